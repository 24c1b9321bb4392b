import { catat } from '#jejak'
import type { Galat } from '#kernel/galat'
import { ok, type Result, tolak } from '#kernel/hasil'
import { BERHENTI, type HasilKerja, type PengawasKerja, type PermintaanKerja } from '#kernel/kerja'
import type { Pekerja } from '#platform/antrean'
import type { Sarana } from '#platform/sarana'
import {
  akhiriTindakan,
  daftarTindakan,
  findBerkas,
  getVersi,
  insertCatatan,
  insertDokumen,
  kunciBerkas,
  readKeadaan,
} from '../berkas/berkas.store.ts'
import { orangDari, type TindakanBerkas } from '../berkas/berkas.ts'
import { simpanLangkah } from '../berkas/simpan-langkah.ts'
import { susunPermintaanKerja } from '../berkas/timbang.ts'
import type { IsiDokumen } from '../mesin/isi-berkas.ts'
import { selesaikanKerja } from '../mesin/selesaikan-kerja.ts'
import { galatSop } from '../sop.galat.ts'
import { terimaBagian } from '../ulasan/terima-bagian.ts'
import { daftarKerjaFinal, findKerja } from './daftar-kerja.ts'
import { bukaKembaliLangkah } from './rukunkan-kerja.ts'

type SaranaSop = Pick<Sarana, 'db' | 'jam' | 'antrean' | 'log' | 'simpanan'>

/**
 * Worker of the queue job `sop.kerja`: runs the kerja that a step waits for and writes its result on the case. Called
 * again after a crash it finds either a case that still waits (the kerja is idempotent by its key) or one that has
 * moved on, and then only says so.
 */
export function pekerjaKerja(s: SaranaSop): Pekerja {
  return async (data, pengawas) => {
    const { berkasId, tindakanId } = data as { berkasId: string; tindakanId: string }
    const berkas = await findBerkas(s.db, berkasId)
    const tindakan = (await daftarTindakan(s.db, berkasId)).find((t) => t.id === tindakanId)
    if (!berkas || !tindakan) throw new Error(`job for an act that is not there: ${tindakanId}`)
    if (tindakan.status !== 'menunggu-kerja') return jawabanLama(tindakan)

    const kerja = findKerja(s, tindakan.kerja!)
    const definisi = await getVersi(s.db, berkas.digest)
    const permintaan = await susunPermintaanKerja(s.db, berkasId, definisi, {
      ...tindakan,
      kerja: tindakan.kerja!,
    })
    const hasil = kerja
      ? await jalankan(() => kerja.jalankan(permintaan, pengawas), pengawas)
      : tolak(galatSop.kerjaTakTerdaftar(tindakan.kerja!))
    const akhir = hasil.ok ? await terapkan(s, permintaan, tindakan, hasil.value) : hasil
    if (!akhir.ok && pengawas.signal.reason !== BERHENTI)
      await bukaKembaliLangkah(s, berkasId, tindakanId, akhir.galat)
    return akhir
  }
}

/** A thrown Error goes to the queue, which tries again; after a cancel it is the kerja's way to stop. */
async function jalankan(
  kerja: () => Promise<Result<HasilKerja>>,
  { signal }: PengawasKerja,
): Promise<Result<HasilKerja>> {
  if (signal.aborted) return tolak(galatSop.kerjaDibatalkan())
  try {
    const hasil = await kerja()
    return !hasil.ok && signal.aborted ? tolak(galatSop.kerjaDibatalkan()) : hasil
  } catch (sebab) {
    if (signal.aborted) return tolak(galatSop.kerjaDibatalkan())
    throw sebab
  }
}

/** Documents, notes, the act, the case and the entry in jejak: one transaction. */
async function terapkan(
  s: SaranaSop,
  { berkasId, dokumen }: PermintaanKerja,
  tindakan: TindakanBerkas,
  hasil: HasilKerja,
): Promise<Result<Record<string, unknown>>> {
  return s.db.transaksi(async (tx) => {
    const saat = s.jam.sekarang()
    const berkas = (await kunciBerkas(tx, berkasId))!
    const kini = (await daftarTindakan(tx, berkasId)).find((t) => t.id === tindakan.id)!
    if (kini.status !== 'menunggu-kerja') return jawabanLama(kini)
    const definisi = await getVersi(tx, berkas.digest)
    const keadaan = await readKeadaan(tx, berkas)
    const tertinggal = namaTertinggal(keadaan.isi, dokumen, hasil.dokumen)
    if (tertinggal) return tolak(galatSop.isiBergerak(tertinggal))
    const langkah = selesaikanKerja(definisi, keadaan, kini.langkah, hasil.dokumen, daftarKerjaFinal(s))
    if (!langkah.ok) return langkah
    const asal = { langkah: kini.langkah, putaran: kini.putaran, tindakanId: kini.id, waktu: saat }
    for (const d of hasil.dokumen) await insertDokumen(tx, berkasId, d, asal)
    await terimaBagian(s, tx, berkas, hasil.dokumen)
    await insertCatatan(tx, berkasId, kini.id, hasil.catatan, saat)
    await akhiriTindakan(tx, kini.id, { status: 'berlaku', selesai: saat })
    const pengirim = orangDari(kini.pelaku)
    await simpanLangkah(tx, { definisi, berkas, langkah: langkah.value, saat, pengirim })
    await catat(tx, s.jam, {
      tindakan: 'sop.kerja',
      objek: `berkas/${berkasId}`,
      hasil: 'dilakukan',
      pelaku: tindakan.pelaku,
      rincian: {
        nomor: berkas.nomor,
        langkah: kini.langkah,
        putaran: kini.putaran,
        kerja: tindakan.kerja,
        tindakanId: tindakan.id,
        dokumen: hasil.dokumen.map(({ nama, hash }) => ({ nama, hash })),
        gugur: langkah.value.gugur.map((t) => t.id),
      },
    })
    return ok({ berkasId, nomor: berkas.nomor, dokumen: hasil.dokumen.length })
  })
}

/** A result that would take away a signature which came behind the same content while it was made. */
function namaTertinggal(
  kini: readonly IsiDokumen[],
  dari: readonly IsiDokumen[],
  hasil: readonly IsiDokumen[],
): string | undefined {
  const hash = (isi: readonly IsiDokumen[], nama: string) => isi.find((d) => d.nama === nama)?.hash
  return hasil.find(
    (d) =>
      d.isi !== undefined &&
      d.hash !== hash(kini, d.nama) &&
      hash(dari, d.nama) !== undefined &&
      hash(dari, d.nama) !== hash(kini, d.nama),
  )?.nama
}

function jawabanLama(t: TindakanBerkas): Result<Record<string, unknown>, Galat> {
  return t.status === 'batal' ? tolak(t.galat ?? galatSop.kerjaBerhenti()) : ok({ sudah: true })
}
