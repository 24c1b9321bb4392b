import { Worker } from 'node:worker_threads'
import { ok, type Result, tolak } from '#kernel/hasil'
import { bacaTeks, pecahCsv, tebakPemisah } from '#platform/csv'
import { galatArsip } from '../arsip.galat.ts'
import type { SumberImpor } from './sumber-impor.ts'

export const BARIS_MAKS = 200_000
const XLSX_MS = 60_000
const XLSX_MEMORI_MB = 1024

const KOLOM = {
  nomor: ['nomor', 'no surat', 'nomor surat', 'no. surat', 'nomor_surat', 'nomor dokumen'],
  tanggal: ['tanggal', 'tgl', 'tanggal surat', 'tgl surat', 'tgl. surat'],
  judul: ['judul', 'perihal', 'hal', 'uraian', 'isi ringkas'],
  kode: ['kode', 'klasifikasi', 'kode klasifikasi'],
  file: ['file', 'nama file', 'berkas', 'nama berkas'],
  keamanan: ['keamanan', 'sifat', 'kelas', 'kelas keamanan'],
} as const
export type Medan = keyof typeof KOLOM
export type BarisDaftar = { readonly baris: number } & { readonly [M in Medan]?: string }

/** The list of a bulk import: the only CSV or XLSX at the top. Refuses when there is none, two, or a column is missing. */
export async function bacaDaftar(
  sumber: SumberImpor,
): Promise<Result<{ nama: string; daftar: BarisDaftar[] }>> {
  const calon = [...sumber.file.keys()].filter((n) => !n.includes('/') && /\.(csv|xlsx)$/i.test(n))
  if (calon.length !== 1) return tolak(galatArsip.imporTanpaDaftar(calon.length))
  const nama = calon[0]!
  const isi = await sumber.baca(nama)
  const kisi = isi && (await bacaKisi(nama, isi))
  if (!kisi || kisi.length === 0) return tolak(galatArsip.imporDaftarTakTerbaca(nama))
  const kepala = kisi[0]!.sel.map((t) => t.toLowerCase().trim())
  const letak = new Map(
    (Object.keys(KOLOM) as Medan[]).map((m) => [
      m,
      kepala.findIndex((k) => (KOLOM[m] as readonly string[]).includes(k)),
    ]),
  )
  const kurang = (['judul', 'tanggal', 'kode', 'file'] as const).filter((m) => letak.get(m) === -1)
  if (kurang.length > 0) return tolak(galatArsip.imporKolomKurang(kurang))
  if (kisi.length - 1 > BARIS_MAKS) return tolak(galatArsip.imporTerlaluBanyak(BARIS_MAKS))
  const daftar = kisi.slice(1).flatMap(({ nomor, sel }) => {
    if (sel.every((t) => t === '')) return []
    const medan = [...letak].flatMap(([m, k]) => (k >= 0 && sel[k] ? [[m, sel[k]] as const] : []))
    return [{ baris: nomor, ...Object.fromEntries(medan) }]
  })
  return ok({ nama, daftar })
}

type Kisi = { nomor: number; sel: string[] }[]

async function bacaKisi(nama: string, isi: Buffer): Promise<Kisi | undefined> {
  if (/\.xlsx$/i.test(nama)) return bacaXlsx(isi)
  const teks = bacaTeks(isi)
  return [...pecahCsv(teks, tebakPemisah(teks))]
}

/** A foreign workbook is read in a thread of its own, in bounded time and memory. */
function bacaXlsx(isi: Buffer): Promise<Kisi | undefined> {
  return new Promise((selesai) => {
    const utas = new Worker(new URL('./baca-daftar.thread.ts', import.meta.url), {
      workerData: new Uint8Array(isi),
      resourceLimits: { maxOldGenerationSizeMb: XLSX_MEMORI_MB },
      execArgv: [],
      stdout: true,
      stderr: true,
    })
    const akhiri = (hasil: Kisi | undefined) => {
      clearTimeout(batas)
      void utas.terminate()
      selesai(hasil)
    }
    const batas = setTimeout(() => akhiri(undefined), XLSX_MS)
    utas.once('message', akhiri)
    utas.once('error', () => akhiri(undefined))
    utas.once('exit', () => akhiri(undefined))
  })
}
