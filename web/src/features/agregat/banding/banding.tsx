import { useQuery } from '@tanstack/react-query'
import { useNavigate, useSearch } from '@tanstack/react-router'
import type { HasilBanding, Pencilan } from '#contract/agregat/banding/banding'
import { tulisBulat } from '#kernel/angka'
import { tulisRentang } from '#kernel/rentang'
import { Halaman } from '../../../design/halaman.tsx'
import { GagalMuat, Memuat } from '../../../design/keadaan.tsx'
import { Lencana } from '../../../design/lencana.tsx'
import { Panel } from '../../../design/panel.tsx'
import { Pilihan } from '../../../design/pilihan.tsx'
import { type Kolom, TabelDaftar } from '../../../design/tabel-daftar.tsx'
import { keGalat } from '../../../kantor/galat-layar.ts'
import { tulisPilihanSnapshot } from '../../dkb/tulis-snapshot.ts'
import { kueriDaftarTabel } from '../agregat.kueri.ts'
import { pesanAgregat } from '../agregat.pesan.ts'
import { tulisNilai } from '../indikator/tulis-nilai.ts'
import { TanpaCuplikan } from '../tanpa-cuplikan.tsx'
import { useSnapshotDipilih } from '../use-snapshot-dipilih.ts'
import { kueriBanding } from './banding.kueri.ts'
import { pesanBanding } from './banding.pesan.ts'

const MAKS_PENCILAN = 100

export default function Banding() {
  const cari = useSearch({ from: '/kantor/banding-semester' })
  const pergi = useNavigate()
  const { snapshot: akhir, daftar, kosong } = useSnapshotDipilih(cari.akhir)
  const { data: katalog } = useQuery(kueriDaftarTabel())
  const sebelum = daftar.filter(
    (s) => akhir && s.basis === akhir.basis && s.semester < akhir.semester && s.status === 'tersegel',
  )
  const awal = sebelum.find((s) => s.id === cari.awal) ?? sebelum[0]
  // A crossing of thousands of columns is not compared on one page.
  const tabel = (katalog?.daftar ?? []).filter(
    (t) => (t.dimensi?.length ?? 0) <= 1 && t.sumber !== 'peristiwa',
  )
  const dipilih = tabel.find((t) => t.id === cari.tabel) ?? tabel[0]
  const pilihanTingkat = katalog?.daftarTingkat ?? []
  const tingkat = pilihanTingkat.find((t) => t === cari.tingkat) ?? pilihanTingkat[1] ?? pilihanTingkat[0]
  const ubah = (baru: Partial<typeof cari>) =>
    void pergi({ to: '/banding-semester', search: { ...cari, ...baru }, replace: true, resetScroll: false })
  const { data, error, refetch } = useQuery({
    ...kueriBanding({
      tabel: dipilih?.id ?? '',
      awal: awal?.id ?? '',
      akhir: akhir?.id ?? '',
      tingkat: tingkat ?? '',
    }),
    enabled: Boolean(dipilih && awal && akhir && tingkat),
  })
  const kurang = kosong || (akhir !== undefined && !awal)
  return (
    <Halaman judul={pesanBanding.judul} ringkas={pesanBanding.ringkas}>
      {akhir && awal && dipilih && tingkat ? (
        <div className="jajar">
          <Pilihan
            sebaris
            label={pesanBanding.tabel}
            nilai={dipilih.id}
            saatUbah={(t) => ubah({ tabel: t, kategori: '' })}
            isi={tabel.map((t) => ({ nilai: t.id, nama: `${t.nomor}. ${t.judulPendek}` }))}
          />
          <Pilihan
            sebaris
            label={pesanBanding.awal}
            nilai={awal.id}
            saatUbah={(id) => ubah({ awal: id })}
            isi={sebelum.map((s) => ({ nilai: s.id, nama: tulisPilihanSnapshot(s) }))}
          />
          <Pilihan
            sebaris
            label={pesanBanding.akhir}
            nilai={akhir.id}
            saatUbah={(id) => ubah({ akhir: id, awal: '' })}
            isi={daftar.map((s) => ({ nilai: s.id, nama: tulisPilihanSnapshot(s) }))}
          />
          <Pilihan
            sebaris
            label={pesanAgregat.tingkat}
            nilai={tingkat}
            saatUbah={(t) => ubah({ tingkat: t })}
            isi={pilihanTingkat.map((t) => ({ nilai: t, nama: pesanAgregat.namaTingkat[t] }))}
          />
        </div>
      ) : null}
      {kurang ? (
        <TanpaCuplikan judul={pesanBanding.kurangCuplikan} ket={pesanBanding.kurangCuplikanKet} />
      ) : error ? (
        <Panel>
          <GagalMuat galat={keGalat(error)} ulang={() => void refetch()} />
        </Panel>
      ) : data ? (
        <IsiBanding hasil={data} kategori={cari.kategori} jk={cari.jk} ubah={ubah} />
      ) : (
        <Panel>
          <Memuat baris={10} />
        </Panel>
      )}
    </Halaman>
  )
}

const JK = ['lk', 'pr', 'jml'] as const

interface BarisTampak {
  readonly kode: string
  readonly nama: string
  readonly awal: number | null | undefined
  readonly akhir: number | null | undefined
  readonly persen: string | null | undefined
  readonly pencilan: Pencilan | undefined
}

function IsiBanding({
  hasil: h,
  kategori,
  jk,
  ubah,
}: {
  hasil: HasilBanding
  kategori: string | undefined
  jk: string | undefined
  ubah: (baru: { kategori?: string; jk?: string }) => void
}) {
  const ada = h.grup.findIndex((g) => g.kode === kategori)
  const iGrup = ada < 0 ? h.grup.length - 1 : ada
  const lajur = JK.find((j) => j === jk) ?? 'jml'
  const i = iGrup * 3 + JK.indexOf(lajur)
  const kunci = h.grup[iGrup]?.kolom[JK.indexOf(lajur)]?.kunci
  const baris = (b: HasilBanding['total'], kode: string): BarisTampak => ({
    kode,
    nama: b.nama,
    awal: b.awal[i],
    akhir: b.akhir[i],
    persen: b.persen[i],
    pencilan: h.pencilan.find((p) => p.kode === kode && p.kolom === kunci),
  })
  const isi = [...h.baris.map((b) => baris(b, b.kode)), baris(h.total, '')]
  const angka = (n: number | null | undefined) => (n === null || n === undefined ? '–' : tulisBulat(n))
  const kolom: Kolom<BarisTampak>[] = [
    {
      judul: pesanBanding.wilayah,
      utama: true,
      isi: (b) => (
        <>
          {b.nama} {b.pencilan ? <Lencana nada="tunggu">{pesanBanding.menyimpang}</Lencana> : null}
        </>
      ),
    },
    { judul: h.awal.semester, rata: 'kanan', isi: (b) => angka(b.awal) },
    { judul: h.akhir.semester, rata: 'kanan', isi: (b) => angka(b.akhir) },
    {
      judul: pesanBanding.perubahan,
      rata: 'kanan',
      isi: (b) => (b.awal == null || b.akhir == null ? '–' : tulisBeda(b.akhir - b.awal)),
    },
    { judul: pesanBanding.persen, rata: 'kanan', isi: (b) => tulisNilai(b.persen) },
  ]
  const pencilan = h.pencilan.toSorted((a, b) => angkaJarak(b) - angkaJarak(a)).slice(0, MAKS_PENCILAN)
  return (
    <>
      <div className="jajar">
        {h.grup.length > 1 ? (
          <Pilihan
            sebaris
            label={pesanBanding.bagian}
            nilai={h.grup[iGrup]?.kode ?? ''}
            saatUbah={(k) => ubah({ kategori: k })}
            isi={h.grup.map((g) => ({ nilai: g.kode, nama: tulisRentang(g.label) }))}
          />
        ) : null}
        <Pilihan
          sebaris
          label={pesanBanding.pilihJk}
          nilai={lajur}
          saatUbah={(j) => ubah({ jk: j })}
          isi={JK.map((j) => ({ nilai: j, nama: pesanBanding.jk[j] }))}
        />
      </div>
      <Panel penuh judul={pesanBanding.nama(h.tabel.judulPendek, tulisRentang(h.grup[iGrup]?.label ?? ''))}>
        <TabelDaftar
          nama={h.tabel.judul}
          kolom={kolom}
          baris={isi}
          kunci={(b) => b.kode}
          tandai={(b) => (b.pencilan ? 'pilih' : undefined)}
        />
      </Panel>
      {h.wilayah.kalimat.length > 0 ? (
        <Panel judul={pesanBanding.wilayahBerubah}>
          <ul className="kecil susun-rapat">
            {h.wilayah.kalimat.map((k) => (
              <li key={k}>{k}</li>
            ))}
          </ul>
        </Panel>
      ) : null}
      <Panel judul={pesanBanding.pencilan(tulisBulat(h.pencilan.length))} penuh={pencilan.length > 0}>
        {pencilan.length === 0 ? (
          <p className="redup">{pesanBanding.tanpaPencilan}</p>
        ) : (
          <TabelDaftar
            nama={pesanBanding.pencilan(tulisBulat(h.pencilan.length))}
            kolom={[
              { judul: pesanBanding.kolomPencilan.kalimat, utama: true, isi: (p) => p.kalimat },
              { judul: pesanBanding.kolomPencilan.terhadap, isi: (p) => pesanBanding.terhadap[p.aturan] },
              { judul: pesanBanding.kolomPencilan.jarak, rata: 'kanan', isi: (p) => p.jarak },
            ]}
            baris={pencilan}
            kunci={(p) => `${p.aturan}/${p.kode}/${p.kolom}`}
          />
        )}
      </Panel>
      <Panel judul={pesanBanding.aturan}>
        <ul className="kecil susun-rapat">
          {pencilan.length < h.pencilan.length ? (
            <li>{pesanBanding.banyak(tulisBulat(pencilan.length), tulisBulat(h.pencilan.length))}</li>
          ) : null}
          {h.keteranganAturan.map((k) => (
            <li key={k}>{k}</li>
          ))}
        </ul>
      </Panel>
    </>
  )
}

function tulisBeda(n: number): string {
  return n > 0 ? `+${tulisBulat(n)}` : tulisBulat(n).replace('-', '−')
}

function angkaJarak(p: Pencilan): number {
  return Number(p.jarak.replaceAll('.', '').replace(',', '.'))
}
