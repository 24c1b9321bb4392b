import { ok, type Result, tolak } from '#kernel/hasil'
import { parseKodeWilayah, tingkatWilayah } from '#kernel/kode-wilayah'
import type { InfoTabel } from '../agregat.contract.ts'
import { galatAgregat } from '../agregat.galat.ts'
import { deretSnapshot } from '../indikator/masa-indikator.ts'
import type { BahanBanding } from './bahan-banding.ts'
import type { HasilDeret } from './banding.contract.ts'
import { galatBanding } from './banding.galat.ts'
import { tabelDiWilayahKini } from './tabel-di-wilayah-kini.ts'

export interface MintaDeretTabel {
  readonly tabel: string
  /** Absent: the whole office. */
  readonly wilayah?: string | undefined
  readonly kolom: string
  readonly basis: 'dkb' | 'lokal'
}

/** One figure over all sealed semesters of a basis, on today's regions. A semester that cannot answer stands as a gap with its reason. */
export async function deretTabel(b: BahanBanding, m: MintaDeretTabel): Promise<Result<HasilDeret>> {
  const kode = m.wilayah === undefined ? undefined : parseKodeWilayah(m.wilayah)
  if (m.wilayah !== undefined && !kode) return tolak(galatAgregat.wilayahTiada(m.wilayah))
  const tingkat = kode ? tingkatWilayah(kode) : 'kabkota'
  const bagian = m.kolom.includes('~') ? m.kolom.split('~')[0] : undefined
  const titik: HasilDeret['titik'] = []
  let tabel: InfoTabel | undefined
  let tempat: { kode?: string; nama: string } | undefined
  let label: string | undefined
  let gagal: Result<never> | undefined
  for (const s of deretSnapshot(await b.banding.daftarSnapshot(), m.basis)) {
    const umum = { snapshotId: s.id, semester: s.semester, tanggal: s.tanggal }
    const h = await tabelDiWilayahKini(b, { tabel: m.tabel, snapshotId: s.id, tingkat, bagian })
    if (!h.ok) {
      gagal = h
      titik.push({ ...umum, nilai: null, perkiraan: false, alasan: h.galat.pesan })
      continue
    }
    const t = h.value.tabel
    tabel = t.tabel
    const baris = kode === undefined || kode === t.total.kode ? t.total : t.baris.find((r) => r.kode === kode)
    const kolom = t.grup.flatMap((g) =>
      g.kolom.map((k) => ({ kunci: k.kunci, label: `${g.label}, ${k.label}` })),
    )
    const i = kolom.findIndex((k) => k.kunci === m.kolom)
    if (baris)
      tempat = baris.kode === undefined ? { nama: baris.nama } : { kode: baris.kode, nama: baris.nama }
    if (i >= 0) label = kolom[i]!.label
    const perkiraan = h.value.catatan.perkiraan.some((d) => kode !== undefined && d.startsWith(kode))
    titik.push({
      ...umum,
      nilai: i < 0 ? null : (baris?.nilai[i] ?? 0),
      perkiraan,
      ...(i < 0 && { alasan: 'Kolom ini tidak ada isinya pada semester itu.' }),
    })
  }
  if (!tabel) return gagal ?? tolak(galatAgregat.tabelTiada(m.tabel))
  if (!tempat) return tolak(galatAgregat.wilayahTiada(m.wilayah!))
  if (label === undefined) return tolak(galatBanding.kolomTiada(m.kolom))
  return ok({ tabel, wilayah: tempat, kolom: { kunci: m.kolom, label }, titik })
}
