import { useQuery } from '@tanstack/react-query'
import { Link, useNavigate, useParams, useSearch } from '@tanstack/react-router'
import type { DaftarTabel, HasilTabel, InfoTabel } from '#contract/agregat/agregat'
import type { Snapshot } from '#contract/dkb/dkb'
import { Halaman } from '../../design/halaman.tsx'
import { GagalMuat, Kosong, Memuat } from '../../design/keadaan.tsx'
import { Lencana } from '../../design/lencana.tsx'
import { Panel } from '../../design/panel.tsx'
import { Pilihan } from '../../design/pilihan.tsx'
import { usePintasan } from '../../design/pintasan/index.ts'
import { kelasTombol } from '../../design/tombol.tsx'
import { Tuts } from '../../design/tuts.tsx'
import { keGalat } from '../../kantor/galat-layar.ts'
import { kueriDaftarTabel, kueriTabel } from './agregat.kueri.ts'
import { pesanAgregat } from './agregat.pesan.ts'
import { BaganSamping } from './bagan-samping.tsx'
import { KisiTabel } from './kisi-tabel.tsx'
import { LencanaGerbang } from './lencana-gerbang.tsx'
import { PanelPaspor } from './panel-paspor.tsx'
import { PilihSnapshot } from './pilih-snapshot.tsx'
import { bacaSel, type Sel, tulisSel } from './sel.ts'
import gaya from './tabel.module.css'
import { useSnapshotDipilih } from './use-snapshot-dipilih.ts'

export default function Tabel() {
  const { tabelId } = useParams({ from: '/kantor/tabel/$tabelId' })
  const cari = useSearch({ from: '/kantor/tabel/$tabelId' })
  const pergi = useNavigate()
  const { data: katalog } = useQuery(kueriDaftarTabel)
  const { snapshot, daftar, kosong } = useSnapshotDipilih(cari.snapshot)
  const info = katalog?.daftar.find((t) => t.id === tabelId)
  const pilihanTingkat = katalog ? tingkatPilihan(katalog) : []
  const tingkat = pilihanTingkat.find((t) => t === cari.tingkat) ?? pilihanTingkat.at(-1)
  const {
    data: hasil,
    error,
    refetch,
  } = useQuery({
    ...kueriTabel(tabelId, snapshot?.id ?? '', tingkat ?? ''),
    enabled: snapshot !== undefined && tingkat !== undefined,
  })
  const ubah = (baru: { snapshot?: string; tingkat?: string; sel?: string }) =>
    void pergi({
      to: '/tabel/$tabelId',
      params: { tabelId },
      search: { ...cari, ...baru },
      replace: true,
      resetScroll: false,
    })
  const sel = hasil ? bacaSel(cari.sel, hasil) : undefined
  return (
    <Halaman
      judul={info?.judul ?? pesanAgregat.judul}
      induk={info && katalog ? pesanAgregat.nomorDari(info.kelompok, info.nomor, katalog.daftar.length) : ' '}
      tindakan={<Tindakan katalog={katalog} info={info} snapshot={snapshot} tingkat={tingkat} />}
    >
      {snapshot && tingkat ? (
        <div className="jajar" style={{ justifyContent: 'space-between' }}>
          <div className="jajar">
            <PilihSnapshot daftar={daftar} nilai={snapshot.id} saatUbah={(id) => ubah({ snapshot: id })} />
            <Pilihan
              sebaris
              label={pesanAgregat.tingkat}
              nilai={tingkat}
              saatUbah={(t) => ubah({ tingkat: t })}
              isi={pilihanTingkat.map((t) => ({ nilai: t, nama: pesanAgregat.namaTingkat[t] }))}
            />
          </div>
          <LencanaGerbang snapshotId={snapshot.id} />
        </div>
      ) : null}
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
      ) : error ? (
        <Panel>
          <GagalMuat galat={keGalat(error)} ulang={() => void refetch()} />
        </Panel>
      ) : hasil ? (
        <IsiTabel
          hasil={hasil}
          sel={sel}
          cariWilayah={cari.wilayah}
          pilih={(s) => ubah({ sel: s ? tulisSel(s) : '' })}
        />
      ) : (
        <Panel>
          <Memuat baris={10} />
        </Panel>
      )}
    </Halaman>
  )
}

interface IsiTabelProps {
  readonly hasil: HasilTabel
  readonly sel: Sel | undefined
  readonly cariWilayah: string | undefined
  readonly pilih: (s: Sel | undefined) => void
}

function IsiTabel({ hasil, sel, cariWilayah, pilih }: IsiTabelProps) {
  return (
    <>
      <div className={gaya.badan}>
        <div className={gaya.kiri} data-paspor={sel ? true : undefined}>
          <Panel penuh kaki={<PanelPaspor hasil={hasil} sel={sel} tutup={() => pilih(undefined)} />}>
            <KisiTabel
              key={`${hasil.tabel.id}/${hasil.tingkat}/${hasil.snapshot.id}/${cariWilayah ?? ''}`}
              hasil={hasil}
              sel={sel}
              pilih={pilih}
              cariWilayah={cariWilayah}
            />
          </Panel>
        </div>
        <BaganSamping hasil={hasil} sel={sel} pilih={pilih} />
      </div>
      <Panel judul={pesanAgregat.dasar}>
        <ul className="kecil susun-rapat">
          <li>{hasil.sumber}</li>
          {hasil.tabel.dasar.map((d) => (
            <li key={d.teks}>
              {d.teks}{' '}
              {d.dikonfirmasi ? null : <Lencana nada="tunggu">{pesanAgregat.perluDikonfirmasi}</Lencana>}
            </li>
          ))}
          {hasil.tabel.catatan.map((c) => (
            <li key={c}>{c}</li>
          ))}
        </ul>
      </Panel>
    </>
  )
}

interface TindakanProps {
  readonly katalog: DaftarTabel | undefined
  readonly info: InfoTabel | undefined
  readonly snapshot: Snapshot | undefined
  readonly tingkat: string | undefined
}

function Tindakan({ katalog, info, snapshot, tingkat }: TindakanProps) {
  const pergi = useNavigate()
  const daftar = katalog?.daftar ?? []
  const urut = daftar.findIndex((t) => t.id === info?.id)
  const ke = (t: InfoTabel | undefined) =>
    t &&
    void pergi({
      to: '/tabel/$tabelId',
      params: { tabelId: t.id },
      search: { ...(snapshot ? { snapshot: snapshot.id } : {}), ...(tingkat ? { tingkat } : {}) },
    })
  usePintasan([
    { tombol: '[', nama: pesanAgregat.sebelum, lingkup: 'halaman', jalankan: () => ke(daftar[urut - 1]) },
    { tombol: ']', nama: pesanAgregat.sesudah, lingkup: 'halaman', jalankan: () => ke(daftar[urut + 1]) },
    {
      tombol: 'd',
      nama: pesanAgregat.unduhCsv,
      lingkup: 'halaman',
      jalankan: () => document.getElementById('unduh-csv')?.click(),
    },
    {
      tombol: 'x',
      nama: pesanAgregat.unduhXlsx,
      lingkup: 'halaman',
      jalankan: () => document.getElementById('unduh-xlsx')?.click(),
    },
  ])
  if (!info) return null
  const alamat = (format: string) =>
    `/api/tabel/${info.id}/unduh?${new URLSearchParams({ snapshot: snapshot?.id ?? '', tingkat: tingkat ?? '', format }).toString()}`
  return (
    <>
      <Pilihan
        sebaris
        label={pesanAgregat.tabel}
        nilai={info.id}
        saatUbah={(id) => ke(daftar.find((t) => t.id === id))}
        isi={daftar.map((t) => ({ nilai: t.id, nama: `${t.nomor}. ${t.judulPendek}` }))}
      />
      {snapshot && tingkat ? (
        <>
          <a id="unduh-csv" className={kelasTombol} href={alamat('csv')} download>
            {pesanAgregat.unduhCsv} <Tuts tombol="d" />
          </a>
          <a id="unduh-xlsx" className={kelasTombol} href={alamat('xlsx')} download>
            {pesanAgregat.unduhXlsx} <Tuts tombol="x" />
          </a>
        </>
      ) : null}
    </>
  )
}

// The office's own level is the total row: the choice begins below it.
function tingkatPilihan(katalog: DaftarTabel) {
  return katalog.daftarTingkat.length > 1 ? katalog.daftarTingkat.slice(1) : katalog.daftarTingkat
}
