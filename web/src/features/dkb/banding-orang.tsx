import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import type { BandingLengkap, BarisBanding, KelasBanding } from '#contract/dkb/banding/banding'
import { tulisBulat } from '#kernel/angka'
import { Halamanan } from '../../design/halamanan.tsx'
import { GagalMuat, Kosong, Memuat } from '../../design/keadaan.tsx'
import { Panel } from '../../design/panel.tsx'
import { Pilihan } from '../../design/pilihan.tsx'
import { type Kolom, TabelDaftar } from '../../design/tabel-daftar.tsx'
import { Tombol } from '../../design/tombol.tsx'
import { keGalat } from '../../kantor/galat-layar.ts'
import { kueriBandingOrang, type SaringOrang } from './banding.kueri.ts'
import { pesanBanding as p } from './banding.pesan.ts'

const k = p.kolomOrang
const KOLOM: readonly Kolom<BarisBanding & { ke: number }>[] = [
  { judul: k.nik, utama: true, utuh: true, isi: (b) => <code>{b.nik}</code> },
  { judul: k.kelas, isi: (b) => p.kelas[b.kelas] },
  { judul: k.a, isi: (b) => <code>{b.desaA}</code> },
  { judul: k.b, isi: (b) => <code>{b.desaB}</code> },
  { judul: k.medan, isi: (b) => b.medan.join(', ') },
]
const KELAS: readonly KelasBanding[] = ['berubah', 'pindah', 'hanya-di-a', 'hanya-di-b']

/** Persons who differ, masked. Not fetched before it is asked for: each reading is entered in the record. */
export function BandingOrang({ banding }: { banding: BandingLengkap }) {
  const [diminta, setDiminta] = useState(false)
  const [saring, setSaring] = useState<SaringOrang>({})
  const [lewati, setLewati] = useState(0)
  const { data, error, refetch } = useQuery({
    ...kueriBandingOrang(banding.id, saring, lewati),
    enabled: diminta,
    placeholderData: (lama) => lama,
  })
  const ubah = (nama: keyof SaringOrang, nilai: string) => {
    const { [nama]: _, ...sisa } = saring
    setSaring(nilai === '' ? sisa : { ...sisa, [nama]: nilai })
    setLewati(0)
  }
  const semua = { nilai: '', nama: p.saring.semua }
  return (
    <Panel judul={p.orang} penuh>
      <div className="susun" style={{ padding: '12px 16px' }}>
        <p className="kecil redup">{p.orangKet}</p>
        <div className="jajar">
          <Pilihan
            sebaris
            label={p.saring.kelas}
            nilai={saring.kelas ?? ''}
            saatUbah={(n) => ubah('kelas', n)}
            isi={[semua, ...KELAS.map((n) => ({ nilai: n, nama: p.kelas[n] }))]}
          />
          <Pilihan
            sebaris
            label={p.saring.desa}
            nilai={saring.desa ?? ''}
            saatUbah={(n) => ubah('desa', n)}
            isi={[semua, ...banding.desa.map((d) => ({ nilai: d.kode, nama: `${d.nama} (${d.kode})` }))]}
          />
          <Pilihan
            sebaris
            label={p.saring.medan}
            nilai={saring.medan ?? ''}
            saatUbah={(n) => ubah('medan', n)}
            isi={[
              semua,
              ...banding.medan.filter((m) => m.jumlah > 0).map((m) => ({ nilai: m.medan, nama: m.medan })),
            ]}
          />
          {diminta ? null : <Tombol onClick={() => setDiminta(true)}>{p.tampilkan}</Tombol>}
        </div>
      </div>
      {diminta && error && !data ? <GagalMuat galat={keGalat(error)} ulang={() => void refetch()} /> : null}
      {diminta && !data && !error ? <Memuat /> : null}
      {diminta && data?.daftar.length === 0 ? <Kosong judul={p.tiadaOrang} /> : null}
      {diminta && data && data.daftar.length > 0 ? (
        <>
          <TabelDaftar
            nama={p.orang}
            kolom={KOLOM}
            baris={data.daftar.map((b, ke) => ({ ...b, ke: lewati + ke }))}
            kunci={(b) => String(b.ke)}
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
