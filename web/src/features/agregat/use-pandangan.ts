import { useQuery } from '@tanstack/react-query'
import { useCallback, useEffect, useState } from 'react'
import type { HasilTabel } from '#contract/agregat/agregat'
import { kueriSaya } from '../../kantor/kueri.ts'
import { kunciPandangan, type Pandangan, pandanganDari, sejakPandangan } from './pandangan-terakhir.ts'

interface SejakPandangan {
  /** When this reader last marked the table as seen; undefined when nothing has changed since. */
  readonly pada: number | undefined
  readonly jumlah: number
  readonly berubah: ((kode: string, kolom: string) => boolean) | undefined
  readonly tandaiDilihat: () => void
}

/**
 * What has changed since this reader last looked, kept in this browser and nowhere else. A table that was never looked
 * at is remembered as it is; one that has changed keeps its marks until the reader has seen them.
 */
export function usePandangan(hasil: HasilTabel | undefined): SejakPandangan {
  const { data: saya } = useQuery(kueriSaya)
  const [beda, setBeda] = useState<{ pada: number; beda: ReadonlySet<string> }>()
  const akun = saya?.namaAkun
  useEffect(() => {
    setBeda(undefined)
    if (!hasil || !akun) return
    const kunci = kunciPandangan(akun, hasil)
    let lewat = false
    void (async () => {
      const lama = await baca(kunci)
      if (lewat) return
      const kini = pandanganDari(hasil, Date.now())
      if (!lama || lama.snapshotId === kini.snapshotId) return lama ? undefined : await simpan(kunci, kini)
      const daftar = sejakPandangan(lama, kini)
      if (daftar.size === 0) return await simpan(kunci, kini)
      setBeda({ pada: lama.pada, beda: daftar })
    })().catch(() => undefined)
    return () => {
      lewat = true
    }
  }, [hasil, akun])
  const berubah = useCallback(
    (kode: string, kolom: string) => beda?.beda.has(`${kode}!${kolom}`) ?? false,
    [beda],
  )
  return {
    pada: beda?.pada,
    jumlah: beda?.beda.size ?? 0,
    berubah: beda ? berubah : undefined,
    tandaiDilihat: () => {
      if (hasil && akun) void simpan(kunciPandangan(akun, hasil), pandanganDari(hasil, Date.now()))
      setBeda(undefined)
    },
  }
}

// A browser that keeps nothing (private mode, full disk) marks nothing: the page works without.
function buka(): Promise<IDBDatabase> {
  return new Promise((selesai, gagal) => {
    const minta = indexedDB.open('tertib', 1)
    minta.onupgradeneeded = () => minta.result.createObjectStore('pandangan')
    minta.onsuccess = () => selesai(minta.result)
    minta.onerror = () => gagal(minta.error)
  })
}

async function baca(kunci: string): Promise<Pandangan | undefined> {
  const db = await buka()
  try {
    return await hasilDari<Pandangan | undefined>(
      db.transaction('pandangan').objectStore('pandangan').get(kunci),
    )
  } finally {
    db.close()
  }
}

async function simpan(kunci: string, p: Pandangan): Promise<void> {
  const db = await buka()
  try {
    await hasilDari(db.transaction('pandangan', 'readwrite').objectStore('pandangan').put(p, kunci))
  } finally {
    db.close()
  }
}

function hasilDari<T>(minta: IDBRequest<T>): Promise<T> {
  return new Promise((selesai, gagal) => {
    minta.onsuccess = () => selesai(minta.result)
    minta.onerror = () => gagal(minta.error)
  })
}
