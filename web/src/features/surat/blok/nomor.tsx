import { Textarea, TextInput } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useRef, useState } from 'react'
import type { Blok, NomorMenunggu } from '#contract/surat/cadangan/blok'
import { DialogForm } from '../../../design/dialog-form.tsx'
import { Halaman } from '../../../design/halaman.tsx'
import { GagalMuat, Kosong, Memuat } from '../../../design/keadaan.tsx'
import { Lencana } from '../../../design/lencana.tsx'
import '../../../design/mantine.css'
import { Panel } from '../../../design/panel.tsx'
import { Pilihan } from '../../../design/pilihan.tsx'
import { TabelDaftar } from '../../../design/tabel-daftar.tsx'
import { Tombol } from '../../../design/tombol.tsx'
import { keGalat } from '../../../kantor/galat-layar.ts'
import { panggil } from '../../../kantor/panggil.ts'
import { useKirim } from '../../../kantor/use-kirim.ts'
import { kueriAgenda, kueriDeret, kueriMenunggu } from '../surat.kueri.ts'
import { pesanBlok as p } from './blok.pesan.ts'
import { SatuBlok } from './satu-blok.tsx'
import { useBlokLuring, useTersambung } from './use-blok-luring.ts'

type Cadangan = NomorMenunggu['cadangan'][number]
type Buka = { apa: 'ambil' } | { apa: 'tutup'; blok: Blok } | { apa: 'lepas'; nomor: Cadangan }

/** Numbers that are out: reserved one by one, and in blocks. Works on with the line cut as long as it stays open. */
export default function NomorHalaman() {
  const { data, error, refetch } = useQuery(kueriMenunggu)
  const boleh = useQuery(kueriAgenda({})).data?.bolehDeret ?? []
  const { daftar: luring, tanpaSimpan, segarkan } = useBlokLuring(data?.blok)
  const tersambung = useTersambung()
  const [buka, setBuka] = useState<Buka>()
  const tulisan = (id: string) => luring.find((l) => l.blok.id === id)?.tulisan ?? []
  // What the office did not answer (yet) is shown from this device.
  const blok = [
    ...(data?.blok ?? []),
    ...luring.map((l) => l.blok).filter((b) => !data?.blok.some((x) => x.id === b.id)),
  ]
  const tutup = () => setBuka(undefined)
  return (
    <Halaman
      judul={p.judul}
      ringkas={p.ringkas}
      tindakan={
        boleh.length > 0 ? (
          <Tombol
            rupa="utama"
            disabled={!tersambung || tanpaSimpan}
            onClick={() => setBuka({ apa: 'ambil' })}
          >
            {p.ambil}
          </Tombol>
        ) : undefined
      }
    >
      {tersambung ? null : <p role="status">{p.luring}</p>}
      {tanpaSimpan ? <p role="alert">{p.tanpaSimpan}</p> : null}
      {error && !data && blok.length === 0 ? (
        <GagalMuat galat={keGalat(error)} ulang={() => void refetch()} />
      ) : null}
      {!data && !error ? <Memuat /> : null}
      <h2>{p.blok}</h2>
      <p className="kecil">{p.blokKet}</p>
      {data && blok.length === 0 ? <Kosong judul={p.blokKosong}>{p.blokKosongKet}</Kosong> : null}
      {blok.map((b) => (
        <SatuBlok
          key={b.id}
          blok={b}
          tulisan={tulisan(b.id)}
          tersambung={tersambung}
          bolehTutup={boleh.includes(b.deret)}
          segarkan={segarkan}
          tutup={() => setBuka({ apa: 'tutup', blok: b })}
        />
      ))}
      {data ? (
        <Panel judul={p.cadangan} penuh>
          <DaftarCadangan
            daftar={data.cadangan}
            boleh={boleh.length > 0}
            lepas={(nomor) => setBuka({ apa: 'lepas', nomor })}
          />
        </Panel>
      ) : null}
      {buka?.apa === 'ambil' ? <DialogAmbil boleh={boleh} tutup={tutup} /> : null}
      {buka?.apa === 'tutup' ? (
        <DialogAlasan
          judul={p.tutup}
          ket={p.tutupKet}
          jalur={`/agenda/blok/${buka.blok.id}/tutup`}
          tutup={tutup}
        />
      ) : null}
      {buka?.apa === 'lepas' ? (
        <DialogAlasan
          judul={`${p.lepas}: ${buka.nomor.nomor}`}
          jalur={`/agenda/${buka.nomor.id}/lepas`}
          tutup={tutup}
        />
      ) : null}
    </Halaman>
  )
}

function DaftarCadangan({
  daftar,
  boleh,
  lepas,
}: {
  daftar: readonly Cadangan[]
  boleh: boolean
  lepas: (c: Cadangan) => void
}) {
  if (daftar.length === 0) return <Kosong judul={p.cadanganKosong}>{p.cadanganKosongKet}</Kosong>
  return (
    <TabelDaftar
      nama={p.cadangan}
      kolom={[
        { judul: p.kolom.nomor, utama: true, isi: (c) => c.nomor },
        {
          judul: p.kolom.perihal,
          isi: (c) =>
            c.berkasId ? (
              <Link to="/berkas/$berkasId" params={{ berkasId: c.berkasId }}>
                {c.perihal}
              </Link>
            ) : (
              c.perihal
            ),
        },
        { judul: p.kolom.sejak, utuh: true, isi: (c) => p.hari(c.hari) },
        { judul: p.kolom.oleh, isi: (c) => c.oleh },
        {
          judul: p.kolom.keadaan,
          isi: (c) => (
            <>
              {c.lewat ? <Lencana nada="lambat">{p.lewat}</Lencana> : null} {c.sebab ?? ''}
            </>
          ),
        },
        ...(boleh
          ? [
              {
                judul: p.kolom.tindakan,
                isi: (c: Cadangan) => (
                  <Tombol rupa="sepi" onClick={() => lepas(c)}>
                    {p.lepas}
                  </Tombol>
                ),
              },
            ]
          : []),
      ]}
      baris={daftar}
      kunci={(c) => c.id}
    />
  )
}

function DialogAmbil({ boleh, tutup }: { boleh: readonly string[]; tutup: () => void }) {
  const kunci = useRef(crypto.randomUUID())
  const { data } = useQuery(kueriDeret)
  const deret = (data?.daftar ?? []).filter(
    (d) => d.jenis === 'keluar' && d.induk === undefined && d.blokMaks > 0 && boleh.includes(d.kode),
  )
  const kirim = useKirim(
    (isi: FormData) => {
      const klasifikasi = String(isi.get('klasifikasi') ?? '').trim()
      return panggil<Blok>('/agenda/blok', {
        metode: 'POST',
        isi: {
          kunci: kunci.current,
          deret: String(isi.get('deret')),
          jumlah: Number(isi.get('jumlah')),
          perangkat: String(isi.get('perangkat')),
          ...(klasifikasi && { klasifikasi }),
        },
      })
    },
    { segarkan: ['agenda'], berhasil: tutup },
  )
  return (
    <DialogForm
      judul={p.ambil}
      kirimLabel={p.ambil}
      sibuk={kirim.sibuk}
      galat={kirim.galat}
      kirim={kirim.kirim}
      tutup={tutup}
    >
      <div className="dua-kolom">
        <Pilihan name="deret" label={p.deret} isi={deret.map((d) => ({ nilai: d.kode, nama: d.nama }))} />
        <TextInput
          name="jumlah"
          type="number"
          label={p.jumlah}
          min={1}
          max={500}
          defaultValue={10}
          required
          withAsterisk={false}
        />
        <TextInput name="klasifikasi" label={p.klasifikasi} maxLength={40} />
        <TextInput
          name="perangkat"
          label={p.perangkat}
          description={p.perangkatKet}
          minLength={3}
          maxLength={80}
          required
          withAsterisk={false}
        />
      </div>
    </DialogForm>
  )
}

function DialogAlasan({
  judul,
  ket,
  jalur,
  tutup,
}: {
  judul: string
  ket?: string
  jalur: string
  tutup: () => void
}) {
  const kirim = useKirim(
    (isi: FormData) => panggil(jalur, { metode: 'POST', isi: { alasan: String(isi.get('alasan')) } }),
    {
      segarkan: ['agenda'],
      berhasil: tutup,
    },
  )
  return (
    <DialogForm
      judul={judul}
      kirimLabel={judul.split(':')[0]!}
      rupa="bahaya"
      sibuk={kirim.sibuk}
      galat={kirim.galat}
      kirim={kirim.kirim}
      tutup={tutup}
    >
      {ket ? <p>{ket}</p> : null}
      <Textarea
        name="alasan"
        label={p.alasan}
        rows={3}
        minLength={5}
        maxLength={300}
        required
        withAsterisk={false}
        autoFocus
      />
    </DialogForm>
  )
}
