import { useEffect, useRef, useState } from 'react'
import type { PekerjaanKirim } from './pekerjaan.kueri.ts'

const BERAKHIR = new Set(['selesai', 'ditolak', 'gagal', 'dibatalkan'])

interface Alir {
  readonly pekerjaan: PekerjaanKirim | undefined
  readonly terputus: boolean
}

/** Follows a job as the server tells of it; the browser reconnects by itself. `saatAkhir` is called once. */
export function useAlir(id: string | null | undefined, saatAkhir: (p: PekerjaanKirim) => void): Alir {
  const [pekerjaan, setPekerjaan] = useState<PekerjaanKirim>()
  const [terputus, setTerputus] = useState(false)
  const akhir = useRef(saatAkhir)
  useEffect(() => {
    akhir.current = saatAkhir
  })
  useEffect(() => {
    setPekerjaan(undefined)
    if (!id) return
    const sumber = new EventSource(`/api/pekerjaan/${id}/alir`)
    const terima = (e: MessageEvent<string>) => {
      const kini = JSON.parse(e.data) as PekerjaanKirim
      setTerputus(false)
      setPekerjaan(kini)
      if (!BERAKHIR.has(kini.status)) return
      sumber.close()
      akhir.current(kini)
    }
    sumber.addEventListener('message', terima)
    sumber.addEventListener('pekerjaan', terima as EventListener)
    sumber.onerror = () => setTerputus(true)
    return () => sumber.close()
  }, [id])
  return { pekerjaan: pekerjaan?.id === id ? pekerjaan : undefined, terputus }
}
