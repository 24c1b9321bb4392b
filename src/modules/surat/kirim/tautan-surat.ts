import { createHash, randomBytes } from 'node:crypto'
import { catat } from '#jejak'
import { ok, type Result, tolak } from '#kernel/hasil'
import type { Pelaku } from '#kernel/pelaku'
import type { Sarana } from '#platform/sarana'
import { galatKirim } from './kirim.galat.ts'
import { findKiriman, type Kiriman, kunciKiriman } from './kiriman.store.ts'
import {
  cabutTautanKiriman,
  catatDilihat,
  findTautanSidik,
  insertTautan,
  insertUnduhan,
  kunciTautan,
  type Tautan,
} from './tautan.store.ts'

type SaranaTautan = Pick<Sarana, 'db' | 'jam'>

const HARI = 24 * 60 * 60_000
const TAMU: Pelaku = { jenis: 'tamu', nama: 'penerima surat lewat tautan' }

/**
 * Makes a link to a letter; those made before for the same receiver end. The token is answered here once and nowhere
 * again: the database keeps its hash.
 */
export async function buatTautan(
  s: SaranaTautan,
  p: { kirimanId: string; hari: number; batasUnduh: number },
  pelaku: Pelaku,
): Promise<Result<{ token: string; sampai: Date }>> {
  const token = randomBytes(32).toString('base64url')
  return s.db.transaksi(async (tx) => {
    const k = await kunciKiriman(tx, p.kirimanId)
    if (!k) return tolak(galatKirim.kirimanTakAda())
    if (k.dibatalkan) return tolak(galatKirim.sudahDibatalkan())
    if (k.cara !== 'tautan') return tolak(galatKirim.bukanTautan())
    const dibuat = s.jam.sekarang()
    const sampai = new Date(dibuat.getTime() + p.hari * HARI)
    const diganti = await cabutTautanKiriman(tx, k.id, dibuat, 'Diganti dengan tautan baru')
    const { batasUnduh } = p
    await insertTautan(tx, { kirimanId: k.id, sidik: sidikToken(token), sampai, batasUnduh, dibuat, pelaku })
    await catat(tx, s.jam, {
      tindakan: 'surat.buat-tautan',
      objek: `kiriman/${k.id}`,
      hasil: 'dilakukan',
      pelaku,
      rincian: { nomor: k.nomor, sampai: sampai.toISOString(), batasUnduh, diganti },
    })
    return ok({ token, sampai })
  })
}

/** Ends every open link of a letter to one receiver. */
export async function cabutTautan(
  s: SaranaTautan,
  p: { kirimanId: string; alasan: string },
  pelaku: Pelaku,
): Promise<Result<void>> {
  return s.db.transaksi(async (tx) => {
    const k = await kunciKiriman(tx, p.kirimanId)
    if (!k) return tolak(galatKirim.kirimanTakAda())
    const jumlah = await cabutTautanKiriman(tx, k.id, s.jam.sekarang(), p.alasan)
    if (jumlah === 0) return tolak(galatKirim.tautanTakAda())
    await catat(tx, s.jam, {
      tindakan: 'surat.cabut-tautan',
      objek: `kiriman/${k.id}`,
      hasil: 'dilakukan',
      pelaku,
      rincian: { nomor: k.nomor, jumlah, alasan: p.alasan },
    })
    return ok()
  })
}

/** What a link leads to. A wrong, ended, withdrawn and used-up one are the same refusal: it tells a guesser nothing. */
export async function lihatTautan(
  s: SaranaTautan,
  token: string,
): Promise<Result<{ kiriman: Kiriman; tautan: Tautan }>> {
  const tautan = await findTautanSidik(s.db, sidikToken(token))
  const kiriman = tautan && (await findKiriman(s.db, tautan.kirimanId))
  if (!kiriman || !isBerlaku(tautan, kiriman, s.jam.sekarang())) return tolak(galatKirim.tautanTakBerlaku())
  await catatDilihat(s.db, tautan.id, s.jam.sekarang())
  return ok({ kiriman, tautan })
}

/** One file for one who gave a name. The name is what they say, nobody checked it: it is recorded as such. */
export async function unduhTautan(
  s: SaranaTautan & Pick<Sarana, 'simpanan'>,
  p: { token: string; nama: string; ke: number },
): Promise<Result<{ nama: string; mime: string; isi: Buffer }>> {
  const nama = p.nama.replace(/[\p{Cc}\s]+/gu, ' ').trim()
  if (nama.length < 3 || nama.length > 100) return tolak(galatKirim.namaPenerima())
  const ditemukan = await findTautanSidik(s.db, sidikToken(p.token))
  if (!ditemukan) return tolak(galatKirim.tautanTakBerlaku())
  const saat = s.jam.sekarang()
  const hasil = await s.db.transaksi(async (tx) => {
    const tautan = await kunciTautan(tx, ditemukan.id)
    const kiriman = tautan && (await findKiriman(tx, tautan.kirimanId))
    const dokumen = kiriman?.dokumen[p.ke]
    if (!kiriman || !dokumen || !isBerlaku(tautan, kiriman, saat)) return tolak(galatKirim.tautanTakBerlaku())
    await insertUnduhan(tx, { tautanId: tautan.id, waktu: saat, nama, dokumen: dokumen.nama })
    await catat(tx, s.jam, {
      tindakan: 'surat.unduh-tautan',
      objek: `kiriman/${kiriman.id}`,
      hasil: 'dilakukan',
      pelaku: TAMU,
      rincian: { nomor: kiriman.nomor, dokumen: dokumen.nama, hash: dokumen.hash },
    })
    return ok(dokumen)
  })
  if (!hasil.ok) return hasil
  const d = hasil.value
  return ok({ nama: d.nama, mime: d.mime, isi: await s.simpanan.baca(d.hash) })
}

export function isBerlaku(
  t: Pick<Tautan, 'sampai' | 'dicabut' | 'diunduh' | 'batasUnduh'>,
  k: Pick<Kiriman, 'dibatalkan'>,
  saat: Date,
): boolean {
  return !t.dicabut && !k.dibatalkan && saat < t.sampai && t.diunduh < t.batasUnduh
}

function sidikToken(token: string): Buffer {
  return createHash('sha256').update(token).digest()
}
