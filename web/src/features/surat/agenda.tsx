import { Textarea, TextInput } from '@mantine/core'
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
import { Pilihan } from '../../design/pilihan.tsx'
import { type Kolom, TabelDaftar } from '../../design/tabel-daftar.tsx'
import { Tombol } from '../../design/tombol.tsx'
import { keGalat } from '../../kantor/galat-layar.ts'
import { panggil } from '../../kantor/panggil.ts'
import { useKirim } from '../../kantor/use-kirim.ts'
import { tulisTanggalPendek } from '../../kantor/waktu.ts'
import { kueriAgenda } from './surat.kueri.ts'
import { pesanSurat } from './surat.pesan.ts'

const k = pesanSurat.kolom

export default function AgendaHalaman() {
  const { tahun, cari = '' } = useSearch({ from: '/kantor/agenda' })
  const pergi = useNavigate()
  const [batal, setBatal] = useState<Agenda>()
  const { data, error, refetch } = useQuery({
    ...kueriAgenda({ ...(tahun ? { tahun } : {}), cari }),
    placeholderData: (lama) => lama,
  })
  const ubah = (baru: { tahun?: string; cari?: string }) =>
    void pergi({ to: '/agenda', search: kosongkan({ tahun, cari, ...baru }), replace: true })
  return (
    <Halaman judul={pesanSurat.judul} ringkas={pesanSurat.ringkas}>
      <div className="jajar-akhir">
        <Pilihan
          label={pesanSurat.tahun}
          nilai={tahun ?? ''}
          saatUbah={(t) => ubah({ tahun: t })}
          isi={[
            { nilai: '', nama: pesanSurat.semuaTahun },
            ...(data?.tahun ?? []).map((t) => ({ nilai: String(t), nama: String(t) })),
          ]}
        />
        <TextInput
          type="search"
          label={pesanSurat.cari}
          value={cari}
          onChange={(e) => ubah({ cari: e.target.value })}
          style={{ flex: '1 1 260px', maxWidth: 420 }}
        />
      </div>
      <Panel penuh>
        {error && !data ? <GagalMuat galat={keGalat(error)} ulang={() => void refetch()} /> : null}
        {!data && !error ? <Memuat /> : null}
        {data?.daftar.length === 0 ? (
          cari || tahun ? (
            <Kosong judul={pesanSurat.kosongCari}>{pesanSurat.kosongCariKet}</Kosong>
          ) : (
            <Kosong judul={pesanSurat.kosong}>{pesanSurat.kosongKet}</Kosong>
          )
        ) : null}
        {data && data.daftar.length > 0 ? (
          <TabelDaftar
            nama={pesanSurat.judul}
            kolom={susunKolom(data.bolehDeret, setBatal)}
            baris={data.daftar}
            kunci={(a) => a.id}
            tandai={(a) => (a.status === 'batal' ? 'redup' : undefined)}
          />
        ) : null}
      </Panel>
      {batal ? <DialogBatal agenda={batal} tutup={() => setBatal(undefined)} /> : null}
    </Halaman>
  )
}

function susunKolom(bolehDeret: readonly string[], batalkan: (a: Agenda) => void): readonly Kolom<Agenda>[] {
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
            <code className="redup" style={{ display: 'block' }}>
              {a.hash.slice(0, 12)}
            </code>
          </>
        ) : null,
    },
    { judul: k.oleh, isi: (a) => a.oleh },
    {
      judul: k.status,
      isi: (a) => (
        <Lencana nada={a.status === 'batal' ? 'lambat' : 'selesai'}>
          {a.status === 'batal' ? pesanSurat.batal : pesanSurat.terpakai}
        </Lencana>
      ),
    },
    ...(bolehDeret.length > 0
      ? [
          {
            judul: pesanSurat.tindakan,
            isi: (a: Agenda) =>
              a.status !== 'batal' && bolehDeret.includes(a.deret) ? (
                <Tombol rupa="sepi" onClick={() => batalkan(a)}>
                  {pesanSurat.batalkan}
                </Tombol>
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

function kosongkan(cari: { tahun?: string | undefined; cari?: string | undefined }): {
  tahun?: string
  cari?: string
} {
  return { ...(cari.tahun ? { tahun: cari.tahun } : {}), ...(cari.cari ? { cari: cari.cari } : {}) }
}
