import type { Blok, NomorDiserahkan } from '#contract/surat/cadangan/blok'

/** What was written here and not yet handed over, beside the block as the office last knew it. */
export interface BlokLuring {
  readonly blok: Blok
  readonly tulisan: readonly NomorDiserahkan[]
}

const NAMA = 'tertib-blok'

/**
 * Blocks and what was written in them, in the browser's own store. A number is taken by adding a row under its key: the
 * store refuses the second of two tabs, so one number is never written twice on this device.
 */
function buka(): Promise<IDBDatabase> {
  return new Promise((jadi, gagal) => {
    const r = indexedDB.open(NAMA, 1)
    r.onupgradeneeded = () => {
      r.result.createObjectStore('blok', { keyPath: 'id' })
      r.result.createObjectStore('tulisan', { keyPath: ['blokId', 'urut'] })
    }
    r.onsuccess = () => jadi(r.result)
    r.onerror = () => gagal(r.error)
  })
}

async function kerjakan<T>(
  mode: IDBTransactionMode,
  isi: (blok: IDBObjectStore, tulisan: IDBObjectStore) => IDBRequest<T> | undefined,
): Promise<T | undefined> {
  const db = await buka()
  try {
    return await new Promise((jadi, gagal) => {
      const tx = db.transaction(['blok', 'tulisan'], mode, { durability: 'strict' })
      const r = isi(tx.objectStore('blok'), tx.objectStore('tulisan'))
      tx.oncomplete = () => jadi(r?.result)
      tx.onabort = () => gagal(tx.error)
    })
  } finally {
    db.close()
  }
}

type Baris = NomorDiserahkan & { blokId: string }

export async function bacaLuring(): Promise<BlokLuring[]> {
  const blok = ((await kerjakan('readonly', (b) => b.getAll())) ?? []) as Blok[]
  const baris = ((await kerjakan('readonly', (_, t) => t.getAll())) ?? []) as Baris[]
  return blok
    .sort((a, b) => (a.tanggal < b.tanggal ? -1 : 1))
    .map((b) => ({
      blok: b,
      tulisan: baris.filter((t) => t.blokId === b.id).map(({ blokId: _, ...t }) => t as NomorDiserahkan),
    }))
}

/** Keeps the block as the office knows it now. */
export async function simpanBlok(blok: Blok): Promise<void> {
  await kerjakan('readwrite', (b) => b.put(blok))
}

/** Takes a number on this device. Throws where it is taken already. */
export async function tulisNomor(blokId: string, n: NomorDiserahkan): Promise<void> {
  await kerjakan('readwrite', (_, t) => t.add({ ...n, blokId }))
}

/** After the office has them: the written rows go, and with `selesai` the block too. */
export async function lupakanTulisan(blok: Blok, urut: readonly number[]): Promise<void> {
  await kerjakan('readwrite', (b, t) => {
    for (const u of urut) t.delete([blok.id, u])
    if (blok.status === 'dipegang') b.put(blok)
    else b.delete(blok.id)
    return undefined
  })
}
