import type { Kueri, Tx } from '#platform/postgres'
import { sql } from '#platform/sql'

export interface LampiranKiriman {
  readonly nama: string
  /** Address in simpanan. */
  readonly hash: string
  readonly mime: string
  readonly ukuran: number
}

export interface KirimanAntre {
  readonly id: string
  readonly ke: string
  readonly nama: string
  readonly judul: string
  readonly teks: string
  readonly lampiran: readonly LampiranKiriman[]
  /** Attempts, with the one that begins now. */
  readonly percobaan: number
  readonly dibuat: Date
}

export interface KeadaanKirimanSurel {
  readonly kunci: string
  readonly keadaan: 'antre' | 'terkirim' | 'menyerah' | 'batal'
  /** Why the last attempt failed. */
  readonly galat: string | null
  readonly percobaan: number
  readonly berikutnya: Date
  readonly berakhir: Date | null
}

export async function insertKirimanSurel(
  tx: Tx,
  k: Omit<KirimanAntre, 'id' | 'percobaan'> & { kunci: string },
): Promise<void> {
  await tx.run(sql`insert into kabar_kiriman (kunci, ke, nama, judul, teks, lampiran, berikutnya, dibuat)
    values (${k.kunci}, ${k.ke}, ${k.nama}, ${k.judul}, ${k.teks}, ${JSON.stringify(k.lampiran)}::jsonb, ${k.dibuat},
      ${k.dibuat})
    on conflict (kunci) do nothing`)
}

/** The next that is due, leased until `sewa`: who dies while sending leaves it to the next, and two never send one. */
export function ambilKirimanSurel(db: Kueri, saat: Date, sewa: Date): Promise<KirimanAntre | undefined> {
  return db.find(sql`update kabar_kiriman set percobaan = percobaan + 1, berikutnya = ${sewa}
    where id = (select id from kabar_kiriman where keadaan = 'antre' and berikutnya <= ${saat}
      order by dibuat, id limit 1 for update skip locked)
    returning id, ke, nama, judul, teks, lampiran, percobaan, dibuat`)
}

export async function akhiriKirimanSurel(
  db: Kueri,
  id: string,
  a: { keadaan: 'terkirim' | 'menyerah'; sebab?: 'server' | 'surat'; galat?: string; jawaban?: string },
  saat: Date,
): Promise<void> {
  await db.run(sql`update kabar_kiriman set keadaan = ${a.keadaan}, sebab = ${a.sebab ?? null},
    galat = ${a.galat ?? null}, jawaban = ${a.jawaban ?? null}, berakhir = ${saat} where id = ${id} and keadaan = 'antre'`)
}

export async function tundaKirimanSurel(
  db: Kueri,
  id: string,
  t: { sebab: 'server' | 'surat'; galat: string; berikutnya: Date },
): Promise<void> {
  await db.run(sql`update kabar_kiriman set sebab = ${t.sebab}, galat = ${t.galat}, berikutnya = ${t.berikutnya}
    where id = ${id} and keadaan = 'antre'`)
}

/** Of these keys, those that are known. */
export function keadaanKirimanSurel(db: Kueri, kunci: readonly string[]): Promise<KeadaanKirimanSurel[]> {
  return db.all(sql`select kunci, keadaan, galat, percobaan, berikutnya, berakhir from kabar_kiriman
    where kunci = any(${kunci as string[]}::text[])`)
}

/** Stops a mail that has not gone; false when it went, was stopped, or is being sent right now. */
export async function batalkanKirimanSurel(tx: Tx, kunci: string, saat: Date): Promise<boolean> {
  const n = await tx.run(sql`update kabar_kiriman set keadaan = 'batal', berakhir = ${saat}
    where kunci = ${kunci} and (keadaan = 'menyerah' or (keadaan = 'antre' and (percobaan = 0 or galat is not null)))`)
  return n === 1
}

/** Puts one that was given up back in the queue, to this address; false when it is not given up. */
export async function antrekanUlangKiriman(tx: Tx, kunci: string, ke: string, saat: Date): Promise<boolean> {
  const n = await tx.run(sql`update kabar_kiriman set keadaan = 'antre', percobaan = 0, berikutnya = ${saat},
    dibuat = ${saat}, berakhir = null, ke = ${ke}, galat = null, sebab = null
    where kunci = ${kunci} and keadaan = 'menyerah'`)
  return n === 1
}
