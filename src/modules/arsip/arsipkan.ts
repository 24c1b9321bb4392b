import { catat, findEntri } from '#jejak'
import { getZona, tanggalSetempat } from '#kalender'
import { ok, type Result, tolak } from '#kernel/hasil'
import type { BerkasKeluaran, PermintaanKerja } from '#kernel/kerja'
import type { Pelaku } from '#kernel/pelaku'
import type { Kueri } from '#platform/postgres'
import type { Sarana } from '#platform/sarana'
import { type Agenda, findAgendaFile } from '#surat'
import { PEMBACA_PENUH } from './akses/akses.ts'
import type { Arsip } from './arsip.contract.ts'
import { galatArsip } from './arsip.galat.ts'
import { type ArsipBaru, findArsipKunci, simpanArsip } from './arsip.store.ts'
import { getKlasifikasi } from './klasifikasi/klasifikasi.ts'

const FILE_BERTANDA_TANGAN = 'laporan-bertanda-tangan.pdf'
/** For what nobody numbered or classified: the work of the data division. */
const KODE_BAWAAN = '400.12.4.3'
/** Entries of one case that are looked through for who took part. */
const ENTRI_MAKS = 2000

/**
 * The document that the definition names (`dengan: {dokumen: surat.pdf}`), else the signed report; the newest of that
 * name that stands on the case.
 */
export function dokumenUtama(p: PermintaanKerja): BerkasKeluaran | undefined {
  const nama = p.dengan?.['dokumen'] ?? FILE_BERTANDA_TANGAN
  return p.dokumen.find((d) => d.nama === nama)
}

/**
 * Puts a case into the archive: its documents by hash, number, classification, security class and retention as they
 * are today. A document that the definition names goes in with or without an agenda number; the signed report of a
 * definition that names none is refused before it has its number. Refuses when a document is not in the store.
 */
export async function arsipkan(
  s: Pick<Sarana, 'db' | 'jam' | 'simpanan'>,
  p: PermintaanKerja,
): Promise<Result<Arsip>> {
  const sudah = await findArsipKunci(s.db, p.kunci, PEMBACA_PENUH)
  if (sudah) return ok(sudah)
  const utama = dokumenUtama(p)
  if (!utama) return tolak(galatArsip.tanpaDokumen(p.dengan?.['dokumen']))
  const agenda = await findNomor(s.db, utama)
  if (!agenda && p.dengan?.['dokumen'] === undefined) return tolak(galatArsip.belumDiagendakan())
  const hilang = p.dokumen.find((d) => !s.simpanan.ada(d.hash))
  if (hilang) return tolak(galatArsip.dokumenHilang(hilang.nama, hilang.hash))

  const waktu = s.jam.sekarang()
  const hari = tanggalSetempat(await getZona(s.db), waktu)
  const klasifikasi = await getKlasifikasi(s.db, agenda?.klasifikasi ?? kodeDari(p))
  const baru: ArsipBaru = {
    kunci: p.kunci,
    asal: 'berkas',
    berkasId: p.berkasId,
    judul: agenda?.perihal ?? judulDari(p, utama),
    ...ambilTeks(p.masukan, 'semester'),
    ...ambilTeks(p.masukan, 'snapshotId'),
    klasifikasi,
    ...(agenda && { agendaId: agenda.id, nomorAgenda: agenda.nomor }),
    tanggalAgenda: agenda?.tanggal ?? hari,
    mulaiRetensi: hari,
    dokumen: p.dokumen,
    peserta: await daftarPeserta(s.db, p),
    waktu,
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
          nomorAgenda: agenda?.nomor ?? null,
          klasifikasi: klasifikasi.kode,
          keamanan: klasifikasi.keamanan,
          dokumen: p.dokumen.map((d) => d.hash),
        },
      })
    return ok((await findArsipKunci(tx, p.kunci, PEMBACA_PENUH))!)
  })
}

/** The number is bound to the file as it was when it was numbered: under signatures that came later stands the same content. */
async function findNomor(db: Kueri, d: BerkasKeluaran): Promise<Agenda | undefined> {
  for (const hash of [d.hash, d.isi]) {
    const agenda = hash === undefined ? undefined : await findAgendaFile(db, hash)
    if (agenda?.status === 'terpakai') return agenda
  }
  return undefined
}

/** Everyone who did an act on the case, and the one who archives it. */
async function daftarPeserta(db: Kueri, p: PermintaanKerja): Promise<string[]> {
  const entri = await findEntri(db, { objek: `berkas/${p.berkasId}`, batas: ENTRI_MAKS })
  const pegawai = (o: Pelaku) => (o.jenis === 'pegawai' ? [o.pegawaiId] : [])
  const serta = entri.filter((e) => e.hasil === 'dilakukan' && e.tindakan.startsWith('sop.'))
  return [...new Set([...pegawai(p.pelaku), ...serta.flatMap((e) => pegawai(e.pelaku))])]
}

function kodeDari(p: PermintaanKerja): string {
  const kode = p.catatan['klasifikasi'] ?? p.masukan['klasifikasi'] ?? p.dengan?.['klasifikasi']
  return typeof kode === 'string' && kode !== '' ? kode : KODE_BAWAAN
}

function judulDari(p: PermintaanKerja, utama: BerkasKeluaran): string {
  const judul = [p.masukan['judul'], p.masukan['perihal']].find((j) => typeof j === 'string' && j !== '')
  return (judul as string | undefined) ?? utama.nama
}

function ambilTeks<K extends string>(
  masukan: Readonly<Record<string, unknown>>,
  kunci: K,
): { [P in K]?: string } {
  const nilai = masukan[kunci]
  return typeof nilai === 'string' ? ({ [kunci]: nilai } as { [P in K]: string }) : {}
}
