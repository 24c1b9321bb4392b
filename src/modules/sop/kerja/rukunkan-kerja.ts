import { catat } from '#jejak'
import type { Galat } from '#kernel/galat'
import { sistem } from '#kernel/pelaku'
import type { StatusPekerjaan } from '#platform/antrean'
import type { Sarana } from '#platform/sarana'
import { sql } from '#platform/sql'
import { akhiriTindakan, findBerkas, kunciBerkas, readKeadaan, updateBerkas } from '../berkas/berkas.store.ts'
import { bukaKembali } from '../mesin/selesaikan-kerja.ts'
import { galatSop } from '../sop.galat.ts'

type SaranaSop = Pick<Sarana, 'db' | 'jam' | 'antrean' | 'log'>

const GAGAL: readonly StatusPekerjaan[] = ['ditolak', 'gagal', 'dibatalkan']

/** Opens the step again for the same official, with the sentence why. Does nothing when the case waits no more. */
export async function bukaKembaliLangkah(
  s: Pick<Sarana, 'db' | 'jam'>,
  berkasId: string,
  tindakanId: string,
  galat: Galat,
): Promise<void> {
  await s.db.transaksi(async (tx) => {
    const berkas = await kunciBerkas(tx, berkasId)
    if (berkas?.ditunggu !== tindakanId) return
    const keadaan = bukaKembali(await readKeadaan(tx, berkas))
    await akhiriTindakan(tx, tindakanId, { status: 'batal', selesai: s.jam.sekarang(), galat })
    await updateBerkas(tx, {
      ...berkas,
      keadaan: keadaan.status,
      ditunggu: null,
      pekerjaanId: null,
      galatKerja: galat,
    })
    await catat(tx, s.jam, {
      tindakan: 'sop.kerja',
      objek: `berkas/${berkasId}`,
      hasil: 'ditolak',
      pelaku: sistem,
      rincian: {
        nomor: berkas.nomor,
        langkah: berkas.langkah,
        tindakanId,
        kode: galat.kode,
        pesan: galat.pesan,
      },
    })
  })
}

/**
 * A job can end without its worker having a say: cancelled while it waited, or given up after repeated faults. A case
 * that still waits for such a job is opened again here.
 */
export async function rukunkanKerja(s: SaranaSop, berkasId: string): Promise<void> {
  const berkas = await findBerkas(s.db, berkasId)
  if (!berkas?.ditunggu || !berkas.pekerjaanId) return
  const pekerjaan = await s.antrean.lihat(berkas.pekerjaanId)
  if (!pekerjaan || !GAGAL.includes(pekerjaan.status)) return
  const galat =
    pekerjaan.status === 'dibatalkan'
      ? galatSop.kerjaDibatalkan()
      : (pekerjaan.galat ?? galatSop.kerjaBerhenti())
  await bukaKembaliLangkah(s, berkasId, berkas.ditunggu, galat)
}

/** Reconciles as soon as the job ends, so that the inbox shows it without anyone opening the case. */
export function awasiKerja(s: SaranaSop, berkasId: string, pekerjaanId: string): void {
  s.antrean.ikuti(pekerjaanId, (p) => {
    if (GAGAL.includes(p.status))
      rukunkanKerja(s, berkasId).catch((sebab) => s.log.galat('sop.rukunkan-kerja', sebab))
  })
}

/** On start, after the queue has begun: every case that waits is looked after again. */
export async function pulihkanKerja(s: SaranaSop): Promise<void> {
  const menunggu = await s.db.all<{ id: string; pekerjaanId: string }>(
    sql`select id, pekerjaan_id as "pekerjaanId" from berkas where selesai is null and ditunggu is not null`,
  )
  for (const b of menunggu) {
    await rukunkanKerja(s, b.id)
    awasiKerja(s, b.id, b.pekerjaanId)
  }
}
