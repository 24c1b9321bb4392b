import { getZona } from '#kalender'
import { ok, type Result, tolak } from '#kernel/hasil'
import type { BerkasKeluaran, HasilKerja, Kerja, PermintaanKerja } from '#kernel/kerja'
import type { Sarana } from '#platform/sarana'
import { agendakan } from './agenda/agendakan.ts'
import { findDeret } from './deret/deret.store.ts'
import type { Agenda } from './surat.contract.ts'
import { galatSurat } from './surat.galat.ts'

const FILE_BERTANDA_TANGAN = 'laporan-bertanda-tangan.pdf'
const REGISTER_UTAMA = 'buku'

type SaranaKerja = Pick<Sarana, 'db' | 'jam'>

/** What this module offers to a SOP. A number that was given cannot be taken back, only made void. */
export function kerjaSurat(s: SaranaKerja): Kerja[] {
  return [
    {
      nama: 'surat.agendakan',
      judul: 'Memberi nomor agenda',
      balik: 'final',
      siap: async (p) => (findFile(p) ? ok() : tolak(galatSurat.tanpaFile())),
      jalankan: async (p) => {
        const hasil = await beriNomor(s, p)
        if (!hasil.ok) return hasil
        const { id, nomor, tahun, urut, tanggal, klasifikasi, hash } = hasil.value
        return ok({
          dokumen: [],
          catatan: { nomor, tahun, hash, agendaId: id, urut, tanggal, klasifikasi },
        })
      },
    },
    {
      nama: 'surat.register',
      judul: 'Mencatat dalam register',
      balik: 'final',
      siap: async (p) => {
        if (!findFile(p)) return tolak(galatSurat.tanpaDokumen(namaFile(p)))
        return (await findDeret(s.db, register(p))) ? ok() : tolak(galatSurat.deretTakAda(register(p)))
      },
      jalankan: (p) => daftarkan(s, p),
    },
  ]
}

/**
 * Enters a document in a register: the number is bound to the SHA-256 of the file as it stands (after seal and
 * signatures) and is not written into it. Notes `nomorRegister`, `tanggalRegister`, `register`, `hashRegister`.
 */
async function daftarkan(s: SaranaKerja, p: PermintaanKerja): Promise<Result<HasilKerja>> {
  const hasil = await beriNomor(s, p, register(p))
  if (!hasil.ok) return hasil
  const { id, nomor, tanggal, deret, hash } = hasil.value
  return ok({
    dokumen: [],
    catatan: {
      nomorRegister: nomor,
      tanggalRegister: tanggal,
      register: deret,
      hashRegister: hash,
      registerId: id,
    },
  })
}

async function beriNomor(s: SaranaKerja, p: PermintaanKerja, deret?: string): Promise<Result<Agenda>> {
  const file = findFile(p)
  if (!file)
    return tolak(p.dengan?.['dokumen'] ? galatSurat.tanpaDokumen(namaFile(p)) : galatSurat.tanpaFile())
  const zona = await getZona(s.db)
  const judul = p.masukan['judul']
  return s.db.transaksi((tx) =>
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
        ...(deret !== undefined && { deret }),
        ...(p.dengan?.['klasifikasi'] !== undefined && { klasifikasi: p.dengan['klasifikasi'] }),
      },
      p.pelaku,
    ),
  )
}

const register = (p: PermintaanKerja) => p.dengan?.['register'] ?? REGISTER_UTAMA
const namaFile = (p: PermintaanKerja) => p.dengan?.['dokumen'] ?? FILE_BERTANDA_TANGAN

function findFile(p: PermintaanKerja): BerkasKeluaran | undefined {
  return p.dokumen.find((d) => d.nama === namaFile(p))
}
