import { useCallback, useEffect, useRef, useState } from 'react'
import type { RancanganKirim } from '#contract/sop/rancangan/rancangan'
import { Ditolak, keGalat } from '../../../../kantor/galat-layar.ts'
import { panggil } from '../../../../kantor/panggil.ts'
import { tulisKeyakinan } from '../naskah/jalur.ts'
import type { Rancangan } from '../naskah/naskah.ts'
import { tulisNaskah } from '../naskah/tulis-naskah.ts'
import { buangCadangan, simpanCadangan } from './cadangan-lokal.ts'
import { jedaSimpan, type KeadaanSimpan, sesudahGagal } from './keadaan-simpan.ts'

export interface Simpan {
  readonly keadaan: KeadaanSimpan
  /** The draft as the server had it last: state, findings, digest. */
  readonly server: RancanganKirim
  /** What the server's findings are about: places in it name fields of this state. */
  readonly ditinjau: Rancangan
  /** False: this browser keeps nothing; a closed page loses what is not saved. */
  readonly bercadangan: boolean
  /** Sends what is not sent yet; true when everything is on the server. */
  readonly sekarang: () => Promise<boolean>
  /** The server's state is taken as it is: after a conflict, a submission, a withdrawal. */
  readonly terima: (server: RancanganKirim, kini: Rancangan) => void
}

/** Saves by itself: what changed goes to this browser at once and to the server after a pause. */
export function useSimpan(
  awal: RancanganKirim,
  kini: Rancangan,
  awalNaskah: Rancangan,
  kunci: string,
): Simpan {
  const [keadaan, setKeadaan] = useState<KeadaanSimpan>({ apa: 'tersimpan', saat: awal.diubah })
  const [server, setServer] = useState(awal)
  const [ditinjau, setDitinjau] = useState(awalNaskah)
  const [bercadangan, setBercadangan] = useState(true)
  const terkirim = useRef(awalNaskah)
  const terbaru = useRef(kini)
  const versi = useRef(awal.versi)
  const jalan = useRef<Promise<boolean>>(undefined)
  const diubah = useRef(false)
  terbaru.current = kini
  const bolehUbah = server.keadaan === 'draf'

  useEffect(() => {
    if (!bolehUbah) return
    if (kini === terkirim.current) {
      // Undone to what the server has: nothing is left to send. Before the first change what an earlier visit left here
      // is not ours to remove: it is still being offered.
      if (!diubah.current) return
      buangCadangan(localStorage, kunci)
      setKeadaan((k) =>
        k.apa === 'berubah' || k.apa === 'putus' ? { apa: 'tersimpan', saat: server.diubah } : k,
      )
      return
    }
    diubah.current = true
    setKeadaan((k) =>
      k.apa === 'bentrok' || k.apa === 'putus' || k.apa === 'menyimpan' ? k : { apa: 'berubah' },
    )
    // A short pause: what one types is short, and a power cut does not wait.
    const jam = setTimeout(() => setBercadangan(cadangkan(kunci, versi.current, kini)), 150)
    return () => clearTimeout(jam)
  }, [kini, kunci, bolehUbah, server.diubah])

  const sekarang = useCallback((): Promise<boolean> => {
    jalan.current ??= kirim().finally(() => {
      jalan.current = undefined
    })
    return jalan.current

    async function kirim(): Promise<boolean> {
      const dikirim = terbaru.current
      if (dikirim === terkirim.current) return true
      setKeadaan((k) => (k.apa === 'putus' ? k : { apa: 'menyimpan' }))
      try {
        const baru = await panggil<RancanganKirim>(`/sop/rancangan/${awal.id}`, {
          metode: 'PUT',
          isi: {
            versi: versi.current,
            naskah: tulisNaskah(dikirim.naskah),
            keyakinan: tulisKeyakinan(dikirim.naskah, dikirim.keyakinan),
          },
        })
        versi.current = baru.versi
        terkirim.current = dikirim
        setServer(baru)
        setDitinjau(dikirim)
        const habis = terbaru.current === dikirim
        if (habis) buangCadangan(localStorage, kunci)
        setKeadaan(habis ? { apa: 'tersimpan', saat: baru.diubah } : { apa: 'berubah' })
        return habis
      } catch (sebab) {
        const status = sebab instanceof Ditolak ? sebab.status : 500
        setKeadaan((k) => sesudahGagal(k, keGalat(sebab), status))
        return false
      }
    }
  }, [awal.id, kunci])

  // A new letter begins the pause anew.
  // biome-ignore lint/correctness/useExhaustiveDependencies: `kini` is what the pause is counted from
  useEffect(() => {
    const jeda = jedaSimpan(keadaan)
    if (jeda === undefined || !bolehUbah) return
    const jam = setTimeout(() => void sekarang(), jeda)
    const kembali = () => void sekarang()
    addEventListener('online', kembali)
    return () => {
      clearTimeout(jam)
      removeEventListener('online', kembali)
    }
  }, [keadaan, sekarang, bolehUbah, keadaan.apa === 'berubah' ? kini : undefined])

  // The page goes (tab closed, another page): what no pause let through is kept and sent.
  useEffect(() => {
    const tutup = () => {
      if (terbaru.current === terkirim.current) return
      cadangkan(kunci, versi.current, terbaru.current)
      void sekarang()
    }
    addEventListener('pagehide', tutup)
    return () => {
      removeEventListener('pagehide', tutup)
      tutup()
    }
  }, [kunci, sekarang])

  const terima = useCallback(
    (baru: RancanganKirim, isi: Rancangan) => {
      versi.current = baru.versi
      terkirim.current = isi
      terbaru.current = isi
      if (diubah.current) buangCadangan(localStorage, kunci)
      setServer(baru)
      setDitinjau(isi)
      setKeadaan({ apa: 'tersimpan', saat: baru.diubah })
    },
    [kunci],
  )
  return { keadaan, server, ditinjau, bercadangan, sekarang, terima }
}

function cadangkan(kunci: string, versi: number, r: Rancangan): boolean {
  return simpanCadangan(localStorage, kunci, {
    versi,
    naskah: tulisNaskah(r.naskah),
    keyakinan: tulisKeyakinan(r.naskah, r.keyakinan),
    saat: new Date().toISOString(),
  })
}
