import { Textarea } from '@mantine/core'
import type { SubmitEvent } from 'react'
import type { Snapshot } from '#contract/dkb/dkb'
import { Dialog } from '../../design/dialog.tsx'
import { Fakta } from '../../design/fakta.tsx'
import { PesanGalat } from '../../design/keadaan.tsx'
import '../../design/mantine.css'
import { Tombol } from '../../design/tombol.tsx'
import { panggil } from '../../kantor/panggil.ts'
import { useKirim } from '../../kantor/use-kirim.ts'
import { pesanDkb } from './dkb.pesan.ts'
import { tulisPilihanSnapshot } from './tulis-snapshot.ts'

export function DialogTarik({ snapshot, tutup }: { snapshot: Snapshot; tutup: () => void }) {
  const tarik = useKirim(
    (alasan: string) => panggil(`/snapshot/${snapshot.id}/tarik`, { metode: 'POST', isi: { alasan } }),
    {
      segarkan: ['snapshot', 'berkas'],
      berhasil: tutup,
    },
  )
  const kirim = (e: SubmitEvent<HTMLFormElement>) => {
    e.preventDefault()
    tarik.kirim(String(new FormData(e.currentTarget).get('alasan')))
  }
  return (
    <Dialog
      judul={pesanDkb.tarikJudul}
      tutup={tutup}
      kaki={
        <>
          <Tombol onClick={tutup}>{pesanDkb.batal}</Tombol>
          <Tombol type="submit" form="tarik" rupa="bahaya" sibuk={tarik.sibuk}>
            {pesanDkb.tarik}
          </Tombol>
        </>
      }
    >
      <form id="tarik" className="susun" onSubmit={kirim}>
        <Fakta
          isi={[
            [pesanDkb.kolom.cuplikan, tulisPilihanSnapshot(snapshot)],
            [pesanDkb.namaFile, snapshot.namaFile],
          ]}
        />
        <p>{pesanDkb.tarikKet}</p>
        <Textarea
          name="alasan"
          label={pesanDkb.tarikAlasan}
          description={pesanDkb.tarikAlasanKet}
          required
          withAsterisk={false}
          rows={3}
          minLength={5}
          maxLength={500}
          autoFocus
        />
        <PesanGalat galat={tarik.galat} />
      </form>
    </Dialog>
  )
}
