import { useCallback, useMemo } from 'react'
import { tulisDesimal } from '#kernel/angka'
import { kelasDari, kelasPeta } from '../../../../src/platform/bagan/kelas-peta.ts'
import { opsiPeta, tulisKelas } from '../../../../src/platform/bagan/peta.ts'
import type { TemaBagan } from '../../../../src/platform/bagan/warna.ts'
import { pesanDesign } from '../design.pesan.ts'
import Bagan, { type Opsi } from './bagan.tsx'
import { registerMap } from './echarts.ts'
import gaya from './peta.module.css'

export interface WarnaWilayah {
  readonly kode: string
  readonly nama: string
  readonly nilai: number
}

interface PetaProps {
  readonly judul: string
  /** GeoJSON with `properties.kode`. */
  readonly batas: { readonly features: readonly { readonly properties: { readonly kode: string } }[] }
  /** Changes when `batas` does. */
  readonly kunciBatas: string
  readonly wilayah: readonly WarnaWilayah[]
  readonly satuan: string
  readonly terpilih?: string | undefined
  readonly saatPilih?: (kode: string) => void
}

const DESIMAL = 1

/**
 * Regions in classes from pale to full ink. Below it the classes in figures, the regions that have no boundary, and
 * all of it as a list for those who do not see the picture.
 */
export default function Peta({ judul, batas, kunciBatas, wilayah, satuan, terpilih, saatPilih }: PetaProps) {
  const nama = `kantor-${kunciBatas}`
  useMemo(() => registerMap(nama, batas as unknown as Parameters<typeof registerMap>[1]), [nama, batas])
  const kelas = useMemo(
    () =>
      kelasPeta(
        wilayah.map((w) => w.nilai),
        DESIMAL,
      ),
    [wilayah],
  )
  const susun = useCallback(
    (tema: TemaBagan): Opsi =>
      opsiPeta({ peta: nama, wilayah, kelas, desimal: DESIMAL, terpilih }, { tema }) as Opsi,
    [nama, wilayah, kelas, terpilih],
  )
  const teks = useCallback((n: number) => `${tulisDesimal(n, DESIMAL)}${satuan}`, [satuan])
  const sebut = useCallback(
    (b: { nama: string; nilai: number }) =>
      `${wilayah.find((w) => w.kode === b.nama)?.nama ?? b.nama}: ${Number.isFinite(b.nilai) ? teks(b.nilai) : '-'}`,
    [wilayah, teks],
  )
  const urut = [...wilayah].sort((a, b) => b.nilai - a.nilai)
  const [tinggi, rendah] = [urut[0], urut.at(-1)]
  if (!rendah || !tinggi) return null
  const berbatas = new Set(batas.features.map((f) => f.properties.kode))
  const tanpaBatas = wilayah.filter((w) => !berbatas.has(w.kode))
  return (
    <figure>
      <Bagan
        tinggi={190}
        susun={susun}
        sebut={sebut}
        uraian={pesanDesign.uraianPeta(
          judul,
          rendah.nama,
          teks(rendah.nilai),
          tinggi.nama,
          teks(tinggi.nilai),
        )}
        {...(saatPilih ? { saatKlik: saatPilih } : {})}
      />
      <figcaption className={gaya.keterangan}>
        <ul className={gaya.kelas}>
          {kelas.map((k, i) => (
            <li key={k.dari}>
              <span className={gaya.warna} style={{ background: campuran(i, kelas.length) }} />
              {tulisKelas(k, DESIMAL)}
              {satuan}
              <span className={gaya.jumlah}>{pesanDesign.jumlahWilayah(k.jumlah)}</span>
            </li>
          ))}
        </ul>
        {tanpaBatas.length > 0 ? (
          <p>{pesanDesign.tanpaBatas(tanpaBatas.map((w) => `${w.nama} ${teks(w.nilai)}`).join(', '))}</p>
        ) : null}
        <details>
          <summary>{pesanDesign.angkaPeta}</summary>
          <ol className={gaya.daftar}>
            {urut.map((w) => (
              <li key={w.kode} data-kelas={kelasDari(kelas, w.nilai, DESIMAL)}>
                <span>{w.nama}</span>
                <span className="angka">{teks(w.nilai)}</span>
              </li>
            ))}
          </ol>
        </details>
      </figcaption>
    </figure>
  )
}

// The same mix as `warnaKelas`, written so that it follows the scheme by itself.
function campuran(i: number, banyak: number): string {
  const t = banyak === 1 ? 60 : Math.round((100 * i) / (banyak - 1))
  return `color-mix(in srgb, var(--peta-tinggi) ${t}%, var(--peta-rendah))`
}
