/** A half-written definition as it was typed: the form of `definisi-sop.ts` in which anything may be missing. */
export type IsiNaskah = Readonly<Record<string, unknown>>
type Benda = Record<string, unknown>

const DAFTAR = [
  'dasarHukum',
  'kualifikasi',
  'keterkaitan',
  'peralatan',
  'peringatan',
  'pencatatan',
  'catatan',
]
const TANGGAL = ['tanggalPembuatan', 'tanggalRevisi', 'tanggalEfektif']

/**
 * The same naskah in the letters of a definition: what may be written short (an actor by its key, a symbol by its
 * name) is written out, blank lines and blank fields that may be absent go, a blank date is null. Adds nothing that a
 * person has to decide. Of a definition it gives the definition.
 */
export function lengkapiBentuk(naskah: IsiNaskah): Benda {
  const n: Benda = { format: 1, ...tanpaKosong(naskah, ['sifat']) }
  for (const kunci of DAFTAR) if (kunci in n) n[kunci] = baris(n[kunci])
  if (isBenda(n['identitas'])) n['identitas'] = identitas(n['identitas'])
  for (const kunci of ['pelaksana', 'masukan'])
    if (kunci in n) n[kunci] = setiap(n[kunci], (p) => tanpaKosong(p, ['dicatatOleh']))
  n['langkah'] = setiap(n['langkah'], langkah)
  return n
}

function identitas(i: Benda): Benda {
  const hasil: Benda = { nomor: '', ...tanpaKosong(i, ['judulTampil']) }
  if (hasil['nomor'] === null) hasil['nomor'] = ''
  for (const t of TANGGAL) {
    const isi = teks(hasil[t] ?? '')
    hasil[t] = isi === '' || isi === '-' ? null : isi
  }
  return hasil
}

function langkah(l: Benda): Benda {
  const hasil = tanpaKosong(l, ['lanjut', 'bersama', 'penolakan', 'pengembalian', 'tindakan', 'keterangan'])
  if ('id' in hasil) hasil['id'] = teks(hasil['id'])
  if ('lanjut' in hasil) hasil['lanjut'] = teks(hasil['lanjut'])
  if ('keterangan' in hasil) hasil['keterangan'] = baris(hasil['keterangan'])
  for (const kunci of ['kelengkapan', 'waktu', 'output']) hasil[kunci] = teks(hasil[kunci] ?? '')
  if (typeof hasil['pelaksana'] === 'string') hasil['pelaksana'] = { id: hasil['pelaksana'] }
  if (typeof hasil['simbol'] === 'string') hasil['simbol'] = { bentuk: hasil['simbol'] }
  if ('pengembalian' in hasil)
    hasil['pengembalian'] = setiap(hasil['pengembalian'], (p) =>
      'ke' in p ? { ...p, ke: teks(p['ke']) } : p,
    )
  if ('tindakan' in hasil)
    hasil['tindakan'] = setiap(hasil['tindakan'], (t) =>
      tanpaKosong(t, ['kerja', 'mengubah', 'lampiran', 'membuka', 'menunggu']),
    )
  return hasil
}

/** What YAML made a number of is its text again. */
function teks(isi: unknown): unknown {
  return typeof isi === 'number' ? String(isi) : typeof isi === 'string' ? isi.trim() : isi
}

function baris(isi: unknown): unknown {
  if (isi === null) return []
  return Array.isArray(isi) ? isi.map(teks).filter((b) => b !== '' && b !== null) : isi
}

function setiap(isi: unknown, ubah: (b: Benda) => Benda): unknown {
  return Array.isArray(isi) ? isi.map((b) => (isBenda(b) ? ubah(b) : b)) : (isi ?? [])
}

function tanpaKosong(isi: Readonly<Benda>, kunci: readonly string[]): Benda {
  const kosong = (nilai: unknown) => nilai === null || nilai === undefined || nilai === ''
  return Object.fromEntries(Object.entries(isi).filter(([k, nilai]) => !(kunci.includes(k) && kosong(nilai))))
}

export function isBenda(isi: unknown): isi is Benda {
  return typeof isi === 'object' && isi !== null && !Array.isArray(isi)
}
