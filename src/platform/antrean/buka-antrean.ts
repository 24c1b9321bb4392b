import { EventEmitter } from 'node:events'
import PgBoss from 'pg-boss'
import { galat } from '#kernel/galat'
import type { Jam } from '#kernel/jam'
import { BERHENTI } from '#kernel/kerja'
import type { Log } from '#platform/log'
import type { Db, Tx } from '#platform/postgres'
import { Sql } from '#platform/sql'
import type { Antrean, Pekerja, Pekerjaan, StatusPekerjaan } from './antrean.ts'
import {
  akhiriPekerjaan,
  ambilPekerjaan,
  ambilYatim,
  catatKemajuan,
  daftarPekerjaan,
  findPekerjaan,
  isBatalDiminta,
  kembalikanMenunggu,
  mintaBatal,
  simpanPekerjaan,
} from './pekerjaan.store.ts'

const BERAKHIR: readonly StatusPekerjaan[] = ['selesai', 'ditolak', 'gagal', 'dibatalkan']
/** A fault is tried again; three times is enough to tell a hiccup from a defect. */
const PERCOBAAN_MAKS = 3
/** Progress reaches the database at most this often; watchers in this process hear every report. */
const JEDA_CATAT_MS = 300
/** At closing, work that is nearly done may end; what lasts longer is begun again at the next opening. */
const SABAR_MS = 5000

/** Opens the queue on `db`. Only the process that holds the data folder calls `mulai`: it alone runs workers. */
export function bukaAntrean(db: Db, jam: Jam, log: Log, sabarMs = SABAR_MS): Antrean {
  const boss = new PgBoss({ connectionString: db.url, max: 4, supervise: true })
  let sudahTutup = false
  // A pool calls itself ended before its connections are; a server that stops right then ends them with an error.
  boss.on('error', (sebab) => {
    if (!sudahTutup) log.galat('antrean.galat', sebab)
  })
  const pekerja = new Map<string, Pekerja>()
  const berjalan = new Map<string, AbortController>()
  const kabar = new EventEmitter().setMaxListeners(0)
  let sudahMulai = false

  const kabarkan = async (id: string) => {
    const p = await findPekerjaan(db, id)
    if (p) kabar.emit(id, p)
  }

  async function jalankan(nama: string, id: string): Promise<void> {
    const ambil = await ambilPekerjaan(db, id, jam.sekarang())
    if (!ambil) return
    const henti = new AbortController()
    berjalan.set(id, henti)
    if (await isBatalDiminta(db, id)) henti.abort()
    await kabarkan(id)
    const kemajuan = pelaporKemajuan(db, id, kabar)
    try {
      const hasil = await pekerja.get(nama)!(ambil.data, {
        id,
        signal: henti.signal,
        kemajuan: kemajuan.lapor,
      })
      await kemajuan.tuntas()
      const kini = jam.sekarang()
      if (hasil.ok) await akhiriPekerjaan(db, id, { status: 'selesai', hasil: hasil.value, kini })
      else if (henti.signal.reason === BERHENTI) await kembalikanMenunggu(db, id)
      else
        await akhiriPekerjaan(db, id, {
          status: henti.signal.aborted ? 'dibatalkan' : 'ditolak',
          galat: hasil.galat,
          kini,
        })
    } catch (sebab) {
      await kemajuan.tuntas()
      log.galat(`pekerjaan.${nama}`, sebab)
      if (ambil.percobaan < PERCOBAAN_MAKS && sudahMulai) {
        await kembalikanMenunggu(db, id)
        throw sebab
      }
      const g = galat(
        'antrean.gagal',
        'ditolak',
        'Pekerjaan ini berhenti karena gangguan pada sistem. Tidak ada yang berubah; silakan ulangi atau hubungi pengelola.',
      )
      await akhiriPekerjaan(db, id, { status: 'gagal', galat: g, kini: jam.sekarang() })
    } finally {
      berjalan.delete(id)
      await kabarkan(id)
    }
  }

  const antre = (nama: string, id: string, tx?: Tx) =>
    boss.send(
      nama,
      { id },
      { retryLimit: PERCOBAAN_MAKS, retryDelay: 1, expireInHours: 20, ...(tx && { db: pintuBoss(tx) }) },
    )

  return {
    daftarkan: (nama, p) => {
      pekerja.set(nama, p)
    },
    async kirim(tx, nama, data, opsi) {
      if (!pekerja.has(nama)) throw new Error(`no worker is registered for ${nama}`)
      const { id, baru } = await simpanPekerjaan(tx, { nama, data, ...opsi, dibuat: jam.sekarang() })
      // Without workers in this process the row is enough: `mulai` finds it.
      if (baru && sudahMulai) await antre(nama, id, tx)
      return id
    },
    lihat: (id) => findPekerjaan(db, id),
    daftar: (saring) => daftarPekerjaan(db, saring),
    async batalkan(id) {
      await mintaBatal(db, id, jam.sekarang())
      berjalan.get(id)?.abort()
      await kabarkan(id)
      return findPekerjaan(db, id)
    },
    ikuti(id, kabari) {
      const dengar = (p: Pekerjaan) => {
        kabari(p)
        if (BERAKHIR.includes(p.status)) lepas()
      }
      const lepas = () => void kabar.off(id, dengar)
      kabar.on(id, dengar)
      void kabarkan(id).catch((sebab) => log.galat('antrean.ikuti', sebab))
      return lepas
    },
    tunggu(id) {
      return new Promise((selesai) => {
        this.ikuti(id, (p) => {
          if (BERAKHIR.includes(p.status)) selesai(p)
        })
      })
    },
    async mulai() {
      await boss.start()
      for (const nama of pekerja.keys()) {
        await boss.createQueue(nama, { name: nama, policy: 'standard' })
        await boss.purgeQueue(nama)
        await boss.work<{ id: string }>(
          nama,
          { batchSize: 1, pollingIntervalSeconds: 0.5 },
          async ([job]) => {
            if (job) await jalankan(nama, job.data.id)
          },
        )
      }
      sudahMulai = true
      for (const { id, nama } of await ambilYatim(db)) if (pekerja.has(nama)) await antre(nama, id)
    },
    async berhenti() {
      if (!sudahMulai) return
      sudahMulai = false
      const sabar = setTimeout(() => {
        for (const henti of berjalan.values()) henti.abort(BERHENTI)
      }, sabarMs)
      await boss.stop({ graceful: true, wait: true, timeout: 3 * sabarMs + SABAR_MS })
      clearTimeout(sabar)
      sudahTutup = true
    },
  }
}

// pg-boss hands us text and values; they run on the caller's transaction, so the job commits with the act.
function pintuBoss(tx: Tx): PgBoss.Db {
  return {
    executeSql: async (text: string, values: unknown[] = []) => ({
      rows: await tx.all(new SqlSiap(text, values)),
    }),
  }
}

class SqlSiap extends Sql {
  readonly #text: string
  constructor(text: string, values: readonly unknown[]) {
    super([''], values)
    this.#text = text
  }
  override get text(): string {
    return this.#text
  }
}

function pelaporKemajuan(db: Db, id: string, kabar: EventEmitter) {
  let terakhir = 0
  let antre: Promise<unknown> = Promise.resolve()
  let simpan: Pekerjaan | undefined
  return {
    lapor(bagian: number, pesan: string) {
      const kini = Date.now()
      if (simpan) kabar.emit(id, { ...simpan, bagian, pesan })
      if (kini - terakhir < JEDA_CATAT_MS) return
      terakhir = kini
      antre = antre.then(async () => {
        await catatKemajuan(db, id, bagian, pesan)
        simpan = await findPekerjaan(db, id)
        if (simpan) kabar.emit(id, simpan)
      })
    },
    /** Waits for the last write, so that no late progress overwrites the end. */
    async tuntas() {
      simpan = undefined
      await antre
    },
  }
}
