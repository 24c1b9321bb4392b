import { useQuery } from '@tanstack/react-query'
import type { EdisiWilayah, HasilImporWilayah } from '#contract/wilayah/wilayah'
import { tulisBulat } from '#kernel/angka'
import { tulisTanggal } from '#kernel/tanggal'
import { GagalMuat, Kosong, Memuat, PesanBaik, PesanGalat } from '../../design/keadaan.tsx'
import { Panel } from '../../design/panel.tsx'
import { type Kolom, TabelDaftar } from '../../design/tabel-daftar.tsx'
import { Tombol } from '../../design/tombol.tsx'
import { keGalat } from '../../kantor/galat-layar.ts'
import { panggil } from '../../kantor/panggil.ts'
import { useKirim } from '../../kantor/use-kirim.ts'
import { tulisSaat } from '../../kantor/waktu.ts'
import { kueriEdisi } from './wilayah.kueri.ts'
import { pesanWilayah as p } from './wilayah.pesan.ts'

const k = p.kolomEdisi
const KOLOM: readonly Kolom<EdisiWilayah>[] = [
  { judul: k.nama, utama: true, isi: (e) => sebutSumber(p.sumberEdisi[e.sumber], e.nama) },
  { judul: k.dasar, isi: (e) => e.dasarHukum ?? '' },
  { judul: k.efektif, isi: (e) => (e.tanggalEfektif ? tulisTanggal(e.tanggalEfektif) : '') },
  { judul: k.jumlah, rata: 'kanan', isi: (e) => tulisBulat(e.jumlah) },
  { judul: k.ubahan, rata: 'kanan', isi: (e) => [e.baru, e.berubah, e.berakhir].map(tulisBulat).join(' / ') },
  { judul: k.diimpor, isi: (e) => `${tulisSaat(e.diimpor)}, ${e.oleh}` },
]

/** The national edition that comes with the product, its licence's words, and every list that was taken in. */
export function PanelEdisi({ segarkan }: { segarkan: readonly string[] }) {
  const { data, error, refetch } = useQuery(kueriEdisi)
  const isi = useKirim(() => panggil<HasilImporWilayah>('/wilayah/edisi', { metode: 'POST' }), { segarkan })
  const t = data?.tersedia
  return (
    <Panel judul={p.edisi} penuh>
      <div className="susun" style={{ padding: '12px 16px' }}>
        {error && !data ? <GagalMuat galat={keGalat(error)} ulang={() => void refetch()} /> : null}
        {!data && !error ? <Memuat baris={2} /> : null}
        {t ? (
          <>
            <p>{p.edisiKet(t.dasarHukum, tulisTanggal(t.tanggalEfektif))}</p>
            <p className="kecil redup">{t.atribusi}</p>
            <PesanGalat galat={isi.galat} />
            {isi.hasil ? (
              <PesanBaik>
                {p.hasilCsv(
                  tulisBulat(isi.hasil.jumlah),
                  tulisBulat(isi.hasil.baru),
                  tulisBulat(isi.hasil.berubah),
                  tulisBulat(isi.hasil.berakhir),
                )}
              </PesanBaik>
            ) : null}
            <div>
              <Tombol rupa="utama" sibuk={isi.sibuk} onClick={() => isi.kirim(undefined)}>
                {p.isiEdisi(t.dasarHukum)}
              </Tombol>
            </div>
            <h3>{p.riwayatEdisi}</h3>
          </>
        ) : null}
      </div>
      {data?.daftar.length === 0 ? <Kosong judul={p.tanpaEdisi} /> : null}
      {data && data.daftar.length > 0 ? (
        <TabelDaftar nama={p.riwayatEdisi} kolom={KOLOM} baris={data.daftar} kunci={(e) => e.id} />
      ) : null}
    </Panel>
  )
}

function sebutSumber(jenis: string, nama: string): string {
  return jenis === nama ? nama : `${jenis} (${nama})`
}
