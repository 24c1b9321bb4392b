import { useQuery } from '@tanstack/react-query'
import { type SubmitEvent, useState } from 'react'
import type { HasilPeriksaTabel, TemuanAsing } from '#contract/agregat/asing/asing'
import { tulisBulat } from '#kernel/angka'
import { Fakta } from '../../../design/fakta.tsx'
import { Halaman } from '../../../design/halaman.tsx'
import { IsianFile } from '../../../design/isian-file.tsx'
import { PesanBaik, PesanGalat } from '../../../design/keadaan.tsx'
import { Lencana } from '../../../design/lencana.tsx'
import { Panel } from '../../../design/panel.tsx'
import { Pilihan } from '../../../design/pilihan.tsx'
import { type Kolom, TabelDaftar } from '../../../design/tabel-daftar.tsx'
import { Tombol } from '../../../design/tombol.tsx'
import { panggil } from '../../../kantor/panggil.ts'
import { useKirim } from '../../../kantor/use-kirim.ts'
import { tulisPilihanSnapshot } from '../../dkb/tulis-snapshot.ts'
import { kueriDaftarTabel } from '../agregat.kueri.ts'
import { useSnapshotDipilih } from '../use-snapshot-dipilih.ts'
import { pesanAsing } from './asing.pesan.ts'

export default function PeriksaTabel() {
  const [tabel, setTabel] = useState('')
  const { data: katalog } = useQuery(kueriDaftarTabel())
  const { daftar } = useSnapshotDipilih(undefined)
  const periksa = useKirim((isi: FormData) =>
    panggil<HasilPeriksaTabel>('/periksa-tabel', { metode: 'POST', isi }),
  )
  const kirim = (e: SubmitEvent<HTMLFormElement>) => {
    e.preventDefault()
    const isian = new FormData(e.currentTarget)
    // Fields first: the server reads them before the file.
    const isi = new FormData()
    for (const nama of tabel ? ['tabel', 'snapshot', 'file'] : ['file']) {
      const nilai = isian.get(nama)
      if (nilai) isi.append(nama, nilai)
    }
    periksa.kirim(isi)
  }
  const baris = (katalog?.daftar ?? []).filter((t) => t.sumber !== 'peristiwa')
  return (
    <Halaman judul={pesanAsing.judul} ringkas={pesanAsing.ringkas}>
      <Panel>
        <form className="susun" onSubmit={kirim}>
          <IsianFile
            name="file"
            label={pesanAsing.file}
            ket={pesanAsing.fileKet}
            accept=".csv,.txt,.tsv,.xlsx,text/csv,application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
            required
            saatPilih={periksa.lupakan}
          />
          <div className="dua-kolom">
            <Pilihan
              name="tabel"
              label={pesanAsing.tabel}
              nilai={tabel}
              saatUbah={setTabel}
              isi={[
                { nilai: '', nama: pesanAsing.tanpaTabel },
                ...baris.map((t) => ({ nilai: t.id, nama: `${t.nomor}. ${t.judulPendek}` })),
              ]}
            />
            {tabel && daftar.length > 0 ? (
              <Pilihan
                name="snapshot"
                label={pesanAsing.snapshot}
                awal={daftar[0]?.id ?? ''}
                isi={daftar.map((s) => ({ nilai: s.id, nama: tulisPilihanSnapshot(s) }))}
              />
            ) : null}
          </div>
          <div className="jajar">
            <Tombol type="submit" rupa="utama" sibuk={periksa.sibuk}>
              {pesanAsing.periksa}
            </Tombol>
            <span role="status" className="redup">
              {periksa.sibuk ? pesanAsing.memeriksa : ''}
            </span>
          </div>
          <PesanGalat galat={periksa.galat} />
        </form>
      </Panel>
      {periksa.hasil && !periksa.sibuk ? <HasilPeriksa hasil={periksa.hasil} /> : null}
    </Halaman>
  )
}

const k = pesanAsing.kolom
const KOLOM: readonly Kolom<TemuanAsing>[] = [
  { judul: k.sel, utama: true, isi: (t) => <code>{t.sel}</code> },
  {
    judul: k.berat,
    isi: (t) => <Lencana nada={pesanAsing.nada[t.berat]}>{pesanAsing.berat[t.berat]}</Lencana>,
  },
  { judul: k.kalimat, isi: (t) => t.kalimat },
  { judul: k.tertulis, rata: 'kanan', isi: (t) => t.tertulis },
  { judul: k.seharusnya, rata: 'kanan', isi: (t) => t.seharusnya ?? '' },
]

function HasilPeriksa({ hasil: h }: { hasil: HasilPeriksaTabel }) {
  return (
    <>
      {h.bersih ? <PesanBaik>{pesanAsing.bersih(tulisBulat(h.jumlahPeriksa))}</PesanBaik> : null}
      {h.temuan.length > 0 ? (
        <Panel
          penuh
          judul={pesanAsing.temuan(tulisBulat(h.temuan.length), tulisBulat(h.jumlahPeriksa))}
          kaki={
            h.lawan ? (
              <p className="kecil redup">{pesanAsing.lawan(h.lawan.judul, h.lawan.sumber)}</p>
            ) : undefined
          }
        >
          <TabelDaftar
            nama={pesanAsing.temuan(tulisBulat(h.temuan.length), tulisBulat(h.jumlahPeriksa))}
            kolom={KOLOM}
            baris={h.temuan}
            kunci={(t) => `${t.lembar}/${t.aturan}/${t.sel}/${t.kalimat}`}
          />
        </Panel>
      ) : null}
      <Panel judul={pesanAsing.terbaca}>
        <div className="susun kecil">
          {h.lembar.map((l) => (
            <section key={l.lembar} className="susun-rapat">
              <h3>{pesanAsing.lembar(l.lembar)}</h3>
              {l.kepala === undefined ? (
                <p className="redup">{pesanAsing.tanpaIsi}</p>
              ) : (
                <Fakta
                  isi={[
                    [pesanAsing.fakta.kepala, l.kepala],
                    [pesanAsing.fakta.wilayah, l.kolomWilayah],
                    [
                      pesanAsing.fakta.baris,
                      pesanAsing.baris(tulisBulat(l.jumlahBaris), tulisBulat(l.jumlahBarisTotal)),
                    ],
                    [
                      pesanAsing.fakta.kolom,
                      l.kolom.map((x) => `${x.huruf} ${x.judul}${pesanAsing.peran[x.peran]}`).join(' · '),
                    ],
                  ]}
                />
              )}
            </section>
          ))}
        </div>
      </Panel>
    </>
  )
}
