import { TextInput } from '@mantine/core'
import type { ReactNode } from 'react'
import type { SuratMasuk } from '#contract/surat/masuk/masuk'
import { IsianTanggal } from '../../../design/isian-tanggal.tsx'
import '../../../design/mantine.css'
import { Pilihan } from '../../../design/pilihan.tsx'
import { hariIni } from '../../../kantor/waktu.ts'
import { pesanMasuk as p } from './masuk.pesan.ts'

interface MedanMasukProps {
  /** The entry that is corrected; a new one without it. */
  readonly surat?: SuratMasuk
  readonly saatAsal?: (asal: string) => void
  readonly saatNomor?: (nomor: string) => void
  /** The field that the office's refusal speaks of. */
  readonly galat?: (medan: string) => string | undefined
  /** Between the sender's part and the letter's. */
  readonly children?: ReactNode
}

const wajib = { required: true, withAsterisk: false } as const
const pilihan = (nama: Record<string, string>) =>
  Object.entries(nama).map(([nilai, n]) => ({ nilai, nama: n }))

/** What the agenda of letters in asks of one: sender, number, days, subject, nature. */
export function MedanMasuk({ surat: s, saatAsal, saatNomor, galat, children }: MedanMasukProps) {
  return (
    <>
      <TextInput
        name="asal"
        label={p.asal}
        minLength={2}
        maxLength={200}
        defaultValue={s?.asal}
        onChange={(e) => saatAsal?.(e.target.value)}
        {...wajib}
      />
      <div className="dua-kolom">
        <TextInput
          name="nomorSurat"
          label={p.nomorSurat}
          description={p.nomorSuratKet}
          maxLength={120}
          defaultValue={s?.nomorSurat}
          onChange={(e) => saatNomor?.(e.target.value)}
          {...wajib}
        />
        <IsianTanggal
          name="tanggalSurat"
          label={p.tanggalSurat}
          awal={s?.tanggalSurat ?? ''}
          galat={galat?.('tanggalSurat')}
        />
        <IsianTanggal
          name="tanggalTerima"
          label={p.tanggalTerima}
          awal={s?.tanggalTerima ?? hariIni()}
          galat={galat?.('tanggalTerima')}
          required
        />
        <TextInput
          name="klasifikasi"
          label={p.klasifikasi}
          description={p.klasifikasiKet}
          maxLength={40}
          defaultValue={s?.klasifikasi}
          error={galat?.('klasifikasi')}
        />
      </div>
      {children}
      <TextInput
        name="perihal"
        label={p.perihal}
        minLength={2}
        maxLength={500}
        defaultValue={s?.perihal}
        {...wajib}
      />
      <div className="dua-kolom">
        <TextInput
          name="lampiran"
          label={p.lampiran}
          description={p.lampiranKet}
          maxLength={200}
          defaultValue={s?.lampiran}
        />
        <Pilihan name="cara" label={p.cara} awal={s?.cara ?? 'langsung'} isi={pilihan(p.namaCara)} />
        <Pilihan name="sifat" label={p.sifat} awal={s?.sifat ?? 'biasa'} isi={pilihan(p.namaSifat)} />
        <Pilihan
          name="keamanan"
          label={p.keamanan}
          awal={s?.keamanan ?? 'biasa'}
          isi={pilihan(p.namaKeamanan)}
        />
      </div>
    </>
  )
}

/** The fields of the form that were filled in, by name; what is empty is left out. */
export function isiMasuk(isi: FormData): Record<string, string> {
  const terisi = [...isi.entries()].filter((x): x is [string, string] => typeof x[1] === 'string')
  return Object.fromEntries(terisi.map(([k, v]) => [k, v.trim()] as const).filter(([, v]) => v !== ''))
}

const MEDAN_GALAT: Readonly<Record<string, string>> = {
  'surat.terima-esok': 'tanggalTerima',
  'surat.surat-sesudah-terima': 'tanggalSurat',
  'surat.klasifikasi-salah': 'klasifikasi',
}

/** The sentence of a refusal at the field it speaks of. */
export function galatMedan(galat: { kode: string; pesan: string } | undefined) {
  return (medan: string) => (galat && MEDAN_GALAT[galat.kode] === medan ? galat.pesan : undefined)
}

export const isDiMedan = (galat: { kode: string } | undefined) =>
  galat !== undefined && galat.kode in MEDAN_GALAT
