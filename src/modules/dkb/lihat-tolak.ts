import { join } from 'node:path'
import { catat } from '#jejak'
import { ok, type Result, tolak } from '#kernel/hasil'
import { samarkanNik } from '#kernel/nik'
import type { Pelaku } from '#kernel/pelaku'
import { alirBuka } from '#platform/kunci'
import type { Sarana } from '#platform/sarana'
import { getAturan } from './aturan.ts'
import type { BarisTolak, DaftarTolak } from './dkb.contract.ts'
import { galatDkb } from './dkb.galat.ts'
import { findSnapshot } from './dkb.store.ts'
import { folderSnapshot } from './folder-snapshot.ts'
import type { LetakBagian } from './pemetaan/alir-siak.ts'
import { daftarBagian } from './pemetaan/pemetaan.store.ts'

const PER_HALAMAN = 100

type SaranaTolak = Pick<Sarana, 'db' | 'jam' | 'kunci' | 'folder'>

/** A page of rejected rows, masked. The look is entered in jejak before anything is decrypted. */
export async function lihatTolak(
  s: SaranaTolak,
  id: string,
  lewati: number,
  pelaku: Pelaku,
): Promise<Result<DaftarTolak>> {
  const snapshot = await findSnapshot(s.db, id)
  if (!snapshot) return tolak(galatDkb.takDitemukan(id))
  if (snapshot.dimusnahkan) return tolak(galatDkb.sudahDimusnahkan(id))
  await catatLihat(s, id, pelaku, { lewati })
  const letak = letakBaris(await daftarBagian(s.db, id))
  const daftar: BarisTolak[] = []
  let ke = 0
  for await (const baris of daftarTolak(s, id)) {
    const { desa: _, ...b } = baris
    if (ke++ >= lewati) daftar.push({ ...b, ...letak(b.baris) })
    if (daftar.length === PER_HALAMAN) break
  }
  return ok({ jumlah: snapshot.jumlahDitolak, lewati, daftar })
}

/** The whole list, masked, as CSV with semicolons (what Indonesian spreadsheets open), streamed. */
export async function unduhTolak(
  s: SaranaTolak,
  id: string,
  pelaku: Pelaku,
): Promise<Result<AsyncGenerator<string>>> {
  const snapshot = await findSnapshot(s.db, id)
  if (!snapshot) return tolak(galatDkb.takDitemukan(id))
  if (snapshot.dimusnahkan) return tolak(galatDkb.sudahDimusnahkan(id))
  await catatLihat(s, id, pelaku, { unduh: true })
  const bagian = await daftarBagian(s.db, id)
  const letak = letakBaris(bagian)
  return ok(
    (async function* () {
      yield `\ufeff${bagian.length > 0 ? 'file;' : ''}baris;kolom;nilai;nik;alasan\r\n`
      for await (const b of daftarTolak(s, id)) {
        const { file, baris = b.baris } = letak(b.baris)
        const sel = [...(file === undefined ? [] : [file]), String(baris), b.kolom, b.nilai, b.nik, b.alasan]
        yield `${sel.map(selCsv).join(';')}\r\n`
      }
    })(),
  )
}

/** Where a line of the import is in the files as the office has them; nothing to add for one text file. */
/** Of an import of several files: which one a line is in, and where. */
export function letakBaris(
  bagian: readonly LetakBagian[],
): (baris: number) => { file?: string; baris?: number } {
  return (baris) => {
    const b = bagian.findLast((x) => x.awal < baris)
    return b ? { file: b.nama, baris: baris - b.awal } : {}
  }
}

async function catatLihat(
  s: SaranaTolak,
  id: string,
  pelaku: Pelaku,
  rincian: Record<string, unknown>,
): Promise<void> {
  await s.db.transaksi((tx) =>
    catat(tx, s.jam, {
      tindakan: 'dkb.lihat-tolak',
      objek: `snapshot/${id}`,
      hasil: 'dilakukan',
      pelaku,
      rincian,
    }),
  )
}

/** The sealed list, masked, with the code of the desa where the row still said which ('' before dkb-2). */
export async function* daftarTolak(
  s: Pick<Sarana, 'kunci' | 'folder'>,
  id: string,
): AsyncGenerator<BarisTolak & { desa: string }> {
  const dekoder = new TextDecoder()
  let sisa = ''
  let judul = true
  for await (const b of alirBuka(s.kunci, join(folderSnapshot(s.folder, id), 'tolak'))) {
    const baris = (sisa + dekoder.decode(b, { stream: true })).split('\n')
    sisa = baris.pop()!
    for (const teks of baris) {
      if (!judul) yield keBarisTolak(teks)
      judul = false
    }
  }
}

function keBarisTolak(teks: string): BarisTolak & { desa: string } {
  const [baris, aturan, kolom, nik, nilai, desa] = teks.split('\t') as [
    string,
    string,
    string,
    string,
    string,
    string?,
  ]
  return {
    baris: Number(baris),
    desa: desa ?? '',
    aturan,
    kolom,
    nilai: samarkanNilai(kolom, nilai),
    nik: samarkanNomor(nik),
    alasan: getAturan(aturan).kalimat,
  }
}

// A reject of the whole line has no column: its text may hold anything, so nothing of it is shown.
function samarkanNilai(kolom: string, nilai: string): string {
  if (kolom === '') return ''
  return kolom === 'NIK' || kolom === 'NO_KK' ? samarkanNomor(nilai) : nilai
}

// A ruined number keeps its shape, so that its ruin can be seen: `3,57******+15`.
export function samarkanNomor(nomor: string): string {
  if (/^\d{16}$/.test(nomor)) return samarkanNik(nomor)
  let angka = 0
  return nomor.replace(/\d/g, (d) => (++angka <= 6 ? d : '*'))
}

// A cell that a spreadsheet would run as a formula is kept text by a leading apostrophe.
export function selCsv(teks: string): string {
  const aman = /^[=+\-@\t]/.test(teks) ? `'${teks}` : teks
  return /[";\r\n]/.test(aman) ? `"${aman.replaceAll('"', '""')}"` : aman
}
