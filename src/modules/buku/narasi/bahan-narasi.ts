import {
  bandingTabel,
  daftarTabelBaris,
  type HasilBanding,
  type HasilIndikator,
  type HasilTabel,
  hitungIndikator,
  hitungTabel,
  snapshotSebelum,
} from '#agregat'
import { getKantor } from '#akun'
import { getSnapshot } from '#dkb'
import { ok, type Result, tolak } from '#kernel/hasil'
import type { Tingkat } from '#kernel/kode-wilayah'
import type { Sarana } from '#platform/sarana'
import { galatBuku } from '../buku.galat.ts'

/** The figures that a text may speak of: everything computed elsewhere, nothing here. */
export interface BahanNarasi {
  readonly kantor: { readonly nama: string }
  readonly snapshot: HasilTabel['snapshot']
  readonly sumber: string
  readonly lalu: { readonly id: string; readonly semester: string } | undefined
  /** The level right below the office: where regions are ranked. */
  readonly tingkat: 'kabkota' | 'kecamatan' | 'desa'
  /** By id, at `tingkat`; without those whose columns the import lacks. */
  readonly tabel: ReadonlyMap<string, HasilTabel>
  /** Tables against the semester before; none where there is none. */
  readonly banding: ReadonlyMap<string, HasilBanding>
  readonly indikator: HasilIndikator | undefined
}

export interface MintaBahan {
  readonly snapshotId: string
  /** Ids of the book's tables; absent: all of one dimension. */
  readonly tabel?: readonly string[] | undefined
}

type SaranaNarasi = Pick<Sarana, 'db' | 'jam' | 'folder'>

/** What changes are read from: the whole population and its families. */
export const TABEL_UBAH = ['penduduk-jenis-kelamin', 'kepala-keluarga'] as const

// A page is read, edited and read again: the figures of one snapshot stand still meanwhile. Names of regions and areas
// may change, so a minute is enough.
const SEGAR_MS = 60_000
const BANYAK = 4
const tersimpan = new Map<string, { readonly saat: number; readonly janji: Promise<Result<BahanNarasi>> }>()

/** Refuses when the snapshot is not there. Tables that cannot be counted are left out, not taken for zero. */
export function bahanNarasi(s: SaranaNarasi, m: MintaBahan): Promise<Result<BahanNarasi>> {
  const kunci = `${s.db.url}|${m.snapshotId}|${m.tabel?.join(',') ?? ''}`
  const saat = s.jam.sekarang().getTime()
  const ada = tersimpan.get(kunci)
  if (ada && Math.abs(saat - ada.saat) < SEGAR_MS) return ada.janji
  const janji = muat(s, m)
  tersimpan.delete(kunci)
  tersimpan.set(kunci, { saat, janji })
  for (const lama of tersimpan.keys()) {
    if (tersimpan.size <= BANYAK) break
    tersimpan.delete(lama)
  }
  const lupakan = () => tersimpan.delete(kunci)
  janji.then((h) => h.ok || lupakan(), lupakan)
  return janji
}

async function muat(s: SaranaNarasi, m: MintaBahan): Promise<Result<BahanNarasi>> {
  const snapshot = await getSnapshot(s.db, m.snapshotId)
  if (!snapshot) return tolak(galatBuku.snapshotTiada(m.snapshotId))
  const kantor = await getKantor(s.db)
  const tingkat = tingkatBawah(kantor.kode)
  const lalu = await snapshotSebelum(s, snapshot)
  const tabel = new Map<string, HasilTabel>()
  for (const id of m.tabel ? [...new Set(m.tabel)] : bawaan()) {
    const h = await hitungTabel(s, { tabel: id, snapshotId: snapshot.id, tingkat })
    if (h.ok) tabel.set(id, h.value)
  }
  const banding = new Map<string, HasilBanding>()
  if (lalu)
    for (const id of TABEL_UBAH) {
      if (!tabel.has(id)) continue
      const h = await bandingTabel(s, { tabel: id, awalId: lalu.id, akhirId: snapshot.id, tingkat })
      if (h.ok) banding.set(id, h.value)
    }
  const indikator = await hitungIndikator(s, { snapshotId: snapshot.id, tingkat })
  const contoh = [...tabel.values()][0]
  return ok({
    kantor: { nama: kantor.nama },
    snapshot: contoh?.snapshot ?? snapshot,
    sumber: contoh?.sumber ?? '',
    lalu: lalu && { id: lalu.id, semester: lalu.semester },
    tingkat,
    tabel,
    banding,
    indikator: indikator.ok ? indikator.value : undefined,
  })
}

function tingkatBawah(kode: string): BahanNarasi['tingkat'] {
  const bawah: Record<number, BahanNarasi['tingkat'] & Tingkat> = { 2: 'kabkota', 5: 'kecamatan', 8: 'desa' }
  return bawah[kode.length] ?? 'kecamatan'
}

/** Crossings have thousands of columns: a number that stands in many cells is no link to one. */
function bawaan(): string[] {
  return daftarTabelBaris()
    .filter((d) => d.dimensi.length <= 1)
    .map((d) => d.id)
}
