import { blokTandaTangan, getKantor, type Kantor, type Pemangku } from '#akun'
import { bacaDokumen, simpanDokumen } from '#dokumen'
import { catat } from '#jejak'
import { ok, type Result, tolak } from '#kernel/hasil'
import type { PermintaanKerja } from '#kernel/kerja'
import type { Tx } from '#platform/postgres'
import type { Sarana } from '#platform/sarana'
import { blokPejabat, blokSegel, type IsiBlok } from './bubuh/isi-blok.ts'
import { bacaSasaran, type Sasaran } from './bubuh/sasaran.ts'
import type { TempatTtd } from './bubuh/tempat-ttd.ts'
import type { PeranTtd } from './nama-alat.ts'
import { bacaParafTercatat } from './paraf-tercatat.ts'
import { findPenanda, kePenandatangan, pemilikSertifikat } from './penanda.ts'
import { pilihAlat } from './pilih-alat.ts'
import { TANPA_NIP } from './sertifikat/terbitkan-sertifikat.ts'
import { galatTtd } from './ttd.galat.ts'
import { daftarTandaTangan, findTandaTangan, simpanTandaTangan, type TandaTangan } from './ttd.store.ts'

export type SaranaTtd = Pick<Sarana, 'db' | 'jam' | 'simpanan' | 'kunci' | 'folder'>

/** Done in the transaction that records a mark: a refusal takes the record back with it. */
export type SertaTtd = (tx: Tx, t: TandaTangan) => Promise<Result<void>>

/**
 * Puts one signature, paraf or seal behind a document of a case. One recorded mark an act: the row with the kerja's
 * key decides, whoever comes second (a repeat after kill -9) gets the recorded one. A file that was made and not
 * recorded stays in the store under its hash, on no case and in no register.
 */
export async function tandatangani(
  s: SaranaTtd,
  p: PermintaanKerja,
  peran: PeranTtd,
  signal: AbortSignal,
  serta?: SertaTtd,
): Promise<Result<TandaTangan>> {
  const sudah = await findTandaTangan(s.db, p.kunci)
  if (sudah) return ok(sudah)
  const sasaran = bacaSasaran(p, peran)
  if (!sasaran.ok) return sasaran
  const penanda = await findPenanda(s, p.pelaku, peran)
  if (!penanda.ok) return penanda
  const { pemangku } = penanda.value
  const alat = await pilihAlat(s, pemangku?.pegawaiId)
  if (!alat.ok) return alat

  const kantor = await getKantor(s.db)
  const waktu = s.jam.sekarang()
  const tempat = await pilihTempat(s, p.berkasId, peran, sasaran.value)
  const { isi } = await bacaDokumen(s, sasaran.value.asal.hash)
  const jadi = await alat.value.bubuhkan(isi, {
    kunci: p.kunci,
    berkasId: p.berkasId,
    peran,
    ...(pemangku && { pemilik: pemilikSertifikat(pemangku) }),
    blok: susunBlok(peran, kantor, pemangku, p, sasaran.value, waktu),
    ...(tempat && { tempat }),
    waktu,
    alasan: `${ALASAN[peran]} ${String(p.masukan['judul'] ?? sasaran.value.asal.nama)}`,
    lokasi: kantor.nama,
    pelaku: p.pelaku,
    signal,
  })
  if (!jadi.ok) return jadi
  if (signal.aborted) return tolak(galatTtd.dibatalkan())

  const hasil = await simpanDokumen(s, {
    nama: sasaran.value.namaHasil,
    mime: 'application/pdf',
    isi: jadi.value.isi,
  })
  const { isi: _, ...bukti } = jadi.value
  const baris: TandaTangan = {
    kunci: p.kunci,
    berkasId: p.berkasId,
    langkah: p.langkah,
    peran,
    alat: alat.value.nama,
    hashAsal: sasaran.value.asal.hash,
    ukuranAsal: isi.length,
    isi: sasaran.value.isi,
    hashHasil: hasil.hash,
    ukuranHasil: hasil.ukuran,
    namaHasil: hasil.nama,
    ...(pemangku
      ? { ...kePenandatangan(pemangku), dasar: pemangku.dasar }
      : { nama: kantor.dinas, nip: TANPA_NIP, jabatan: 'Segel elektronik' }),
    ...bukti,
    waktu,
    pelaku: p.pelaku,
  }
  return s.db.transaksi(async (tx) => {
    if (!(await simpanTandaTangan(tx, baris))) return ok((await findTandaTangan(tx, p.kunci))!)
    await catat(tx, s.jam, {
      tindakan: TINDAKAN[peran],
      objek: `berkas/${p.berkasId}`,
      hasil: 'dilakukan',
      pelaku: p.pelaku,
      rincian: {
        hashAsal: baris.hashAsal,
        hashHasil: baris.hashHasil,
        isi: baris.isi,
        sidikIsi: baris.sidikIsi,
        nomorSeri: baris.nomorSeri,
        jabatan: baris.jabatan,
        tingkat: baris.tingkat,
        ...(baris.tanpaCap && { tanpaCap: true }),
        ...(pemangku && { pegawaiId: pemangku.pegawaiId, dasar: pemangku.dasar }),
      },
    })
    const ikut = await serta?.(tx, baris)
    return ikut && !ikut.ok ? ikut : ok(baris)
  })
}

export const TINDAKAN: Readonly<Record<PeranTtd, string>> = {
  paraf: 'ttd.paraf',
  tandatangan: 'ttd.tandatangani',
  segel: 'ttd.segel',
}
const ALASAN: Readonly<Record<PeranTtd, string>> = {
  paraf: 'Memaraf',
  tandatangan: 'Menandatangani',
  segel: 'Menyegel',
}

function susunBlok(
  peran: PeranTtd,
  kantor: Kantor,
  pemangku: Pemangku | undefined,
  p: PermintaanKerja,
  { isi, asal }: Sasaran,
  waktu: Date,
): IsiBlok {
  const k = { waktu, zona: kantor.zona, dinas: kantor.dinas, berkasId: p.berkasId, isi }
  if (!pemangku || peran === 'segel') return blokSegel(kantor, k)
  const paraf = bacaParafTercatat(p.catatan, asal.nama, isi).map((t) => `${t.jabatan}, ${t.waktu}`)
  return blokPejabat(peran, kePenandatangan(pemangku), blokTandaTangan(pemangku), { ...k, paraf })
}

/** The n-th paraf on this content takes the n-th place; where none is left it is invisible. */
async function pilihTempat(
  s: Pick<Sarana, 'db'>,
  berkasId: string,
  peran: PeranTtd,
  { tempat, isi }: Sasaran,
): Promise<TempatTtd | undefined> {
  if (peran !== 'paraf') return tempat[0]
  const ada = await daftarTandaTangan(s.db, berkasId)
  return tempat[ada.filter((t) => t.peran === 'paraf' && t.isi === isi).length]
}
