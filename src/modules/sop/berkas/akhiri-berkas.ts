import { createHash, randomUUID } from 'node:crypto'
import { pelakuSebagai, pemangkuPelaksana } from '#akun'
import { catat } from '#jejak'
import { ok, type Result, tolak } from '#kernel/hasil'
import type { Pelaku } from '#kernel/pelaku'
import type { Kueri, Tx } from '#platform/postgres'
import type { Sarana } from '#platform/sarana'
import { type DefinisiSop, judulPelaksana } from '../definisi/definisi-sop.ts'
import { daftarKerjaFinal } from '../kerja/daftar-kerja.ts'
import { rukunkanKerja } from '../kerja/rukunkan-kerja.ts'
import { batalkanBerkas, type PermintaanBatal } from '../mesin/batalkan-berkas.ts'
import { galatSop } from '../sop.galat.ts'
import { akhiriTindakan, getVersi, insertTindakan, kunciBerkas, readKeadaan } from './berkas.store.ts'
import { type Berkas, orangDari } from './berkas.ts'
import { simpanLangkah } from './simpan-langkah.ts'
import { daftarMenungguKerja } from './tempat.store.ts'

type SaranaSop = Pick<Sarana, 'db' | 'jam' | 'antrean' | 'log'>

/**
 * Ends a case that is not wanted any more, with its reason. What was done stands as it was done; work of the system that
 * runs for it is called off. A refusal is recorded too.
 */
export async function akhiriBerkas(
  s: SaranaSop,
  p: { readonly berkasId: string; readonly alasan: string },
  pelaku: Pelaku,
): Promise<Result<void>> {
  await rukunkanKerja(s, p.berkasId)
  const hasil = await s.db.transaksi((tx) => akhiri(s, tx, p, pelaku))
  if (hasil.ok) {
    // After the commit: a job that ends in between finds its act called off and leaves the case alone.
    for (const id of hasil.value) await s.antrean.batalkan(id)
    return ok()
  }
  await s.db.transaksi((tx) =>
    catat(tx, s.jam, {
      tindakan: 'sop.batal',
      objek: `berkas/${p.berkasId}`,
      hasil: 'ditolak',
      pelaku,
      rincian: { kode: hasil.galat.kode, pesan: hasil.galat.pesan },
    }),
  )
  return hasil
}

/** Who may end it, as far as the case and the office say. */
export async function faktaBatal(
  db: Kueri,
  p: { readonly berkas: Berkas; readonly definisi: DefinisiSop; readonly saat: Date },
): Promise<Pick<PermintaanBatal, 'pembuka' | 'pengesah' | 'jabatanPengesah'>> {
  const kunci = p.definisi.identitas.disahkanOleh.pelaksana
  const { dibukaOleh } = p.berkas
  return {
    pembuka: dibukaOleh.jenis === 'pegawai' ? dibukaOleh.pegawaiId : undefined,
    pengesah: await pemangkuPelaksana(db, kunci, p.saat, p.definisi.id),
    jabatanPengesah: judulPelaksana(p.definisi, kunci),
  }
}

async function akhiri(
  s: SaranaSop,
  tx: Tx,
  p: { readonly berkasId: string; readonly alasan: string },
  pelaku: Pelaku,
): Promise<Result<string[]>> {
  const saat = s.jam.sekarang()
  const berkas = await kunciBerkas(tx, p.berkasId)
  if (!berkas) return tolak(galatSop.berkasTakAda(p.berkasId))
  const definisi = await getVersi(tx, berkas.digest)
  const keadaan = await readKeadaan(tx, berkas)
  const fakta = await faktaBatal(tx, { berkas, definisi, saat })
  const hasil = batalkanBerkas(definisi, keadaan, {
    ...fakta,
    kerjaFinal: daftarKerjaFinal(s),
    pegawaiId: pelaku.jenis === 'pegawai' ? pelaku.pegawaiId : '',
    alasan: p.alasan,
  })
  if (!hasil.ok) return hasil
  if (pelaku.jenis !== 'pegawai') return tolak(galatSop.bukanPembatal(fakta.jabatanPengesah, []))
  // Who ends what they opened does it under the position under which they opened it.
  const sebagai = hasil.value.sebagai ?? jabatanPembuka(berkas)
  const lengkap = pelakuSebagai(pelaku, sebagai)
  const berjalan = await daftarMenungguKerja(tx, berkas.id)
  for (const t of berjalan)
    await akhiriTindakan(tx, t.tindakanId, {
      status: 'batal',
      selesai: saat,
      galat: galatSop.berkasDibatalkan(),
    })
  await insertTindakan(tx, berkas.id, {
    id: randomUUID(),
    langkah: keadaan.tempat[0]!.langkah,
    tindakan: 'batalkan',
    kerja: null,
    pelaku: lengkap,
    pegawaiId: pelaku.pegawaiId,
    jabatanId: sebagai.jabatanId,
    jabatan: sebagai.jabatan,
    dasar: sebagai.dasar,
    putaran: berkas.putaran,
    hashIsi: berkas.hashIsi,
    isi: keadaan.isi,
    masukan: berkas.masukan,
    masukanSemula: null,
    ke: null,
    alasan: p.alasan.trim(),
    waktu: saat,
    status: 'berlaku',
    galat: null,
    selesai: saat,
    pekerjaanId: null,
  })
  await simpanLangkah(tx, { definisi, berkas, langkah: hasil.value, saat, pengirim: orangDari(lengkap) })
  await catat(tx, s.jam, {
    tindakan: 'sop.batal',
    objek: `berkas/${berkas.id}`,
    hasil: 'dilakukan',
    pelaku: lengkap,
    rincian: {
      nomor: berkas.nomor,
      langkah: keadaan.tempat.map((t) => t.langkah),
      hashIsi: berkas.hashIsi,
      kerja: berjalan.map((t) => t.tindakanId),
      hashAlasan: createHash('sha256').update(p.alasan.trim()).digest('hex'),
    },
  })
  return ok(berjalan.map((t) => t.pekerjaanId))
}

function jabatanPembuka({ dibukaOleh }: Berkas) {
  if (dibukaOleh.jenis !== 'pegawai' || !dibukaOleh.jabatanId)
    throw new Error('a case was opened by nobody who held a position')
  const { jabatanId, jabatan = '', dasar = 'definitif' } = dibukaOleh
  return { jabatanId, jabatan, dasar }
}
