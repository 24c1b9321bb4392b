import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { kueriUlasan } from './ulasan.kueri.ts'
import gaya from './ulasan.module.css'
import { pesanUlasan } from './ulasan.pesan.ts'

/**
 * Slot of the return dialog: open remarks to tick as its reasons. Tells the sentence that the reason begins with, empty
 * when none is ticked; shows nothing where no remark is open.
 */
export default function PilihUlasan({
  berkasId,
  saatUbah,
}: {
  berkasId: string
  saatUbah: (kalimat: string) => void
}) {
  const { data } = useQuery(kueriUlasan(berkasId))
  const [pilih, setPilih] = useState<readonly number[]>([])
  const terbuka = data?.ulasan.filter((u) => !u.tutup) ?? []
  if (terbuka.length === 0) return null
  const alihkan = (nomor: number) => {
    const baru = pilih.includes(nomor)
      ? pilih.filter((n) => n !== nomor)
      : [...pilih, nomor].sort((a, b) => a - b)
    setPilih(baru)
    saatUbah(baru.length > 0 ? pesanUlasan.rujukUlasan(baru) : '')
  }
  return (
    <fieldset className={gaya.pilih}>
      <legend>{pesanUlasan.alasanUlasan}</legend>
      <p className="kecil redup">{pesanUlasan.alasanUlasanKet}</p>
      {terbuka.map((u) => (
        <label key={u.id}>
          <input type="checkbox" checked={pilih.includes(u.nomor)} onChange={() => alihkan(u.nomor)} />
          <span>
            {pesanUlasan.nomor(u.nomor)} · {u.sebut}: {u.teks}
          </span>
        </label>
      ))}
    </fieldset>
  )
}
