import { Checkbox, NumberInput, TextInput } from '@mantine/core'
import { useState } from 'react'
import { JENIS_PERATURAN, type PeraturanKirim, type UbahPeraturan } from '#contract/sop/tinjau/peraturan'
import { DialogForm } from '../../../design/dialog-form.tsx'
import '../../../design/mantine.css'
import { Pilihan } from '../../../design/pilihan.tsx'
import { panggil } from '../../../kantor/panggil.ts'
import { useKirim } from '../../../kantor/use-kirim.ts'
import { pesanPeraturan as p } from './peraturan.pesan.ts'

/** The office's word on one regulation; of a listed one its name stays. */
export function FormPeraturan({
  peraturan,
  tutup,
}: {
  peraturan: PeraturanKirim | undefined
  tutup: () => void
}) {
  const [keadaan, setKeadaan] = useState<string>(peraturan?.keadaan ?? 'diganti')
  const simpan = useKirim((isi: UbahPeraturan) => panggil('/sop/peraturan', { metode: 'PUT', isi }), {
    segarkan: ['peraturan', 'rancangan'],
    berhasil: tutup,
  })
  const kirim = (isi: FormData) => {
    const nilai = (nama: string) => String(isi.get(nama) ?? '').trim()
    simpan.kirim({
      jenis: (peraturan?.jenis ?? nilai('jenis')) as UbahPeraturan['jenis'],
      nomor: peraturan?.nomor ?? Number(nilai('nomor')),
      tahun: peraturan?.tahun ?? Number(nilai('tahun')),
      keadaan: keadaan as UbahPeraturan['keadaan'],
      oleh: nilai('oleh') || null,
      dikonfirmasi: isi.get('dikonfirmasi') !== null,
    })
  }
  const berpengganti = keadaan === 'diganti' || keadaan === 'diubah'
  return (
    <DialogForm
      judul={peraturan ? p.ubahNama(`${peraturan.jenis} ${peraturan.nomor}/${peraturan.tahun}`) : p.tambah}
      kirimLabel={p.simpan}
      sibuk={simpan.sibuk}
      galat={simpan.galat}
      kirim={kirim}
      tutup={tutup}
    >
      {peraturan ? null : (
        <>
          <Pilihan
            name="jenis"
            label={p.jenis}
            awal="Permendagri"
            isi={JENIS_PERATURAN.map((j) => ({ nilai: j, nama: j }))}
          />
          <NumberInput
            name="nomor"
            label={p.nomor}
            min={1}
            max={9999}
            hideControls
            required
            withAsterisk={false}
          />
          <NumberInput
            name="tahun"
            label={p.tahun}
            min={1945}
            max={2100}
            thousandSeparator=""
            hideControls
            required
            withAsterisk={false}
          />
        </>
      )}
      <Pilihan
        label={p.kolom.keadaan}
        nilai={keadaan}
        saatUbah={setKeadaan}
        isi={Object.entries(p.namaKeadaan).map(([nilai, nama]) => ({ nilai, nama }))}
      />
      {berpengganti ? (
        <TextInput
          name="oleh"
          label={p.pengganti}
          description={p.penggantiKet}
          defaultValue={peraturan?.oleh ?? ''}
          required
          withAsterisk={false}
          maxLength={200}
        />
      ) : null}
      <Checkbox
        name="dikonfirmasi"
        label={p.dikonfirmasi}
        defaultChecked={peraturan?.dikonfirmasi ?? false}
      />
    </DialogForm>
  )
}
