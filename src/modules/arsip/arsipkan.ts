import { bacaDokumen } from '#dokumen'
import { catat } from '#jejak'
import { ok, type Result, tolak } from '#kernel/hasil'
import type { PermintaanKerja } from '#kernel/kerja'
import type { Sarana } from '#platform/sarana'
import { findAgendaFile } from '#surat'
import type { Arsip } from './arsip.contract.ts'
import { galatArsip } from './arsip.galat.ts'
import { type ArsipBaru, findArsipKunci, simpanArsip } from './arsip.store.ts'
import { kataDokumen } from './cari/kata-dokumen.ts'
import { getKlasifikasi } from './klasifikasi/klasifikasi.ts'

export const FILE_BERTANDA_TANGAN = 'laporan-bertanda-tangan.pdf'

/**
 * Puts a case into the archive: its documents by hash, number, classification, security class and retention as they
 * are today. Refuses before the signed file has its agenda number, and when a document is not in the store.
 */
export async function arsipkan(
  s: Pick<Sarana, 'db' | 'jam' | 'simpanan'>,
  p: PermintaanKerja,
): Promise<Result<Arsip>> {
  const sudah = await findArsipKunci(s.db, p.kunci)
  if (sudah) return ok(sudah)
  const utama = p.dokumen.find((d) => d.nama === FILE_BERTANDA_TANGAN)
  if (!utama) return tolak(galatArsip.tanpaDokumen())
  const agenda = await findAgendaFile(s.db, utama.hash)
  if (agenda?.status !== 'terpakai') return tolak(galatArsip.belumDiagendakan())
  const hilang = p.dokumen.find((d) => !s.simpanan.ada(d.hash))
  if (hilang) return tolak(galatArsip.dokumenHilang(hilang.nama, hilang.hash))

  const baru: ArsipBaru = {
    kunci: p.kunci,
    berkasId: p.berkasId,
    judul: agenda.perihal,
    ...ambilTeks(p.masukan, 'semester'),
    ...ambilTeks(p.masukan, 'snapshotId'),
    klasifikasi: await getKlasifikasi(s.db, agenda.klasifikasi),
    agendaId: agenda.id,
    nomorAgenda: agenda.nomor,
    tanggalAgenda: agenda.tanggal,
    kata: [
      p.dokumen.map((d) => d.nama).join(' '),
      await kataDokumen((await bacaDokumen(s, utama.hash)).isi),
    ].join(' '),
    dokumen: p.dokumen,
    waktu: s.jam.sekarang(),
    pelaku: p.pelaku,
  }
  return s.db.transaksi(async (tx) => {
    const id = await simpanArsip(tx, baru)
    if (id !== undefined)
      await catat(tx, s.jam, {
        tindakan: 'arsip.arsipkan',
        objek: `berkas/${p.berkasId}`,
        hasil: 'dilakukan',
        pelaku: p.pelaku,
        rincian: {
          arsipId: id,
          nomorAgenda: agenda.nomor,
          klasifikasi: agenda.klasifikasi,
          dokumen: p.dokumen.map((d) => d.hash),
        },
      })
    return ok((await findArsipKunci(tx, p.kunci))!)
  })
}

function ambilTeks<K extends string>(
  masukan: Readonly<Record<string, unknown>>,
  kunci: K,
): { [P in K]?: string } {
  const nilai = masukan[kunci]
  return typeof nilai === 'string' ? ({ [kunci]: nilai } as { [P in K]: string }) : {}
}
