import { useQuery } from '@tanstack/react-query'
import { Dialog } from '../../../design/dialog.tsx'
import { GagalMuat, Memuat } from '../../../design/keadaan.tsx'
import { TabelDaftar } from '../../../design/tabel-daftar.tsx'
import { keGalat } from '../../../kantor/galat-layar.ts'
import { kueriSelEdisi } from './pengamanan.kueri.ts'
import { pesanPengamanan as p } from './pengamanan.pesan.ts'

/** Every cell of one table that the edition does not print, and why: small itself, or keeping a small one. */
export function SelDitekan({
  edisi,
  tabel,
  nama,
  tutup,
}: {
  edisi: number
  tabel: string
  nama: string
  tutup: () => void
}) {
  const { data, error } = useQuery(kueriSelEdisi(edisi, tabel))
  return (
    <Dialog judul={p.selJudul(nama)} tutup={tutup}>
      {error ? (
        <GagalMuat galat={keGalat(error)} />
      ) : !data ? (
        <Memuat />
      ) : data.wilayah.length === 0 ? (
        <p>{p.tanpaSel}</p>
      ) : (
        <TabelDaftar
          nama={p.selJudul(nama)}
          baris={data.wilayah}
          kunci={(b) => b.kode}
          kolom={[
            { judul: p.selWilayah, isi: (b) => b.nama, utama: true },
            { judul: p.utama, isi: (b) => b.utama.join('; ') },
            { judul: p.pelengkap, isi: (b) => b.pelengkap.join('; ') },
          ]}
        />
      )}
    </Dialog>
  )
}
