import { tulisBulat, tulisDesimal } from '#kernel/angka'
import { opsiBatang } from '../../../src/platform/bagan/batang.ts'
import { kelasPeta } from '../../../src/platform/bagan/kelas-peta.ts'
import { opsiPeta, tulisKelas } from '../../../src/platform/bagan/peta.ts'
import { opsiPiramida } from '../../../src/platform/bagan/piramida.ts'
import { init, registerMap } from '../design/bagan/echarts.ts'
import { temaLayar } from '../design/bagan/tema-layar.ts'
import { barisPeta, barisTerinci } from './baris-gambar.ts'
import { pesanGambar as p } from './gambar.pesan.ts'
import type { DataTabel } from './tabel.ts'

type Opsi = Parameters<ReturnType<typeof init>['setOption']>[0]

/** More bars than this are not a picture any more; the largest stand, and the rest is said. */
const BATANG_MAKS = 24

/** Chart of the total row (ages as a pyramid) and map of the shares; cells that are not printed are left out. */
export function gambarTabel(d: DataTabel, samping: HTMLElement): void {
  const bagan = samping.querySelector<HTMLElement>('[data-bagan]')
  if (bagan) gambarBagan(d, bagan)
  const peta = samping.querySelector<HTMLElement>('[data-peta]')
  if (peta && d.batas) void gambarPeta(d, d.batas, peta)
}

function gambarBagan(d: DataTabel, wadah: HTMLElement): void {
  const mulai = letakGrup(d)
  const kategori = d.grup
    .map((g, i) => ({ ...g, i }))
    .filter((g) => g.jenis === 'kategori' || g.jenis === 'lain')
  const nilai = (i: number, lajur: string) => {
    const k = d.grup[i]!.lajur.indexOf(lajur)
    return k < 0 ? null : (d.total.nilai[mulai[i]! + k] ?? null)
  }
  const umur = kategori.filter((g) => /^(\d+\s*-\s*\d+|>=?\s*\d+|≥\s*\d+|\d+\+)$/.test(g.label))
  if (umur.length > 8 && umur.length < 30 && umur.length === kategori.length) {
    const [lk, pr] = [umur.map((g) => nilai(g.i, 'LK')), umur.map((g) => nilai(g.i, 'PR'))]
    if (![...lk, ...pr].includes(null)) {
      const data = { kelompok: umur.map((g) => g.label), lk: lk as number[], pr: pr as number[] }
      lukis(wadah, umur.length * 17 + 40, p.piramida(d.total.nama), (lebar) =>
        opsiPiramida(data, { tema: temaLayar(), lebar, ukuranHuruf: 12, angka: false }),
      )
      return
    }
  }
  const lajur = d.grup[0]!.lajur.includes('JML') ? 'JML' : d.grup[0]!.lajur[0]!
  const batang =
    kategori.length > 1
      ? kategori.map((g) => ({ label: g.label, nilai: nilai(g.i, lajur) }))
      : barisTerinci(d.baris).map((b) => ({
          label: b.nama,
          nilai: b.nilai[mulai.at(-1)! + d.grup.at(-1)!.lajur.indexOf(lajur)] ?? null,
        }))
  const ada = batang.filter((b): b is { label: string; nilai: number } => b.nilai !== null)
  const tampil =
    ada.length > BATANG_MAKS ? [...ada].sort((a, b) => b.nilai - a.nilai).slice(0, BATANG_MAKS) : ada
  if (tampil.length === 0) {
    wadah.closest('section')?.remove()
    return
  }
  lukis(wadah, tampil.length * 21 + 6, p.batang(d.total.nama, lajur), (lebar) =>
    opsiBatang(
      { kategori: tampil.map((b) => b.label), nilai: tampil.map((b) => b.nilai) },
      { tema: temaLayar(), lebar, ukuranHuruf: 12 },
    ),
  )
  const lewat = batang.length - tampil.length
  if (lewat > 0) wadah.after(paragraf(p.lewat(tampil.length, batang.length)))
}

async function gambarPeta(d: DataTabel, alamat: string, wadah: HTMLElement): Promise<void> {
  const jawab = await fetch(alamat)
  if (!jawab.ok) {
    wadah.closest('section')?.remove()
    return
  }
  const batas = (await jawab.json()) as { features: { properties: { kode: string } }[] }
  const berbatas = new Set(batas.features.map((f) => f.properties.kode))
  registerMap('publik', batas as unknown as Parameters<typeof registerMap>[1])
  const pilih = document.createElement('select')
  pilih.setAttribute('aria-label', p.kategoriPeta)
  const mulai = letakGrup(d)
  for (const [i, g] of d.grup.entries()) pilih.append(new Option(g.label || 'JUMLAH', String(i)))
  // The whole first: a category of which no cell is printed has no map.
  pilih.value = String(d.grup.length - 1)
  const ket = document.createElement('div')
  const lukisan = document.createElement('div')
  wadah.replaceChildren(...(d.grup.length > 1 ? [pilih] : []), lukisan, ket)
  const gambar = () => {
    const g = Number(pilih.value)
    const total = d.grup.length - 1
    const lajur = d.grup[g]!.lajur.length - 1
    const utuh = d.total.nilai[mulai[total]! + lajur] ?? 0
    const dipetakan = barisPeta(d.baris, berbatas)
    const wilayah = dipetakan.flatMap((b) => {
      const n = b.nilai[mulai[g]! + lajur]
      const bagi = g === total ? utuh : b.nilai[mulai[total]! + lajur]
      if (n === null || n === undefined || !bagi || !berbatas.has(b.kode)) return []
      return [{ kode: b.kode, nama: b.nama, nilai: (100 * n) / bagi }]
    })
    const kelas = kelasPeta(
      wilayah.map((w) => w.nilai),
      1,
    )
    lukis(lukisan, 240, p.peta(d.grup[g]!.label, wilayah.length), () =>
      opsiPeta({ peta: 'publik', wilayah, kelas, desimal: 1 }, { tema: temaLayar() }),
    )
    ket.replaceChildren(
      paragraf(g === total ? d.petaKet : p.petaBagian(d.grup[g]!.label)),
      daftar(kelas.map((k) => `${tulisKelas(k, 1)} %: ${k.jumlah} wilayah`)),
      rincian(wilayah.map((w) => `${w.nama}: ${tulisDesimal(w.nilai, 1)} %`)),
      ...(wilayah.length < dipetakan.length
        ? [paragraf(p.tanpaPeta(dipetakan.length - wilayah.length))]
        : []),
    )
  }
  pilih.addEventListener('change', gambar)
  gambar()
}

function letakGrup(d: DataTabel): number[] {
  let n = 0
  return d.grup.map((g) => {
    const di = n
    n += g.lajur.length
    return di
  })
}

const hidup = new WeakMap<HTMLElement, ReturnType<typeof init>>()

function lukis(wadah: HTMLElement, tinggi: number, uraian: string, susun: (lebar: number) => unknown): void {
  wadah.style.blockSize = `${tinggi}px`
  wadah.setAttribute('role', 'img')
  wadah.setAttribute('aria-label', uraian)
  hidup.get(wadah)?.dispose()
  const bagan = init(wadah, undefined, { renderer: 'svg' })
  hidup.set(wadah, bagan)
  const gambar = () => bagan.setOption(susun(wadah.clientWidth) as Opsi, { notMerge: true })
  gambar()
  let lebar = wadah.clientWidth
  new ResizeObserver(() => {
    if (bagan.isDisposed() || wadah.clientWidth === lebar) return
    lebar = wadah.clientWidth
    bagan.resize()
    gambar()
  }).observe(wadah)
  matchMedia('(prefers-color-scheme: dark)').addEventListener('change', () => {
    if (!bagan.isDisposed()) gambar()
  })
}

function paragraf(teks: string): HTMLElement {
  const el = document.createElement('p')
  el.className = 'redup kecil'
  el.textContent = teks
  return el
}

function daftar(isi: readonly string[]): HTMLElement {
  const el = document.createElement('ul')
  el.className = 'kecil kelas-peta'
  for (const teks of isi) {
    const li = document.createElement('li')
    li.textContent = teks
    el.append(li)
  }
  return el
}

function rincian(isi: readonly string[]): HTMLElement {
  const el = document.createElement('details')
  const judul = document.createElement('summary')
  judul.textContent = p.angkaPeta(tulisBulat(isi.length))
  el.append(judul, daftar(isi))
  return el
}
