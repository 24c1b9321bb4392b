import { createHash } from 'node:crypto'
import { catat } from '#jejak'
import { ok, type Result, tolak } from '#kernel/hasil'
import type { Pelaku } from '#kernel/pelaku'
import type { Sarana } from '#platform/sarana'
import { galatDkb } from '../dkb.galat.ts'
import { DAFTAR_KODE, type DaftarKode, KODE_TAK_DIKENAL, petaLabel, ratakanLabel } from '../kode-siak.ts'
import { akhiriLabelTersimpan, type Label, simpanLabel } from './label.store.ts'
import type { TambahLabel } from './pemetaan.contract.ts'

const DAFTAR: Readonly<Record<string, DaftarKode>> = DAFTAR_KODE

/** The office's labels as the readers take them, and a line for people with their digest; undefined when there are none. */
export function susunLabel(
  daftar: readonly Label[],
): { label: Record<string, Record<string, number>>; catatan: string } | undefined {
  const berlaku = daftar.filter((l) => !l.berakhir)
  if (berlaku.length === 0) return undefined
  const label: Record<string, Record<string, number>> = {}
  for (const l of berlaku) {
    label[l.kolom] ??= {}
    label[l.kolom]![l.kunci] = l.kode
  }
  const isi = berlaku.map((l) => `${l.kolom}\t${l.kunci}\t${l.kode}\n`).sort()
  const sidik = createHash('sha256').update(isi.join('')).digest('hex')
  return { label, catatan: `Tabel label kantor: ${berlaku.length} label, sidik ${sidik.slice(0, 16)}.` }
}

/** What a label of each column can mean. */
export function daftarArti(): { kolom: string; kode: number; arti: string }[] {
  return Object.values(DAFTAR).flatMap((d) =>
    Object.entries(d.label).map(([kode, label]) => ({
      kolom: d.kolom,
      kode: Number(kode),
      arti: Number(kode) === 0 ? 'TIDAK ADA' : label.split('|')[0]!,
    })),
  )
}

export function artiKode(kolom: string, kode: number): string {
  return DAFTAR[kolom]?.label[kode]?.split('|')[kode === 0 ? 2 : 0] ?? String(kode)
}

/** Adds a spelling to the list of a column, for imports from now on. A spelling that the list has already is refused. */
export async function tambahLabel(
  s: Pick<Sarana, 'db' | 'jam'>,
  minta: TambahLabel,
  pelaku: Pelaku,
): Promise<Result<{ id: string }>> {
  const daftar = DAFTAR[minta.kolom]
  if (!daftar) return tolak(galatDkb.labelTakSah(`Kolom ${minta.kolom} tidak memakai daftar kode.`))
  const kunci = ratakanLabel(minta.label)
  if (kunci === '' || minta.kode === KODE_TAK_DIKENAL || daftar.label[minta.kode] === undefined) {
    return tolak(
      galatDkb.labelTakSah(
        `Isi label dengan huruf atau angka, dan pilih kode yang ada pada daftar ${minta.kolom}.`,
      ),
    )
  }
  // Digits read as codes before any label is looked up.
  if (/^\d+$/.test(kunci) && Number(kunci) <= daftar.maks) {
    return tolak(
      galatDkb.labelTakSah(`"${minta.label}" adalah kode pada daftar ${minta.kolom}, bukan label.`),
    )
  }
  const sudah = petaLabel(daftar).get(kunci)
  if (sudah !== undefined) return tolak(galatDkb.labelAda(minta.label))
  return s.db.transaksi(async (tx): Promise<Result<{ id: string }>> => {
    const sejak = s.jam.sekarang()
    const id = await simpanLabel(tx, { ...minta, kunci, sejak, oleh: pelaku })
    if (id === undefined) return tolak(galatDkb.labelAda(minta.label))
    await catat(tx, s.jam, {
      tindakan: 'dkb.tambah-label',
      objek: `label/${id}`,
      hasil: 'dilakukan',
      pelaku,
      rincian: { kolom: minta.kolom, label: minta.label, kode: minta.kode, alasan: minta.alasan },
    })
    return ok({ id })
  })
}

/** Ends a label of the office; snapshots that were read with it stay as they are. */
export async function akhiriLabel(
  s: Pick<Sarana, 'db' | 'jam'>,
  id: string,
  alasan: string,
  pelaku: Pelaku,
): Promise<Result<{ id: string }>> {
  return s.db.transaksi(async (tx): Promise<Result<{ id: string }>> => {
    const l = await akhiriLabelTersimpan(tx, id, { pada: s.jam.sekarang(), oleh: pelaku, alasan })
    if (!l) return tolak(galatDkb.labelTiada())
    await catat(tx, s.jam, {
      tindakan: 'dkb.akhiri-label',
      objek: `label/${id}`,
      hasil: 'dilakukan',
      pelaku,
      rincian: { kolom: l.kolom, label: l.label, kode: l.kode, alasan },
    })
    return ok({ id })
  })
}
