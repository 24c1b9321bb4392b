import { pemangkuPelaksana } from '#akun'
import { ok, type Result, tolak } from '#kernel/hasil'
import type { Pelaku } from '#kernel/pelaku'
import type { Kueri, Tx } from '#platform/postgres'
import type { Sarana } from '#platform/sarana'
import {
  type DefinisiSop,
  judulTampil,
  type MembukaSop,
  pelakuLangkah,
  sebutPelaku,
} from '../definisi/definisi-sop.ts'
import { findKerjaAsing, tanyaMasukan } from '../kerja/daftar-kerja.ts'
import { type Masukan, periksaBentukMasukan } from '../mesin/masukan.ts'
import { findDefinisiBerlaku } from '../rancangan/definisi-berlaku.ts'
import { galatSop } from '../sop.galat.ts'
import { bacaCatatan, daftarDokumen } from './berkas.store.ts'
import type { Berkas, DokumenBerkas } from './berkas.ts'
import { type BerkasDibuka, tulisBerkasBaru } from './tulis-berkas-baru.ts'

interface Lanjutan {
  readonly definisi: DefinisiSop
  readonly masukan: Masukan
  readonly dokumen: readonly DokumenBerkas[]
}

/** Whether the data that the case would be made from may be used: asked before the transaction, as of every case. */
export async function tanyaLanjutan(
  s: Pick<Sarana, 'db' | 'jam' | 'antrean'>,
  berkas: Berkas,
  membuka: MembukaSop,
): Promise<Result<void>> {
  const siap = await siapkan(s, s.db, berkas, membuka, s.jam.sekarang())
  return siap.ok ? tanyaMasukan(s, siap.value.definisi, siap.value.masukan) : siap
}

/** Opens the case that the act names, in the act's own transaction, with this case's documents on it. */
export async function bukaLanjutan(
  s: Pick<Sarana, 'antrean'>,
  tx: Tx,
  p: {
    readonly berkas: Berkas
    readonly membuka: MembukaSop
    readonly tindakanId: string
    readonly pelaku: Pelaku & { readonly pegawaiId: string }
    readonly saat: Date
  },
): Promise<Result<BerkasDibuka>> {
  const siap = await siapkan(s, tx, p.berkas, p.membuka, p.saat)
  if (!siap.ok) return siap
  const { definisi, masukan, dokumen } = siap.value
  const asal = { berkas: p.berkas, tindakanId: p.tindakanId, dokumen }
  return ok(await tulisBerkasBaru(tx, { definisi, masukan, dibukaOleh: p.pelaku, saat: p.saat, asal }))
}

async function siapkan(
  s: Pick<Sarana, 'antrean'>,
  db: Kueri,
  berkas: Berkas,
  membuka: MembukaSop,
  saat: Date,
): Promise<Result<Lanjutan>> {
  const definisi = await findDefinisiBerlaku(db, membuka.sop)
  if (!definisi) return tolak(galatSop.lanjutanTakAda(membuka.sop))
  const judul = judulTampil(definisi)
  const asing = findKerjaAsing(s, definisi)
  if (asing) return tolak(galatSop.kerjaTakTerdaftar(asing))
  const masukan = isiMasukan(membuka.masukan, { ...(await bacaCatatan(db, berkas.id)), ...berkas.masukan })
  if (!masukan.ok) return masukan
  const cacat = periksaBentukMasukan(definisi, masukan.value)
  if (cacat) return tolak(galatSop.lanjutanTakDapat(judul, cacat.pesan))
  const awal = definisi.langkah[0]!
  const pemangku = await pemangkuPelaksana(db, pelakuLangkah(definisi, awal), saat, definisi.id)
  if (pemangku.length === 0)
    return tolak(galatSop.lanjutanTakDapat(judul, galatSop.tanpaPemangku(sebutPelaku(definisi, awal)).pesan))
  const ada = (await daftarDokumen(db, berkas.id)).filter((d) => d.terbaru)
  const kurang = membuka.dokumen.find((nama) => !ada.some((d) => d.nama === nama))
  if (kurang) return tolak(galatSop.lanjutanTanpaDokumen(kurang))
  return ok({
    definisi,
    masukan: masukan.value,
    dokumen: ada.filter((d) => membuka.dokumen.includes(d.nama)),
  })
}

/** `{judul}` by what the case has under that name. */
function isiMasukan(pola: MembukaSop['masukan'], nilai: Readonly<Record<string, unknown>>): Result<Masukan> {
  const hasil: Record<string, string> = {}
  for (const [nama, teks] of Object.entries(pola)) {
    const tempat = [...teks.matchAll(TEMPAT)].map((m) => m[1]!)
    const kurang = tempat.find((t) => !isTeks(nilai[t]))
    if (kurang !== undefined) return tolak(galatSop.lanjutanTanpaIsian(kurang))
    hasil[nama] = teks.replace(TEMPAT, (_, t: string) => String(nilai[t]))
  }
  return ok(hasil)
}

const TEMPAT = /\{([a-z][A-Za-z0-9]*)\}/g

function isTeks(nilai: unknown): boolean {
  return (typeof nilai === 'string' && nilai.trim() !== '') || typeof nilai === 'number'
}
