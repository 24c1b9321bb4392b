import { Textarea, TextInput } from '@mantine/core'
import { type SubmitEvent, useState } from 'react'
import { Lencana } from '../../../design/lencana.tsx'
import '../../../design/mantine.css'
import { Pilihan } from '../../../design/pilihan.tsx'
import { Tombol } from '../../../design/tombol.tsx'
import gaya from './impor.module.css'
import { pesanImpor } from './impor.pesan.ts'
import { type Bidang, isRagu } from './usulan.ts'

interface BidangUsulanProps {
  readonly bidang: Bidang
  readonly pelaksana: readonly { nilai: string; nama: string }[]
  readonly saatBenar: () => void
  readonly saatUbah: (nilai: string) => void
  readonly saatBuang: () => void
  /** The reader looks at this field: its row of the source is shown. */
  readonly saatLihat: () => void
}

/** One guess: what, how sure and why, and the two answers of a person. */
export function BidangUsulan({
  bidang: b,
  pelaksana,
  saatBenar,
  saatUbah,
  saatBuang,
  saatLihat,
}: BidangUsulanProps) {
  const [mengubah, setMengubah] = useState(false)
  const persen = Math.round(b.yakin * 100)
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset would draw its own frame and heading
    <div
      role="group"
      aria-label={b.nama}
      className={gaya.bidang}
      onFocus={saatLihat}
      onMouseEnter={saatLihat}
    >
      <div className={gaya.nama}>{b.nama}</div>
      <div className={gaya.isi}>
        <div className={gaya.nilai}>
          {b.teks === '' ? <span className="redup">{pesanImpor.kosong}</span> : b.teks}
        </div>
        <div className={gaya.alasan}>
          <Lencana nada={isRagu(b) ? 'tunggu' : 'netral'}>{pesanImpor.yakin(persen)}</Lencana> {b.alasan}
        </div>
      </div>
      {mengubah ? (
        <FormUbah
          bidang={b}
          pelaksana={pelaksana}
          saatPakai={saatUbah}
          saatBatal={() => setMengubah(false)}
        />
      ) : (
        <div className={gaya.alat}>
          <Tombol onClick={saatBenar} aria-label={pesanImpor.benarUntuk(b.nama)}>
            {pesanImpor.benar}
          </Tombol>
          {b.cara === 'pasti' ? null : (
            <Tombol rupa="sepi" onClick={() => setMengubah(true)} aria-label={pesanImpor.ubahUntuk(b.nama)}>
              {pesanImpor.ubah}
            </Tombol>
          )}
          {b.bolehBuang ? (
            <Tombol rupa="sepi" onClick={saatBuang} aria-label={pesanImpor.buangUntuk(b.nama)}>
              {pesanImpor.buang}
            </Tombol>
          ) : null}
        </div>
      )}
    </div>
  )
}

function FormUbah({
  bidang: b,
  pelaksana,
  saatPakai,
  saatBatal,
}: {
  bidang: Bidang
  pelaksana: readonly { nilai: string; nama: string }[]
  saatPakai: (nilai: string) => void
  saatBatal: () => void
}) {
  const kirim = (e: SubmitEvent<HTMLFormElement>) => {
    e.preventDefault()
    saatPakai(String(new FormData(e.currentTarget).get('nilai') ?? ''))
  }
  const simbol = Object.entries(pesanImpor.simbol).map(([nilai, nama]) => ({ nilai, nama }))
  return (
    <div className={gaya.ubah}>
      <form className="susun" onSubmit={kirim}>
        {b.cara === 'simbol' || b.cara === 'pelaksana' ? (
          <Pilihan
            label={b.nama}
            name="nilai"
            awal={(b.cara === 'simbol' ? simbol : pelaksana).find((p) => p.nama === b.teks)?.nilai ?? ''}
            isi={b.cara === 'simbol' ? simbol : pelaksana}
          />
        ) : b.cara === 'daftar' || b.teks.length > 60 ? (
          <Textarea
            label={b.nama}
            name="nilai"
            defaultValue={b.teks}
            autosize
            minRows={2}
            data-autofocus
            {...(b.cara === 'daftar' && { description: pesanImpor.satuBaris })}
          />
        ) : (
          <TextInput label={b.nama} name="nilai" defaultValue={b.teks} data-autofocus />
        )}
        <div className="jajar">
          <Tombol type="submit">{pesanImpor.pakai}</Tombol>
          <Tombol rupa="sepi" onClick={saatBatal}>
            {pesanImpor.batal}
          </Tombol>
        </div>
      </form>
    </div>
  )
}
