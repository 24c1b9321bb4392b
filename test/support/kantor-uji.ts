import {
  type Akun,
  buatAkun,
  buatAkunPertama,
  buatKantor,
  buatPegawai,
  daftarJabatan,
  pelakuAkun,
  tetapkanPemangku,
} from '#akun'
import { operatorMesin, type Pelaku } from '#kernel/pelaku'
import type { Sarana } from '#platform/sarana'

export const SANDI_UJI = 'kopi pahit pagi hari'

/** Keys of the positions that a new office has. */
export type PelaksanaUji = 'adb' | 'kasi' | 'kabid' | 'sekretaris' | 'kadis' | 'kasubbag-umum'

export interface KantorUji {
  readonly pengelola: Akun
  readonly pelaku: Pelaku
  readonly akun: Record<PelaksanaUji, Akun>
  readonly jabatanId: Record<PelaksanaUji, string>
}

/** For tests: an office whose positions are held since 2 January 2026, each holder with an account. */
export async function kantorUji(s: Pick<Sarana, 'db' | 'jam' | 'kunci'>): Promise<KantorUji> {
  pastikan(await buatKantor(s, { kode: '99.01', nama: 'Kabupaten Latihan', latihan: true }, operatorMesin))
  const pengelola = pastikan(
    await buatAkunPertama(s, { nama: 'Pengelola', namaAkun: 'pengelola', sandi: SANDI_UJI }, operatorMesin),
  )
  const pelaku = pelakuAkun(pengelola)
  const akun: Partial<Record<PelaksanaUji, Akun>> = {}
  const jabatanId: Partial<Record<PelaksanaUji, string>> = {}
  let urut = 1
  for (const jabatan of await daftarJabatan(s.db)) {
    const kunci = jabatan.pelaksana as PelaksanaUji
    const nip = `19800101200501100${urut++}`
    const pegawai = pastikan(await buatPegawai(s, { nama: `Pemangku ${kunci}`, nip }, pelaku))
    const isi = {
      pegawaiId: pegawai.id,
      jabatanId: jabatan.id,
      dasar: 'definitif',
      sejak: '2026-01-02',
    } as const
    pastikan(await tetapkanPemangku(s, isi, pelaku))
    jabatanId[kunci] = jabatan.id
    akun[kunci] = pastikan(
      await buatAkun(s, { namaAkun: kunci.padEnd(4, 'x'), pegawaiId: pegawai.id, sandi: SANDI_UJI }, pelaku),
    ).akun
  }
  return {
    pengelola,
    pelaku,
    akun: akun as KantorUji['akun'],
    jabatanId: jabatanId as KantorUji['jabatanId'],
  }
}

export function pastikan<T>(hasil: { ok: true; value: T } | { ok: false; galat: { kode: string } }): T {
  if (!hasil.ok) throw new Error(`refused: ${hasil.galat.kode}`)
  return hasil.value
}
