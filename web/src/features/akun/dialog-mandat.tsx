import { Checkbox, TextInput } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import type { JabatanKirim } from '#contract/akun/akun'
import type { BeriMandat, MandatKirim } from '#contract/akun/mandat/mandat'
import { DialogForm } from '../../design/dialog-form.tsx'
import { IsianTanggal } from '../../design/isian-tanggal.tsx'
import { Perhatian } from '../../design/keadaan.tsx'
import { Pilihan } from '../../design/pilihan.tsx'
import { panggil } from '../../kantor/panggil.ts'
import { useKirim } from '../../kantor/use-kirim.ts'
import { hariIni } from '../../kantor/waktu.ts'
import gaya from './dialog-mandat.module.css'
import { kueriSopMandat } from './mandat.kueri.ts'
import { pesanMandat as p } from './mandat.pesan.ts'
import { teks } from './organisasi.kueri.ts'

const SEGARKAN = ['mandat', 'mandat-saya', 'kotak-masuk', 'berkas']
const BENTUK = Object.entries(p.namaBentuk).map(([nilai, nama]) => ({ nilai, nama }))
const VERBA = Object.entries(p.verba).map(([nilai, nama]) => ({ nilai, nama }))

/** A mandate as its letter says it: form, giver, receiver, what it covers, from when to when. */
export function DialogMandat({
  jabatan,
  mandat,
  tutup,
}: {
  jabatan: readonly JabatanKirim[]
  mandat: readonly MandatKirim[]
  tutup: () => void
}) {
  const { data: sop } = useQuery(kueriSopMandat)
  const [bentuk, setBentuk] = useState('an')
  const [asal, setAsal] = useState<string>()
  const [penerimaId, setPenerima] = useState<string>()
  const simpan = useKirim((isi: BeriMandat) => panggil('/mandat', { metode: 'POST', isi }), {
    segarkan: SEGARKAN,
    berhasil: tutup,
  })
  const pilihanAsal = bentuk === 'an' ? pemberi(jabatan) : dasarUb(mandat)
  const asalId = pilihanAsal.find((x) => x.nilai === asal)?.nilai ?? pilihanAsal[0]?.nilai
  const atasanId = bentuk === 'an' ? asalId : mandat.find((m) => m.id === asalId)?.penerimaId
  const bawahan = jabatan.filter((j) => j.atasanId !== null && j.atasanId === atasanId)
  const penerima = bawahan.find((j) => j.id === penerimaId) ?? bawahan[0]
  const kirim = (isi: FormData) => {
    if (!asalId || !penerima) return
    const [pegawaiId, sampai] = [teks(isi, 'pegawaiId'), teks(isi, 'sampai')]
    const [tindakan, sopnya] = [isi.getAll('tindakan').map(String), isi.getAll('sop').map(String)]
    simpan.kirim({
      ...(bentuk === 'an'
        ? { bentuk: 'an' as const, pemberiId: asalId }
        : { bentuk: 'ub' as const, melaluiId: asalId }),
      penerimaId: penerima.id,
      nomorSurat: teks(isi, 'nomorSurat'),
      tanggalSurat: teks(isi, 'tanggalSurat'),
      sejak: teks(isi, 'sejak'),
      ...(sampai ? { sampai } : {}),
      ...(pegawaiId ? { pegawaiId } : {}),
      ...(tindakan.length > 0 ? { tindakan } : {}),
      ...(sopnya.length > 0 ? { sop: sopnya } : {}),
    })
  }
  return (
    <DialogForm
      judul={p.baru}
      kirimLabel={p.baru}
      sibuk={simpan.sibuk}
      galat={simpan.galat}
      kirim={kirim}
      tutup={tutup}
    >
      <Pilihan label={p.bentuk} nilai={bentuk} saatUbah={setBentuk} isi={BENTUK} />
      {asalId ? (
        <Pilihan
          label={bentuk === 'an' ? p.pemberi : p.dasarUb}
          nilai={asalId}
          saatUbah={setAsal}
          isi={pilihanAsal}
        />
      ) : (
        <Perhatian>{bentuk === 'an' ? p.pemberiKosong : p.dasarUbKosong}</Perhatian>
      )}
      {asalId && !penerima ? <Perhatian>{p.penerimaKosong}</Perhatian> : null}
      {penerima ? (
        <div className="dua-kolom">
          <Pilihan
            label={p.penerima}
            nilai={penerima.id}
            saatUbah={setPenerima}
            isi={bawahan.map((j) => ({ nilai: j.id, nama: j.nama }))}
          />
          <Pilihan
            key={penerima.id}
            name="pegawaiId"
            label={p.orang}
            isi={[
              { nilai: '', nama: p.siapaPun },
              ...penerima.pemangku
                .filter((m) => m.berlaku)
                .map((m) => ({ nilai: m.pegawaiId, nama: p.hanya(m.nama) })),
            ]}
          />
        </div>
      ) : null}
      <div className="dua-kolom">
        <TextInput name="nomorSurat" label={p.nomorSurat} required withAsterisk={false} />
        <IsianTanggal name="tanggalSurat" label={p.tanggalSurat} awal={hariIni()} required />
        <IsianTanggal name="sejak" label={p.sejak} awal={hariIni()} required />
        <IsianTanggal name="sampai" label={p.sampai} ket={p.sampaiKet} />
      </div>
      <Centang name="tindakan" judul={p.tindakan} isi={VERBA} />
      <Centang
        name="sop"
        judul={p.sop}
        isi={(sop?.sop ?? []).map((s) => ({ nilai: s.id, nama: s.judulTampil }))}
      />
    </DialogForm>
  )
}

/** A closed list of boxes: most mandates cover everything, and then nobody has to look at it. */
function Centang({
  name,
  judul,
  isi,
}: {
  name: string
  judul: string
  isi: readonly { readonly nilai: string; readonly nama: string }[]
}) {
  return (
    <details>
      <summary>{judul}</summary>
      <p className="kecil redup">{p.tanpaPilihan}</p>
      <div className={gaya.centang}>
        {isi.map((x) => (
          <Checkbox key={x.nilai} name={name} value={x.nilai} label={x.nama} size="xs" />
        ))}
      </div>
    </details>
  )
}

/** Positions that have somebody directly below them. */
function pemberi(jabatan: readonly JabatanKirim[]) {
  return jabatan
    .filter((j) => jabatan.some((x) => x.atasanId === j.id))
    .map((j) => ({ nilai: j.id, nama: j.nama }))
}

/** Mandates a.n. that have not ended. */
function dasarUb(mandat: readonly MandatKirim[]) {
  return mandat
    .filter((m) => m.bentuk === 'an' && m.keadaan !== 'berakhir' && m.keadaan !== 'dibatalkan')
    .map((m) => ({ nilai: m.id, nama: `${m.sebutan} (${m.nomorSurat})` }))
}

export function DialogAkhiriMandat({ mandat, tutup }: { mandat: MandatKirim; tutup: () => void }) {
  const akhiri = useKirim(
    (sampai: string) => panggil(`/mandat/${mandat.id}/akhiri`, { metode: 'POST', isi: { sampai } }),
    { segarkan: SEGARKAN, berhasil: tutup },
  )
  return (
    <DialogForm
      judul={p.akhiriJudul(mandat.sebutan)}
      kirimLabel={p.akhiri}
      rupa="bahaya"
      sibuk={akhiri.sibuk}
      galat={akhiri.galat}
      kirim={(isi) => akhiri.kirim(teks(isi, 'sampai'))}
      tutup={tutup}
    >
      <p>{p.akhiriKet}</p>
      <IsianTanggal name="sampai" label={p.hariTerakhir} awal={hariIni()} required />
    </DialogForm>
  )
}
