import type { Bagian, BagianParagraf, BagianTabel, DaftarBagian } from '#kernel/bagian'
import { ok, type Result, tolak } from '#kernel/hasil'
import type { Sarana } from '#platform/sarana'
import { daftarTindakan, findBerkas } from '../berkas/berkas.store.ts'
import { galatSop } from '../sop.galat.ts'
import { pilihAcuan } from './acuan-perubahan.ts'
import { petaBagian } from './bagian.store.ts'
import { bandingBagian } from './banding-bagian.ts'
import { bandingKata, isSeperti } from './banding-kata.ts'
import { daftarVersi, type VersiDokumen } from './dokumen-ulasan.store.ts'
import { jajarkan } from './jajarkan.ts'
import type { MintaPerubahan } from './perubahan-berkas.ts'
import { bacaBagian } from './simpan-bagian.ts'
import type { BagianDokumen, IsiDokumenKirim } from './ulasan.contract.ts'
import { galatUlasan } from './ulasan.galat.ts'

type MintaIsi = MintaPerubahan & { readonly dokumen: string }

/** The parts of the newest version of a document by name, with how much of each changed for the person who asks. */
export async function isiDokumen(
  s: Pick<Sarana, 'db' | 'simpanan'>,
  p: MintaIsi,
): Promise<Result<IsiDokumenKirim>> {
  const dapat = await buka(s, p)
  if (!dapat.ok) return dapat
  const { kini, lama, baru } = dapat.value
  const beda = new Map(lama ? bandingBagian(lama, baru, 0).bagian.map((b) => [b.id, b.jumlah]) : [])
  return ok({
    dokumen: p.dokumen,
    versi: kini.versi,
    bagian: baru.map((b) => ({
      id: b.id,
      judul: b.judul,
      jenis: b.jenis,
      banyak: b.jenis === 'tabel' ? b.baris.length * b.kolom.length : b.paragraf.length,
      berubah: beda.get(b.id) ?? 0,
    })),
  })
}

/** One part of it, with what every changed place said before. */
export async function bagianDokumen(
  s: Pick<Sarana, 'db' | 'simpanan'>,
  p: MintaIsi & { readonly bagian: string },
): Promise<Result<BagianDokumen>> {
  const dapat = await buka(s, p)
  if (!dapat.ok) return dapat
  const { kini, lama, baru } = dapat.value
  const bagian = baru.find((b) => b.id === p.bagian)
  if (!bagian) return tolak(galatUlasan.letakTakAda())
  const dulu = lama?.find((b) => b.id === p.bagian)
  return ok({ dokumen: p.dokumen, versi: kini.versi, bagian, ...tandai(dulu, bagian) })
}

async function buka(
  s: Pick<Sarana, 'db' | 'simpanan'>,
  p: MintaIsi,
): Promise<Result<{ kini: VersiDokumen; lama: DaftarBagian | undefined; baru: DaftarBagian }>> {
  const berkas = await findBerkas(s.db, p.berkasId)
  if (!berkas) return tolak(galatSop.berkasTakAda(p.berkasId))
  const versi = await daftarVersi(s.db, berkas.id)
  const kini = versi.findLast((v) => v.nama === p.dokumen)
  if (!kini) return tolak(galatUlasan.dokumenTakAda(p.dokumen))
  const acuan = pilihAcuan(await daftarTindakan(s.db, berkas.id), versi, p)
  if (!acuan.ok) return acuan
  const semula = acuan.value?.versi.get(p.dokumen)
  const alamat = await petaBagian(s.db, [kini.hash, ...(semula ? [semula.hash] : [])])
  const [a, b] = [semula && alamat.get(semula.hash), alamat.get(kini.hash)]
  if (!b) return tolak(galatUlasan.tanpaBagian(p.dokumen))
  return ok({ kini, lama: a && a !== b ? await bacaBagian(s, a) : undefined, baru: await bacaBagian(s, b) })
}

type Tanda = Pick<BagianDokumen, 'sel' | 'barisBaru' | 'kolomBaru' | 'paragraf'>
const TANPA_TANDA: Tanda = { sel: [], barisBaru: [], kolomBaru: [], paragraf: [] }

function tandai(dulu: Bagian | undefined, kini: Bagian): Tanda {
  if (dulu?.jenis === 'tabel' && kini.jenis === 'tabel') return { ...TANPA_TANDA, ...tandaiTabel(dulu, kini) }
  if (dulu?.jenis === 'paragraf' && kini.jenis === 'paragraf')
    return { ...TANPA_TANDA, paragraf: tandaiParagraf(dulu, kini) }
  return TANPA_TANDA
}

function tandaiTabel(dulu: BagianTabel, kini: BagianTabel): Pick<Tanda, 'sel' | 'barisBaru' | 'kolomBaru'> {
  const kolomDulu = new Map(dulu.kolom.map((k, i) => [k.kunci, i]))
  const barisDulu = new Map(dulu.baris.map((b) => [b.kunci, b]))
  const letak = kini.kolom.map((k) => kolomDulu.get(k.kunci) ?? -1)
  const sel: { baris: number; kolom: number[]; lama: string[] }[] = []
  const barisBaru: number[] = []
  kini.baris.forEach((b, i) => {
    const semula = barisDulu.get(b.kunci)
    if (!semula) {
      barisBaru.push(i)
      return
    }
    const kolom = letak.flatMap((k, j) => (k >= 0 && semula.sel[k] !== b.sel[j] ? [j] : []))
    if (kolom.length > 0) sel.push({ baris: i, kolom, lama: kolom.map((j) => semula.sel[letak[j]!]!) })
  })
  return { sel, barisBaru, kolomBaru: letak.flatMap((k, j) => (k < 0 ? [j] : [])) }
}

function tandaiParagraf(dulu: BagianParagraf, kini: BagianParagraf): Tanda['paragraf'] {
  let berikut = 0
  return jajarkan(dulu.paragraf, kini.paragraf, isSeperti).flatMap((j): Tanda['paragraf'] => {
    const urut = j.baru ?? berikut
    berikut = urut + (j.baru === undefined ? 0 : 1)
    if (j.sama) return []
    const [lama, baru] = [
      j.lama === undefined ? undefined : dulu.paragraf[j.lama]!,
      j.baru === undefined ? undefined : kini.paragraf[j.baru]!,
    ]
    if (lama === undefined) return [{ urut, arah: 'baru', kata: [{ jenis: 'tambah', teks: baru! }] }]
    if (baru === undefined) return [{ urut, arah: 'hilang', kata: [{ jenis: 'hapus', teks: lama }] }]
    return [{ urut, arah: 'berubah', kata: bandingKata(lama, baru) }]
  })
}
