import { randomUUID } from 'node:crypto'
import { pelakuSebagai } from '#akun'
import { ok, type Result, tolak } from '#kernel/hasil'
import type { PermintaanKerja } from '#kernel/kerja'
import type { Pelaku } from '#kernel/pelaku'
import type { Kueri } from '#platform/postgres'
import type { Sarana } from '#platform/sarana'
import { type DefinisiSop, getLangkah } from '../definisi/definisi-sop.ts'
import { daftarKerjaFinal } from '../kerja/daftar-kerja.ts'
import { intiIsi, sederhana } from '../mesin/isi-berkas.ts'
import type { Keadaan, Langkah, PemangkuLangkah } from '../mesin/keadaan.ts'
import type { LanjutanBerkas } from '../mesin/lanjutan-berkas.ts'
import { type Masukan, sidik, sidikPergantian } from '../mesin/masukan.ts'
import { findTempat } from '../mesin/tempat.ts'
import { transition } from '../mesin/transition.ts'
import { galatSop } from '../sop.galat.ts'
import { bacaCatatan, daftarDokumen, getVersi, readKeadaan } from './berkas.store.ts'
import type { Berkas, TindakanBerkas } from './berkas.ts'
import { lanjutanBerkas } from './lanjutan-berkas.ts'
import { pemangkuTempat, pengambilDari } from './pemangku-tempat.ts'
import { daftarTempat } from './tempat.store.ts'

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
  /** Cases that acts of this one opened. */
  readonly lanjutan: readonly LanjutanBerkas[]
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
  const tempat = (await daftarTempat(db, berkas.id)).find((t) => t.langkah === p.langkah)
  // Of a step that is not open nobody is asked: the engine says where the case stands.
  const pemangku = tempat
    ? await pemangkuTempat(db, { definisi, berkasId: berkas.id, langkah: p.langkah }, saat)
    : []
  const lanjutan = await lanjutanBerkas(db, berkas.id)
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
    pengambil: pengambilDari(pemangku, tempat?.pengambil ?? null),
    lanjutan,
    kerjaFinal: daftarKerjaFinal(s),
  })
  if (!hasil.ok) return hasil
  const langkah = hasil.value
  const sebagai = langkah.sebagai!
  if (pelaku.jenis !== 'pegawai') return tolak(galatSop.bukanWewenang(sebagai.jabatan, [sebagai.nama]))
  const lengkap: Pelaku = pelakuSebagai(pelaku, sebagai)
  const ditunggu = findTempat(langkah.keadaan, p.langkah)?.ditunggu
  const { masukan } = ditunggu ?? langkah.keadaan
  return ok({
    berkas,
    definisi,
    keadaan,
    langkah,
    sebagai,
    pelaku: lengkap,
    idTindakan,
    masukan,
    lanjutan,
    ...(ditunggu && {
      permintaanKerja: await susunPermintaanKerja(db, berkas.id, definisi, {
        ...ditunggu,
        kerja: ditunggu.kerja!,
        masukanSemula: berkas.masukan,
        pelaku: lengkap,
      }),
    }),
  })
}

/**
 * What the act was done with and on, so that the same work asked again, also after a step beside it went on, gives the same
 * result. Of a document that got another signature behind the same content since, the newest one: work on the old one would
 * take that signature away. The key names the step in its round, what the act exchanges, what the definition says beside
 * the name, and such newer files; not the attempt.
 */
export async function susunPermintaanKerja(
  db: Kueri,
  berkasId: string,
  definisi: DefinisiSop,
  t: Pick<
    TindakanBerkas,
    'langkah' | 'tindakan' | 'putaran' | 'isi' | 'masukan' | 'masukanSemula' | 'pelaku'
  > & {
    readonly kerja: string
  },
): Promise<PermintaanKerja> {
  const acara = getLangkah(definisi, t.langkah).tindakan.find((x) => x.nama === t.tindakan)
  const dengan = acara?.kerja?.dengan
  const semua = await daftarDokumen(db, berkasId)
  const dokumen = t.isi.flatMap((d) => {
    const terbaru = semua.find((x) => x.terbaru && x.nama === d.nama && intiIsi(x) === intiIsi(d))
    return terbaru ?? semua.findLast((x) => x.nama === d.nama && x.hash === d.hash) ?? []
  })
  const bergeser = dokumen.filter((d) => !t.isi.some((x) => x.nama === d.nama && x.hash === d.hash))
  const kunci = [
    `${berkasId}/${t.langkah}/${t.putaran}/${t.kerja}`,
    sidikPergantian({ semula: t.masukanSemula ?? t.masukan, menjadi: t.masukan }),
    dengan ? sidik(dengan) : '',
    bergeser.length > 0 ? sidik(bergeser.map(({ nama, hash }) => ({ nama, hash }))) : '',
  ]
  return {
    kunci: kunci.filter((k) => k !== '').join('/'),
    berkasId,
    langkah: t.langkah,
    masukan: t.masukan,
    dokumen: dokumen.map(({ nama, hash, isi, mime, ukuran }) => ({
      ...sederhana({ nama, hash, ...(isi && { isi }) }),
      mime,
      ukuran,
    })),
    catatan: await bacaCatatan(db, berkasId),
    ...(dengan && { dengan }),
    pelaku: t.pelaku,
  }
}
