import { Checkbox, Textarea, TextInput } from '@mantine/core'
import type { KeadaanPengamanan, UbahPengamanan } from '#contract/agregat/pengamanan/pengamanan'
import { DialogForm } from '../../../design/dialog-form.tsx'
import { keGalat } from '../../../kantor/galat-layar.ts'
import { useUbahPengamanan } from './pengamanan.kueri.ts'
import { pesanPengamanan as p } from './pengamanan.pesan.ts'

/** Threshold and terms of use, as a new dated version. */
export function UbahAturan({ keadaan, tutup }: { keadaan: KeadaanPengamanan; tutup: () => void }) {
  const ubah = useUbahPengamanan()
  const { kini } = keadaan
  return (
    <DialogForm
      judul={p.ubahAturan}
      kirimLabel={p.simpan}
      sibuk={ubah.isPending}
      galat={ubah.error ? keGalat(ubah.error) : undefined}
      tutup={tutup}
      kirim={(isi) => {
        const uri = teks(isi, 'uri')
        ubah.mutate(
          {
            ...dasarUbah(keadaan, isi),
            ambang: Number(isi.get('ambang')),
            ambangDikonfirmasi: isi.get('yakin') !== null,
            lisensi: { nama: teks(isi, 'lisensi'), ...(uri && { uri }) },
          },
          { onSuccess: tutup },
        )
      }}
    >
      <TextInput
        label={p.ambang}
        description={p.ambangKet}
        name="ambang"
        type="number"
        min={2}
        max={20}
        required
        defaultValue={String(kini.ambang)}
      />
      <Checkbox label={p.sudahDikonfirmasi} name="yakin" defaultChecked={kini.ambangDikonfirmasi} />
      <TextInput label={p.lisensi} name="lisensi" required minLength={3} defaultValue={kini.lisensi.nama} />
      <TextInput label={p.lisensiUri} name="uri" type="url" defaultValue={kini.lisensi.uri ?? ''} />
      <DasarKeputusan />
    </DialogForm>
  )
}

/** From when, and why: every version says both. */
export function DasarKeputusan() {
  return (
    <>
      <TextInput
        label={p.berlaku}
        name="berlaku"
        type="date"
        required
        defaultValue={new Date().toISOString().slice(0, 10)}
      />
      <Textarea label={p.alasan} name="alasan" required minLength={5} maxLength={500} autosize minRows={2} />
    </>
  )
}

/** What holds now, with the date and reason of the form. */
export function dasarUbah({ kini }: KeadaanPengamanan, isi: FormData): UbahPengamanan {
  const { versi, ambang, ambangDikonfirmasi, tabel, lisensi } = kini
  return {
    ambang,
    ambangDikonfirmasi,
    tabel,
    lisensi,
    berlaku: teks(isi, 'berlaku'),
    alasan: teks(isi, 'alasan'),
    versiDilihat: versi,
  }
}

export const teks = (isi: FormData, nama: string) => String(isi.get(nama) ?? '').trim()
