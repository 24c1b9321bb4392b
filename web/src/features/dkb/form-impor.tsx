import { type SubmitEvent, useRef, useState } from 'react'
import type { ImporDimulai } from '#contract/dkb/dkb'
import type { Pemetaan, Pratinjau, Usulan } from '#contract/dkb/pemetaan/pemetaan'
import type { Galat } from '#kernel/galat'
import { parseSemester, tanggalAcuan, tulisSemester } from '#kernel/periode'
import { IsianFile } from '../../design/isian-file.tsx'
import { IsianTanggal } from '../../design/isian-tanggal.tsx'
import { PesanGalat } from '../../design/keadaan.tsx'
import { Kemajuan } from '../../design/kemajuan.tsx'
import '../../design/mantine.css'
import { Pilihan } from '../../design/pilihan.tsx'
import { Tombol } from '../../design/tombol.tsx'
import { keGalat } from '../../kantor/galat-layar.ts'
import { panggil } from '../../kantor/panggil.ts'
import { tulisUkuran } from '../../kantor/tulis-ukuran.ts'
import { useKirim } from '../../kantor/use-kirim.ts'
import { hariIni, tulisSaat } from '../../kantor/waktu.ts'
import { pesanDkb } from './dkb.pesan.ts'
import { pesanImpor } from './impor.pesan.ts'
import { PratinjauImpor } from './pratinjau-impor.tsx'
import { unggah } from './unggah.ts'

/**
 * One press: files go up and are recognised; what is known starts at once, what is not is laid out to be confirmed.
 * Whatever was recognised is told.
 */
export function FormImpor({ saatMulai }: { saatMulai: (pekerjaanId: string) => void }) {
  const pilihan = daftarSemester(hariIni())
  const [semester, setSemester] = useState(pilihan[0] ?? '')
  const [maju, setMaju] = useState<{ sudah: number; semua: number }>()
  const [galat, setGalat] = useState<Galat>()
  const batal = useRef<() => void>(undefined)
  const form = useRef<HTMLFormElement>(null)
  const [minta, setMinta] = useState<Minta>()
  const [pratinjau, setPratinjau] = useState<Pratinjau>()
  const [dikenali, setDikenali] = useState<readonly string[]>([])
  const mulai = useKirim(
    (isi: Minta & { unggahan: string; pemetaan: Pemetaan[] }) =>
      panggil<ImporDimulai>('/impor/mulai', { metode: 'POST', isi }),
    {
      segarkan: ['pemetaan-impor'],
      berhasil: ({ pekerjaanId }) => {
        setPratinjau(undefined)
        form.current?.reset()
        saatMulai(pekerjaanId)
      },
    },
  )
  const kirim = async (e: SubmitEvent<HTMLFormElement>) => {
    e.preventDefault()
    const isian = new FormData(e.currentTarget)
    const isi = new FormData()
    for (const f of isian.getAll('file')) isi.append('file', f)
    const medan = bacaMedan(isian)
    setMinta(medan)
    setDikenali([])
    setGalat(undefined)
    mulai.lupakan()
    setMaju({ sudah: 0, semua: 1 })
    const unggahan = unggah<Pratinjau>('/impor/pratinjau', isi, (sudah, semua) => setMaju({ sudah, semua }))
    batal.current = unggahan.batal
    try {
      const hasil = await unggahan.hasil
      setDikenali(hasil.usulan.map(tulisDikenali))
      if (hasil.usulan.every((u) => u.siap)) mulai.kirim({ ...medan, unggahan: hasil.unggahan, pemetaan: [] })
      else setPratinjau(hasil)
    } catch (sebab) {
      setGalat(keGalat(sebab))
    } finally {
      setMaju(undefined)
    }
  }
  const acuan = parseSemester(semester)
  if (pratinjau && minta)
    return (
      <PratinjauImpor
        pratinjau={pratinjau}
        sibuk={mulai.sibuk}
        galat={mulai.galat}
        mulai={(pemetaan) => mulai.kirim({ ...minta, unggahan: pratinjau.unggahan, pemetaan })}
        kembali={() => setPratinjau(undefined)}
      />
    )
  return (
    <form ref={form} className="susun" onSubmit={(e) => void kirim(e)}>
      <IsianFile
        name="file"
        label={pesanImpor.file}
        ket={pesanImpor.fileKet}
        accept=".csv,.txt,.tsv,.xlsx,.dbf,.parquet,.dmp,.zip,.gz"
        required
        multiple
      />
      <div className="dua-kolom">
        <Pilihan
          name="basis"
          label={pesanDkb.basis}
          awal="dkb"
          isi={[
            { nilai: 'dkb', nama: pesanDkb.basisDkb },
            { nilai: 'lokal', nama: pesanDkb.basisLokal },
          ]}
        />
        <Pilihan
          name="semester"
          label={pesanDkb.semester}
          nilai={semester}
          saatUbah={setSemester}
          isi={pilihan.map((s) => ({ nilai: s, nama: tulisSemester(s) }))}
        />
        <IsianTanggal
          key={semester}
          name="tanggal"
          label={pesanDkb.tanggal}
          ket={pesanDkb.tanggalKet}
          awal={acuan ? tanggalAcuan(acuan) : ''}
          required
        />
      </div>
      {dikenali.map((d) => (
        <p key={d} className="kecil">
          {d}
        </p>
      ))}
      <PesanGalat galat={galat ?? mulai.galat} />
      {maju ? (
        <div className="susun-rapat">
          <div className="jajar" style={{ justifyContent: 'space-between' }}>
            <strong>{pesanDkb.mengunggah}</strong>
            <span className="redup angka">
              {maju.sudah >= maju.semua
                ? pesanImpor.mengenali
                : pesanDkb.terkirim(tulisUkuran(maju.sudah), tulisUkuran(maju.semua))}
            </span>
          </div>
          <Kemajuan bagian={maju.sudah / maju.semua} nama={pesanDkb.mengunggah} />
          <div className="jajar" style={{ justifyContent: 'space-between' }}>
            <p className="redup">{pesanDkb.unggahKet}</p>
            <Tombol rupa="sepi" onClick={() => batal.current?.()}>
              {pesanDkb.batalUnggah}
            </Tombol>
          </div>
        </div>
      ) : (
        <div>
          <Tombol type="submit" rupa="utama" sibuk={mulai.sibuk}>
            {pesanImpor.mulai}
          </Tombol>
        </div>
      )}
    </form>
  )
}

type Minta = { basis: string; semester: string; tanggal?: string }

function bacaMedan(isian: FormData): Minta {
  const tanggal = String(isian.get('tanggal') ?? '')
  return {
    basis: String(isian.get('basis')),
    semester: String(isian.get('semester')),
    ...(tanggal !== '' && { tanggal }),
  }
}

function tulisDikenali(u: Usulan): string {
  const bentuk = pesanImpor.dikenali(u.bagian.join(', '), u.bentuk)
  return u.diingat ? `${bentuk} ${pesanImpor.diingat(u.diingat.oleh, tulisSaat(u.diingat.pada))}` : bentuk
}

/** The semester that last ended first, then the running one and the six years before. */
function daftarSemester(kini: string): string[] {
  const tahun = Number(kini.slice(0, 4))
  const bulan = Number(kini.slice(5, 7))
  const semua = Array.from({ length: 13 }, (_, i) => {
    const urut = tahun * 2 + (bulan > 6 ? 1 : 0) - i
    return `${Math.floor(urut / 2)}-${(urut % 2) + 1}`
  })
  const [berjalan, ...lalu] = semua
  return berjalan ? [...lalu.slice(0, 1), berjalan, ...lalu.slice(1)] : lalu
}
