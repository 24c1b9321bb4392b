import { Textarea } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import type { BarisTolakPeristiwa, BerkasPeristiwa, TemuanAturan } from '#contract/peristiwa/peristiwa'
import { tulisBulat } from '#kernel/angka'
import { DialogForm } from '../../design/dialog-form.tsx'
import { Fakta } from '../../design/fakta.tsx'
import { Halamanan } from '../../design/halamanan.tsx'
import { GagalMuat, Kosong, Memuat } from '../../design/keadaan.tsx'
import { Panel } from '../../design/panel.tsx'
import { type Kolom, TabelDaftar } from '../../design/tabel-daftar.tsx'
import { Tombol } from '../../design/tombol.tsx'
import { keGalat } from '../../kantor/galat-layar.ts'
import { panggil } from '../../kantor/panggil.ts'
import { useKirim } from '../../kantor/use-kirim.ts'
import { tulisSaat } from '../../kantor/waktu.ts'
import { kueriTolakPeristiwa } from './peristiwa.kueri.ts'
import { pesanPeristiwa as p } from './peristiwa.pesan.ts'

const KOLOM_TEMUAN: readonly Kolom<TemuanAturan>[] = [
  { judul: p.aturan, utama: true, isi: (t) => <span style={{ fontWeight: 400 }}>{t.kalimat}</span> },
  { judul: p.kolom.status, isi: (t) => p.tingkatAturan[t.tingkat] },
  { judul: p.jumlah, rata: 'kanan', isi: (t) => tulisBulat(t.jumlah) },
  { judul: p.contoh, isi: (t) => t.contohBaris.slice(0, 6).map(tulisBulat).join(', ') },
]
const KOLOM_TOLAK: readonly Kolom<BarisTolakPeristiwa>[] = [
  { judul: p.baris, rata: 'kanan', isi: (b) => tulisBulat(b.baris), lebar: '84px' },
  { judul: p.aturan, utama: true, isi: (b) => <span style={{ fontWeight: 400 }}>{b.alasan}</span> },
  { judul: p.namaKolom, isi: (b) => b.kolom },
  { judul: p.nilai, isi: (b) => (b.nilai === '' ? '' : <code>{b.nilai}</code>) },
]

/** What stands in one file: who brought it, what the rules found, and, when asked for, the rows kept out. */
export function RincianBerkas({ berkas: b, tutup }: { berkas: BerkasPeristiwa; tutup: () => void }) {
  const [tarik, setTarik] = useState(false)
  return (
    <Panel
      judul={b.namaFile}
      penuh
      kanan={
        <div className="jajar">
          {b.status === 'tersegel' ? (
            <Tombol rupa="bahaya" onClick={() => setTarik(true)}>
              {p.tarik}
            </Tombol>
          ) : null}
          <Tombol onClick={tutup}>{p.tutup}</Tombol>
        </div>
      }
    >
      <div className="susun" style={{ padding: '12px 16px' }}>
        <Fakta
          isi={[
            [p.oleh, `${b.oleh}, ${tulisSaat(b.dibuat)}`],
            [p.sidik, <code key="sidik">{b.sidik.slice(0, 16)}</code>],
            [p.status[b.status], b.berakhir ? `${b.berakhir.alasan} (${b.berakhir.oleh})` : undefined],
            [p.caraBaca, b.catatanFile.join(' ')],
          ]}
        />
      </div>
      {b.temuan.length === 0 ? (
        <Kosong judul={p.tanpaTemuan} />
      ) : (
        <TabelDaftar nama={p.temuan} kolom={KOLOM_TEMUAN} baris={b.temuan} kunci={(t) => t.aturan} />
      )}
      {b.jumlahDitolak > 0 ? <Ditolak key={b.id} berkas={b} /> : null}
      {tarik ? <DialogTarik berkas={b} tutup={() => setTarik(false)} /> : null}
    </Panel>
  )
}

// Not fetched before it is asked for: each reading is entered in the record.
function Ditolak({ berkas }: { berkas: BerkasPeristiwa }) {
  const [buka, setBuka] = useState(false)
  const [lewati, setLewati] = useState(0)
  const { data, error, refetch } = useQuery({
    ...kueriTolakPeristiwa(berkas.id, lewati),
    enabled: buka,
    placeholderData: (lama) => lama,
  })
  return (
    <>
      <div className="susun" style={{ padding: '12px 16px' }}>
        <h3>{`${p.barisDitolak} (${tulisBulat(berkas.jumlahDitolak)})`}</h3>
        <p className="kecil redup">{p.tolakKet}</p>
        {buka ? null : (
          <div>
            <Tombol onClick={() => setBuka(true)}>{p.tampilkanTolak}</Tombol>
          </div>
        )}
      </div>
      {buka && error && !data ? <GagalMuat galat={keGalat(error)} ulang={() => void refetch()} /> : null}
      {buka && !data && !error ? <Memuat /> : null}
      {buka && data ? (
        <>
          <TabelDaftar
            nama={p.barisDitolak}
            kolom={KOLOM_TOLAK}
            baris={data.daftar}
            kunci={(b) => `${b.baris}/${b.aturan}`}
          />
          <div style={{ padding: '10px 16px' }}>
            <Halamanan
              lewati={lewati}
              panjang={100}
              jumlah={data.jumlah}
              tulis={tulisBulat}
              pindah={setLewati}
            />
          </div>
        </>
      ) : null}
    </>
  )
}

function DialogTarik({ berkas, tutup }: { berkas: BerkasPeristiwa; tutup: () => void }) {
  const tarik = useKirim(
    (alasan: string) => panggil(`/peristiwa/${berkas.id}/tarik`, { metode: 'POST', isi: { alasan } }),
    { segarkan: ['peristiwa', 'tabel-peristiwa', 'neraca'], berhasil: tutup },
  )
  return (
    <DialogForm
      judul={p.tarik}
      kirimLabel={p.tarik}
      rupa="bahaya"
      sibuk={tarik.sibuk}
      galat={tarik.galat}
      kirim={(isi) => tarik.kirim(String(isi.get('alasan')))}
      tutup={tutup}
    >
      <Fakta isi={[[p.kolom.file, berkas.namaFile]]} />
      <p>{p.tarikKet}</p>
      <Textarea
        name="alasan"
        label={p.tarikAlasan}
        required
        withAsterisk={false}
        rows={3}
        minLength={5}
        maxLength={500}
        autoFocus
      />
    </DialogForm>
  )
}
