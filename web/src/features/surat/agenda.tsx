import { Textarea } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { Link, useNavigate, useSearch } from '@tanstack/react-router'
import { type SubmitEvent, useState } from 'react'
import type { Agenda } from '#contract/surat/surat'
import { Dialog } from '../../design/dialog.tsx'
import { Halaman } from '../../design/halaman.tsx'
import { GagalMuat, Kosong, Memuat, PesanGalat } from '../../design/keadaan.tsx'
import { Lencana } from '../../design/lencana.tsx'
import '../../design/mantine.css'
import { Panel } from '../../design/panel.tsx'
import { type Kolom, TabelDaftar } from '../../design/tabel-daftar.tsx'
import { Tombol } from '../../design/tombol.tsx'
import { keGalat } from '../../kantor/galat-layar.ts'
import { panggil } from '../../kantor/panggil.ts'
import { useKirim } from '../../kantor/use-kirim.ts'
import { tulisTanggalPendek } from '../../kantor/waktu.ts'
import { DialogKeluar } from './ekspedisi/dialog-ekspedisi.tsx'
import { gabungSaring, SaringBukuSurat } from './saring-buku.tsx'
import { kueriAgenda, type SaringBuku } from './surat.kueri.ts'
import { pesanSurat } from './surat.pesan.ts'

const k = pesanSurat.kolom

export default function AgendaHalaman() {
  const saring = useSearch({ from: '/kantor/agenda' }) as SaringBuku
  const pergi = useNavigate()
  const [batal, setBatal] = useState<Agenda>()
  const [keluar, setKeluar] = useState<Agenda>()
  const { data, error, refetch } = useQuery({ ...kueriAgenda(saring), placeholderData: (lama) => lama })
  const ubah = (baru: SaringBuku) =>
    void pergi({ to: '/agenda', search: gabungSaring(saring, baru), replace: true })
  return (
    <Halaman judul={pesanSurat.keluarJudul} ringkas={pesanSurat.ringkas}>
      <SaringBukuSurat
        buku="keluar"
        nilai={saring}
        ubah={ubah}
        tahun={data?.tahun ?? []}
        deret={data?.deret ?? []}
      />
      <Panel penuh>
        {error && !data ? <GagalMuat galat={keGalat(error)} ulang={() => void refetch()} /> : null}
        {!data && !error ? <Memuat /> : null}
        {data?.daftar.length === 0 ? (
          Object.keys(saring).length > 0 ? (
            <Kosong judul={pesanSurat.kosongCari}>{pesanSurat.kosongCariKet}</Kosong>
          ) : (
            <Kosong judul={pesanSurat.kosong}>{pesanSurat.kosongKet}</Kosong>
          )
        ) : null}
        {data && data.daftar.length > 0 ? (
          <TabelDaftar
            nama={pesanSurat.keluarJudul}
            kolom={susunKolom(data.bolehDeret, setBatal, setKeluar)}
            baris={data.daftar}
            kunci={(a) => a.id}
            tandai={(a) => (a.status === 'batal' ? 'redup' : undefined)}
          />
        ) : null}
      </Panel>
      <div className="jajar">
        {saring['sesudah'] ? <Tombol onClick={() => ubah({})}>{pesanSurat.awal}</Tombol> : null}
        {data?.berikut ? (
          <Tombol onClick={() => ubah({ sesudah: data.berikut ?? '' })}>{pesanSurat.lagi}</Tombol>
        ) : null}
      </div>
      {batal ? <DialogBatal agenda={batal} tutup={() => setBatal(undefined)} /> : null}
      {keluar ? <DialogKeluar agenda={keluar} tutup={() => setKeluar(undefined)} /> : null}
    </Halaman>
  )
}

const LENCANA = {
  dicadangkan: ['tunggu', pesanSurat.dicadangkan],
  terpakai: ['selesai', pesanSurat.terpakai],
  batal: ['lambat', pesanSurat.batal],
} as const

function susunKolom(
  bolehDeret: readonly string[],
  batalkan: (a: Agenda) => void,
  keluarkan: (a: Agenda) => void,
): readonly Kolom<Agenda>[] {
  return [
    { judul: k.nomor, utama: true, isi: (a) => a.nomor },
    { judul: k.tanggal, utuh: true, isi: (a) => tulisTanggalPendek(a.tanggal) },
    {
      judul: k.perihal,
      isi: (a) => (
        <>
          {a.berkasId ? (
            <Link to="/berkas/$berkasId" params={{ berkasId: a.berkasId }}>
              {a.perihal}
            </Link>
          ) : (
            a.perihal
          )}
          {a.alasanBatal ? (
            <span className="kecil" style={{ display: 'block' }}>
              {pesanSurat.alasanBatal(a.alasanBatal, a.dibatalkanOleh ?? a.oleh)}
            </span>
          ) : null}
        </>
      ),
    },
    {
      judul: k.file,
      isi: (a) =>
        a.hash ? (
          <>
            <a href={`/api/dokumen/${a.hash}`} target="_blank" rel="noreferrer">
              {a.namaFile ?? a.hash.slice(0, 12)}
            </a>
            <code className="redup" style={{ display: 'block', whiteSpace: 'nowrap' }}>
              {a.hash.slice(0, 8)}
            </code>
          </>
        ) : null,
    },
    { judul: pesanSurat.tujuan, isi: (a) => a.tujuan ?? '' },
    { judul: k.oleh, isi: (a) => a.pengolah ?? a.oleh },
    {
      judul: k.status,
      isi: (a) => <Lencana nada={LENCANA[a.status][0]}>{LENCANA[a.status][1]}</Lencana>,
    },
    ...(bolehDeret.length > 0
      ? [
          {
            judul: pesanSurat.tindakan,
            isi: (a: Agenda) =>
              a.status !== 'batal' && bolehDeret.includes(a.deret) ? (
                <span className="jajar">
                  {a.status === 'terpakai' ? (
                    <Tombol rupa="sepi" onClick={() => keluarkan(a)}>
                      {pesanSurat.keluarkan}
                    </Tombol>
                  ) : null}
                  {a.blokId && a.status === 'dicadangkan' ? (
                    <Link to="/agenda/nomor">{pesanSurat.keBlok}</Link>
                  ) : (
                    <Tombol rupa="sepi" onClick={() => batalkan(a)}>
                      {pesanSurat.batalkan}
                    </Tombol>
                  )}
                </span>
              ) : null,
          },
        ]
      : []),
  ]
}

function DialogBatal({ agenda, tutup }: { agenda: Agenda; tutup: () => void }) {
  const batal = useKirim(
    (alasan: string) => panggil(`/agenda/${agenda.id}/batal`, { metode: 'POST', isi: { alasan } }),
    { segarkan: ['agenda'], berhasil: tutup },
  )
  const kirim = (e: SubmitEvent<HTMLFormElement>) => {
    e.preventDefault()
    batal.kirim(String(new FormData(e.currentTarget).get('alasan')))
  }
  return (
    <Dialog
      judul={pesanSurat.batalJudul(agenda.nomor)}
      tutup={tutup}
      kaki={
        <>
          <Tombol onClick={tutup}>{pesanSurat.tidakJadi}</Tombol>
          <Tombol type="submit" form="batal" rupa="bahaya" sibuk={batal.sibuk}>
            {pesanSurat.batalkan}
          </Tombol>
        </>
      }
    >
      <form id="batal" className="susun" onSubmit={kirim}>
        <p>{agenda.perihal}</p>
        <p>{pesanSurat.batalKet}</p>
        <Textarea
          name="alasan"
          label={pesanSurat.alasan}
          required
          withAsterisk={false}
          rows={3}
          minLength={5}
          maxLength={500}
          autoFocus
        />
        <PesanGalat galat={batal.galat} />
      </form>
    </Dialog>
  )
}
