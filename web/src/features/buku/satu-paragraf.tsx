import { useId, useRef, useState } from 'react'
import type { NaskahNarasiKirim, ParagrafKirim, Potongan, PotonganTampil } from '#contract/buku/narasi/narasi'
import { PesanGalat } from '../../design/keadaan.tsx'
import { Lencana } from '../../design/lencana.tsx'
import { Tombol } from '../../design/tombol.tsx'
import { pesanBuku } from './buku.pesan.ts'
import { type KendaliTulis, KotakTulis } from './kotak-tulis.tsx'
import gaya from './narasi.module.css'
import { PerluDilihat } from './perlu-dilihat.tsx'
import { keKirim } from './potongan-dom.ts'
import { TautanTerpilih } from './tautan-terpilih.tsx'
import { useSimpanParagraf } from './use-simpan-paragraf.ts'
import type { TindakanNarasi } from './use-tindakan-narasi.ts'

export interface ParagrafProps {
  readonly naskah: NaskahNarasiKirim
  readonly akunId: string
  readonly p: ParagrafKirim
  readonly nama: string
  readonly aktif: boolean
  /** Place of the chosen link among the links of this paragraph. */
  readonly terpilih: number | undefined
  readonly aktifkan: (kendali: KendaliTulis | null) => void
  readonly pilih: (indeks: number | undefined) => void
  readonly tindakan: TindakanNarasi
  readonly sebelum: readonly ParagrafKirim[]
  readonly sesudah: readonly ParagrafKirim[]
}

/** One paragraph of the analysis: typed in, its seal beside it, what needs a person below it. */
export function SatuParagraf(props: ParagrafProps) {
  const { naskah, akunId, p, nama, aktif, terpilih, tindakan } = props
  const simpan = useSimpanParagraf(naskah.berkasId, akunId, p)
  const kendali = useRef<KendaliTulis>(null)
  const id = useId()
  const [hapus, setHapus] = useState(false)
  const tautan = p.potongan.filter((x): x is Exclude<PotonganTampil, string> => typeof x !== 'string')
  const dipilih = terpilih === undefined ? undefined : tautan[terpilih]
  const pindah = (arah: 'naik' | 'turun') => {
    const tujuan = arah === 'naik' ? (props.sebelum.at(-2)?.id ?? null) : (props.sesudah[0]?.id ?? undefined)
    if (tujuan === undefined || (arah === 'naik' && props.sebelum.length === 0)) return
    tindakan.lakukan(p.id, { apa: 'pindah', versi: p.versi, sesudah: tujuan })
  }
  // Moving or taking out works on what the server has: what is typed goes first.
  const sesudahSimpan = (lakukan: () => void) => void simpan.sekarang().then(lakukan)
  const { keadaan } = simpan
  return (
    <article
      className={gaya.paragraf}
      data-segel={tampakSegel(p)}
      data-aktif={aktif || undefined}
      id={`p-${p.id}`}
    >
      <div className={gaya.isi}>
        {naskah.bolehSunting ? (
          <KotakTulis
            nama={nama}
            petunjuk={pesanBuku.kosong}
            potongan={p.potongan}
            tertunda={simpan.tertunda}
            basi={simpan.basi}
            kendali={kendali}
            saatUbah={simpan.ubah}
            saatFokus={() => props.aktifkan(kendali.current)}
            saatLepas={() => void simpan.sekarang()}
            saatPilih={props.pilih}
            saatEnter={() => sesudahSimpan(() => tindakan.tambah(p.bab, p.id))}
            saatPindah={pindah}
          />
        ) : (
          <ParagrafBaca potongan={p.potongan} pilih={props.pilih} />
        )}
        <div className={gaya.tanda} aria-live="polite">
          <TandaParagraf p={p} />
          {naskah.bolehSunting &&
          (aktif || keadaan.apa !== 'tersimpan') &&
          (p.versi > 0 || simpan.tertunda) ? (
            <span className={gaya.simpan} data-keadaan={keadaan.apa}>
              {pesanBuku.simpan[keadaan.apa]}
            </span>
          ) : null}
        </div>
      </div>
      {keadaan.apa === 'ditolak' ? <PesanGalat galat={keadaan.galat} /> : null}
      {keadaan.apa === 'bentrok' ? (
        <div className={gaya.kotakKet} role="alert">
          <p>{pesanBuku.bentrokKet}</p>
          <blockquote className={gaya.alasan}>
            <p>{p.potongan.map((x) => (typeof x === 'string' ? x : (x.timpa ?? x.teks))).join('')}</p>
            <footer className="kecil redup">{pesanBuku.bentrokKini(p.diubah?.oleh ?? '')}</footer>
          </blockquote>
          <div className="jajar">
            <Tombol onClick={simpan.pakaiPunyaSaya}>{pesanBuku.pakaiPunyaSaya}</Tombol>
            <Tombol onClick={simpan.pakaiPunyaMereka}>{pesanBuku.pakaiPunyaMereka}</Tombol>
          </div>
        </div>
      ) : null}
      {dipilih ? (
        <TautanTerpilih
          key={`${terpilih}/${dipilih.acuan}`}
          naskah={naskah}
          tautan={dipilih}
          ubah={
            naskah.bolehSunting
              ? (baru) => {
                  tindakan.tulis(p.id, p.versi, gantiTautan(p.potongan, terpilih, baru))
                  props.pilih(undefined)
                }
              : undefined
          }
          tutup={() => {
            props.pilih(undefined)
            kendali.current?.fokus()
          }}
        />
      ) : null}
      {simpan.tertunda ? null : <PerluDilihat naskah={naskah} p={p} tindakan={tindakan} />}
      {aktif && naskah.bolehSunting ? (
        // biome-ignore lint/a11y/useSemanticElements: a row of buttons, not a form
        <div className={gaya.alat} role="group" aria-labelledby={id}>
          <span id={id} className="hanya-suara">
            {nama}
          </span>
          <Tombol rupa="sepi" onClick={() => sesudahSimpan(() => tindakan.tambah(p.bab, p.id))}>
            {pesanBuku.tambahBawah}
          </Tombol>
          {props.sebelum.length > 0 ? (
            <Tombol rupa="sepi" onClick={() => sesudahSimpan(() => pindah('naik'))}>
              {pesanBuku.naik}
            </Tombol>
          ) : null}
          {props.sesudah.length > 0 ? (
            <Tombol rupa="sepi" onClick={() => sesudahSimpan(() => pindah('turun'))}>
              {pesanBuku.turun}
            </Tombol>
          ) : null}
          {p.asal === 'aturan' && p.disunting ? (
            <Tombol
              rupa="sepi"
              title={pesanBuku.kembalikanKet}
              onClick={() => tindakan.lakukan(p.id, { apa: 'kembalikan', versi: p.versi })}
            >
              {pesanBuku.kembalikan}
            </Tombol>
          ) : null}
          <Tombol
            rupa="sepi"
            sibuk={hapus}
            onClick={() => {
              setHapus(true)
              sesudahSimpan(() => {
                setHapus(false)
                tindakan.lakukan(p.id, { apa: 'hapus', versi: p.versi })
              })
            }}
          >
            {pesanBuku.hapus}
          </Tombol>
        </div>
      ) : null}
    </article>
  )
}

/** The paragraph with its `ke`-th link replaced, or taken out. */
function gantiTautan(
  potongan: readonly PotonganTampil[],
  ke: number | undefined,
  baru: Exclude<Potongan, string> | undefined,
): Potongan[] {
  let urut = -1
  return keKirim(potongan).flatMap((x): Potongan[] => {
    if (typeof x === 'string' || ++urut !== ke) return [x]
    return baru ? [baru] : []
  })
}

function tampakSegel(p: ParagrafKirim): 'utuh' | 'putus' | 'beralasan' {
  return p.segel === 'utuh' ? 'utuh' : p.alasan?.berlaku ? 'beralasan' : 'putus'
}

function TandaParagraf({ p }: { p: ParagrafKirim }) {
  const segel = tampakSegel(p)
  return (
    <>
      {segel === 'utuh' ? null : (
        <Lencana nada={segel === 'putus' ? 'lambat' : 'tunggu'}>
          {segel === 'putus' ? pesanBuku.segelPutus : pesanBuku.segelBeralasan}
        </Lencana>
      )}
      {p.perubahan.length > 0 ? <Lencana nada="tunggu">{pesanBuku.berubah}</Lencana> : null}
      <span className="kecil redup">
        {p.disunting && p.asal === 'aturan' ? pesanBuku.disunting : pesanBuku.asal[p.asal]}
      </span>
    </>
  )
}

/** For those who read: each link is a button that tells where it comes from. */
function ParagrafBaca({
  potongan,
  pilih,
}: {
  potongan: readonly PotonganTampil[]
  pilih: (indeks: number) => void
}) {
  let ke = -1
  return (
    <p className={gaya.baca}>
      {potongan.map((x, i) => {
        if (typeof x === 'string') return x
        const indeks = ++ke
        return (
          <button
            // biome-ignore lint/suspicious/noArrayIndexKey: pieces of one paragraph never change places while it is read
            key={i}
            type="button"
            className={gaya.keping}
            title={x.sebut}
            {...(x.timpa !== undefined && { 'data-timpa': x.timpa })}
            {...(x.hilang && { 'data-hilang': '' })}
            {...(!x.sel && !x.indikator && !x.hilang && { 'data-kata': '' })}
            onClick={() => pilih(indeks)}
          >
            {x.timpa ?? x.teks}
          </button>
        )
      })}
    </p>
  )
}
