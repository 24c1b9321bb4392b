import { Checkbox, Textarea } from '@mantine/core'
import { useRef } from 'react'
import type { DisposisiSurat, TujuanDisposisi } from '#contract/surat/disposisi/disposisi'
import { DialogForm } from '../../../design/dialog-form.tsx'
import { IsianTanggal } from '../../../design/isian-tanggal.tsx'
import '../../../design/mantine.css'
import { panggil } from '../../../kantor/panggil.ts'
import { useKirim } from '../../../kantor/use-kirim.ts'
import gaya from './disposisi.module.css'
import { pesanDisposisi as p } from './disposisi.pesan.ts'

interface DialogProps {
  readonly data: DisposisiSurat
  readonly meja?: TujuanDisposisi
  readonly tutup: () => void
}

const SEGARKAN = { segarkan: ['surat-masuk'] as const }

/** Whom it goes to, what they shall do, until when. */
export function DialogKirim({ data, meja, tutup }: DialogProps) {
  const kunci = useRef(crypto.randomUUID())
  const kirim = useKirim(
    (isi: FormData) => {
      const batas = String(isi.get('batas') ?? '')
      return panggil(`/surat-masuk/${data.surat.id}/disposisi`, {
        metode: 'POST',
        isi: {
          kunci: kunci.current,
          tujuan: isi.getAll('tujuan'),
          instruksi: isi.getAll('instruksi'),
          isi: String(isi.get('isi') ?? ''),
          ...(batas && { batas }),
          ...(meja && { induk: meja.id }),
        },
      })
    },
    { ...SEGARKAN, berhasil: tutup },
  )
  return (
    <DialogForm
      judul={meja ? p.teruskan : p.kirim}
      kirimLabel={meja ? p.teruskan : p.kirim}
      sibuk={kirim.sibuk}
      galat={kirim.galat}
      kirim={kirim.kirim}
      tutup={tutup}
    >
      <fieldset>
        <legend>{p.kepada}</legend>
        <div className={gaya.kepada}>
          {data.jabatan
            .filter((j) => j.id !== meja?.jabatanId)
            .map((j) => (
              <label key={j.id}>
                <input type="checkbox" name="tujuan" value={j.id} />
                <span>
                  {j.nama}
                  <span className="kecil redup" style={{ display: 'block' }}>
                    {j.pemangku.join(', ') || p.jabatanKosong}
                  </span>
                </span>
              </label>
            ))}
        </div>
      </fieldset>
      <fieldset>
        <legend>{p.petunjuk}</legend>
        <div className={gaya.kepada}>
          {data.instruksi.map((i) => (
            <label key={i}>
              <input type="checkbox" name="instruksi" value={i} />
              {i}
            </label>
          ))}
        </div>
      </fieldset>
      <Textarea name="isi" label={p.isi} rows={3} maxLength={2000} />
      <IsianTanggal name="batas" label={p.batasWaktu} />
    </DialogForm>
  )
}

export function DialogLapor({ meja, tutup }: { meja: TujuanDisposisi; tutup: () => void }) {
  const kirim = useKirim(
    (isi: FormData) =>
      panggil(`/disposisi/${meja.id}/lapor`, {
        metode: 'POST',
        isi: { isi: String(isi.get('isi')), selesai: isi.get('selesai') === 'on' },
      }),
    { ...SEGARKAN, berhasil: tutup },
  )
  return (
    <DialogForm
      judul={p.lapor}
      kirimLabel={p.lapor}
      sibuk={kirim.sibuk}
      galat={kirim.galat}
      kirim={kirim.kirim}
      tutup={tutup}
    >
      <Textarea
        name="isi"
        label={p.laporan}
        rows={4}
        required
        withAsterisk={false}
        maxLength={2000}
        autoFocus
      />
      {meja.boleh.includes('selesai') ? (
        <Checkbox name="selesai" label={p.laporSelesai} defaultChecked />
      ) : null}
    </DialogForm>
  )
}

export function DialogTarik({ meja, tutup }: { meja: TujuanDisposisi; tutup: () => void }) {
  const kirim = useKirim(
    (isi: FormData) =>
      panggil(`/disposisi/${meja.id}/tarik`, { metode: 'POST', isi: { alasan: String(isi.get('alasan')) } }),
    { ...SEGARKAN, berhasil: tutup },
  )
  return (
    <DialogForm
      judul={`${p.tarik}: ${meja.jabatan}`}
      kirimLabel={p.tarik}
      rupa="bahaya"
      sibuk={kirim.sibuk}
      galat={kirim.galat}
      kirim={kirim.kirim}
      tutup={tutup}
    >
      <Textarea
        name="alasan"
        label={p.alasan}
        rows={3}
        required
        withAsterisk={false}
        minLength={5}
        autoFocus
      />
    </DialogForm>
  )
}

export function DialogTutup({ data, tutup }: { data: DisposisiSurat; tutup: () => void }) {
  const kirim = useKirim(
    (isi: FormData) =>
      panggil(`/surat-masuk/${data.surat.id}/tutup`, {
        metode: 'POST',
        isi: { catatan: String(isi.get('catatan')), paksa: isi.get('paksa') === 'on' },
      }),
    { ...SEGARKAN, berhasil: tutup },
  )
  return (
    <DialogForm
      judul={p.tutup}
      kirimLabel={p.tutup}
      sibuk={kirim.sibuk}
      galat={kirim.galat}
      kirim={kirim.kirim}
      tutup={tutup}
    >
      <Textarea
        name="catatan"
        label={p.catatan}
        rows={3}
        required
        withAsterisk={false}
        minLength={5}
        autoFocus
      />
      <Checkbox name="paksa" label={p.paksa} />
    </DialogForm>
  )
}
