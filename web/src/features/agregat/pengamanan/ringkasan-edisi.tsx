import { useState } from 'react'
import type { Edisi, KeadaanPengamanan, RingkasanTabel } from '#contract/agregat/pengamanan/pengamanan'
import { tulisBulat, tulisDesimal } from '#kernel/angka'
import { Lencana } from '../../../design/lencana.tsx'
import { Panel } from '../../../design/panel.tsx'
import { TabelDaftar } from '../../../design/tabel-daftar.tsx'
import { Tombol } from '../../../design/tombol.tsx'
import { AturTabel } from './atur-tabel.tsx'
import { pesanPengamanan as p } from './pengamanan.pesan.ts'
import { SelDitekan } from './sel-ditekan.tsx'

/** What each table loses in this edition, and the way to its cells and its rule. */
export function RingkasanEdisi({
  edisi,
  keadaan,
  bolehUbah,
}: {
  edisi: Edisi
  keadaan: KeadaanPengamanan
  bolehUbah: boolean
}) {
  const [atur, setAtur] = useState<string>()
  const [lihat, setLihat] = useState<RingkasanTabel>()
  const sendiri = new Map(keadaan.tabel.map((t) => [t.id, t]))
  return (
    <Panel judul={p.daftarRingkas} penuh>
      <TabelDaftar
        nama={p.daftarRingkas}
        baris={edisi.tabel}
        kunci={(t) => t.id}
        tandai={(t) => (t.terbit ? undefined : 'redup')}
        kolom={[
          { judul: p.tabel, isi: (t) => `${t.nomor}. ${t.judulPendek}`, utama: true },
          {
            judul: p.metode,
            isi: (t) => (
              <>
                {p.namaMetode[t.metode]}{' '}
                {sendiri.get(t.id)?.aturan.peka ? <Lencana nada="tunggu">{p.peka}</Lencana> : null}{' '}
                {sendiri.get(t.id)?.sendiri ? <Lencana nada="nila">{p.sendiri}</Lencana> : null}
              </>
            ),
          },
          {
            judul: p.tingkat,
            isi: (t) => (
              <>
                {t.terbit ? p.namaTingkat[t.terbit] : p.tidakTerbit}
                {t.diminta && t.diminta !== t.terbit ? ` (${p.dinaikkan(p.namaTingkat[t.diminta])})` : ''}
              </>
            ),
          },
          { judul: p.sel, isi: (t) => tulisBulat(t.jumlahSel), rata: 'kanan', utuh: true },
          { judul: p.utama, isi: (t) => tulisBulat(t.utama), rata: 'kanan', utuh: true },
          { judul: p.pelengkap, isi: (t) => tulisBulat(t.pelengkap), rata: 'kanan', utuh: true },
          {
            judul: p.hilang,
            isi: (t) => (t.orangSemua > 0 ? `${tulisDesimal((100 * t.orangDitekan) / t.orangSemua)}%` : '-'),
            rata: 'kanan',
            utuh: true,
          },
          {
            judul: p.tindakan,
            isi: (t) => (
              <span className="jajar">
                {t.utama + t.pelengkap > 0 ? (
                  <Tombol
                    rupa="sepi"
                    onClick={() => setLihat(t)}
                    aria-label={`${p.lihatSel}: ${t.judulPendek}`}
                  >
                    {p.lihatSel}
                  </Tombol>
                ) : null}
                {bolehUbah ? (
                  <Tombol rupa="sepi" onClick={() => setAtur(t.id)} aria-label={p.aturTabel(t.judulPendek)}>
                    {p.atur}
                  </Tombol>
                ) : null}
              </span>
            ),
          },
        ]}
      />
      {atur ? <AturTabel keadaan={keadaan} id={atur} tutup={() => setAtur(undefined)} /> : null}
      {lihat ? (
        <SelDitekan
          edisi={edisi.id}
          tabel={lihat.id}
          nama={lihat.judulPendek}
          tutup={() => setLihat(undefined)}
        />
      ) : null}
    </Panel>
  )
}
