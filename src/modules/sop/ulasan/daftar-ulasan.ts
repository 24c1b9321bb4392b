import { ok, type Result, tolak } from '#kernel/hasil'
import type { Sarana } from '#platform/sarana'
import { findBerkas, getVersi } from '../berkas/berkas.store.ts'
import { orangDari } from '../berkas/berkas.ts'
import { judulPelaksana } from '../definisi/definisi-sop.ts'
import { galatSop } from '../sop.galat.ts'
import type { DaftarUlasanKirim } from './ulasan.contract.ts'
import { daftarUlasan as bacaUlasan, daftarJawaban } from './ulasan.store.ts'
import { jabatanDalamSop } from './wewenang-ulasan.ts'

/** The remarks of a case as one pegawai sees them, with what they may do. */
export async function daftarUlasan(
  s: Pick<Sarana, 'db' | 'jam'>,
  berkasId: string,
  pegawaiId: string | undefined,
): Promise<Result<DaftarUlasanKirim>> {
  const berkas = await findBerkas(s.db, berkasId)
  if (!berkas) return tolak(galatSop.berkasTakAda(berkasId))
  const definisi = await getVersi(s.db, berkas.digest)
  const jabatan = await jabatanDalamSop(s.db, definisi, pegawaiId, s.jam.sekarang())
  const bolehTulis = jabatan.length > 0 && !berkas.selesai
  const jawaban = Map.groupBy(await daftarJawaban(s.db, berkasId), (j) => j.ulasanId)
  const ulasan = await bacaUlasan(s.db, berkasId)
  return ok({
    bolehTulis,
    terbuka: ulasan.filter((u) => !u.tutup).length,
    pelaksana: definisi.pelaksana.filter((p) => !p.dicatatOleh).map(({ id, judul }) => ({ id, judul })),
    ulasan: ulasan.map((u) => ({
      id: u.id,
      nomor: u.nomor,
      putaran: u.putaran,
      dokumen: u.dokumen,
      versi: u.versi,
      versiKini: u.versiKini,
      letak: u.letakKini,
      sebut: u.sebut,
      kutipan: u.kutipan,
      teks: u.teks,
      oleh: orangDari(u.pelaku),
      kepada: u.kepada === null ? null : { id: u.kepada, judul: judulPelaksana(definisi, u.kepada) },
      waktu: u.waktu.toISOString(),
      jawaban: (jawaban.get(u.id) ?? []).map((j) => ({
        teks: j.teks,
        oleh: orangDari(j.pelaku),
        waktu: j.waktu.toISOString(),
      })),
      tutup: u.tutup && {
        sebab: u.tutup,
        teks: u.tutupTeks,
        versi: u.tutupVersi,
        oleh: u.tutupPelaku && orangDari(u.tutupPelaku),
        waktu: u.ditutup!.toISOString(),
      },
      bolehJawab: bolehTulis && !u.tutup,
      bolehTutup:
        bolehTulis &&
        !u.tutup &&
        (u.pegawaiId === pegawaiId || jabatan.some((j) => j.pelaksana === u.kepada)),
    })),
  })
}
