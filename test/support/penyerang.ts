// The attacker of measuring.md h2. It has what any reader has: the printed tables, the printed code lists, and
// arithmetic. It shares no code with the protection and does not know which empty cell was the small one.

export interface TabelTercetak {
  readonly id: string
  readonly semesta: string
  /** Ids of the code lists, outermost first. */
  readonly dimensi: readonly string[]
  /** Codes a dimension; a subtotal has the first alone, the total none. */
  readonly grup: readonly (readonly string[])[]
  /** Total first; `nilai` over LK, PR, JML of each group, null where nothing is printed. */
  readonly baris: readonly {
    readonly kode: string
    readonly induk?: string | undefined
    readonly nilai: readonly (number | null)[]
  }[]
}

/** A printed code list over one column: which raw codes each category holds. */
export interface DaftarTercetak {
  readonly id: string
  readonly kolom: string
  readonly kategori: Readonly<Record<string, readonly (readonly [number, number])[]>>
}

/** Who a semesta takes in, where one column decides it. */
export interface SemestaTercetak {
  readonly id: string
  readonly kolom: string
  readonly isi: readonly [number, number]
}

export interface Terbitan {
  /** Editions are told apart by this word: "2026-1". */
  readonly nama: string
  readonly tabel: readonly TabelTercetak[]
  readonly daftarKode: readonly DaftarTercetak[]
  readonly semesta: readonly SemestaTercetak[]
}

/** A printed change between two editions: second minus first. */
export interface Perubahan {
  readonly dari: string
  readonly ke: string
  readonly tabel: readonly TabelTercetak[]
}

export interface Temuan {
  readonly edisi: string
  readonly tabel: string
  readonly wilayah: string
  readonly baris: number
  readonly kolom: number
  /** Known for certain: by another table, by elimination, or because only one value is left. */
  readonly tepat: boolean
  readonly dari: number
  readonly sampai: number
}

export interface HasilSerang {
  readonly kosong: readonly Temuan[]
  readonly jumlahTakTahu: number
  readonly jumlahPersamaan: number
  readonly bagianTerbesar: number
  /** Cells whose interval was found by linear programming; the others by propagation of bounds, which is weaker. */
  readonly denganLp: number
}

/**
 * A reader who has two editions of nearly the same people (a corrected import of one semester) and believes that an
 * attribute of a region is unchanged where no figure that both print differs in any table of that attribute: what the
 * later edition hides there stands in the earlier one, and rows that only the earlier one has hold still.
 */
export function gabungMirip(lama: Terbitan, baru: Terbitan): Terbitan {
  const berubah = new Set<string>()
  for (const t of baru.tabel) {
    const dulu = new Map(lama.tabel.find((x) => x.id === t.id)?.baris.map((b) => [b.kode, b.nilai]))
    for (const b of t.baris)
      if (b.nilai.some((n, k) => n !== null && n !== (dulu.get(b.kode)?.[k] ?? n)))
        for (const sifat of ['', ...t.dimensi])
          if (sifat || t.dimensi.length === 0) berubah.add(`${sifat} ${b.kode}`)
  }
  const tetap = (t: TabelTercetak, kode: string) =>
    !['', ...t.dimensi].some((d) => berubah.has(`${d} ${kode}`))
  const tabel = baru.tabel.map((t) => {
    const dulu = new Map(lama.tabel.find((x) => x.id === t.id)?.baris.map((b) => [b.kode, b.nilai]))
    return {
      ...t,
      baris: t.baris.map((b) => {
        const a = tetap(t, b.kode) ? dulu.get(b.kode) : undefined
        return a ? { ...b, nilai: b.nilai.map((n, k) => n ?? a[k] ?? null) } : b
      }),
    }
  })
  for (const t of lama.tabel) {
    const i = tabel.findIndex((x) => x.id === t.id)
    const punya = tabel[i]?.baris ?? []
    const ada = new Set(punya.map((b) => b.kode))
    const baris = [...punya, ...t.baris.filter((b) => !ada.has(b.kode) && tetap(t, b.kode))]
    if (i >= 0) tabel[i] = { ...tabel[i]!, baris }
    else if (baris.length > 0) tabel.push({ ...t, baris })
  }
  return { ...baru, tabel }
}

interface Persamaan {
  readonly suku: Map<number, number>
  ruas: number
}

export function serang(
  terbitan: readonly Terbitan[],
  perubahan: readonly Perubahan[] = [],
  { lpSampai = 700 }: { lpSampai?: number } = {},
): HasilSerang {
  const p = new Peubah()
  const persamaan: Persamaan[] = []
  for (const t of terbitan) kumpulkan(t, p, persamaan)
  for (const u of perubahan) kumpulkanPerubahan(u, p, persamaan)
  const sisa = persamaan.map((e) => p.ganti(e)).filter((e) => e.suku.size > 0)
  const tetap = cariTetap(sisa, p.jumlah)
  const batas = rambatkan(sisa, p)
  const bagian = pisahkan(sisa, p.jumlah)
  let denganLp = 0
  let bagianTerbesar = 0
  for (const b of bagian) {
    bagianTerbesar = Math.max(bagianTerbesar, b.peubah.length)
    if (b.peubah.length > lpSampai) continue
    denganLp += persempit(b, batas)
  }
  const kosong = terbitan.flatMap((t) =>
    t.tabel.flatMap((h) =>
      h.baris.flatMap((b, baris) =>
        b.nilai.flatMap((n, kolom) => {
          if (n !== null) return []
          const v = p.cari(kunciSel(t.nama, h, b.kode, kolom))
          const tahu = p.nilai[v]
          const [dari, sampai] = tahu !== undefined ? [tahu, tahu] : [batas.bawah[v]!, batas.atas[v]!]
          return [
            {
              edisi: t.nama,
              tabel: h.id,
              wilayah: b.kode,
              baris,
              kolom,
              tepat: tahu !== undefined || tetap.has(v) || dari === sampai,
              dari,
              sampai,
            },
          ]
        }),
      ),
    ),
  )
  return { kosong, jumlahTakTahu: p.takTahu(), jumlahPersamaan: sisa.length, bagianTerbesar, denganLp }
}

class Peubah {
  private readonly letak = new Map<string, number>()
  readonly nilai: (number | undefined)[] = []
  get jumlah(): number {
    return this.nilai.length
  }
  takTahu(): number {
    return this.nilai.filter((n) => n === undefined).length
  }
  ada(kunci: string): boolean {
    return this.letak.has(kunci)
  }
  cari(kunci: string): number {
    let v = this.letak.get(kunci)
    if (v === undefined) {
      v = this.nilai.length
      this.letak.set(kunci, v)
      this.nilai.push(undefined)
    }
    return v
  }
  tetapkan(kunci: string, n: number | null): void {
    const v = this.cari(kunci)
    if (n === null) return
    if (this.nilai[v] !== undefined && this.nilai[v] !== n)
      throw new Error(`two tables print different figures for one cell: ${kunci}`)
    this.nilai[v] = n
  }
  ganti(e: Persamaan): Persamaan {
    const suku = new Map<number, number>()
    let { ruas } = e
    for (const [v, k] of e.suku) {
      const n = this.nilai[v]
      if (n === undefined) suku.set(v, k)
      else ruas -= k * n
    }
    if (suku.size === 0 && ruas !== 0) throw new Error('printed figures contradict each other')
    return { suku, ruas }
  }
}

const LAJUR = ['lk', 'pr', 'jml']

function kunciSel(edisi: string, h: TabelTercetak, wilayah: string, kolom: number): string {
  return kunciIsi(edisi, wilayah, LAJUR[kolom % 3]!, h.semesta, pasangan(h, h.grup[Math.floor(kolom / 3)]!))
}

const pasangan = (h: TabelTercetak, g: readonly string[]) =>
  g.map((kode, i) => [h.dimensi[i]!, kode] as const)

function kunciIsi(
  edisi: string,
  wilayah: string,
  lajur: string,
  semesta: string,
  isi: readonly (readonly [string, string])[],
): string {
  const urut = isi.map(([d, k]) => `${d}=${k}`).sort()
  return [edisi, wilayah, lajur, semesta, ...urut].join('|')
}

/** All that ties printed cells to each other. */
function kumpulkan(t: Terbitan, p: Peubah, persamaan: Persamaan[]): void {
  for (const h of t.tabel)
    for (const b of h.baris)
      for (const [kolom, n] of b.nilai.entries()) p.tetapkan(kunciSel(t.nama, h, b.kode, kolom), n)
  const jumlah = (bagian: readonly string[], utuh: string) => {
    const suku = new Map<number, number>()
    for (const k of bagian) suku.set(p.cari(k), (suku.get(p.cari(k)) ?? 0) + 1)
    suku.set(p.cari(utuh), (suku.get(p.cari(utuh)) ?? 0) - 1)
    for (const [v, n] of suku) if (n === 0) suku.delete(v)
    persamaan.push({ suku, ruas: 0 })
  }
  for (const h of t.tabel) {
    const kunci = (wilayah: string, lajur: string, isi: readonly (readonly [string, string])[]) =>
      kunciIsi(t.nama, wilayah, lajur, h.semesta, isi)
    const anak = Map.groupBy(
      h.baris.slice(1).map((b) => b.kode),
      (kode) => h.baris.find((b) => b.kode === kode)!.induk ?? h.baris[0]!.kode,
    )
    const terbawah = h.grup.filter((g) => g.length === h.dimensi.length)
    for (const g of h.grup) {
      const isi = pasangan(h, g)
      for (const b of h.baris) {
        jumlah([kunci(b.kode, 'lk', isi), kunci(b.kode, 'pr', isi)], kunci(b.kode, 'jml', isi))
        const bawahan = anak.get(b.kode)
        if (bawahan)
          for (const l of LAJUR)
            jumlah(
              bawahan.map((k) => kunci(k, l, isi)),
              kunci(b.kode, l, isi),
            )
      }
    }
    // Over any of its dimensions a crossing sums to a figure that some table may print.
    for (let tinggal = 0; tinggal < 2 ** h.dimensi.length - 1; tinggal++) {
      const milik = Map.groupBy(terbawah, (g) =>
        JSON.stringify(g.map((k, i) => (tinggal & (1 << i) ? k : '*'))),
      )
      for (const [pola, bagian] of milik) {
        const isi = (JSON.parse(pola) as string[]).flatMap((k, i) =>
          k === '*' ? [] : [[h.dimensi[i]!, k] as const],
        )
        for (const b of h.baris)
          for (const l of LAJUR) {
            const utuh = kunci(b.kode, l, isi)
            if (p.ada(utuh))
              jumlah(
                bagian.map((g) => kunci(b.kode, l, pasangan(h, g))),
                utuh,
              )
          }
      }
    }
    kumpulkanRincian(t, h, p, jumlah)
  }
}

/** A category that holds exactly some categories of a finer list; a semesta that is a category, or some. */
function kumpulkanRincian(
  t: Terbitan,
  h: TabelTercetak,
  p: Peubah,
  jumlah: (bagian: readonly string[], utuh: string) => void,
): void {
  const semesta = t.semesta.find((s) => s.id === h.semesta)
  for (const g of h.grup) {
    const isi = pasangan(h, g)
    const tulis = (b: string, l: string, s: string, x: readonly (readonly [string, string])[]) =>
      kunciIsi(t.nama, b, l, s, x)
    for (const [i, [d, kode]] of isi.entries()) {
      const daftar = t.daftarKode.find((x) => x.id === d)
      const utuh = daftar?.kategori[kode]
      if (!daftar || !utuh) continue
      for (const lain of t.daftarKode) {
        if (lain.kolom !== daftar.kolom || lain.id === d) continue
        const bagian = pecahan(utuh, lain)
        if (!bagian) continue
        const susun = (b: string, l: string) =>
          bagian.map((k) => tulis(b, l, h.semesta, isi.with(i, [lain.id, k])))
        for (const b of h.baris)
          for (const l of LAJUR)
            if (susun(b.kode, l).every((k) => p.ada(k)))
              jumlah(susun(b.kode, l), tulis(b.kode, l, h.semesta, isi))
      }
    }
    if (!semesta) continue
    for (const lain of t.daftarKode) {
      if (lain.kolom !== semesta.kolom || h.dimensi.includes(lain.id)) continue
      const bagian = pecahan([semesta.isi], lain)
      if (!bagian) continue
      for (const b of h.baris)
        for (const l of LAJUR) {
          const daftar = bagian.map((k) => tulis(b.kode, l, 'penduduk', [...isi, [lain.id, k]]))
          if (daftar.every((k) => p.ada(k))) jumlah(daftar, tulis(b.kode, l, h.semesta, isi))
        }
    }
  }
}

/** The categories of a list that fill these codes exactly. */
function pecahan(isi: readonly (readonly [number, number])[], daftar: DaftarTercetak): string[] | undefined {
  const di = (n: number, x: readonly (readonly [number, number])[]) => x.some(([a, b]) => a <= n && n <= b)
  const ambil: string[] = []
  const sudah = new Set<number>()
  for (const [kode, k] of Object.entries(daftar.kategori)) {
    const milik = k.flatMap(([a, b]) => Array.from({ length: b - a + 1 }, (_, i) => a + i))
    if (!milik.some((n) => di(n, isi))) continue
    if (!milik.every((n) => di(n, isi))) return undefined
    for (const n of milik) sudah.add(n)
    ambil.push(kode)
  }
  const perlu = isi.flatMap(([a, b]) => Array.from({ length: b - a + 1 }, (_, i) => a + i))
  return perlu.every((n) => sudah.has(n)) ? ambil : undefined
}

function kumpulkanPerubahan(u: Perubahan, p: Peubah, persamaan: Persamaan[]): void {
  for (const h of u.tabel)
    for (const b of h.baris)
      for (const [kolom, n] of b.nilai.entries()) {
        const [dari, ke] = [kunciSel(u.dari, h, b.kode, kolom), kunciSel(u.ke, h, b.kode, kolom)]
        if (n === null || !p.ada(dari) || !p.ada(ke)) continue
        persamaan.push({
          suku: new Map([
            [p.cari(ke), 1],
            [p.cari(dari), -1],
          ]),
          ruas: n,
        })
      }
}

const P = 67_108_859

/**
 * Unknowns that the equations leave one value: elimination modulo a prime, then a random vector of what the equations
 * leave free. An unknown that such a vector never moves is determined (a wrong "moves" is impossible, a wrong
 * "determined" has a chance of 1 in P, and two vectors are tried).
 */
function cariTetap(persamaan: readonly Persamaan[], jumlah: number): Set<number> {
  const kerap = new Int32Array(jumlah)
  for (const e of persamaan) for (const v of e.suku.keys()) kerap[v]!++
  const poros = new Map<number, number>()
  const baris: Map<number, number>[] = []
  const milik: number[] = []
  for (const e of [...persamaan].sort((a, b) => a.suku.size - b.suku.size)) {
    const r = new Map([...e.suku].map(([v, k]) => [v, ((k % P) + P) % P]))
    for (;;) {
      let terkecil = -1
      for (const v of r.keys()) {
        const i = poros.get(v)
        if (i !== undefined && (terkecil < 0 || i < terkecil)) terkecil = i
      }
      if (terkecil < 0) break
      const lawan = baris[terkecil]!
      const kali = r.get(milik[terkecil]!)!
      for (const [v, k] of lawan) {
        const n = ((r.get(v) ?? 0) + P - ((kali * k) % P)) % P
        if (n === 0) r.delete(v)
        else r.set(v, n)
      }
    }
    if (r.size === 0) continue
    let pilih = -1
    for (const v of r.keys()) if (pilih < 0 || kerap[v]! < kerap[pilih]!) pilih = v
    const balik = pangkat(r.get(pilih)!, P - 2)
    for (const [v, k] of r) r.set(v, (k * balik) % P)
    poros.set(pilih, baris.length)
    milik.push(pilih)
    baris.push(r)
  }
  const bergerak = new Set<number>()
  let benih = 12_345
  for (let kali = 0; kali < 2; kali++) {
    const x = new Float64Array(jumlah)
    for (let v = 0; v < jumlah; v++) {
      benih = (benih * 48_271) % 2_147_483_647
      if (!poros.has(v)) x[v] = 1 + (benih % (P - 1))
    }
    for (let i = baris.length - 1; i >= 0; i--) {
      let n = 0
      for (const [v, k] of baris[i]!) if (v !== milik[i]) n = (n + k * x[v]!) % P
      x[milik[i]!] = (P - n) % P
    }
    for (let v = 0; v < jumlah; v++) if (x[v] !== 0) bergerak.add(v)
  }
  const tetap = new Set<number>()
  for (let v = 0; v < jumlah; v++) if (kerap[v]! > 0 && !bergerak.has(v)) tetap.add(v)
  return tetap
}

function pangkat(a: number, n: number): number {
  let hasil = 1
  for (let b = a; n > 0; n = Math.floor(n / 2), b = (b * b) % P) if (n % 2 === 1) hasil = (hasil * b) % P
  return hasil
}

interface Batas {
  readonly bawah: Float64Array
  readonly atas: Float64Array
}

/** Whole, not negative, and every equation holds: bounds drawn from bounds until nothing moves. */
function rambatkan(persamaan: readonly Persamaan[], p: Peubah): Batas {
  const bawah = new Float64Array(p.jumlah)
  const atas = new Float64Array(p.jumlah).fill(Number.POSITIVE_INFINITY)
  for (let lagi = true, ronde = 0; lagi && ronde < 200; ronde++) {
    lagi = false
    for (const { suku, ruas } of persamaan) {
      let [min, maks, tanpaBatas] = [0, 0, [] as number[]]
      const tanpaBatasBawah: number[] = []
      for (const [v, k] of suku) {
        const [kecil, besar] = k > 0 ? [k * bawah[v]!, k * atas[v]!] : [k * atas[v]!, k * bawah[v]!]
        if (kecil === Number.NEGATIVE_INFINITY) tanpaBatasBawah.push(v)
        else min += kecil
        if (besar === Number.POSITIVE_INFINITY) tanpaBatas.push(v)
        else maks += besar
      }
      for (const [v, k] of suku) {
        const [kecil, besar] = k > 0 ? [k * bawah[v]!, k * atas[v]!] : [k * atas[v]!, k * bawah[v]!]
        const minLain = tanpaBatasBawah.some((x) => x !== v)
          ? Number.NEGATIVE_INFINITY
          : min - (kecil === Number.NEGATIVE_INFINITY ? 0 : kecil)
        const maksLain = tanpaBatas.some((x) => x !== v)
          ? Number.POSITIVE_INFINITY
          : maks - (besar === Number.POSITIVE_INFINITY ? 0 : besar)
        const [a, b] =
          k > 0
            ? [(ruas - maksLain) / k, (ruas - minLain) / k]
            : [(ruas - minLain) / k, (ruas - maksLain) / k]
        if (a > bawah[v]! + 1e-9) {
          bawah[v] = Math.ceil(a - 1e-9)
          lagi = true
        }
        if (b < atas[v]! - 1e-9) {
          atas[v] = Math.floor(b + 1e-9)
          lagi = true
        }
      }
    }
  }
  return { bawah, atas }
}

interface Bagian {
  readonly peubah: number[]
  readonly persamaan: Persamaan[]
}

function pisahkan(persamaan: readonly Persamaan[], jumlah: number): Bagian[] {
  const induk = Int32Array.from({ length: jumlah }, (_, i) => i)
  const akar = (v: number) => {
    let a = v
    while (induk[a] !== a) a = induk[a] = induk[induk[a]!]!
    return a
  }
  for (const { suku } of persamaan) {
    const [pertama, ...lain] = suku.keys()
    for (const v of lain) induk[akar(v)] = akar(pertama!)
  }
  const hasil = new Map<number, Bagian & { ada: Set<number> }>()
  for (const e of persamaan) {
    const a = akar(e.suku.keys().next().value!)
    let b = hasil.get(a)
    if (!b) {
      b = { peubah: [], persamaan: [], ada: new Set() }
      hasil.set(a, b)
    }
    b.persamaan.push(e)
    for (const v of e.suku.keys())
      if (!b.ada.has(v)) {
        b.ada.add(v)
        b.peubah.push(v)
      }
  }
  return [...hasil.values()]
}

/** Smallest and largest value of each unknown of one part, by the simplex method; only bounds still narrow enough to matter. */
function persempit(b: Bagian, batas: Batas): number {
  const lp = new Simpleks(b)
  let banyak = 0
  for (const [j, v] of b.peubah.entries()) {
    batas.bawah[v] = Math.max(batas.bawah[v]!, Math.ceil(lp.terkecil(j) - 1e-6))
    batas.atas[v] = Math.min(batas.atas[v]!, Math.floor(-lp.terkecil(j, -1) + 1e-6))
    banyak++
  }
  return banyak
}

/** x >= 0, Ax = b, dense tableau; Bland's rule when it stalls. */
class Simpleks {
  private readonly n: number
  private readonly t: Float64Array[] = []
  private readonly dasar: number[] = []
  constructor(b: Bagian) {
    this.n = b.peubah.length
    const letak = new Map(b.peubah.map((v, j) => [v, j]))
    const m = b.persamaan.length
    const lebar = this.n + m + 1
    for (const [i, e] of b.persamaan.entries()) {
      const r = new Float64Array(lebar)
      const tanda = e.ruas < 0 ? -1 : 1
      for (const [v, k] of e.suku) r[letak.get(v)!] = tanda * k
      r[this.n + i] = 1
      r[lebar - 1] = tanda * e.ruas
      this.t.push(r)
      this.dasar.push(this.n + i)
    }
    const biaya = new Float64Array(lebar)
    for (const r of this.t)
      for (let j = 0; j < lebar; j++) if (j < this.n || j === lebar - 1) biaya[j]! -= r[j]!
    this.kecilkan(biaya, this.n)
    if (-biaya[lebar - 1]! > 1e-5) throw new Error('no table fits what is printed')
    // Artificial unknowns leave the basis; rows that say nothing new go.
    for (let i = this.t.length - 1; i >= 0; i--) {
      if (this.dasar[i]! < this.n) continue
      const j = this.t[i]!.findIndex((x, k) => k < this.n && Math.abs(x) > 1e-7)
      if (j >= 0) this.putar(i, j)
      else {
        this.t.splice(i, 1)
        this.dasar.splice(i, 1)
      }
    }
    for (const [i, r] of this.t.entries()) {
      const pendek = new Float64Array(this.n + 1)
      pendek.set(r.subarray(0, this.n))
      pendek[this.n] = r[lebar - 1]!
      this.t[i] = pendek
    }
  }

  terkecil(j: number, tanda: 1 | -1 = 1): number {
    const biaya = new Float64Array(this.n + 1)
    biaya[j] = tanda
    const i = this.dasar.indexOf(j)
    if (i >= 0) for (let k = 0; k <= this.n; k++) biaya[k]! -= tanda * this.t[i]![k]!
    return this.kecilkan(biaya, this.n) ? -biaya[this.n]! : Number.NEGATIVE_INFINITY
  }

  private kecilkan(biaya: Float64Array, boleh: number): boolean {
    const akhir = biaya.length - 1
    for (let putaran = 0; putaran < 50_000; putaran++) {
      let masuk = -1
      for (let j = 0; j < boleh; j++) {
        if (biaya[j]! >= -1e-9) continue
        if (putaran > 2000) {
          masuk = j
          break
        }
        if (masuk < 0 || biaya[j]! < biaya[masuk]!) masuk = j
      }
      if (masuk < 0) return true
      let keluar = -1
      let nisbah = Number.POSITIVE_INFINITY
      for (let i = 0; i < this.t.length; i++) {
        const a = this.t[i]![masuk]!
        if (a < 1e-9) continue
        const q = this.t[i]![akhir]! / a
        if (q < nisbah - 1e-12 || (q < nisbah + 1e-12 && this.dasar[i]! < this.dasar[keluar]!)) {
          nisbah = q
          keluar = i
        }
      }
      if (keluar < 0) return false
      this.putar(keluar, masuk)
      const k = biaya[masuk]!
      const r = this.t[keluar]!
      for (let j = 0; j <= akhir; j++) biaya[j]! -= k * r[j]!
    }
    throw new Error('simplex did not end')
  }

  private putar(i: number, j: number): void {
    const r = this.t[i]!
    const bagi = r[j]!
    for (let k = 0; k < r.length; k++) r[k]! /= bagi
    for (let l = 0; l < this.t.length; l++) {
      const s = this.t[l]!
      const kali = s[j]!
      if (l === i || kali === 0) continue
      for (let k = 0; k < r.length; k++) if (r[k] !== 0) s[k]! -= kali * r[k]!
    }
    this.dasar[i] = j
  }
}
