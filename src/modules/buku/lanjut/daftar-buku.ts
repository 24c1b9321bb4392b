import type { Kueri } from '#platform/postgres'
import { daftarBerkasKerja, getVersi } from '#sop'
import { langkahBuku } from '../narasi/wewenang-narasi.ts'
import { semesterDari } from './calon-lanjutan.ts'
import type { BukuKantorKirim } from './lanjut.contract.ts'
import { daftarLanjutan } from './lanjut.store.ts'

/** Books and reports of the office: cases whose SOP makes one, newest first. */
export async function daftarBuku(db: Kueri): Promise<BukuKantorKirim[]> {
  const berkas = await daftarBerkasKerja(db, { kerja: 'buku.' })
  const nomor = new Map(berkas.map((b) => [b.id, b.nomor]))
  const dari = new Map(
    (
      await daftarLanjutan(
        db,
        berkas.map((b) => b.id),
      )
    ).map((l) => [l.berkasId, l.dari]),
  )
  const hasil: BukuKantorKirim[] = []
  for (const b of berkas) {
    const d = await getVersi(db, b.digest)
    const urut = b.langkah.map((id) => d.langkah.findIndex((l) => l.id === id))
    const awal = urut.length > 0 ? Math.min(...urut) : d.langkah.length
    const asal = dari.get(b.id)
    hasil.push({
      berkasId: b.id,
      nomor: b.nomor,
      judul: b.judul,
      sop: d.identitas.nama,
      semester: semesterDari(b),
      keadaan: b.hasil === 'tuntas' ? 'selesai' : (b.hasil ?? 'berjalan'),
      langkah: b.selesai ? '' : urut.map((i) => `${i + 1}. ${d.langkah[i]?.kegiatan ?? ''}`).join('; '),
      maju: b.hasil === 'tuntas' ? 1 : awal / d.langkah.length,
      dibuka: b.dibuka.toISOString(),
      dokumen: [...b.dokumen],
      beranalisis: langkahBuku(d).length > 0,
      lanjutanDari: asal ? (nomor.get(asal) ?? null) : null,
    })
  }
  return hasil
}
