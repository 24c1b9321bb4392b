import { useQuery } from '@tanstack/react-query'
import { Link, useParams } from '@tanstack/react-router'
import { useEffect, useRef, useState } from 'react'
import type { NaskahNarasiKirim } from '#contract/buku/narasi/narasi'
import { tulisSemester } from '#kernel/periode'
import { Halaman } from '../../design/halaman.tsx'
import { GagalMuat, Memuat, Perhatian, PesanGalat } from '../../design/keadaan.tsx'
import { Lencana } from '../../design/lencana.tsx'
import { Panel } from '../../design/panel.tsx'
import { kelasTombol, Tombol } from '../../design/tombol.tsx'
import { keGalat } from '../../kantor/galat-layar.ts'
import { kueriSaya } from '../../kantor/kueri.ts'
import { kueriNarasi } from './buku.kueri.ts'
import { pesanBuku } from './buku.pesan.ts'
import type { KendaliTulis } from './kotak-tulis.tsx'
import { LanjutkanBuku } from './lanjutkan-buku.tsx'
import gaya from './narasi.module.css'
import { SatuParagraf } from './satu-paragraf.tsx'
import { TabelSamping } from './tabel-samping.tsx'
import { useTindakanNarasi } from './use-tindakan-narasi.ts'

/** The analysis of a case: the text with its numbers as links, the tables beside it. */
export default function Narasi() {
  const { berkasId } = useParams({ from: '/kantor/berkas/$berkasId/analisis' })
  const { data: naskah, error, refetch } = useQuery(kueriNarasi(berkasId))
  const { data: saya } = useQuery(kueriSaya)
  return (
    <Halaman
      judul={naskah ? `${pesanBuku.naskah}: ${naskah.judul}` : pesanBuku.naskah}
      induk={naskah ? pesanBuku.induk(naskah.nomor) : undefined}
      lencana={naskah && !naskah.bolehSunting ? <Lencana>{pesanBuku.hanyaBaca}</Lencana> : undefined}
      ringkas={
        naskah
          ? pesanBuku.ringkas(naskah.sumber, naskah.semesterLalu ? tulisSemester(naskah.semesterLalu) : '')
          : undefined
      }
      tindakan={
        <Link to="/berkas/$berkasId" params={{ berkasId }} className={kelasTombol}>
          {pesanBuku.keBerkas}
        </Link>
      }
    >
      {error && !naskah ? (
        <Panel>
          <GagalMuat galat={keGalat(error)} ulang={() => void refetch()} />
        </Panel>
      ) : naskah && saya ? (
        <IsiNarasi naskah={naskah} akunId={saya.akunId} />
      ) : (
        <Panel>
          <Memuat baris={10} />
        </Panel>
      )}
    </Halaman>
  )
}

interface Pilihan {
  readonly id: string
  readonly indeks: number
}

function IsiNarasi({ naskah, akunId }: { naskah: NaskahNarasiKirim; akunId: string }) {
  const [aktif, setAktif] = useState<string>()
  const [pilihan, setPilihan] = useState<Pilihan>()
  const [baru, setBaru] = useState<string>()
  const kendali = useRef<KendaliTulis | null>(null)
  const tindakan = useTindakanNarasi(naskah.berkasId, setBaru)
  useEffect(() => {
    if (!baru) return
    document.querySelector<HTMLElement>(`#p-${CSS.escape(baru)} [role=textbox]`)?.focus()
    setBaru(undefined)
  }, [baru])
  const semua = naskah.bab.flatMap((b) => b.paragraf)
  const tautan = semua.find((p) => p.id === pilihan?.id)?.potongan.filter((x) => typeof x !== 'string')
  const sel = pilihan ? tautan?.[pilihan.indeks]?.sel : undefined
  const { belumBeralasan, bolehSunting } = naskah
  return (
    <>
      {naskah.alasanTidak ? <p className="redup">{naskah.alasanTidak}</p> : null}
      <LanjutkanBuku berkasId={naskah.berkasId} bolehSunting={bolehSunting} />
      {belumBeralasan.length > 0 ? (
        <Perhatian>
          <strong>{pesanBuku.belumBeralasan(belumBeralasan.length)}</strong>
          <ul>
            {belumBeralasan.map((t) => (
              <li key={t.id}>
                <a href={`#p-${t.id}`}>{pesanBuku.keTempat(t.awal)}</a>
              </li>
            ))}
          </ul>
        </Perhatian>
      ) : null}
      <PesanGalat galat={tindakan.galat} />
      <div className={gaya.badan}>
        <Panel penuh judul={pesanBuku.teks}>
          <div className={gaya.naskah}>
            {naskah.bab.map((bab) => (
              <section key={bab.id} className={gaya.bab} aria-label={bab.judul}>
                <h3>{bab.judul}</h3>
                {bab.paragraf.length === 0 ? <p className="redup">{pesanBuku.babKosong}</p> : null}
                {bab.paragraf.map((p, i) => (
                  <SatuParagraf
                    key={p.id}
                    naskah={naskah}
                    akunId={akunId}
                    p={p}
                    nama={pesanBuku.paragraf(bab.judul, i + 1)}
                    aktif={aktif === p.id}
                    terpilih={pilihan?.id === p.id ? pilihan.indeks : undefined}
                    aktifkan={(k) => {
                      setAktif(p.id)
                      kendali.current = k
                    }}
                    pilih={(indeks) => setPilihan(indeks === undefined ? undefined : { id: p.id, indeks })}
                    tindakan={tindakan}
                    sebelum={bab.paragraf.slice(0, i)}
                    sesudah={bab.paragraf.slice(i + 1)}
                  />
                ))}
                {bolehSunting ? (
                  <div>
                    <Tombol
                      rupa="sepi"
                      onClick={() => tindakan.tambah(bab.id, bab.paragraf.at(-1)?.id ?? null)}
                    >
                      {pesanBuku.tambah}
                      <span className="hanya-suara">: {bab.judul}</span>
                    </Tombol>
                  </div>
                ) : null}
              </section>
            ))}
            <Dikeluarkan
              naskah={naskah}
              pulihkan={(id, versi) => tindakan.lakukan(id, { apa: 'pulihkan', versi })}
            />
          </div>
        </Panel>
        <div className={gaya.samping}>
          <TabelSamping
            naskah={naskah}
            sel={sel ?? undefined}
            sisipkan={bolehSunting && aktif ? (t) => kendali.current?.sisipkan(t) : undefined}
          />
        </div>
      </div>
    </>
  )
}

function Dikeluarkan({
  naskah,
  pulihkan,
}: {
  naskah: NaskahNarasiKirim
  pulihkan: (id: string, versi: number) => void
}) {
  if (naskah.dihapus.length === 0) return null
  return (
    <details className={gaya.dihapus}>
      <summary>{pesanBuku.dihapus(naskah.dihapus.length)}</summary>
      {naskah.dihapus.map((d) => (
        <div key={d.id} className="jajar">
          <span>{d.awal}</span>
          {naskah.bolehSunting ? (
            <Tombol rupa="sepi" onClick={() => pulihkan(d.id, d.versi)}>
              {pesanBuku.pulihkan}
            </Tombol>
          ) : null}
        </div>
      ))}
    </details>
  )
}
