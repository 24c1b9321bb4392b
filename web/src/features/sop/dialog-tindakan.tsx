import { PasswordInput, Textarea } from '@mantine/core'
import { lazy, type SubmitEvent, Suspense, useState } from 'react'
import type { LakukanTindakanBerkas, TindakanTerbukaKirim } from '#contract/sop/sop'
import type { Galat } from '#kernel/galat'
import { Dialog } from '../../design/dialog.tsx'
import { IsianFile } from '../../design/isian-file.tsx'
import { PesanGalat } from '../../design/keadaan.tsx'
import '../../design/mantine.css'
import { Pilihan } from '../../design/pilihan.tsx'
import { Tombol } from '../../design/tombol.tsx'
import { tulisUkuran } from '../../kantor/tulis-ukuran.ts'
import gaya from './dialog-tindakan.module.css'
import { GantiMasukan } from './ganti-masukan.tsx'
import { pesanSop } from './sop.pesan.ts'

const PilihUlasan = lazy(() => import('./ulasan/pilih-ulasan.tsx'))

interface DialogTindakanProps {
  readonly berkasId: string
  readonly tindakan: TindakanTerbukaKirim
  readonly langkah: string
  /** What the case is made from now. */
  readonly masukan: Readonly<Record<string, unknown>>
  readonly sibuk: boolean
  readonly galat: Galat | undefined
  readonly kirim: (isi: LakukanTindakanBerkas, lampiran: readonly File[]) => void
  readonly tutup: () => void
}

/** Asked once: what exactly is bound, where it leads, whether it can be undone, and what the act needs from the person. */
export function DialogTindakan({
  berkasId,
  tindakan: t,
  langkah,
  masukan: semula,
  sibuk,
  galat,
  kirim,
  tutup,
}: DialogTindakanProps) {
  const [ke, setKe] = useState(t.tujuan[0]?.ke)
  // Remarks that a return refers to: the reason begins with their numbers.
  const [rujukan, setRujukan] = useState('')
  const tujuan = t.tujuan.find((x) => x.ke === ke)
  const submit = (e: SubmitEvent<HTMLFormElement>) => {
    e.preventDefault()
    const isi = new FormData(e.currentTarget)
    const alasan = [rujukan, String(isi.get('alasan') ?? '').trim()].filter(Boolean).join(' ')
    const sandi = String(isi.get('sandi') ?? '')
    const masukan = Object.fromEntries(
      t.mengubah.filter((m) => isi.has(m.nama)).map((m) => [m.nama, String(isi.get(m.nama))]),
    )
    const lampiran = t.lampiran.flatMap(({ nama }) => {
      const file = isi.get(nama)
      // Sent under the name that the SOP gives it, whatever it is called on this machine.
      return file instanceof File && file.size > 0 ? [new File([file], nama, { type: file.type })] : []
    })
    kirim(
      {
        langkah,
        tindakan: t.tindakan,
        hashIsi: t.mengikat.hashIsi,
        ...(ke ? { ke } : {}),
        ...(alasan ? { alasan } : {}),
        ...(sandi ? { sandi } : {}),
        ...(t.mengubah.length > 0 ? { masukan } : {}),
      },
      lampiran,
    )
  }
  return (
    <Dialog
      judul={t.label}
      tutup={tutup}
      kaki={
        <>
          <Tombol onClick={tutup}>{pesanSop.batal}</Tombol>
          <Tombol type="submit" form="tindakan" rupa="utama" sibuk={sibuk}>
            {t.label}
          </Tombol>
        </>
      }
    >
      <form id="tindakan" className="susun" onSubmit={submit}>
        <p>
          <strong>{awalBesar(tujuan?.akibat ?? t.akibat)}</strong>
          <span className="redup"> · {pesanSop.sebagai(t.sebagai)}</span>
        </p>
        {t.tujuan.length > 1 ? (
          <Pilihan
            label={pesanSop.kembaliKe}
            nilai={ke ?? ''}
            saatUbah={setKe}
            isi={t.tujuan.map((x) => ({ nilai: x.ke, nama: `${x.pelaksana}: ${x.kegiatan}` }))}
          />
        ) : null}
        {t.jenis === 'pengembalian' ? (
          <Suspense fallback={null}>
            <PilihUlasan berkasId={berkasId} saatUbah={setRujukan} />
          </Suspense>
        ) : null}
        {t.perluAlasan ? (
          <Textarea
            name="alasan"
            label={t.jenis === 'penolakan' ? pesanSop.alasanPenolakan : pesanSop.alasanPengembalian}
            description={pesanSop.alasanKet}
            required={rujukan === ''}
            withAsterisk={false}
            rows={4}
            maxLength={1900}
            autoFocus
            data-autofocus
          />
        ) : null}
        {t.mengubah.length > 0 ? <GantiMasukan mengubah={t.mengubah} semula={semula} /> : null}
        {t.lampiran.map((x) => (
          <IsianFile
            key={x.nama}
            name={x.nama}
            label={x.wajib ? x.judul : pesanSop.lampiranBolehKosong(x.judul)}
            ket={x.ada ? pesanSop.lampiranAda : pesanSop.lampiranKet(x.nama.split('.').at(-1)!.toUpperCase())}
            accept={`.${x.nama.split('.').at(-1)}`}
            required={x.wajib && !x.ada}
          />
        ))}
        <Mengikat tindakan={t} />
        {t.perluSandi ? (
          <PasswordInput
            name="sandi"
            label={pesanSop.sandiAnda}
            description={pesanSop.sandiKet}
            autoComplete="current-password"
            required
            withAsterisk={false}
            autoFocus
            visibilityToggleButtonProps={{ 'aria-label': pesanSop.sandiTampak, tabIndex: 0 }}
          />
        ) : null}
        <PesanGalat galat={galat} />
      </form>
    </Dialog>
  )
}

function Mengikat({ tindakan: t }: { tindakan: TindakanTerbukaKirim }) {
  return (
    <div className={gaya.ikat}>
      <h3>{pesanSop.konfirmasi}</h3>
      {t.mengikat.dokumen.length === 0 ? <p className="kecil redup">{pesanSop.mengikatKosong}</p> : null}
      <ul>
        {t.mengikat.dokumen.map((d) => (
          <li key={d.nama}>
            <span>{d.nama}</span>
            <span className="redup"> · {tulisUkuran(d.ukuran)} · </span>
            <code className="redup">{d.hash.slice(0, 16)}…</code>
          </li>
        ))}
      </ul>
      <p className="kecil redup">
        {pesanSop.mengikatKet} {t.kerja ? `${pesanSop.kerjaOleh(t.kerja)} ` : ''}
        <strong>{akhirTindakan(t)}</strong>
      </p>
    </div>
  )
}

function awalBesar(teks: string): string {
  return teks.charAt(0).toUpperCase() + teks.slice(1)
}

function akhirTindakan(t: TindakanTerbukaKirim): string {
  if (t.takDapatDibatalkan) return pesanSop.takDapatDibatalkan
  return t.tujuan.length > 0 ? pesanSop.kembaliKet : pesanSop.dapatDikembalikan
}
