import { TextInput } from '@mantine/core'
import { kueri } from '../../kantor/panggil.ts'
import '../../design/mantine.css'
import { Pilihan } from '../../design/pilihan.tsx'
import type { SaringBuku } from './surat.kueri.ts'
import { pesanSurat as p } from './surat.pesan.ts'

interface SaringBukuProps {
  readonly buku: 'masuk' | 'keluar' | 'ekspedisi'
  readonly nilai: SaringBuku
  readonly ubah: (baru: SaringBuku) => void
  readonly tahun?: readonly number[]
  readonly deret?: readonly { readonly kode: string; readonly nama: string }[]
}

/** Filters of a book, and its print of the period that both days name. */
export function SaringBukuSurat({ buku, nilai, ubah, tahun, deret }: SaringBukuProps) {
  const { dari, sampai } = nilai
  const cetak = (bentuk: string) =>
    `/api/agenda/buku.${bentuk}${kueri({ ...nilai, sesudah: undefined, tahap: undefined, status: undefined, hasil: undefined, buku })}`
  return (
    <div className="jajar-akhir">
      <TextInput
        type="search"
        label={p.cari}
        value={nilai['cari'] ?? ''}
        onChange={(e) => ubah({ cari: e.target.value })}
        style={{ flex: '1 1 220px', maxWidth: 340 }}
      />
      {tahun ? (
        <Pilihan
          label={p.tahun}
          nilai={nilai['tahun'] ?? ''}
          saatUbah={(t) => ubah({ tahun: t })}
          isi={[
            { nilai: '', nama: p.semuaTahun },
            ...tahun.map((t) => ({ nilai: String(t), nama: String(t) })),
          ]}
        />
      ) : null}
      {deret ? (
        <Pilihan
          label={p.deret}
          nilai={nilai['deret'] ?? ''}
          saatUbah={(d) => ubah({ deret: d })}
          isi={[{ nilai: '', nama: p.semuaDeret }, ...deret.map((d) => ({ nilai: d.kode, nama: d.nama }))]}
        />
      ) : null}
      {buku === 'ekspedisi' ? null : (
        <TextInput
          label={p.klasifikasi}
          value={nilai['klasifikasi'] ?? ''}
          maxLength={40}
          onChange={(e) => ubah({ klasifikasi: e.target.value })}
          style={{ width: 120 }}
        />
      )}
      <TextInput
        type="date"
        label={p.dari}
        value={dari ?? ''}
        onChange={(e) => ubah({ dari: e.target.value })}
      />
      <TextInput
        type="date"
        label={p.sampai}
        value={sampai ?? ''}
        onChange={(e) => ubah({ sampai: e.target.value })}
      />
      {dari && sampai ? (
        <span className="jajar">
          <a href={cetak('pdf')} target="_blank" rel="noreferrer">
            {p.cetakPdf}
          </a>
          <a href={cetak('xlsx')}>{p.cetakXlsx}</a>
        </span>
      ) : (
        <span className="kecil redup">{p.cetakKet}</span>
      )}
    </div>
  )
}

/** Search words of an address without empty ones; a changed filter begins on the first page. */
export function gabungSaring(lama: SaringBuku, baru: SaringBuku): SaringBuku {
  const hasil = { ...lama, sesudah: undefined, ...baru }
  return Object.fromEntries(Object.entries(hasil).filter(([, v]) => v !== undefined && v !== ''))
}
