import { daftarJabatan } from '#akun'
import type { Kueri } from '#platform/postgres'
import type { Sarana } from '#platform/sarana'
import { judulTampil } from '../definisi/definisi-sop.ts'
import { daftarKerja } from '../kerja/daftar-kerja.ts'
import { definisiBerlaku } from '../rancangan/definisi-berlaku.ts'
import type { KonteksTinjau } from './konteks-tinjau.ts'
import { daftarPeraturanKantor } from './peraturan.store.ts'

/** What a SOP of this office is held against now: its regulations, SOPs in force, kerja, and positions. */
export async function konteksKantor(s: Pick<Sarana, 'antrean'>, db: Kueri): Promise<KonteksTinjau> {
  const jabatan = await daftarJabatan(db)
  const sop = await definisiBerlaku(db)
  return {
    peraturan: await daftarPeraturanKantor(db),
    sop,
    judulSop: sop.flatMap((d) => [d.identitas.nama, judulTampil(d)]),
    kerja: daftarKerja(s).map((k) => k.nama),
    pelaksanaBerjabatan: jabatan.flatMap((j) => j.pelaksana ?? []),
  }
}
