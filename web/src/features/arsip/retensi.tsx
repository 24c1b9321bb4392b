import { Checkbox, Textarea } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { Link, useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import type { ButirTempo, DaftarTempo, Susut, SusutLengkap } from '#contract/arsip/retensi/retensi'
import { tulisBulat } from '#kernel/angka'
import { DialogForm } from '../../design/dialog-form.tsx'
import { Fakta } from '../../design/fakta.tsx'
import { Halaman } from '../../design/halaman.tsx'
import { Halamanan } from '../../design/halamanan.tsx'
import { GagalMuat, Kosong, Memuat, Perhatian } from '../../design/keadaan.tsx'
import { Lencana } from '../../design/lencana.tsx'
import '../../design/mantine.css'
import { Panel } from '../../design/panel.tsx'
import { Ruas } from '../../design/ruas.tsx'
import { type Kolom, TabelDaftar } from '../../design/tabel-daftar.tsx'
import { Tombol } from '../../design/tombol.tsx'
import { keGalat } from '../../kantor/galat-layar.ts'
import { panggil } from '../../kantor/panggil.ts'
import { useKirim } from '../../kantor/use-kirim.ts'
import { tulisSaat, tulisTanggalPendek } from '../../kantor/waktu.ts'
import { kueriSusut, kueriTempo, kueriWewenang } from './arsip.kueri.ts'
import { pesanArsip } from './arsip.pesan.ts'
import { BagianArsip } from './bagian-arsip.tsx'
import { pesanRetensi as p } from './retensi.pesan.ts'

type Nasib = keyof typeof p.nasib
const NASIB = Object.keys(p.nasib) as Nasib[]

/** What is past its retention, chosen into lists for two people. */
export default function RetensiArsip() {
  const [nasib, setNasib] = useState<Nasib>('')
  const [lewati, setLewati] = useState(0)
  const [pilih, setPilih] = useState<ReadonlySet<string>>(new Set())
  const [usul, setUsul] = useState<Susut['jenis']>()
  const { data, error, refetch } = useQuery({ ...kueriTempo(nasib, lewati), placeholderData: (l) => l })
  const { data: w } = useQuery(kueriWewenang)
  if (!data)
    return (
      <Halaman judul={p.judul} ringkas={p.ringkas} induk={<BagianArsip />}>
        <Panel>
          {error ? <GagalMuat galat={keGalat(error)} ulang={() => void refetch()} /> : <Memuat baris={6} />}
        </Panel>
      </Halaman>
    )
  const n = tulisBulat(pilih.size)
  const ubah = (id: string) =>
    setPilih(new Set(pilih.has(id) ? [...pilih].filter((x) => x !== id) : [...pilih, id]))
  return (
    <Halaman judul={p.judul} ringkas={p.ringkas} induk={<BagianArsip />}>
      <Angka jumlah={data.jumlah} />
      {data.jumlah.belumDikonfirmasi > 0 ? <Perhatian>{p.belumPasti}</Perhatian> : null}
      <Ruas
        label={p.saring}
        nilai={nasib}
        saatUbah={(v) => {
          setNasib(v)
          setLewati(0)
        }}
        isi={NASIB.map((v) => ({ nilai: v, nama: p.nasib[v] }))}
      />
      <Panel
        judul={p.daftar}
        penuh
        kanan={
          w?.kelola ? (
            <>
              <Tombol disabled={pilih.size === 0} onClick={() => setUsul('musnah')}>
                {p.usulMusnah(n)}
              </Tombol>
              <Tombol disabled={pilih.size === 0} onClick={() => setUsul('serah')}>
                {p.usulSerah(n)}
              </Tombol>
            </>
          ) : null
        }
      >
        {data.daftar.length === 0 ? (
          <Kosong judul={p.kosong}>{p.kosongKet}</Kosong>
        ) : (
          <TabelDaftar
            nama={p.daftar}
            baris={data.daftar}
            kunci={(b) => b.arsip.id}
            tandai={(b) => (pilih.has(b.arsip.id) ? 'pilih' : undefined)}
            kolom={kolomTempo(w?.kelola ?? false, pilih, ubah)}
          />
        )}
      </Panel>
      <Halamanan
        lewati={lewati}
        panjang={50}
        jumlah={data.jumlahTersaring}
        tulis={tulisBulat}
        pindah={setLewati}
      />
      <DaftarUsul />
      {usul ? <DialogUsul jenis={usul} arsipId={[...pilih]} tutup={() => setUsul(undefined)} /> : null}
    </Halaman>
  )
}

function Angka({ jumlah: j }: { jumlah: DaftarTempo['jumlah'] }) {
  return (
    <Panel nama={p.judul}>
      <Fakta
        isi={[
          [p.angka.disimpan, tulisBulat(j.disimpan)],
          [p.angka.musnah, tulisBulat(j.musnah)],
          [p.angka.dinilai, tulisBulat(j.dinilaiKembali)],
          [p.angka.permanen, tulisBulat(j.permanen)],
          [p.angka.belum, tulisBulat(j.belumDikonfirmasi)],
          [p.angka.ditahan, tulisBulat(j.ditahan)],
        ]}
      />
    </Panel>
  )
}

function kolomTempo(
  kelola: boolean,
  pilih: ReadonlySet<string>,
  ubah: (id: string) => void,
): readonly Kolom<ButirTempo>[] {
  const k = p.kolom
  const kotak: Kolom<ButirTempo> = {
    judul: p.pilih,
    isi: (b) => (
      <Checkbox
        aria-label={`${p.pilih} ${b.arsip.judul}`}
        checked={pilih.has(b.arsip.id)}
        disabled={b.halangan !== undefined}
        onChange={() => ubah(b.arsip.id)}
      />
    ),
  }
  return [
    ...(kelola ? [kotak] : []),
    {
      judul: k.arsip,
      utama: true,
      isi: ({ arsip: a }) => (
        <>
          <Link to="/arsip/$arsipId" params={{ arsipId: a.id }}>
            {a.judul}
          </Link>
          <span className="kecil redup" style={{ display: 'block', fontWeight: 400 }}>
            {a.kode} · {a.klasifikasi.kode} {a.klasifikasi.nama}
          </span>
        </>
      ),
    },
    { judul: k.tempo, utuh: true, isi: (b) => tulisTanggalPendek(b.jatuhTempo) },
    {
      judul: k.nasib,
      isi: (b) => (
        <>
          {pesanArsip.nasib[b.nasibAkhir]}{' '}
          {b.dikonfirmasi ? null : <Lencana nada="tunggu">{pesanArsip.belumDikonfirmasi}</Lencana>}
        </>
      ),
    },
    {
      judul: k.halangan,
      isi: (b) =>
        b.halangan ? (
          <span className="redup">{b.halangan}</span>
        ) : (
          <Lencana nada="selesai">{p.dapat}</Lencana>
        ),
    },
  ]
}

function DaftarUsul() {
  const { data } = useQuery(kueriSusut)
  const k = p.kolomUsul
  return (
    <Panel judul={p.daftarUsul} penuh>
      {!data ? <Memuat baris={2} /> : null}
      {data?.daftar.length === 0 ? <Kosong judul={p.tanpaUsul} /> : null}
      {data && data.daftar.length > 0 ? (
        <TabelDaftar
          nama={p.daftarUsul}
          baris={data.daftar}
          kunci={(u) => u.id}
          kolom={[
            {
              judul: k.jenis,
              utama: true,
              isi: (u) => (
                <>
                  <Link to="/arsip/susut/$susutId" params={{ susutId: u.id }}>
                    {p.jenis[u.jenis]} {u.nomorBeritaAcara ?? ''}
                  </Link>
                  <span className="kecil redup" style={{ display: 'block', fontWeight: 400 }}>
                    {u.alasan}
                  </span>
                </>
              ),
            },
            {
              judul: k.status,
              isi: (u) => (
                <Lencana nada={u.status === 'selesai' ? 'selesai' : 'tunggu'}>{p.status[u.status]}</Lencana>
              ),
            },
            { judul: k.nilai, isi: (u) => p.dari(tulisBulat(u.jumlahDinilai), tulisBulat(u.jumlahButir)) },
            { judul: k.oleh, isi: (u) => `${tulisSaat(u.diusulkan.pada)}, ${u.diusulkan.nama}` },
          ]}
        />
      ) : null}
    </Panel>
  )
}

function DialogUsul(a: { jenis: Susut['jenis']; arsipId: string[]; tutup: () => void }) {
  const pergi = useNavigate()
  const usul = useKirim(
    (alasan: unknown) =>
      panggil<SusutLengkap>('/arsip/susut', {
        metode: 'POST',
        isi: { jenis: a.jenis, arsipId: a.arsipId, alasan },
      }).then((u) => pergi({ to: '/arsip/susut/$susutId', params: { susutId: u.id } })),
    { segarkan: ['arsip'], berhasil: a.tutup },
  )
  const n = tulisBulat(a.arsipId.length)
  const judul = a.jenis === 'musnah' ? p.usulMusnah(n) : p.usulSerah(n)
  return (
    <DialogForm
      judul={judul}
      kirimLabel={judul}
      sibuk={usul.sibuk}
      galat={usul.galat}
      tutup={a.tutup}
      kirim={(f) => usul.kirim(f.get('alasan'))}
    >
      <p>{p.usulKet}</p>
      <Textarea
        name="alasan"
        label={p.alasan}
        required
        withAsterisk={false}
        rows={2}
        minLength={5}
        maxLength={500}
        autoFocus
      />
    </DialogForm>
  )
}
