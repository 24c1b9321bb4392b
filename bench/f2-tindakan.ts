import { loadavg } from 'node:os'
import PgBoss from 'pg-boss'
import { sql } from '#platform/sql'
import { bukaUkur, type KantorUkur, kantorUkur, siapkanTindakan } from './f-kantor.ts'
import { bandingkan, memoriPuncak, type Ukuran } from './ukur.ts'

const KALI = 40
const ANTREAN = 'ukur'

/**
 * f2: seconds of one durable act of a step (asked of the rules, the act, the measured stay, the next step, the notice and the
 * entry in jejak, one transaction) against one job of plain pg-boss sent, fetched and completed, and against one row that plain
 * PostgreSQL updates; one after another, on one server with fsync on.
 */
export async function f2(opsi: { ronde?: number }): Promise<Ukuran[]> {
  const k = await kantorUkur()
  const boss = new PgBoss({ connectionString: k.db.url, supervise: false, schedule: false })
  try {
    await boss.start()
    await boss.createQueue(ANTREAN)
    await k.db.run(sql`create table ukur (id int primary key, n int not null)`)
    await k.db.run(sql`insert into ukur select i, 0 from generate_series(1, ${KALI}) i`)
    const ronde = opsi.ronde ?? 4
    const nama = (lawan: string) => ({
      id: 'f2',
      nama: `satu tindakan tahan mati terhadap ${lawan}`,
      catatan: '',
    })
    const job = await bandingkan(
      nama('satu job pg-boss'),
      ronde,
      () => tindakan(k),
      () => pekerjaan(boss),
    )
    const baris = await bandingkan(
      nama('satu update PostgreSQL'),
      ronde,
      () => tindakan(k),
      () => ubah(k),
    )
    const catatan = `detik sekali, berurutan, rata-rata ${KALI}; beban akhir ${loadavg()[0]!.toFixed(2)}`
    return [job, baris].map((u) => ({ ...u, catatan: `${catatan}; ${tulis(u)}` }))
  } finally {
    await boss.stop({ graceful: false })
    await k.tutup()
  }
}

/** Two decimals of a second say little of milliseconds. */
function tulis(u: Ukuran): string {
  return `kita ${(u.kita * 1000).toFixed(1)} ms (${(1 / u.kita).toFixed(0)} sedetik), lawan ${(u.lawan! * 1000).toFixed(1)} ms (${(1 / u.lawan!).toFixed(0)} sedetik)`
}

async function tindakan(k: KantorUkur) {
  const siap: (() => Promise<void>)[] = []
  for (let i = 0; i < KALI; i++) siap.push(await siapkanTindakan(k, await bukaUkur(k)))
  return jam(async (i) => siap[i]!())
}

function pekerjaan(boss: PgBoss) {
  return jam(async (i) => {
    await boss.send(ANTREAN, { i })
    const [job] = await boss.fetch(ANTREAN)
    await boss.complete(ANTREAN, job!.id)
  })
}

function ubah(k: KantorUkur) {
  return jam(async (i) => {
    await k.db.run(sql`update ukur set n = n + 1 where id = ${i + 1}`)
  })
}

async function jam(sekali: (i: number) => Promise<void>) {
  const mulai = performance.now()
  for (let i = 0; i < KALI; i++) await sekali(i)
  return { detik: (performance.now() - mulai) / 1000 / KALI, memori: memoriPuncak() }
}
