import { Textarea, TextInput } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { Link, useParams } from '@tanstack/react-router'
import { useState } from 'react'
import type { ButirSusut, SusutLengkap } from '#contract/arsip/retensi/retensi'
import { DialogForm } from '../../design/dialog-form.tsx'
import { Fakta } from '../../design/fakta.tsx'
import { Halaman } from '../../design/halaman.tsx'
import { GagalMuat, Memuat, Perhatian, PesanGalat } from '../../design/keadaan.tsx'
import { Lencana } from '../../design/lencana.tsx'
import '../../design/mantine.css'
import { Panel } from '../../design/panel.tsx'
import { Ruas } from '../../design/ruas.tsx'
import { type Kolom, TabelDaftar } from '../../design/tabel-daftar.tsx'
import { kelasTombol, Tombol } from '../../design/tombol.tsx'
import { keGalat } from '../../kantor/galat-layar.ts'
import { panggil } from '../../kantor/panggil.ts'
import { useKirim } from '../../kantor/use-kirim.ts'
import { tulisSaat } from '../../kantor/waktu.ts'
import { kueriSatuSusut, kueriWewenang } from './arsip.kueri.ts'
import { BagianArsip } from './bagian-arsip.tsx'
import { pesanRetensi } from './retensi.pesan.ts'

const p = pesanRetensi.susut

/** One list: reviewed entry by entry, then decided by another person. */
export default function SusutArsip() {
  const { susutId } = useParams({ from: '/kantor/arsip/susut/$susutId' })
  const {
    data: u,
    error,
    refetch,
  } = useQuery({
    ...kueriSatuSusut(susutId),
    refetchInterval: (q) => (q.state.data?.status === 'disetujui' ? 1500 : false),
  })
  const { data: w } = useQuery(kueriWewenang)
  const [simpan, setSimpan] = useState<number>()
  const [putus, setPutus] = useState(false)
  const nilai = useKirim(
    (isi: unknown) => panggil(`/arsip/susut/${susutId}/nilai`, { metode: 'POST', isi }),
    {
      segarkan: ['arsip'],
      berhasil: () => setSimpan(undefined),
    },
  )
  if (!u)
    return (
      <Halaman judul={pesanRetensi.daftarUsul} induk={<BagianArsip />}>
        <Panel>
          {error ? <GagalMuat galat={keGalat(error)} ulang={() => void refetch()} /> : <Memuat baris={6} />}
        </Panel>
      </Halaman>
    )
  const buka = u.status === 'diusulkan' && !u.usulanSendiri
  const menilai = buka && (w?.kelola || w?.putus)
  const belum = u.butir.filter((b) => b.nilai === 'belum').map((b) => b.urut)
  return (
    <Halaman
      judul={`${p.judul[u.jenis]} ${u.nomorBeritaAcara ?? ''}`.trim()}
      induk={<BagianArsip />}
      lencana={
        <Lencana nada={u.status === 'selesai' ? 'selesai' : 'tunggu'}>
          {pesanRetensi.status[u.status]}
        </Lencana>
      }
      ringkas={u.alasan}
      tindakan={
        buka && w?.putus ? (
          <Tombol rupa="utama" onClick={() => setPutus(true)}>
            {p.putuskan}
          </Tombol>
        ) : null
      }
    >
      {u.status === 'diusulkan' && u.usulanSendiri ? <Perhatian>{p.sendiri}</Perhatian> : null}
      <Panel nama={p.diusulkan}>
        <Ringkas u={u} />
      </Panel>
      <PesanGalat galat={nilai.galat} />
      <Panel
        judul={p.arsip}
        penuh
        kanan={
          menilai && belum.length > 0 ? (
            <Tombol sibuk={nilai.sibuk} onClick={() => nilai.kirim({ nilai: 'setuju', urut: belum })}>
              {p.setujuSemua}
            </Tombol>
          ) : null
        }
      >
        <TabelDaftar
          nama={p.arsip}
          baris={u.butir}
          kunci={(b) => String(b.urut)}
          kolom={kolomButir(
            Boolean(menilai),
            (urut) => nilai.kirim({ nilai: 'setuju', urut: [urut] }),
            setSimpan,
          )}
        />
      </Panel>
      {simpan !== undefined ? (
        <DialogForm
          judul={p.simpan}
          kirimLabel={p.simpan}
          sibuk={nilai.sibuk}
          galat={nilai.galat}
          tutup={() => setSimpan(undefined)}
          kirim={(f) => nilai.kirim({ nilai: 'simpan', urut: [simpan], catatan: f.get('catatan') })}
        >
          <Textarea
            name="catatan"
            label={pesanRetensi.alasan}
            required
            withAsterisk={false}
            rows={2}
            minLength={5}
            maxLength={500}
            autoFocus
          />
        </DialogForm>
      ) : null}
      {putus ? <DialogPutus u={u} tutup={() => setPutus(false)} /> : null}
    </Halaman>
  )
}

function Ringkas({ u }: { u: SusutLengkap }) {
  const tautan = (hash: string, nama: string) => (
    <a className={kelasTombol} href={`/api/dokumen/${hash}`} target="_blank" rel="noreferrer">
      {nama}
    </a>
  )
  return (
    <Fakta
      isi={[
        [p.diusulkan, `${u.diusulkan.nama}, ${tulisSaat(u.diusulkan.pada)}`],
        ...(u.diputus ? [[p.diputus, `${u.diputus.nama}, ${tulisSaat(u.diputus.pada)}`] as const] : []),
        ...(u.penerima ? [[p.penerima, u.penerima] as const] : []),
        ...(u.catatan ? [[p.catatan, u.catatan] as const] : []),
        ...(u.beritaAcara ? [[p.beritaAcara, tautan(u.beritaAcara, p.beritaAcara)] as const] : []),
        ...(u.paket ? [[p.paket, tautan(u.paket, p.paket)] as const] : []),
      ]}
    />
  )
}

function kolomButir(
  menilai: boolean,
  setuju: (urut: number) => void,
  simpan: (urut: number) => void,
): readonly Kolom<ButirSusut>[] {
  return [
    {
      judul: p.arsip,
      utama: true,
      isi: ({ arsip: a }) => (
        <>
          <Link to="/arsip/$arsipId" params={{ arsipId: a.id }}>
            {a.judul}
          </Link>
          <span className="kecil redup" style={{ display: 'block', fontWeight: 400 }}>
            {a.kode} · {a.klasifikasi.kode} · {a.nomorAgenda ?? ''}
          </span>
        </>
      ),
    },
    {
      judul: p.penilaian,
      isi: (b) => (
        <span className="susun-rapat">
          <span>
            <Lencana nada={b.nilai === 'setuju' ? 'selesai' : b.nilai === 'belum' ? 'tunggu' : 'netral'}>
              {p.nilai[b.nilai]}
            </Lencana>
          </span>
          {b.penilai ? (
            <span className="kecil redup">{[b.penilai, b.catatan].filter(Boolean).join(': ')}</span>
          ) : null}
        </span>
      ),
    },
    {
      judul: p.akibat,
      isi: (b) =>
        b.hasil ? (
          p.hasil[b.hasil]
        ) : menilai ? (
          <span className="jajar">
            {b.nilai === 'setuju' ? null : <Tombol onClick={() => setuju(b.urut)}>{p.setuju}</Tombol>}
            {b.nilai === 'simpan' ? null : <Tombol onClick={() => simpan(b.urut)}>{p.simpan}</Tombol>}
          </span>
        ) : (
          ''
        ),
    },
  ]
}

function DialogPutus({ u, tutup }: { u: SusutLengkap; tutup: () => void }) {
  const [ya, setYa] = useState<'ya' | 'tidak'>('ya')
  const putus = useKirim(
    (isi: unknown) => panggil(`/arsip/susut/${u.id}/putuskan`, { metode: 'POST', isi }),
    {
      segarkan: ['arsip'],
      berhasil: tutup,
    },
  )
  const setuju = ya === 'ya'
  return (
    <DialogForm
      judul={p.putuskan}
      kirimLabel={setuju ? p.setujui : p.tolak}
      rupa={setuju && u.jenis === 'musnah' ? 'bahaya' : 'utama'}
      sibuk={putus.sibuk}
      galat={putus.galat}
      tutup={tutup}
      kirim={(f) => {
        const catatan = String(f.get('catatan') ?? '').trim()
        putus.kirim({
          setuju,
          ...(setuju && { nomorBeritaAcara: f.get('nomor') }),
          ...(setuju && u.jenis === 'serah' && { penerima: f.get('penerima') }),
          ...(catatan !== '' && { catatan }),
        })
      }}
    >
      <p>
        {pesanRetensi.dari(String(u.butir.filter((b) => b.nilai === 'setuju').length), String(u.jumlahButir))}{' '}
        {p.nilai.setuju}. {u.jenis === 'musnah' ? p.bahaya : ''}
      </p>
      <Ruas
        label={p.keputusan}
        nilai={ya}
        saatUbah={setYa}
        isi={[
          { nilai: 'ya', nama: p.setujui },
          { nilai: 'tidak', nama: p.tolak },
        ]}
      />
      {setuju ? (
        <TextInput name="nomor" label={p.nomor} required withAsterisk={false} minLength={3} maxLength={100} />
      ) : null}
      {setuju && u.jenis === 'serah' ? (
        <TextInput
          name="penerima"
          label={p.penerima}
          required
          withAsterisk={false}
          minLength={3}
          maxLength={200}
        />
      ) : null}
      <Textarea
        name="catatan"
        label={p.catatan}
        required={!setuju}
        withAsterisk={false}
        rows={2}
        maxLength={500}
      />
    </DialogForm>
  )
}
