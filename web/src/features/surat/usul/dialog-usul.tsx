import { Checkbox, TextInput } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import type { TerimaUsul, UsulKirim } from '#contract/surat/usul/usul'
import { Dialog } from '../../../design/dialog.tsx'
import { DialogForm } from '../../../design/dialog-form.tsx'
import { Fakta } from '../../../design/fakta.tsx'
import { GagalMuat, Memuat } from '../../../design/keadaan.tsx'
import { Pilihan } from '../../../design/pilihan.tsx'
import { Tombol } from '../../../design/tombol.tsx'
import { keGalat } from '../../../kantor/galat-layar.ts'
import { panggil } from '../../../kantor/panggil.ts'
import { useKirim } from '../../../kantor/use-kirim.ts'
import { hariIni, tulisSaat } from '../../../kantor/waktu.ts'
import { pesanUsul as p } from './usul.pesan.ts'

/** One mail as text, with its files; then it is booked or refused. */
export function DialogUsul({ id, tutup }: { id: string; tutup: () => void }) {
  const { data: u, error } = useQuery({
    queryKey: ['usul-surat', 'satu', id],
    queryFn: () => panggil<UsulKirim>(`/surat/usul/${id}`),
    // Each reading stands in the record: not again when the window gets the focus back.
    refetchOnWindowFocus: false,
    staleTime: 60_000,
  })
  const [tindakan, setTindakan] = useState<'catat' | 'tolak'>()
  if (!u)
    return (
      <Dialog judul={p.judul} tutup={tutup}>
        {error ? <GagalMuat galat={keGalat(error)} /> : <Memuat />}
      </Dialog>
    )
  if (tindakan === 'catat') return <DialogCatat usul={u} tutup={tutup} />
  if (tindakan === 'tolak') return <DialogTolak id={u.id} tutup={tutup} />
  return (
    <Dialog
      judul={u.judul || p.tanpaJudul}
      tutup={tutup}
      lebar="lebar"
      kaki={
        u.keadaan === 'usul' ? (
          <>
            <Tombol rupa="bahaya" onClick={() => setTindakan('tolak')}>
              {p.tolak}
            </Tombol>
            <Tombol rupa="utama" onClick={() => setTindakan('catat')}>
              {p.catat}
            </Tombol>
          </>
        ) : (
          <Tombol onClick={tutup}>{p.tutup}</Tombol>
        )
      }
    >
      <div className="susun">
        <Fakta
          isi={[
            [p.dari, [u.namaDari, u.dari].filter(Boolean).join(', ')],
            [p.tanggal, tulisSaat(u.tanggal ?? u.diambil)],
            [p.balasan(''), u.balasan && `${u.balasan.nomor}: ${u.balasan.perihal}`],
            [
              p.lampiran,
              u.lampiran.length > 0 ? (
                <ul key="l" style={{ margin: 0, paddingInlineStart: 18 }}>
                  {u.lampiran.map((l) => (
                    <li key={l.hash}>
                      <a href={`/api/dokumen/${l.hash}`} target="_blank" rel="noreferrer">
                        {l.nama}
                      </a>
                    </li>
                  ))}
                </ul>
              ) : null,
            ],
            [
              p.asli,
              u.mentahHash ? (
                <a key="a" href={`/api/dokumen/${u.mentahHash}?unduh`}>
                  surel-asli.eml
                </a>
              ) : null,
            ],
            [p.agenda, u.nomorAgenda],
            [p.oleh, u.oleh],
            [p.alasan, u.alasan],
          ]}
        />
        {u.masalah.length > 0 ? (
          <div role="note">
            <strong>{p.masalah}</strong>
            <ul>
              {u.masalah.map((m) => (
                <li key={m}>{m}</li>
              ))}
            </ul>
          </div>
        ) : null}
        <h3>{p.isi}</h3>
        <p style={{ whiteSpace: 'pre-wrap', overflowWrap: 'anywhere' }}>{u.teks || p.tanpaIsi}</p>
      </div>
    </Dialog>
  )
}

function DialogCatat({ usul: u, tutup }: { usul: UsulKirim; tutup: () => void }) {
  const catat = useKirim(
    (isi: TerimaUsul) => panggil(`/surat/usul/${u.id}/terima`, { metode: 'POST', isi }),
    { segarkan: ['usul-surat', 'agenda', 'surat-masuk'], berhasil: tutup },
  )
  const pilihan = (nama: 'sifat' | 'keamanan', label: string, isi: Record<string, string>) => (
    <Pilihan
      name={nama}
      label={label}
      awal="biasa"
      isi={Object.entries(isi).map(([nilai, n]) => ({ nilai, nama: n }))}
    />
  )
  return (
    <DialogForm
      judul={p.catat}
      kirimLabel={p.catat}
      sibuk={catat.sibuk}
      galat={catat.galat}
      tutup={tutup}
      kirim={(f) => {
        const teks = (n: string) => String(f.get(n) ?? '').trim()
        catat.kirim({
          nomorSurat: teks('nomorSurat'),
          asal: teks('asal'),
          perihal: teks('perihal'),
          tanggalTerima: teks('tanggalTerima'),
          ...(teks('tanggalSurat') && { tanggalSurat: teks('tanggalSurat') }),
          sifat: teks('sifat') as TerimaUsul['sifat'],
          keamanan: teks('keamanan') as TerimaUsul['keamanan'],
          tetapCatat: f.get('tetapCatat') !== null,
        })
      }}
    >
      <TextInput
        name="nomorSurat"
        label={p.nomorSurat}
        description={p.nomorKet}
        required
        maxLength={120}
        withAsterisk={false}
      />
      <TextInput
        name="asal"
        label={p.asal}
        defaultValue={u.namaDari || u.dari}
        required
        minLength={3}
        maxLength={200}
        withAsterisk={false}
      />
      <TextInput
        name="perihal"
        label={p.hal}
        defaultValue={u.judul.replace(/^((re|fwd?)\s*:\s*)+/i, '')}
        required
        minLength={3}
        maxLength={300}
        withAsterisk={false}
      />
      <div className="dua-kolom">
        <TextInput name="tanggalSurat" type="date" label={p.tanggalSurat} max={hariIni()} />
        <TextInput
          name="tanggalTerima"
          type="date"
          label={p.tanggalTerima}
          defaultValue={hariIni()}
          required
          withAsterisk={false}
        />
        {pilihan('sifat', p.sifat, p.sifatNama)}
        {pilihan('keamanan', p.keamanan, p.keamananNama)}
      </div>
      <Checkbox name="tetapCatat" label={p.tetapCatat} />
    </DialogForm>
  )
}

function DialogTolak({ id, tutup }: { id: string; tutup: () => void }) {
  const tolak = useKirim(
    (alasan: string) => panggil(`/surat/usul/${id}/tolak`, { metode: 'POST', isi: { alasan } }),
    { segarkan: ['usul-surat'], berhasil: tutup },
  )
  return (
    <DialogForm
      judul={p.tolak}
      kirimLabel={p.tolak}
      rupa="bahaya"
      sibuk={tolak.sibuk}
      galat={tolak.galat}
      tutup={tutup}
      kirim={(f) => tolak.kirim(String(f.get('alasan')))}
    >
      <TextInput name="alasan" label={p.alasan} minLength={5} maxLength={500} required withAsterisk={false} />
    </DialogForm>
  )
}
