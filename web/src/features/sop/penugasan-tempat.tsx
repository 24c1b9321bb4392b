import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import type { BerkasKirim, JenisPenugasanKirim, TempatBerkasKirim, TugaskanBerkas } from '#contract/sop/sop'
import { PesanGalat } from '../../design/keadaan.tsx'
import { Tombol } from '../../design/tombol.tsx'
import { panggil } from '../../kantor/panggil.ts'
import { useKirim } from '../../kantor/use-kirim.ts'
import { tulisSaat } from '../../kantor/waktu.ts'
import gaya from './bilah-tindakan.module.css'
import { DialogPenugasan } from './dialog-penugasan.tsx'
import { kueriBerkas } from './sop.kueri.ts'
import { pesanSop } from './sop.pesan.ts'

const PINTASAN: Partial<Record<JenisPenugasanKirim, string>> = {
  ambil: 'b',
  lepas: 'b',
  'ambil-alih': 'b',
  serahkan: 's',
  limpahkan: 'w',
}

/** Who has this step in hand, and what this person may do about it: take, release, give on, delegate. */
export function PenugasanTempat({ berkasId, tempat }: { berkasId: string; tempat: TempatBerkasKirim }) {
  const klien = useQueryClient()
  const [tanya, setTanya] = useState<JenisPenugasanKirim>()
  const kirim = useKirim(
    (isi: TugaskanBerkas) => panggil<BerkasKirim>(`/berkas/${berkasId}/penugasan`, { metode: 'POST', isi }),
    {
      segarkan: ['kotak-masuk', 'kabar'],
      berhasil: (baru) => {
        setTanya(undefined)
        klien.setQueryData(kueriBerkas(berkasId).queryKey, baru)
      },
    },
  )
  const fakta = tulisPenugasan(tempat)
  if (fakta.length === 0 && tempat.penugasan.length === 0) return null
  const dituju = tempat.penugasan.find((p) => p.jenis === tanya)
  const pilih = (jenis: JenisPenugasanKirim) => {
    kirim.lupakan()
    if (jenis === 'ambil' || jenis === 'lepas') return kirim.kirim({ langkah: tempat.langkah, jenis })
    setTanya(jenis)
  }
  return (
    <div className={gaya.tugas}>
      <div>
        {fakta.map((f) => (
          <p key={f} className="kecil redup">
            {f}
          </p>
        ))}
      </div>
      <div className={gaya.tugasTombol}>
        {tempat.penugasan.map(({ jenis }) => (
          <Tombol
            key={jenis}
            rupa="sepi"
            sibuk={kirim.sibuk && !tanya}
            onClick={() => pilih(jenis)}
            {...(PINTASAN[jenis] && { pintasan: PINTASAN[jenis] })}
          >
            {pesanSop.penugasan[jenis]}
          </Tombol>
        ))}
      </div>
      {dituju ? (
        <DialogPenugasan
          jenis={dituju.jenis}
          kepada={dituju.kepada}
          tempat={tempat}
          sibuk={kirim.sibuk}
          galat={kirim.galat}
          kirim={(isi) => kirim.kirim({ langkah: tempat.langkah, jenis: dituju.jenis, ...isi })}
          tutup={() => {
            kirim.lupakan()
            setTanya(undefined)
          }}
        />
      ) : (
        <PesanGalat galat={kirim.galat} />
      )}
    </div>
  )
}

function tulisPenugasan({ pengambil, limpahan }: TempatBerkasKirim): string[] {
  const diambil = pengambil
    ? [
        pengambil.sendiri
          ? pesanSop.andaKerjakan(tulisSaat(pengambil.sejak))
          : pesanSop.dikerjakan(pengambil.nama, tulisSaat(pengambil.sejak)),
      ]
    : []
  const dilimpahkan = limpahan.map((l) =>
    [pesanSop.dilimpahkan(l.kepada, l.oleh.nama, tulisSaat(l.sejak)), l.catatan].filter(Boolean).join(': '),
  )
  return [...diambil, ...dilimpahkan]
}
