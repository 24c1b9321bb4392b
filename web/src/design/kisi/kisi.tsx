import {
  type KeyboardEvent,
  memo,
  type ReactNode,
  useEffect,
  useImperativeHandle,
  useMemo,
  useRef,
  useState,
} from 'react'
import { flushSync } from 'react-dom'
import { type BarisKisi, type IsiKisi, type KolomKisi, tulisSel, type UrutanKisi } from './bentuk-kisi.ts'
import { type Jendela, jendelaBaris, jendelaKolom, tepiKolom } from './jendela.ts'
import { KepalaKisi } from './kepala-kisi.tsx'
import gaya from './kisi.module.css'
import { pindahSel } from './pindah-sel.ts'
import { HURUF_LAYAR, HURUF_TELEPON, ukurKolom } from './ukur-kolom.ts'
import { useSempit } from './use-sempit.ts'

/** What the page may ask of the grid from outside. */
export interface KendaliKisi {
  /** Brings a row into sight; `fokus` also puts the keyboard there. */
  readonly keBaris: (kode: string, fokus: boolean) => void
  /** Brings a cell into sight and puts the keyboard there; undefined is the total's row. */
  readonly keSel: (kode: string | undefined, kolom: string) => void
  /** The column (index) in which the keyboard stands, -1 in the names. */
  readonly kolomAktif: () => number
}

interface KisiProps {
  readonly isi: IsiKisi
  readonly urutan: UrutanKisi | undefined
  /** The chosen figure: row code (undefined is the total) and column key. */
  readonly terpilih: { readonly kode: string | undefined; readonly kolom: string } | undefined
  readonly pilih: (kode: string | undefined, kolom: string) => void
  readonly alihkan: (kode: string) => void
  readonly masuki?: (kode: string) => void
  readonly naik?: () => void
  readonly urutkan?: (kolom: string) => void
  readonly kendali?: React.Ref<KendaliKisi>
  /** The row that the keyboard starts in, brought into sight. */
  readonly mulaiDi?: string | undefined
  /** Instead of rows, where there are none. */
  readonly kosong?: ReactNode
}

const TOTAL = '\u0000total'
const TINGGI = 33
const TINGGI_SEMPIT = 42

/**
 * A table for reading and for the keyboard: one stop for Tab, arrows inside, heads, names and the total always in
 * sight. Only the rows and columns that show stand in the document, so 1,300 x 300 figures scroll like ten.
 */
export function Kisi(p: KisiProps) {
  const { isi } = p
  const sempit = useSempit()
  const tinggi = sempit ? TINGGI_SEMPIT : TINGGI
  const ukuran = useMemo(() => ukurKolom(isi, sempit ? HURUF_TELEPON : HURUF_LAYAR), [isi, sempit])
  const tepi = useMemo(() => tepiKolom(ukuran.lebar), [ukuran])
  const wadah = useRef<HTMLDivElement>(null)
  const { baris: jb, kolom: jk, ukur } = useJendela(wadah, tepi, ukuran.nama, tinggi, isi.baris.length)
  const [aktif, setAktif] = useState({ kode: isi.baris[0]?.kode ?? TOTAL, kolom: 0, terakhir: 0 })

  const letak = useMemo(() => new Map(isi.baris.map((b, i) => [b.kode, i])), [isi.baris])
  const jumlahBaris = isi.baris.length + (isi.total ? 1 : 0)
  const urut =
    aktif.kode === TOTAL && isi.total
      ? isi.baris.length
      : (letak.get(aktif.kode) ?? Math.min(aktif.terakhir, Math.max(0, jumlahBaris - 1)))
  const kolomAktif = Math.min(aktif.kolom, isi.kolom.length)

  const fokuskan = (keBaris: number, keKolom: number, fokus = true) => {
    const el = wadah.current
    if (!el) return
    gulungKe(el, keBaris, keKolom, { tepi, nama: ukuran.nama, tinggi, jumlah: isi.baris.length })
    flushSync(() => {
      ukur()
      setAktif({ kode: isi.baris[keBaris]?.kode ?? TOTAL, kolom: keKolom, terakhir: keBaris })
    })
    if (fokus)
      (el.querySelector<HTMLElement>(`[data-urut="${keBaris}"] > [data-kolom="${keKolom}"]`) ?? el).focus({
        preventScroll: true,
      })
  }
  useImperativeHandle(p.kendali, () => ({
    keBaris: (kode, fokus) => {
      const i = letak.get(kode)
      if (i !== undefined) fokuskan(i, fokus ? 0 : kolomAktif, fokus)
    },
    keSel: (kode, kolom) => {
      const i = kode === undefined ? isi.baris.length : letak.get(kode)
      const k = isi.kolom.findIndex((x) => x.kunci === kolom)
      if (i !== undefined && k >= 0) fokuskan(i, k + 1)
    },
    kolomAktif: () => kolomAktif - 1,
  }))

  const mulai = useRef(p.mulaiDi)
  useEffect(() => {
    const kode = mulai.current
    const i = kode === undefined ? undefined : letak.get(kode)
    if (i === undefined) return
    const nanti = setTimeout(() => {
      mulai.current = undefined
      fokuskan(i, 0)
    })
    return () => clearTimeout(nanti)
  })

  const saatTekan = (e: KeyboardEvent) => {
    if (e.altKey || e.metaKey || (e.target instanceof Element && e.target.closest('thead'))) return
    const baris = isi.baris[urut]
    const kolom = isi.kolom[kolomAktif - 1]
    const lakukan = (): (() => void) | undefined => {
      if (e.key === 'Backspace') return p.naik
      if (e.key === 'Enter' || e.key === ' ') {
        if (kolom) return () => p.pilih(baris?.kode, kolom.kunci)
        if (!baris) return undefined
        if (e.key === 'Enter' && baris.dapatDimasuki && p.masuki) return () => p.masuki?.(baris.kode)
        return baris.buka === undefined ? undefined : () => p.alihkan(baris.kode)
      }
      if (kolomAktif === 0 && baris?.buka === false && e.key === 'ArrowRight')
        return () => p.alihkan(baris.kode)
      if (kolomAktif === 0 && baris && e.key === 'ArrowLeft') {
        if (baris.buka) return () => p.alihkan(baris.kode)
        const atas = isi.baris.findLastIndex((b, i) => i < urut && b.tingkat < baris.tingkat)
        return atas < 0 ? undefined : () => fokuskan(atas, 0)
      }
      const ke = pindahSel({ baris: urut, kolom: kolomAktif }, e, {
        baris: jumlahBaris,
        kolom: isi.kolom.length + 1,
      })
      return ke && (() => fokuskan(ke.baris, ke.kolom))
    }
    const tindakan = lakukan()
    if (!tindakan) return
    e.preventDefault()
    tindakan()
  }
  // A reader's aid moves the focus by itself: the keys go on from where it is.
  const saatFokus = (e: React.FocusEvent) => {
    const sel = e.target.closest<HTMLElement>('[data-kolom]')
    const tr = sel?.closest<HTMLElement>('[data-urut]')
    if (!sel || !tr) return
    const [b, kolom] = [Number(tr.dataset['urut']), Number(sel.dataset['kolom'])]
    const kode = isi.baris[b]?.kode ?? TOTAL
    setAktif((a) => (a.kode === kode && a.kolom === kolom ? a : { kode, kolom, terakhir: b }))
  }
  const saatKlik = (e: React.MouseEvent) => {
    const sel = e.target instanceof Element ? e.target.closest<HTMLElement>('[data-kolom]') : null
    const tr = sel?.closest<HTMLElement>('[data-urut]')
    if (!sel || !tr) return
    const [b, k] = [Number(tr.dataset['urut']), Number(sel.dataset['kolom'])]
    const baris = isi.baris[b]
    const kolom = isi.kolom[k - 1]
    fokuskan(b, k)
    if (kolom) return p.pilih(baris?.kode, kolom.kunci)
    const segitiga = e.target instanceof Element && e.target.closest('[data-segitiga]')
    if (!baris) return
    if (baris.dapatDimasuki && p.masuki && !segitiga) p.masuki(baris.kode)
    else if (baris.buka !== undefined) p.alihkan(baris.kode)
  }

  const tampak = isi.baris.slice(jb.dari, jb.sampai)
  const kepala = isi.kepala.length + 1
  const [kiri, kanan] = [tepi[jk.dari]!, tepi.at(-1)! - tepi[jk.sampai]!]
  const aktifTampak =
    (urut >= jb.dari && urut < jb.sampai) || (isi.total !== undefined && urut === isi.baris.length)
  const kolomTampak = kolomAktif === 0 || (kolomAktif - 1 >= jk.dari && kolomAktif - 1 < jk.sampai)
  const lebarTabel = ukuran.nama + tepi.at(-1)!
  const barisUmum = { kolom: isi.kolom, jk, kiri, kanan }
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: keys typed in the grid below, also when its cell is out of sight
    <div
      ref={wadah}
      className={gaya.gulung}
      tabIndex={aktifTampak && kolomTampak ? -1 : 0}
      onKeyDown={saatTekan}
      onFocus={saatFokus}
      data-kisi
    >
      {/* biome-ignore lint/a11y/useKeyWithClickEvents: the keys stay with the box around it */}
      <table
        className={gaya.kisi}
        style={{ inlineSize: lebarTabel }}
        // biome-ignore lint/a11y/noNoninteractiveElementToInteractiveRole: a tree grid is a table (WAI-ARIA APG)
        role="treegrid"
        aria-label={isi.nama}
        aria-readonly="true"
        aria-rowcount={kepala + jumlahBaris}
        aria-colcount={isi.kolom.length + 1}
        onClick={saatKlik}
      >
        <colgroup>
          <col style={{ inlineSize: ukuran.nama }} />
          {kiri > 0 ? <col style={{ inlineSize: kiri }} /> : null}
          {isi.kolom.slice(jk.dari, jk.sampai).map((k, i) => (
            <col key={k.kunci} style={{ inlineSize: ukuran.lebar[jk.dari + i] }} />
          ))}
          {kanan > 0 ? <col style={{ inlineSize: kanan }} /> : null}
        </colgroup>
        <KepalaKisi
          isi={isi}
          ukuran={ukuran}
          jk={jk}
          kiri={kiri}
          kanan={kanan}
          urutan={p.urutan}
          urutkan={p.urutkan}
        />
        <tbody>
          <Ganjal tinggi={jb.dari * tinggi} />
          {tampak.map((b, i) => (
            <Baris
              key={b.kode}
              {...barisUmum}
              urut={jb.dari + i}
              rowindex={kepala + jb.dari + i + 1}
              baris={b}
              tabDi={urut === jb.dari + i ? kolomAktif : -1}
              dipilih={p.terpilih?.kode === b.kode ? p.terpilih.kolom : undefined}
            />
          ))}
          <Ganjal tinggi={(isi.baris.length - jb.sampai) * tinggi} />
        </tbody>
        {isi.total ? (
          <tfoot>
            <Baris
              {...barisUmum}
              urut={isi.baris.length}
              rowindex={kepala + jumlahBaris}
              baris={isi.total}
              tabDi={urut === isi.baris.length ? kolomAktif : -1}
              dipilih={p.terpilih && p.terpilih.kode === undefined ? p.terpilih.kolom : undefined}
            />
          </tfoot>
        ) : null}
      </table>
      {isi.baris.length === 0 ? p.kosong : null}
    </div>
  )
}

function Ganjal({ tinggi }: { tinggi: number }) {
  if (tinggi <= 0) return null
  return (
    // biome-ignore lint/a11y/noAriaHiddenOnFocusable: a row of air, nothing in it takes the focus
    <tr aria-hidden="true" className={gaya.ganjal}>
      <td style={{ blockSize: tinggi }} />
    </tr>
  )
}

interface BarisProps {
  readonly baris: BarisKisi
  readonly kolom: readonly KolomKisi[]
  readonly jk: Jendela
  readonly kiri: number
  readonly kanan: number
  readonly urut: number
  readonly rowindex: number
  /** The column that Tab stops at, -1 when it is in another row. */
  readonly tabDi: number
  /** Key of the chosen column, when it is in this row. */
  readonly dipilih: string | undefined
}

const Baris = memo(function Baris({
  baris: b,
  kolom,
  jk,
  kiri,
  kanan,
  urut,
  rowindex,
  tabDi,
  dipilih,
}: BarisProps) {
  return (
    <tr
      aria-rowindex={rowindex}
      aria-level={b.tingkat}
      aria-expanded={b.buka}
      data-urut={urut}
      data-kode={b.kode}
    >
      <th
        scope="row"
        className={gaya.nama}
        tabIndex={tabDi === 0 ? 0 : -1}
        aria-colindex={1}
        data-kolom={0}
        data-tingkat={b.tingkat}
        data-masuk={b.dapatDimasuki || undefined}
      >
        <span className={gaya.namaIsi}>
          {b.buka === undefined ? null : (
            <span className={gaya.segitiga} data-segitiga aria-hidden="true">
              {b.buka ? '▼' : '▶'}
            </span>
          )}
          <span className={gaya.namaTeks}>
            {b.nama}
            {b.ket ? <span className={gaya.ket}> {b.ket}</span> : null}
          </span>
        </span>
      </th>
      {kiri > 0 ? <td aria-hidden="true" /> : null}
      {kolom.slice(jk.dari, jk.sampai).map((k, j) => {
        const i = jk.dari + j
        const n = b.nilai[i]
        return (
          <td
            key={k.kunci}
            // biome-ignore lint/a11y/noNoninteractiveElementToInteractiveRole: a cell of a tree grid (WAI-ARIA APG)
            role="gridcell"
            aria-colindex={i + 2}
            tabIndex={tabDi === i + 1 ? 0 : -1}
            data-kolom={i + 1}
            data-jml={k.jumlah || undefined}
            data-awal={k.awalGrup || undefined}
            data-ubah={b.berubah?.has(i) || undefined}
            data-tanda={b.tanda?.has(i) || undefined}
            aria-selected={k.kunci === dipilih ? true : undefined}
          >
            {tulisSel(n, k)}
          </td>
        )
      })}
      {kanan > 0 ? <td aria-hidden="true" /> : null}
    </tr>
  )
})

/** What shows, measured at every movement but told only when it leaves the drawn part. */
function useJendela(
  wadah: React.RefObject<HTMLDivElement | null>,
  tepi: readonly number[],
  nama: number,
  tinggi: number,
  jumlah: number,
): { baris: Jendela; kolom: Jendela; ukur: () => void } {
  const [gulir, setGulir] = useState({ atas: 0, bawah: 600, kiri: 0, kanan: 1000 })
  const baris = useMemo(
    () => jendelaBaris(tinggi, jumlah, gulir.atas, gulir.bawah),
    [tinggi, jumlah, gulir.atas, gulir.bawah],
  )
  const kolom = useMemo(() => jendelaKolom(tepi, gulir.kiri, gulir.kanan), [tepi, gulir.kiri, gulir.kanan])
  const jb = useTetap(baris)
  const jk = useTetap(kolom)
  const ukur = () => {
    const el = wadah.current
    if (!el) return
    setGulir((lama) => {
      const baru = {
        // In steps of a row and of 40 px: the windows above have more than that to spare.
        atas: Math.floor(el.scrollTop / tinggi) * tinggi,
        bawah: Math.ceil((el.scrollTop + el.clientHeight) / tinggi) * tinggi,
        kiri: Math.floor(el.scrollLeft / 40) * 40,
        kanan: Math.ceil((el.scrollLeft + el.clientWidth - nama) / 40) * 40,
      }
      return lama.atas === baru.atas &&
        lama.bawah === baru.bawah &&
        lama.kiri === baru.kiri &&
        lama.kanan === baru.kanan
        ? lama
        : baru
    })
  }
  const terbaru = useRef(ukur)
  useEffect(() => {
    terbaru.current = ukur
  })
  useEffect(() => {
    const el = wadah.current
    if (!el) return
    const saatGulir = () => {
      const fokus = document.activeElement
      terbaru.current()
      // The cell that had the focus may have left the document with its row: keys then go on from the box.
      requestAnimationFrame(() => {
        if (fokus && fokus !== el && !fokus.isConnected && document.activeElement === document.body)
          el.focus({ preventScroll: true })
      })
    }
    const pengamat = new ResizeObserver(() => terbaru.current())
    pengamat.observe(el)
    el.addEventListener('scroll', saatGulir, { passive: true })
    return () => {
      pengamat.disconnect()
      el.removeEventListener('scroll', saatGulir)
    }
  }, [wadah])
  return { baris: jb, kolom: jk, ukur }
}

// The same object for the same window: rows that stay are then not drawn again.
function useTetap(j: Jendela): Jendela {
  const lama = useRef(j)
  if (lama.current.dari !== j.dari || lama.current.sampai !== j.sampai) lama.current = j
  return lama.current
}

/** Scrolls as little as needed so that a cell stands free of heads, names and total. */
function gulungKe(
  el: HTMLElement,
  baris: number,
  kolom: number,
  u: { tepi: readonly number[]; nama: number; tinggi: number; jumlah: number },
): void {
  if (baris < u.jumlah) {
    const kepala = el.querySelector<HTMLElement>('thead')?.offsetHeight ?? 0
    const kaki = el.querySelector<HTMLElement>('tfoot')?.offsetHeight ?? 0
    const atas = baris * u.tinggi
    const tampak = el.clientHeight - kepala - kaki
    if (atas < el.scrollTop) el.scrollTop = atas
    else if (atas + u.tinggi > el.scrollTop + tampak) el.scrollTop = atas + u.tinggi - tampak
  }
  if (kolom === 0) return
  const [kiri, kanan] = [u.tepi[kolom - 1]!, u.tepi[kolom]!]
  const tampak = el.clientWidth - u.nama
  if (kiri < el.scrollLeft) el.scrollLeft = kiri
  else if (kanan > el.scrollLeft + tampak) el.scrollLeft = kanan - tampak
}
