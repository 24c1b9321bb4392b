import { createHash, randomUUID } from 'node:crypto'
import type { z } from 'zod'
import { catat } from '#jejak'
import { ok, type Result, tolak } from '#kernel/hasil'
import type { Pelaku } from '#kernel/pelaku'
import type { Tx } from '#platform/postgres'
import { daftarTempat, kunciBerkas, orangDari } from '#sop'
import { rapatkan } from './draf-aturan.ts'
import { type NarasiSiap, type SaranaNarasi, siapkanNarasi } from './lihat-narasi.ts'
import type { Potongan, tambahParagraf, tindakanParagraf, ubahParagraf } from './narasi.contract.ts'
import { galatNarasi } from './narasi.galat.ts'
import { daftarParagraf, geserUrutan, type ParagrafTersimpan, simpanParagraf } from './narasi.store.ts'
import { isAturan, JARAK, type ParagrafNaskah, susunNaskah } from './susun-naskah.ts'
import { bacaTautan, susunParagraf } from './susun-paragraf.ts'
import { type WewenangNarasi, wewenangNarasi } from './wewenang-narasi.ts'

export type TulisNarasi =
  | ({ readonly apa: 'ubah'; readonly id: string } & z.infer<typeof ubahParagraf>)
  | ({ readonly apa: 'tambah' } & z.infer<typeof tambahParagraf>)
  | ({ readonly id: string } & z.infer<typeof tindakanParagraf>)

// A book's analysis has some thirty; more than this is a mistake of a machine.
const PARAGRAF_MAKS = 300

/** Asks who may write; tests hand in their own. */
export type TanyaWewenang = (
  berkasId: string,
  pegawaiId: string | undefined,
) => Promise<Result<WewenangNarasi>>

/**
 * One change of the analysis: by who makes the draft at an open step, on the paragraph as they saw it, with the case
 * locked, so that no act goes by meanwhile. Change and entry in jejak are one transaction; a refusal leaves an entry of
 * its own. The record holds digests of the words, because people write names.
 */
export async function tulisNarasi(
  s: SaranaNarasi,
  berkasId: string,
  m: TulisNarasi,
  pelaku: Pelaku,
  tanya: TanyaWewenang = (id, pegawai) => wewenangNarasi(s, id, pegawai),
): Promise<Result<{ id: string }>> {
  const entri = { tindakan: `buku.narasi-${m.apa}`, objek: `berkas/${berkasId}` }
  const hasil = await coba(s, berkasId, m, pelaku, tanya, entri)
  if (!hasil.ok) {
    const { kode } = hasil.galat
    await s.db.transaksi((tx) =>
      catat(tx, s.jam, {
        ...entri,
        hasil: 'ditolak',
        pelaku,
        rincian: { kode, ...('id' in m && { paragraf: m.id }) },
      }),
    )
  }
  return hasil
}

async function coba(
  s: SaranaNarasi,
  berkasId: string,
  m: TulisNarasi,
  pelaku: Pelaku,
  tanya: TanyaWewenang,
  entri: { readonly tindakan: string; readonly objek: string },
): Promise<Result<{ id: string }>> {
  const boleh = await tanya(berkasId, pelaku.jenis === 'pegawai' ? pelaku.pegawaiId : undefined)
  if (!boleh.ok) return boleh
  // Figures are read outside of the transaction: counting a table for the first time seals it in one of its own.
  const siap = await siapkanNarasi(s, berkasId)
  if (!siap.ok) return siap
  const sebagai: Pelaku = pelaku.jenis === 'pegawai' ? { ...pelaku, jabatan: boleh.value.sebagai } : pelaku
  return s.db.transaksi(async (tx): Promise<Result<{ id: string }>> => {
    const berkas = await kunciBerkas(tx, berkasId)
    const tempat = await daftarTempat(tx, berkasId)
    const terbuka = tempat.some((t) => t.langkah === boleh.value.langkah && t.keadaan === 'terbuka')
    const tukar = berkas?.masukan['snapshotId'] !== siap.value.bahan.snapshot.id
    if (!berkas || !terbuka || tukar) return tolak(galatNarasi.langkahBerlalu())
    const kini = { ...siap.value, naskah: susunNaskah(siap.value.bahan, await daftarParagraf(tx, berkasId)) }
    const baru = rancang(kini, m, { oleh: sebagai, waktu: s.jam.sekarang() })
    if (!baru.ok) return baru
    await simpanParagraf(tx, berkasId, baru.value)
    if (m.apa === 'tambah' || m.apa === 'pindah')
      await letakkan(tx, berkasId, kini, baru.value, m.sesudah, sebagai)
    const { id, versi, potongan, alasan } = baru.value
    await catat(tx, s.jam, {
      ...entri,
      hasil: 'dilakukan',
      pelaku: sebagai,
      rincian: {
        nomor: berkas.nomor,
        paragraf: id,
        versi,
        ...(potongan && { hashTeks: sidik(JSON.stringify(potongan)) }),
        ...(m.apa === 'alasan' && alasan && { hashAlasan: sidik(alasan.teks), sidikSegel: alasan.sidik }),
      },
    })
    return ok({ id })
  })
}

/** The paragraph as it will be kept, or why not. */
function rancang(
  { bahan, naskah }: NarasiSiap,
  m: TulisNarasi,
  oleh: { readonly oleh: Pelaku; readonly waktu: Date },
): Result<ParagrafTersimpan> {
  const cap = { oleh: oleh.oleh, diubah: oleh.waktu }
  const semua = naskah.bab.flatMap((b) => b.paragraf)
  if (m.apa === 'tambah') {
    if (!naskah.bab.some((b) => b.id === m.bab)) return tolak(galatNarasi.babTiada(m.bab))
    if (semua.length + naskah.dihapus.length >= PARAGRAF_MAKS) return tolak(galatNarasi.terlaluBanyak())
    const potongan = rapatkan(m.potongan)
    const terbaca = bacaTautan(susunParagraf(bahan, potongan))
    const id = `k-${randomUUID().slice(0, 13)}`
    return ok({ id, bab: m.bab, urut: 0, potongan, terbaca, versi: 1, alasan: null, dihapus: null, ...cap })
  }
  const p = semua.find((x) => x.id === m.id)
  const lama = p?.simpanan ?? naskah.dihapus.find((x) => x.id === m.id)
  if (!p && !lama) return tolak(galatNarasi.paragrafTiada())
  if (m.versi !== (lama?.versi ?? 0))
    return tolak(galatNarasi.sudahBerubah(lama?.versi ?? 0, lama ? orangDari(lama.oleh).nama : ''))
  const dasar: ParagrafTersimpan = {
    id: m.id,
    bab: p?.bab ?? lama!.bab,
    urut: p?.urut ?? lama!.urut,
    potongan: lama?.potongan ?? null,
    terbaca: lama?.terbaca ?? (p ? bacaTautan(p) : {}),
    alasan: lama?.alasan ?? null,
    dihapus: lama?.dihapus ?? null,
    ...cap,
    versi: (lama?.versi ?? 0) + 1,
  }
  return ubahDasar(bahan, m, dasar, p)
}

function ubahDasar(
  bahan: NarasiSiap['bahan'],
  m: Exclude<TulisNarasi, { apa: 'tambah' }>,
  dasar: ParagrafTersimpan,
  p: ParagrafNaskah | undefined,
): Result<ParagrafTersimpan> {
  switch (m.apa) {
    case 'ubah': {
      if (!p) return tolak(galatNarasi.paragrafTiada())
      const potongan = rapatkan(buangTimpaSama(bahan, m.potongan))
      const isi = susunParagraf(bahan, potongan)
      // A mended seal needs no reason any more; a differently broken one needs a new one.
      const alasan = isi.segel === 'putus' ? dasar.alasan : null
      return ok({ ...dasar, potongan, terbaca: bacaTautan(isi), alasan })
    }
    case 'hapus':
      return p ? ok({ ...dasar, dihapus: dasar.diubah }) : tolak(galatNarasi.paragrafTiada())
    case 'pulihkan':
      return ok({ ...dasar, dihapus: null })
    case 'kembalikan':
      if (!isAturan(m.id)) return tolak(galatNarasi.bukanAturan())
      return ok({ ...dasar, potongan: null, alasan: null, terbaca: {} })
    case 'pindah':
      return p ? ok(dasar) : tolak(galatNarasi.paragrafTiada())
    case 'terima':
      return p ? ok({ ...dasar, terbaca: bacaTautan(p) }) : tolak(galatNarasi.paragrafTiada())
    case 'alasan': {
      if (p?.segel !== 'putus') return tolak(galatNarasi.segelUtuh())
      const waktu = dasar.diubah.toISOString()
      return ok({ ...dasar, alasan: { teks: m.teks, sidik: p.sidik, oleh: dasar.oleh, waktu } })
    }
  }
}

/** A number written over with what its link says anyway is the link again. */
function buangTimpaSama(bahan: NarasiSiap['bahan'], potongan: readonly Potongan[]): Potongan[] {
  const { potongan: tampil } = susunParagraf(bahan, potongan)
  return potongan.map((p, i) => {
    const t = tampil[i]!
    if (typeof p === 'string' || typeof t === 'string' || p.timpa === undefined || t.hilang) return p
    return t.timpa === undefined ? { acuan: p.acuan } : p
  })
}

/** Numbers the chapter anew with `p` behind `sesudah`; paragraphs of the rules are kept by it in their place. */
async function letakkan(
  tx: Tx,
  berkasId: string,
  { naskah }: NarasiSiap,
  p: ParagrafTersimpan,
  sesudah: string | null,
  oleh: Pelaku,
): Promise<void> {
  const bab = naskah.bab.find((b) => b.id === p.bab)!
  const lain = bab.paragraf.filter((x) => x.id !== p.id)
  const letak = sesudah === null ? 0 : lain.findIndex((x) => x.id === sesudah) + 1
  const urutan = [...lain.slice(0, letak).map((x) => x.id), p.id, ...lain.slice(letak).map((x) => x.id)]
  for (const x of lain) {
    if (x.simpanan) continue
    const { id, bab, urut } = x
    const baru = {
      id,
      bab,
      urut,
      potongan: null,
      terbaca: bacaTautan(x),
      versi: 1,
      alasan: null,
      dihapus: null,
    }
    await simpanParagraf(tx, berkasId, { ...baru, oleh, diubah: p.diubah })
  }
  await geserUrutan(
    tx,
    berkasId,
    urutan.map((id, i) => ({ id, urut: (i + 1) * JARAK })),
  )
}

function sidik(teks: string): string {
  return createHash('sha256').update(teks).digest('hex')
}
