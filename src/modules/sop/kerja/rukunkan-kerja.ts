import { catat } from '#jejak'
import type { Galat } from '#kernel/galat'
import { sistem } from '#kernel/pelaku'
import type { StatusPekerjaan } from '#platform/antrean'
import type { Sarana } from '#platform/sarana'
import { akhiriTindakan, daftarTindakan, getVersi, kunciBerkas } from '../berkas/berkas.store.ts'
import { bukaKembaliTempat, daftarMenungguKerja } from '../berkas/tempat.store.ts'
import { kabarkanKerjaGagal } from '../pengingat/kabarkan-kerja.ts'
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
    const tindakan = (await daftarTindakan(tx, berkasId)).find((t) => t.id === tindakanId)
    if (!berkas || tindakan?.status !== 'menunggu-kerja') return
    const saat = s.jam.sekarang()
    await akhiriTindakan(tx, tindakanId, { status: 'batal', selesai: saat, galat })
    await bukaKembaliTempat(tx, berkasId, tindakanId, galat)
    if (galat.kode !== galatSop.kerjaDibatalkan().kode) {
      const definisi = await getVersi(tx, berkas.digest)
      await kabarkanKerjaGagal(tx, { berkas, definisi, tindakan, saat })
    }
    await catat(tx, s.jam, {
      tindakan: 'sop.kerja',
      objek: `berkas/${berkasId}`,
      hasil: 'ditolak',
      pelaku: sistem,
      rincian: {
        nomor: berkas.nomor,
        langkah: tindakan.langkah,
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
  for (const t of await daftarMenungguKerja(s.db, berkasId)) {
    const pekerjaan = await s.antrean.lihat(t.pekerjaanId)
    if (!pekerjaan || !GAGAL.includes(pekerjaan.status)) continue
    const galat =
      pekerjaan.status === 'dibatalkan'
        ? galatSop.kerjaDibatalkan()
        : (pekerjaan.galat ?? galatSop.kerjaBerhenti())
    await bukaKembaliLangkah(s, berkasId, t.tindakanId, galat)
  }
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
  for (const t of await daftarMenungguKerja(s.db)) {
    await rukunkanKerja(s, t.berkasId)
    awasiKerja(s, t.berkasId, t.pekerjaanId)
  }
}
