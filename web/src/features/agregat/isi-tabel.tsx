import { useEffect, useMemo, useRef, useState } from 'react'
import { type IsiKisi, type KendaliKisi, Kisi, KisiCetak } from '../../design/kisi/index.ts'
import { Panel } from '../../design/panel.tsx'
import { usePintasan } from '../../design/pintasan/index.ts'
import { Tombol } from '../../design/tombol.tsx'
import { pesanAgregat } from './agregat.pesan.ts'
import { bacaUrut, type CariTabel, urutBerikut } from './alamat-tabel.ts'
import gaya from './isi-tabel.module.css'
import { type BahanLembar, type BarisLembar, type Lembar, susunLembar } from './lembar.ts'
import type { Sel } from './sel.ts'
import { daftarInduk, indukDari, susunBaris } from './susun-baris.ts'
import type { Susunan } from './susunan.ts'

interface IsiTabelProps {
  readonly bahan: BahanLembar
  readonly susunan: Susunan
  readonly cari: CariTabel
  /** Only desa, each with the name of its kecamatan. */
  readonly desaSaja: boolean
  readonly sel: Sel | undefined
  readonly pilih: (s: Sel | undefined) => void
  readonly ubah: (baru: Partial<CariTabel>) => void
  readonly masuki: (kode: string) => void
  readonly naik: (() => void) | undefined
  /** Cells that differ from what the reader saw last: row code ('' is the total) and column key of the server. */
  readonly berubah?: ((kode: string, kolom: string) => boolean) | undefined
  readonly judulCetak: React.ReactNode
  readonly atas?: React.ReactNode
  readonly kaki: React.ReactNode
}

// A small office fits on the screen whole; a large one begins with its kecamatan.
const MUAT_DI_LAYAR = 30

/** The table as laid out, with the keys that work on it. */
export function IsiTabel(p: IsiTabelProps) {
  const { bahan, cari } = p
  const lembar = useMemo(() => susunLembar(bahan, p.susunan, pesanAgregat.wilayah), [bahan, p.susunan])
  const semua = useMemo(() => (p.desaSaja ? desaSaja(lembar.baris) : lembar.baris), [lembar, p.desaSaja])
  const ket = useMemo(
    () => new Map(p.desaSaja ? lembar.baris.map((b) => [b.kode, b.nama]) : []),
    [lembar, p.desaSaja],
  )
  const induk = useMemo(() => daftarInduk(semua), [semua])
  const [terbuka, setTerbuka] = useState<ReadonlySet<string>>(() =>
    semua.length <= MUAT_DI_LAYAR ? induk : new Set(indukDari(semua, cari.wilayah ?? p.sel?.wilayah)),
  )
  const urutan = useMemo(() => bacaUrut(cari.urut), [cari.urut])
  const iUrut = urutan ? lembar.kolom.findIndex((k) => k.kunci === urutan.kolom) : -1
  const isi = useMemo((): IsiKisi => {
    const tampak = susunBaris(
      semua,
      terbuka,
      urutan && iUrut >= 0 ? { kolom: iUrut, arah: urutan.arah } : undefined,
    )
    return {
      nama: bahan.tabel.judul,
      sudut: lembar.sudut,
      kepala: lembar.kepala,
      kolom: lembar.kolom,
      baris: tampak.map((b) => ({
        kode: b.baris.kode,
        nama: b.baris.nama,
        ...(p.desaSaja && b.baris.induk ? { ket: ket.get(b.baris.induk) ?? '' } : {}),
        tingkat: b.tingkat,
        buka: b.punyaAnak ? b.terbuka : undefined,
        dapatDimasuki: lembar.barisWilayah && b.baris.tingkat !== undefined && b.baris.tingkat !== 'desa',
        nilai: b.baris.nilai,
        ...tinta(lembar, b.baris.kode, p.berubah),
      })),
      total: { ...lembar.total, tingkat: 1, buka: undefined, ...tinta(lembar, '', p.berubah) },
    }
  }, [semua, terbuka, urutan, iUrut, bahan, lembar, p.desaSaja, ket, p.berubah])

  const kendali = useRef<KendaliKisi>(null)
  const pilih = (kode: string | undefined, kolom: string) => p.pilih(lembar.asal(kode, kolom))
  const urutkan = (kolom: string) => p.ubah({ urut: urutBerikut(cari.urut, kolom) })
  usePintasan([
    {
      tombol: 's',
      nama: pesanAgregat.urutkanKolom,
      lingkup: 'halaman',
      jalankan: () => {
        const k = lembar.kolom[kendali.current?.kolomAktif() ?? -1] ?? lembar.kolom.at(-1)
        if (k) urutkan(k.kunci)
      },
    },
  ])
  const terpilih = p.sel ? lembar.tempat(p.sel) : undefined
  // A figure chosen on a chart: its row is opened to and comes into sight.
  const wilayahSel = p.sel?.wilayah
  useEffect(() => {
    if (wilayahSel === undefined) return
    setTerbuka((lama) => {
      const atas = indukDari(semua, wilayahSel).filter((k) => !lama.has(k))
      return atas.length > 0 ? new Set([...lama, ...atas]) : lama
    })
    const nanti = setTimeout(() => kendali.current?.keBaris(wilayahSel, false))
    return () => clearTimeout(nanti)
  }, [wilayahSel, semua])
  const alat = induk.size > 0 || urutan
  return (
    <Panel penuh nama={bahan.tabel.judul} kaki={p.kaki}>
      {p.atas || alat ? (
        <div className={gaya.alat}>
          {p.atas}
          {induk.size > 0 ? (
            <Tombol rupa="sepi" pintasan="b" onClick={() => setTerbuka(terbuka.size > 0 ? new Set() : induk)}>
              {terbuka.size > 0 ? pesanAgregat.tutupSemua : pesanAgregat.bukaSemua}
            </Tombol>
          ) : null}
          {urutan && iUrut >= 0 ? (
            <Tombol rupa="sepi" pintasan="u" onClick={() => p.ubah({ urut: undefined })}>
              {pesanAgregat.urutanResmi}
            </Tombol>
          ) : null}
        </div>
      ) : null}
      <Kisi
        key={`${bahan.tabel.judul}/${cari.tingkat ?? ''}/${cari.induk ?? ''}/${lembar.kolom.length}`}
        isi={isi}
        urutan={urutan}
        terpilih={terpilih}
        pilih={pilih}
        alihkan={(kode) =>
          setTerbuka((lama) => {
            const baru = new Set(lama)
            if (!baru.delete(kode)) baru.add(kode)
            return baru
          })
        }
        masuki={p.masuki}
        {...(p.naik ? { naik: p.naik } : {})}
        urutkan={urutkan}
        kendali={kendali}
        mulaiDi={cari.wilayah}
        kosong={<p className={gaya.kosong}>{pesanAgregat.kosongTabel}</p>}
      />
      <KisiCetak isi={isi} judul={p.judulCetak} lanjutan={pesanAgregat.lanjutan} />
    </Panel>
  )
}

function desaSaja(baris: readonly BarisLembar[]): readonly BarisLembar[] {
  return baris.filter((b) => b.tingkat === undefined || b.tingkat === 'desa')
}

function tinta(
  lembar: Lembar,
  kode: string,
  berubah: IsiTabelProps['berubah'],
): { berubah?: ReadonlySet<number> } {
  if (!berubah) return {}
  const kena = lembar.kolom.flatMap((k, i) => {
    const asal = lembar.asal(kode === '' ? undefined : kode, k.kunci)
    return asal && berubah(asal.wilayah ?? '', asal.kolom) ? [i] : []
  })
  return kena.length > 0 ? { berubah: new Set(kena) } : {}
}
