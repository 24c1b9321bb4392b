import type { KodeWilayah, Tingkat } from '#kernel/kode-wilayah'
import type { JumlahPeristiwa } from '#peristiwa'
import { type PohonWilayah, URUT_TINGKAT } from '../susun/pohon-wilayah.ts'
import type { BarisNeraca, HasilNeraca, PosNeraca, RinciResidu, Tiga } from './neraca.contract.ts'
import { POS_NERACA } from './neraca.contract.ts'

/** How far a move goes, by KLASIFIKASI_PINDAH: inside the desa it changes nothing, inside the office it has two ends. */
export type JangkauanPindah = 'dalam-desa' | 'dalam-kantor' | 'keluar-kantor'

/** Persons of one desa by what became of them between the snapshots; see dkb/banding. */
export interface BandingDesa {
  readonly desa: string
  readonly hanyaDiA: number
  readonly hanyaDiB: number
  readonly pindahMasuk: number
  readonly pindahKeluar: number
}

export interface BahanNeraca {
  /** People by desa: LK, PR, other. */
  readonly awal: ReadonlyMap<KodeWilayah, readonly [number, number, number]>
  readonly akhir: ReadonlyMap<KodeWilayah, readonly [number, number, number]>
  readonly peristiwa: readonly JumlahPeristiwa[]
  readonly jangkauan: (klasifikasi: string) => JangkauanPindah
  /** What a kind of cleaning does to the number of people. */
  readonly tanda: (pembersihan: string) => 1 | -1
  readonly banding?: readonly BandingDesa[] | undefined
  readonly pohon: PohonWilayah
}

export type SusunanNeraca = Pick<HasilNeraca, 'baris' | 'total' | 'desaBerresidu'>

type Nilai = Record<PosNeraca, Tiga>

/** Before, events and after to the balance sheet of every region. Pure; every desa must stand in the tree. */
export function susunNeraca(b: BahanNeraca, tingkat: Tingkat): SusunanNeraca {
  const perDesa = new Map<KodeWilayah, Nilai>()
  const rinciDesa = new Map<KodeWilayah, RinciResidu>()
  const nilai = (desa: KodeWilayah) => ambil(perDesa, desa, nilaiKosong)
  for (const [desa, n] of b.awal) isi(nilai(desa).awal, n)
  for (const [desa, n] of b.akhir) isi(nilai(desa).akhir, n)
  for (const p of b.peristiwa) {
    const pos = posPeristiwa(p, b)
    if (pos) tambah(nilai(p.desa)[pos], p.jk, p.jumlah)
  }
  for (const n of perDesa.values()) hitungResidu(n)
  if (b.banding) for (const [desa, r] of rincikan(b, b.banding)) rinciDesa.set(desa, r)

  const jumlah = new Map<KodeWilayah, Nilai>()
  const rinci = new Map<KodeWilayah, RinciResidu>()
  for (const [desa, n] of perDesa)
    for (let k: KodeWilayah | undefined = desa; k; k = b.pohon.simpul[b.pohon.letak.get(k)!]!.induk) {
      gabung(ambil(jumlah, k, nilaiKosong), n)
      const r = rinciDesa.get(desa)
      if (r) gabungRinci(ambil(rinci, k, rinciKosong), r)
    }
  const batas = URUT_TINGKAT.indexOf(tingkat)
  const akar = b.pohon.simpul.filter((s) => s.tingkat === b.pohon.puncak)
  // One region on top is the total; it is a row only when nothing below it was asked for.
  const satu = akar.length === 1 && tingkat !== b.pohon.puncak ? akar[0] : undefined
  const baris: BarisNeraca[] = b.pohon.simpul
    .filter((s) => URUT_TINGKAT.indexOf(s.tingkat) <= batas && s !== satu)
    .map((s) => ({
      kode: s.kode,
      nama: s.nama,
      tingkat: s.tingkat,
      nilai: jumlah.get(s.kode) ?? nilaiKosong(),
      ...(b.banding && { rinci: rinci.get(s.kode) ?? rinciKosong() }),
    }))
  const total = nilaiKosong()
  const rinciTotal = rinciKosong()
  for (const s of akar) {
    gabung(total, jumlah.get(s.kode) ?? nilaiKosong())
    gabungRinci(rinciTotal, rinci.get(s.kode) ?? rinciKosong())
  }
  const desaBerresidu = b.pohon.simpul
    .filter((s) => s.tingkat === 'desa')
    .map((s) => ({ s, n: perDesa.get(s.kode) }))
    .filter(({ n }) => n !== undefined && (n.residu.lk !== 0 || n.residu.pr !== 0 || n.residu.jml !== 0))
    .map(({ s, n }) => ({
      kode: s.kode,
      nama: s.nama,
      residu: n!.residu,
      ...(b.banding && { rinci: rinciDesa.get(s.kode) ?? rinciKosong() }),
    }))
    .sort((x, y) => Math.abs(y.residu.jml) - Math.abs(x.residu.jml) || (x.kode < y.kode ? -1 : 1))
  return {
    baris,
    total: { nama: satu?.nama ?? 'JUMLAH', nilai: total, ...(b.banding && { rinci: rinciTotal }) },
    desaBerresidu,
  }
}

function posPeristiwa(p: JumlahPeristiwa, b: BahanNeraca): PosNeraca | undefined {
  switch (p.jenis) {
    case 'lahir':
    case 'mati':
      return p.jenis
    case 'pindah':
    case 'datang':
      return b.jangkauan(p.rincian) === 'dalam-desa' ? undefined : p.jenis
    case 'pembersihan':
      return b.tanda(p.rincian) > 0 ? 'bersihTambah' : 'bersihKurang'
    default:
      return undefined
  }
}

/**
 * The residual by origin: persons that only the later snapshot has, less those that came by birth, from outside or by
 * reactivation; and so on. Its four parts add up to the residual because persons do.
 */
function* rincikan(b: BahanNeraca, banding: readonly BandingDesa[]): Generator<[KodeWilayah, RinciResidu]> {
  const rinci = new Map<KodeWilayah, RinciResidu>()
  for (const d of banding)
    rinci.set(d.desa as KodeWilayah, {
      muncul: d.hanyaDiB,
      hilang: d.hanyaDiA,
      masuk: d.pindahMasuk,
      keluar: d.pindahKeluar,
    })
  for (const p of b.peristiwa) {
    const pos = posPeristiwa(p, b)
    if (!pos) continue
    const r = ambil(rinci, p.desa, rinciKosong)
    const dalam = (p.jenis === 'pindah' || p.jenis === 'datang') && b.jangkauan(p.rincian) === 'dalam-kantor'
    if (pos === 'datang' && dalam) r.masuk -= p.jumlah
    else if (pos === 'pindah' && dalam) r.keluar -= p.jumlah
    else if (pos === 'lahir' || pos === 'datang' || pos === 'bersihTambah') r.muncul -= p.jumlah
    else r.hilang -= p.jumlah
  }
  yield* rinci
}

function hitungResidu(n: Nilai): void {
  for (const k of ['lk', 'pr', 'jml'] as const)
    n.residu[k] =
      n.akhir[k] -
      (n.awal[k] + n.lahir[k] - n.mati[k] + n.datang[k] - n.pindah[k] + n.bersihTambah[k] - n.bersihKurang[k])
}

function isi(t: Tiga, [lk, pr, lain]: readonly [number, number, number]): void {
  t.lk += lk
  t.pr += pr
  t.jml += lk + pr + lain
}

function tambah(t: Tiga, jk: number, n: number): void {
  if (jk === 1) t.lk += n
  else if (jk === 2) t.pr += n
  t.jml += n
}

function gabung(ke: Nilai, dari: Nilai): void {
  for (const p of POS_NERACA) for (const k of ['lk', 'pr', 'jml'] as const) ke[p][k] += dari[p][k]
}

function gabungRinci(ke: RinciResidu, dari: RinciResidu): void {
  for (const k of ['muncul', 'hilang', 'masuk', 'keluar'] as const) ke[k] += dari[k]
}

function ambil<V>(peta: Map<KodeWilayah, V>, kode: KodeWilayah, buat: () => V): V {
  let v = peta.get(kode)
  if (v === undefined) {
    v = buat()
    peta.set(kode, v)
  }
  return v
}

const rinciKosong = (): RinciResidu => ({ muncul: 0, hilang: 0, masuk: 0, keluar: 0 })
const nilaiKosong = (): Nilai =>
  Object.fromEntries(POS_NERACA.map((p) => [p, { lk: 0, pr: 0, jml: 0 }])) as Nilai
