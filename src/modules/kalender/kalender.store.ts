import type { Kueri, Tx } from '#platform/postgres'
import { sql } from '#platform/sql'
import type { JamHari, Kalender } from './kalender.ts'
import type { Libur, MasaRamadan, SetelanKalender } from './libur.ts'
import type { Zona } from './zona.ts'

interface BarisJam {
  ramadan: boolean
  hari: number
  mulai: string
  selesai: string
  istirahat_mulai: string | null
  istirahat_selesai: string | null
}

/** The calendar as it is now. */
export async function getKalender(db: Kueri): Promise<Kalender> {
  // One after another: a transaction has one connection, which cannot hear two questions at once.
  const setelan = await getSetelan(db)
  const jam = await daftarJam(db)
  const masaRamadan = await daftarMasaRamadan(db)
  const libur = await db.all<{ tanggal: string; nama: string }>(sql`select tanggal, nama from kalender_libur`)
  return {
    zona: setelan.zona,
    ...jam,
    masaRamadan: masaRamadan.map(({ dari, sampai }) => ({ dari, sampai })),
    libur: Object.fromEntries(libur.map((l) => [l.tanggal, l.nama])),
  }
}

/** Time zone of the office (WIB, WITA or WIT), in which its days and hours are meant. */
export async function getZona(db: Kueri): Promise<Zona> {
  return (await getSetelan(db)).zona
}

export async function getSetelan(db: Kueri): Promise<SetelanKalender> {
  const b = await db.one<{ zona: Zona; dasar: string; perlu_dikonfirmasi: boolean }>(
    sql`select zona, dasar, perlu_dikonfirmasi from kalender_setelan`,
  )
  return { zona: b.zona, dasar: b.dasar, perluDikonfirmasi: b.perlu_dikonfirmasi }
}

async function daftarJam(db: Kueri): Promise<Pick<Kalender, 'jamBiasa' | 'jamRamadan'>> {
  const baris = await db.all<BarisJam>(sql`select ramadan, hari, to_char(mulai, 'HH24:MI') as mulai,
      to_char(selesai, 'HH24:MI') as selesai, to_char(istirahat_mulai, 'HH24:MI') as istirahat_mulai,
      to_char(istirahat_selesai, 'HH24:MI') as istirahat_selesai
    from kalender_jam order by hari`)
  return {
    jamBiasa: baris.filter((b) => !b.ramadan).map(keJam),
    jamRamadan: baris.filter((b) => b.ramadan).map(keJam),
  }
}

function keJam(b: BarisJam): JamHari {
  return {
    hari: b.hari,
    mulai: b.mulai,
    selesai: b.selesai,
    ...(b.istirahat_mulai !== null && { istirahatMulai: b.istirahat_mulai }),
    ...(b.istirahat_selesai !== null && { istirahatSelesai: b.istirahat_selesai }),
  }
}

export async function daftarMasaRamadan(db: Kueri): Promise<MasaRamadan[]> {
  return db.all(sql`select dari, sampai, dasar, perlu_dikonfirmasi as "perluDikonfirmasi"
    from kalender_ramadan order by dari`)
}

/** All days off in calendar order, of one year when it is given. */
export async function daftarLibur(db: Kueri, tahun?: number): Promise<Libur[]> {
  return db.all(sql`select tanggal, nama, jenis, dasar, perlu_dikonfirmasi as "perluDikonfirmasi" from kalender_libur
    where ${tahun ?? null}::int is null or extract(year from tanggal) = ${tahun ?? null} order by tanggal`)
}

export async function findLibur(db: Kueri, tanggal: string): Promise<Libur | undefined> {
  return db.find(sql`select tanggal, nama, jenis, dasar, perlu_dikonfirmasi as "perluDikonfirmasi"
    from kalender_libur where tanggal = ${tanggal}::date`)
}

export async function simpanLibur(tx: Tx, l: Libur): Promise<void> {
  await tx.run(sql`insert into kalender_libur (tanggal, nama, jenis, dasar, perlu_dikonfirmasi)
    values (${l.tanggal}, ${l.nama}, ${l.jenis}, ${l.dasar}, ${l.perluDikonfirmasi})
    on conflict (tanggal) do update set nama = excluded.nama, jenis = excluded.jenis, dasar = excluded.dasar,
      perlu_dikonfirmasi = excluded.perlu_dikonfirmasi`)
}

export async function hapusBarisLibur(tx: Tx, tanggal: string): Promise<void> {
  await tx.run(sql`delete from kalender_libur where tanggal = ${tanggal}::date`)
}

export async function simpanZona(tx: Tx, zona: Zona): Promise<void> {
  await tx.run(sql`update kalender_setelan set zona = ${zona}`)
}

export async function gantiJam(
  tx: Tx,
  jam: Pick<Kalender, 'jamBiasa' | 'jamRamadan'>,
  masa: readonly MasaRamadan[],
  setelan: Omit<SetelanKalender, 'zona'>,
): Promise<void> {
  // One change at a time: the row lock makes a second one wait before it deletes.
  await tx.run(
    sql`update kalender_setelan set dasar = ${setelan.dasar}, perlu_dikonfirmasi = ${setelan.perluDikonfirmasi}`,
  )
  await tx.run(sql`delete from kalender_jam`)
  for (const [ramadan, daftar] of [
    [false, jam.jamBiasa],
    [true, jam.jamRamadan],
  ] as const) {
    for (const j of daftar) {
      await tx.run(sql`insert into kalender_jam (ramadan, hari, mulai, selesai, istirahat_mulai, istirahat_selesai)
        values (${ramadan}, ${j.hari}, ${j.mulai}, ${j.selesai}, ${j.istirahatMulai ?? null}, ${j.istirahatSelesai ?? null})`)
    }
  }
  await tx.run(sql`delete from kalender_ramadan`)
  for (const m of masa) {
    await tx.run(sql`insert into kalender_ramadan (dari, sampai, dasar, perlu_dikonfirmasi)
      values (${m.dari}, ${m.sampai}, ${m.dasar}, ${m.perluDikonfirmasi})`)
  }
}
