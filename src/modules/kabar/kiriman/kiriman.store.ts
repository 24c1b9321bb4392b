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
  /** Attempts before this one that ended with nobody knowing whether the server took the mail. */
  readonly terputus: number
  readonly dibuat: Date
}

export interface KeadaanKirimanSurel {
  readonly kunci: string
  readonly keadaan: 'antre' | 'terkirim' | 'menyerah' | 'batal'
  /** Why the last attempt failed. */
  readonly galat: string | null
  readonly percobaan: number
  /** Attempts that were cut off: the receiver may have got the mail more than once. */
  readonly terputus: number
  readonly berikutnya: Date
  readonly berakhir: Date | null
}

export async function insertKirimanSurel(
  tx: Tx,
  k: Omit<KirimanAntre, 'id' | 'percobaan' | 'terputus'> & { kunci: string },
): Promise<void> {
  await tx.run(sql`insert into kabar_kiriman (kunci, ke, nama, judul, teks, lampiran, berikutnya, dibuat)
    values (${k.kunci}, ${k.ke}, ${k.nama}, ${k.judul}, ${k.teks}, ${JSON.stringify(k.lampiran)}::jsonb, ${k.dibuat},
      ${k.dibuat})
    on conflict (kunci) do nothing`)
}

/**
 * The next that is due, leased until `sewa`: who dies while sending leaves it to the next, and two never send one. An
 * attempt that nobody ended is counted in `terputus`: its mail may have arrived.
 */
export function ambilKirimanSurel(db: Kueri, saat: Date, sewa: Date): Promise<KirimanAntre | undefined> {
  return db.find(sql`update kabar_kiriman set percobaan = percobaan + 1, berikutnya = ${sewa},
      terputus = terputus + (dikirim_sejak is not null)::int, dikirim_sejak = ${saat}
    where id = (select id from kabar_kiriman where keadaan = 'antre' and berikutnya <= ${saat}
      order by dibuat, id limit 1 for update skip locked)
    returning id, ke, nama, judul, teks, lampiran, percobaan, terputus, dibuat`)
}

export async function akhiriKirimanSurel(
  db: Kueri,
  id: string,
  a: {
    keadaan: 'terkirim' | 'menyerah'
    sebab?: 'server' | 'surat'
    galat?: string
    jawaban?: string
    mungkinSampai?: boolean
  },
  saat: Date,
): Promise<void> {
  await db.run(sql`update kabar_kiriman set keadaan = ${a.keadaan}, sebab = ${a.sebab ?? null},
    galat = ${a.galat ?? null}, jawaban = ${a.jawaban ?? null}, berakhir = ${saat}, dikirim_sejak = null,
    terputus = terputus + ${a.mungkinSampai ? 1 : 0} where id = ${id} and keadaan = 'antre'`)
}

export async function tundaKirimanSurel(
  db: Kueri,
  id: string,
  t: { sebab: 'server' | 'surat'; galat: string; mungkinSampai: boolean; berikutnya: Date },
): Promise<void> {
  await db.run(sql`update kabar_kiriman set sebab = ${t.sebab}, galat = ${t.galat}, berikutnya = ${t.berikutnya},
    dikirim_sejak = null, terputus = terputus + ${t.mungkinSampai ? 1 : 0} where id = ${id} and keadaan = 'antre'`)
}

/** Of these keys, those that are known. */
export function keadaanKirimanSurel(db: Kueri, kunci: readonly string[]): Promise<KeadaanKirimanSurel[]> {
  return db.all(sql`select kunci, keadaan, galat, percobaan, terputus, berikutnya, berakhir from kabar_kiriman
    where kunci = any(${kunci as string[]}::text[])`)
}

/** Stops a mail that has not gone; false when it went, was stopped, is being sent right now, or was cut off in sending. */
export async function batalkanKirimanSurel(tx: Tx, kunci: string, saat: Date): Promise<boolean> {
  const n = await tx.run(sql`update kabar_kiriman set keadaan = 'batal', berakhir = ${saat}
    where kunci = ${kunci} and (keadaan = 'menyerah' or (keadaan = 'antre' and dikirim_sejak is null))`)
  return n === 1
}

/** Puts one that was given up back in the queue, to this address; false when it is not given up. */
export async function antrekanUlangKiriman(tx: Tx, kunci: string, ke: string, saat: Date): Promise<boolean> {
  const n = await tx.run(sql`update kabar_kiriman set keadaan = 'antre', percobaan = 0, berikutnya = ${saat},
    dibuat = ${saat}, berakhir = null, ke = ${ke}, galat = null, sebab = null
    where kunci = ${kunci} and keadaan = 'menyerah'`)
  return n === 1
}
