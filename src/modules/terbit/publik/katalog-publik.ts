import type { HasilTerbit } from '#agregat'
import { getKantor, type Kantor } from '#akun'
import type { Sarana } from '#platform/sarana'
import { bacaIsiRilis } from '../rilis/baca-rilis.ts'
import type { IsiRilis } from '../rilis/rilis.contract.ts'
import { daftarTerbit, tandaTerbit } from '../rilis/rilis.store.ts'
import { kodeRilis, type RilisTersimpan } from '../rilis/rilis.ts'
import type { KataTabel, WilayahRilis } from '../rilis/susun-isi-rilis.ts'

/** An edition as readers may know of it. */
export interface RilisPublik {
  readonly r: RilisTersimpan
  readonly kode: string
  readonly isi: IsiRilis
  /** Out and not withdrawn: its tables may be read. */
  readonly terbuka: boolean
  readonly menggantikan?: string
  /** The newer edition that is out too. */
  readonly digantiOleh?: string
  readonly kata: readonly KataTabel[]
  readonly wilayah: readonly WilayahRilis[]
}

export interface IsiKatalog {
  readonly kantor: Kantor
  /** Newest first. */
  readonly rilis: readonly RilisPublik[]
}

export interface KatalogPublik {
  kini(): Promise<IsiKatalog>
  tabel(r: RilisPublik, id: string): Promise<HasilTerbit | undefined>
  file(r: RilisPublik, jalur: string): Promise<{ isi: Buffer; mime: string; hash: string } | undefined>
}

/** How long readers may still see what was just withdrawn, and wait for what was just released. */
const SEGAR_MS = 2000
/** Bytes of opened files, and cells of parsed tables, that stay in memory. */
const BYTE_MAKS = 48 * 1024 * 1024
const SEL_MAKS = 3_000_000

/**
 * What is out now, and nothing else: editions under embargo never enter this memory, so no route can name one. Content
 * comes from the store by the addresses that the sealed list names. `pratinjau`: that one edition alone, as if it were
 * out, for the office's own eyes.
 */
export function bukaKatalog(
  s: Pick<Sarana, 'db' | 'jam' | 'simpanan'>,
  { segarMs = SEGAR_MS, pratinjau }: { segarMs?: number; pratinjau?: RilisTersimpan } = {},
): KatalogPublik {
  let ada: { tanda: string; isi: IsiKatalog } | undefined
  let ditanya = Number.NEGATIVE_INFINITY
  let sedang: Promise<IsiKatalog> | undefined
  const byte = new Ingatan<Buffer>(BYTE_MAKS)
  const tabel = new Ingatan<HasilTerbit>(SEL_MAKS)

  const baca = async (hash: string) =>
    byte.ambil(hash) ?? byte.taruh(hash, await s.simpanan.baca(hash), (b) => b.length)
  const segarkan = async (): Promise<IsiKatalog> => {
    const saat = s.jam.sekarang()
    const [tanda, kantor] = await Promise.all([tandaTerbit(s.db, saat), getKantor(s.db)])
    if (ada?.tanda !== tanda)
      ada = {
        tanda,
        isi: { kantor, rilis: await susun(s, pratinjau ? [pratinjau] : await daftarTerbit(s.db, saat)) },
      }
    else ada = { tanda, isi: { ...ada.isi, kantor } }
    ditanya = Date.now()
    return ada.isi
  }
  return {
    async kini() {
      if (ada && Date.now() - ditanya < segarMs) return ada.isi
      sedang ??= segarkan().finally(() => {
        sedang = undefined
      })
      return await sedang
    },
    async tabel(r, id) {
      const file = r.terbuka && r.isi.file.find((f) => f.jalur === `tabel/${id}.json`)
      if (!file) return undefined
      const sudah = tabel.ambil(file.hash)
      if (sudah) return sudah
      const h = JSON.parse((await s.simpanan.baca(file.hash)).toString()) as HasilTerbit
      return tabel.taruh(file.hash, h, (x) => (x.baris.length + 1) * x.grup.length * 3)
    },
    async file(r, jalur) {
      const file = r.terbuka && r.isi.file.find((f) => f.jalur === jalur)
      return file ? { isi: await baca(file.hash), mime: file.mime, hash: file.hash } : undefined
    },
  }
}

async function susun(s: Pick<Sarana, 'simpanan'>, daftar: readonly RilisTersimpan[]): Promise<RilisPublik[]> {
  const hasil: RilisPublik[] = []
  for (const r of daftar) {
    const isi = await bacaIsiRilis(s, r.isi!)
    const terbuka = r.keadaan === 'disetujui'
    const baca = async <T>(jalur: string): Promise<T[]> => {
      const file = terbuka && isi.file.find((f) => f.jalur === jalur)
      return file ? (JSON.parse((await s.simpanan.baca(file.hash)).toString()) as T[]) : []
    }
    const lama = daftar.find((x) => x.id === r.menggantikan)
    const baru = daftar.find((x) => x.menggantikan === r.id)
    hasil.push({
      r,
      kode: kodeRilis(r),
      isi,
      terbuka,
      ...(lama && { menggantikan: kodeRilis(lama) }),
      ...(baru && { digantiOleh: kodeRilis(baru) }),
      kata: await baca<KataTabel>('cari.json'),
      wilayah: await baca<WilayahRilis>('wilayah.json'),
    })
  }
  return hasil
}

/** The newest things that fit; the ones longest unused go first. */
class Ingatan<T> {
  private readonly isi = new Map<string, { nilai: T; berat: number }>()
  private berat = 0
  private readonly maks: number
  constructor(maks: number) {
    this.maks = maks
  }
  ambil(kunci: string): T | undefined {
    const x = this.isi.get(kunci)
    if (!x) return undefined
    this.isi.delete(kunci)
    this.isi.set(kunci, x)
    return x.nilai
  }
  taruh(kunci: string, nilai: T, timbang: (n: T) => number): T {
    const berat = timbang(nilai)
    if (berat > this.maks || this.isi.has(kunci)) return nilai
    this.isi.set(kunci, { nilai, berat })
    this.berat += berat
    for (const [k, x] of this.isi) {
      if (this.berat <= this.maks) break
      this.isi.delete(k)
      this.berat -= x.berat
    }
    return nilai
  }
}

/** The newest edition of its semester that is open: where a reader without a wish is led. */
export function edisiUtama(k: IsiKatalog): RilisPublik[] {
  return k.rilis.filter((x) => x.terbuka && x.digantiOleh === undefined)
}
