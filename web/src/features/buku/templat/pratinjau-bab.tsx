import { useState } from 'react'
import { PesanGalat } from '../../../design/keadaan.tsx'
import { Panel } from '../../../design/panel.tsx'
import { kelasTombol, Tombol } from '../../../design/tombol.tsx'
import { panggilBerkas } from '../../../kantor/panggil.ts'
import { useKirim } from '../../../kantor/use-kirim.ts'
import { hariIni } from '../../../kantor/waktu.ts'
import { PilihSnapshot } from '../../agregat/pilih-snapshot.tsx'
import { useSnapshotDipilih } from '../../agregat/use-snapshot-dipilih.ts'
import type { Templat } from './bentuk-blok.ts'
import gaya from './templat-buku.module.css'
import { pesanTemplatBuku as p } from './templat-buku.pesan.ts'

/** One chapter of the words on the screen as PDF, in the time that the kind of book asks for. Nothing is kept. */
export function PratinjauBab({ templat, bab }: { templat: Templat; bab: string }) {
  const [pilih, setPilih] = useState<string>()
  const { snapshot, daftar, kosong } = useSnapshotDipilih(pilih)
  const [bulan, setBulan] = useState(hariIni().slice(0, 7))
  const [tanggal, setTanggal] = useState(hariIni())
  const masa =
    templat.jenis === 'laporan-harian'
      ? { tanggal }
      : templat.jenis === 'laporan-bulanan'
        ? { bulan }
        : { snapshotId: snapshot?.id }
  const buat = useKirim(async () => {
    const pdf = await panggilBerkas(`/buku/templat/${templat.id}/pratinjau`, { isi: templat, bab, ...masa })
    return { alamat: URL.createObjectURL(pdf), templat, bab }
  })
  const siap = buat.hasil?.templat === templat && buat.hasil.bab === bab ? buat.hasil.alamat : undefined
  const perluCuplikan = 'snapshotId' in masa
  return (
    <Panel judul={p.pratinjau}>
      <div className="susun">
        <p className="redup">{p.pratinjauKet}</p>
        {perluCuplikan && snapshot ? (
          <PilihSnapshot daftar={daftar} nilai={snapshot.id} saatUbah={setPilih} />
        ) : null}
        {perluCuplikan && kosong ? <p>{p.tanpaCuplikan}</p> : null}
        {'bulan' in masa ? (
          <label className={gaya.waktu}>
            {p.bulan}
            <input type="month" value={bulan} onChange={(e) => setBulan(e.target.value)} />
          </label>
        ) : null}
        {'tanggal' in masa ? (
          <label className={gaya.waktu}>
            {p.tanggal}
            <input type="date" value={tanggal} onChange={(e) => setTanggal(e.target.value)} />
          </label>
        ) : null}
        <div className="jajar">
          <Tombol
            sibuk={buat.sibuk}
            disabled={perluCuplikan && !snapshot}
            onClick={() => buat.kirim(undefined)}
          >
            {p.pratinjau}
          </Tombol>
          {siap ? (
            <a className={kelasTombol} href={siap} target="_blank" rel="noreferrer">
              {p.bukaPratinjau}
            </a>
          ) : null}
        </div>
        <PesanGalat galat={buat.galat} />
      </div>
    </Panel>
  )
}
