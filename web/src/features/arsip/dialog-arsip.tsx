import { Textarea, TextInput } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import type { Arsip, KelasKeamanan } from '#contract/arsip/arsip'
import { DialogForm } from '../../design/dialog-form.tsx'
import { IsianTanggal } from '../../design/isian-tanggal.tsx'
import '../../design/mantine.css'
import { Pilihan } from '../../design/pilihan.tsx'
import { panggil } from '../../kantor/panggil.ts'
import { useKirim } from '../../kantor/use-kirim.ts'
import { kueriTempat } from './arsip.kueri.ts'
import { pesanArsip } from './arsip.pesan.ts'

const p = pesanArsip.satu
const SEGARKAN = ['arsip']
const KELAS: readonly KelasKeamanan[] = ['biasa', 'terbatas', 'rahasia', 'sangat-rahasia']

function Alasan() {
  return (
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
  )
}

/** One question, one reason, one POST. */
export function DialogAlasan({
  judul,
  jalur,
  tutup,
  tanpaAlasan = false,
}: {
  judul: string
  jalur: string
  tutup: () => void
  tanpaAlasan?: boolean
}) {
  const kirim = useKirim((isi: unknown) => panggil(jalur, { metode: 'POST', isi }), {
    segarkan: SEGARKAN,
    berhasil: tutup,
  })
  return (
    <DialogForm
      judul={judul}
      kirimLabel={judul}
      sibuk={kirim.sibuk}
      galat={kirim.galat}
      tutup={tutup}
      kirim={(f) => kirim.kirim(tanpaAlasan ? {} : { alasan: f.get('alasan') })}
    >
      {tanpaAlasan ? <p>{judul}?</p> : <Alasan />}
    </DialogForm>
  )
}

export function DialogPindah({ arsipId, tutup }: { arsipId: readonly string[]; tutup: () => void }) {
  const { data } = useQuery(kueriTempat)
  const pindah = useKirim(
    (tempatId: string) =>
      panggil('/arsip/tempat/isi', { metode: 'POST', isi: { arsipId, ...(tempatId && { tempatId }) } }),
    { segarkan: SEGARKAN, berhasil: tutup },
  )
  return (
    <DialogForm
      judul={p.pindah}
      kirimLabel={p.pindah}
      sibuk={pindah.sibuk}
      galat={pindah.galat}
      tutup={tutup}
      kirim={(f) => pindah.kirim(String(f.get('tempat') ?? ''))}
    >
      <Pilihan
        name="tempat"
        label={p.pilihTempat}
        isi={[
          { nilai: '', nama: p.keluarkan },
          ...(data?.daftar ?? []).map((t) => ({ nilai: t.id, nama: `${t.kode} ${t.nama} (${t.jenis})` })),
        ]}
      />
    </DialogForm>
  )
}

export function DialogPinjam({ arsipId, tutup }: { arsipId: string; tutup: () => void }) {
  const pinjam = useKirim((isi: unknown) => panggil(`/arsip/${arsipId}/pinjam`, { metode: 'POST', isi }), {
    segarkan: SEGARKAN,
    berhasil: tutup,
  })
  return (
    <DialogForm
      judul={p.pinjam}
      kirimLabel={p.pinjam}
      sibuk={pinjam.sibuk}
      galat={pinjam.galat}
      tutup={tutup}
      kirim={(f) =>
        pinjam.kirim({ peminjam: f.get('peminjam'), keperluan: f.get('keperluan'), jatuh: f.get('jatuh') })
      }
    >
      <TextInput name="peminjam" label={p.peminjam} required withAsterisk={false} maxLength={120} autoFocus />
      <TextInput
        name="keperluan"
        label={p.keperluan}
        required
        withAsterisk={false}
        minLength={3}
        maxLength={300}
      />
      <IsianTanggal name="jatuh" label={p.jatuh} required />
    </DialogForm>
  )
}

export function DialogTahan({ arsipId, tutup }: { arsipId: string; tutup: () => void }) {
  const tahan = useKirim((isi: unknown) => panggil(`/arsip/${arsipId}/tahan`, { metode: 'POST', isi }), {
    segarkan: SEGARKAN,
    berhasil: tutup,
  })
  return (
    <DialogForm
      judul={p.tahanLabel}
      kirimLabel={p.tahanLabel}
      sibuk={tahan.sibuk}
      galat={tahan.galat}
      tutup={tutup}
      kirim={(f) => {
        const sampai = String(f.get('sampai') ?? '')
        tahan.kirim({ alasan: f.get('alasan'), ...(sampai && { sampai }) })
      }}
    >
      <p>{p.tahanKet}</p>
      <Alasan />
      <IsianTanggal name="sampai" label={p.sampai} />
    </DialogForm>
  )
}

export function DialogKeamanan({ arsip, tutup }: { arsip: Arsip; tutup: () => void }) {
  const ubah = useKirim((isi: unknown) => panggil(`/arsip/${arsip.id}/keamanan`, { metode: 'PUT', isi }), {
    segarkan: SEGARKAN,
    berhasil: tutup,
  })
  return (
    <DialogForm
      judul={p.ubahKeamanan}
      kirimLabel={p.ubahKeamanan}
      sibuk={ubah.sibuk}
      galat={ubah.galat}
      tutup={tutup}
      kirim={(f) => ubah.kirim({ keamanan: f.get('keamanan'), alasan: f.get('alasan') })}
    >
      <Pilihan
        name="keamanan"
        label={p.kelas}
        awal={arsip.keamanan}
        isi={KELAS.map((k) => ({ nilai: k, nama: pesanArsip.keamanan[k] }))}
      />
      <Alasan />
    </DialogForm>
  )
}
