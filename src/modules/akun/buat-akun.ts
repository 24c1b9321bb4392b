import { catat } from '#jejak'
import type { Galat } from '#kernel/galat'
import { ok, type Result, tolak } from '#kernel/hasil'
import type { Pelaku } from '#kernel/pelaku'
import { isGandaDb, type Tx } from '#platform/postgres'
import type { Sarana } from '#platform/sarana'
import { galatAkun } from './akun.galat.ts'
import { findAkun, findAkunPegawai, simpanAkunBaru } from './akun.store.ts'
import { type Akun, parseNamaAkun } from './akun.ts'
import { getKantor } from './kantor.store.ts'
import { findPegawai } from './organisasi.store.ts'
import { buatSandiSementara, hashSandi, periksaSandiBaru } from './sandi.ts'
import { isPengelola } from './wewenang.ts'

export interface AkunBaru {
  readonly namaAkun: string
  /** Whose account; without it, and with `nama`, another pengelola. */
  readonly pegawaiId?: string | undefined
  readonly nama?: string | undefined
  /** For the training office and the operator; without it a temporary password is made that must be changed. */
  readonly sandi?: string | undefined
}

/** A temporary password that nobody used in three days was lost on its way. */
export const SANDI_SEMENTARA_MS = 3 * 86_400_000

export interface AkunDenganSandi {
  readonly akun: Akun
  /** Shown once; only its hash is kept. Absent when the caller gave the password. */
  readonly sandiSementara?: string
  readonly berlakuSampai?: Date
}

/**
 * An account for a pegawai or for the administrator; without a password of its own it gets a temporary one, shown once. Refused to
 * all but the administrator, for a name that is not one, for an owner that cannot have it.
 */
export async function buatAkun(
  s: Pick<Sarana, 'db' | 'jam'>,
  isi: AkunBaru,
  pelaku: Pelaku,
): Promise<Result<AkunDenganSandi>> {
  if (!isPengelola(pelaku)) return tolak(galatAkun.bukanPengelola())
  const namaAkun = parseNamaAkun(isi.namaAkun)
  if (!namaAkun) return tolak(galatAkun.namaAkunTakSah())
  const salah = await salahPemilik(s, isi)
  if (salah) return tolak(salah)
  const sementara = isi.sandi === undefined ? buatSandiSementara() : undefined
  const { latihan } = await getKantor(s.db)
  const kuat = isi.sandi === undefined ? ok() : periksaSandiBaru(isi.sandi, namaAkun, latihan)
  if (!kuat.ok) return kuat
  const hash = await hashSandi(isi.sandi ?? sementara!)
  const berlakuSampai = sementara ? new Date(s.jam.sekarang().getTime() + SANDI_SEMENTARA_MS) : undefined
  return tolakGanda(() =>
    s.db.transaksi(async (tx) => {
      const akun = await simpanDanCatat(
        tx,
        s,
        {
          namaAkun,
          ...(isi.pegawaiId ? { pegawaiId: isi.pegawaiId } : { nama: isi.nama }),
          hashSandi: hash,
          wajibGantiSandi: sementara !== undefined,
          ...(berlakuSampai && { sandiBerlakuSampai: berlakuSampai }),
        },
        pelaku,
      )
      return ok({
        akun,
        ...(sementara && { sandiSementara: sementara }),
        ...(berlakuSampai && { berlakuSampai }),
      })
    }),
  )
}

/** Shared with the first account, which has its own way of proving who asks. */
export async function simpanDanCatat(
  tx: Tx,
  s: Pick<Sarana, 'jam'>,
  a: Parameters<typeof simpanAkunBaru>[1],
  pelaku: Pelaku,
): Promise<Akun> {
  const id = await simpanAkunBaru(tx, a)
  const rincian = {
    namaAkun: a.namaAkun,
    pegawaiId: a.pegawaiId ?? null,
    pengelola: a.pegawaiId === undefined,
  }
  await catat(tx, s.jam, {
    tindakan: 'akun.buat-akun',
    objek: `akun/${id}`,
    hasil: 'dilakukan',
    pelaku,
    rincian,
  })
  return (await findAkun(tx, id))!
}

async function salahPemilik(s: Pick<Sarana, 'db'>, isi: AkunBaru): Promise<Galat | undefined> {
  if (!isi.pegawaiId) return isi.nama?.trim() ? undefined : galatAkun.perluNama()
  const pegawai = await findPegawai(s.db, isi.pegawaiId)
  if (!pegawai) return galatAkun.pegawaiTakAda()
  if (!pegawai.aktif) return galatAkun.pegawaiNonaktif()
  return (await findAkunPegawai(s.db, isi.pegawaiId)) ? galatAkun.pegawaiSudahPunyaAkun() : undefined
}

async function tolakGanda<T>(kerja: () => Promise<Result<T>>): Promise<Result<T>> {
  try {
    return await kerja()
  } catch (sebab) {
    if (isGandaDb(sebab, 'akun_nama')) return tolak(galatAkun.namaAkunTerpakai())
    if (isGandaDb(sebab, 'akun_pegawai')) return tolak(galatAkun.pegawaiSudahPunyaAkun())
    throw sebab
  }
}
