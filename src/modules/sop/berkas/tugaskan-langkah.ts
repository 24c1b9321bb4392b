import { createHash } from 'node:crypto'
import { findPegawai, pelakuSebagai } from '#akun'
import { catat } from '#jejak'
import { ok, type Result, tolak } from '#kernel/hasil'
import type { Pelaku } from '#kernel/pelaku'
import type { Tx } from '#platform/postgres'
import type { Sarana } from '#platform/sarana'
import { getLangkah, sebutPelaku, urutanLangkah } from '../definisi/definisi-sop.ts'
import { type JenisPenugasan, larangPenugasan } from '../mesin/penugasan.ts'
import { kabarkanPenugasan } from '../pengingat/kabarkan-penugasan.ts'
import { galatSop } from '../sop.galat.ts'
import { getVersi, kunciBerkas } from './berkas.store.ts'
import { pemangkuTempat, pengambilDari } from './pemangku-tempat.ts'
import { akhiriLimpahan, insertPenugasan, ubahPengambil } from './penugasan.store.ts'
import { daftarTempat } from './tempat.store.ts'

export interface PermintaanTugas {
  readonly berkasId: string
  readonly langkah: string
  readonly jenis: JenisPenugasan
  /** Pegawai who is to have it, or whose delegation is taken back. */
  readonly kepada?: string | undefined
  readonly catatan?: string | undefined
}

type SaranaSop = Pick<Sarana, 'db' | 'jam'>

/** Takes, releases, gives on or delegates an open step. Of two at once one wins; a refusal is recorded too. */
export async function tugaskanLangkah(
  s: SaranaSop,
  p: PermintaanTugas,
  pelaku: Pelaku,
): Promise<Result<void>> {
  const hasil = await s.db.transaksi((tx) => tugaskan(s, tx, p, pelaku))
  if (!hasil.ok)
    await s.db.transaksi((tx) =>
      catat(tx, s.jam, {
        tindakan: `sop.${p.jenis}`,
        objek: `berkas/${p.berkasId}`,
        hasil: 'ditolak',
        pelaku,
        rincian: { langkah: p.langkah.slice(0, 40), kode: hasil.galat.kode, pesan: hasil.galat.pesan },
      }),
    )
  return hasil
}

async function tugaskan(s: SaranaSop, tx: Tx, p: PermintaanTugas, pelaku: Pelaku): Promise<Result<void>> {
  const saat = s.jam.sekarang()
  const berkas = await kunciBerkas(tx, p.berkasId)
  if (!berkas) return tolak(galatSop.berkasTakAda(p.berkasId))
  if (berkas.selesai) return tolak(galatSop.berkasBerakhir())
  const definisi = await getVersi(tx, berkas.digest)
  const terbuka = await daftarTempat(tx, berkas.id)
  const tempat = terbuka.find((t) => t.langkah === p.langkah)
  const langkah = getLangkah(definisi, (tempat ?? terbuka[0]!).langkah)
  const nomor = urutanLangkah(definisi, langkah.id) + 1
  if (!tempat) return tolak(galatSop.langkahLewat(nomor, langkah.kegiatan))
  if (pelaku.jenis !== 'pegawai') return tolak(galatSop.bukanWewenang(sebutPelaku(definisi, langkah), []))

  const pemangku = await pemangkuTempat(tx, { definisi, berkasId: berkas.id, langkah: langkah.id }, saat)
  const pegawai = p.kepada === undefined ? undefined : await findPegawai(tx, p.kepada)
  const kepada = pegawai && { pegawaiId: pegawai.id, nama: pegawai.nama, aktif: pegawai.aktif }
  const larangan = larangPenugasan({
    jenis: p.jenis,
    nomor,
    langkah,
    tempat: { urutan: tempat.urutan, status: tempat.keadaan },
    pelaksana: sebutPelaku(definisi, langkah),
    pemangku,
    pengambil: pengambilDari(pemangku, tempat.pengambil),
    pegawaiId: pelaku.pegawaiId,
    kepada,
    catatan: p.catatan,
  })
  if (larangan) return tolak(larangan)

  const lengkap = pelakuSebagai(pelaku, pemangku.find((m) => m.pegawaiId === pelaku.pegawaiId)!)
  const sendiri = { pegawaiId: pelaku.pegawaiId, nama: pelaku.nama }
  const penerima = p.jenis === 'lepas' ? undefined : (kepada ?? sendiri)
  if (p.jenis === 'tarik')
    await akhiriLimpahan(tx, {
      berkasId: berkas.id,
      langkah: langkah.id,
      kepadaId: penerima!.pegawaiId,
      sebab: 'ditarik',
      saat,
    })
  // Who is no delegate any more does not keep the step either.
  if (p.jenis === 'tarik' && tempat.pengambil === penerima!.pegawaiId)
    await ubahPengambil(tx, berkas.id, langkah.id, null)
  if (p.jenis === 'lepas') await ubahPengambil(tx, berkas.id, langkah.id, null)
  if (p.jenis === 'ambil' || p.jenis === 'ambil-alih' || p.jenis === 'serahkan')
    await ubahPengambil(tx, berkas.id, langkah.id, { pegawaiId: penerima!.pegawaiId, saat })
  const catatan = p.catatan?.trim() || null
  await insertPenugasan(tx, berkas.id, {
    langkah: langkah.id,
    putaran: berkas.putaran,
    jenis: p.jenis,
    oleh: lengkap,
    olehId: pelaku.pegawaiId,
    kepadaId: penerima?.pegawaiId ?? null,
    kepada: penerima?.nama ?? null,
    catatan,
    waktu: saat,
  })
  await catat(tx, s.jam, {
    tindakan: `sop.${p.jenis}`,
    objek: `berkas/${berkas.id}`,
    hasil: 'dilakukan',
    pelaku: lengkap,
    rincian: {
      nomor: berkas.nomor,
      langkah: langkah.id,
      putaran: berkas.putaran,
      ...(penerima && { kepada: penerima.pegawaiId }),
      // The words may name a resident: they stand with the case.
      ...(catatan && { hashCatatan: createHash('sha256').update(catatan).digest('hex') }),
    },
  })
  if (penerima && p.jenis !== 'tarik' && p.jenis !== 'lepas')
    await kabarkanPenugasan(tx, {
      berkas,
      definisi,
      jenis: p.jenis,
      tempat,
      kepada: penerima.pegawaiId,
      oleh: pelaku.pegawaiId,
      saat,
    })
  return ok()
}
