import { Textarea } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import type { EjaanLapor, LabelKode, PemetaanDiingat } from '#contract/dkb/pemetaan/pemetaan'
import { tulisBulat } from '#kernel/angka'
import { DialogForm } from '../../design/dialog-form.tsx'
import { Halaman } from '../../design/halaman.tsx'
import { GagalMuat, Kosong, Memuat } from '../../design/keadaan.tsx'
import '../../design/mantine.css'
import { Panel } from '../../design/panel.tsx'
import { type Kolom, TabelDaftar } from '../../design/tabel-daftar.tsx'
import { Tombol } from '../../design/tombol.tsx'
import { keGalat } from '../../kantor/galat-layar.ts'
import { panggil } from '../../kantor/panggil.ts'
import { useKirim } from '../../kantor/use-kirim.ts'
import { tulisSaat } from '../../kantor/waktu.ts'
import { DialogLabel } from './dialog-label.tsx'
import { pesanDkb } from './dkb.pesan.ts'
import { kueriLabel, kueriPemetaan } from './impor.kueri.ts'
import { pesanImpor as p } from './impor.pesan.ts'

type Buka =
  | { jenis: 'tambah'; kolom?: string; ejaan?: string }
  | { jenis: 'akhiri'; label: LabelKode }
  | { jenis: 'lupakan'; pemetaan: PemetaanDiingat }

/** What the office taught the import: labels beside the built-in lists, and headers it knows. */
export default function LabelImpor() {
  const label = useQuery(kueriLabel)
  const pemetaan = useQuery(kueriPemetaan)
  const [buka, setBuka] = useState<Buka>()
  const tutup = () => setBuka(undefined)
  return (
    <Halaman
      judul={p.labelJudul}
      induk={<Link to="/cuplikan">{pesanDkb.induk}</Link>}
      ringkas={p.labelRingkas}
      tindakan={
        <Tombol rupa="utama" onClick={() => setBuka({ jenis: 'tambah' })}>
          {p.tambahLabel}
        </Tombol>
      }
    >
      <Panel judul={p.labelBelum} penuh>
        <Muat kueri={label}>
          {label.data?.takDikenal.length === 0 ? (
            <Kosong judul={p.labelBelumKosong}>{p.labelBelumKosongKet}</Kosong>
          ) : (
            <>
              <p className="kecil redup" style={{ padding: '10px 16px 0' }}>
                {p.labelBelumKet}
              </p>
              <TabelDaftar
                nama={p.labelBelum}
                kolom={kolomEjaan(label.data?.daftar ?? [], (e) =>
                  setBuka({ jenis: 'tambah', kolom: e.kolom, ejaan: e.ejaan }),
                )}
                baris={label.data?.takDikenal ?? []}
                kunci={(e) => `${e.kolom}/${e.ejaan}`}
              />
            </>
          )}
        </Muat>
      </Panel>
      <Panel judul={p.labelKantor} penuh>
        <Muat kueri={label}>
          {label.data?.daftar.length === 0 ? (
            <Kosong judul={p.labelKantorKosong}>{p.labelKantorKosongKet}</Kosong>
          ) : (
            <TabelDaftar
              nama={p.labelKantor}
              kolom={kolomLabel((l) => setBuka({ jenis: 'akhiri', label: l }))}
              baris={label.data?.daftar ?? []}
              kunci={(l) => l.id}
              tandai={(l) => (l.berakhir ? 'redup' : undefined)}
            />
          )}
        </Muat>
      </Panel>
      <Panel judul={p.pemetaan} penuh>
        <Muat kueri={pemetaan}>
          {pemetaan.data?.daftar.length === 0 ? (
            <Kosong judul={p.pemetaanKosong}>{p.pemetaanKosongKet}</Kosong>
          ) : (
            <TabelDaftar
              nama={p.pemetaan}
              kolom={kolomPemetaan((x) => setBuka({ jenis: 'lupakan', pemetaan: x }))}
              baris={pemetaan.data?.daftar ?? []}
              kunci={(x) => x.sidik}
            />
          )}
        </Muat>
      </Panel>
      {buka?.jenis === 'tambah' ? <DialogLabel kolom={buka.kolom} ejaan={buka.ejaan} tutup={tutup} /> : null}
      {buka?.jenis === 'akhiri' ? <DialogAkhiri label={buka.label} tutup={tutup} /> : null}
      {buka?.jenis === 'lupakan' ? <DialogLupakan pemetaan={buka.pemetaan} tutup={tutup} /> : null}
    </Halaman>
  )
}

function Muat({
  kueri,
  children,
}: {
  kueri: { data: unknown; error: unknown; refetch: () => unknown }
  children: React.ReactNode
}) {
  if (kueri.data) return children
  return kueri.error ? (
    <GagalMuat galat={keGalat(kueri.error)} ulang={() => void kueri.refetch()} />
  ) : (
    <Memuat />
  )
}

// As the server compares them.
const rata = (teks: string) => teks.toUpperCase().replace(/[^A-Z0-9+-]/g, '')

const kolomEjaan = (
  daftar: readonly LabelKode[],
  tambah: (e: EjaanLapor) => void,
): readonly Kolom<EjaanLapor>[] => [
  { judul: p.ejaan, utama: true, isi: (e) => e.ejaan || p.ejaanLain },
  { judul: p.kolomSiak, isi: (e) => e.kolom },
  { judul: p.jumlah, rata: 'kanan', isi: (e) => tulisBulat(e.jumlah) },
  {
    judul: pesanDkb.kolom.cuplikan,
    isi: (e) => (
      <Link to="/cuplikan/$snapshotId" params={{ snapshotId: e.snapshotId }}>
        {e.namaFile}
      </Link>
    ),
  },
  {
    judul: p.tambah,
    isi: (e) => {
      if (e.ejaan === '') return ''
      const sudah = daftar.some((x) => !x.berakhir && x.kolom === e.kolom && rata(x.label) === rata(e.ejaan))
      return sudah ? (
        <span className="redup">{p.sudahDitambahkan}</span>
      ) : (
        <Tombol onClick={() => tambah(e)}>{p.tambah}</Tombol>
      )
    },
  },
]

const l = p.labelKolom
const kolomLabel = (akhiri: (x: LabelKode) => void): readonly Kolom<LabelKode>[] => [
  { judul: l.label, utama: true, isi: (x) => x.label },
  { judul: l.kolom, isi: (x) => x.kolom },
  { judul: l.arti, isi: (x) => `${x.kode} ${x.arti}` },
  { judul: l.alasan, isi: (x) => x.alasan },
  { judul: l.oleh, isi: (x) => `${x.oleh}, ${tulisSaat(x.sejak)}` },
  {
    judul: p.akhiri,
    isi: (x) =>
      x.berakhir ? (
        <span className="redup">{p.berakhir(x.berakhir.oleh, tulisSaat(x.berakhir.pada))}</span>
      ) : (
        <Tombol onClick={() => akhiri(x)}>{p.akhiri}</Tombol>
      ),
  },
]

const m = p.pemetaanKolom
const kolomPemetaan = (lupakan: (x: PemetaanDiingat) => void): readonly Kolom<PemetaanDiingat>[] => [
  {
    judul: m.bentuk,
    utama: true,
    isi: (x) => (
      <>
        {x.bentuk}
        <span className="kecil redup" style={{ display: 'block', fontWeight: 400 }}>
          <code>{x.sidik.slice(0, 12)}</code>
        </span>
      </>
    ),
  },
  {
    judul: m.kolom,
    isi: (x) =>
      p.kolomDipakai(tulisBulat(x.kolom.filter((k) => k.ke !== null).length), tulisBulat(x.kolom.length)),
  },
  { judul: m.oleh, isi: (x) => `${x.oleh}, ${tulisSaat(x.pada)}` },
  { judul: m.dipakai, isi: (x) => (x.terakhirDipakai ? tulisSaat(x.terakhirDipakai) : '') },
  { judul: p.lupakan, isi: (x) => <Tombol onClick={() => lupakan(x)}>{p.lupakan}</Tombol> },
]

function DialogAkhiri({ label, tutup }: { label: LabelKode; tutup: () => void }) {
  const akhiri = useKirim(
    (alasan: unknown) => panggil(`/impor/label/${label.id}/akhiri`, { metode: 'POST', isi: { alasan } }),
    { segarkan: ['label-impor'], berhasil: tutup },
  )
  return (
    <DialogForm
      judul={p.akhiriJudul}
      kirimLabel={p.akhiri}
      rupa="bahaya"
      sibuk={akhiri.sibuk}
      galat={akhiri.galat}
      tutup={tutup}
      kirim={(f) => akhiri.kirim(f.get('alasan'))}
    >
      <p>
        <strong>{label.label}</strong> ({label.kolom}): {label.kode} {label.arti}
      </p>
      <p>{p.akhiriKet}</p>
      <Textarea
        name="alasan"
        label={p.alasan}
        description={p.alasanKet}
        required
        withAsterisk={false}
        minLength={5}
        maxLength={500}
        rows={2}
      />
    </DialogForm>
  )
}

function DialogLupakan({ pemetaan, tutup }: { pemetaan: PemetaanDiingat; tutup: () => void }) {
  const lupakan = useKirim(
    (_: FormData) => panggil(`/impor/pemetaan/${pemetaan.sidik}`, { metode: 'DELETE' }),
    { segarkan: ['pemetaan-impor'], berhasil: tutup },
  )
  return (
    <DialogForm
      judul={p.lupakanJudul}
      kirimLabel={p.lupakan}
      rupa="bahaya"
      sibuk={lupakan.sibuk}
      galat={lupakan.galat}
      tutup={tutup}
      kirim={lupakan.kirim}
    >
      <p>
        <strong>{pemetaan.bentuk}</strong> <code>{pemetaan.sidik.slice(0, 12)}</code>
      </p>
      <p>{p.lupakanKet}</p>
    </DialogForm>
  )
}
