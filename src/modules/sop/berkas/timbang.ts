import { randomUUID } from 'node:crypto'
import { pelakuSebagai, pemangkuPelaksana } from '#akun'
import { ok, type Result, tolak } from '#kernel/hasil'
import type { PermintaanKerja } from '#kernel/kerja'
import type { Pelaku } from '#kernel/pelaku'
import type { Kueri } from '#platform/postgres'
import type { Sarana } from '#platform/sarana'
import { type DefinisiSop, getLangkah, pelakuLangkah } from '../definisi/definisi-sop.ts'
import { daftarKerjaFinal } from '../kerja/daftar-kerja.ts'
import type { Keadaan, Langkah, PemangkuLangkah } from '../mesin/keadaan.ts'
import { type Masukan, sidikPergantian } from '../mesin/masukan.ts'
import { transition } from '../mesin/transition.ts'
import { galatSop } from '../sop.galat.ts'
import { bacaCatatan, daftarDokumen, getVersi, readKeadaan } from './berkas.store.ts'
import type { Berkas } from './berkas.ts'

/** What a person asks to do on a case. */
export interface PermintaanTindakan {
  readonly berkasId: string
  readonly langkah: string
  readonly tindakan: string
  /** Digest of what the person saw: the act is refused when something else stands there now. */
  readonly hashIsi: string
  readonly alasan?: string | undefined
  /** Where a return goes; the usual place when absent. */
  readonly ke?: string | undefined
  /** New values of masukan that the act may exchange. */
  readonly masukan?: Masukan | undefined
  /** Files uploaded to the case for this act: content by name. */
  readonly lampiran?: Readonly<Record<string, string>> | undefined
}

export interface Timbangan {
  readonly berkas: Berkas
  readonly definisi: DefinisiSop
  readonly keadaan: Keadaan
  readonly langkah: Langkah
  readonly sebagai: PemangkuLangkah
  /** The actor as the record keeps them: with the position under which they act. */
  readonly pelaku: Pelaku
  readonly idTindakan: string
  /** What the act is done with. */
  readonly masukan: Masukan
  readonly permintaanKerja?: PermintaanKerja
}

/** Gathers the facts of this moment and asks the engine. Changes nothing. */
export async function timbang(
  s: Pick<Sarana, 'antrean'>,
  db: Kueri,
  berkas: Berkas,
  p: PermintaanTindakan,
  pelaku: Pelaku,
  saat: Date,
): Promise<Result<Timbangan>> {
  const definisi = await getVersi(db, berkas.digest)
  const keadaan = await readKeadaan(db, berkas)
  const pemangku = await pemangkuPelaksana(
    db,
    pelakuLangkah(definisi, getLangkah(definisi, berkas.langkah)),
    saat,
  )
  const idTindakan = randomUUID()
  const hasil = transition(definisi, keadaan, {
    id: idTindakan,
    langkah: p.langkah,
    tindakan: p.tindakan,
    hashIsi: p.hashIsi,
    ke: p.ke,
    alasan: p.alasan,
    masukan: p.masukan,
    lampiran: Object.entries(p.lampiran ?? {}).map(([nama, hash]) => ({ nama, hash })),
    // Whoever is no pegawai holds no position.
    pegawaiId: pelaku.jenis === 'pegawai' ? pelaku.pegawaiId : '',
    pemangku,
    kerjaFinal: daftarKerjaFinal(s),
  })
  if (!hasil.ok) return hasil
  const langkah = hasil.value
  const sebagai = langkah.sebagai!
  if (pelaku.jenis !== 'pegawai') return tolak(galatSop.bukanWewenang(sebagai.jabatan, [sebagai.nama]))
  const lengkap: Pelaku = pelakuSebagai(pelaku, sebagai)
  const { masukan } = langkah.keadaan.ditunggu ?? langkah.keadaan
  return ok({
    berkas,
    definisi,
    keadaan,
    langkah,
    sebagai,
    pelaku: lengkap,
    idTindakan,
    masukan,
    ...(langkah.kerja && {
      permintaanKerja: await susunPermintaanKerja(db, berkas, {
        kerja: langkah.kerja,
        masukan,
        pelaku: lengkap,
      }),
    }),
  })
}

/**
 * The key names the step in its round and what an act exchanges, not the attempt: the same work asked again gives the
 * same result.
 */
export async function susunPermintaanKerja(
  db: Kueri,
  berkas: Berkas,
  { kerja, masukan, pelaku }: Pick<PermintaanKerja, 'pelaku'> & { kerja: string; masukan: Masukan },
): Promise<PermintaanKerja> {
  const pergantian = sidikPergantian({ semula: berkas.masukan, menjadi: masukan })
  const dokumen = (await daftarDokumen(db, berkas.id)).filter((d) => d.terbaru)
  return {
    kunci: `${berkas.id}/${berkas.langkah}/${berkas.putaran}/${kerja}${pergantian && `/${pergantian}`}`,
    berkasId: berkas.id,
    langkah: berkas.langkah,
    masukan,
    dokumen: dokumen.map(({ nama, hash, mime, ukuran }) => ({ nama, hash, mime, ukuran })),
    catatan: await bacaCatatan(db, berkas.id),
    pelaku,
  }
}
