/** Largest that an office document may say it unpacks to, and how many times its own size. */
const ISI_MAKS = 200 * 1024 * 1024
const RASIO_MAKS = 200

type Kenal = { readonly nama: string; readonly mime: string } | { readonly tolak: string }

const DOCX = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document'
const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'

/**
 * A file by what it is, not by what it calls itself: its ending follows its bytes. PDF, pictures, Word and Excel without
 * macros, and plain text are taken; archives, programs, HTML and everything else are refused with the reason.
 */
export function kenaliLampiran(nama: string, isi: Buffer): Kenal {
  const mulai = (...b: number[]) => b.every((x, i) => isi[i] === x)
  // PDF may begin after some bytes of rubbish; readers accept the first kilobyte.
  if (isi.subarray(0, 1024).includes('%PDF-')) return jadi(nama, 'pdf', 'application/pdf')
  if (mulai(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a)) return jadi(nama, 'png', 'image/png')
  if (mulai(0xff, 0xd8, 0xff)) return jadi(nama, 'jpg', 'image/jpeg')
  if (mulai(0x50, 0x4b, 3, 4)) return kenaliZip(nama, isi)
  if (isTeks(isi)) {
    if (/^\s*(<!doctype|<html|<script|<svg|<\?xml)/i.test(isi.subarray(0, 2000).toString('utf8')))
      return { tolak: 'halaman HTML dan XML tidak diterima.' }
    return /\.csv$/i.test(nama)
      ? jadi(nama, 'csv', 'text/csv; charset=utf-8')
      : jadi(nama, 'txt', 'text/plain; charset=utf-8')
  }
  return {
    tolak: 'jenis filenya tidak diterima. Minta pengirim mengirim PDF, DOCX, XLSX, JPG, PNG, atau teks.',
  }
}

/** A name that is safe on every disk: no folders, no controls, not longer than it is useful. */
export function rapikanNama(nama: string, bawaan: string): string {
  const dasar = (nama.split(/[/\\]/).at(-1) ?? '')
    .normalize('NFC')
    .replace(/[\p{Cc}\p{Cf}<>:"|?*]/gu, '')
    .replace(/\s+/g, ' ')
    .replace(/^[. ]+|[. ]+$/g, '')
    .toWellFormed()
  const huruf = [...dasar]
  if (huruf.length <= 120) return dasar || bawaan
  const ekor = /\.[A-Za-z0-9]{1,5}$/.exec(dasar)?.[0] ?? ''
  return `${huruf.slice(0, 120 - ekor.length).join('')}${ekor}`
}

function jadi(nama: string, ekor: string, mime: string): Kenal {
  const dasar = nama.replace(/\.[A-Za-z0-9]{1,5}$/, '')
  const cocok = ekor === 'jpg' ? /\.jpe?g$/i : new RegExp(`\\.${ekor}$`, 'i')
  return { nama: cocok.test(nama) ? nama : `${dasar || 'lampiran'}.${ekor}`, mime }
}

function kenaliZip(nama: string, isi: Buffer): Kenal {
  const daftar = isiZip(isi)
  if (!daftar) return { tolak: 'arsip atau dokumennya rusak.' }
  const besar = daftar.reduce((n, d) => n + d.ukuran, 0)
  if (besar > ISI_MAKS || besar > isi.length * RASIO_MAKS)
    return { tolak: 'isinya mengembang terlalu besar bila dibuka (bom arsip).' }
  const nama2 = new Set(daftar.map((d) => d.nama))
  if (!nama2.has('[Content_Types].xml'))
    return { tolak: 'arsip ZIP tidak diterima. Minta pengirim mengirim filenya satu per satu.' }
  if (daftar.some((d) => /vbaProject\.bin$/i.test(d.nama))) return { tolak: 'dokumennya memuat makro.' }
  if (nama2.has('word/document.xml')) return jadi(nama, 'docx', DOCX)
  if (nama2.has('xl/workbook.xml')) return jadi(nama, 'xlsx', XLSX)
  return { tolak: 'jenis dokumennya tidak diterima.' }
}

/** Names and unpacked sizes from the central directory, read and not unpacked; undefined where it is not whole. */
function isiZip(isi: Buffer): { nama: string; ukuran: number }[] | undefined {
  const akhir = isi.lastIndexOf(Buffer.from([0x50, 0x4b, 5, 6]))
  if (akhir < 0 || akhir + 22 > isi.length) return undefined
  const jumlah = isi.readUInt16LE(akhir + 10)
  let letak = isi.readUInt32LE(akhir + 16)
  const daftar: { nama: string; ukuran: number }[] = []
  // An office document has some dozens of parts, one with many pictures some hundreds.
  if (jumlah === 0 || jumlah > 5000) return undefined
  for (let i = 0; i < jumlah; i++) {
    if (letak + 46 > isi.length || isi.readUInt32LE(letak) !== 0x02014b50) return undefined
    const nama = isi.readUInt16LE(letak + 28)
    const sisa = isi.readUInt16LE(letak + 30) + isi.readUInt16LE(letak + 32)
    daftar.push({
      nama: isi.subarray(letak + 46, letak + 46 + nama).toString('utf8'),
      ukuran: isi.readUInt32LE(letak + 24),
    })
    letak += 46 + nama + sisa
  }
  return daftar
}

/** UTF-8 without the controls that text has no use for. */
function isTeks(isi: Buffer): boolean {
  const contoh = isi.subarray(0, 64 * 1024)
  if (contoh.some((b) => b < 9 || (b > 13 && b < 32))) return false
  return !contoh.toString('utf8').slice(0, -4).includes('\ufffd')
}
