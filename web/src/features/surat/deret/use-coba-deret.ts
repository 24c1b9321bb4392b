import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useEffect, useState } from 'react'
import type { CobaDeret, HasilCoba } from '#contract/surat/deret/deret'
import { panggil } from '../../../kantor/panggil.ts'

/** What the office would write with these settings, asked a blink after the last key. */
export function useCobaDeret(isi: CobaDeret): HasilCoba | undefined {
  const teks = JSON.stringify(isi)
  const [tenang, setTenang] = useState(teks)
  useEffect(() => {
    const nanti = setTimeout(() => setTenang(teks), 200)
    return () => clearTimeout(nanti)
  }, [teks])
  return useQuery({
    queryKey: ['coba-deret', tenang],
    queryFn: () =>
      panggil<HasilCoba>('/agenda/deret/coba', { metode: 'POST', isi: JSON.parse(tenang) as CobaDeret }),
    placeholderData: keepPreviousData,
    retry: false,
  }).data
}
