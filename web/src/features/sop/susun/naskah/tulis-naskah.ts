import type { IdentitasNaskah, LangkahNaskah, Naskah, TindakanNaskah } from './naskah.ts'

/** The draft as the server keeps it: the form of a definition. Blank lines of lists are left out, blank dates are null. */
export function tulisNaskah({ lain, ...n }: Naskah): Record<string, unknown> {
  return {
    format: 1,
    ...lain,
    ...n,
    identitas: tulisIdentitas(n.identitas),
    dasarHukum: berisi(n.dasarHukum),
    kualifikasi: berisi(n.kualifikasi),
    keterkaitan: berisi(n.keterkaitan),
    peralatan: berisi(n.peralatan),
    peringatan: berisi(n.peringatan),
    pencatatan: berisi(n.pencatatan),
    catatan: berisi(n.catatan),
    langkah: n.langkah.map(tulisLangkah),
  }
}

function tulisIdentitas({ judulTampil, ...i }: IdentitasNaskah): Record<string, unknown> {
  return {
    ...i,
    ...(judulTampil.trim() && { judulTampil }),
    tanggalPembuatan: i.tanggalPembuatan || null,
    tanggalRevisi: i.tanggalRevisi || null,
    tanggalEfektif: i.tanggalEfektif || null,
  }
}

// A symbol or an actor that nobody chose yet stays blank there, for the review to name it.
function tulisLangkah({ lain, ...l }: LangkahNaskah): Record<string, unknown> {
  return { ...lain, ...l, keterangan: berisi(l.keterangan), tindakan: l.tindakan.map(tulisTindakan) }
}

function tulisTindakan({ membuka, ...t }: TindakanNaskah): Record<string, unknown> {
  return membuka ? { ...t, membuka: { ...membuka.lain, sop: membuka.sop, uraian: membuka.uraian } } : { ...t }
}

function berisi(baris: readonly string[]): string[] {
  return baris.filter((b) => b.trim() !== '')
}
