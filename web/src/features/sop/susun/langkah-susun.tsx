import { useCallback, useEffect, useMemo, useRef } from 'react'
import type { BahanRancanganKirim, TemuanKirim } from '#contract/sop/rancangan/rancangan'
import { BaganAlir } from './alir/bagan-alir.tsx'
import { bahanAlir } from './alir/bahan-alir.ts'
import { susunAlir } from './alir/susun-alir.ts'
import { keTetap } from './naskah/jalur.ts'
import type { Rancangan } from './naskah/naskah.ts'
import gaya from './penyusun.module.css'
import { KolomPelaksana } from './sisi/kolom-pelaksana.tsx'
import { PanelTemuan } from './sisi/panel-temuan.tsx'
import { RincianLangkah } from './sisi/rincian-langkah.tsx'
import { pesanSusun } from './susun.pesan.ts'
import type { TandaSel } from './tabel/baris-langkah.tsx'
import { type PilihanSel, TabelLangkah } from './tabel/tabel-langkah.tsx'
import type { Ubah } from './use-naskah.ts'

const SISI = ['bagan', 'rincian', 'pelaksana', 'temuan'] as const
export type Sisi = (typeof SISI)[number]

interface LangkahSusunProps {
  readonly rancangan: Rancangan
  readonly ubah: Ubah
  readonly bahan: BahanRancanganKirim
  readonly terkunci: boolean
  readonly tandai: (jalur: string) => TandaSel
  readonly sel: PilihanSel | undefined
  readonly setSel: (sel: PilihanSel) => void
  readonly sisi: Sisi
  readonly setSisi: (sisi: Sisi) => void
  readonly temuan: readonly TemuanKirim[]
  readonly ditinjau: Rancangan
  readonly bukaTemuan: (t: TemuanKirim) => void
}

/** The table of steps and, beside it, the flow in line with its rows, or the details, the actors, the findings. */
export function LangkahSusun(p: LangkahSusunProps) {
  const { rancangan, sel, setSel, sisi, setSisi } = p
  const n = rancangan.naskah
  const tabel = useRef<HTMLDivElement>(null)
  const bagan = useRef<HTMLDivElement>(null)
  const langkah = n.langkah.find((l) => l.id === sel?.langkah) ?? n.langkah[0]
  const { setSelLangkah, gulungTabel, gulungBagan } = usePasangan(tabel, bagan, sel, setSel)
  const lebar = useMemo(() => {
    const b = bahanAlir(n)
    return susunAlir(b.langkah, b.jalan, Math.max(1, b.kolom.length), 60).lebar
  }, [n])
  // The chosen row of the drawing stays in sight, also when its step is chosen in the table.
  useEffect(() => {
    if (sel)
      tabel.current?.querySelector(`tr[data-baris="${sel.langkah}"]`)?.scrollIntoView({ block: 'nearest' })
  }, [sel])
  return (
    <section
      className={gaya.meja}
      aria-label={pesanSusun.tabel}
      style={{ ['--lebar-sisi' as string]: `${Math.min(470, Math.max(330, lebar + 18))}px` }}
    >
      <TabelLangkah
        rancangan={rancangan}
        ubah={p.ubah}
        terkunci={p.terkunci}
        dipilih={sel}
        pilih={setSel}
        tandai={p.tandai}
        bukaRincian={() => setSisi('rincian')}
        wadah={tabel}
        saatGulung={gulungTabel}
      />
      <div className={gaya.sisi}>
        <div className={gaya.sisiKepala} role="tablist" aria-label={pesanSusun.pilihSisi}>
          {SISI.map((s) => (
            <button
              key={s}
              id={`sisi-${s}`}
              type="button"
              role="tab"
              aria-selected={s === sisi}
              aria-controls="sisi-isi"
              tabIndex={s === sisi ? 0 : -1}
              onClick={() => setSisi(s)}
              onKeyDown={(e) => {
                const arah = e.key === 'ArrowRight' ? 1 : e.key === 'ArrowLeft' ? -1 : 0
                const tuju = SISI[(SISI.indexOf(s) + arah + SISI.length) % SISI.length]!
                if (arah === 0) return
                setSisi(tuju)
                document.getElementById(`sisi-${tuju}`)?.focus()
              }}
            >
              {s === 'temuan' ? `${pesanSusun.sisi.temuan} ${p.temuan.length}` : pesanSusun.sisi[s]}
            </button>
          ))}
        </div>
        <div
          id="sisi-isi"
          role="tabpanel"
          aria-labelledby={`sisi-${sisi}`}
          // biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling panel that the keyboard must reach
          tabIndex={0}
          style={{ display: 'flex', flexDirection: 'column', flex: 1, minHeight: 0 }}
        >
          {sisi === 'bagan' ? (
            <BaganAlir
              naskah={n}
              dipilih={sel?.langkah}
              pilih={setSelLangkah}
              wadah={bagan}
              saatGulung={gulungBagan}
            />
          ) : null}
          {sisi === 'rincian' ? (
            langkah ? (
              <RincianLangkah
                key={langkah.id}
                rancangan={rancangan}
                langkah={langkah}
                bahan={p.bahan}
                ubah={p.ubah}
                terkunci={p.terkunci}
              />
            ) : (
              <p className={gaya.kaki}>{pesanSusun.pilihLangkah}</p>
            )
          ) : null}
          {sisi === 'pelaksana' ? (
            <KolomPelaksana rancangan={rancangan} bahan={p.bahan} ubah={p.ubah} terkunci={p.terkunci} />
          ) : null}
          {sisi === 'temuan' ? <PanelTemuan temuan={p.temuan} buka={p.bukaTemuan} /> : null}
        </div>
      </div>
      <Kaki {...p} langkah={sel?.langkah} />
    </section>
  )
}

/** What the review says of the chosen step, or else its gravest finding; always in sight. */
function Kaki({
  temuan,
  ditinjau,
  bukaTemuan,
  langkah,
}: Pick<LangkahSusunProps, 'temuan' | 'ditinjau' | 'bukaTemuan'> & { langkah: string | undefined }) {
  const disini = temuan.find(
    (t) => langkah && keTetap(ditinjau.naskah, t.jalur)?.startsWith(`langkah:${langkah}.`),
  )
  const t = disini ?? temuan.find((x) => x.tingkat === 'cacat')
  return (
    <div className={gaya.kaki} role="status">
      {t ? (
        <button
          type="button"
          data-tingkat={t.tingkat}
          onClick={() => bukaTemuan(t)}
          title={`${t.kalimat} ${t.sebab}`}
        >
          {pesanSusun.tingkat[t.tingkat]}. {t.kalimat}
        </button>
      ) : (
        <span>{temuan.length === 0 ? pesanSusun.tanpaTemuan : ''}</span>
      )}
      <span className={gaya.petunjuk}>{pesanSusun.petunjuk}</span>
    </div>
  )
}

/** Table and drawing scroll together; a symbol chooses the row without leaving its column. */
function usePasangan(
  tabel: React.RefObject<HTMLDivElement | null>,
  bagan: React.RefObject<HTMLDivElement | null>,
  sel: PilihanSel | undefined,
  setSel: (sel: PilihanSel) => void,
) {
  const kolom = useRef(0)
  kolom.current = sel?.kolom ?? 0
  const tulis = useRef(setSel)
  tulis.current = setSel
  return {
    setSelLangkah: useCallback((id: string) => tulis.current({ langkah: id, kolom: kolom.current }), []),
    gulungTabel: useCallback(() => samakan(tabel.current, bagan.current), [tabel, bagan]),
    gulungBagan: useCallback(() => samakan(bagan.current, tabel.current), [tabel, bagan]),
  }
}

function samakan(dari: HTMLElement | null, ke: HTMLElement | null): void {
  if (dari && ke && Math.abs(ke.scrollTop - dari.scrollTop) > 0.5) ke.scrollTop = dari.scrollTop
}
