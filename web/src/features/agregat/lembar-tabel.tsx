import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useEffect, useMemo, useState } from 'react'
import type { DaftarTabel, EntriTabel, HasilTabel } from '#contract/agregat/agregat'
import type { HasilTerbit } from '#contract/agregat/pengamanan/pengamanan'
import type { Snapshot } from '#contract/dkb/dkb'
import { tulisBulat } from '#kernel/angka'
import { GagalMuat, Memuat, Perhatian } from '../../design/keadaan.tsx'
import { Panel } from '../../design/panel.tsx'
import { Pilihan } from '../../design/pilihan.tsx'
import { Ruas } from '../../design/ruas.tsx'
import { Tombol } from '../../design/tombol.tsx'
import { keGalat } from '../../kantor/galat-layar.ts'
import { tulisSaat } from '../../kantor/waktu.ts'
import { kueriTabel } from './agregat.kueri.ts'
import { pesanAgregat } from './agregat.pesan.ts'
import {
  type CariTabel,
  KELUAR,
  masukKe,
  naikDari,
  susunanDari,
  type Tingkat,
  tingkatPilihan,
} from './alamat-tabel.ts'
import { BaganSamping } from './bagan-samping.tsx'
import { IsiTabel } from './isi-tabel.tsx'
import { JejakWilayah } from './jejak-wilayah.tsx'
import { KakiTabel } from './kaki-tabel.tsx'
import { daftarSumbu } from './lembar.ts'
import { LencanaGerbang } from './lencana-gerbang.tsx'
import { PanelPaspor } from './panel-paspor.tsx'
import { PanelSusunan } from './panel-susunan.tsx'
import { PilihEdisi } from './pengamanan/pilih-edisi.tsx'
import { PilihPita } from './pilih-pita.tsx'
import { PilihSnapshot } from './pilih-snapshot.tsx'
import { sebutTabel } from './sebut-tabel.ts'
import { bacaSel, type Sel, tulisSel } from './sel.ts'
import { type JkTampil, tulisSusunan } from './susunan.ts'
import gaya from './tabel.module.css'
import { usePandangan } from './use-pandangan.ts'

interface LembarTabelProps {
  readonly katalog: DaftarTabel
  readonly info: EntriTabel
  readonly snapshot: Snapshot
  readonly daftarSnapshot: readonly Snapshot[]
  readonly cari: CariTabel
  /** `riwayat`: the step can be taken back with the browser's own button. */
  readonly ubah: (baru: Partial<CariTabel>, riwayat?: boolean) => void
}

const SEMUA = 'semua'

/** A table of a snapshot: what is asked for above, figures and charts below. */
export function LembarTabel({ katalog, info, snapshot, daftarSnapshot, cari, ubah }: LembarTabelProps) {
  const pilihan = tingkatPilihan(katalog.daftarTingkat, cari.induk)
  const rincian =
    pilihan.find((t) => t === cari.tingkat) ?? pilihan.findLast((t) => t !== 'desa-saja') ?? 'desa'
  const desaSaja = rincian === 'desa-saja'
  const tingkat: Tingkat = desaSaja ? 'desa' : rincian
  const { induk, pita } = cari
  const edisi = cari.edisi === 'publik' ? ('publik' as const) : undefined
  const bagianPertama = info.daftarBagian?.[0]?.kode
  // Three dimensions are thousands of columns: a part at a time, unless all are asked for.
  const bagian =
    cari.bagian === SEMUA
      ? undefined
      : (cari.bagian ?? ((info.dimensi?.length ?? 0) > 2 ? bagianPertama : undefined))
  const minta = { id: info.id, snapshot: snapshot.id, tingkat, induk, bagian, pita, edisi }
  const {
    data: hasil,
    error,
    refetch,
    isPlaceholderData,
  } = useQuery({
    ...kueriTabel(minta),
    placeholderData: keepPreviousData,
  })
  // A crossing of thousands of columns comes a part at a time: the first one, until another is chosen.
  const [terlaluLebar, setTerlaluLebar] = useState<string>()
  const galat = error ? keGalat(error) : undefined
  const dibagi = galat?.kode === 'agregat.terlalu-lebar' && !bagian && bagianPertama !== undefined
  // biome-ignore lint/correctness/useExhaustiveDependencies: once for each refusal
  useEffect(() => {
    if (!dibagi) return
    setTerlaluLebar(galat?.pesan)
    ubah({ bagian: bagianPertama, susun: undefined })
  }, [dibagi])
  const sumbu = useMemo(() => (hasil ? daftarSumbu(hasil) : []), [hasil])
  const susunan = useMemo(
    () => susunanDari({ susun: cari.susun, jk: cari.jk } as CariTabel, info, sumbu.length),
    [cari.susun, cari.jk, info, sumbu.length],
  )
  const pandangan = usePandangan(isPlaceholderData || edisi ? undefined : (hasil as HasilTabel | undefined))
  // A passport tells a figure's making; in the public edition that would tell what is kept.
  const sel = hasil && !edisi ? bacaSel(cari.sel, hasil) : undefined
  const catatan = hasil ? (
    <KakiTabel sumber={hasil.sumber} tabel={hasil.tabel} catatanTampilan={catatanTampilan(hasil)} />
  ) : null
  const paspor = (s: Sel) =>
    hasil ? (
      <div className={gaya.paspor}>
        <PanelPaspor hasil={hasil as HasilTabel} sel={s} tutup={() => ubah({ sel: undefined })} />
      </div>
    ) : null
  return (
    <>
      <div className={gaya.bilah}>
        <PilihSnapshot
          daftar={daftarSnapshot}
          nilai={snapshot.id}
          saatUbah={(id) => ubah({ snapshot: id, sel: undefined }, true)}
        />
        <Pilihan
          sebaris
          label={pesanAgregat.tingkat}
          nilai={rincian}
          saatUbah={(t) => ubah({ tingkat: t })}
          isi={pilihan.map((t) => ({ nilai: t, nama: pesanAgregat.namaTingkat[t] }))}
        />
        <LencanaGerbang snapshotId={snapshot.id} />
      </div>
      {pandangan.pada !== undefined ? (
        <div className={gaya.berubah} role="status">
          <span>
            <span className={gaya.tinta} aria-hidden="true" />
            {pesanAgregat.berubahSejak(
              tulisBulat(pandangan.jumlah),
              tulisSaat(new Date(pandangan.pada).toISOString()),
            )}
          </span>
          <Tombol rupa="sepi" pintasan="t" onClick={pandangan.tandaiDilihat}>
            {pesanAgregat.sudahDilihat}
          </Tombol>
        </div>
      ) : null}
      {terlaluLebar ? <Perhatian>{terlaluLebar}</Perhatian> : null}
      {galat && !dibagi ? (
        <Panel>
          <GagalMuat galat={galat} ulang={() => void refetch()} />
        </Panel>
      ) : hasil ? (
        <div className={gaya.badan} aria-busy={isPlaceholderData || undefined}>
          <div className={gaya.kiri} data-paspor={sel ? true : undefined}>
            <IsiTabel
              bahan={hasil}
              susunan={susunan}
              cari={cari}
              desaSaja={desaSaja}
              sel={sel}
              pilih={(s) => (edisi ? undefined : ubah({ sel: s ? tulisSel(s) : undefined }))}
              ubah={ubah}
              masuki={(kode) => ubah(masukKe(kode), true)}
              naik={induk ? () => ubah(naikDari(induk, katalog.daftarTingkat), true) : undefined}
              berubah={pandangan.berubah}
              judulCetak={judulCetak(info, hasil)}
              atas={
                <>
                  {induk ? (
                    <JejakWilayah
                      induk={induk}
                      nama={hasil.total.nama}
                      puncak={katalog.daftarTingkat[0] ?? 'provinsi'}
                      pergi={(ke) => ubah(ke ? masukKe(ke) : KELUAR, true)}
                    />
                  ) : null}
                  <PilihEdisi
                    nilai={edisi ?? 'internal'}
                    saatUbah={(e) => ubah({ edisi: e === 'publik' ? e : undefined, sel: undefined })}
                  />
                  <Ruas
                    label={pesanAgregat.jk}
                    nilai={susunan.jk}
                    saatUbah={(jk: JkTampil) => ubah({ jk: jk === 'semua' ? undefined : jk })}
                    isi={pesanAgregat.pilihanJk}
                  />
                  {info.berpita ? (
                    <PilihPita
                      nilai={pita}
                      saatUbah={(id) => ubah({ pita: id, sel: undefined, urut: undefined, susun: undefined })}
                    />
                  ) : null}
                  {bagian && info.daftarBagian ? (
                    <Pilihan
                      sebaris
                      label={info.dimensi?.[0]?.judul ?? pesanAgregat.bagian}
                      nilai={bagian}
                      saatUbah={(b) => {
                        setTerlaluLebar(undefined)
                        ubah({ bagian: b, susun: undefined, sel: undefined, urut: undefined })
                      }}
                      isi={[
                        { nilai: SEMUA, nama: pesanAgregat.semuaBagian },
                        ...info.daftarBagian.map((b) => ({ nilai: b.kode, nama: b.label })),
                      ]}
                    />
                  ) : null}
                  {sumbu.length > 0 ? (
                    <PanelSusunan
                      sumbu={sumbu}
                      susunan={susunan}
                      bagian={bagian !== undefined}
                      ubah={(s) => ubah({ susun: tulisSusunan(s) || undefined, urut: undefined })}
                    />
                  ) : null}
                </>
              }
              kaki={
                sel ? (
                  <>
                    {paspor(sel)}
                    <hr className={gaya.batas} />
                    {catatan}
                  </>
                ) : (
                  <>
                    {catatan}
                    <p className={`kecil redup ${gaya.petunjuk}`}>{pesanAgregat.petunjuk}</p>
                  </>
                )
              }
            />
          </div>
          {hasil.edisi ? null : (
            <BaganSamping hasil={hasil as HasilTabel} sel={sel} pilih={(s) => ubah({ sel: tulisSel(s) })} />
          )}
        </div>
      ) : (
        <Panel>
          <Memuat baris={10} />
        </Panel>
      )}
    </>
  )
}

function judulCetak(info: EntriTabel, h: HasilTerbit) {
  return `${sebutTabel(info)}. ${h.tabel.judul}. ${h.total.nama}, ${h.sumber}`
}

function catatanTampilan(h: HasilTerbit): string[] {
  return [
    ...(h.edisi?.legenda ?? []),
    ...(h.bagian ? [pesanAgregat.catatanBagian(h.bagian.label)] : []),
    ...(h.pita ? [pesanAgregat.catatanPita(h.pita.nama)] : []),
  ]
}
