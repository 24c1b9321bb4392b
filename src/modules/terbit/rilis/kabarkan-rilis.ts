import { pemangkuPelaksana } from '#akun'
import { kirimKabar, tutupKabar } from '#kabar'
import type { Tx } from '#platform/postgres'
import { aturanRilis } from './aturan-rilis.ts'
import { kodeRilis, type RilisTersimpan } from './rilis.ts'

const tautan = (r: RilisTersimpan) => `/rilis/${r.id}`

/** An edition whose files are made waits for another person: everyone who may decide it is told, save who prepared it. */
export async function kabarkanMenunggu(tx: Tx, r: RilisTersimpan, saat: Date): Promise<void> {
  const { penyetuju } = await aturanRilis(tx)
  const penyiap = r.disiapkan.jenis === 'pegawai' ? r.disiapkan.pegawaiId : undefined
  const kepada = new Set<string>()
  for (const pelaksana of penyetuju)
    for (const m of await pemangkuPelaksana(tx, pelaksana, saat))
      if (m.pegawaiId !== penyiap) kepada.add(m.pegawaiId)
  const kabar = {
    kepada: [...kepada],
    jenis: 'rilis-menunggu',
    judul: `Rilis ${kodeRilis(r)} menunggu keputusan: ${r.judul}`,
    isi: `Disiapkan oleh ${r.disiapkan.nama}. Periksa isinya, lalu setujui, jadwalkan, atau tolak.`,
    tautan: tautan(r),
    kunci: `rilis/${r.id}/menunggu`,
  } as const
  await kirimKabar(tx, kabar, saat)
}

/** Its files could not be made: who prepared it is told, with the reason. */
export async function kabarkanGagal(tx: Tx, r: RilisTersimpan, sebab: string, saat: Date): Promise<void> {
  if (r.disiapkan.jenis !== 'pegawai') return
  const kabar = {
    kepada: [r.disiapkan.pegawaiId],
    jenis: 'kerja-gagal',
    judul: `Rilis ${kodeRilis(r)} tidak berhasil disusun`,
    isi: sebab,
    tautan: tautan(r),
    kunci: `rilis/${r.id}/gagal`,
  } as const
  await kirimKabar(tx, kabar, saat)
}

/** Decided: nobody needs to look at it any more. */
export function tutupKabarRilis(tx: Tx, r: RilisTersimpan, saat: Date): Promise<void> {
  return tutupKabar(tx, { tautan: tautan(r), awalan: `rilis/${r.id}/menunggu` }, saat)
}
