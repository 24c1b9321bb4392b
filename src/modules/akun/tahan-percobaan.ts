import type { Tx } from '#platform/postgres'
import type { Sarana } from '#platform/sarana'
import { sql } from '#platform/sql'
import { ATURAN_AKUN, ATURAN_ALAMAT, hitungPercobaan, type Percobaan } from './percobaan.ts'

type Perlu = Pick<Sarana, 'db' | 'jam' | 'kunci'>

interface BarisPercobaan {
  gagal: number
  terakhir: Date
  terkunci_sampai: Date | null
  tertahan: number
}

export interface Penahan {
  readonly kunci: readonly string[]
  /** Attempts turned away since the last one that was read. */
  readonly tertahan: number
}

/** The key of an account name. Hashed, because people type their password into the wrong field. */
export function kunciNama(s: Pick<Sarana, 'kunci'>, namaAkun: string): string {
  return `akun:${s.kunci.hmac(`nama-akun/${namaAkun}`)}`
}

export function kunciAlamat(s: Pick<Sarana, 'kunci'>, alamat: string): string {
  return `alamat:${s.kunci.hmac(`alamat/${alamat}`)}`
}

/** Counts one attempt on every key; tells until when to wait where one of them is locked. Commits on its own. */
export async function mulaiPercobaan(
  s: Perlu,
  kunci: readonly string[],
): Promise<Penahan | { terkunciSampai: Date }> {
  const kini = s.jam.sekarang()
  const urut = [...kunci].sort()
  return s.db.transaksi(async (tx) => {
    const putusan: { k: string; boleh: boolean; baru: Percobaan; tertahan: number }[] = []
    for (const k of urut) {
      const lama = await kunciBaris(tx, k, kini)
      putusan.push({
        k,
        ...hitungPercobaan(lama, kini, k.startsWith('alamat:') ? ATURAN_ALAMAT : ATURAN_AKUN),
        tertahan: lama.tertahan,
      })
    }
    const terkunci = putusan.filter((p) => !p.boleh)
    for (const p of terkunci.length > 0 ? terkunci : putusan) await simpan(tx, p.k, p.baru)
    if (terkunci.length > 0) {
      return { terkunciSampai: new Date(Math.max(...terkunci.map((p) => p.baru.terkunciSampai!.getTime()))) }
    }
    return { kunci: urut, tertahan: putusan.reduce((n, p) => n + p.tertahan, 0) }
  })
}

/** The attempt was good: the account's failures are forgotten, the address gets its one attempt back. */
export async function lupakanPercobaan(tx: Tx, penahan: Penahan): Promise<void> {
  for (const k of penahan.kunci) {
    if (k.startsWith('alamat:')) await kembalikanSatu(tx, k)
    else await tx.run(sql`delete from percobaan_masuk where kunci = ${k}`)
  }
}

/** The attempt was neither good nor bad (the password fits, the second factor is still to come). */
export async function kembalikanPercobaan(tx: Tx, penahan: Penahan): Promise<void> {
  for (const k of penahan.kunci) await kembalikanSatu(tx, k)
}

export async function bukaKunci(tx: Tx, kunci: string): Promise<void> {
  await tx.run(sql`delete from percobaan_masuk where kunci = ${kunci}`)
}

export async function terkunciSampai(s: Perlu, kunci: string): Promise<Date | undefined> {
  const b = await s.db.find<{ terkunci_sampai: Date | null }>(sql`select terkunci_sampai from percobaan_masuk
    where kunci = ${kunci} and terkunci_sampai > ${s.jam.sekarang()}`)
  return b?.terkunci_sampai ?? undefined
}

async function kunciBaris(tx: Tx, kunci: string, kini: Date): Promise<Percobaan> {
  await tx.run(
    sql`insert into percobaan_masuk (kunci, terakhir) values (${kunci}, ${kini}) on conflict do nothing`,
  )
  const b = await tx.one<BarisPercobaan>(sql`select gagal, terakhir, terkunci_sampai, tertahan
    from percobaan_masuk where kunci = ${kunci} for update`)
  return {
    gagal: b.gagal,
    terakhir: b.terakhir,
    tertahan: b.tertahan,
    ...(b.terkunci_sampai && { terkunciSampai: b.terkunci_sampai }),
  }
}

async function simpan(tx: Tx, kunci: string, p: Percobaan): Promise<void> {
  await tx.run(sql`update percobaan_masuk set gagal = ${p.gagal}, terakhir = ${p.terakhir},
    terkunci_sampai = ${p.terkunciSampai ?? null}, tertahan = ${p.tertahan} where kunci = ${kunci}`)
}

// The lock that this attempt itself had set goes too; an older one had been over, or we would not have been let in.
async function kembalikanSatu(tx: Tx, kunci: string): Promise<void> {
  await tx.run(
    sql`update percobaan_masuk set gagal = greatest(gagal - 1, 0), terkunci_sampai = null where kunci = ${kunci}`,
  )
}
