import { Textarea } from '@mantine/core'
import { useQueryClient } from '@tanstack/react-query'
import { type SubmitEvent, useId, useState } from 'react'
import type { DaftarUlasanKirim, UlasanKirim } from '#contract/sop/ulasan/ulasan'
import { PesanGalat } from '../../../design/keadaan.tsx'
import '../../../design/mantine.css'
import { Tombol } from '../../../design/tombol.tsx'
import { panggil } from '../../../kantor/panggil.ts'
import { useKirim } from '../../../kantor/use-kirim.ts'
import { tulisSaat } from '../../../kantor/waktu.ts'
import { tulisOrang } from '../tulis-orang.ts'
import { kueriUlasan } from './ulasan.kueri.ts'
import gaya from './ulasan.module.css'
import { pesanUlasan } from './ulasan.pesan.ts'

interface SatuUlasanProps {
  readonly berkasId: string
  readonly ulasan: UlasanKirim
  readonly dipilih: boolean
  readonly lihat: (() => void) | undefined
}

/** One remark: where, what stood there, what was said, what was answered, and how it ended. */
export function SatuUlasan({ berkasId, ulasan: u, dipilih, lihat }: SatuUlasanProps) {
  const [tulis, setTulis] = useState<'jawaban' | 'tutup'>()
  return (
    <article
      className={gaya.ulasan}
      data-dipilih={dipilih || undefined}
      data-tertutup={u.tutup ? true : undefined}
    >
      <h3>
        {lihat ? (
          <button type="button" className={gaya.tempat} onClick={lihat} title={pesanUlasan.lihatTempat}>
            {pesanUlasan.nomor(u.nomor)} · {u.sebut}
          </button>
        ) : (
          <>
            {pesanUlasan.nomor(u.nomor)} · {u.sebut}
          </>
        )}
      </h3>
      <p className={gaya.kutipan}>{pesanUlasan.kutipan(u.kutipan)}</p>
      <p className={gaya.teks}>{u.teks}</p>
      <p className="kecil redup">
        {[
          tulisOrang(u.oleh),
          u.kepada ? pesanUlasan.kepada(u.kepada.judul) : '',
          tulisSaat(u.waktu),
          u.putaran > 1 ? pesanUlasan.putaran(u.putaran) : '',
        ]
          .filter(Boolean)
          .join(' · ')}
      </p>
      {u.jawaban.map((j) => (
        <div key={j.waktu} className={gaya.jawaban}>
          <p className={gaya.teks}>{j.teks}</p>
          <p className="kecil redup">
            {tulisOrang(j.oleh)} · {tulisSaat(j.waktu)}
          </p>
        </div>
      ))}
      {u.tutup ? (
        <p className={gaya.tutup}>
          {tulisTutup(u, u.tutup)} <span className="kecil redup">{tulisSaat(u.tutup.waktu)}</span>
        </p>
      ) : null}
      {tulis ? (
        <FormKata
          key={tulis}
          berkasId={berkasId}
          jalur={`/berkas/${berkasId}/ulasan/${u.id}/${tulis}`}
          label={tulis === 'jawaban' ? pesanUlasan.jawaban : pesanUlasan.kataTutup}
          tombol={tulis === 'jawaban' ? pesanUlasan.simpanJawaban : pesanUlasan.simpanTutup}
          tutup={() => setTulis(undefined)}
        />
      ) : u.bolehJawab || u.bolehTutup ? (
        <div className="jajar">
          {u.bolehJawab ? (
            <Tombol rupa="sepi" onClick={() => setTulis('jawaban')}>
              {pesanUlasan.jawab}
            </Tombol>
          ) : null}
          {u.bolehTutup ? (
            <Tombol rupa="sepi" onClick={() => setTulis('tutup')}>
              {pesanUlasan.selesaikan}
            </Tombol>
          ) : null}
        </div>
      ) : null}
    </article>
  )
}

interface FormKataProps {
  readonly berkasId: string
  readonly jalur: string
  readonly label: string
  readonly tombol: string
  readonly tutup: () => void
}

function FormKata({ berkasId, jalur, label, tombol, tutup }: FormKataProps) {
  const id = useId()
  const klien = useQueryClient()
  const kirim = useKirim(
    (teks: string) => panggil<DaftarUlasanKirim>(jalur, { metode: 'POST', isi: { teks } }),
    {
      berhasil: (baru) => {
        klien.setQueryData(kueriUlasan(berkasId).queryKey, baru)
        tutup()
      },
    },
  )
  const submit = (e: SubmitEvent<HTMLFormElement>) => {
    e.preventDefault()
    kirim.kirim(String(new FormData(e.currentTarget).get('teks') ?? ''))
  }
  return (
    <form id={id} className="susun" onSubmit={submit}>
      <Textarea
        name="teks"
        label={label}
        required
        withAsterisk={false}
        minLength={3}
        maxLength={2000}
        rows={2}
        autosize
        autoFocus
      />
      <PesanGalat galat={kirim.galat} />
      <div className="jajar">
        <Tombol type="submit" sibuk={kirim.sibuk}>
          {tombol}
        </Tombol>
        <Tombol rupa="sepi" onClick={tutup}>
          {pesanUlasan.batal}
        </Tombol>
      </div>
    </form>
  )
}

function tulisTutup(u: UlasanKirim, t: NonNullable<UlasanKirim['tutup']>): string {
  const kata = pesanUlasan.tutup
  if (t.sebab === 'hilang') return kata.hilang(t.versi ?? 0)
  if (t.sebab === 'ditarik') return kata.ditarik(t.teks ?? '')
  if (t.sebab === 'selesai') return kata.selesai(t.teks ?? '', t.oleh ? tulisOrang(t.oleh) : '')
  return u.letak.jenis === 'sel' ? kata.berubah(u.kutipan, t.teks ?? '') : kata.berubahPanjang
}
