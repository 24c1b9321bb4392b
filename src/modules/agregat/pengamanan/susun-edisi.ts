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
import type { TabelTerlindung } from './lindungi.ts'
import { lindungiUtas } from './lindungi-utas.ts'
import type { AturanTabel, IsiPengamanan } from './pengamanan.contract.ts'
import {
  daftarTersegel,
  daftarTersegelSemester,
  type EdisiTersimpan,
  findEdisi,
  findTersegelSebelum,
  simpanEdisi,
} from './pengamanan.store.ts'
import { pengamananKini } from './pengamanan-kini.ts'
import { maknaTabel, type Pola, type PolaTabel } from './pola-edisi.ts'
import { ringkasTabel } from './ringkas-tabel.ts'
import { alamatTekan, sudahKeluar } from './sudah-keluar.ts'
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
  /** Sealed editions of other snapshots of this semester. */
  readonly sesemester: readonly EdisiTersimpan[]
  /** The newest sealed edition of an earlier semester. */
  readonly dahulu: EdisiTersimpan | undefined
  readonly tabel: readonly { readonly d: DefinisiTabel; readonly aturan: AturanTabel }[]
}

export async function rencanakan(b: BahanAgregat, snapshotId: string): Promise<Result<RencanaEdisi>> {
  const isi = await pengamananKini(b)
  const tersegel = await daftarTersegel(b.db, snapshotId)
  const dasar = await siapkan(b, snapshotId, daftarTabelBaris(), tersegel.at(-1)?.digestWilayah)
  if (!dasar.ok) return dasar
  const { snapshot, kolom, digestWilayah } = dasar.value
  const sesemester = await daftarTersegelSemester(b.db, { semester: snapshot.semester, snapshotId })
  const dahulu = await findTersegelSebelum(b.db, snapshot)
  const tabel = daftarTabelBaris()
    .filter((d) => kolomTabelTiada(d, kolom).length === 0)
    .map((d) => ({ d, aturan: aturanTabel(d, isi) }))
  const inti = {
    cara: 2,
    snapshotId,
    digestWilayah,
    ambang: isi.ambang,
    ambangDikonfirmasi: isi.ambangDikonfirmasi,
    tabel: tabel.map(({ d, aturan }) => [d.id, d.digest, aturan]),
    tersegel: tersegel.map((e) => e.digest),
    sesemester: sesemester.map((e) => e.digest),
    dahulu: dahulu?.digest ?? null,
  }
  const kunci = createHash('sha256').update(kanonik(inti)).digest('hex')
  return ok({ kunci, dasar: dasar.value, isi, tersegel, sesemester, dahulu, tabel })
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
    pola: await pilihPola(b, r),
    dibuat: b.jam.sekarang(),
  })
}

async function pilihPola(b: BahanAgregat, r: RencanaEdisi): Promise<Pola> {
  const { ambang, ambangDikonfirmasi } = r.isi
  const ruang = r.tabel.map(({ d, aturan }) => keRuang(r, d, aturan, ambang))
  // The thread takes the cells with it; the summary needs them once more.
  const nilai = ruang.map((t) => t.nilai.slice())
  const tabel = r.tabel.map(({ d }, i) => ({ d, ruang: ruang[i]! }))
  const keluar = await sudahKeluar(b, { ...r, tabel })
  const hasil = await lindungiUtas({
    tabel: ruang,
    ambang,
    ...keluar,
    ...(r.dahulu && { polaDahulu: alamatTekan([r.dahulu.pola]) }),
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
    makna: maknaTabel(d),
    ...(diminta && { diminta }),
    ...(l.terbit && { terbit: l.terbit }),
    kolom: t.kolom,
    tekan: [...tekan.values()],
    ringkasan: ringkasTabel(d, aturan.metode, diminta, t, l),
  }
}
