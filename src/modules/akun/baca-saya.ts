import type { Penanya } from '#platform/http'
import type { Sarana } from '#platform/sarana'
import type { PemangkuKirim, Saya } from './akun.contract.ts'
import { findAkun } from './akun.store.ts'
import { getKantor } from './kantor.store.ts'
import type { PemangkuJabatan } from './pemangku.ts'
import { jabatanPegawai } from './pemangku-pelaksana.ts'
import { findSesi } from './sesi.store.ts'

/** What the screen of the one who is logged in needs to know about them. */
export async function bacaSaya(
  s: Pick<Sarana, 'db' | 'jam'>,
  penanya: Pick<Penanya, 'akunId' | 'sesiId'>,
): Promise<Saya> {
  const kini = s.jam.sekarang()
  const [akun, kantor, sesi] = await Promise.all([
    findAkun(s.db, penanya.akunId),
    getKantor(s.db),
    findSesi(s.db, penanya.sesiId, kini),
  ])
  if (!akun || !sesi) throw new Error('the session ended while it was being read')
  const jabatan = akun.pegawaiId ? await jabatanPegawai(s.db, akun.pegawaiId, kini) : []
  const { kode, nama, dinas, zona, latihan, logoHash } = kantor
  return {
    akunId: akun.id,
    namaAkun: akun.namaAkun,
    nama: akun.nama,
    pengelola: akun.pegawaiId === undefined,
    ...(akun.pegawaiId && { pegawaiId: akun.pegawaiId }),
    jabatan: jabatan.map(kirimPemangku),
    wajibGantiSandi: akun.wajibGantiSandi,
    totpAktif: akun.totpAktif,
    kantor: { kode, nama, dinas, zona, latihan, logo: logoHash !== undefined },
    sesi: { berakhir: sesi.berakhir.toISOString(), diamMenit: sesi.diam_menit },
  }
}

function kirimPemangku(p: PemangkuJabatan): PemangkuKirim {
  return { ...p, pelaksana: p.pelaksana ?? null }
}
