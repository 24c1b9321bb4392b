import { getZona } from '#kalender'
import { ok, type Result, tolak } from '#kernel/hasil'
import type { BerkasKeluaran, HasilKerja, Kerja, PermintaanKerja } from '#kernel/kerja'
import type { Sarana } from '#platform/sarana'
import { agendakan } from './agenda/agendakan.ts'
import { galatSurat } from './surat.galat.ts'

const FILE_BERTANDA_TANGAN = 'laporan-bertanda-tangan.pdf'

/** The kerja that this module offers to a SOP. A number that was given cannot be taken back, only made void. */
export function kerjaSurat(s: Pick<Sarana, 'db' | 'jam'>): Kerja[] {
  return [
    {
      nama: 'surat.agendakan',
      judul: 'Memberi nomor agenda',
      balik: 'final',
      siap: async (p) => (findFile(p) ? ok() : tolak(galatSurat.tanpaFile())),
      jalankan: (p) => jalankan(s, p),
    },
  ]
}

async function jalankan(s: Pick<Sarana, 'db' | 'jam'>, p: PermintaanKerja): Promise<Result<HasilKerja>> {
  const file = findFile(p)
  if (!file) return tolak(galatSurat.tanpaFile())
  const zona = await getZona(s.db)
  const judul = p.masukan['judul']
  const hasil = await s.db.transaksi((tx) =>
    agendakan(
      tx,
      s.jam,
      {
        kunci: p.kunci,
        hash: file.hash,
        namaFile: file.nama,
        perihal: typeof judul === 'string' && judul !== '' ? judul : 'Laporan data kependudukan',
        berkasId: p.berkasId,
        zona,
      },
      p.pelaku,
    ),
  )
  if (!hasil.ok) return hasil
  const { id, nomor, tahun, urut, tanggal, klasifikasi } = hasil.value
  return ok({
    dokumen: [],
    catatan: { nomor, tahun, hash: file.hash, agendaId: id, urut, tanggal, klasifikasi },
  })
}

function findFile(p: PermintaanKerja): BerkasKeluaran | undefined {
  return p.dokumen.find((d) => d.nama === FILE_BERTANDA_TANGAN)
}
