import { jabatanPegawai, pemangkuPelaksana } from '#akun'
import type { Penanya } from '#platform/http'
import type { Kueri } from '#platform/postgres'
import type { Sarana } from '#platform/sarana'
import type { WewenangArsip } from '../arsip.contract.ts'
import { daftarAturanKantor } from './akses.store.ts'
import { ATURAN_BAWAAN, type AturanAkses, type PembacaArsip } from './akses.ts'

/** Who keeps the archive: proposes, imports, places, lends. To be confirmed by the office's own task list. */
const PENGELOLA_ARSIP = ['adb', 'kasubbag-umum']
/** Who answers for the office when something is destroyed or handed over. */
const PEMUTUS = ['kabid', 'kadis', 'sekretaris']

export async function daftarAturan(db: Kueri): Promise<AturanAkses[]> {
  const kantor = new Map((await daftarAturanKantor(db)).map((a) => [a.keamanan, a]))
  return ATURAN_BAWAAN.map((a) => kantor.get(a.keamanan) ?? a)
}

/** The pengelola of the system holds no position, so nothing closed is open to him. */
export async function pembacaArsip(
  s: Pick<Sarana, 'db' | 'jam'>,
  penanya: Pick<Penanya, 'pegawaiId'>,
): Promise<PembacaArsip> {
  const { pegawaiId } = penanya
  if (pegawaiId === undefined) return { kelas: ['biasa'] }
  const sebagai = await pelaksanaPegawai(s, pegawaiId)
  const aturan = await daftarAturan(s.db)
  const kelas = aturan.filter((a) => a.pelaksana.some((p) => sebagai.has(p))).map((a) => a.keamanan)
  return { pegawaiId, kelas: ['biasa', ...kelas] }
}

export async function wewenangArsip(
  s: Pick<Sarana, 'db' | 'jam'>,
  penanya: Pick<Penanya, 'pegawaiId' | 'pengelola'>,
): Promise<WewenangArsip> {
  const { kelas } = await pembacaArsip(s, penanya)
  const sebagai = penanya.pegawaiId ? await pelaksanaPegawai(s, penanya.pegawaiId) : new Set<string>()
  const putus = PEMUTUS.some((p) => sebagai.has(p))
  return {
    kelas: [...kelas],
    kelola: PENGELOLA_ARSIP.some((p) => sebagai.has(p)),
    putus,
    atur: penanya.pengelola || putus,
  }
}

/** Who is told of what is wrong with the archive: those who keep it and those who answer for it. */
export async function penerimaArsip(s: Pick<Sarana, 'db' | 'jam'>): Promise<string[]> {
  const orang = new Set<string>()
  for (const p of [...PENGELOLA_ARSIP, ...PEMUTUS])
    for (const o of await pemangkuPelaksana(s.db, p, s.jam.sekarang())) orang.add(o.pegawaiId)
  return [...orang]
}

async function pelaksanaPegawai(s: Pick<Sarana, 'db' | 'jam'>, pegawaiId: string): Promise<Set<string>> {
  const jabatan = await jabatanPegawai(s.db, pegawaiId, s.jam.sekarang())
  return new Set(jabatan.flatMap((j) => (j.pelaksana ? [j.pelaksana] : [])))
}
