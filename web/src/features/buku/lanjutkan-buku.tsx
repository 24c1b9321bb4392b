import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import type { LanjutKirim } from '#contract/buku/lanjut/lanjut'
import { tulisSemester } from '#kernel/periode'
import { Perhatian, PesanGalat } from '../../design/keadaan.tsx'
import { Pilihan } from '../../design/pilihan.tsx'
import { Tombol } from '../../design/tombol.tsx'
import { panggil } from '../../kantor/panggil.ts'
import { useKirim } from '../../kantor/use-kirim.ts'
import { kueriLanjut } from './buku.kueri.ts'
import { pesanBuku } from './buku.pesan.ts'

/** Begins this analysis from an earlier one, or says what it began from and what was left behind. */
export function LanjutkanBuku({ berkasId, bolehSunting }: { berkasId: string; bolehSunting: boolean }) {
  const klien = useQueryClient()
  const { data } = useQuery(kueriLanjut(berkasId))
  const [dari, setDari] = useState('')
  const kirim = useKirim(
    (id: string) => panggil<LanjutKirim>(`/buku/lanjut/${berkasId}`, { metode: 'POST', isi: { dari: id } }),
    {
      segarkan: ['narasi', 'daftar-buku'],
      berhasil: (baru) => klien.setQueryData(kueriLanjut(berkasId).queryKey, baru),
    },
  )
  if (!data) return null
  if (data.lanjutan) {
    const { dari: asal, takTerbawa } = data.lanjutan
    return (
      <Perhatian>
        <strong>{pesanBuku.lanjutanDari(asal.judul, tulisSemester(asal.semester))}</strong>
        {takTerbawa.length === 0 ? <p>{pesanBuku.semuaTerbawa}</p> : null}
        {takTerbawa.length > 0 ? (
          <details open={bolehSunting}>
            <summary>{pesanBuku.takTerbawa(takTerbawa.length)}</summary>
            <ul>
              {takTerbawa.map((t, i) => (
                // biome-ignore lint/suspicious/noArrayIndexKey: a list that was written once
                <li key={i}>
                  {t.paragraf ? <a href={`#p-${t.paragraf}`}>“{t.awal}”</a> : t.awal}: {t.sebab}
                </li>
              ))}
            </ul>
          </details>
        ) : null}
      </Perhatian>
    )
  }
  const [pertama] = data.calon
  if (!bolehSunting || !pertama) return null
  return (
    <Perhatian>
      <strong>{pesanBuku.lanjut}</strong>
      <p>{pesanBuku.lanjutKet}</p>
      <div className="jajar">
        <Pilihan
          sebaris
          label={pesanBuku.pilihBuku}
          nilai={dari || pertama.id}
          saatUbah={setDari}
          isi={data.calon.map((c) => ({ nilai: c.id, nama: `${c.judul} (${tulisSemester(c.semester)})` }))}
        />
        <Tombol sibuk={kirim.sibuk} onClick={() => kirim.kirim(dari || pertama.id)}>
          {pesanBuku.lanjutkan}
        </Tombol>
      </div>
      <PesanGalat galat={kirim.galat} />
    </Perhatian>
  )
}
