import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import type { EntriTabel } from '#contract/agregat/agregat'
import type { TabelDiberikan } from '#contract/terbit/layanan/layanan'
import { IsianCari } from '../../../design/isian-cari.tsx'
import { Memuat } from '../../../design/keadaan.tsx'
import { Pilihan } from '../../../design/pilihan.tsx'
import { TabelDaftar } from '../../../design/tabel-daftar.tsx'
import { Tombol } from '../../../design/tombol.tsx'
import { kueriDaftarTabel } from '../../agregat/agregat.kueri.ts'
import { cariTabel } from '../../agregat/cari-tabel.ts'
import { pesanLayanan as p } from './layanan.pesan.ts'

type Tingkat = TabelDiberikan['tingkat']

/** Of the catalogue only what was found stands below the field: the whole of it is long. */
const TERLIHAT = 8

/** A table of the catalogue at a level; one that is chosen already at this level is not offered again. */
export function PilihTabel({
  dipilih,
  tambah,
}: {
  dipilih: readonly TabelDiberikan[]
  tambah: (t: TabelDiberikan) => void
}) {
  const { data } = useQuery(kueriDaftarTabel())
  const [cari, setCari] = useState('')
  const [tingkat, setTingkat] = useState<Tingkat>('kecamatan')
  if (!data) return <Memuat baris={2} />
  const ada = cari.trim() ? cariTabel(data.daftar, cari) : []
  const tersisa = ada.filter((t) => !dipilih.some((d) => d.id === t.id && d.tingkat === tingkat))
  return (
    <div className="susun-rapat">
      <div className="jajar-akhir">
        <IsianCari
          label={p.cariTabel}
          nilai={cari}
          saatUbah={setCari}
          hasil={cari.trim() ? p.hasilCari(ada.length) : ''}
        />
        <Pilihan
          label={p.tingkat}
          nilai={tingkat}
          saatUbah={(t) => setTingkat(t as Tingkat)}
          isi={Object.entries(p.namaTingkat).map(([nilai, nama]) => ({ nilai, nama }))}
        />
      </div>
      {tersisa.length > 0 ? (
        <TabelDaftar
          nama={p.cariTabel}
          baris={tersisa.slice(0, TERLIHAT)}
          kunci={(t) => t.id}
          kolom={[
            { judul: p.tabel, utama: true, isi: (t: EntriTabel) => t.judul },
            {
              judul: p.tindakan,
              rata: 'kanan',
              isi: (t: EntriTabel) => (
                <Tombol
                  rupa="sepi"
                  aria-label={p.tambahTabel(t.judul)}
                  onClick={() => tambah({ id: t.id, tingkat })}
                >
                  {p.tambah}
                </Tombol>
              ),
            },
          ]}
        />
      ) : null}
    </div>
  )
}

export function TabelTerpilih({
  tabel,
  hapus,
}: {
  tabel: readonly TabelDiberikan[]
  /** Absent: what stands is final. */
  hapus: ((i: number) => void) | undefined
}) {
  const { data } = useQuery(kueriDaftarTabel())
  if (tabel.length === 0) return <p className="redup">{p.belumTabel}</p>
  const judul = (id: string) => data?.daftar.find((t) => t.id === id)?.judul ?? id
  return (
    <TabelDaftar
      nama={p.telaah}
      baris={tabel.map((t, i) => ({ ...t, i }))}
      kunci={(t) => `${t.id}/${t.tingkat}`}
      kolom={[
        { judul: p.tabel, utama: true, isi: (t) => judul(t.id) },
        { judul: p.tingkat, isi: (t) => p.namaTingkat[t.tingkat] },
        ...(hapus
          ? [
              {
                judul: p.tindakan,
                rata: 'kanan' as const,
                isi: (t: TabelDiberikan & { i: number }) => (
                  <Tombol rupa="sepi" aria-label={p.hapusTabel(judul(t.id))} onClick={() => hapus(t.i)}>
                    {p.hapus}
                  </Tombol>
                ),
              },
            ]
          : []),
      ]}
    />
  )
}
