import { type SubmitEvent, useRef, useState } from 'react'
import type { ImporDimulai } from '#contract/dkb/dkb'
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
import { tulisUkuran } from '../../kantor/tulis-ukuran.ts'
import { hariIni } from '../../kantor/waktu.ts'
import { pesanDkb } from './dkb.pesan.ts'
import { unggah } from './unggah.ts'

/** Basis, semester and day first, then the file: the server can refuse before it has taken 2 GB. */
export function FormImpor({ saatMulai }: { saatMulai: (pekerjaanId: string) => void }) {
  const pilihan = daftarSemester(hariIni())
  const [semester, setSemester] = useState(pilihan[0] ?? '')
  const [maju, setMaju] = useState<{ sudah: number; semua: number }>()
  const [galat, setGalat] = useState<Galat>()
  const batal = useRef<() => void>(undefined)
  const form = useRef<HTMLFormElement>(null)
  const kirim = async (e: SubmitEvent<HTMLFormElement>) => {
    e.preventDefault()
    const isian = new FormData(e.currentTarget)
    const isi = new FormData()
    for (const nama of ['basis', 'semester', 'tanggal', 'file']) {
      const nilai = isian.get(nama)
      if (nilai) isi.append(nama, nilai)
    }
    setGalat(undefined)
    setMaju({ sudah: 0, semua: 1 })
    const unggahan = unggah<ImporDimulai>('/impor', isi, (sudah, semua) => setMaju({ sudah, semua }))
    batal.current = unggahan.batal
    try {
      const { pekerjaanId } = await unggahan.hasil
      form.current?.reset()
      saatMulai(pekerjaanId)
    } catch (sebab) {
      setGalat(keGalat(sebab))
    } finally {
      setMaju(undefined)
    }
  }
  const acuan = parseSemester(semester)
  return (
    <form ref={form} className="susun" onSubmit={(e) => void kirim(e)}>
      <IsianFile
        name="file"
        label={pesanDkb.file}
        ket={pesanDkb.fileKet}
        accept=".csv,.txt,.tsv,text/csv,text/plain"
        required
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
      <PesanGalat galat={galat} />
      {maju ? (
        <div className="susun-rapat">
          <div className="jajar" style={{ justifyContent: 'space-between' }}>
            <strong>{pesanDkb.mengunggah}</strong>
            <span className="redup angka">
              {pesanDkb.terkirim(tulisUkuran(maju.sudah), tulisUkuran(maju.semua))}
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
          <Tombol type="submit" rupa="utama">
            {pesanDkb.mulai}
          </Tombol>
        </div>
      )}
    </form>
  )
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
