import { useState } from 'react'
import type { HasilPeriksa, PekerjaanDimulai, Snapshot } from '#contract/dkb/dkb'
import { tulisBulat } from '#kernel/angka'
import type { Galat } from '#kernel/galat'
import { Perhatian, PesanBaik, PesanGalat } from '../../design/keadaan.tsx'
import { Tombol } from '../../design/tombol.tsx'
import { panggil } from '../../kantor/panggil.ts'
import { useKirim } from '../../kantor/use-kirim.ts'
import { KemajuanPekerjaan } from '../pekerjaan/kemajuan-pekerjaan.tsx'
import type { PekerjaanKirim } from '../pekerjaan/pekerjaan.kueri.ts'
import { pesanDkb as p } from './dkb.pesan.ts'

/** Computes the id of the snapshot anew from its files and says what does not fit. */
export function PeriksaCuplikan({ snapshot }: { snapshot: Snapshot }) {
  const [akhir, setAkhir] = useState<PekerjaanKirim>()
  const mulai = useKirim(() =>
    panggil<PekerjaanDimulai>(`/snapshot/${snapshot.id}/periksa`, { metode: 'POST' }),
  )
  const hasil = akhir?.status === 'selesai' ? (akhir.hasil as HasilPeriksa) : undefined
  const berjalan = mulai.hasil && !akhir
  return (
    <div className="susun">
      <p className="kecil redup">{p.periksaKet}</p>
      {berjalan && mulai.hasil ? (
        <KemajuanPekerjaan id={mulai.hasil.pekerjaanId} judul={p.periksa} saatAkhir={setAkhir} />
      ) : (
        <div>
          <Tombol
            sibuk={mulai.sibuk}
            onClick={() => {
              setAkhir(undefined)
              mulai.kirim(undefined)
            }}
          >
            {p.periksa}
          </Tombol>
        </div>
      )}
      <PesanGalat galat={mulai.galat} />
      {hasil?.utuh ? <PesanBaik>{p.utuh(tulisBulat(hasil.jumlahBaris))}</PesanBaik> : null}
      {hasil && !hasil.utuh ? (
        <Perhatian>
          <strong>{p.takUtuh}</strong>
          <ul>
            {hasil.selisih.map((t) => (
              <li key={t}>{t}</li>
            ))}
          </ul>
        </Perhatian>
      ) : null}
      {akhir && akhir.status !== 'selesai' ? (
        <PesanGalat
          galat={
            (akhir.galat as Galat | undefined) ?? {
              kode: `dkb.${akhir.status}`,
              jenis: 'tak-sah',
              pesan: akhir.pesan,
            }
          }
        />
      ) : null}
    </div>
  )
}
