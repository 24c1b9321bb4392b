import { Checkbox, NumberInput, Textarea, TextInput } from '@mantine/core'
import { useState } from 'react'
import type { DaftarPemusnahan, Retensi } from '#contract/dkb/musnah/pemusnahan'
import { tulisBulat } from '#kernel/angka'
import { DialogForm } from '../../design/dialog-form.tsx'
import { Fakta } from '../../design/fakta.tsx'
import '../../design/mantine.css'
import { Ruas } from '../../design/ruas.tsx'
import { panggil } from '../../kantor/panggil.ts'
import { useKirim } from '../../kantor/use-kirim.ts'
import { tulisTanggalPendek } from '../../kantor/waktu.ts'
import { pesanMusnah as p } from './pemusnahan.pesan.ts'
import { tulisBasis, tulisSnapshot } from './tulis-snapshot.ts'

type Baris = DaftarPemusnahan['daftar'][number]
const SEGARKAN = ['pemusnahan', 'snapshot']

export function DialogUsul({ baris, tutup }: { baris: Baris; tutup: () => void }) {
  const usul = useKirim(
    (alasan: unknown) =>
      panggil('/pemusnahan', { metode: 'POST', isi: { snapshotId: baris.snapshotId, alasan } }),
    { segarkan: SEGARKAN, berhasil: tutup },
  )
  return (
    <DialogForm
      judul={p.usulkan}
      kirimLabel={p.usulkan}
      sibuk={usul.sibuk}
      galat={usul.galat}
      tutup={tutup}
      kirim={(f) => usul.kirim(f.get('alasan'))}
    >
      <Tentang baris={baris} />
      <p>{p.usulkanKet}</p>
      <Textarea
        name="alasan"
        label={p.alasan}
        description={p.alasanKet}
        required
        withAsterisk={false}
        rows={2}
        minLength={5}
        maxLength={500}
        autoFocus
      />
    </DialogForm>
  )
}

export function DialogPutuskan({ baris, tutup }: { baris: Baris; tutup: () => void }) {
  const [setuju, setSetuju] = useState<'ya' | 'tidak'>('ya')
  const putus = useKirim(
    (isi: unknown) => panggil(`/pemusnahan/${baris.pemusnahan!.id}/putuskan`, { metode: 'POST', isi }),
    { segarkan: SEGARKAN, berhasil: tutup },
  )
  const ya = setuju === 'ya'
  return (
    <DialogForm
      judul={p.putuskanJudul}
      kirimLabel={ya ? p.setuju : p.tolak}
      rupa={ya ? 'bahaya' : 'utama'}
      sibuk={putus.sibuk}
      galat={putus.galat}
      tutup={tutup}
      kirim={(f) => {
        const catatan = String(f.get('catatan')).trim()
        putus.kirim(
          ya
            ? { setuju: true, nomorBeritaAcara: f.get('nomor'), ...(catatan !== '' && { catatan }) }
            : { setuju: false, catatan },
        )
      }}
    >
      <Tentang baris={baris} />
      <p>{baris.pemusnahan?.alasan}</p>
      <Ruas
        label={p.keputusan}
        nilai={setuju}
        saatUbah={setSetuju}
        isi={[
          { nilai: 'ya', nama: p.setuju },
          { nilai: 'tidak', nama: p.tolak },
        ]}
      />
      {ya ? (
        <TextInput name="nomor" label={p.nomor} required withAsterisk={false} minLength={3} maxLength={100} />
      ) : null}
      <Textarea
        name="catatan"
        label={p.catatan}
        description={p.catatanKet}
        required={!ya}
        withAsterisk={false}
        rows={2}
        maxLength={500}
      />
    </DialogForm>
  )
}

export function DialogRetensi({ retensi, tutup }: { retensi: Retensi; tutup: () => void }) {
  const simpan = useKirim((isi: Retensi) => panggil('/retensi', { metode: 'PUT', isi }), {
    segarkan: SEGARKAN,
    berhasil: tutup,
  })
  return (
    <DialogForm
      judul={p.ubahJudul(tulisBasis(retensi.basis))}
      kirimLabel={p.simpan}
      sibuk={simpan.sibuk}
      galat={simpan.galat}
      tutup={tutup}
      kirim={(f) =>
        simpan.kirim({
          basis: retensi.basis,
          tahun: Number(f.get('tahun')),
          dasar: String(f.get('dasar')),
          dikonfirmasi: f.get('dikonfirmasi') === 'on',
        })
      }
    >
      <NumberInput
        name="tahun"
        label={p.tahunLabel}
        defaultValue={retensi.tahun}
        min={1}
        max={100}
        allowDecimal={false}
        hideControls
        required
        withAsterisk={false}
      />
      <TextInput
        name="dasar"
        label={p.dasarLabel}
        description={p.dasarKet}
        defaultValue={retensi.dasar}
        required
        withAsterisk={false}
        minLength={5}
        maxLength={300}
      />
      <Checkbox name="dikonfirmasi" label={p.dikonfirmasiLabel} defaultChecked={retensi.dikonfirmasi} />
    </DialogForm>
  )
}

function Tentang({ baris: b }: { baris: Baris }) {
  return (
    <Fakta
      isi={[
        [p.kolom.cuplikan, tulisSnapshot(b)],
        [p.kolom.baris, tulisBulat(b.jumlahBaris)],
        [p.kolom.tempo, tulisTanggalPendek(b.jatuhTempo)],
      ]}
    />
  )
}
