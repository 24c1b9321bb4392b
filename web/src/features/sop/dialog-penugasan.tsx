import { Textarea } from '@mantine/core'
import type { JenisPenugasanKirim, TempatBerkasKirim, TugaskanBerkas } from '#contract/sop/sop'
import type { Galat } from '#kernel/galat'
import { DialogForm } from '../../design/dialog-form.tsx'
import '../../design/mantine.css'
import { Pilihan } from '../../design/pilihan.tsx'
import { pesanSop } from './sop.pesan.ts'
import { tulisOrang } from './tulis-orang.ts'

interface DialogPenugasanProps {
  readonly jenis: JenisPenugasanKirim
  readonly kepada: TempatBerkasKirim['penugasan'][number]['kepada']
  readonly tempat: TempatBerkasKirim
  readonly sibuk: boolean
  readonly galat: Galat | undefined
  readonly kirim: (isi: Pick<TugaskanBerkas, 'kepada' | 'catatan'>) => void
  readonly tutup: () => void
}

/** To whom a step goes and what they should know; of a taking over its reason. */
export function DialogPenugasan({ jenis, kepada, tempat, sibuk, galat, kirim, tutup }: DialogPenugasanProps) {
  const alasan = jenis === 'ambil-alih'
  return (
    <DialogForm
      judul={`${pesanSop.penugasan[jenis]}: ${tempat.nomor}. ${tempat.kegiatan}`}
      kirimLabel={pesanSop.penugasan[jenis]}
      sibuk={sibuk}
      galat={galat}
      tutup={tutup}
      kirim={(isi) => {
        const catatan = String(isi.get('catatan') ?? '').trim()
        const dituju = isi.get('kepada')
        kirim({ ...(dituju ? { kepada: String(dituju) } : {}), ...(catatan ? { catatan } : {}) })
      }}
    >
      <p className="redup">{pesanSop.penugasanKet[jenis]}</p>
      {kepada.length > 0 ? (
        <Pilihan
          label={jenis === 'tarik' ? pesanSop.ditarikDari : pesanSop.kepada}
          name="kepada"
          required
          isi={kepada.map((p) => ({ nilai: p.pegawaiId, nama: tulisOrang(p) }))}
        />
      ) : null}
      {jenis === 'tarik' ? null : (
        <Textarea
          name="catatan"
          label={alasan ? pesanSop.alasan : pesanSop.catatanPenugasan}
          description={alasan ? pesanSop.alasanAmbilAlih : pesanSop.catatanPenugasanKet}
          required={alasan}
          withAsterisk={false}
          rows={3}
          maxLength={2000}
        />
      )}
    </DialogForm>
  )
}
