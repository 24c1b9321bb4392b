import { openAsBlob } from 'node:fs'
import { basename } from 'node:path'
import { SANDI_LATIHAN } from '../../src/latih/kantor-latihan.ts'

/** A person of the training office who speaks to the server as the screen does. */
export interface Klien {
  ambil<T>(jalur: string): Promise<T>
  kirim<T>(jalur: string, isi: unknown): Promise<T>
  /** The whole answer, for those who expect a refusal. */
  minta(jalur: string, init?: RequestInit): Promise<{ status: number; isi: Record<string, unknown> }>
  unggah(
    jalur: string,
    medan: Record<string, string>,
    file: string,
  ): Promise<{ status: number; isi: Record<string, unknown> }>
  /** Waits for a job's end, asking again and again: also over a restart of the server. */
  tunggu(
    pekerjaanId: string,
  ): Promise<{ status: string; hasil?: Record<string, unknown>; galat?: { kode: string; pesan: string } }>
}

export async function masukSebagai(url: string, namaAkun: string, sandi = SANDI_LATIHAN): Promise<Klien> {
  let kue = ''
  const minta: Klien['minta'] = async (jalur, init = {}) => {
    const r = await fetch(url + jalur, { ...init, headers: { ...init.headers, cookie: kue, origin: url } })
    const baru = r.headers.getSetCookie().map((k) => k.split(';')[0])
    if (baru.length > 0) kue = baru.join('; ')
    const teks = await r.text()
    return { status: r.status, isi: teks ? (JSON.parse(teks) as Record<string, unknown>) : {} }
  }
  const berhasil = async <T>(janji: ReturnType<Klien['minta']>): Promise<T> => {
    const { status, isi } = await janji
    if (status >= 400) throw new Error(`${status}: ${JSON.stringify(isi)}`)
    return isi as T
  }
  const json = (isi: unknown): RequestInit => ({
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(isi),
  })
  await berhasil(minta('/api/masuk', json({ namaAkun, sandi })))
  return {
    minta,
    ambil: (jalur) => berhasil(minta(jalur)),
    kirim: (jalur, isi) => berhasil(minta(jalur, json(isi))),
    async unggah(jalur, medan, file) {
      const borang = new FormData()
      for (const [k, v] of Object.entries(medan)) borang.set(k, v)
      borang.set('file', await openAsBlob(file), basename(file))
      return minta(jalur, { method: 'POST', body: borang })
    },
    async tunggu(id) {
      for (;;) {
        const { isi } = await minta(`/api/pekerjaan/${id}`)
        const status = isi['status'] as string
        if (!['menunggu', 'berjalan'].includes(status)) return isi as never
        await new Promise((r) => setTimeout(r, 50))
      }
    },
  }
}
