import { pelakuSebagai, pemangkuPelaksana } from '#akun'
import { catat } from '#jejak'
import { ok, type Result, tolak } from '#kernel/hasil'
import type { Pelaku } from '#kernel/pelaku'
import type { Sarana } from '#platform/sarana'
import { pelakuLangkah, sebutPelaku } from '../definisi/definisi-sop.ts'
import { findKerjaAsing, tanyaMasukan } from '../kerja/daftar-kerja.ts'
import { type Masukan, periksaBentukMasukan, rapikanMasukan } from '../mesin/masukan.ts'
import { findDefinisiBerlaku } from '../rancangan/definisi-berlaku.ts'
import { galatSop } from '../sop.galat.ts'
import { type BerkasDibuka, tulisBerkasBaru } from './tulis-berkas-baru.ts'

/** Opens a case of a SOP: only a holder of the first step may. A refusal is recorded too. */
export async function bukaBerkas(
  s: Pick<Sarana, 'db' | 'jam' | 'antrean'>,
  p: { readonly sop: string; readonly masukan: Masukan },
  pelaku: Pelaku,
): Promise<Result<BerkasDibuka>> {
  const hasil = await coba(s, p, pelaku)
  if (!hasil.ok) {
    const entri = { tindakan: 'sop.buka', objek: `sop/${p.sop}`, hasil: 'ditolak' as const, pelaku }
    await s.db.transaksi((tx) => catat(tx, s.jam, { ...entri, rincian: { kode: hasil.galat.kode } }))
  }
  return hasil
}

async function coba(
  s: Pick<Sarana, 'db' | 'jam' | 'antrean'>,
  p: { readonly sop: string; readonly masukan: Masukan },
  pelaku: Pelaku,
): Promise<Result<BerkasDibuka>> {
  const definisi = await findDefinisiBerlaku(s.db, p.sop)
  if (!definisi) return tolak(galatSop.sopTakAda(p.sop))
  const asing = findKerjaAsing(s, definisi)
  if (asing) return tolak(galatSop.kerjaTakTerdaftar(asing))
  const masukan = rapikanMasukan(p.masukan)
  const cacat = periksaBentukMasukan(definisi, masukan)
  if (cacat) return tolak(cacat)
  const dapat = await tanyaMasukan(s, definisi, masukan)
  if (!dapat.ok) return dapat

  return s.db.transaksi(async (tx) => {
    const saat = s.jam.sekarang()
    const awal = definisi.langkah[0]!
    const judul = sebutPelaku(definisi, awal)
    const pemangku = await pemangkuPelaksana(tx, pelakuLangkah(definisi, awal), saat, definisi.id)
    const sebagai =
      pelaku.jenis === 'pegawai' ? pemangku.find((m) => m.pegawaiId === pelaku.pegawaiId) : undefined
    if (pemangku.length === 0) return tolak(galatSop.tanpaPemangku(judul))
    if (!sebagai || pelaku.jenis !== 'pegawai')
      return tolak(
        galatSop.bukanWewenang(
          judul,
          pemangku.map((m) => m.nama),
        ),
      )

    const dibukaOleh = pelakuSebagai(pelaku, sebagai)
    return ok(await tulisBerkasBaru(tx, { definisi, masukan, dibukaOleh, saat }))
  })
}
