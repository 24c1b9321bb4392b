import { lazy, Suspense, useState } from 'react'
import type { BerkasKirim, DokumenBerkasKirim } from '#contract/sop/sop'
import { Kosong, Memuat } from '../../design/keadaan.tsx'
import { Panel } from '../../design/panel.tsx'
import { kelasTombol, Tombol } from '../../design/tombol.tsx'
import { tulisUkuran } from '../../kantor/tulis-ukuran.ts'
import { tulisSaat } from '../../kantor/waktu.ts'
import gaya from './berkas.module.css'
import { pesanSop } from './sop.pesan.ts'
import type { PosisiIsi } from './ulasan/isi-berkas.tsx'
import { pesanUlasan } from './ulasan/ulasan.pesan.ts'

const IsiBerkas = lazy(() => import('./ulasan/isi-berkas.tsx'))
const PerubahanSejak = lazy(() => import('./ulasan/perubahan-sejak.tsx'))

/** The newest version of each document, one of them open; older versions below, never lost. */
export function DokumenBerkas({ berkas }: { berkas: BerkasKirim }) {
  const terbaru = berkas.dokumen.filter((d) => d.terbaru)
  const lama = berkas.dokumen.filter((d) => !d.terbaru)
  const [pilih, setPilih] = useState<string>()
  /** Where the reader is in the content; undefined while the paper is shown. */
  const [posisi, setPosisi] = useState<PosisiIsi>()
  const dokumen = terbaru.find((d) => d.nama === pilih) ?? utama(terbaru)
  if (!dokumen) {
    return (
      <Panel judul={pesanSop.dokumen}>
        <Kosong judul={pesanSop.tanpaDokumen}>{pesanSop.tanpaDokumenKet}</Kosong>
      </Panel>
    )
  }
  return (
    <Panel penuh nama={pesanSop.dokumen}>
      <div className={gaya.baris}>
        <fieldset className={gaya.dokumen}>
          <legend className="hanya-suara">{pesanSop.pilihDokumen}</legend>
          {terbaru.map((d) => (
            <Tombol
              key={d.nama}
              aria-pressed={d.nama === dokumen.nama}
              onClick={() => {
                setPilih(d.nama)
                if (posisi) setPosisi({ tuju: 0 })
              }}
            >
              {d.nama}
            </Tombol>
          ))}
        </fieldset>
        <div className="jajar">
          <fieldset className={gaya.dokumen}>
            <legend className="hanya-suara">{pesanUlasan.pandangan}</legend>
            <Tombol aria-pressed={!posisi} onClick={() => setPosisi(undefined)}>
              {pesanUlasan.lembar}
            </Tombol>
            <Tombol
              aria-pressed={posisi !== undefined}
              pintasan="i"
              onClick={() => setPosisi(posisi ?? { tuju: 0 })}
            >
              {pesanUlasan.isi}
            </Tombol>
          </fieldset>
          <span className="kecil redup">
            {pesanSop.versi(dokumen.versi)} · {tulisSaat(dokumen.sejak)} · {tulisUkuran(dokumen.ukuran)}
          </span>
          {dokumen.mime === 'application/pdf' ? (
            <a
              className={kelasTombol}
              data-rupa="sepi"
              href={`/api/dokumen/${dokumen.hash}`}
              target="_blank"
              rel="noreferrer"
            >
              {pesanSop.bukaTab}
            </a>
          ) : null}
          <a className={kelasTombol} href={`/api/dokumen/${dokumen.hash}?unduh=1`} download={dokumen.nama}>
            {pesanSop.unduh}
          </a>
        </div>
      </div>
      <Suspense fallback={null}>
        <PerubahanSejak
          berkas={berkas}
          buka={(nama, bagian, letak) => {
            setPilih(nama)
            setPosisi({ bagian, tuju: (posisi?.tuju ?? 0) + 1, ...(letak ? { letak } : {}) })
          }}
        />
      </Suspense>
      {posisi ? (
        <Suspense fallback={<Memuat baris={8} />}>
          <IsiBerkas
            berkas={berkas}
            dokumen={dokumen}
            posisi={posisi}
            pindah={(baru, nama) => {
              if (nama) setPilih(nama)
              setPosisi(baru)
            }}
          />
        </Suspense>
      ) : (
        <Pratinjau dokumen={dokumen} />
      )}
      {lama.length > 0 ? <VersiLama dokumen={lama} /> : null}
    </Panel>
  )
}

// Without the viewer's own bar: the paper fills the panel; zoom and print stand one press away, in a tab of its own.
function Pratinjau({ dokumen }: { dokumen: DokumenBerkasKirim }) {
  if (dokumen.mime !== 'application/pdf') return <p className={gaya.tanpa}>{pesanSop.tanpaPratinjau}</p>
  return (
    <iframe
      key={dokumen.hash}
      className={gaya.lembar}
      src={`/api/dokumen/${dokumen.hash}#toolbar=0&navpanes=0&view=FitH`}
      title={pesanSop.pratinjau(dokumen.nama)}
    />
  )
}

function VersiLama({ dokumen }: { dokumen: readonly DokumenBerkasKirim[] }) {
  return (
    <details className={gaya.lama}>
      <summary>
        {pesanSop.versiLama} ({dokumen.length})
      </summary>
      <ul>
        {dokumen.map((d) => (
          <li key={`${d.nama}/${d.versi}`}>
            <a href={`/api/dokumen/${d.hash}?unduh=1`} download={d.nama}>
              {d.nama}, {pesanSop.versi(d.versi)}
            </a>
            <span className="redup">
              {tulisSaat(d.sejak)} · {pesanSop.putaran(d.putaran)}
            </span>
            <code className="redup">{d.hash.slice(0, 12)}</code>
          </li>
        ))}
      </ul>
    </details>
  )
}

// What a reader came to see: the signed file when there is one, else the report or the letter and not its concept.
function utama(dokumen: readonly DokumenBerkasKirim[]): DokumenBerkasKirim | undefined {
  const pdf = dokumen.filter((d) => d.mime === 'application/pdf')
  const jadi = pdf.find((d) => !d.nama.startsWith('konsep-'))
  return pdf.find((d) => d.nama.includes('bertanda-tangan')) ?? jadi ?? pdf[0] ?? dokumen[0]
}
