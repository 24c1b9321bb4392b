import { useQuery } from '@tanstack/react-query'
import type { BedaRancanganKirim } from '#contract/sop/rancangan/rancangan'
import { GagalMuat, Kosong, Memuat, Perhatian } from '../../../../design/keadaan.tsx'
import { Lencana } from '../../../../design/lencana.tsx'
import { Panel } from '../../../../design/panel.tsx'
import { keGalat } from '../../../../kantor/galat-layar.ts'
import { kueriBanding } from '../susun.kueri.ts'
import { pesanSusun } from '../susun.pesan.ts'
import gaya from './banding-berlaku.module.css'
import { bedaKata } from './beda-kata.ts'

interface BandingBerlakuProps {
  readonly id: string
  readonly versi: number
  readonly tersimpan: boolean
  readonly buka: (jalur: string) => void
}

/** What differs from the version in force, field by field, both texts, what went and came marked in them. */
export function BandingBerlaku({ id, versi, tersimpan, buka }: BandingBerlakuProps) {
  const { data, error, refetch } = useQuery({ ...kueriBanding(id, versi), placeholderData: (lama) => lama })
  if (error && !data) return <GagalMuat galat={keGalat(error)} ulang={() => void refetch()} />
  if (!data) return <Memuat baris={6} />
  if (!data.terhadap)
    return (
      <Panel judul={pesanSusun.banding}>
        <Kosong judul={pesanSusun.bandingTanpa}>{pesanSusun.bandingTanpaKet}</Kosong>
      </Panel>
    )
  return (
    <Panel
      judul={pesanSusun.bandingTerhadap(data.terhadap.nomor)}
      kanan={pesanSusun.jumlahBeda(data.beda.length)}
      penuh
    >
      {data.dasarBerganti ? <Perhatian>{pesanSusun.bandingBerganti}</Perhatian> : null}
      {tersimpan ? null : <Perhatian>{pesanSusun.bandingMenunggu}</Perhatian>}
      {data.beda.length === 0 ? (
        <p className={gaya.sama}>{pesanSusun.bandingSama}</p>
      ) : (
        <Tabel beda={data.beda} buka={buka} />
      )}
    </Panel>
  )
}

function Tabel({ beda, buka }: { beda: readonly BedaRancanganKirim[]; buka: (jalur: string) => void }) {
  const k = pesanSusun.kolomBanding
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling box that the keyboard must reach
    <section className={gaya.gulung} aria-label={pesanSusun.banding} tabIndex={0}>
      <table className={gaya.tabel}>
        <thead>
          <tr>
            <th scope="col">{k.tempat}</th>
            <th scope="col">{k.semula}</th>
            <th scope="col">{k.menjadi}</th>
          </tr>
        </thead>
        <tbody>
          {beda.map((b, i) => {
            const potong = bedaKata(b.semula ?? '', b.menjadi ?? '')
            return (
              // biome-ignore lint/suspicious/noArrayIndexKey: rows of one answer, never moved
              <tr key={i}>
                <th scope="row">
                  {b.jalur ? (
                    <button type="button" className={gaya.tempat} onClick={() => buka(b.jalur!)}>
                      {tulisTempat(b)}
                    </button>
                  ) : (
                    tulisTempat(b)
                  )}
                  <Lencana nada={NADA[b.jenis]}>{pesanSusun.jenisBeda[b.jenis]}</Lencana>
                </th>
                <td>
                  {potong.map((t, j) =>
                    // biome-ignore lint/suspicious/noArrayIndexKey: pieces of one text
                    t.jenis === 'tambah' ? null : t.jenis === 'hapus' ? <del key={j}>{t.teks}</del> : t.teks,
                  )}
                </td>
                <td>
                  {potong.map((t, j) =>
                    // biome-ignore lint/suspicious/noArrayIndexKey: pieces of one text
                    t.jenis === 'hapus' ? null : t.jenis === 'tambah' ? <ins key={j}>{t.teks}</ins> : t.teks,
                  )}
                </td>
              </tr>
            )
          })}
        </tbody>
      </table>
    </section>
  )
}

const NADA = { tambah: 'selesai', hapus: 'lambat', ubah: 'tunggu', pindah: 'netral' } as const

function tulisTempat(b: BedaRancanganKirim): string {
  return b.bidang ? `${b.tempat} · ${b.bidang}` : b.tempat
}
