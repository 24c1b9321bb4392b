import { useQuery } from '@tanstack/react-query'
import { useEffect, useMemo, useRef, useState } from 'react'
import type { HasilTerbit } from '#contract/agregat/pengamanan/pengamanan'
import type { AlamatSel, NaskahNarasiKirim, PotonganTampil } from '#contract/buku/narasi/narasi'
import { tulisBulat } from '#kernel/angka'
import { GagalMuat, Memuat } from '../../design/keadaan.tsx'
import { type IsiKisi, type KendaliKisi, Kisi } from '../../design/kisi/index.ts'
import { Panel } from '../../design/panel.tsx'
import { Pilihan } from '../../design/pilihan.tsx'
import { Tombol } from '../../design/tombol.tsx'
import { keGalat } from '../../kantor/galat-layar.ts'
import { kueriTabel } from '../agregat/agregat.kueri.ts'
import { pesanBuku } from './buku.pesan.ts'
import gaya from './narasi.module.css'

type Tautan = Exclude<PotonganTampil, string>

interface TabelSampingProps {
  readonly naskah: NaskahNarasiKirim
  /** The cell of the link that was chosen in the text. */
  readonly sel: AlamatSel | undefined
  /** Absent where nothing can be put in. */
  readonly sisipkan: ((t: Tautan) => void) | undefined
}

/** The tables that the text speaks of; a chosen cell can be put into the paragraph that is being written. */
export function TabelSamping({ naskah, sel, sisipkan }: TabelSampingProps) {
  const [tabel, setTabel] = useState(naskah.tabel[0]?.id ?? '')
  const [dipilih, setDipilih] = useState<{ kode: string | undefined; kolom: string }>()
  const kendali = useRef<KendaliKisi>(null)
  const { data, error, refetch } = useQuery({
    ...kueriTabel({ id: tabel, snapshot: naskah.snapshotId, tingkat: naskah.tingkat }),
    enabled: tabel !== '',
  })
  const isi = useMemo(() => (data ? susunIsi(data) : undefined), [data])
  useEffect(() => {
    if (!sel) return
    setTabel(sel.tabel)
    setDipilih({ kode: sel.wilayah || undefined, kolom: sel.kolom })
  }, [sel])
  const tautan = data && dipilih ? tautanDari(data, dipilih) : undefined
  return (
    <Panel penuh judul={pesanBuku.tabel}>
      <div className={gaya.pilihTabel}>
        <Pilihan
          label={pesanBuku.pilihTabel}
          sebaris
          nilai={tabel}
          saatUbah={(id) => {
            setTabel(id)
            setDipilih(undefined)
          }}
          isi={naskah.tabel.map((t) => ({ nilai: t.id, nama: pesanBuku.namaTabel(t.nomor, t.judul) }))}
        />
      </div>
      {sisipkan ? (
        <div className={gaya.sisip} aria-live="polite">
          {tautan ? (
            <Tombol pintasan="i" onClick={() => sisipkan(tautan)}>
              {pesanBuku.sisipkan(tautan.teks)}
            </Tombol>
          ) : (
            <p className="kecil redup">{pesanBuku.sisipkanDulu}</p>
          )}
        </div>
      ) : null}
      {error ? (
        <GagalMuat galat={keGalat(error)} ulang={() => void refetch()} />
      ) : isi ? (
        <div className={gaya.kisi}>
          <Kisi
            key={tabel}
            isi={isi}
            urutan={undefined}
            terpilih={dipilih}
            pilih={(kode, kolom) => setDipilih({ kode, kolom })}
            alihkan={() => undefined}
            kendali={kendali}
          />
        </div>
      ) : (
        <Memuat baris={8} />
      )}
    </Panel>
  )
}

function tautanDari(h: HasilTerbit, sel: { kode: string | undefined; kolom: string }): Tautan | undefined {
  const kolom = h.grup.flatMap((g) => g.kolom.map((k) => ({ ...k, grup: g.label })))
  const i = kolom.findIndex((k) => k.kunci === sel.kolom)
  const baris = sel.kode === undefined ? h.total : h.baris.find((r) => r.kode === sel.kode)
  const nilai = baris?.nilai[i]
  if (!baris || typeof nilai !== 'number') return undefined
  return {
    acuan: `sel ${h.tabel.id} ${sel.kode ?? '.'} ${sel.kolom}`,
    teks: tulisBulat(nilai),
    sel: { tabel: h.tabel.id, wilayah: sel.kode ?? '', kolom: sel.kolom },
    sebut: `${baris.nama}, ${kolom[i]?.grup} ${kolom[i]?.label}`,
    indikator: null,
  }
}

function susunIsi(h: HasilTerbit): IsiKisi {
  return {
    nama: h.tabel.judul,
    sudut: pesanBuku.wilayah,
    kepala: [
      h.grup.map((g, i) => ({ label: g.label, dari: i * 3, rentang: 3, jumlah: g.jenis === 'total' })),
    ],
    kolom: h.grup.flatMap((g, i) =>
      g.kolom.map((k, j) => ({
        kunci: k.kunci,
        label: k.label,
        jumlah: k.label === 'JML',
        awalGrup: i > 0 && j === 0,
      })),
    ),
    baris: h.baris.map((r) => ({ kode: r.kode, nama: r.nama, tingkat: 1, buka: undefined, nilai: r.nilai })),
    total: { kode: '', nama: h.total.nama, tingkat: 1, buka: undefined, nilai: h.total.nilai },
  }
}
