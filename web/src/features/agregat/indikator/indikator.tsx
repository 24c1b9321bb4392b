import { useQuery } from '@tanstack/react-query'
import { useNavigate, useSearch } from '@tanstack/react-router'
import type { HasilIndikator } from '#contract/agregat/indikator/indikator'
import { tulisSemester } from '#kernel/periode'
import { Halaman } from '../../../design/halaman.tsx'
import { GagalMuat, Kosong, Memuat } from '../../../design/keadaan.tsx'
import { Panel } from '../../../design/panel.tsx'
import { Pilihan } from '../../../design/pilihan.tsx'
import { TabelDaftar } from '../../../design/tabel-daftar.tsx'
import { kelasTombol } from '../../../design/tombol.tsx'
import { keGalat } from '../../../kantor/galat-layar.ts'
import { kueri } from '../../../kantor/panggil.ts'
import { kueriDaftarTabel } from '../agregat.kueri.ts'
import { pesanAgregat } from '../agregat.pesan.ts'
import { PilihSnapshot } from '../pilih-snapshot.tsx'
import { TanpaCuplikan } from '../tanpa-cuplikan.tsx'
import { useSnapshotDipilih } from '../use-snapshot-dipilih.ts'
import { kueriIndikator } from './indikator.kueri.ts'
import gaya from './indikator.module.css'
import { pesanIndikator } from './indikator.pesan.ts'
import { KisiIndikator, type SelIndikator } from './kisi-indikator.tsx'
import { PanelIndikator } from './panel-indikator.tsx'

export default function Indikator() {
  const cari = useSearch({ from: '/kantor/indikator' })
  const pergi = useNavigate()
  const { snapshot, daftar, kosong } = useSnapshotDipilih(cari.snapshot)
  const { data: katalog } = useQuery(kueriDaftarTabel())
  const pilihanTingkat = katalog?.daftarTingkat ?? []
  const tingkat = pilihanTingkat.find((t) => t === cari.tingkat) ?? pilihanTingkat[1] ?? pilihanTingkat[0]
  const ubah = (baru: Partial<typeof cari>) =>
    void pergi({ to: '/indikator', search: { ...cari, ...baru }, replace: true, resetScroll: false })
  const { data, error, refetch } = useQuery({
    ...kueriIndikator(snapshot?.id ?? '', tingkat ?? '', cari.awal),
    enabled: snapshot !== undefined && tingkat !== undefined,
  })
  // Only earlier semesters of the same basis can be what growth is measured from.
  const sebelum = daftar.filter(
    (s) =>
      snapshot && s.basis === snapshot.basis && s.semester < snapshot.semester && s.status === 'tersegel',
  )
  const q = { snapshot: snapshot?.id, tingkat, awal: cari.awal }
  return (
    <Halaman
      judul={pesanIndikator.judul}
      ringkas={pesanIndikator.ringkas}
      tindakan={
        data ? (
          <>
            <a className={kelasTombol} href={`/api/indikator/unduh${kueri(q)}`} download>
              {pesanIndikator.unduhLebar}
            </a>
            <a
              className={kelasTombol}
              href={`/api/indikator/unduh${kueri({ ...q, bentuk: 'rinci' })}`}
              download
            >
              {pesanIndikator.unduhRinci}
            </a>
          </>
        ) : undefined
      }
    >
      {snapshot && tingkat ? (
        <div className="jajar">
          <PilihSnapshot
            daftar={daftar}
            nilai={snapshot.id}
            saatUbah={(id) => void pergi({ to: '/indikator', search: { snapshot: id, tingkat } })}
          />
          <Pilihan
            sebaris
            label={pesanAgregat.tingkat}
            nilai={tingkat}
            saatUbah={(t) => ubah({ tingkat: t })}
            isi={pilihanTingkat.map((t) => ({ nilai: t, nama: pesanAgregat.namaTingkat[t] }))}
          />
          <Pilihan
            sebaris
            label={pesanIndikator.awal}
            nilai={cari.awal ?? data?.awal?.id ?? ''}
            saatUbah={(awal) => ubah({ awal })}
            isi={
              sebelum.length > 0
                ? sebelum.map((s) => ({ nilai: s.id, nama: tulisSemester(s.semester) }))
                : [{ nilai: '', nama: pesanIndikator.awalTiada }]
            }
          />
        </div>
      ) : null}
      {kosong ? (
        <TanpaCuplikan />
      ) : error ? (
        <Panel>
          <GagalMuat galat={keGalat(error)} ulang={() => void refetch()} />
        </Panel>
      ) : data && snapshot ? (
        <IsiIndikator
          hasil={data}
          kelompok={cari.kelompok}
          sel={bacaSel(cari.sel)}
          ubah={ubah}
          awal={cari.awal}
        />
      ) : (
        <Panel>
          <Memuat baris={10} />
        </Panel>
      )}
    </Halaman>
  )
}

interface IsiProps {
  readonly hasil: HasilIndikator
  readonly kelompok: string | undefined
  readonly sel: SelIndikator | undefined
  readonly awal: string | undefined
  readonly ubah: (baru: { kelompok?: string; sel?: string }) => void
}

function IsiIndikator({ hasil, kelompok, sel, awal, ubah }: IsiProps) {
  const semua = [...new Set(hasil.daftar.map((d) => d.kelompok))]
  const dipilih = semua.find((k) => k === kelompok) ?? ''
  const termasuk = hasil.daftar
    .map((_, i) => i)
    .filter((i) => dipilih === '' || hasil.daftar[i]?.kelompok === dipilih)
  const dapat = termasuk.filter((i) => hasil.daftar[i]?.takDapat === undefined)
  const takDapat = hasil.daftar.filter((d) => d.takDapat && (dipilih === '' || d.kelompok === dipilih))
  return (
    <>
      <div className="jajar">
        <Pilihan
          sebaris
          label={pesanIndikator.kelompok}
          nilai={dipilih}
          saatUbah={(k) => ubah({ kelompok: k })}
          isi={[
            { nilai: '', nama: pesanIndikator.semuaKelompok },
            ...semua.map((k) => ({ nilai: k, nama: k })),
          ]}
        />
        <span className="redup kecil">{pesanIndikator.petunjuk}</span>
      </div>
      <div className={gaya.badan}>
        <Panel penuh nama={pesanIndikator.judul}>
          {dapat.length > 0 ? (
            <KisiIndikator
              hasil={hasil}
              kolom={dapat}
              nama={pesanIndikator.namaKisi(dipilih || pesanIndikator.semuaKelompok)}
              sel={sel}
              pilih={(s) => ubah({ sel: `${s.id}/${s.wilayah ?? ''}` })}
            />
          ) : (
            <Kosong judul={pesanIndikator.semuaTakDapat} />
          )}
        </Panel>
        <div className={gaya.samping}>
          <PanelIndikator
            alamat={sel && { ...sel, snapshot: hasil.snapshot.id, ...(awal ? { awal } : {}) }}
            tutup={() => ubah({ sel: '' })}
          />
        </div>
      </div>
      {takDapat.length > 0 ? (
        <Panel judul={pesanIndikator.takDapat} penuh>
          <TabelDaftar
            nama={pesanIndikator.takDapat}
            kolom={[
              { judul: pesanIndikator.kolomTakDapat.alasan, utama: true, isi: ([alasan]) => alasan },
              {
                judul: pesanIndikator.kolomTakDapat.judul,
                isi: ([, daftar]) => daftar.map((d) => d.judulPendek).join(', '),
              },
            ]}
            baris={[...Map.groupBy(takDapat, (d) => d.takDapat ?? '')]}
            kunci={([alasan]) => alasan}
          />
        </Panel>
      ) : null}
      <Panel judul={pesanIndikator.sumber}>
        <ul className="kecil susun-rapat">
          <li>{hasil.sumber}</li>
          <li>{hasil.periode.kalimat}</li>
          <li>{hasil.pembulatan}</li>
        </ul>
      </Panel>
    </>
  )
}

/** `id/kode`; a code left out is the whole office. */
function bacaSel(teks: string | undefined): SelIndikator | undefined {
  const [id, wilayah] = (teks ?? '').split('/')
  if (!id) return undefined
  return wilayah ? { id, wilayah } : { id }
}
