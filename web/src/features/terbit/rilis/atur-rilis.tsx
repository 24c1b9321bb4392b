import { Checkbox, TextInput } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import type { JabatanKirim } from '#contract/akun/akun'
import type { DaftarPelaksanaSop } from '#contract/sop/sop'
import type { AturanRilis } from '#contract/terbit/rilis/rilis'
import { GagalMuat, Memuat, PesanBaik, PesanGalat } from '../../../design/keadaan.tsx'
import { Lencana } from '../../../design/lencana.tsx'
import '../../../design/mantine.css'
import { Panel } from '../../../design/panel.tsx'
import { TabelDaftar } from '../../../design/tabel-daftar.tsx'
import { Tombol } from '../../../design/tombol.tsx'
import { keGalat } from '../../../kantor/galat-layar.ts'
import { panggil } from '../../../kantor/panggil.ts'
import { useKirim } from '../../../kantor/use-kirim.ts'
import { kueriJabatan, kueriPelaksanaSop } from '../../akun/organisasi.kueri.ts'
import { pesanAturanRilis as p } from './aturan-rilis.pesan.ts'
import { kueriDaftarRilis } from './rilis.kueri.ts'

/** Which positions prepare releases and which decide them. */
export default function AturRilis() {
  const rilis = useQuery(kueriDaftarRilis)
  const pelaksana = useQuery(kueriPelaksanaSop)
  const jabatan = useQuery(kueriJabatan)
  const semua = [rilis, pelaksana, jabatan]
  const gagal = semua.find((q) => q.error && !q.data)
  if (gagal)
    return (
      <Panel>
        <GagalMuat galat={keGalat(gagal.error)} ulang={() => semua.forEach((q) => void q.refetch())} />
      </Panel>
    )
  if (!rilis.data || !pelaksana.data || !jabatan.data)
    return (
      <Panel>
        <Memuat />
      </Panel>
    )
  const { aturan } = rilis.data
  return (
    <FormAturan
      aturan={aturan}
      baris={barisPelaksana(aturan, pelaksana.data.pelaksana, jabatan.data.jabatan)}
    />
  )
}

interface BarisPelaksana {
  readonly id: string
  readonly judul: string
  readonly pemangku: readonly string[]
}

/** Those that SOPs name, and those that the rule names already. */
function barisPelaksana(
  aturan: AturanRilis,
  dikenal: DaftarPelaksanaSop['pelaksana'],
  jabatan: readonly JabatanKirim[],
): BarisPelaksana[] {
  // Two SOPs may call different positions by one name.
  const kembar = (judul: string) => dikenal.filter((x) => x.judul === judul).length > 1
  const judul = new Map(
    dikenal.map((x) => [x.id as string, kembar(x.judul) ? `${x.judul} (${x.id})` : x.judul]),
  )
  const id = new Set([...judul.keys(), ...aturan.penyiap, ...aturan.penyetuju])
  return [...id].map((x) => ({
    id: x,
    judul: judul.get(x) ?? x,
    pemangku: jabatan
      .filter((j) => j.pelaksana === x)
      .flatMap((j) => j.pemangku.filter((m) => m.berlaku).map((m) => m.nama)),
  }))
}

type Peran = 'penyiap' | 'penyetuju'

function FormAturan({ aturan, baris }: { aturan: AturanRilis; baris: readonly BarisPelaksana[] }) {
  const [pilih, setPilih] = useState({ penyiap: aturan.penyiap, penyetuju: aturan.penyetuju })
  // What was on the screen when the form opened: a newer rule of somebody else is not overwritten unseen.
  const [versi, setVersi] = useState(aturan.versi)
  const simpan = useKirim(
    (f: FormData) =>
      panggil<AturanRilis>('/rilis/aturan', {
        metode: 'PUT',
        isi: { ...pilih, alasan: String(f.get('alasan')).trim(), versiDilihat: versi },
      }),
    { segarkan: ['rilis'], berhasil: (baru) => setVersi(baru.versi) },
  )
  const ubah = (peran: Peran, id: string, ya: boolean) =>
    setPilih({ ...pilih, [peran]: ya ? [...pilih[peran], id] : pilih[peran].filter((x) => x !== id) })
  const kotak = (peran: Peran) => (b: BarisPelaksana) => (
    <Checkbox
      aria-label={p.boleh(b.judul, p[peran])}
      checked={pilih[peran].includes(b.id)}
      onChange={(e) => ubah(peran, b.id, e.currentTarget.checked)}
    />
  )
  const cacat = pilih.penyiap.length === 0 || pilih.penyetuju.length === 0
  const orang = new Set(
    baris
      .filter((b) => pilih.penyiap.includes(b.id) || pilih.penyetuju.includes(b.id))
      .flatMap((b) => b.pemangku),
  )
  return (
    <Panel judul={p.judul}>
      <form
        className="susun"
        onSubmit={(e) => {
          e.preventDefault()
          if (!cacat) simpan.kirim(new FormData(e.currentTarget))
        }}
      >
        <p className="kecil redup">{p.ket}</p>
        {aturan.dikonfirmasi ? null : (
          <p className="kecil">
            {p.bawaan} <Lencana nada="tunggu">{p.perluDikonfirmasi}</Lencana>
          </p>
        )}
        <TabelDaftar
          nama={p.judul}
          baris={baris}
          kunci={(b) => b.id}
          kolom={[
            { judul: p.pelaksana, utama: true, isi: (b) => b.judul },
            {
              judul: p.pemangku,
              isi: (b) =>
                b.pemangku.length > 0 ? (
                  b.pemangku.join(', ')
                ) : (
                  <span className="redup">{p.tanpaPemangku}</span>
                ),
            },
            { judul: p.penyiap, isi: kotak('penyiap') },
            { judul: p.penyetuju, isi: kotak('penyetuju') },
          ]}
        />
        <TextInput
          name="alasan"
          label={p.alasan}
          description={p.alasanKet}
          required
          withAsterisk={false}
          minLength={5}
          maxLength={500}
          style={{ maxWidth: 520 }}
        />
        {cacat ? <p role="alert">{p.kosong}</p> : null}
        {!cacat && orang.size === 1 ? <p role="status">{p.satuOrang}</p> : null}
        <PesanGalat galat={simpan.galat} />
        {simpan.hasil ? <PesanBaik>{p.tersimpan}</PesanBaik> : null}
        <div className="jajar">
          <Tombol type="submit" rupa="utama" sibuk={simpan.sibuk} disabled={cacat}>
            {p.simpan}
          </Tombol>
        </div>
      </form>
    </Panel>
  )
}
