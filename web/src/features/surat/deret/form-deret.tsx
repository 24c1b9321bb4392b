import { Checkbox, TextInput } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import type { CobaDeret, Deret } from '#contract/surat/deret/deret'
import { DialogForm } from '../../../design/dialog-form.tsx'
import '../../../design/mantine.css'
import { Pilihan } from '../../../design/pilihan.tsx'
import { panggil } from '../../../kantor/panggil.ts'
import { useKirim } from '../../../kantor/use-kirim.ts'
import { kueriJabatan } from '../../akun/organisasi.kueri.ts'
import { pesanDeret as p } from './deret.pesan.ts'
import gaya from './form-deret.module.css'
import { medanDeret } from './medan-deret.ts'
import { PratinjauNomor } from './pratinjau-nomor.tsx'
import { useCobaDeret } from './use-coba-deret.ts'

const BARU = {
  kode: '',
  nama: '',
  pola: '{klasifikasi}/{urut}/{unit}/{tahun}',
  klasifikasi: '400.12.4.3',
  unit: '',
  perKlasifikasi: false,
  aktif: true,
  blokMaks: 25,
  batasCadangan: 7,
  berikut: 1,
}

/** One series of numbers: what is typed is tried at once, and a refusal stands at the field it speaks of. */
export function FormDeret({ deret: d, tutup }: { deret: Deret | undefined; tutup: () => void }) {
  const [isi, setIsi] = useState({ ...BARU, ...d })
  const [pelaksana, setPelaksana] = useState<readonly string[]>(d?.pelaksana ?? [])
  const ubah = (x: Partial<typeof isi>) => setIsi({ ...isi, ...x })
  const { kode, pola, klasifikasi, unit, perKlasifikasi, aktif, berikut } = isi
  const naik = d !== undefined && berikut !== d.berikut
  const dicoba: CobaDeret = {
    ...{ kode, pola, klasifikasi, unit, perKlasifikasi, aktif },
    ...(naik && { berikut }),
  }
  const coba = useCobaDeret(dicoba)
  const simpan = useKirim(
    (f: FormData) => {
      const { nama, blokMaks, batasCadangan } = isi
      const alasan = String(f.get('alasan')).trim()
      const jenis = String(f.get('jenis') ?? '')
      const sama = { ...dicoba, nama, pelaksana, alasan }
      return d
        ? panggil('/agenda/deret', { metode: 'PUT', isi: { ...sama, blokMaks, batasCadangan } })
        : panggil('/agenda/deret', { metode: 'POST', isi: { ...sama, jenis } })
    },
    { segarkan: ['agenda'], berhasil: tutup },
  )
  const galat = (medan: string) => {
    if (simpan.galat && medanDeret(simpan.galat.kode) === medan) return simpan.galat.pesan
    // An untouched field of a new series is not wrong yet.
    const kosong = !d && (isi as Record<string, unknown>)[medan] === ''
    return coba?.tolak && !kosong && medanDeret(coba.tolak.kode) === medan ? coba.tolak.pesan : undefined
  }
  const angka = (nama: 'berikut' | 'blokMaks' | 'batasCadangan', batas: { min: number; max: number }) => ({
    type: 'number',
    value: isi[nama],
    ...batas,
    error: galat(nama),
    required: true,
    withAsterisk: false,
    onChange: (e: React.ChangeEvent<HTMLInputElement>) => ubah({ [nama]: Number(e.target.value) }),
  })
  const kata = (nama: 'nama' | 'kode' | 'pola' | 'klasifikasi' | 'unit', maxLength: number) => ({
    value: isi[nama],
    maxLength,
    error: galat(nama),
    required: true,
    withAsterisk: false,
    onChange: (e: React.ChangeEvent<HTMLInputElement>) => ubah({ [nama]: e.target.value }),
  })
  const diField = simpan.galat && medanDeret(simpan.galat.kode) !== undefined
  return (
    <DialogForm
      judul={d ? p.ubahJudul(d.nama) : p.tambah}
      kirimLabel={p.simpan}
      sibuk={simpan.sibuk}
      galat={diField ? undefined : simpan.galat}
      kirim={simpan.kirim}
      tutup={tutup}
    >
      <PratinjauNomor coba={coba} />
      <TextInput label={p.nama} minLength={3} {...kata('nama', 100)} />
      {d ? null : (
        <div className="dua-kolom">
          <TextInput
            label={p.kode}
            description={p.kodeKet}
            pattern="[a-z][a-z0-9\-]{1,39}"
            title={p.kodeKet}
            {...kata('kode', 40)}
          />
          <Pilihan
            name="jenis"
            label={p.jenisLabel}
            isi={(['keluar', 'register'] as const).map((nilai) => ({ nilai, nama: p.jenis[nilai] }))}
          />
        </div>
      )}
      <TextInput label={p.pola} description={p.polaKet} spellCheck={false} {...kata('pola', 100)} />
      <div className="dua-kolom">
        <TextInput label={p.klasifikasi} description={p.klasifikasiKet} {...kata('klasifikasi', 40)} />
        <TextInput label={p.unit} {...kata('unit', 40)} />
        {d ? (
          <>
            <TextInput
              label={p.berikut}
              description={
                d.sudahDipakai ? (d.jenis === 'masuk' ? p.berikutMasuk : p.berikutNaik) : p.berikutBebas
              }
              {...angka('berikut', { min: 1, max: 999_999 })}
            />
            <TextInput
              label={p.batasCadangan}
              description={p.batasKet}
              {...angka('batasCadangan', { min: 1, max: 365 })}
            />
            {d.jenis === 'masuk' ? null : (
              <TextInput
                label={p.blokMaks}
                description={p.blokKet}
                {...angka('blokMaks', { min: 0, max: 500 })}
              />
            )}
          </>
        ) : null}
      </div>
      <PilihPelaksana nilai={pelaksana} ubah={setPelaksana} galat={galat('pelaksana')} />
      {d?.jenis === 'masuk' ? null : (
        <Checkbox
          label={p.perKlasifikasi}
          checked={perKlasifikasi}
          error={galat('perKlasifikasi')}
          onChange={(e) => ubah({ perKlasifikasi: e.target.checked })}
        />
      )}
      {d ? (
        <Checkbox label={p.aktif} checked={aktif} onChange={(e) => ubah({ aktif: e.target.checked })} />
      ) : null}
      <TextInput
        name="alasan"
        label={p.alasan}
        description={p.alasanKet}
        error={galat('alasan')}
        minLength={5}
        maxLength={500}
        required
        withAsterisk={false}
      />
    </DialogForm>
  )
}

/** Positions, by the key that a SOP knows them by; none can be mistyped. */
function PilihPelaksana({
  nilai,
  ubah,
  galat,
}: {
  nilai: readonly string[]
  ubah: (p: readonly string[]) => void
  galat: string | undefined
}) {
  const jabatan = useQuery(kueriJabatan).data?.jabatan ?? []
  const pilihan = new Map(jabatan.flatMap((j) => (j.pelaksana ? [[j.pelaksana as string, j.nama]] : [])))
  for (const k of nilai) if (!pilihan.has(k)) pilihan.set(k, k)
  return (
    <fieldset className={gaya.pelaksana}>
      <legend>{p.pelaksana}</legend>
      <div className="dua-kolom" style={{ gap: 8 }}>
        {[...pilihan].map(([kunci, nama]) => (
          <Checkbox
            key={kunci}
            label={nama}
            checked={nilai.includes(kunci)}
            required={nilai.length === 0}
            onChange={(e) => ubah(e.target.checked ? [...nilai, kunci] : nilai.filter((x) => x !== kunci))}
          />
        ))}
      </div>
      {galat ? <p role="alert">{galat}</p> : null}
    </fieldset>
  )
}
