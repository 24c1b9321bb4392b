import { useQuery } from '@tanstack/react-query'
import { Link, useNavigate, useSearch } from '@tanstack/react-router'
import type { CSSProperties } from 'react'
import { Halaman } from '../../design/halaman.tsx'
import { GagalMuat, Kosong, Memuat } from '../../design/keadaan.tsx'
import { Panel } from '../../design/panel.tsx'
import { kelasTombol } from '../../design/tombol.tsx'
import { keGalat } from '../../kantor/galat-layar.ts'
import { kueriDaftarTabel } from './agregat.kueri.ts'
import { pesanAgregat } from './agregat.pesan.ts'
import gaya from './daftar-tabel.module.css'
import { LencanaGerbang } from './lencana-gerbang.tsx'
import { PilihSnapshot } from './pilih-snapshot.tsx'
import { useSnapshotDipilih } from './use-snapshot-dipilih.ts'

export default function DaftarTabelHalaman() {
  const { snapshot: diminta } = useSearch({ from: '/kantor/tabel' })
  const pergi = useNavigate()
  const { snapshot, daftar, kosong } = useSnapshotDipilih(diminta)
  const { data, error, refetch } = useQuery(kueriDaftarTabel)
  return (
    <Halaman judul={pesanAgregat.judul} ringkas={pesanAgregat.ringkas}>
      {kosong ? (
        <Panel>
          <Kosong
            judul={pesanAgregat.tanpaCuplikan}
            tindakan={
              <Link to="/cuplikan" className={kelasTombol} data-rupa="utama">
                {pesanAgregat.keImpor}
              </Link>
            }
          >
            {pesanAgregat.tanpaCuplikanKet}
          </Kosong>
        </Panel>
      ) : null}
      {snapshot ? (
        <div className="jajar" style={{ justifyContent: 'space-between' }}>
          <PilihSnapshot
            daftar={daftar}
            nilai={snapshot.id}
            saatUbah={(id) => void pergi({ to: '/tabel', search: { snapshot: id } })}
          />
          <LencanaGerbang snapshotId={snapshot.id} />
        </div>
      ) : null}
      {error && !data ? (
        <Panel>
          <GagalMuat galat={keGalat(error)} ulang={() => void refetch()} />
        </Panel>
      ) : null}
      {!data && !error ? (
        <Panel>
          <Memuat />
        </Panel>
      ) : null}
      {data ? (
        <Panel judul={pesanAgregat.daftarTabel} penuh>
          <ol
            className={gaya.daftar}
            style={{ '--baris': Math.ceil(data.daftar.length / 2) } as CSSProperties}
          >
            {data.daftar.map((t) => (
              <li key={t.id}>
                <span className={gaya.nomor}>{t.nomor}</span>
                <Link
                  to="/tabel/$tabelId"
                  params={{ tabelId: t.id }}
                  search={snapshot ? { snapshot: snapshot.id } : {}}
                >
                  {t.judul}
                </Link>
                <span className={gaya.kelompok}>
                  {t.kelompok}
                  {t.semesta === 'penduduk'
                    ? ''
                    : ` · ${pesanAgregat.semestaNama(pesanAgregat.semesta[t.semesta])}`}
                </span>
              </li>
            ))}
          </ol>
        </Panel>
      ) : null}
    </Halaman>
  )
}
