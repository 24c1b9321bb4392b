import { TextInput } from '@mantine/core'
import { useState } from 'react'
import type { KalenderKirim } from '#contract/kalender/kalender'
import { IsianTanggal } from '../../design/isian-tanggal.tsx'
import { Tombol } from '../../design/tombol.tsx'
import gaya from './form-jam-kerja.module.css'
import { pesanKalender as p } from './kalender.pesan.ts'

type Masa = KalenderKirim['masaRamadan'][number]

/** When the hours of Ramadan hold, year by year: the government says it shortly before. */
export function MasaRamadan({ masa }: { masa: readonly Masa[] }) {
  const [daftar, setDaftar] = useState(() => masa.map((m, i) => ({ kunci: i, masa: m as Partial<Masa> })))
  return (
    <fieldset className="susun">
      <legend className={gaya.judul}>{p.masaRamadan}</legend>
      {daftar.map(({ kunci, masa: m }) => (
        <div key={kunci} className={gaya.masa}>
          <IsianTanggal name="masa.dari" label={p.dari} awal={m.dari ?? ''} required />
          <IsianTanggal name="masa.sampai" label={p.sampai} awal={m.sampai ?? ''} required />
          <TextInput name="masa.dasar" label={p.dasar} defaultValue={m.dasar ?? ''} maxLength={300} />
          <input type="hidden" name="masa.perlu" value={m.perluDikonfirmasi === true ? 'ya' : 'tidak'} />
          <Tombol onClick={() => setDaftar((lama) => lama.filter((x) => x.kunci !== kunci))}>
            {p.hapusMasa}
          </Tombol>
        </div>
      ))}
      <div>
        <Tombol onClick={() => setDaftar((lama) => [...lama, { kunci: Date.now(), masa: {} }])}>
          {p.tambahMasa}
        </Tombol>
      </div>
    </fieldset>
  )
}

export function bacaMasa(isi: FormData): Masa[] {
  const ambil = (nama: string) => isi.getAll(`masa.${nama}`).map(String)
  const [sampai, dasar, perlu] = [ambil('sampai'), ambil('dasar'), ambil('perlu')]
  return ambil('dari').map((dari, i) => ({
    dari,
    sampai: sampai[i] ?? '',
    dasar: (dasar[i] ?? '').trim(),
    perluDikonfirmasi: perlu[i] === 'ya',
  }))
}
