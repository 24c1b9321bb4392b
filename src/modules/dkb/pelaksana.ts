import { Pembaca } from './baca/baca-potongan.ts'
import { type TulisSync, tulisSemua } from './baca/ember.ts'
import { ejaanTakDikenal } from './baca/kamus-kode.ts'
import type { EjaanTakDikenal, HasilBaca, KonteksBaca } from './baca/konteks.ts'
import type { IndeksNik } from './segel/indeks-nik.ts'
import { nomoriKeluarga } from './segel/keluarga.ts'
import { tandaiKembar } from './segel/kembar.ts'
import { tandaiNikGanda } from './segel/nik-ganda.ts'
import { type BagianTersegel, segelBagian, type TugasSegel } from './segel/segel-bagian.ts'
import type { SeluruhBaris } from './segel/seluruh-baris.ts'

/** The heavy pieces of an import, by name: what goes in, what comes out. Plain values, they cross threads. */
export interface DaftarTugas {
  mulai: { masuk: { konteks: KonteksBaca; nomor: number }; keluar: undefined }
  baca: { masuk: { isi: Uint8Array<ArrayBuffer>; potongan: number; akhirFile: boolean }; keluar: HasilBaca }
  /** Ends the reading; answers with the spellings that no list knows. */
  tuntas: { masuk: undefined; keluar: readonly EjaanTakDikenal[] }
  ganda: {
    masuk: { semua: SeluruhBaris; indeks: IndeksNik; paruh: 0 | 1 }
    keluar: ReturnType<typeof tandaiNikGanda>
  }
  keluarga: { masuk: { semua: SeluruhBaris; paruh: 0 | 1 }; keluar: number }
  kembar: { masuk: { semua: SeluruhBaris; paruh: 0 | 1 }; keluar: undefined }
  segel: { masuk: TugasSegel; keluar: BagianTersegel }
}
export type NamaTugas = keyof DaftarTugas

/** Does the pieces, one at a time; the same in a thread and in the caller's own. */
export class Pelaksana {
  readonly #tulis: TulisSync
  #pembaca: Pembaca | undefined
  #konteks: KonteksBaca | undefined

  constructor(tulis: TulisSync = tulisSemua) {
    this.#tulis = tulis
  }

  kerjakan<N extends NamaTugas>(nama: N, masuk: DaftarTugas[N]['masuk']): DaftarTugas[N]['keluar'] {
    return this.#tugas[nama](masuk as never) as DaftarTugas[N]['keluar']
  }

  readonly #tugas: { [N in NamaTugas]: (masuk: DaftarTugas[N]['masuk']) => DaftarTugas[N]['keluar'] } = {
    mulai: ({ konteks, nomor }) => {
      this.#konteks = konteks
      this.#pembaca = new Pembaca(konteks, nomor, this.#tulis)
      return undefined
    },
    baca: ({ isi, potongan, akhirFile }) => this.#pembaca!.baca(isi, potongan, akhirFile),
    tuntas: () => {
      this.#pembaca!.tuntas()
      return ejaanTakDikenal(this.#konteks!)
    },
    ganda: ({ semua, indeks, paruh }) => tandaiNikGanda(semua, indeks, paruh),
    keluarga: ({ semua, paruh }) => nomoriKeluarga(semua, paruh),
    kembar: ({ semua, paruh }) => tandaiKembar(semua, paruh),
    segel: (t) => segelBagian(t),
  }
}
