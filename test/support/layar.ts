import type { Page } from 'playwright-core'

/** A page of the office as one person sees it: the words on the screen, nothing of its insides. */
export interface Layar {
  readonly hal: Page
  /** Ends whatever session there is and comes in as someone. */
  masuk(namaAkun: string, sandi: string): Promise<void>
  /** First login with a temporary password, which must be changed at once. */
  masukDenganSandiSementara(namaAkun: string, sementara: string, baru: string): Promise<void>
  buka(menu: string): Promise<void>
  tekan(nama: string | RegExp): Promise<void>
  lihat(teks: string | RegExp): Promise<void>
}

/** Past every rhythm at which a page asks again (60 s). */
const SABAR = 120_000

export function layar(hal: Page, url: string): Layar {
  hal.setDefaultTimeout(SABAR)
  return {
    hal,
    async masuk(namaAkun, sandi) {
      await hal.context().clearCookies()
      await hal.goto(`${url}/masuk`)
      await hal.getByLabel('Nama akun').fill(namaAkun)
      await hal.getByLabel('Kata sandi', { exact: true }).fill(sandi)
      await hal.getByRole('button', { name: 'Masuk', exact: true }).click()
      await hal.getByRole('navigation').first().waitFor()
    },
    async masukDenganSandiSementara(namaAkun, sementara, baru) {
      await hal.context().clearCookies()
      await hal.goto(`${url}/masuk`)
      await hal.getByLabel('Nama akun').fill(namaAkun)
      await hal.getByLabel('Kata sandi', { exact: true }).fill(sementara)
      await hal.getByRole('button', { name: 'Masuk', exact: true }).click()
      await hal.getByLabel('Kata sandi sementara', { exact: true }).fill(sementara)
      await hal.getByLabel('Kata sandi baru', { exact: true }).fill(baru)
      await hal.getByLabel('Ulangi kata sandi', { exact: true }).fill(baru)
      await hal.getByRole('button', { name: 'Simpan kata sandi' }).click()
      await hal.getByRole('navigation').first().waitFor()
    },
    buka: (menu) => hal.getByRole('link', { name: menu }).first().click(),
    tekan: (nama) => hal.getByRole('button', { name: nama }).last().click(),
    lihat: (teks) => hal.getByText(teks).first().waitFor(),
  }
}
