import { Checkbox } from '@mantine/core'
import { useState } from 'react'
import type { AturanTabel, KeadaanPengamanan, MetodeTabel } from '#contract/agregat/pengamanan/pengamanan'
import { DialogForm } from '../../../design/dialog-form.tsx'
import { Pilihan } from '../../../design/pilihan.tsx'
import { keGalat } from '../../../kantor/galat-layar.ts'
import { useUbahPengamanan } from './pengamanan.kueri.ts'
import { pesanPengamanan as p } from './pengamanan.pesan.ts'
import { DasarKeputusan, dasarUbah, teks } from './ubah-aturan.tsx'

const UMUM = 'umum'
const METODE = ['tekan', 'kasar', 'derau', 'tutup'] as const

/** How one table goes out, where the office wants it otherwise than the rule. */
export function AturTabel({
  keadaan,
  id,
  tutup,
}: {
  keadaan: KeadaanPengamanan
  id: string
  tutup: () => void
}) {
  const ubah = useUbahPengamanan()
  const t = keadaan.tabel.find((x) => x.id === id)!
  const [metode, setMetode] = useState<MetodeTabel | typeof UMUM>(t.sendiri ? t.aturan.metode : UMUM)
  return (
    <DialogForm
      judul={p.aturTabel(t.judulPendek)}
      kirimLabel={p.simpan}
      sibuk={ubah.isPending}
      galat={ubah.error ? keGalat(ubah.error) : undefined}
      tutup={tutup}
      kirim={(isi) => {
        const dasar = dasarUbah(keadaan, isi)
        const { [id]: _, ...lain } = dasar.tabel
        const tingkat = teks(isi, 'tingkat') as AturanTabel['tingkat'] | ''
        const milik: AturanTabel | undefined =
          metode === UMUM
            ? undefined
            : { metode, peka: isi.get('peka') !== null, ...(tingkat && { tingkat }) }
        ubah.mutate({ ...dasar, tabel: milik ? { ...lain, [id]: milik } : lain }, { onSuccess: tutup })
      }}
    >
      <Pilihan
        label={p.metode}
        nilai={metode}
        saatUbah={(m) => setMetode(m as MetodeTabel | typeof UMUM)}
        isi={[
          { nilai: UMUM, nama: p.kembaliKeAturan },
          ...METODE.map((m) => ({ nilai: m, nama: p.namaMetode[m] })),
        ]}
        {...(metode === UMUM ? {} : { ket: p.metodeKet[metode] })}
      />
      {metode === UMUM || metode === 'tutup' ? null : (
        <>
          <Pilihan
            label={p.tingkat}
            name="tingkat"
            awal={t.aturan.tingkat ?? ''}
            isi={[
              { nilai: '', nama: p.menurutLebar },
              ...(['desa', 'kecamatan', 'kabkota', 'provinsi'] as const).map((n) => ({
                nilai: n,
                nama: p.namaTingkat[n],
              })),
            ]}
          />
          <Checkbox label={p.pekaLengkap} name="peka" defaultChecked={t.aturan.peka} />
        </>
      )}
      <DasarKeputusan />
    </DialogForm>
  )
}
