import { catat } from '#jejak'
import { ok, type Result, tolak } from '#kernel/hasil'
import type { Pelaku } from '#kernel/pelaku'
import { parseSemester, tanggalAcuan } from '#kernel/periode'
import type { Sarana } from '#platform/sarana'
import type { ImporDimulai } from '../dkb.contract.ts'
import { galatDkb } from '../dkb.galat.ts'
import { kunciPekerjaan } from '../folder-snapshot.ts'
import type { DataImpor } from '../unggah.ts'
import type { MulaiDenganPemetaan } from './pemetaan.contract.ts'
import { findUnggahan, hapusUnggahan } from './pemetaan.store.ts'
import { kurangnyaPemetaan, sasaranGanda } from './pemetaan.ts'

/** Puts the import of what was previewed in the queue, with the mapping as it was confirmed. Once only. */
export async function mulaiImpor(
  s: Pick<Sarana, 'db' | 'jam' | 'antrean'>,
  minta: MulaiDenganPemetaan,
  pelaku: Pelaku,
): Promise<Result<ImporDimulai>> {
  const semester = parseSemester(minta.semester)
  if (!semester) return tolak(galatDkb.masukanTakSah('Semester ditulis sebagai 2026-1 atau 2026-2.'))
  for (const p of minta.pemetaan) {
    const ganda = sasaranGanda(p)
    if (ganda) return tolak(galatDkb.pemetaanGanda(ganda))
    const kurang = kurangnyaPemetaan(p)
    if (kurang.length > 0) return tolak(galatDkb.pemetaanKurang('file ini', kurang))
  }
  return s.db.transaksi(async (tx): Promise<Result<ImporDimulai>> => {
    const u = await findUnggahan(tx, minta.unggahan)
    if (!u) return tolak(galatDkb.pratinjauHilang())
    const namaFile =
      u.file.length === 1 ? u.file[0]!.nama : `${u.file[0]!.nama} dan ${u.file.length - 1} file lain`
    const data: DataImpor = {
      unggahan: u.id,
      file: u.file,
      pemetaan: minta.pemetaan,
      namaFile,
      ukuran: u.file.reduce((n, f) => n + f.ukuran, 0),
      basis: minta.basis,
      semester,
      tanggal: minta.tanggal ?? tanggalAcuan(semester),
      pelaku,
    }
    const pekerjaanId = await s.antrean.kirim(tx, 'dkb.impor', data, {
      kunci: kunciPekerjaan(u.id),
      judul: `Impor ${namaFile}`,
      pelaku,
    })
    await hapusUnggahan(tx, u.id)
    await catat(tx, s.jam, {
      tindakan: 'dkb.unggah',
      objek: `pekerjaan/${pekerjaanId}`,
      hasil: 'dilakukan',
      pelaku,
      rincian: {
        file: u.file,
        basis: data.basis,
        semester,
        tanggal: data.tanggal,
        pemetaan: minta.pemetaan.map((p) => p.sidik),
      },
    })
    return ok({ pekerjaanId })
  })
}
