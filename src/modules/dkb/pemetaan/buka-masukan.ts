import { type BagianSumber, bukaSumber } from '../bentuk/bagian-sumber.ts'
import { bongkar } from '../bentuk/bongkar.ts'
import type { FileMasuk } from '../bentuk/file-masuk.ts'
import type { BarisSumber } from '../bentuk/sumber-baris.ts'
import { type UsulanPemetaan, usulkanPemetaan } from './usulkan-pemetaan.ts'

/** Rows looked at to propose a mapping. */
const SAMPEL = 1000

export interface BagianDikenali {
  readonly bagian: BagianSumber
  readonly sampel: readonly BarisSumber[]
  readonly usulan: UsulanPemetaan
}

export interface MasukanTerbuka {
  readonly bagian: readonly BagianDikenali[]
  readonly catatan: readonly string[]
  readonly hash: string
  /** Bytes of the files, unpacked. */
  readonly ukuran: number
}

/** Unpacks what was handed in into `folder`, recognises each part and proposes its mapping. Throws `Ditolak`. */
export async function bukaMasukan(
  masuk: readonly FileMasuk[],
  folder: string,
  signal: AbortSignal,
): Promise<MasukanTerbuka> {
  const { file, hash } = await bongkar(masuk, folder, signal)
  const { bagian, catatan } = await bukaSumber(file, folder)
  const hasil: BagianDikenali[] = []
  for (const b of bagian) {
    signal.throwIfAborted()
    const sampel: BarisSumber[] = []
    for await (const r of b.sumber.baris()) {
      if (!('rusak' in r)) sampel.push(r)
      if (sampel.length === SAMPEL) break
    }
    const usulan = usulkanPemetaan({
      bentuk: b.bentuk,
      jenis: b.jenis,
      kolom: b.sumber.kolom,
      sampel,
      ...(b.seri && { seri: b.seri }),
    })
    hasil.push({ bagian: b, sampel, usulan })
  }
  return { bagian: hasil, catatan, hash, ukuran: file.reduce((n, f) => n + f.ukuran, 0) }
}
