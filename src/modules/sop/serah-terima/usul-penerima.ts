import { atasanPelaksana, daftarMasa, daftarPegawai, jabatanTercatat } from '#akun'
import { getZona, tanggalSetempat } from '#kalender'
import { tulisTanggal } from '#kernel/tanggal'
import type { Kueri } from '#platform/postgres'

export interface CalonPenerima {
  readonly pegawaiId: string
  readonly nama: string
  /** Why this one is proposed; null: may be chosen, is not proposed. */
  readonly alasan: string | null
}

/**
 * Everyone who may receive the work, the proposed ones first: who holds the same position, who will hold it, who stands
 * above it.
 */
export async function usulPenerima(db: Kueri, pegawaiId: string, saat: Date): Promise<CalonPenerima[]> {
  const hariIni = tanggalSetempat(await getZona(db), saat)
  const jabatan = await jabatanTercatat(db, pegawaiId, saat)
  const alasan = new Map<string, string>()
  const usul = (id: string, sebab: string) => {
    if (id !== pegawaiId && !alasan.has(id)) alasan.set(id, sebab)
  }
  const masa = (await daftarMasa(db)).filter((m) => m.sampai === undefined || m.sampai >= hariIni)
  for (const j of jabatan)
    for (const m of masa.filter((m) => m.jabatanId === j.jabatanId && m.sejak <= hariIni))
      usul(m.pegawaiId, `memangku ${j.jabatan}`)
  for (const j of jabatan)
    for (const m of masa.filter((m) => m.jabatanId === j.jabatanId && m.sejak > hariIni))
      usul(m.pegawaiId, `memangku ${j.jabatan} mulai ${tulisTanggal(m.sejak)}`)
  for (const j of jabatan)
    if (j.pelaksana)
      for (const p of await atasanPelaksana(db, j.pelaksana, saat)) usul(p.pegawaiId, `atasan ${j.jabatan}`)
  const urut = [...alasan.keys()]
  const peringkat = (id: string) => (urut.includes(id) ? urut.indexOf(id) : urut.length)
  return (await daftarPegawai(db))
    .filter((p) => p.aktif && p.id !== pegawaiId)
    .map((p) => ({ pegawaiId: p.id, nama: p.nama, alasan: alasan.get(p.id) ?? null }))
    .sort((a, b) => peringkat(a.pegawaiId) - peringkat(b.pegawaiId))
}
