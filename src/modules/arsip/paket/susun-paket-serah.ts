import { readFileSync } from 'node:fs'
import { getKantor } from '#akun'
import type { Sarana } from '#platform/sarana'
import type { IsiZip } from '#platform/zip'
import type { Arsip } from '../arsip.contract.ts'
import type { Susut } from '../retensi/susut.store.ts'
import { namaDalamPaket } from './nama-dalam-paket.ts'
import { susunPaket } from './susun-paket.ts'

const PERIKSA_PY = readFileSync(new URL('./periksa.py', import.meta.url))

/**
 * The package that an archive institution or SRIKANDI takes over: documents, metadata as JSON, CSV and XML, digests,
 * the office's signature. No source prints an import format of SRIKANDI: the fields are those of the archive list.
 */
export async function susunPaketSerah(
  s: Pick<Sarana, 'db' | 'simpanan' | 'kunci'>,
  susut: Susut,
  arsip: readonly Arsip[],
): Promise<Buffer> {
  const kantor = await getKantor(s.db)
  const dokumen: IsiZip[] = []
  const butir: ButirSerah[] = []
  for (const a of arsip) {
    const daftar: ButirSerah['dokumen'][number][] = []
    for (const [i, d] of a.dokumen.entries()) {
      const file = `dokumen/${a.kode}/${namaDalamPaket(i + 1, d.nama)}`
      dokumen.push({ nama: file, isi: await s.simpanan.baca(d.hash) })
      daftar.push({ file, nama: d.nama, mime: d.mime, ukuran: d.ukuran, sha256: d.hash })
    }
    butir.push({
      kode: a.kode,
      nomorSurat: a.nomorAgenda ?? '',
      tanggal: a.tanggalAgenda,
      judul: a.judul,
      klasifikasi: a.klasifikasi.kode,
      namaKlasifikasi: a.klasifikasi.nama,
      keamanan: a.keamanan,
      nasibAkhir: a.klasifikasi.retensi.nasibAkhir,
      diarsipkan: a.waktu,
      dokumen: daftar,
    })
  }
  const kepala = {
    format: 'tertib-serah-1',
    kantor: kantor.dinas,
    penerima: susut.penerima,
    beritaAcara: susut.nomorBeritaAcara,
    diputuskan: susut.diputusPada!.toISOString(),
    jumlahArsip: butir.length,
    jumlahDokumen: dokumen.length,
    latihan: kantor.latihan,
  }
  const teks = (nama: string, isi: string): IsiZip => ({ nama, isi: Buffer.from(isi) })
  return susunPaket(s.kunci, [
    teks('BACA-SAYA.txt', BACA_SAYA),
    teks('metadata.json', `${JSON.stringify({ ...kepala, arsip: butir }, undefined, 1)}\n`),
    teks('metadata.csv', tulisCsv(butir)),
    teks('metadata.xml', tulisXml(kepala, butir)),
    { nama: 'periksa.py', isi: PERIKSA_PY },
    ...dokumen,
  ])
}

interface ButirSerah {
  readonly kode: string
  readonly nomorSurat: string
  readonly tanggal: string
  readonly judul: string
  readonly klasifikasi: string
  readonly namaKlasifikasi: string
  readonly keamanan: string
  readonly nasibAkhir: string
  readonly diarsipkan: string
  readonly dokumen: readonly { file: string; nama: string; mime: string; ukuran: number; sha256: string }[]
}

const KOLOM = [
  'kode',
  'nomorSurat',
  'tanggal',
  'judul',
  'klasifikasi',
  'namaKlasifikasi',
  'keamanan',
  'nasibAkhir',
  'diarsipkan',
] as const

/** One line a document, RFC 4180. A cell that a spreadsheet would take for a formula gets an apostrophe in front. */
function tulisCsv(butir: readonly ButirSerah[]): string {
  const sel = (t: string | number) => {
    const teks = String(t)
    const aman = /^[=+\-@\t\r]/.test(teks) ? `'${teks}` : teks
    return /[",\r\n]/.test(aman) ? `"${aman.replaceAll('"', '""')}"` : aman
  }
  const baris = butir.flatMap((b) =>
    b.dokumen.map((d) => [...KOLOM.map((k) => b[k]), d.file, d.nama, d.mime, d.ukuran, d.sha256]),
  )
  return [[...KOLOM, 'file', 'nama', 'mime', 'ukuran', 'sha256'], ...baris]
    .map((b) => `${b.map(sel).join(',')}\r\n`)
    .join('')
}

function tulisXml(kepala: Readonly<Record<string, unknown>>, butir: readonly ButirSerah[]): string {
  const unsur = (nama: string, isi: unknown) => `<${nama}>${amanXml(String(isi ?? ''))}</${nama}>`
  const arsip = butir.map((b) => {
    const dokumen = b.dokumen.map(
      (d) =>
        `   <dokumen>${Object.entries(d)
          .map(([k, v]) => unsur(k, v))
          .join('')}</dokumen>\n`,
    )
    return `  <arsip>\n   ${KOLOM.map((k) => unsur(k, b[k])).join('')}\n${dokumen.join('')}  </arsip>\n`
  })
  const atas = Object.entries(kepala).map(([k, v]) => ` ${unsur(k, v)}\n`)
  return `<?xml version="1.0" encoding="UTF-8"?>\n<penyerahan>\n${atas.join('')}${arsip.join('')}</penyerahan>\n`
}

/** XML 1.0 has no control characters, not even escaped. */
function amanXml(teks: string): string {
  return teks
    .replace(/[^\P{Cc}\t\n]/gu, ' ')
    .replace(/[&<>"]/g, (h) => ({ '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' })[h]!)
}

const BACA_SAYA = `Paket penyerahan arsip.

metadata.json, metadata.csv, metadata.xml   daftar arsip dan dokumennya (isi yang sama, tiga bentuk)
dokumen/                                    dokumen, satu folder untuk setiap arsip
SHA256SUMS                                  sidik setiap file; periksa dengan: sha256sum -c SHA256SUMS
SHA256SUMS.ttd, kunci-publik.pem            tanda tangan Ed25519 kantor atas daftar itu
periksa.py                                  pemeriksa tanpa Tertib: python3 periksa.py
`
