import { createHash } from 'node:crypto'
import PostalMime, { type Address, type Attachment } from 'postal-mime'
import { kenaliLampiran, rapikanNama } from './kenali-lampiran.ts'

/** What is taken of one mail. */
export const BATAS_SURAT = {
  /** The whole mail; a bigger one is named and left on the server. */
  surat: 30 * 1024 * 1024,
  lampiran: 20 * 1024 * 1024,
  jumlah: 30,
  /** Letters of text that are kept to read; the mail itself is kept whole. */
  teks: 20_000,
  judul: 300,
} as const

export interface LampiranMasuk {
  readonly nama: string
  readonly mime: string
  readonly isi: Buffer
}

/** A mail taken apart. Text only: HTML is never kept as such. */
export interface SuratTerurai {
  readonly messageId: string
  readonly dari: string
  readonly namaDari: string
  readonly judul: string
  /** As the sender's machine says it; absent where it is no date. */
  readonly tanggal?: string
  readonly teks: string
  readonly lampiran: readonly LampiranMasuk[]
  /** What was left out, and why, in sentences. */
  readonly masalah: readonly string[]
  /** SHA-256 (hex) of what the mail says, so that the same mail by another way is the same. */
  readonly sidik: string
}

/** Reads a foreign mail. Never throws for what stands in it: what cannot be read is a `masalah`. */
export async function uraiSurat(mentah: Uint8Array): Promise<SuratTerurai> {
  const masalah: string[] = []
  let surat: Awaited<ReturnType<typeof PostalMime.parse>>
  try {
    surat = await PostalMime.parse(mentah, {
      maxNestingDepth: 50,
      maxHeadersSize: 512 * 1024,
      forceRfc822Attachments: true,
      attachmentEncoding: 'arraybuffer',
    })
  } catch {
    const sidik = createHash('sha256').update(mentah).digest('hex')
    masalah.push('Susunan surel tidak dapat dibaca; yang disimpan hanya surel aslinya.')
    return { messageId: '', dari: '', namaDari: '', judul: '', teks: '', lampiran: [], masalah, sidik }
  }
  const teks = rapikanTeks(surat.text?.trim() ? surat.text : teksDariHtml(surat.html ?? ''))
  const lampiran = pilihLampiran(surat.attachments, masalah)
  const { nama, alamat } = pengirim(surat.from)
  const judul = satuBaris(surat.subject ?? '', BATAS_SURAT.judul)
  const messageId = satuBaris(surat.messageId ?? '', 500)
  const tanggal = surat.date && !Number.isNaN(Date.parse(surat.date)) ? tanggalAman(surat.date) : undefined
  const isiLampiran = surat.attachments.map((l) => createHash('sha256').update(byte(l)).digest('hex'))
  const sidik = createHash('sha256')
    .update(
      JSON.stringify([messageId, alamat, surat.subject, surat.date, surat.text, surat.html, isiLampiran]),
    )
    .digest('hex')
  if (teks.length > BATAS_SURAT.teks) masalah.push('Isi surel dipotong; lengkapnya ada pada surel aslinya.')
  return {
    messageId,
    dari: alamat,
    namaDari: nama,
    judul: sensor(judul),
    ...(tanggal !== undefined && { tanggal }),
    teks: sensor(teks.slice(0, BATAS_SURAT.teks)),
    lampiran,
    masalah,
    sidik,
  }
}

function pilihLampiran(semua: readonly Attachment[], masalah: string[]): LampiranMasuk[] {
  const lampiran: LampiranMasuk[] = []
  for (const l of semua) {
    const asal = rapikanNama(l.filename ?? '', 'lampiran')
    const isi = byte(l)
    if (lampiran.length >= BATAS_SURAT.jumlah) {
      masalah.push(`Lampiran sesudah yang ke-${BATAS_SURAT.jumlah} tidak diambil.`)
      break
    }
    if (isi.length === 0) masalah.push(`Lampiran "${asal}" kosong, jadi tidak diambil.`)
    else if (isi.length > BATAS_SURAT.lampiran)
      masalah.push(`Lampiran "${asal}" lebih dari 20 MB, jadi tidak diambil.`)
    else {
      const kenal = kenaliLampiran(asal, isi)
      if ('tolak' in kenal) masalah.push(`Lampiran "${asal}" tidak diambil: ${kenal.tolak}`)
      else lampiran.push({ nama: namaUnik(kenal.nama, lampiran), mime: kenal.mime, isi })
    }
  }
  return lampiran
}

function namaUnik(nama: string, ada: readonly LampiranMasuk[]): string {
  const titik = nama.lastIndexOf('.')
  const [dasar, ekor] = titik > 0 ? [nama.slice(0, titik), nama.slice(titik)] : [nama, '']
  for (let n = 1; ; n++) {
    const calon = n === 1 ? nama : `${dasar}-${n}${ekor}`
    if (!ada.some((l) => l.nama.toLowerCase() === calon.toLowerCase())) return calon
  }
}

function byte(l: Attachment): Buffer {
  if (typeof l.content === 'string')
    return Buffer.from(l.content, l.encoding === 'base64' ? 'base64' : 'utf8')
  return l.content instanceof Uint8Array
    ? Buffer.from(l.content.buffer, l.content.byteOffset, l.content.byteLength)
    : Buffer.from(l.content)
}

function pengirim(dari: Address | undefined): { nama: string; alamat: string } {
  const kotak = dari?.group ? dari.group[0] : dari
  return {
    nama: satuBaris(kotak?.name ?? dari?.name ?? '', 200),
    alamat: satuBaris(kotak?.address ?? '', 254),
  }
}

/** Years that a database and a person take for real. */
function tanggalAman(teks: string): string | undefined {
  const d = new Date(teks)
  const tahun = d.getUTCFullYear()
  return tahun >= 1990 && tahun <= 2200 ? d.toISOString() : undefined
}

/** No controls, no marks that turn the direction of writing, one line. */
function satuBaris(teks: string, maks: number): string {
  return bersihkan(teks)
    .replace(/[\s\u2028\u2029]+/g, ' ')
    .trim()
    .slice(0, maks)
    .toWellFormed()
}

function rapikanTeks(teks: string): string {
  return bersihkan(teks)
    .replace(/\r\n?|[\u2028\u2029]/g, '\n')
    .replace(/[ \t]+$/gm, '')
    .replace(/\n{4,}/g, '\n\n\n')
    .trim()
    .toWellFormed()
}

function bersihkan(teks: string): string {
  return teks.replace(/[\u202a-\u202e\u2066-\u2069\u200e\u200f\ufeff]/g, '').replace(/[^\P{Cc}\n\r\t]/gu, ' ')
}

/** The words of HTML without tags, scripts and styles; one walk, so that hostile HTML costs no more than its length. */
function teksDariHtml(html: string): string {
  let keluar = ''
  let i = 0
  const batas = Math.min(html.length, 500_000)
  while (i < batas) {
    const buka = html.indexOf('<', i)
    if (buka < 0 || buka >= batas) {
      keluar += html.slice(i, batas)
      break
    }
    keluar += html.slice(i, buka)
    const tutup = html.indexOf('>', buka)
    if (tutup < 0) break
    const tag = /^<(\/?[a-z0-9]+)/i.exec(html.slice(buka, buka + 20))?.[1]?.toLowerCase() ?? ''
    if (/^(br|\/p|\/div|\/tr|\/li|\/h[1-6])$/.test(tag)) keluar += '\n'
    i = tutup + 1
    if (tag === 'script' || tag === 'style') {
      const akhir = html.toLowerCase().indexOf(`</${tag}`, i)
      i = akhir < 0 ? batas : akhir
    }
  }
  return keluar
    .replace(/&nbsp;/g, ' ')
    .replace(/&lt;/g, '<')
    .replace(/&gt;/g, '>')
    .replace(/&quot;/g, '"')
    .replace(/&amp;/g, '&')
}

/** Sixteen digits are a NIK or a No. KK: they stay in the mail itself, which is kept encrypted, and leave its listing. */
function sensor(teks: string): string {
  return teks.replace(/(?<!\d)\d(?:[ .\-\u00a0]?\d){15}(?!\d)/g, '[nomor disembunyikan]')
}
