import { Ditolak } from '#kernel/ditolak'
import type { Sarana } from '#platform/sarana'
import { daftarWilayah } from '#wilayah'
import { ejaanTakDikenal, KamusKode } from '../baca/kamus-kode.ts'
import { galatDkb } from '../dkb.galat.ts'
import { DAFTAR_KODE, type DaftarKode } from '../kode-siak.ts'
import type { BagianDikenali } from './buka-masukan.ts'
import { gabungEjaan } from './ejaan.ts'
import { daftarLabel } from './label.store.ts'
import { susunLabel } from './label.ts'
import { namaBentuk } from './nama-bentuk.ts'
import type { Pemetaan, Usulan } from './pemetaan.contract.ts'
import { findPemetaan } from './pemetaan.store.ts'
import { pilihPemetaan } from './pilih-pemetaan.ts'
import { samarkanSel } from './samarkan-sel.ts'

/** Rows shown. */
const BARIS = 20

/** One proposal a header: files and sheets that share it stand together. */
export async function susunUsulan(
  s: Pick<Sarana, 'db'>,
  bagian: readonly BagianDikenali[],
): Promise<Usulan[]> {
  const label = susunLabel(await daftarLabel(s.db))?.label
  const desa = (await daftarWilayah(s.db)).some((w) => w.tingkat === 'desa')
  if (!desa) throw new Ditolak(galatDkb.tanpaWilayah())
  const hasil: Usulan[] = []
  for (const milik of Map.groupBy(bagian, (b) => b.usulan.sidik).values()) {
    const satu = milik[0]!
    const { usulan: u } = satu
    const lama = await findPemetaan(s.db, u.sidik)
    const pilih = await pilihPemetaan(s.db, satu, [], undefined)
    // A remembered mapping is shown even where the desa is still to be said.
    const kolom = lama?.kolom ?? u.kolom
    const yakin = (i: number) =>
      lama && lama.kolom[i]?.ke !== u.kolom[i]!.ke
        ? { keyakinan: 'pasti' as const, alasan: 'menurut pemetaan yang diingat' }
        : u.yakin[i]!
    hasil.push({
      sidik: u.sidik,
      bentuk: namaBentuk(satu.bagian),
      bagian: milik.map((b) => b.bagian.nama),
      kolom: u.kolom.map(({ nama }, i) => ({
        nama,
        ke: kolom[i]?.ke ?? null,
        ...yakin(i),
        contoh: contoh(satu, i, kolom[i]?.ke ?? null),
      })),
      tetapan: u.tetapan,
      kurang: [...u.kurang],
      tanpa: [...u.tanpa],
      perluDesa: u.perluDesa,
      siap: pilih.ok,
      ...(lama && { diingat: { oleh: lama.oleh.nama, pada: lama.pada.toISOString() } }),
      catatan: [...u.catatan],
      baris: satu.sampel.slice(0, BARIS).map((r) => ({
        nomor: r.nomor,
        sel: u.kolom.map((_, i) => samarkanSel(kolom[i]?.ke ?? null, r.sel[i] ?? '')),
      })),
      label: ejaanSampel(milik, kolom, label),
      barisDilihat: milik.reduce((n, b) => n + b.sampel.length, 0),
    })
  }
  return hasil
}

function contoh(b: BagianDikenali, i: number, ke: string | null): string[] {
  const isi = new Set(b.sampel.map((r) => (r.sel[i] ?? '').trim()).filter((v) => v !== ''))
  return [...isi].slice(0, 3).map((v) => samarkanSel(ke, v))
}

// The same dictionaries as the import's, on the rows that were looked at.
function ejaanSampel(
  milik: readonly BagianDikenali[],
  kolom: Pemetaan['kolom'],
  label: Record<string, Record<string, number>> | undefined,
): { kolom: string; ejaan: string; jumlah: number }[] {
  const konteks = label ? { label } : {}
  kolom.forEach((k, i) => {
    const daftar = k.ke === null ? undefined : (DAFTAR_KODE as Record<string, DaftarKode>)[k.ke]
    if (!daftar) return
    const kamus = new KamusKode(daftar, konteks)
    for (const b of milik) {
      for (const r of b.sampel) {
        const sel = Buffer.from(r.sel[i] ?? '')
        kamus.kode(sel, 0, sel.length)
      }
    }
  })
  return gabungEjaan(ejaanTakDikenal(konteks))
}
