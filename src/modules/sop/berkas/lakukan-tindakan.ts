import { createHash } from 'node:crypto'
import { catat } from '#jejak'
import type { Galat } from '#kernel/galat'
import { ok, type Result, tolak } from '#kernel/hasil'
import type { BerkasKeluaran } from '#kernel/kerja'
import type { Pelaku } from '#kernel/pelaku'
import type { Tx } from '#platform/postgres'
import type { Sarana } from '#platform/sarana'
import { type DefinisiSop, getLangkah, type TindakanSop } from '../definisi/definisi-sop.ts'
import { isTindakanIsi } from '../definisi/verba.ts'
import { findKerja, tanyaMasukan } from '../kerja/daftar-kerja.ts'
import { awasiKerja, rukunkanKerja } from '../kerja/rukunkan-kerja.ts'
import { findDitunggu } from '../mesin/lanjutan.ts'
import { type Masukan, masukanBerganti, type PergantianMasukan, rincianPergantian } from '../mesin/masukan.ts'
import { galatSop } from '../sop.galat.ts'
import { terimaBagian } from '../ulasan/terima-bagian.ts'
import {
  bacaCatatan,
  findBerkas,
  findUnggahan,
  getVersi,
  insertCatatan,
  insertDokumen,
  insertTindakan,
  kunciBerkas,
  mulaiLangkah,
} from './berkas.store.ts'
import { orangDari, type TindakanBerkas } from './berkas.ts'
import { bukaLanjutan, tanyaLanjutan } from './buka-lanjutan.ts'
import { simpanLangkah } from './simpan-langkah.ts'
import { type PermintaanTindakan, type Timbangan, timbang } from './timbang.ts'

export const PEKERJAAN_KERJA = 'sop.kerja'

export interface TindakanDilakukan {
  readonly tindakanId: string
  /** Set when the step now waits for a kerja. */
  readonly pekerjaanId?: string
}

type SaranaSop = Pick<Sarana, 'db' | 'jam' | 'antrean' | 'log' | 'simpanan'>

/**
 * Does one act of a step. The act, its entry in jejak and the job of its kerja are one transaction: all of it is
 * there, or none. A refused act changes nothing and is recorded as such. Asking for the password is the caller's
 * duty (`perluSandi`).
 */
export async function lakukanTindakan(
  s: SaranaSop,
  p: PermintaanTindakan,
  pelaku: Pelaku,
): Promise<Result<TindakanDilakukan>> {
  await rukunkanKerja(s, p.berkasId)
  const siap = await tanyaKerja(s, p, pelaku)
  const hasil = siap.ok ? await s.db.transaksi((tx) => lakukan(s, tx, p, pelaku)) : siap
  if (!hasil.ok) await catatPenolakan(s, p, pelaku, hasil.galat)
  else if (hasil.value.pekerjaanId) awasiKerja(s, p.berkasId, hasil.value.pekerjaanId)
  return hasil
}

async function lakukan(
  s: SaranaSop,
  tx: Tx,
  p: PermintaanTindakan,
  pelaku: Pelaku,
): Promise<Result<TindakanDilakukan>> {
  const saat = s.jam.sekarang()
  const berkas = await kunciBerkas(tx, p.berkasId)
  if (!berkas) return tolak(galatSop.berkasTakAda(p.berkasId))
  const timbangan = await timbang(s, tx, berkas, p, pelaku, saat)
  if (!timbangan.ok) return timbangan
  const t = timbangan.value
  const lampiran = await bacaLampiran(tx, p)
  if (!lampiran.ok) return lampiran
  const pergantian = pergantianMasukan(t)
  const pekerjaanId = t.permintaanKerja && (await kirimKerja(s, tx, t))

  await insertTindakan(tx, berkas.id, {
    ...tindakanBaru(p, t, saat),
    jabatanId: t.sebagai.jabatanId,
    pekerjaanId: pekerjaanId ?? null,
  })
  const lanjutan = await ikutiLanjutan(s, tx, t, p, saat)
  if (!lanjutan.ok) return lanjutan
  const asal = { langkah: p.langkah, putaran: berkas.putaran, tindakanId: t.idTindakan, waktu: saat }
  for (const d of lampiran.value) await insertDokumen(tx, berkas.id, d, asal)
  await terimaBagian(s, tx, berkas, lampiran.value)
  await mulaiLangkah(tx, berkas.id, p.langkah, saat)
  const { definisi, langkah } = t
  await simpanLangkah(tx, { definisi, berkas, langkah, saat, pengirim: orangDari(t.pelaku), pekerjaanId })
  await catat(tx, s.jam, {
    tindakan: `sop.${p.tindakan}`,
    objek: `berkas/${berkas.id}`,
    hasil: 'dilakukan',
    pelaku: t.pelaku,
    rincian: {
      nomor: berkas.nomor,
      langkah: p.langkah,
      putaran: berkas.putaran,
      hashIsi: berkas.hashIsi,
      dokumen: t.keadaan.isi,
      digest: berkas.digest,
      ...(t.langkah.kerja && { kerja: t.langkah.kerja }),
      ...(lanjutan.value && { lanjutan: lanjutan.value }),
      ...(lampiran.value.length > 0 && {
        lampiran: lampiran.value.map(({ nama, hash }) => ({ nama, hash })),
      }),
      ...(pergantian && { masukan: rincianPergantian(t.definisi, pergantian) }),
      ...(t.langkah.ditinggal.length > 0 && { ke: t.langkah.keadaan.tempat.map((x) => x.langkah) }),
      // The words may name a resident, so the record holds their digest; they stand with the case.
      ...(p.alasan && { hashAlasan: createHash('sha256').update(p.alasan).digest('hex') }),
    },
  })
  return ok({ tindakanId: t.idTindakan, ...(pekerjaanId && { pekerjaanId }) })
}

/**
 * The case that the act opens, and what an act that waited for one takes over from it: its notes, but for where marks go on
 * documents that stand there only. Answers with the number of the other case.
 */
async function ikutiLanjutan(
  s: SaranaSop,
  tx: Tx,
  t: Timbangan,
  p: PermintaanTindakan,
  saat: Date,
): Promise<Result<string | undefined>> {
  const langkah = getLangkah(t.definisi, p.langkah)
  const acara = langkah.tindakan.find((x) => x.nama === p.tindakan)
  if (acara?.membuka && t.pelaku.jenis === 'pegawai') {
    const { berkas, idTindakan: tindakanId } = t
    const dibuka = await bukaLanjutan(s, tx, {
      berkas,
      membuka: acara.membuka,
      tindakanId,
      pelaku: t.pelaku,
      saat,
    })
    return dibuka.ok ? ok(dibuka.value.nomor) : dibuka
  }
  if (!acara?.menunggu) return ok(undefined)
  const ditunggu = findDitunggu(t.keadaan, langkah, acara, t.lanjutan)
  const catatan = Object.entries(await bacaCatatan(tx, ditunggu.id)).filter(
    ([nama]) => !nama.startsWith('tempat:'),
  )
  await insertCatatan(tx, t.berkas.id, t.idTindakan, Object.fromEntries(catatan), saat)
  return ok(ditunggu.nomor)
}

/** The files that come with the act, each uploaded to this case before. */
async function bacaLampiran(tx: Tx, p: PermintaanTindakan): Promise<Result<BerkasKeluaran[]>> {
  const daftar: BerkasKeluaran[] = []
  for (const [nama, hash] of Object.entries(p.lampiran ?? {})) {
    const ada = await findUnggahan(tx, p.berkasId, { nama, hash })
    if (!ada) return tolak(galatSop.lampiranTakAda(nama))
    daftar.push(ada)
  }
  return ok(daftar)
}

/**
 * What the kerja says of itself is asked before the transaction: `siap` reads on a connection of its own, and
 * acts that all held one while waiting for another would wait for each other for ever. Whether the act is allowed the
 * transaction decides; here it is asked only where a kerja would be prepared.
 */
async function tanyaKerja(s: SaranaSop, p: PermintaanTindakan, pelaku: Pelaku): Promise<Result<void>> {
  const berkas = await findBerkas(s.db, p.berkasId)
  if (!berkas) return tolak(galatSop.berkasTakAda(p.berkasId))
  const definisi = await getVersi(s.db, berkas.digest)
  const acara = definisi.langkah.find((l) => l.id === p.langkah)?.tindakan.find((t) => t.nama === p.tindakan)
  if (acara?.membuka) {
    // Whether it is this person's turn comes first: only then is there something to prepare.
    const boleh = await timbang(s, s.db, berkas, p, pelaku, s.jam.sekarang())
    const dapat = boleh.ok ? await tanyaLanjutan(s, berkas, acara.membuka) : boleh
    if (!dapat.ok) return dapat
  }
  if (!acara?.kerja)
    return tanyaIsi(s, p, definisi, acara ? gabung(berkas.masukan, acara, p.masukan) : berkas.masukan)
  const t = await timbang(s, s.db, berkas, p, pelaku, s.jam.sekarang())
  if (!t.ok) return t
  const dapat = await tanyaIsi(s, p, definisi, t.value.masukan)
  const { permintaanKerja } = t.value
  if (!dapat.ok || !permintaanKerja) return dapat
  const kerja = findKerja(s, acara.kerja.nama)
  return kerja ? kerja.siap(permintaanKerja) : tolak(galatSop.kerjaTakTerdaftar(acara.kerja.nama))
}

/** Nobody makes content of withdrawn data or answers for it; sending it back or putting it away stays possible. */
async function tanyaIsi(
  s: SaranaSop,
  p: PermintaanTindakan,
  definisi: DefinisiSop,
  masukan: Masukan,
): Promise<Result<void>> {
  return isTindakanIsi(p.tindakan) ? tanyaMasukan(s, definisi, masukan) : ok()
}

/** With what the act would be done, when what it brings is in order. */
function gabung(kini: Masukan, { mengubah }: TindakanSop, baru: Masukan | undefined): Masukan {
  const boleh = Object.entries(baru ?? {}).filter(([nama]) => mengubah?.masukan.includes(nama))
  return { ...kini, ...Object.fromEntries(boleh) }
}

function kirimKerja(s: SaranaSop, tx: Tx, t: Timbangan): Promise<string> {
  const kerja = findKerja(s, t.langkah.kerja!)
  return s.antrean.kirim(
    tx,
    PEKERJAAN_KERJA,
    { berkasId: t.berkas.id, tindakanId: t.idTindakan },
    {
      kunci: `${PEKERJAAN_KERJA}/${t.idTindakan}`,
      judul: `${kerja?.judul ?? t.langkah.kerja} · berkas ${t.berkas.nomor}`,
      pelaku: t.pelaku,
    },
  )
}

function pergantianMasukan(t: Timbangan): PergantianMasukan | undefined {
  const p = { semula: t.berkas.masukan, menjadi: t.masukan }
  return masukanBerganti(p).length > 0 ? p : undefined
}

function tindakanBaru(p: PermintaanTindakan, t: Timbangan, saat: Date): TindakanBerkas {
  const dikembalikan = t.langkah.ditinggal.some((x) => x.sebab === 'dikembalikan')
  return {
    id: t.idTindakan,
    langkah: p.langkah,
    tindakan: p.tindakan as TindakanBerkas['tindakan'],
    kerja: t.langkah.kerja ?? null,
    pelaku: t.pelaku,
    pegawaiId: t.sebagai.pegawaiId,
    jabatan: t.sebagai.jabatan,
    dasar: t.sebagai.dasar,
    putaran: t.berkas.putaran,
    hashIsi: t.berkas.hashIsi,
    isi: t.keadaan.isi,
    masukan: t.masukan,
    masukanSemula: pergantianMasukan(t)?.semula ?? null,
    ke: dikembalikan ? t.langkah.keadaan.tempat[0]!.langkah : null,
    alasan: p.alasan?.trim() || null,
    waktu: saat,
    status: t.langkah.kerja ? 'menunggu-kerja' : 'berlaku',
    galat: null,
    selesai: t.langkah.kerja ? null : saat,
  }
}

/** In a transaction of its own: that of the act is gone. */
export async function catatPenolakan(
  s: Pick<Sarana, 'db' | 'jam'>,
  p: PermintaanTindakan,
  pelaku: Pelaku,
  galat: Galat,
): Promise<void> {
  await s.db.transaksi((tx) =>
    catat(tx, s.jam, {
      tindakan: `sop.${/^[a-z-]{1,40}$/.test(p.tindakan) ? p.tindakan : 'tak-dikenal'}`,
      objek: `berkas/${p.berkasId}`,
      hasil: 'ditolak',
      pelaku,
      rincian: { langkah: p.langkah.slice(0, 40), kode: galat.kode, pesan: galat.pesan },
    }),
  )
}
