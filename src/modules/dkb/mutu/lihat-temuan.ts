import { join } from 'node:path'
import { catat } from '#jejak'
import { ok, type Result, tolak } from '#kernel/hasil'
import type { Pelaku } from '#kernel/pelaku'
import type { Sarana } from '#platform/sarana'
import { AWAL_PERINGATAN, DAFTAR_ATURAN } from '../aturan.ts'
import type { BarisTemuan, DaftarTemuan } from '../dkb.contract.ts'
import { galatDkb } from '../dkb.galat.ts'
import { folderSnapshot } from '../folder-snapshot.ts'
import { daftarTolak, letakBaris, samarkanNomor } from '../lihat-tolak.ts'
import { bacaIdentitas, bacaManifes, letakDesa } from '../manifes.ts'
import { daftarBagian } from '../pemetaan/pemetaan.store.ts'
import { bacaMutu } from './baca-mutu.ts'
import { bacaTemuan, isBertanda } from './baca-temuan.ts'

const PER_HALAMAN = 100

export interface SaringTemuan {
  readonly aturan: string
  readonly desa?: string
  readonly lewati: number
}

/**
 * A page of the rows that one rule found, masked: rejects by line, others by their place in the snapshot. The look is
 * entered in jejak before anything is decrypted.
 */
export async function lihatTemuan(
  s: Pick<Sarana, 'db' | 'jam' | 'kunci' | 'folder'>,
  id: string,
  saring: SaringTemuan,
  pelaku: Pelaku,
): Promise<Result<DaftarTemuan>> {
  const aturan = DAFTAR_ATURAN.find((a) => a.id === saring.aturan)
  if (!aturan || aturan.tingkat === 'tidak-aktif') return tolak(galatDkb.aturanTakDikenal(saring.aturan))
  const mutu = await bacaMutu(s, id)
  if (!mutu.ok) return mutu
  if (mutu.value.snapshot.dimusnahkan) return tolak(galatDkb.sudahDimusnahkan(id))
  await s.db.transaksi((tx) =>
    catat(tx, s.jam, {
      tindakan: 'dkb.lihat-temuan',
      objek: `snapshot/${id}`,
      hasil: 'dilakukan',
      pelaku,
      rincian: { ...saring },
    }),
  )
  const { mutu: laporan } = mutu.value
  const jumlah =
    saring.desa === undefined
      ? (laporan.temuan[aturan.id] ?? 0)
      : (laporan.desa.find((d) => d.kode === saring.desa)?.temuan[aturan.id] ?? 0)
  const cari = aturan.tingkat === 'tolak' ? cariTolak : cariPeringatan
  const letak = letakBaris(await daftarBagian(s.db, id))
  const daftar = jumlah > 0 ? await cari(s, id, saring) : []
  return ok({ jumlah, lewati: saring.lewati, daftar: daftar.map((b) => ({ ...b, ...letak(b.baris) })) })
}

async function cariTolak(
  s: Pick<Sarana, 'kunci' | 'folder'>,
  id: string,
  saring: SaringTemuan,
): Promise<BarisTemuan[]> {
  const hasil: BarisTemuan[] = []
  let ke = 0
  for await (const b of daftarTolak(s, id)) {
    if (b.aturan !== saring.aturan || (saring.desa !== undefined && b.desa !== saring.desa)) continue
    if (ke++ < saring.lewati) continue
    hasil.push({ baris: b.baris, desa: b.desa, nik: b.nik, noKk: '', kolom: b.kolom, nilai: b.nilai })
    if (hasil.length === PER_HALAMAN) break
  }
  return hasil
}

async function cariPeringatan(
  s: Pick<Sarana, 'kunci' | 'folder'>,
  id: string,
  saring: SaringTemuan,
): Promise<BarisTemuan[]> {
  const bit = DAFTAR_ATURAN.findIndex((a) => a.id === saring.aturan) - AWAL_PERINGATAN
  const letak = letakDesa(await bacaManifes(s, id))
  const desa = saring.desa === undefined ? undefined : letak.find((d) => d.kode === saring.desa)
  if (saring.desa !== undefined && !desa) return []
  const pilih = new Map<number, number>()
  let ke = 0
  for await (const t of bacaTemuan(s.kunci, join(folderSnapshot(s.folder, id), 'temuan'))) {
    if (desa && t.ke < desa.awal) continue
    if (desa && t.ke >= desa.akhir) break
    if (!isBertanda(t.tanda, bit) || ke++ < saring.lewati) continue
    pilih.set(t.ke, t.baris)
    if (pilih.size === PER_HALAMAN) break
  }
  const identitas = await bacaIdentitas(s, id, [...pilih.keys()])
  return [...pilih].map(([tempat, baris]) => {
    const sel = identitas.get(tempat)!
    return {
      baris,
      desa: letak.find((d) => tempat < d.akhir)!.kode,
      nik: samarkanNomor(sel['NIK']!),
      noKk: samarkanNomor(sel['NO_KK']!),
      kolom: '',
      nilai: '',
    }
  })
}
