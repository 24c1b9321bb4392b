import type { Log } from '#platform/log'

/** Something that is due again and again while the office is open. Modules export what, `main.ts` lists it. */
export interface Jadwal {
  readonly nama: string
  readonly setiapDetik: number
  /** `signal` is raised when the office closes. */
  jalankan(signal: AbortSignal): Promise<unknown>
}

/** Runs each on its rhythm, never twice at once; a fault is logged and the rhythm goes on. Returns the stop. */
export function jalankanJadwal(daftar: readonly Jadwal[], log: Log): () => Promise<void> {
  const tutup = new AbortController()
  const jam = daftar.map((j) => {
    let sedang: Promise<unknown> = Promise.resolve()
    let sibuk = false
    const detak = setInterval(() => {
      if (sibuk) return
      sibuk = true
      sedang = j
        .jalankan(tutup.signal)
        .catch((sebab) => log.galat(`jadwal.${j.nama}`, sebab))
        .finally(() => {
          sibuk = false
        })
    }, j.setiapDetik * 1000)
    return async () => {
      clearInterval(detak)
      await sedang
    }
  })
  return async () => {
    tutup.abort()
    await Promise.all(jam.map((henti) => henti()))
  }
}
