import { type KeyboardEvent, memo, useCallback, useEffect, useMemo, useRef, useState } from 'react'
import type { GrupKolom, HasilTabel } from '#contract/agregat/agregat'
import { tulisBulat } from '#kernel/angka'
import { Tombol } from '../../design/tombol.tsx'
import { pesanAgregat } from './agregat.pesan.ts'
import gaya from './kisi-tabel.module.css'
import { pindahSel } from './pindah-sel.ts'
import type { Sel } from './sel.ts'
import { type BarisTampak, daftarInduk, susunBaris } from './susun-baris.ts'

interface KisiTabelProps {
  readonly hasil: HasilTabel
  readonly sel: Sel | undefined
  readonly pilih: (sel: Sel) => void
  /** A region that was asked for: its row is opened to and takes the focus. */
  readonly cariWilayah: string | undefined
}

/** The table as printed, and a grid for the keyboard: one stop for Tab, arrows inside, Enter asks for the passport. */
export function KisiTabel({ hasil, sel, pilih, cariWilayah }: KisiTabelProps) {
  const [terbuka, setTerbuka] = useState<ReadonlySet<string>>(() =>
    bukaAwal(hasil, cariWilayah ?? sel?.wilayah),
  )
  const tampak = useMemo(() => susunBaris(hasil.baris, terbuka), [hasil, terbuka])
  const kisi = useRef<HTMLTableElement>(null)
  const induk = useMemo(() => daftarInduk(hasil.baris), [hasil])
  const alihkan = useCallback((kode: string) => {
    setTerbuka((lama) => {
      const baru = new Set(lama)
      if (!baru.delete(kode)) baru.add(kode)
      return baru
    })
  }, [])
  const kunci = useMemo(() => hasil.grup.flatMap((g) => g.kolom.map((k) => k.kunci)), [hasil])
  useFokusAwal(kisi, tampak)
  useEffect(() => {
    const baris = kisi.current?.querySelector<HTMLElement>(`[data-kode="${CSS.escape(cariWilayah ?? '')}"]`)
    if (kisi.current && cariWilayah && baris) fokuskan(kisi.current, Number(baris.dataset['urut']), 0)
  }, [cariWilayah])

  const saatTekan = (e: KeyboardEvent<HTMLTableElement>) => {
    const posisi = posisiDari(e.target)
    if (!posisi || !kisi.current || e.altKey || e.metaKey) return
    const baris = tampak[posisi.baris]
    if (posisi.kolom === 0 && baris?.punyaAnak && alihkanDengan(e.key, baris.terbuka)) {
      e.preventDefault()
      return alihkan(baris.baris.kode)
    }
    if (e.key === 'Enter' || e.key === ' ') {
      const kolom = kunci[posisi.kolom - 1]
      e.preventDefault()
      if (kolom) pilih({ ...(baris ? { wilayah: baris.baris.kode } : {}), kolom })
      return
    }
    const ke = pindahSel(posisi, e, { baris: tampak.length + 1, kolom: kunci.length + 1 })
    if (!ke) return
    e.preventDefault()
    fokuskan(kisi.current, ke.baris, ke.kolom)
  }
  const saatKlik = (e: React.MouseEvent<HTMLTableElement>) => {
    const posisi = posisiDari(e.target)
    if (!posisi || !kisi.current) return
    fokuskan(kisi.current, posisi.baris, posisi.kolom)
    const baris = tampak[posisi.baris]
    const kolom = kunci[posisi.kolom - 1]
    if (kolom) pilih({ ...(baris ? { wilayah: baris.baris.kode } : {}), kolom })
    else if (baris?.punyaAnak) alihkan(baris.baris.kode)
  }
  return (
    <>
      {induk.size > 0 ? (
        <div className={gaya.alat}>
          <Tombol rupa="sepi" pintasan="b" onClick={() => setTerbuka(terbuka.size > 0 ? new Set() : induk)}>
            {terbuka.size > 0 ? pesanAgregat.tutupSemua : pesanAgregat.bukaSemua}
          </Tombol>
          <span className="kecil redup">{pesanAgregat.petunjuk}</span>
        </div>
      ) : null}
      <div className={gaya.gulung}>
        <table
          ref={kisi}
          className={gaya.kisi}
          // biome-ignore lint/a11y/noNoninteractiveElementToInteractiveRole: a tree grid is a table (WAI-ARIA APG)
          role="treegrid"
          aria-label={hasil.tabel.judul}
          aria-readonly="true"
          onKeyDown={saatTekan}
          onClick={saatKlik}
        >
          <Kepala grup={hasil.grup} />
          <tbody>
            {tampak.map((b, i) => (
              <Baris
                key={b.baris.kode}
                urut={i}
                kode={b.baris.kode}
                nama={b.baris.nama}
                nilai={b.baris.nilai}
                tingkat={b.tingkat}
                buka={b.punyaAnak ? b.terbuka : undefined}
                dipilih={sel?.wilayah === b.baris.kode ? kunci.indexOf(sel.kolom) : -1}
              />
            ))}
          </tbody>
          <tfoot>
            <Baris
              urut={tampak.length}
              kode=""
              nama={hasil.total.nama}
              nilai={hasil.total.nilai}
              tingkat={1}
              buka={undefined}
              dipilih={sel && sel.wilayah === undefined ? kunci.indexOf(sel.kolom) : -1}
            />
          </tfoot>
        </table>
      </div>
    </>
  )
}

function Kepala({ grup }: { grup: readonly GrupKolom[] }) {
  return (
    <thead>
      <tr>
        <th scope="col" rowSpan={2} className={gaya.sudut}>
          {pesanAgregat.wilayah}
        </th>
        {grup.map((g) => (
          <th key={g.kode} scope="colgroup" colSpan={3} className={gaya.grup} data-jenis={g.jenis}>
            {g.label}
          </th>
        ))}
      </tr>
      <tr>
        {grup.flatMap((g) =>
          g.kolom.map((k) => (
            <th key={k.kunci} scope="col" className={gaya.kolom} data-label={k.label}>
              {k.label}
            </th>
          )),
        )}
      </tr>
    </thead>
  )
}

interface BarisProps {
  readonly urut: number
  readonly kode: string
  readonly nama: string
  readonly nilai: readonly number[]
  readonly tingkat: number
  /** Undefined for a region without parts. */
  readonly buka: boolean | undefined
  /** Index of the chosen figure, -1 when it is not in this row. */
  readonly dipilih: number
}

// Plain values only, so that opening one kecamatan draws that kecamatan and nothing else.
const Baris = memo(function Baris({ urut, kode, nama, nilai, tingkat, buka, dipilih }: BarisProps) {
  return (
    <tr aria-level={tingkat} aria-expanded={buka} data-urut={urut} data-kode={kode}>
      <th scope="row" className={gaya.nama} tabIndex={-1} data-kolom={0} data-tingkat={tingkat}>
        <span className={gaya.segitiga} data-buka={buka}>
          {buka === undefined ? '' : buka ? '▼' : '▶'}
        </span>
        {nama}
      </th>
      {nilai.map((n, i) => (
        <td
          // biome-ignore lint/suspicious/noArrayIndexKey: the place in the row is the column
          key={i}
          // biome-ignore lint/a11y/noNoninteractiveElementToInteractiveRole: a cell of a tree grid (WAI-ARIA APG)
          role="gridcell"
          tabIndex={-1}
          data-kolom={i + 1}
          data-jml={i % 3 === 2 || undefined}
          aria-selected={i === dipilih ? true : undefined}
        >
          {tulisBulat(n)}
        </td>
      ))}
    </tr>
  )
})

function posisiDari(target: EventTarget): { baris: number; kolom: number } | undefined {
  const sel = target instanceof Element ? target.closest<HTMLElement>('[data-kolom]') : null
  const baris = sel?.closest<HTMLElement>('[data-urut]')
  return sel && baris
    ? { baris: Number(baris.dataset['urut']), kolom: Number(sel.dataset['kolom']) }
    : undefined
}

function fokuskan(kisi: HTMLTableElement, baris: number, kolom: number): void {
  const sel = kisi.querySelector<HTMLElement>(`[data-urut="${baris}"] [data-kolom="${kolom}"]`)
  if (!sel) return
  for (const lama of kisi.querySelectorAll<HTMLElement>('[tabindex="0"]')) lama.tabIndex = -1
  sel.tabIndex = 0
  sel.focus()
}

// Exactly one cell can be reached with Tab, also after the row that held it was closed.
function useFokusAwal(kisi: React.RefObject<HTMLTableElement | null>, tampak: readonly BarisTampak[]): void {
  // biome-ignore lint/correctness/useExhaustiveDependencies: looked at again whenever rows come or go
  useEffect(() => {
    if (kisi.current?.querySelector('[data-kolom][tabindex="0"]')) return
    const awal = kisi.current?.querySelector<HTMLElement>('[data-urut="0"] [data-kolom="0"]')
    if (awal) awal.tabIndex = 0
  }, [kisi, tampak])
}

function alihkanDengan(key: string, terbuka: boolean): boolean {
  return (
    key === 'Enter' || key === ' ' || (key === 'ArrowRight' && !terbuka) || (key === 'ArrowLeft' && terbuka)
  )
}

// A small office fits on the screen whole; a large one begins with its kecamatan.
const MUAT_DI_LAYAR = 30

function bukaAwal(hasil: HasilTabel, kode: string | undefined): Set<string> {
  return hasil.baris.length <= MUAT_DI_LAYAR ? daftarInduk(hasil.baris) : indukDari(hasil, kode)
}

function indukDari(hasil: HasilTabel, kode: string | undefined): Set<string> {
  const buka = new Set<string>()
  let kini = hasil.baris.find((b) => b.kode === kode)
  while (kini?.induk) {
    buka.add(kini.induk)
    const atas = kini.induk
    kini = hasil.baris.find((b) => b.kode === atas)
  }
  return buka
}
