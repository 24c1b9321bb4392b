import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { Link, useNavigate, useSearch } from '@tanstack/react-router'
import { type KeyboardEvent, useMemo, useRef } from 'react'
import type { EntriTabel } from '#contract/agregat/agregat'
import { Halaman } from '../../design/halaman.tsx'
import { IsianCari } from '../../design/isian-cari.tsx'
import { GagalMuat, Kosong, Memuat } from '../../design/keadaan.tsx'
import { Panel } from '../../design/panel.tsx'
import { usePintasan } from '../../design/pintasan/index.ts'
import { keGalat } from '../../kantor/galat-layar.ts'
import { kueriDaftarTabel } from './agregat.kueri.ts'
import { pesanAgregat } from './agregat.pesan.ts'
import { cariTabel } from './cari-tabel.ts'
import gaya from './daftar-tabel.module.css'
import { LencanaGerbang } from './lencana-gerbang.tsx'
import { PilihSnapshot } from './pilih-snapshot.tsx'
import { nomorTabel } from './sebut-tabel.ts'
import { TanpaCuplikan } from './tanpa-cuplikan.tsx'
import { useSnapshotDipilih } from './use-snapshot-dipilih.ts'

/** The catalogue: by chapter, narrowed while typing; arrows and Enter from the field open a table. */
export default function DaftarTabelHalaman() {
  const { snapshot: diminta, q = '' } = useSearch({ from: '/kantor/tabel' })
  const pergi = useNavigate()
  const { snapshot, daftar, kosong } = useSnapshotDipilih(diminta)
  // The catalogue stays while the snapshot's own comes: the field one types in is not taken away.
  const { data, error, refetch } = useQuery({
    ...kueriDaftarTabel(snapshot?.id),
    placeholderData: keepPreviousData,
  })
  const temuan = useMemo(() => (data ? cariTabel(data.daftar, q) : []), [data, q])
  const wadah = useRef<HTMLDivElement>(null)
  const ubah = (baru: { snapshot?: string; q?: string }) =>
    void pergi({
      to: '/tabel',
      search: { ...(diminta ? { snapshot: diminta } : {}), ...(q ? { q } : {}), ...baru },
      replace: true,
      resetScroll: false,
    })
  usePintasan([
    {
      tombol: 'f',
      nama: pesanAgregat.cariTabel,
      lingkup: 'halaman',
      jalankan: () => wadah.current?.querySelector<HTMLElement>('input[type=search]')?.focus(),
    },
  ])
  const saatTekan = (e: KeyboardEvent) => {
    const tautan = [...(wadah.current?.querySelectorAll<HTMLElement>('a[data-tabel]') ?? [])]
    const kini = tautan.indexOf(document.activeElement as HTMLElement)
    const dariIsian = e.target instanceof HTMLInputElement
    if (e.key === 'Enter' && dariIsian) tautan[0]?.click()
    else if (e.key === 'ArrowDown') tautan[Math.min(kini + 1, tautan.length - 1)]?.focus()
    else if (e.key === 'ArrowUp' && kini > 0) tautan[kini - 1]?.focus()
    else if (e.key === 'ArrowUp' && kini === 0)
      wadah.current?.querySelector<HTMLElement>('input[type=search]')?.focus()
    else return
    e.preventDefault()
  }
  return (
    <Halaman judul={pesanAgregat.judul} ringkas={data ? pesanAgregat.ringkas(data.daftar.length) : ' '}>
      {kosong ? <TanpaCuplikan /> : null}
      {snapshot ? (
        <div className="jajar" style={{ justifyContent: 'space-between' }}>
          <PilihSnapshot daftar={daftar} nilai={snapshot.id} saatUbah={(id) => ubah({ snapshot: id })} />
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
        // biome-ignore lint/a11y/noStaticElementInteractions: arrows lead from the field into the list and back
        <div ref={wadah} className="susun" onKeyDown={saatTekan}>
          <IsianCari
            label={pesanAgregat.cariTabel}
            ket={pesanAgregat.cariTabelKet}
            nilai={q}
            saatUbah={(teks) => ubah({ q: teks })}
            hasil={pesanAgregat.temuan(temuan.length, data.daftar.length)}
          />
          {temuan.length === 0 ? (
            <Panel>
              <Kosong judul={pesanAgregat.takDitemukan(q)}>{pesanAgregat.takDitemukanKet}</Kosong>
            </Panel>
          ) : (
            // Found by words, the best comes first, without chapters; whole, the book's order.
            (q ? [['', temuan] as const] : kelompokkan(temuan)).map(([bab, isi]) => (
              <Panel key={bab} {...(bab ? { judul: bab } : { nama: pesanAgregat.daftarTabel })} penuh>
                <ol className={gaya.daftar}>
                  {isi.map((t) => (
                    <Entri key={t.id} t={t} snapshotId={snapshot?.id} />
                  ))}
                </ol>
              </Panel>
            ))
          )}
        </div>
      ) : null}
    </Halaman>
  )
}

function Entri({ t, snapshotId }: { t: EntriTabel; snapshotId: string | undefined }) {
  const ket = [
    t.varian,
    t.semesta === 'penduduk' ? undefined : pesanAgregat.semestaNama(t.judulSemesta),
    t.dimensi && t.dimensi.length > 1 ? t.dimensi.map((d) => d.judul.toLowerCase()).join(' × ') : undefined,
  ].filter(Boolean)
  return (
    <li data-tiada={t.kolomTiada?.length ? true : undefined}>
      <span className={gaya.nomor}>{nomorTabel(t)}</span>
      <Link
        to="/tabel/$tabelId"
        params={{ tabelId: t.id }}
        search={snapshotId ? { snapshot: snapshotId } : {}}
        preload={false}
        data-tabel
      >
        {t.judul}
      </Link>
      {ket.length > 0 ? <span className={gaya.kelompok}>{ket.join(' · ')}</span> : null}
      {t.kolomTiada?.length ? (
        <span className={gaya.tiada}>{pesanAgregat.kolomTiadaPendek(t.kolomTiada.join(', '))}</span>
      ) : null}
    </li>
  )
}

function kelompokkan(daftar: readonly EntriTabel[]): (readonly [string, EntriTabel[]])[] {
  const peta = new Map<string, EntriTabel[]>()
  for (const t of daftar) {
    const nama = t.bab ? `${t.bab}. ${t.kelompok}` : t.kelompok
    const isi = peta.get(nama)
    if (isi) isi.push(t)
    else peta.set(nama, [t])
  }
  return [...peta]
}
