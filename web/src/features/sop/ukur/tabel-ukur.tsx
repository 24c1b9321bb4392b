import type { UkurLangkahKirim, UkurSopKirim } from '#contract/sop/ukur/ukur'
import { tulisBulat } from '#kernel/angka'
import { type Kolom, TabelDaftar } from '../../../design/tabel-daftar.tsx'
import { BatangUkur } from './batang-ukur.tsx'
import { SimbolUkur } from './simbol-ukur.tsx'
import gaya from './ukur.module.css'
import { pesanUkur, tulisMenit } from './ukur.pesan.ts'

interface TabelUkurProps {
  readonly ukur: UkurSopKirim
  readonly dipilih: ReadonlySet<string>
  readonly saatPilih: (langkah: string) => void
}

export function TabelUkur({ ukur, dipilih, saatPilih }: TabelUkurProps) {
  const k = pesanUkur.kolom
  const menit = (w: { median: number } | null) => (w ? tulisMenit(w.median) : '')
  const kolom: readonly Kolom<UkurLangkahKirim>[] = [
    {
      judul: k.langkah,
      utama: true,
      lebar: '300px',
      isi: (l) => (
        <span className={gaya.langkah}>
          <SimbolUkur langkah={l} />
          <span>
            <span className={gaya.kegiatan} title={l.kegiatan}>
              {l.nomor}. {l.kegiatan}
            </span>
            <span className="kecil redup">{l.pelaksana}</span>
          </span>
        </span>
      ),
    },
    { judul: k.jumlah, rata: 'kanan', isi: (l) => tulisBulat(l.jumlah), lebar: '60px' },
    {
      judul: k.ditulis,
      isi: (l) => l.waktu || <span className="redup">{pesanUkur.tanpaWaktu}</span>,
      utuh: true,
    },
    { judul: k.terukur, isi: (l) => <BatangUkur langkah={l} /> },
    { judul: k.tunggu, isi: (l) => menit(l.tunggu), utuh: true },
    { judul: k.kerja, isi: (l) => menit(l.kerja), utuh: true },
    {
      judul: k.terlambat,
      isi: (l) =>
        l.bertenggat === 0 ? (
          <span className="redup">{l.jumlah === 0 ? '' : pesanUkur.tanpaTenggat}</span>
        ) : (
          pesanUkur.bagian(l.terlambat, l.bertenggat)
        ),
    },
    { judul: k.kembali, isi: tulisKembali },
    {
      judul: k.usul,
      isi: (l) =>
        l.usul ? (
          <label className={gaya.usul} title={l.usul.bukti}>
            <input
              type="checkbox"
              checked={dipilih.has(l.langkah)}
              onChange={() => saatPilih(l.langkah)}
              aria-label={pesanUkur.pakaiUsul(l.nomor, l.usul.waktu)}
            />
            {l.usul.waktu}
          </label>
        ) : null,
      utuh: true,
    },
  ]
  return <TabelDaftar nama={pesanUkur.langkah} kolom={kolom} baris={ukur.langkah} kunci={(l) => l.langkah} />
}

function tulisKembali(l: UkurLangkahKirim) {
  const isi = [
    ...l.pengembalian.map((p) => pesanUkur.kembaliKe(p.nomor, p.jumlah)),
    ...(l.penolakan > 0 ? [pesanUkur.ditolak(l.penolakan)] : []),
  ]
  return isi.map((teks) => (
    <span key={teks} style={{ display: 'block' }}>
      {teks}
    </span>
  ))
}
