import type { Page } from 'playwright-core'
import type { IsiKantor } from '../kantor-layar.ts'

/** One page in one state, as one account sees it. */
export interface HalamanUji {
  readonly nama: string
  /** Absent: nobody is logged in. */
  readonly akun?: 'adb' | 'kasi' | 'kabid' | 'kadis' | 'pengelola'
  readonly alamat: string | ((i: IsiKantor) => string)
  /** Words that stand there when the page is whole. */
  readonly siap: string | RegExp
  /** What is done before it is looked at. */
  readonly lalu?: (hal: Page, data: string, i: IsiKantor) => Promise<unknown>
  /** Compared with a picture in test/skenario/gambar. */
  readonly gambar?: true
  /** Of the pages for readers outside. */
  readonly publik?: true
  /** The server answers with a refusal: the browser writes that line itself. */
  readonly ditolak?: true
}

export const tekan = (nama: string | RegExp) => (hal: Page) =>
  hal.getByRole('button', { name: nama }).last().click()
