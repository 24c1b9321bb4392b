import { tulisBulat } from '#kernel/angka'
import { Ditolak } from '#kernel/ditolak'
import { ok, type Result, tolak } from '#kernel/hasil'
import {
  bukaDmp,
  type Dmp,
  type FileDmp,
  kelompokDmp,
  kolomBiasa,
  kumpulanBaris,
  namaCharset,
  type TabelDmp,
  type TemuanSel,
} from '#platform/dmp'
import { namaFileAman } from './nama-file.ts'
import { KOLOM_ALAMAT, PetaKeluarga } from './peta-keluarga.ts'
import { ubahSel } from './sel-dmp.ts'
import type { BarisSumber, SumberBaris } from './sumber-baris.ts'
import { galatSumberDmp } from './sumber-dmp.galat.ts'
import { TemuanTabel } from './temuan-tabel.ts'

export { isDmp } from '#platform/dmp'

export interface OpsiDmp {
  /** Take what stands before the cut of an exp file without its closing lines; only where a person has agreed. */
  readonly terimaTerpotong?: boolean
}

/** A source of rows that always tells where they come from. */
export interface SumberDmp extends SumberBaris {
  catatan(): readonly string[]
}

interface TabelDipilih {
  readonly dmp: Dmp
  readonly tabel: TabelDmp
}

const BIODATA = 'BIODATA_WNI'
const KELUARGA = 'DATA_KELUARGA'
const NO_KK = /^\d{16}$/

/**
 * BIODATA_WNI of SIAK, with the address of each person's family from DATA_KELUARGA where that is there, out of the files
 * of one or several Oracle dumps. Every column is passed on under its own name but photos and long texts; `nomor` is the
 * row of BIODATA_WNI. Rows end with `Ditolak` thrown when the dump turns out damaged, or when Oracle counted other than
 * was read.
 */
export async function sumberDmp(files: readonly FileDmp[], opsi: OpsiDmp = {}): Promise<Result<SumberDmp>> {
  const semua: TabelDipilih[] = []
  const dump: Dmp[] = []
  const aman = files.map((f) => ({ ...f, nama: namaFileAman(f.nama) }))
  for (const kelompok of await kelompokDmp(aman)) {
    const dmp = await bukaDmp(kelompok)
    if (!dmp.ok) return dmp
    if (dmp.value.terpotong && !opsi.terimaTerpotong)
      return tolak(galatSumberDmp.terpotong(dmp.value.file.map((b) => b.nama)))
    dump.push(dmp.value)
    semua.push(...dmp.value.tabel.map((tabel) => ({ dmp: dmp.value, tabel })))
  }
  const dipilih = pilihTabel(semua)
  if (!dipilih.ok) return dipilih
  const { biodata, keluarga } = dipilih.value
  const rusak = biodata.tabel.sebabTakTerbaca ?? keluarga?.tabel.sebabTakTerbaca
  if (rusak) return tolak(rusak)
  return ok(new PembacaDmp(dump, biodata, keluarga))
}

function pilihTabel(
  semua: readonly TabelDipilih[],
): Result<{ biodata: TabelDipilih; keluarga: TabelDipilih | undefined }> {
  const bernama = (nama: string) => semua.filter((t) => t.tabel.nama.toUpperCase() === nama)
  const biodata = bernama(BIODATA)
  if (biodata.length === 0) {
    return tolak(
      galatSumberDmp.tanpaTabel(
        semua.map(({ tabel: t }) => ({ nama: t.nama, jumlah: t.jumlahMenurutOracle ?? t.jumlahBaris })),
      ),
    )
  }
  const keluarga = bernama(KELUARGA)
  const seorang = (b: TabelDipilih) => keluarga.filter((k) => k.tabel.pemilik === b.tabel.pemilik)
  const calon = biodata.length === 1 ? biodata : biodata.filter((b) => seorang(b).length === 1)
  const satu = calon[0]
  if (calon.length !== 1 || !satu)
    return tolak(galatSumberDmp.tabelGanda(biodata.map((b) => b.tabel.pemilik)))
  const milik = seorang(satu).length > 0 ? seorang(satu) : keluarga
  if (milik.length > 1) return tolak(galatSumberDmp.tabelGanda(milik.map((b) => b.tabel.pemilik)))
  return ok({ biodata: satu, keluarga: milik[0] })
}

class PembacaDmp implements SumberDmp {
  readonly kolom: readonly string[]
  readonly #dump: readonly Dmp[]
  readonly #biodata: TabelDipilih
  readonly #keluarga: TabelDipilih | undefined
  readonly #asal: readonly string[]
  /** Columns of DATA_KELUARGA that BIODATA_WNI has not itself. */
  readonly #alamat: readonly string[]
  readonly #temuan: TemuanTabel
  readonly #temuanKeluarga: TemuanTabel
  #terbaca = 0
  #tanpaKeluarga = 0
  #tanpaNomor = 0
  #peta: PetaKeluarga | undefined

  constructor(dump: readonly Dmp[], biodata: TabelDipilih, keluarga: TabelDipilih | undefined) {
    this.#dump = dump
    this.#biodata = biodata
    this.#keluarga = keluarga
    this.#asal = kolomBiasa(biodata.tabel)
    const ada = new Set(keluarga?.tabel.kolom.map((k) => k.nama))
    const gabung = ada.has('NO_KK') && this.#asal.includes('NO_KK')
    this.#alamat = gabung ? KOLOM_ALAMAT.filter((n) => ada.has(n) && !this.#asal.includes(n)) : []
    this.kolom = [...this.#asal, ...this.#alamat]
    this.#temuan = new TemuanTabel(BIODATA, namaCharset(biodata.dmp.charset))
    this.#temuanKeluarga = new TemuanTabel(KELUARGA, namaCharset((keluarga ?? biodata).dmp.charset))
  }

  async *baris(): AsyncGenerator<BarisSumber> {
    this.#terbaca = 0
    this.#tanpaKeluarga = 0
    // Kept for the second reading, after a preview.
    if (this.#alamat.length > 0) this.#peta ??= await this.#bacaKeluarga()
    const { dmp, tabel } = this.#biodata
    const ubah = this.#asal.map((n) => ubahSel(tabel.kolom.find((k) => k.nama === n)!))
    const kk = this.#asal.indexOf('NO_KK')
    const kosong = this.#alamat.map(() => '')
    const lapor = (t: TemuanSel) => this.#temuan.catat(t)
    for await (const kumpul of kumpulanBaris(dmp, tabel, lapor, { kolom: this.#asal })) {
      for (const b of kumpul) {
        const sel: string[] = []
        for (let i = 0; i < ubah.length; i++) sel.push(ubah[i]!(b[i]!))
        if (this.#peta) {
          const nomor = sel[kk]!
          const alamat = NO_KK.test(nomor) ? this.#peta.ambil(nomor) : undefined
          if (!alamat) this.#tanpaKeluarga++
          for (const s of alamat ?? kosong) sel.push(s)
        }
        yield { nomor: ++this.#terbaca, sel }
      }
    }
  }

  async #bacaKeluarga(): Promise<PetaKeluarga> {
    const { dmp, tabel } = this.#keluarga!
    const kolom = ['NO_KK', ...this.#alamat]
    const [nomor, ...ubah] = kolom.map((n) => ubahSel(tabel.kolom.find((k) => k.nama === n)!))
    const peta = new PetaKeluarga()
    const lapor = (t: TemuanSel) => this.#temuanKeluarga.catat(t)
    this.#tanpaNomor = 0
    for await (const kumpul of kumpulanBaris(dmp, tabel, lapor, { kolom })) {
      for (const [kk, ...alamat] of kumpul) {
        const noKk = nomor!(kk!)
        if (!NO_KK.test(noKk)) this.#tanpaNomor++
        else if (
          !peta.simpan(
            noKk,
            alamat.map((s, i) => ubah[i]!(s)),
          )
        )
          throw new Ditolak(galatSumberDmp.keluargaTerlaluBanyak())
      }
    }
    return peta
  }

  catatan(): readonly string[] {
    const { jumlahMenurutOracle: oracle } = this.#biodata.tabel
    const hasil = this.#dump.map(
      (d) =>
        `File DMP ${d.file.map((b) => b.nama).join(', ')}: ${d.jenis === 'exp' ? 'exp' : 'Data Pump'} ${d.versi}, himpunan huruf ${namaCharset(d.charset)}, dibuat ${d.dibuat || 'pada waktu yang tidak terbaca'} oleh ${d.pengekspor}.`,
    )
    hasil.push(
      `${BIODATA} milik ${this.#biodata.tabel.pemilik}: ${tulisBulat(this.#terbaca)} baris terbaca; ${oracle === undefined ? 'file exp tidak memuat jumlah baris dari Oracle' : `Oracle mencatat ${tulisBulat(oracle)} baris`}.`,
    )
    if (this.#peta) {
      const { jumlah, ganda } = this.#peta
      hasil.push(
        `${KELUARGA}: ${tulisBulat(jumlah)} keluarga${ganda > 0 ? `, ${tulisBulat(ganda)} baris dengan No. KK yang sudah ada tidak dipakai` : ''}${this.#tanpaNomor > 0 ? `, ${tulisBulat(this.#tanpaNomor)} baris tanpa No. KK 16 angka` : ''}; ${tulisBulat(this.#tanpaKeluarga)} penduduk tanpa keluarga di tabel itu.`,
      )
    } else if (this.#alamat.length === 0 && !this.#asal.includes('ALAMAT')) {
      hasil.push(`Tabel ${KELUARGA} tidak ada pada dump: alamat, RT, dan RW kosong.`)
    }
    for (const d of this.#dump) {
      if (d.terpotong) hasil.push(`File ${d.file.at(-1)!.nama} terpotong; yang hilang tidak diketahui.`)
      hasil.push(...d.catatan)
    }
    return [...hasil, ...this.#temuan.kalimat(), ...this.#temuanKeluarga.kalimat()]
  }
}
