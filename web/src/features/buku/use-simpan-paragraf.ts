import { useQueryClient } from '@tanstack/react-query'
import { useCallback, useEffect, useRef, useState } from 'react'
import type { NaskahNarasiKirim, ParagrafKirim, Potongan } from '#contract/buku/narasi/narasi'
import { Ditolak, keGalat } from '../../kantor/galat-layar.ts'
import { panggil } from '../../kantor/panggil.ts'
import { jedaSimpan, type KeadaanSimpan } from '../sop/susun/simpan/keadaan-simpan.ts'
import { kueriNarasi } from './buku.kueri.ts'
import { keKirim, samaPotongan } from './potongan-dom.ts'

export interface SimpanParagraf {
  readonly keadaan: KeadaanSimpan
  /** What is typed and not on the server. */
  readonly tertunda: readonly Potongan[] | undefined
  /** The page's copy of the paragraph is older than what was saved from here: its words are not to be drawn. */
  readonly basi: boolean
  readonly ubah: (potongan: readonly Potongan[]) => void
  readonly sekarang: () => Promise<void>
  /** After a conflict: mine over theirs, or theirs. */
  readonly pakaiPunyaSaya: () => void
  readonly pakaiPunyaMereka: () => void
}

/** Saves a paragraph by itself: to this browser at once, to the server after a pause; a conflict waits for a person. */
export function useSimpanParagraf(berkasId: string, akunId: string, p: ParagrafKirim): SimpanParagraf {
  const klien = useQueryClient()
  const kunci = `tertib.narasi.${akunId}.${berkasId}.${p.id}`
  const [tertunda, setTertunda] = useState<readonly Potongan[] | undefined>(() => bacaLokal(kunci, p))
  const [keadaan, setKeadaan] = useState<KeadaanSimpan>(() =>
    tertunda ? { apa: 'berubah' } : { apa: 'tersimpan', saat: p.diubah?.waktu ?? '' },
  )
  const terbaru = useRef(tertunda)
  const versi = useRef(p.versi)
  const jalan = useRef(false)
  const bentrok = useRef(false)
  // Until something is typed the version is whatever the server says; what was just saved may be newer than the page's copy.
  if (!tertunda && p.versi > versi.current) versi.current = p.versi

  const ubah = useCallback(
    (potongan: readonly Potongan[]) => {
      terbaru.current = potongan
      setTertunda(potongan)
      setKeadaan((k) => (k.apa === 'bentrok' || k.apa === 'putus' ? k : { apa: 'berubah' }))
      simpanLokal(kunci, { versi: versi.current, potongan })
    },
    [kunci],
  )

  const sekarang = useCallback(async () => {
    const kirim = terbaru.current
    // A conflict waits for a person; leaving the box sends nothing.
    if (!kirim || jalan.current || bentrok.current) return
    jalan.current = true
    setKeadaan((k) => (k.apa === 'putus' ? k : { apa: 'menyimpan' }))
    try {
      const naskah = await panggil<NaskahNarasiKirim>(`/buku/narasi/${berkasId}/paragraf/${p.id}`, {
        metode: 'PUT',
        isi: { versi: versi.current, potongan: kirim },
      })
      const baru = naskah.bab.flatMap((b) => b.paragraf).find((x) => x.id === p.id)
      versi.current = baru?.versi ?? versi.current + 1
      const habis = terbaru.current === kirim
      if (habis) {
        terbaru.current = undefined
        setTertunda(undefined)
        buangLokal(kunci)
      }
      setKeadaan(habis ? { apa: 'tersimpan', saat: baru?.diubah?.waktu ?? '' } : { apa: 'berubah' })
      klien.setQueryData(kueriNarasi(berkasId).queryKey, naskah)
    } catch (sebab) {
      const galat = keGalat(sebab)
      bentrok.current = galat.kode === 'narasi.sudah-berubah'
      // What stands there now is shown beside what was typed.
      if (bentrok.current) void klien.invalidateQueries({ queryKey: ['narasi', berkasId] })
      const status = sebab instanceof Ditolak ? sebab.status : 500
      setKeadaan((k) =>
        status === 0 || status >= 500
          ? { apa: 'putus', kali: k.apa === 'putus' ? k.kali + 1 : 1 }
          : galat.kode === 'narasi.sudah-berubah'
            ? { apa: 'bentrok' }
            : { apa: 'ditolak', galat },
      )
    } finally {
      jalan.current = false
    }
  }, [berkasId, p.id, kunci, klien])

  // A new letter begins the pause anew.
  // biome-ignore lint/correctness/useExhaustiveDependencies: `tertunda` is what the pause is counted from
  useEffect(() => {
    const jeda = jedaSimpan(keadaan)
    if (jeda === undefined) return
    const jam = setTimeout(() => void sekarang(), jeda)
    const kembali = () => void sekarang()
    addEventListener('online', kembali)
    return () => {
      clearTimeout(jam)
      removeEventListener('online', kembali)
    }
  }, [keadaan, tertunda, sekarang])

  useEffect(() => {
    const tutup = () => void sekarang()
    addEventListener('pagehide', tutup)
    return () => {
      removeEventListener('pagehide', tutup)
      tutup()
    }
  }, [sekarang])

  const muatUlang = () => klien.fetchQuery({ ...kueriNarasi(berkasId), staleTime: 0 })
  return {
    keadaan,
    tertunda,
    basi: p.versi < versi.current,
    ubah,
    sekarang,
    pakaiPunyaSaya: () =>
      void muatUlang().then((n) => {
        versi.current = n.bab.flatMap((b) => b.paragraf).find((x) => x.id === p.id)?.versi ?? 0
        bentrok.current = false
        setKeadaan({ apa: 'berubah' })
      }),
    pakaiPunyaMereka: () => {
      bentrok.current = false
      terbaru.current = undefined
      setTertunda(undefined)
      buangLokal(kunci)
      setKeadaan({ apa: 'tersimpan', saat: p.diubah?.waktu ?? '' })
      void muatUlang()
    },
  }
}

/** What an earlier visit left here; of another version it is left to the conflict that saving it brings. */
function bacaLokal(kunci: string, p: ParagrafKirim): readonly Potongan[] | undefined {
  try {
    const isi = JSON.parse(localStorage.getItem(kunci) ?? 'null') as { potongan?: Potongan[] } | null
    if (!isi || !Array.isArray(isi.potongan)) return undefined
    if (!samaPotongan(isi.potongan, keKirim(p.potongan))) return isi.potongan
    buangLokal(kunci)
    return undefined
  } catch {
    return undefined
  }
}

function simpanLokal(kunci: string, isi: { versi: number; potongan: readonly Potongan[] }): void {
  try {
    localStorage.setItem(kunci, JSON.stringify(isi))
  } catch {
    // Full or switched off by policy: the server has it after the pause.
  }
}

function buangLokal(kunci: string): void {
  try {
    localStorage.removeItem(kunci)
  } catch {
    // Nothing can be kept where nothing can be removed.
  }
}
