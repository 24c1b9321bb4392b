import type { HasilTerbit } from '#agregat'
import type { Kantor } from '#akun'
import { ok, type Result, type Tolak, tolak } from '#kernel/hasil'
import { galatBuku } from '../buku.galat.ts'
import type { BlokTemplat, TingkatTemplat } from '../templat-buku/templat-buku.ts'
import type { BahanBuku } from './bahan-buku.ts'
import { gambarBatang, gambarPeta, gambarPiramida } from './gambar-buku.ts'
import type { KabarSusun, MintaBuku, Pengisi } from './minta-buku.ts'
import type { BabBuku, BabNarasi, BlokBuku, GambarBuku, SubbabBuku, TabelBuku } from './model-buku.ts'
import { tabelBukuDari, tabelPeristiwaBuku } from './tabel-buku.ts'
import { tabelGambaranWilayah } from './tabel-gambaran.ts'
import { tabelIndikatorBuku } from './tabel-indikator.ts'
import { sebutTingkat, tingkatTabel } from './tingkat-kantor.ts'

/** A block whose text waits for the fields, which count the tables themselves. */
type Tunda<T> = (isi: Pengisi) => T

/**
 * Walks the chapters of a template once, in order: counts what they name, numbers tables and pictures (chapter, then
 * running), and leaves a sentence where there is nothing to show.
 */
export class PenyusunBab {
  readonly tabel: TabelBuku[] = []
  readonly gambar: GambarBuku[] = []
  /** Any table of the snapshot: what the book is drawn from. */
  cuplikan: HasilTerbit | undefined
  sumberPeristiwa: string | undefined
  private narasi: readonly (BabNarasi & { readonly judul: string })[] = []
  private bab = 0
  private readonly b: BahanBuku
  private readonly m: MintaBuku
  private readonly kantor: Kantor

  constructor(b: BahanBuku, m: MintaBuku, kantor: Kantor) {
    this.b = b
    this.m = m
    this.kantor = kantor
  }

  async susunBab(kabar: KabarSusun): Promise<Result<Tunda<BabBuku>[]>> {
    const { templat, masa, berkasId } = this.m
    const semua = templat.bab.flatMap((x) => [x.isi, ...x.subbab.map((s) => s.isi)]).flat()
    if (masa.jenis === 'cuplikan' && semua.some((x) => 'narasi' in x)) {
      kabar(0, 'Menyiapkan analisis')
      const tabel = [
        ...new Set(semua.flatMap((x) => ('tabel' in x && !('gambar' in x) ? [x.tabel].flat() : []))),
      ]
      const n = await this.b.narasi({ berkasId, tabel, snapshotId: masa.snapshotId })
      if (!n.ok) return n
      this.narasi = n.value
    }
    const hasil: Tunda<BabBuku>[] = []
    for (const [i, bab] of templat.bab.entries()) {
      this.bab = i + 1
      kabar(
        0.02 + (0.98 * i) / templat.bab.length,
        `Menghitung bab ${i + 1} dari ${templat.bab.length}: ${bab.judul}`,
      )
      const isi = await this.susunIsi(bab.id, bab.isi, kabar)
      if (!isi.ok) return isi
      const subbab: Tunda<SubbabBuku>[] = []
      for (const s of [...bab.subbab]) {
        const isiSub = await this.susunIsi(s.id, s.isi, kabar)
        if (!isiSub.ok) return isiSub
        const nomor = `${i + 1}.${subbab.length + 1}`
        subbab.push((p) => ({
          id: s.id,
          nomor,
          judul: polos(p, s.judul),
          isi: isiSub.value.map((x) => x(p)),
        }))
      }
      if (bab.isi.some((x) => 'narasi' in x && x.narasi === 'semua'))
        for (const n of this.narasi) {
          const nomor = `${i + 1}.${subbab.length + 1}`
          const isiNarasi = this.paragrafNarasi(n)
          subbab.push(() => ({ id: n.bab, nomor, judul: n.judul, isi: isiNarasi }))
        }
      hasil.push((p) => ({
        id: bab.id,
        nomor: ROMAWI[i] ?? String(i + 1),
        judul: polos(p, bab.judul),
        isi: isi.value.map((x) => x(p)),
        subbab: subbab.map((x) => x(p)),
      }))
    }
    return ok(hasil)
  }

  private async susunIsi(
    id: string,
    isi: readonly BlokTemplat[],
    kabar: KabarSusun,
  ): Promise<Result<Tunda<BlokBuku>[]>> {
    const blok: Tunda<BlokBuku>[] = []
    for (const [i, x] of isi.entries()) {
      kabar(Number.NaN, '')
      if ('teks' in x) blok.push((p) => ({ jenis: 'paragraf', paragraf: p(`${id}/${i + 1}`, x.teks) }))
      else if ('tanpaData' in x) blok.push((p) => ({ jenis: 'tanpa-data', kalimat: polos(p, x.tanpaData) }))
      else if ('narasi' in x) blok.push(...this.narasiDi(x.narasi))
      else {
        const hasil = await this.hitungBlok(x)
        if (!hasil.ok) return hasil
        blok.push(...hasil.value.map((h) => () => h))
      }
    }
    return ok(blok)
  }

  private narasiDi(pilih: 'semua' | readonly string[]): Tunda<BlokBuku>[] {
    if (pilih === 'semua')
      return this.narasi.length > 0
        ? []
        : [() => tanpaData('Analisis belum tersedia: buku ini disusun tanpa berkas yang memuatnya.')]
    return this.narasi
      .filter((n) => pilih.includes(n.bab))
      .flatMap((n) => this.paragrafNarasi(n).map((x) => () => x))
  }

  /** In the public edition a sentence that rests on a cell that is not shown is left out. */
  private paragrafNarasi(n: BabNarasi): BlokBuku[] {
    const boleh = n.paragraf.filter(
      (p) =>
        this.m.edisi === 'internal' || p.potongan.every((s) => typeof s === 'string' || this.tampil(s.sel)),
    )
    return boleh.length > 0
      ? boleh.map((p) => ({ jenis: 'paragraf', paragraf: p }))
      : [tanpaData('Uraian ini tidak dimuat dalam edisi publik.')]
  }

  private tampil(sel: { tabel: string; wilayah: string; kolom: string }): boolean {
    return this.tabel.some((t) => {
      if (t.definisi !== sel.tabel) return false
      const k = t.grup.flatMap((g) => g.kolom).findIndex((x) => x.kunci === sel.kolom)
      const nilai =
        sel.wilayah === '' || sel.wilayah === t.total.kode
          ? t.total.nilai
          : t.baris.find((r) => r.kode === sel.wilayah)?.nilai
      return k >= 0 && nilai !== undefined && nilai[k] !== null
    })
  }

  private async hitungBlok(
    x: Exclude<BlokTemplat, { teks: string } | { tanpaData: string } | { narasi: unknown }>,
  ): Promise<Result<BlokBuku[]>> {
    if ('gambaranWilayah' in x) return this.gambaran(x.tingkat)
    if ('indikator' in x) return this.indikator(x)
    if ('gambar' in x) return this.gambarkan(x)
    const blok: BlokBuku[] = []
    for (const id of [x.tabel].flat()) {
      const hasil = await this.tabelKatalog(id, x.tingkat, x.bentuk)
      if (!hasil.ok) return hasil
      blok.push(hasil.value)
    }
    return ok(blok)
  }

  private async tabelKatalog(
    id: string,
    tingkat: TingkatTemplat,
    bentuk: TabelBuku['bentuk'],
  ): Promise<Result<BlokBuku>> {
    const t = tingkatTabel(tingkat, this.kantor.kode)
    const { masa } = this.m
    if (masa.jenis === 'hari') {
      const p = await this.b.hitungPeristiwa(id, { dari: masa.dari, sampai: masa.sampai, tingkat: t })
      if (!p.ok) return this.tiada(p)
      this.sumberPeristiwa = p.value.sumber
      return ok(this.pasang(tabelPeristiwaBuku(p.value, this.nomorTabel())))
    }
    const h = await this.hitung(id, t)
    if (!h.ok) return this.tiada(h)
    const total = tingkat === 'total' || h.value.tingkat === tingkatTabel('total', this.kantor.kode)
    return ok(
      this.pasang(tabelBukuDari(total ? { ...h.value, baris: [] } : h.value, this.nomorTabel(), bentuk)),
    )
  }

  private async hitung(id: string, tingkat: TabelBuku['tingkat']): Promise<Result<HasilTerbit>> {
    const { masa, edisi } = this.m
    if (masa.jenis !== 'cuplikan') throw new Error('a table of rows in a report over days')
    const h = await this.b.hitungTabel(id, { snapshotId: masa.snapshotId, tingkat, edisi })
    if (h.ok && h.value.snapshot.status === 'ditarik')
      return tolak(galatBuku.snapshotDitarik(masa.snapshotId))
    if (h.ok) this.cuplikan ??= h.value
    return h
  }

  /** What the office lacks is said in its place; anything else ends the work. */
  private tiada(h: Tolak): Result<BlokBuku> {
    return LUBANG.includes(h.galat.kode) ? ok(tanpaData(h.galat.pesan)) : h
  }

  private async indikator(x: {
    indikator: string[]
    judul: string
    tingkat: TingkatTemplat
  }): Promise<Result<BlokBuku[]>> {
    const { masa, edisi } = this.m
    if (masa.jenis !== 'cuplikan')
      return ok([tanpaData('Indikator dihitung dari cuplikan, bukan dari berkas harian.')])
    // A rate of a small region gives its counts away: the public edition prints the whole office only.
    const tingkat = tingkatTabel(edisi === 'publik' ? 'total' : x.tingkat, this.kantor.kode)
    const h = await this.b.hitungIndikator({ snapshotId: masa.snapshotId, tingkat })
    if (!h.ok) return h
    const { tabel, kalimat } = tabelIndikatorBuku(h.value, x, this.nomorTabel())
    return ok([...(tabel ? [this.pasang(tabel)] : []), ...kalimat.map(tanpaData)])
  }

  private async gambaran(tingkat: TingkatTemplat): Promise<Result<BlokBuku[]>> {
    const t = tingkatTabel(tingkat, this.kantor.kode)
    const h = this.m.masa.jenis === 'cuplikan' ? await this.hitung('penduduk-jenis-kelamin', t) : undefined
    if (h && !h.ok) return h
    const tabel = tabelGambaranWilayah(
      await this.b.daftarWilayah(),
      await this.b.luas(),
      this.kantor,
      t,
      h?.value,
      this.nomorTabel(),
    )
    return ok([this.pasang(tabel)])
  }

  private async gambarkan(x: Extract<BlokTemplat, { gambar: string }>): Promise<Result<BlokBuku[]>> {
    const tingkat = tingkatTabel(x.gambar === 'peta' ? x.tingkat : 'ringkas', this.kantor.kode)
    const h = await this.hitung(x.tabel, tingkat)
    if (!h.ok) {
      const t = this.tiada(h)
      return t.ok ? ok([t.value]) : t
    }
    const nomor = `${this.bab}.${this.gambar.filter((g) => g.nomor.startsWith(`${this.bab}.`)).length + 1}`
    const dasar = { id: `gambar-${this.gambar.length + 1}`, nomor, judul: x.judul }
    const g =
      x.gambar === 'piramida'
        ? gambarPiramida(h.value, dasar)
        : x.gambar === 'batang'
          ? gambarBatang(h.value, dasar)
          : gambarPeta(
              h.value,
              { ...dasar, nilai: x.nilai },
              await this.b.batas(h.value.tingkat),
              await this.b.luas(),
            )
    if (typeof g === 'string') return ok([tanpaData(g)])
    this.gambar.push(g)
    return ok([{ jenis: 'gambar', gambar: g.id }])
  }

  private nomorTabel(): string {
    return `${this.bab}.${this.tabel.filter((t) => t.nomor.startsWith(`${this.bab}.`)).length + 1}`
  }

  private pasang(t: TabelBuku): BlokBuku {
    const ada = this.tabel.find((x) => x.id === t.id)
    if (ada) return tanpaData(`${t.judul} menurut ${sebutTingkat(t.tingkat)}: lihat Tabel ${ada.nomor}.`)
    this.tabel.push(t)
    return { jenis: 'tabel', tabel: t.id }
  }
}

const LUBANG = [
  'agregat.kolom-tiada',
  'agregat.tak-terbit',
  'agregat.bukan-tabel-cuplikan',
  'agregat.bukan-tabel-peristiwa',
  'agregat.tanpa-peristiwa',
]
const ROMAWI =
  'I II III IV V VI VII VIII IX X XI XII XIII XIV XV XVI XVII XVIII XIX XX XXI XXII XXIII XXIV XXV XXVI XXVII XXVIII XXIX XXX'.split(
    ' ',
  )

function tanpaData(kalimat: string): BlokBuku {
  return { jenis: 'tanpa-data', kalimat }
}

function polos(p: Pengisi, teks: string): string {
  return p('', teks)
    .potongan.map((s) => (typeof s === 'string' ? s : s.teks))
    .join('')
}
