import type { Kabar } from '../kabar.ts'

/** One mail as it will be read. */
export interface Surat {
  /** Names the Message-ID: the same mail sent twice is known as one. */
  readonly id: string
  readonly tanggal: Date
  readonly dari: string
  readonly kepada: string
  readonly judul: string
  readonly teks: string
  /** Absent: plain text alone. */
  readonly html?: string
  readonly lampiran?: readonly { readonly nama: string; readonly mime: string; readonly isi: Buffer }[]
  /** Sent for a person, who may be answered; without it the mail says that a machine wrote it. */
  readonly dariOrang?: true
}

export interface BahanSurat {
  readonly id: string
  readonly tanggal: Date
  readonly kantor: { readonly nama: string; readonly latihan: boolean }
  readonly kepada: string
  /** Newest first. */
  readonly kabar: readonly Pick<Kabar, 'judul' | 'isi' | 'tautan'>[]
  /** Origin of Tertib; "" leaves links out. */
  readonly alamatTertib: string
}

/** A daily mail lists at most so many; the app has the rest. */
const DAFTAR_MAKS = 100

/** Plain text and the same as simple HTML: one notice under its own title, several as a list. */
export function susunSurat(b: BahanSurat): Surat {
  const satu = b.kabar.length === 1 ? b.kabar[0] : undefined
  const judul = satu ? satu.judul : `${b.kabar.length} kabar dari Tertib`
  const tampil = b.kabar.slice(0, DAFTAR_MAKS)
  const lain = b.kabar.length - tampil.length
  const penutup = [
    ...(lain > 0 ? [`Dan ${lain} kabar lain pada halaman Kabar.`] : []),
    `Surel ini dikirim oleh Tertib, sistem kerja ${b.kantor.nama}. Jangan dibalas.`,
    b.alamatTertib
      ? `Berhenti atau mengatur surel: ${b.alamatTertib}/kabar`
      : 'Berhenti atau mengatur surel: halaman Kabar di Tertib.',
  ]
  return {
    id: b.id,
    tanggal: b.tanggal,
    dari: `Tertib ${b.kantor.nama}`,
    kepada: b.kepada,
    judul: b.kantor.latihan ? `[LATIHAN] ${judul}` : judul,
    teks: `${[...tampil.map((k) => teksKabar(k, b.alamatTertib)), `-- \n${penutup.join('\n')}`].join('\n\n')}\n`,
    html: bingkai([...tampil.map((k) => htmlKabar(k, b.alamatTertib)), kakiHtml(penutup)].join('\n')),
  }
}

function teksKabar(k: BahanSurat['kabar'][number], alamat: string): string {
  return [k.judul, k.isi, alamat && `Buka: ${alamat}${k.tautan}`].filter(Boolean).join('\n')
}

function htmlKabar(k: BahanSurat['kabar'][number], alamat: string): string {
  const isi = lolos(k.isi).replaceAll('\n', '<br>')
  const tautan = alamat
    ? `<p style="margin:8px 0 0"><a href="${lolos(alamat + k.tautan)}">Buka di Tertib</a></p>`
    : ''
  return `<div style="margin:0 0 24px"><p style="margin:0 0 4px"><strong>${lolos(k.judul)}</strong></p><p style="margin:0">${isi}</p>${tautan}</div>`
}

function kakiHtml(baris: readonly string[]): string {
  return `<p style="color:#555;font-size:13px">${baris.map(lolos).join('<br>')}</p>`
}

function bingkai(isi: string): string {
  return `<!doctype html><html lang="id"><body style="font-family:sans-serif;font-size:15px;line-height:1.45;color:#1c1c1c">\n${isi}\n</body></html>\n`
}

function lolos(teks: string): string {
  return teks.replace(/[&<>"']/g, (h) => `&#${h.codePointAt(0)};`)
}
