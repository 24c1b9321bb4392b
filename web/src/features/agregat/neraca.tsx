import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { Link, useNavigate, useSearch } from '@tanstack/react-router'
import type { BarisNeraca, HasilNeraca, PosNeraca } from '#contract/agregat/neraca/neraca'
import type { Snapshot } from '#contract/dkb/dkb'
import { tulisBulat } from '#kernel/angka'
import { tulisTanggal } from '#kernel/tanggal'
import { Halaman } from '../../design/halaman.tsx'
import { GagalMuat, Kosong, Memuat, Perhatian } from '../../design/keadaan.tsx'
import { Panel } from '../../design/panel.tsx'
import { Pilihan } from '../../design/pilihan.tsx'
import { type Kolom, TabelDaftar } from '../../design/tabel-daftar.tsx'
import { kelasTombol } from '../../design/tombol.tsx'
import { keGalat } from '../../kantor/galat-layar.ts'
import { kueri } from '../../kantor/panggil.ts'
import { kueriDaftarSnapshot } from '../dkb/dkb.kueri.ts'
import { tulisPilihanSnapshot } from '../dkb/tulis-snapshot.ts'
import { kueriNeraca } from './neraca.kueri.ts'
import { pesanNeraca as p } from './neraca.pesan.ts'

type Lajur = 'lk' | 'pr' | 'jml'
const TINGKAT = ['kabkota', 'kecamatan', 'desa'] as const

export default function Neraca() {
  const cari = useSearch({ from: '/kantor/neraca' })
  const pergi = useNavigate()
  const { data: daftar, error, refetch } = useQuery(kueriDaftarSnapshot)
  const sah = (daftar?.daftar ?? [])
    .filter((s) => s.status === 'tersegel')
    .sort((a, b) => b.tanggal.localeCompare(a.tanggal))
  const akhir = sah.find((s) => s.id === cari.akhir) ?? sah[0]
  const sebelum = akhir ? sah.filter((s) => s.tanggal < akhir.tanggal && s.basis === akhir.basis) : []
  const awal = sebelum.find((s) => s.id === cari.awal) ?? sebelum[0]
  const tingkat = TINGKAT.find((t) => t === cari.tingkat) ?? 'kecamatan'
  const lajur: Lajur = cari.lajur === 'lk' || cari.lajur === 'pr' ? cari.lajur : 'jml'
  const ubah = (baru: Partial<typeof cari>) =>
    void pergi({ to: '/neraca', search: { ...cari, ...baru }, replace: true })
  return (
    <Halaman
      judul={p.judul}
      ringkas={p.ringkas}
      tindakan={
        awal && akhir ? (
          <a
            className={kelasTombol}
            href={`/api/neraca/unduh${kueri({ awal: awal.id, akhir: akhir.id, tingkat })}`}
            download
          >
            {p.unduh}
          </a>
        ) : null
      }
    >
      {error && !daftar ? (
        <Panel>
          <GagalMuat galat={keGalat(error)} ulang={() => void refetch()} />
        </Panel>
      ) : null}
      {!daftar && !error ? <Memuat /> : null}
      {daftar && !(awal && akhir) ? (
        <Panel>
          <Kosong judul={p.kurang}>{p.kurangKet}</Kosong>
        </Panel>
      ) : null}
      {awal && akhir ? (
        <>
          <div className="jajar-akhir">
            <Pilihan
              label={p.awal}
              nilai={awal.id}
              saatUbah={(n) => ubah({ awal: n })}
              isi={pilihanSnapshot(sebelum)}
            />
            <Pilihan
              label={p.akhir}
              nilai={akhir.id}
              saatUbah={(n) => ubah({ akhir: n })}
              isi={pilihanSnapshot(sah)}
            />
            <Pilihan
              label={p.tingkat}
              nilai={tingkat}
              saatUbah={(n) => ubah({ tingkat: n })}
              isi={TINGKAT.map((t) => ({ nilai: t, nama: p.namaTingkat[t] }))}
            />
            <Pilihan
              label={p.lajur}
              nilai={lajur}
              saatUbah={(n) => ubah({ lajur: n })}
              isi={(['jml', 'lk', 'pr'] as const).map((l) => ({ nilai: l, nama: p.namaLajur[l] }))}
            />
          </div>
          <IsiNeraca awal={awal.id} akhir={akhir.id} tingkat={tingkat} lajur={lajur} />
        </>
      ) : null}
    </Halaman>
  )
}

const pilihanSnapshot = (daftar: readonly Snapshot[]) =>
  daftar.map((s) => ({ nilai: s.id, nama: tulisPilihanSnapshot(s) }))

interface IsiProps {
  readonly awal: string
  readonly akhir: string
  readonly tingkat: string
  readonly lajur: Lajur
}

function IsiNeraca({ awal, akhir, tingkat, lajur }: IsiProps) {
  const { data, error, refetch } = useQuery({
    ...kueriNeraca({ awal, akhir, tingkat }),
    placeholderData: keepPreviousData,
  })
  if (error)
    return (
      <Panel>
        <GagalMuat galat={keGalat(error)} ulang={() => void refetch()} />
      </Panel>
    )
  if (!data) return <Memuat />
  return (
    <>
      {data.hariKosong.length > 0 ? <HariKosong hari={data.hariKosong} /> : null}
      <Panel judul={p.tabel} penuh>
        <TabelDaftar
          nama={p.tabel}
          kolom={kolomNeraca(lajur)}
          baris={[...data.baris, { kode: '', tingkat: 'kabkota', ...data.total }]}
          kunci={(b) => b.kode}
          tandai={(b) => (b.kode === '' ? 'pilih' : undefined)}
        />
      </Panel>
      <PanelResidu data={data} />
      <Panel judul={p.catatan}>
        <ul className="susun">
          {data.catatan.map((c) => (
            <li key={c}>{c}</li>
          ))}
          <li className="kecil redup">
            {p.digest} <code>{data.digest.slice(0, 16)}</code>
          </li>
        </ul>
      </Panel>
    </>
  )
}

const SEBUT_HARI = 8

function HariKosong({ hari }: { hari: readonly string[] }) {
  const sisa = hari.length - SEBUT_HARI
  return (
    <Perhatian>
      <p>
        {`${p.hariKosong}: ${hari.slice(0, SEBUT_HARI).map(tulisTanggal).join(', ')}`}
        {sisa > 0 ? `, ${p.lagi(tulisBulat(sisa))}` : ''}.{' '}
        <Link to="/peristiwa" search={{ bulan: hari[0]!.slice(0, 7) }}>
          {p.lihatHari}
        </Link>
      </p>
    </Perhatian>
  )
}

function kolomNeraca(lajur: Lajur): Kolom<BarisNeraca>[] {
  const angka = (pos: PosNeraca) => (b: BarisNeraca) => tulisBulat(b.nilai[pos][lajur])
  const kolom = (judul: string, isi: (b: BarisNeraca) => string): Kolom<BarisNeraca> => ({
    judul,
    rata: 'kanan',
    utuh: true,
    isi,
  })
  return [
    {
      judul: p.wilayah,
      utama: true,
      isi: (b) => (
        <span style={{ display: 'block', paddingInlineStart: b.tingkat === 'desa' ? 14 : 0 }}>
          {b.nama}
          {b.kode === '' ? null : (
            <span className="kecil redup angka" style={{ display: 'block', fontWeight: 400 }}>
              {b.kode}
            </span>
          )}
        </span>
      ),
    },
    kolom(p.pos.awal, angka('awal')),
    kolom(p.pos.lahir, angka('lahir')),
    kolom(p.pos.mati, angka('mati')),
    kolom(p.pos.datang, angka('datang')),
    kolom(p.pos.pindah, angka('pindah')),
    kolom(p.pos.bersih, (b) => tulisBerubah(b.nilai.bersihTambah[lajur] - b.nilai.bersihKurang[lajur])),
    kolom(p.pos.akhir, angka('akhir')),
    kolom(p.pos.residu, (b) => tulisBerubah(b.nilai.residu[lajur])),
  ]
}

type Berresidu = HasilNeraca['desaBerresidu'][number]

function PanelResidu({ data }: { data: HasilNeraca }) {
  if (data.desaBerresidu.length === 0)
    return (
      <Panel judul={p.residu}>
        <Kosong judul={p.tanpaResidu}>{p.tanpaResiduKet}</Kosong>
      </Panel>
    )
  const angka = (judul: string, isi: (d: Berresidu) => number): Kolom<Berresidu> => ({
    judul,
    rata: 'kanan',
    utuh: true,
    isi: (d) => tulisBerubah(isi(d)),
  })
  const rinci = data.desaBerresidu.some((d) => d.rinci !== undefined)
  return (
    <Panel
      judul={`${p.residu} (${tulisBulat(data.desaBerresidu.length)})`}
      penuh
      kanan={
        data.bandingId ? (
          <Link to="/banding/$bandingId" params={{ bandingId: data.bandingId }} className={kelasTombol}>
            {p.lihatBanding}
          </Link>
        ) : (
          <Link to="/banding" className={kelasTombol}>
            {p.bandingkan}
          </Link>
        )
      }
    >
      <TabelDaftar
        nama={p.residu}
        kolom={[
          { judul: p.wilayah, utama: true, isi: (d) => `${d.nama} (${d.kode})` },
          angka(p.lk, (d) => d.residu.lk),
          angka(p.pr, (d) => d.residu.pr),
          angka(p.jml, (d) => d.residu.jml),
          ...(rinci
            ? [
                angka(p.muncul, (d) => d.rinci?.muncul ?? 0),
                angka(p.hilang, (d) => d.rinci?.hilang ?? 0),
                angka(p.masuk, (d) => d.rinci?.masuk ?? 0),
                angka(p.keluar, (d) => d.rinci?.keluar ?? 0),
              ]
            : []),
        ]}
        baris={data.desaBerresidu}
        kunci={(d) => d.kode}
      />
    </Panel>
  )
}

/** A change says which way it goes: "+3", "−2", "0". */
function tulisBerubah(n: number): string {
  return n > 0 ? `+${tulisBulat(n)}` : tulisBulat(n).replace('-', '−')
}
