import { useQuery } from '@tanstack/react-query'
import { Link, useNavigate } from '@tanstack/react-router'
import { type SubmitEvent, useState } from 'react'
import type { BerkasKirim, BukaBerkasBaru, MasukanSopKirim } from '#contract/sop/sop'
import { Dialog } from '../../design/dialog.tsx'
import { Memuat, Perhatian, PesanGalat } from '../../design/keadaan.tsx'
import { Pilihan } from '../../design/pilihan.tsx'
import { Tombol } from '../../design/tombol.tsx'
import { panggil } from '../../kantor/panggil.ts'
import { useKirim } from '../../kantor/use-kirim.ts'
import { hariIni } from '../../kantor/waktu.ts'
import { kueriDaftarSnapshot } from '../dkb/dkb.kueri.ts'
import { bulanLalu } from './bulan-lalu.ts'
import { IsianMasukan } from './isian-masukan.tsx'
import { judulAwal } from './judul-awal.ts'
import { kueriDaftarSop } from './sop.kueri.ts'
import { pesanSop } from './sop.pesan.ts'
import { pesanVersi } from './versi/versi.pesan.ts'

/** Opens a case: the SOP, and what that SOP says a case is opened with. */
export function MulaiBerkas({ tutup }: { tutup: () => void }) {
  const pergi = useNavigate()
  const { data: daftarSop } = useQuery(kueriDaftarSop)
  const { data: daftarSnapshot } = useQuery(kueriDaftarSnapshot)
  const [sopId, setSopId] = useState('')
  const [snapshotId, setSnapshotId] = useState('')
  const [masa, setMasa] = useState<Readonly<Record<string, string>>>({})
  const boleh = daftarSop?.sop.filter((s) => s.bolehBuka) ?? []
  const sop = boleh.find((s) => s.id === sopId) ?? boleh[0]
  const tersegel = daftarSnapshot?.daftar.filter((s) => s.status === 'tersegel') ?? []
  const snapshot = tersegel.find((s) => s.id === snapshotId) ?? tersegel[0]
  const buka = useKirim((isi: BukaBerkasBaru) => panggil<BerkasKirim>('/berkas', { metode: 'POST', isi }), {
    segarkan: ['daftar-berkas', 'kotak-masuk'],
    berhasil: (b) => void pergi({ to: '/berkas/$berkasId', params: { berkasId: b.id } }),
  })
  const kirim = (e: SubmitEvent<HTMLFormElement>) => {
    e.preventDefault()
    if (!sop) return
    const isian = new FormData(e.currentTarget)
    const masukan: Record<string, string> = {}
    for (const m of sop.masukan) {
      const nilai = String(isian.get(m.nama) ?? '')
      if (nilai) masukan[m.nama] = nilai
    }
    buka.kirim({ sop: sop.id, masukan })
  }
  if (!daftarSop || !daftarSnapshot)
    return (
      <Dialog judul={pesanSop.mulaiBerkas} tutup={tutup}>
        <Memuat baris={3} />
      </Dialog>
    )
  const perluSnapshot = sop?.masukan.some((m) => m.jenis === 'snapshot') ?? false
  const { bulan = bulanLalu(hariIni())[0]!, tanggal = hariIni() } = masa
  const awalMasukan = (m: MasukanSopKirim) => {
    if (m.jenis === 'bulan') return bulan
    if (m.jenis === 'tanggal') return tanggal
    if (m.nama !== 'judul' || !sop) return ''
    const diminta = new Set(sop.masukan.map((x) => x.jenis))
    return judulAwal(sop.judulTampil, {
      semester: diminta.has('semester') ? snapshot?.semester : undefined,
      bulan: diminta.has('bulan') ? bulan : undefined,
      tanggal: diminta.has('tanggal') ? tanggal : undefined,
    })
  }
  const siap = sop !== undefined && (!perluSnapshot || snapshot !== undefined)
  return (
    <Dialog
      judul={pesanSop.mulaiBerkas}
      tutup={tutup}
      kaki={
        <>
          <Tombol onClick={tutup}>{pesanSop.batal}</Tombol>
          <Tombol type="submit" form="mulai-berkas" rupa="utama" disabled={!siap} sibuk={buka.sibuk}>
            {pesanSop.buka}
          </Tombol>
        </>
      }
    >
      {sop ? null : <Perhatian>{pesanSop.tidakBolehBuka}</Perhatian>}
      {sop && perluSnapshot && !snapshot ? (
        <Perhatian>
          {pesanSop.belumAdaCuplikan} <Link to="/cuplikan">{pesanSop.keImpor}</Link>
        </Perhatian>
      ) : null}
      <form id="mulai-berkas" className="susun" onSubmit={kirim}>
        {sop ? (
          <Pilihan
            label={pesanSop.pilihSop}
            nilai={sop.id}
            saatUbah={setSopId}
            isi={boleh.map((s) => ({
              nilai: s.id,
              nama: s.sifat === 'draf' ? pesanVersi.pilihanDraf(s.judulTampil) : s.judulTampil,
            }))}
          />
        ) : null}
        {sop?.masukan
          .filter((m) => !m.kemudian)
          .map((m) => (
            <IsianMasukan
              key={m.nama}
              masukan={m}
              tersegel={tersegel}
              snapshot={snapshot}
              pilihSnapshot={setSnapshotId}
              awal={awalMasukan(m)}
              saatUbah={(nilai) => setMasa({ ...masa, [m.jenis]: nilai })}
            />
          ))}
        <PesanGalat galat={buka.galat} />
      </form>
    </Dialog>
  )
}
