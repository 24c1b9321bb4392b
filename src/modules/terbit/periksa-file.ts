import { createHash } from 'node:crypto'
import type { Sarana } from '#platform/sarana'
import { findAgendaFile } from '#surat'
import {
  akarKantor,
  findTandaTanganFile,
  findTandaTanganSidik,
  type HasilPeriksaTtd,
  periksaTtd,
  type TandaTangan,
} from '#ttd'
import { periksaBuku } from './buku/periksa-buku.ts'
import { susunKalimat } from './kalimat.ts'
import { periksaLembar } from './lembar/periksa-lembar.ts'
import { periksaAngka } from './periksa-angka.ts'
import type { BukuDiperiksa, DikenalSebagai, HasilPeriksa, LembarDiperiksa } from './terbit.contract.ts'

type Laporan = Omit<HasilPeriksa, 'kalimat'>

/**
 * What this PDF is: signature and covered content; with the office's data (`s`) also whether exactly this file stands
 * in the register, and every figure. Without it a SOP sheet alone may be held against the office (`opsi.sop`). Never
 * refuses: a file that is no PDF is an answer too.
 */
export async function periksaFile(
  pdf: Buffer,
  s?: Sarana,
  opsi: {
    readonly akar?: Awaited<ReturnType<typeof akarKantor>>
    readonly sop?: Pick<Sarana, 'db'>
  } = {},
): Promise<HasilPeriksa> {
  const dasar = await susunLaporan(pdf, s, opsi.akar ?? [])
  const lain = dasar.kesimpulan !== 'bukan-pdf' && !dasar.angka
  const lembar = lain ? await periksaLembar(pdf, dasar.hash, s ?? opsi.sop) : undefined
  const buku = lain && !lembar ? await periksaBuku(pdf, s) : undefined
  const laporan = lembar ? denganLembar(dasar, lembar) : buku ? denganBuku(dasar, buku) : dasar
  return { ...laporan, kalimat: susunKalimat(laporan, s !== undefined) }
}

async function susunLaporan(
  pdf: Buffer,
  s: Sarana | undefined,
  akar: Awaited<ReturnType<typeof akarKantor>>,
): Promise<Laporan> {
  const dasar = { hash: createHash('sha256').update(pdf).digest('hex'), ukuran: pdf.length }
  const ttd = periksaTtd(pdf, s ? await akarKantor(s.db) : akar)
  if (!ttd.ok) return { ...dasar, kesimpulan: 'bukan-pdf' }
  const tandaTangan = ttd.value
  if (!s) return { ...dasar, kesimpulan: simpulkan(tandaTangan, false), tandaTangan }

  const persis = await findTandaTanganFile(s.db, dasar.hash)
  const asal = persis ?? (await findAsal(s, tandaTangan))
  if (!asal) return { ...dasar, kesimpulan: simpulkan(tandaTangan, false), tandaTangan }
  const angka = await periksaAngka(s, pdf, asal)
  const kesimpulan = simpulkan(tandaTangan, persis !== undefined)
  return {
    ...dasar,
    kesimpulan: kesimpulan === 'asli' && angka.ok && !angka.value.sama ? 'angka-berbeda' : kesimpulan,
    tandaTangan,
    register: await kenali(s, asal),
    ...(angka.ok ? { angka: angka.value } : { angkaTidakDiperiksa: angka.galat.pesan }),
  }
}

/** Figures that differ outweigh a valid signature; a book is no report, so that is no reason any more. */
function denganBuku({ angkaTidakDiperiksa: _, ...dasar }: Laporan, buku: BukuDiperiksa): Laporan {
  const sah = ['asli', 'sah-tidak-terdaftar', 'utuh-penerbit-tidak-dikenal'].includes(dasar.kesimpulan)
  return { ...dasar, buku, kesimpulan: sah && !buku.sama ? 'angka-berbeda' : dasar.kesimpulan }
}

/** A sheet has no figures. Where the register was not asked for the file, the sheet's own answers. */
function denganLembar({ angkaTidakDiperiksa: _, ...dasar }: Laporan, lembar: LembarDiperiksa): Laporan {
  const asli = dasar.kesimpulan === 'sah-tidak-terdaftar' && lembar.terdaftar === true
  return { ...dasar, lembar, ...(asli && { kesimpulan: 'asli' }) }
}

function simpulkan(t: HasilPeriksaTtd, terdaftar: boolean): HasilPeriksa['kesimpulan'] {
  if (t.daftar.length === 0) return 'tidak-bertanda-tangan'
  if (t.sah) return terdaftar ? 'asli' : 'sah-tidak-terdaftar'
  const hanyaPenerbit = t.utuh && t.daftar.every((x) => x.sah || x.rantai === 'tidak-dikenal')
  return hanyaPenerbit ? 'utuh-penerbit-tidak-dikenal' : 'tidak-sah'
}

// A changed file still holds the digest that was signed, and that names its original.
async function findAsal(s: Sarana, t: HasilPeriksaTtd): Promise<TandaTangan | undefined> {
  for (const { sidikTercatat } of t.daftar) {
    const asal = sidikTercatat ? await findTandaTanganSidik(s.db, sidikTercatat) : undefined
    if (asal) return asal
  }
  return undefined
}

async function kenali(s: Sarana, t: TandaTangan): Promise<DikenalSebagai> {
  const agenda = await findAgendaFile(s.db, t.hashHasil)
  return {
    ...(agenda && { nomorAgenda: agenda.nomor, tanggalAgenda: agenda.tanggal, statusAgenda: agenda.status }),
    berkasId: t.berkasId,
    judul: agenda?.perihal ?? t.namaHasil,
    ditandatanganiOleh: t.nama,
    jabatan: t.jabatan,
    waktuTandaTangan: t.waktu.toISOString(),
  }
}
