import { createHash } from 'node:crypto'
import { kanonik } from '#jejak'
import { ok, type Result } from '#kernel/hasil'
import type { DefinisiTabel } from '../definisi/definisi-tabel.ts'
import { daftarTabelBaris } from '../definisi/muat-definisi.ts'
import { kolomTabelTiada } from '../susun/info-tabel.ts'
import { URUT_TINGKAT } from '../susun/pohon-wilayah.ts'
import { type BahanAgregat, type DasarSiap, hitunganTabel, siapkan } from '../susun/siapkan-hitungan.ts'
import { susunPadat } from '../susun/susun-tabel.ts'
import { aturanTabel, tingkatTerbit } from './aturan-tabel.ts'
import { alamatSel, type TabelTerlindung } from './lindungi.ts'
import { lindungiUtas } from './lindungi-utas.ts'
import type { AturanTabel, IsiPengamanan } from './pengamanan.contract.ts'
import {
  daftarTersegel,
  daftarTersegelLain,
  type EdisiTersimpan,
  findEdisi,
  simpanEdisi,
} from './pengamanan.store.ts'
import { pengamananKini } from './pengamanan-kini.ts'
import type { Pola, PolaTabel } from './pola-edisi.ts'
import { ringkasTabel } from './ringkas-tabel.ts'
import { keTabelRuang, type TabelRuang } from './tabel-ruang.ts'

/**
 * The pattern of the public edition of a snapshot under what the office decides now: found where it was chosen before,
 * else chosen (half a minute for 300,000 people). Beside sealed editions of the same snapshot, and with the region list
 * of the first of them. Nothing is sealed by this.
 */
export async function susunEdisi(b: BahanAgregat, snapshotId: string): Promise<Result<EdisiTersimpan>> {
  const rencana = await rencanakan(b, snapshotId)
  if (!rencana.ok) return rencana
  const ada = await findEdisi(b.db, snapshotId, rencana.value.kunci)
  if (ada) return ok(ada)
  await susunSekali(b, rencana.value)
  return ok((await findEdisi(b.db, snapshotId, rencana.value.kunci))!)
}

export interface RencanaEdisi {
  readonly kunci: string
  readonly dasar: DasarSiap
  readonly isi: IsiPengamanan
  readonly tersegel: readonly EdisiTersimpan[]
  readonly lain: readonly (EdisiTersimpan & { readonly semester: string })[]
  readonly tabel: readonly { readonly d: DefinisiTabel; readonly aturan: AturanTabel }[]
}

export async function rencanakan(b: BahanAgregat, snapshotId: string): Promise<Result<RencanaEdisi>> {
  const isi = await pengamananKini(b)
  const tersegel = await daftarTersegel(b.db, snapshotId)
  const dasar = await siapkan(b, snapshotId, daftarTabelBaris(), tersegel.at(-1)?.digestWilayah)
  if (!dasar.ok) return dasar
  const { snapshot, kolom, digestWilayah } = dasar.value
  const lain = await daftarTersegelLain(b.db, { ...snapshot, snapshotId })
  const tabel = daftarTabelBaris()
    .filter((d) => kolomTabelTiada(d, kolom).length === 0)
    .map((d) => ({ d, aturan: aturanTabel(d, isi) }))
  const inti = {
    cara: 1,
    snapshotId,
    digestWilayah,
    ambang: isi.ambang,
    ambangDikonfirmasi: isi.ambangDikonfirmasi,
    tabel: tabel.map(({ d, aturan }) => [d.id, d.digest, aturan]),
    tersegel: tersegel.map((e) => e.digest),
    lain: lain.map((e) => e.digest),
  }
  const kunci = createHash('sha256').update(kanonik(inti)).digest('hex')
  return ok({ kunci, dasar: dasar.value, isi, tersegel, lain, tabel })
}

const sedangSusun = new Map<string, Promise<void>>()

/** Whether this very pattern is being chosen now. */
export function isSedangSusun(kunci: string): boolean {
  return sedangSusun.has(kunci)
}

async function susunSekali(b: BahanAgregat, r: RencanaEdisi): Promise<void> {
  let kerja = sedangSusun.get(r.kunci)
  if (!kerja) {
    kerja = susunDanSimpan(b, r).finally(() => sedangSusun.delete(r.kunci))
    sedangSusun.set(r.kunci, kerja)
  }
  await kerja
}

async function susunDanSimpan(b: BahanAgregat, r: RencanaEdisi): Promise<void> {
  const { snapshot, digestWilayah } = r.dasar
  const { id, basis, semester, tanggal } = snapshot
  await simpanEdisi(b.db, {
    snapshotId: id,
    kunci: r.kunci,
    basis,
    semester,
    tanggal,
    digestWilayah,
    pola: await pilihPola(r),
    dibuat: b.jam.sekarang(),
  })
}

async function pilihPola(r: RencanaEdisi): Promise<Pola> {
  const { ambang, ambangDikonfirmasi } = r.isi
  const ruang = r.tabel.map(({ d, aturan }) => keRuang(r, d, aturan, ambang))
  // The thread takes the cells with it; the summary needs them once more.
  const nilai = ruang.map((t) => t.nilai.slice())
  const { sudahTerbit, sudahTekan } = alamatTerbit(r)
  const dahulu = r.lain.find((e) => e.semester !== r.dasar.snapshot.semester)
  const hasil = await lindungiUtas({
    tabel: ruang,
    ambang,
    ...(sudahTerbit && { sudahTerbit }),
    ...(sudahTekan && { sudahTekan }),
    ...(dahulu && { polaDahulu: alamatTekan([dahulu.pola]) }),
  })
  return {
    versi: 1,
    ambang,
    ambangDikonfirmasi,
    telanjurTerbit: hasil.telanjurTerbit,
    tanpaSaksi: hasil.tanpaSaksi,
    tabel: r.tabel.map(({ d, aturan }, i) =>
      kePola(d, aturan, { ...ruang[i]!, nilai: nilai[i]! }, hasil.tabel[i]!),
    ),
  }
}

function keRuang(r: RencanaEdisi, d: DefinisiTabel, aturan: AturanTabel, ambang: number): TabelRuang {
  const padat = susunPadat({ ...r.dasar, definisi: d, hitungan: hitunganTabel(r.dasar, d) }, 'desa')
  const t = keTabelRuang(padat, d, {
    terbit: tingkatTerbit(d, aturan),
    peka: aturan.peka,
    ...(aturan.metode === 'derau' && { tanpaUtama: true }),
  })
  return aturan.metode === 'kasar' ? { ...t, terbit: tingkatTanpaKecil(t, ambang) } : t
}

/** The finest level, not finer than asked, at which no printed cell is small. */
function tingkatTanpaKecil(t: TabelRuang, ambang: number): TabelRuang['terbit'] {
  const lebar = t.kolom.length
  for (let i = t.terbit ? URUT_TINGKAT.indexOf(t.terbit) : -1; i >= 0; i--) {
    const bersih = t.baris.every((b, baris) => {
      if (baris > 0 && URUT_TINGKAT.indexOf(b.tingkat) > i) return true
      return t.nilai.subarray(baris * lebar, (baris + 1) * lebar).every((n) => n === 0 || n >= ambang)
    })
    if (bersih) return URUT_TINGKAT[i]
  }
  return undefined
}

/**
 * Of the same snapshot both what was printed and what was hidden binds. Of another snapshot of the same semester (a
 * corrected import) what was hidden stays hidden: both speak of nearly the same people.
 */
function alamatTerbit(r: RencanaEdisi): { sudahTerbit?: Set<string>; sudahTekan?: Set<string> } {
  const sesemester = r.lain.filter((e) => e.semester === r.dasar.snapshot.semester)
  if (r.tersegel.length + sesemester.length === 0) return {}
  const sudahTekan = alamatTekan([...r.tersegel, ...sesemester].map((e) => e.pola))
  const sudahTerbit = new Set<string>()
  const simpul = r.dasar.pohon.simpul
  for (const { pola } of r.tersegel) {
    for (const t of pola.tabel) {
      if (!t.terbit || t.metode === 'derau') continue
      const tekan = alamatTekan([{ ...pola, tabel: [t] }])
      const batas = URUT_TINGKAT.indexOf(t.terbit)
      const wilayah = simpul.filter((s) => URUT_TINGKAT.indexOf(s.tingkat) <= batas).map((s) => s.kode)
      for (const w of ['', ...wilayah])
        for (const kolom of t.kolom) {
          const alamat = alamatSel(t.id, w, kolom)
          if (!tekan.has(alamat)) sudahTerbit.add(alamat)
        }
    }
  }
  for (const alamat of sudahTerbit) sudahTekan.delete(alamat)
  return { sudahTerbit, sudahTekan }
}

function alamatTekan(pola: readonly Pola[]): Set<string> {
  const hasil = new Set<string>()
  for (const p of pola)
    for (const t of p.tabel)
      for (const [wilayah, utama, pelengkap] of t.tekan)
        for (const k of [...utama, ...pelengkap]) hasil.add(alamatSel(t.id, wilayah, t.kolom[k]!))
  return hasil
}

function kePola(d: DefinisiTabel, aturan: AturanTabel, t: TabelRuang, l: TabelTerlindung): PolaTabel {
  const tekan = new Map<number, [string, number[], number[]]>()
  for (const { baris, kolom, utama } of l.tekan) {
    const b = tekan.get(baris) ?? [t.baris[baris]!.kode, [], []]
    b[utama ? 1 : 2].push(kolom)
    tekan.set(baris, b)
  }
  const diminta = tingkatTerbit(d, aturan)
  return {
    id: d.id,
    metode: aturan.metode,
    digestDefinisi: d.digest,
    ...(diminta && { diminta }),
    ...(l.terbit && { terbit: l.terbit }),
    kolom: t.kolom,
    tekan: [...tekan.values()],
    ringkasan: ringkasTabel(d, aturan.metode, diminta, t, l),
  }
}
