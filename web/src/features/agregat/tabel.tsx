import { useQuery } from '@tanstack/react-query'
import { Link, useNavigate, useParams, useSearch } from '@tanstack/react-router'
import type { DaftarTabel, EntriTabel } from '#contract/agregat/agregat'
import { Halaman } from '../../design/halaman.tsx'
import { GagalMuat, Kosong, Memuat } from '../../design/keadaan.tsx'
import { Panel } from '../../design/panel.tsx'
import { usePintasan } from '../../design/pintasan/index.ts'
import { kelasTombol, Tombol } from '../../design/tombol.tsx'
import { keGalat } from '../../kantor/galat-layar.ts'
import { kueriDaftarTabel } from './agregat.kueri.ts'
import { pesanAgregat } from './agregat.pesan.ts'
import type { CariTabel } from './alamat-tabel.ts'
import { LembarPeristiwa } from './lembar-peristiwa.tsx'
import { LembarTabel } from './lembar-tabel.tsx'
import { MenuUnduh } from './menu-unduh.tsx'
import { sebutTabel } from './sebut-tabel.ts'
import { TanpaCuplikan } from './tanpa-cuplikan.tsx'
import { useSnapshotDipilih } from './use-snapshot-dipilih.ts'

/** One table of the catalogue, over a sealed snapshot. */
export default function Tabel() {
  const { tabelId } = useParams({ from: '/kantor/tabel/$tabelId' })
  const cari: CariTabel = useSearch({ from: '/kantor/tabel/$tabelId' })
  const pergi = useNavigate()
  const { snapshot, daftar, kosong } = useSnapshotDipilih(cari.snapshot)
  const { data: katalog, error, refetch } = useQuery(kueriDaftarTabel(snapshot?.id))
  const info = katalog?.daftar.find((t) => t.id === tabelId)
  const ubah = (baru: Partial<CariTabel>, riwayat = false) =>
    void pergi({
      to: '/tabel/$tabelId',
      params: { tabelId },
      search: bersihkan({ ...cari, ...baru }),
      replace: !riwayat,
      resetScroll: false,
    })
  return (
    <Halaman
      judul={info?.judul ?? pesanAgregat.judul}
      induk={info ? sebutTabel(info) : ' '}
      tindakan={
        katalog && info ? (
          <Tindakan katalog={katalog} info={info} cari={cari} snapshotId={snapshot?.id} />
        ) : null
      }
    >
      {kosong && info?.sumber !== 'peristiwa' ? (
        <TanpaCuplikan />
      ) : error ? (
        <Panel>
          <GagalMuat galat={keGalat(error)} ulang={() => void refetch()} />
        </Panel>
      ) : katalog && !info ? (
        <Panel>
          <Kosong
            judul={pesanAgregat.tabelTiada}
            tindakan={
              <Link to="/tabel" className={kelasTombol} data-rupa="utama">
                {pesanAgregat.keDaftar}
              </Link>
            }
          />
        </Panel>
      ) : info?.kolomTiada?.length ? (
        <Panel>
          <Kosong
            judul={pesanAgregat.kolomTiadaJudul}
            tindakan={
              <Link to="/cuplikan" className={kelasTombol} data-rupa="utama">
                {pesanAgregat.keImpor}
              </Link>
            }
          >
            <p>{pesanAgregat.kolomTiada(info.kolomTiada.join(', '))}</p>
          </Kosong>
        </Panel>
      ) : katalog && info?.sumber === 'peristiwa' ? (
        <LembarPeristiwa key={info.id} katalog={katalog} info={info} cari={cari} ubah={ubah} />
      ) : katalog && info && snapshot ? (
        <LembarTabel
          key={info.id}
          katalog={katalog}
          info={info}
          snapshot={snapshot}
          daftarSnapshot={daftar}
          cari={cari}
          ubah={ubah}
        />
      ) : (
        <Panel>
          <Memuat baris={10} />
        </Panel>
      )}
    </Halaman>
  )
}

interface TindakanProps {
  readonly katalog: DaftarTabel
  readonly info: EntriTabel
  readonly cari: CariTabel
  readonly snapshotId: string | undefined
}

function Tindakan({ katalog, info, cari, snapshotId }: TindakanProps) {
  const pergi = useNavigate()
  const urut = katalog.daftar.findIndex((t) => t.id === info.id)
  const { snapshot, tingkat, induk, jk } = cari
  const ke = (t: EntriTabel | undefined) =>
    t &&
    void pergi({
      to: '/tabel/$tabelId',
      params: { tabelId: t.id },
      // Where the reader stands goes along; what belongs to one table's columns does not.
      search: bersihkan({ snapshot, tingkat, induk, jk }),
    })
  const dapatDibaca = !info.kolomTiada?.length
  usePintasan([
    {
      tombol: '[',
      nama: pesanAgregat.sebelum,
      lingkup: 'halaman',
      jalankan: () => ke(katalog.daftar[urut - 1]),
    },
    {
      tombol: ']',
      nama: pesanAgregat.sesudah,
      lingkup: 'halaman',
      jalankan: () => ke(katalog.daftar[urut + 1]),
    },
  ])
  return (
    <>
      <Link
        to="/tabel"
        search={snapshot ? { snapshot } : {}}
        className={kelasTombol}
        activeOptions={{ exact: true }}
      >
        {pesanAgregat.tabelLain}
      </Link>
      {snapshotId && dapatDibaca && info.sumber !== 'peristiwa' ? (
        <MenuUnduh info={info} cari={cari} snapshotId={snapshotId} />
      ) : null}
      {dapatDibaca ? (
        <Tombol pintasan="c" onClick={() => print()}>
          {pesanAgregat.cetak}
        </Tombol>
      ) : null}
    </>
  )
}

function bersihkan(c: { [k in keyof CariTabel]?: string | undefined }): CariTabel {
  return Object.fromEntries(Object.entries(c).filter(([, v]) => v !== undefined && v !== ''))
}
