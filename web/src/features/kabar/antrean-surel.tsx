import { useQuery } from '@tanstack/react-query'
import { tulisBulat } from '#kernel/angka'
import { Fakta } from '../../design/fakta.tsx'
import { GagalMuat, Memuat, Perhatian, PesanBaik, PesanGalat } from '../../design/keadaan.tsx'
import { Panel } from '../../design/panel.tsx'
import { TabelDaftar } from '../../design/tabel-daftar.tsx'
import { Tombol } from '../../design/tombol.tsx'
import { keGalat } from '../../kantor/galat-layar.ts'
import { panggil } from '../../kantor/panggil.ts'
import { useKirim } from '../../kantor/use-kirim.ts'
import { tulisSaat } from '../../kantor/waktu.ts'
import { kueriAntreanSurel } from './kabar.kueri.ts'
import { pesanSurel as p } from './kabar.pesan.ts'

/** How sending goes: what waits and why, and what is not tried any more. */
export function AntreanSurel() {
  const { data, error } = useQuery(kueriAntreanSurel)
  const ulang = useKirim(
    () => panggil<{ jumlah: number }>('/kabar/surel/kirim-ulang', { metode: 'POST', isi: {} }),
    { segarkan: ['kabar'] },
  )
  if (!data)
    return (
      <Panel judul={p.antrean}>{error ? <GagalMuat galat={keGalat(error)} /> : <Memuat baris={2} />}</Panel>
    )
  return (
    <Panel
      judul={p.antrean}
      kanan={
        data.menyerah > 0 ? (
          <Tombol sibuk={ulang.sibuk} onClick={() => ulang.kirim(undefined)}>
            {p.kirimUlang}
          </Tombol>
        ) : null
      }
    >
      <div className="susun">
        <Fakta
          isi={[
            [p.menunggu, tulisBulat(data.menunggu)],
            [p.hariIni, tulisBulat(data.terkirimHariIni)],
            [p.menyerah, tulisBulat(data.menyerah)],
          ]}
        />
        {data.sebabMenunggu && data.cobaLagi ? (
          <Perhatian>{p.tertahan(data.sebabMenunggu, tulisSaat(data.cobaLagi))}</Perhatian>
        ) : null}
        <PesanGalat galat={ulang.galat} />
        {ulang.hasil ? <PesanBaik>{p.dikirimUlang(ulang.hasil.jumlah)}</PesanBaik> : null}
        {data.daftarMenyerah.length > 0 ? (
          <TabelDaftar
            nama={p.menyerah}
            kolom={[
              { judul: p.kolom.nama, utama: true, isi: (m) => m.nama },
              { judul: p.kolom.alamat, isi: (m) => m.alamat },
              { judul: p.kolom.sebab, isi: (m) => m.sebab },
              { judul: p.kolom.percobaan, rata: 'kanan', isi: (m) => tulisBulat(m.percobaan) },
              { judul: p.kolom.berakhir, utuh: true, isi: (m) => tulisSaat(m.berakhir) },
            ]}
            baris={data.daftarMenyerah}
            kunci={(m) => m.id}
          />
        ) : null}
      </div>
    </Panel>
  )
}
