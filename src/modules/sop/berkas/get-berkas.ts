import { getKalender } from '#kalender'
import { ok, type Result, tolak } from '#kernel/hasil'
import { tulisTanggal } from '#kernel/tanggal'
import type { Kueri } from '#platform/postgres'
import type { Sarana } from '#platform/sarana'
import { type DefinisiSop, judulTampil, urutanLangkah } from '../definisi/definisi-sop.ts'
import { isTindakanIsi } from '../definisi/verba.ts'
import { daftarKerjaFinal, tanyaMasukan } from '../kerja/daftar-kerja.ts'
import { rukunkanKerja } from '../kerja/rukunkan-kerja.ts'
import { batalkanBerkas } from '../mesin/batalkan-berkas.ts'
import type { Keadaan, Tempat } from '../mesin/keadaan.ts'
import type { BerkasKirim } from '../sop.contract.ts'
import { galatSop } from '../sop.galat.ts'
import { faktaBatal } from './akhiri-berkas.ts'
import {
  bacaCatatan,
  daftarDokumen,
  daftarLangkahTempuh,
  daftarTindakan,
  findBerkas,
  getVersi,
  readKeadaan,
} from './berkas.store.ts'
import { type Berkas, keadaanBerkas, orangDari, type TindakanBerkas } from './berkas.ts'
import { langkahBerkas } from './langkah-berkas.ts'
import { findAsal } from './lanjutan.store.ts'
import { lanjutanBerkas } from './lanjutan-berkas.ts'
import { lihatTempat } from './lihat-tempat.ts'
import { daftarPenugasan } from './penugasan.store.ts'
import { riwayatBerkas } from './riwayat-berkas.ts'

/** A case as its page shows it to one pegawai (to nobody in particular when `pegawaiId` is absent: no act is open). */
export async function getBerkas(
  s: Pick<Sarana, 'db' | 'jam' | 'antrean' | 'log'>,
  berkasId: string,
  pegawaiId?: string,
): Promise<Result<BerkasKirim>> {
  await rukunkanKerja(s, berkasId)
  // One moment for all that is read: a kerja that ends meanwhile may not leave half of it behind.
  const lihat = await s.db.transaksi(
    (tx) => bacaBerkas({ ...s, db: tx }, berkasId, pegawaiId),
    'repeatable read',
  )
  if (!lihat.ok) return lihat
  // Outside of it: the kerja ask on connections of their own, and a pool of readers that wait for one another stands still.
  const { kirim, definisi, keadaan, masukan } = lihat.value
  const dapat = isMasihDiisi(definisi, keadaan) ? await tanyaMasukan(s, definisi, masukan) : ok()
  return ok({ ...kirim, galatMasukan: dapat.ok ? null : dapat.galat.pesan })
}

interface BerkasTerbaca {
  readonly kirim: Omit<BerkasKirim, 'galatMasukan'>
  readonly definisi: DefinisiSop
  readonly keadaan: Keadaan
  readonly masukan: Berkas['masukan']
}

async function bacaBerkas(
  s: Pick<Sarana, 'jam' | 'antrean'> & { readonly db: Kueri },
  berkasId: string,
  pegawaiId: string | undefined,
): Promise<Result<BerkasTerbaca>> {
  const { db } = s
  const b = await findBerkas(db, berkasId)
  if (!b) return tolak(galatSop.berkasTakAda(berkasId))
  const saat = s.jam.sekarang()
  const definisi = await getVersi(db, b.digest)
  const kalender = await getKalender(db)
  const [keadaan, tindakan, dokumen, tempuh, catatan] = [
    await readKeadaan(db, b),
    await daftarTindakan(db, b.id),
    await daftarDokumen(db, b.id),
    await daftarLangkahTempuh(db, b.id),
    await bacaCatatan(db, b.id),
  ]
  const penugasan = await daftarPenugasan(db, b.id)
  const [asal, lanjutan] = [await findAsal(db, b.id), await lanjutanBerkas(db, b.id)]
  const terbuka = await lihatTempat(
    s,
    { berkas: b, definisi, keadaan, dokumen, lanjutan, kalender, saat },
    pegawaiId,
  )
  const kini = terbuka.find((t) => t.tindakan.length > 0) ?? terbuka[0]
  const kirim = {
    id: b.id,
    nomor: b.nomor,
    judul: b.judul,
    keadaan: keadaanBerkas(b, terbuka),
    sop: sopKirim(definisi, b.digest),
    putaran: b.putaran,
    hashIsi: b.hashIsi,
    asal: asal ? { id: asal.id, nomor: asal.nomor, judul: asal.judul } : null,
    lanjutan: lanjutan.map(({ id, nomor, judul, judulSop, di, hasil, tindakanId }) => ({
      id,
      nomor,
      judul,
      sop: judulSop,
      di,
      hasil,
      gugur: tindakan.some((t) => t.id === tindakanId && t.status === 'gugur'),
    })),
    tempat: terbuka,
    langkahKini: kini?.langkah ?? null,
    tenggat: kini?.tenggat ?? null,
    tindakan: kini?.tindakan ?? [],
    ringkasAkibat: kini?.ringkasAkibat ?? '',
    yangDapatBertindak: kini?.yangDapatBertindak ?? [],
    alasanTidak: kini?.alasanTidak ?? null,
    galatKerja: kini?.galatKerja ?? null,
    masukan: { ...b.masukan },
    dibuka: b.dibuka.toISOString(),
    dibukaOleh: orangDari(b.dibukaOleh),
    selesai: b.selesai?.toISOString() ?? null,
    hasil: b.hasil,
    langkah: langkahBerkas({ definisi, berkas: b, tempat: terbuka, tempuh, tindakan, kalender, saat }),
    dokumen: dokumen.map(({ waktu, ...d }) => ({ ...d, sejak: waktu.toISOString() })),
    catatan,
    riwayat: await riwayatBerkas(db, { definisi, berkas: b, tindakan, penugasan, asal, lanjutan }),
    pembatalan: await pembatalan(s, { berkas: b, definisi, keadaan, saat }, pegawaiId),
    pengembalianTerbuka: pengembalianTerbuka(definisi, keadaan, tindakan),
  }
  return ok({ kirim, definisi, keadaan, masukan: b.masukan })
}

/** Whether anybody will still make the content or answer for it: after the signature there is only putting away. */
function isMasihDiisi(d: DefinisiSop, { tempat }: Keadaan): boolean {
  const awal = Math.min(...tempat.map((t) => urutanLangkah(d, t.langkah)))
  const sisa = tempat.length > 0 ? d.langkah.slice(awal) : []
  return sisa.some((l) => l.tindakan.some((t) => isTindakanIsi(t.nama)))
}

async function pembatalan(
  s: Pick<Sarana, 'antrean'> & { readonly db: Kueri },
  p: { berkas: Berkas; definisi: DefinisiSop; keadaan: Keadaan; saat: Date },
  pegawaiId: string | undefined,
): Promise<BerkasKirim['pembatalan']> {
  if (p.keadaan.status === 'selesai' || !pegawaiId) return { boleh: false, alasanTidak: null }
  const hasil = batalkanBerkas(p.definisi, p.keadaan, {
    ...(await faktaBatal(s.db, p)),
    kerjaFinal: daftarKerjaFinal(s),
    pegawaiId,
    alasan: 'diisi kemudian',
  })
  return { boleh: hasil.ok, alasanTidak: hasil.ok ? null : hasil.galat.pesan }
}

function sopKirim(d: DefinisiSop, digest: string): BerkasKirim['sop'] {
  const { nomor, nama, tanggalRevisi, tanggalEfektif } = d.identitas
  return {
    id: d.id,
    nomor,
    nama,
    judulTampil: judulTampil(d),
    revisi: tanggalRevisi && tulisTanggal(tanggalRevisi),
    berlaku: tanggalEfektif && tulisTanggal(tanggalEfektif),
    digest,
  }
}

/** The last return, as long as the step that returned has not been passed again: the one who asked sees what came of it. */
function pengembalianTerbuka(
  d: DefinisiSop,
  { tempat }: Keadaan,
  tindakan: readonly TindakanBerkas[],
): BerkasKirim['pengembalianTerbuka'] {
  const t = tindakan.findLast((t) => t.tindakan === 'kembalikan')
  const belumLewat = (x: Tempat) => urutanLangkah(d, x.langkah) <= urutanLangkah(d, t!.langkah)
  if (!t || !tempat.some(belumLewat)) return null
  return {
    oleh: orangDari(t.pelaku),
    alasan: t.alasan ?? '',
    waktu: t.waktu.toISOString(),
    dariLangkah: t.langkah,
  }
}
