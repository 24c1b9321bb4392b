import type { AlamatSel } from '../susun/model-buku.ts'

/** What a field stands for. With `sel` it is a figure: the text leads to its cell. */
export interface IsiMedan {
  readonly teks: string
  readonly sel?: AlamatSel
}

/** Every field that a template may name, with what it says: also the list that the editor offers. */
export const MEDAN = {
  kantor: 'nama wilayah kantor: Kabupaten Contoh',
  dinas: 'nama dinas',
  judul: 'judul buku',
  masa: 'semester, bulan, atau hari yang dilaporkan',
  semester: 'Semester I Tahun 2026',
  tahun: '2026',
  tanggalKeadaan: '30 Juni 2026',
  sumber: 'sumber data sebagaimana dikutip',
  penjelasanSumber: 'apa arti sumber itu: penjelasan DKB, atau bahwa angkanya sementara dan bukan DKB',
  rincian: 'tingkat wilayah yang dirinci: kecamatan dan desa/kelurahan',
  jumlahTabel: 'banyaknya tabel buku ini',
  jumlahPenduduk: 'jumlah penduduk',
  jumlahLakiLaki: 'jumlah penduduk laki-laki',
  jumlahPerempuan: 'jumlah penduduk perempuan',
  rasioJenisKelamin: 'laki-laki per 100 perempuan',
  jumlahKeluarga: 'jumlah kepala keluarga',
  jumlahKecamatan: 'banyaknya kecamatan',
  jumlahDesa: 'banyaknya desa',
  jumlahKelurahan: 'banyaknya kelurahan',
  luasWilayah: 'luas wilayah dalam kilometer persegi',
  kepadatan: 'penduduk per kilometer persegi',
  gerbangTabel: 'banyaknya tabel yang diperiksa keseimbangannya',
  gerbangPeriksa: 'banyaknya pembandingan antartabel',
  kepalaDinas: 'nama kepala dinas',
} as const satisfies Record<string, string>
export type NamaMedan = keyof typeof MEDAN

const POLA = /\{([^{}]*)\}/g

export function daftarMedan(teks: string): string[] {
  return [...teks.matchAll(POLA)].map((m) => m[1]!)
}

export function isMedan(nama: string): nama is NamaMedan {
  return Object.hasOwn(MEDAN, nama)
}

/** The known field that is written most like this one; undefined where none is near. */
export function medanMirip(nama: string): NamaMedan | undefined {
  const jarak = (Object.keys(MEDAN) as NamaMedan[]).map(
    (m) => [m, jarakSunting(nama.toLowerCase(), m.toLowerCase())] as const,
  )
  const [mirip, n] = jarak.reduce((a, b) => (b[1] < a[1] ? b : a))
  return n <= Math.max(2, nama.length / 3) ? mirip : undefined
}

/** Text with its fields filled in, cut where a figure stands. */
export function isiMedan(
  teks: string,
  nilai: Readonly<Partial<Record<NamaMedan, IsiMedan>>>,
): (string | { sel: AlamatSel; teks: string })[] {
  const potongan: (string | { sel: AlamatSel; teks: string })[] = []
  const tambah = (t: string) => {
    if (t === '') return
    const akhir = potongan.at(-1)
    if (typeof akhir === 'string') potongan[potongan.length - 1] = akhir + t
    else potongan.push(t)
  }
  let mulai = 0
  for (const m of teks.matchAll(POLA)) {
    tambah(teks.slice(mulai, m.index))
    mulai = m.index + m[0].length
    const isi = nilai[m[1]! as NamaMedan]
    if (isi?.sel) potongan.push({ sel: isi.sel, teks: isi.teks })
    else tambah(isi?.teks ?? '-')
  }
  tambah(teks.slice(mulai))
  return potongan
}

/** Levenshtein, "Binary codes capable of correcting deletions, insertions, and reversals", 1966. */
function jarakSunting(a: string, b: string): number {
  let baris = Array.from({ length: b.length + 1 }, (_, j) => j)
  for (let i = 1; i <= a.length; i++) {
    const baru = [i]
    for (let j = 1; j <= b.length; j++)
      baru[j] = Math.min(baris[j]! + 1, baru[j - 1]! + 1, baris[j - 1]! + (a[i - 1] === b[j - 1] ? 0 : 1))
    baris = baru
  }
  return baris[b.length]!
}
