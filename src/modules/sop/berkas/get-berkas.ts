import { type Pemangku, pemangkuPelaksana, sebutJabatan } from '#akun'
import { getKalender, type Kalender, menitKerja } from '#kalender'
import { ok, type Result, tolak } from '#kernel/hasil'
import { tulisTanggal } from '#kernel/tanggal'
import type { Sarana } from '#platform/sarana'
import {
  type DefinisiSop,
  getLangkah,
  judulTampil,
  type LangkahSop,
  pelakuLangkah,
  sebutPelaku,
  urutanLangkah,
} from '../definisi/definisi-sop.ts'
import { isTindakanIsi } from '../definisi/verba.ts'
import { daftarKerjaFinal, tanyaMasukan } from '../kerja/daftar-kerja.ts'
import { rukunkanKerja } from '../kerja/rukunkan-kerja.ts'
import { tindakanTerbuka } from '../mesin/tindakan-terbuka.ts'
import type { BerkasKirim, LangkahBerkasKirim } from '../sop.contract.ts'
import { galatSop } from '../sop.galat.ts'
import {
  bacaCatatan,
  daftarDokumen,
  daftarLangkahTempuh,
  daftarTindakan,
  findBerkas,
  getVersi,
  readKeadaan,
} from './berkas.store.ts'
import { type Berkas, type LangkahTempuh, type Orang, orangDari, type TindakanBerkas } from './berkas.ts'
import { riwayatBerkas } from './riwayat-berkas.ts'
import { tulisTenggat, tulisTerukur, waktuKirim } from './tenggat.ts'

/** A case as its page shows it to one pegawai (to nobody in particular when `pegawaiId` is absent: no act is open). */
export async function getBerkas(
  s: Pick<Sarana, 'db' | 'jam' | 'antrean' | 'log'>,
  berkasId: string,
  pegawaiId?: string,
): Promise<Result<BerkasKirim>> {
  await rukunkanKerja(s, berkasId)
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
  const kini = getLangkah(definisi, b.langkah)
  const pemangku = b.selesai ? [] : await pemangkuPelaksana(db, pelakuLangkah(definisi, kini), saat)
  const fakta = {
    pemangku,
    kerjaFinal: daftarKerjaFinal(s),
    dokumen: dokumen.filter((d) => d.terbaru).map(({ nama, hash, ukuran }) => ({ nama, hash, ukuran })),
  }
  const dapatDipakai = isMasihDiisi(definisi, b) ? await tanyaMasukan(s, definisi, b.masukan) : ok()
  const terbuka = tindakanTerbuka(definisi, keadaan, { ...fakta, pegawaiId: pegawaiId ?? '' })
  const dapat = pemangku.filter(
    (p) => tindakanTerbuka(definisi, keadaan, { ...fakta, pegawaiId: p.pegawaiId }).alasanTidak === null,
  )
  return ok({
    id: b.id,
    nomor: b.nomor,
    judul: b.judul,
    keadaan: b.keadaan,
    sop: sopKirim(definisi, b.digest),
    putaran: b.putaran,
    hashIsi: b.hashIsi,
    langkahKini: b.selesai ? null : b.langkah,
    tenggat: b.selesai ? null : tulisTenggat(kalender, b.tenggat, saat, kini.waktu),
    masukan: { ...b.masukan },
    dibuka: b.dibuka.toISOString(),
    dibukaOleh: orangDari(b.dibukaOleh),
    selesai: b.selesai?.toISOString() ?? null,
    hasil: b.hasil,
    langkah: definisi.langkah.map((l) => langkahKirim(definisi, b, l, tempuh, tindakan, kalender, saat)),
    dokumen: dokumen.map(({ waktu, ...d }) => ({ ...d, sejak: waktu.toISOString() })),
    catatan,
    riwayat: await riwayatBerkas(db, definisi, b, tindakan),
    tindakan: [...terbuka.tindakan],
    ringkasAkibat: terbuka.ringkas,
    yangDapatBertindak: dapat.map((p) => ({ ...orangPemangku(p), pegawaiId: p.pegawaiId })),
    alasanTidak: terbuka.alasanTidak,
    pengembalianTerbuka: pengembalianTerbuka(definisi, b, tindakan),
    galatKerja: b.galatKerja?.pesan ?? null,
    galatMasukan: dapatDipakai.ok ? null : dapatDipakai.galat.pesan,
  })
}

/** Whether anybody will still make the content or answer for it: after the signature there is only putting away. */
function isMasihDiisi(d: DefinisiSop, b: Berkas): boolean {
  const sisa = b.selesai ? [] : d.langkah.slice(urutanLangkah(d, b.langkah))
  return sisa.some((l) => l.tindakan.some((t) => isTindakanIsi(t.nama)))
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

function langkahKirim(
  d: DefinisiSop,
  b: Berkas,
  l: LangkahSop,
  semuaTempuh: readonly LangkahTempuh[],
  semuaTindakan: readonly TindakanBerkas[],
  kalender: Kalender,
  saat: Date,
): LangkahBerkasKirim {
  const tempuh = semuaTempuh.findLast((t) => t.langkah === l.id)
  const keadaan = keadaanLangkah(d, b, l, tempuh !== undefined)
  const kini = keadaan === 'kini' || keadaan === 'menunggu-kerja'
  const terakhir = kini
    ? undefined
    : semuaTindakan.findLast((t) => t.langkah === l.id && t.status !== 'batal')
  const menit =
    tempuh && (kini ? Math.max(0, menitKerja(kalender, tempuh.masuk, saat)) : (tempuh.menitTerukur ?? null))
  return {
    id: l.id,
    nomor: urutanLangkah(d, l.id) + 1,
    kegiatan: l.kegiatan,
    pelaksana: sebutPelaku(d, l),
    simbol: l.simbol.bentuk,
    waktu: waktuKirim(l),
    kelengkapan: l.kelengkapan,
    output: l.output,
    keadaan,
    pekerjaanId: keadaan === 'menunggu-kerja' ? b.pekerjaanId : null,
    oleh: terakhir ? orangDari(terakhir.pelaku) : null,
    mulai: tempuh?.masuk.toISOString() ?? null,
    selesai: tempuh?.keluar?.toISOString() ?? null,
    menitTerukur: menit ?? null,
    terukur: menit === undefined || menit === null ? null : tulisTerukur(menit),
    lewat: tempuh?.tenggat ? (tempuh.keluar ?? saat) > tempuh.tenggat : false,
    tenggat: kini ? tulisTenggat(kalender, b.tenggat, saat, l.waktu) : null,
  }
}

function keadaanLangkah(
  d: DefinisiSop,
  b: Berkas,
  l: LangkahSop,
  pernah: boolean,
): LangkahBerkasKirim['keadaan'] {
  const jarak = urutanLangkah(d, l.id) - urutanLangkah(d, b.langkah)
  // After a refusal what would have followed never came.
  if (b.hasil === 'ditolak') return jarak <= 0 ? 'selesai' : 'nanti'
  if (b.selesai || jarak < 0) return 'selesai'
  if (jarak === 0) return b.keadaan === 'menunggu-kerja' ? 'menunggu-kerja' : 'kini'
  return pernah ? 'dikembalikan' : 'nanti'
}

/** The last return, as long as the step that returned has not been passed again: the one who asked sees what came of it. */
function pengembalianTerbuka(
  d: DefinisiSop,
  b: Berkas,
  tindakan: readonly TindakanBerkas[],
): BerkasKirim['pengembalianTerbuka'] {
  const t = tindakan.findLast((t) => t.tindakan === 'kembalikan')
  if (!t || b.selesai || urutanLangkah(d, b.langkah) > urutanLangkah(d, t.langkah)) return null
  return {
    oleh: orangDari(t.pelaku),
    alasan: t.alasan ?? '',
    waktu: t.waktu.toISOString(),
    dariLangkah: t.langkah,
  }
}

function orangPemangku(p: Pemangku): Orang {
  return {
    nama: p.gelar ? `${p.nama}, ${p.gelar}` : p.nama,
    jabatan: sebutJabatan(p),
  }
}
