import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import type { LetakKirim, UlasanKirim } from '#contract/sop/ulasan/ulasan'
import { GagalMuat, Memuat } from '../../../design/keadaan.tsx'
import { usePintasan } from '../../../design/pintasan/index.ts'
import { Tombol } from '../../../design/tombol.tsx'
import { keGalat } from '../../../kantor/galat-layar.ts'
import { isLetakSama } from './letak.ts'
import { SatuUlasan } from './satu-ulasan.tsx'
import { TulisUlasan } from './tulis-ulasan.tsx'
import { kueriUlasan } from './ulasan.kueri.ts'
import gaya from './ulasan.module.css'
import { pesanUlasan } from './ulasan.pesan.ts'

interface PanelUlasanProps {
  readonly berkasId: string
  /** The document that is shown, in its newest version; undefined while it has no parts. */
  readonly dokumen: { readonly nama: string; readonly versi: number } | undefined
  readonly letak: LetakKirim | undefined
  readonly lihat: (u: UlasanKirim) => void
}

/** The remarks of the case beside its document: those of the chosen place first, then all that are open. */
export function PanelUlasan({ berkasId, dokumen, letak, lihat }: PanelUlasanProps) {
  const { data, error, refetch } = useQuery(kueriUlasan(berkasId))
  const [menulis, setMenulis] = useState<LetakKirim>()
  const [tertutup, setTertutup] = useState(false)
  const terbuka = data?.ulasan.filter((u) => !u.tutup) ?? []
  const diSini = (u: UlasanKirim) => u.dokumen === dokumen?.nama && isLetakSama(u.letak, letak)
  const pindah = (arah: 1 | -1) => {
    if (terbuka.length === 0) return
    const kini = terbuka.findIndex(diSini)
    const ke = kini < 0 && arah < 0 ? terbuka.length - 1 : (kini + arah + terbuka.length) % terbuka.length
    lihat(terbuka[ke]!)
  }
  const boleh = data?.bolehTulis === true && dokumen !== undefined && letak !== undefined
  usePintasan([
    { tombol: ']', nama: pesanUlasan.berikutnya, lingkup: 'halaman', jalankan: () => pindah(1) },
    { tombol: '[', nama: pesanUlasan.sebelumnya, lingkup: 'halaman', jalankan: () => pindah(-1) },
  ])
  if (error && !data) return <GagalMuat galat={keGalat(error)} ulang={() => void refetch()} />
  if (!data) return <Memuat baris={3} />
  const selesai = data.ulasan.filter((u) => u.tutup)
  const urut = [...terbuka.filter(diSini), ...terbuka.filter((u) => !diSini(u))]
  return (
    <section className={gaya.panel} aria-label={pesanUlasan.ulasan}>
      <div className={gaya.kepalaPanel}>
        <h2>{pesanUlasan.ulasanTerbuka(terbuka.length)}</h2>
        {terbuka.length > 1 ? (
          <div className="jajar">
            <Tombol rupa="sepi" aria-label={pesanUlasan.sebelumnya} onClick={() => pindah(-1)}>
              ‹
            </Tombol>
            <Tombol rupa="sepi" aria-label={pesanUlasan.berikutnya} onClick={() => pindah(1)}>
              ›
            </Tombol>
          </div>
        ) : null}
      </div>
      {boleh ? (
        isLetakSama(menulis, letak) ? (
          <TulisUlasan
            berkasId={berkasId}
            dokumen={dokumen.nama}
            versi={dokumen.versi}
            letak={letak}
            pelaksana={data.pelaksana}
            selesai={() => setMenulis(undefined)}
          />
        ) : (
          <div>
            <Tombol pintasan="w" onClick={() => setMenulis(letak)}>
              {pesanUlasan.tulis}
            </Tombol>
          </div>
        )
      ) : null}
      {data.ulasan.length === 0 ? (
        <p className="kecil redup">
          {pesanUlasan.tanpaUlasan}. {data.bolehTulis ? pesanUlasan.tanpaUlasanKet : ''}
        </p>
      ) : null}
      {urut.map((u) => (
        <SatuUlasan key={u.id} berkasId={berkasId} ulasan={u} dipilih={diSini(u)} lihat={() => lihat(u)} />
      ))}
      {selesai.length > 0 ? (
        <details open={tertutup} onToggle={(e) => setTertutup(e.currentTarget.open)}>
          <summary>{pesanUlasan.tampilTertutup(selesai.length)}</summary>
          {tertutup
            ? selesai.map((u) => (
                <SatuUlasan key={u.id} berkasId={berkasId} ulasan={u} dipilih={false} lihat={undefined} />
              ))
            : null}
        </details>
      ) : null}
    </section>
  )
}
