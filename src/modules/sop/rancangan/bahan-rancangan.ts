import { daftarJabatan } from '#akun'
import type { Sarana } from '#platform/sarana'
import { VERBA } from '../definisi/verba.ts'
import { daftarKerja } from '../kerja/daftar-kerja.ts'
import type { BahanRancanganKirim } from './rancangan.contract.ts'

/** What an author chooses from. A refusal is an exit of a step and not among the verbs. */
export async function bahanRancangan(s: Pick<Sarana, 'db' | 'antrean'>): Promise<BahanRancanganKirim> {
  const jabatan = await daftarJabatan(s.db)
  return {
    kerja: daftarKerja(s).map(({ nama, judul }) => ({ nama, judul })),
    verba: Object.keys(VERBA).filter((nama) => nama !== 'tolak'),
    jabatan: jabatan.flatMap(({ pelaksana, nama }) => (pelaksana ? [{ pelaksana, nama }] : [])),
  }
}
