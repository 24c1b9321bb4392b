import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import type { BarisTolak, Snapshot } from '#contract/dkb/dkb'
import { tulisBulat } from '#kernel/angka'
import { Halamanan } from '../../design/halamanan.tsx'
import { GagalMuat, Kosong, Memuat } from '../../design/keadaan.tsx'
import { Panel } from '../../design/panel.tsx'
import { type Kolom, TabelDaftar } from '../../design/tabel-daftar.tsx'
import { kelasTombol, Tombol } from '../../design/tombol.tsx'
import { keGalat } from '../../kantor/galat-layar.ts'
import { kueriTolak } from './dkb.kueri.ts'
import { pesanDkb } from './dkb.pesan.ts'

const k = pesanDkb.kolomTolak
const KOLOM: readonly Kolom<BarisTolak>[] = [
  { judul: k.baris, rata: 'kanan', isi: (b) => tulisBulat(b.baris), lebar: '84px' },
  { judul: k.alasan, utama: true, isi: (b) => <span style={{ fontWeight: 400 }}>{b.alasan}</span> },
  { judul: k.kolom, isi: (b) => b.kolom },
  { judul: k.nilai, isi: (b) => <code>{b.nilai}</code> },
  { judul: k.nik, utuh: true, isi: (b) => <code>{b.nik}</code> },
]

const KOLOM_FILE: Kolom<BarisTolak> = { judul: pesanDkb.namaFile, isi: (b) => b.file ?? '' }

/** The rows that were kept out. Not fetched before it is asked for: each reading is entered in the record. */
export function BarisDitolak({ snapshot }: { snapshot: Snapshot }) {
  const [buka, setBuka] = useState(false)
  const [lewati, setLewati] = useState(0)
  const { data, error, refetch } = useQuery({
    ...kueriTolak(snapshot.id, lewati),
    enabled: buka,
    placeholderData: (lama) => lama,
  })
  if (snapshot.jumlahDitolak === 0)
    return (
      <Panel judul={pesanDkb.tolak}>
        <Kosong judul={pesanDkb.tolakKosong} />
      </Panel>
    )
  return (
    <Panel
      judul={`${pesanDkb.tolak} (${tulisBulat(snapshot.jumlahDitolak)})`}
      penuh
      kanan={
        <a className={kelasTombol} href={`/api/snapshot/${snapshot.id}/tolak.csv`} download>
          {pesanDkb.unduhTolak}
        </a>
      }
    >
      <div className="susun" style={{ padding: '12px 16px' }}>
        <p className="kecil redup">{pesanDkb.tolakKet}</p>
        {buka ? null : (
          <div>
            <Tombol onClick={() => setBuka(true)}>{pesanDkb.tampilkanTolak}</Tombol>
          </div>
        )}
      </div>
      {buka && error && !data ? <GagalMuat galat={keGalat(error)} ulang={() => void refetch()} /> : null}
      {buka && !data && !error ? <Memuat /> : null}
      {buka && data ? (
        <>
          <TabelDaftar
            nama={pesanDkb.tolak}
            kolom={data.daftar.some((b) => b.file !== undefined) ? [KOLOM_FILE, ...KOLOM] : KOLOM}
            baris={data.daftar}
            kunci={(b) => `${b.file ?? ''}/${b.baris}/${b.aturan}/${b.kolom}`}
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
    </Panel>
  )
}
