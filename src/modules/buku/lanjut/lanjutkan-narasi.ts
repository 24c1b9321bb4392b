import { catat } from '#jejak'
import { ok, type Result, tolak } from '#kernel/hasil'
import type { Pelaku } from '#kernel/pelaku'
import { daftarTempat, kunciBerkas } from '#sop'
import type { BahanNarasi } from '../narasi/bahan-narasi.ts'
import { type SaranaNarasi, siapkanNarasi } from '../narasi/lihat-narasi.ts'
import type { Potongan } from '../narasi/narasi.contract.ts'
import { galatNarasi } from '../narasi/narasi.galat.ts'
import { daftarParagraf, type ParagrafTersimpan, simpanParagraf } from '../narasi/narasi.store.ts'
import { awalKata } from '../narasi/susun-naskah.ts'
import { bacaTautan, susunParagraf, tulisPotongan } from '../narasi/susun-paragraf.ts'
import type { TanyaWewenang } from '../narasi/tulis-narasi.ts'
import { wewenangNarasi } from '../narasi/wewenang-narasi.ts'
import { calonLanjutan } from './calon-lanjutan.ts'
import type { TakTerbawa } from './lanjut.contract.ts'
import { galatLanjut } from './lanjut.galat.ts'
import { insertLanjutan } from './lanjut.store.ts'

/**
 * Begins the analysis of a case from that of an earlier one: words, own paragraphs and their order come along, links say
 * what the new figures say, and what cannot come along is listed. Numbers written over, and the reasons for them, stay
 * behind. Refuses when this analysis has words already. One transaction.
 */
export async function lanjutkanNarasi(
  s: SaranaNarasi,
  m: { readonly berkasId: string; readonly dari: string },
  pelaku: Pelaku,
  tanya: TanyaWewenang = (id, pegawai) => wewenangNarasi(s, id, pegawai),
): Promise<Result<readonly TakTerbawa[]>> {
  const entri = { tindakan: 'buku.lanjutkan', objek: `berkas/${m.berkasId}` }
  const hasil = await coba(s, m, pelaku, tanya, entri)
  if (!hasil.ok) {
    const rincian = { kode: hasil.galat.kode, dari: m.dari }
    await s.db.transaksi((tx) => catat(tx, s.jam, { ...entri, hasil: 'ditolak', pelaku, rincian }))
  }
  return hasil
}

async function coba(
  s: SaranaNarasi,
  m: { readonly berkasId: string; readonly dari: string },
  pelaku: Pelaku,
  tanya: TanyaWewenang,
  entri: { readonly tindakan: string; readonly objek: string },
): Promise<Result<readonly TakTerbawa[]>> {
  const boleh = await tanya(m.berkasId, pelaku.jenis === 'pegawai' ? pelaku.pegawaiId : undefined)
  if (!boleh.ok) return boleh
  const [lama, baru] = [await siapkanNarasi(s, m.dari), await siapkanNarasi(s, m.berkasId)]
  if (!lama.ok) return lama
  if (!baru.ok) return baru
  if (!(await calonLanjutan(s.db, baru.value.berkas)).some((c) => c.id === m.dari))
    return tolak(galatLanjut.bukanCalon())
  const sebagai: Pelaku = pelaku.jenis === 'pegawai' ? { ...pelaku, jabatan: boleh.value.sebagai } : pelaku
  const waktu = s.jam.sekarang()
  return s.db.transaksi(async (tx): Promise<Result<readonly TakTerbawa[]>> => {
    const berkas = await kunciBerkas(tx, m.berkasId)
    const tempat = await daftarTempat(tx, m.berkasId)
    if (!berkas || !tempat.some((t) => t.langkah === boleh.value.langkah && t.keadaan === 'terbuka'))
      return tolak(galatNarasi.langkahBerlalu())
    if ((await daftarParagraf(tx, m.berkasId)).length > 0) return tolak(galatLanjut.sudahDitulis())
    const takTerbawa: TakTerbawa[] = []
    for (const p of await daftarParagraf(tx, m.dari)) {
      const { paragraf, sisa } = bawa(p, lama.value.bahan, baru.value.bahan)
      await simpanParagraf(tx, m.berkasId, { ...paragraf, oleh: sebagai, diubah: waktu })
      takTerbawa.push(...sisa)
    }
    await insertLanjutan(tx, { berkasId: m.berkasId, dari: m.dari, takTerbawa, oleh: sebagai, waktu })
    await catat(tx, s.jam, {
      ...entri,
      hasil: 'dilakukan',
      pelaku: sebagai,
      rincian: { nomor: berkas.nomor, dari: lama.value.berkas.nomor, takTerbawa: takTerbawa.length },
    })
    return ok(takTerbawa)
  })
}

/** One paragraph on the new figures. What its links said before stays beside it, so that it says what changed. Pure. */
export function bawa(
  p: ParagrafTersimpan,
  lama: BahanNarasi,
  baru: BahanNarasi,
): { readonly paragraf: ParagrafTersimpan; readonly sisa: TakTerbawa[] } {
  const paragraf = { ...p, versi: 1, alasan: null }
  if (!p.potongan) return { paragraf: { ...paragraf, terbaca: {} }, sisa: [] }
  const potongan: Potongan[] = p.potongan.map((x) => (typeof x === 'string' ? x : { acuan: x.acuan }))
  const [dulu, kini] = [susunParagraf(lama, potongan), susunParagraf(baru, potongan)]
  const awal = awalKata(tulisPotongan(kini.potongan))
  const catat = (sebab: string): TakTerbawa => ({ paragraf: p.dihapus ? null : p.id, awal, sebab })
  const sisa = [
    ...p.potongan.flatMap((x) =>
      typeof x !== 'string' && x.timpa !== undefined
        ? [
            catat(
              `Angka ${x.timpa} yang dahulu ditulis di atas hitungan tidak dibawa; kini memakai hasil hitungan.`,
            ),
          ]
        : [],
    ),
    ...kini.potongan.flatMap((t) =>
      typeof t !== 'string' && t.hilang
        ? [
            catat(
              `Tautan "${t.acuan}" tidak ada pada data semester ini; pilih angka lain atau hapus kalimatnya.`,
            ),
          ]
        : [],
    ),
    ...kini.angkaKetik.map((k) =>
      catat(`Angka ${k.teks} diketik tanpa tautan, jadi masih angka semester yang lalu.`),
    ),
  ]
  return { paragraf: { ...paragraf, potongan, terbaca: bacaTautan(dulu) }, sisa: p.dihapus ? [] : sisa }
}
