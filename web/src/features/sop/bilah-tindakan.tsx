import { useQueryClient } from '@tanstack/react-query'
import { useEffect, useState } from 'react'
import type {
  BerkasKirim,
  LakukanTindakanBerkas,
  LampiranDiunggah,
  TempatBerkasKirim,
  TindakanTerbukaKirim,
} from '#contract/sop/sop'
import { PesanGalat } from '../../design/keadaan.tsx'
import { Tombol } from '../../design/tombol.tsx'
import { kueri, panggil } from '../../kantor/panggil.ts'
import { useKirim } from '../../kantor/use-kirim.ts'
import { tulisSaat } from '../../kantor/waktu.ts'
import { TautanAnalisis } from '../buku/tautan-analisis.tsx'
import gaya from './bilah-tindakan.module.css'
import { DialogTindakan } from './dialog-tindakan.tsx'
import { KerjaBerjalan } from './kerja-berjalan.tsx'
import { PenugasanTempat } from './penugasan-tempat.tsx'
import { PilihTempat } from './pilih-tempat.tsx'
import { kueriBerkas } from './sop.kueri.ts'
import { pesanSop } from './sop.pesan.ts'
import { tulisOrang } from './tulis-orang.ts'

const BERUBAH = new Set(['sop.isi-berubah', 'sop.langkah-lewat'])

interface Tindakan {
  readonly isi: LakukanTindakanBerkas
  readonly lampiran: readonly File[]
}

/** Brings the files to the case one after another; they stand there when the act is accepted. */
async function unggah(berkasId: string, lampiran: readonly File[]): Promise<Record<string, string>> {
  const hash: Record<string, string> = {}
  for (const file of lampiran) {
    const isi = new FormData()
    isi.append('file', file)
    const jalur = `/berkas/${berkasId}/lampiran${kueri({ nama: file.name })}`
    hash[file.name] = (await panggil<LampiranDiunggah>(jalur, { metode: 'POST', isi })).hash
  }
  return hash
}

/** The next act, always in sight: the buttons the server offers to this person, and no others. */
export function BilahTindakan({ berkas }: { berkas: BerkasKirim }) {
  const klien = useQueryClient()
  const [tanya, setTanya] = useState<TindakanTerbukaKirim>()
  const kirim = useKirim(
    async ({ isi, lampiran }: Tindakan) =>
      panggil<BerkasKirim>(`/berkas/${berkas.id}/tindakan`, {
        metode: 'POST',
        isi: { ...isi, ...(lampiran.length > 0 ? { lampiran: await unggah(berkas.id, lampiran) } : {}) },
      }),
    {
      segarkan: ['kotak-masuk', 'daftar-berkas', 'agenda', 'arsip'],
      berhasil: (baru) => {
        setTanya(undefined)
        klien.setQueryData(kueriBerkas(berkas.id).queryKey, baru)
      },
    },
  )
  const [dipilih, setDipilih] = useState<string>()
  const tempat =
    berkas.tempat.find((t) => t.langkah === dipilih) ??
    berkas.tempat.find((t) => t.langkah === berkas.langkahKini)
  const tindakan = tempat?.tindakan ?? []
  // A message of the last act belongs to the step it was done on.
  const lupakan = kirim.lupakan
  // biome-ignore lint/correctness/useExhaustiveDependencies: asked when the step changes
  useEffect(() => {
    if (kirim.galat) lupakan()
  }, [tempat?.langkah, berkas.hashIsi])
  // The first run is one click; what came back, failed or lost its snapshot asks what to work on.
  const diperbaiki = berkas.pengembalianTerbuka ?? berkas.galatMasukan ?? tempat?.galatKerja
  const pilih = (t: TindakanTerbukaKirim) => {
    if (t.mengubah.length > 0 && diperbaiki) return setTanya(t)
    if (t.lampiran.length > 0 || (t.mengubah.length > 0 && !t.kerja)) return setTanya(t)
    if (t.perluAlasan || t.perluSandi || t.takDapatDibatalkan || t.tujuan.length > 0) return setTanya(t)
    kirim.kirim({
      isi: { langkah: tempat?.langkah ?? '', tindakan: t.tindakan, hashIsi: t.mengikat.hashIsi },
      lampiran: [],
    })
  }
  const berubah = kirim.galat !== undefined && BERUBAH.has(kirim.galat.kode)
  const muatUlang = async () => {
    await klien.invalidateQueries({ queryKey: ['berkas', berkas.id] })
    kirim.lupakan()
    setTanya(undefined)
  }
  return (
    <section
      className={gaya.bilah}
      aria-label={pesanSop.langkahSekarang}
      data-aktif={tindakan.length > 0 || undefined}
      data-berakhir={berkas.selesai !== null || undefined}
    >
      <PilihTempat tempat={berkas.tempat} nilai={tempat?.langkah ?? ''} saatUbah={setDipilih} />
      <div className={gaya.atas}>
        <div className={gaya.teks}>
          {tempat ? <KeadaanTempat tempat={tempat} /> : <KeadaanAkhir berkas={berkas} />}
          {kirim.hasil && !kirim.galat && tindakan.length === 0 ? (
            <p className={gaya.dicatat} role="status">
              ✓ {pesanSop.sudahDicatat}
            </p>
          ) : null}
        </div>
        <div className={gaya.tombol}>
          {tindakan.length > 0 ? <TautanAnalisis berkas={berkas} untuk="penulis" /> : null}
          {urut(tindakan).map((t) => (
            <Tombol
              key={t.tindakan}
              rupa={t.utama ? 'utama' : 'biasa'}
              pintasan={t.pintasan.toLowerCase()}
              sibuk={kirim.sibuk && !tanya}
              onClick={() => pilih(t)}
            >
              {t.label}
            </Tombol>
          ))}
        </div>
      </div>
      {tempat ? <PenugasanTempat key={tempat.langkah} berkasId={berkas.id} tempat={tempat} /> : null}
      <KerjaBerjalan berkas={berkas} />
      {berubah ? (
        <PesanGalat galat={{ kode: kirim.galat?.kode ?? '', jenis: 'bentrok', pesan: pesanSop.berubah }}>
          <p>{pesanSop.berubahKet}</p>
          <Tombol onClick={() => void muatUlang()}>{pesanSop.muatTerbaru}</Tombol>
        </PesanGalat>
      ) : tanya ? null : (
        <PesanGalat galat={kirim.galat} />
      )}
      {tanya && !berubah ? (
        <DialogTindakan
          berkasId={berkas.id}
          tindakan={tanya}
          langkah={tempat?.langkah ?? ''}
          masukan={berkas.masukan}
          sibuk={kirim.sibuk}
          galat={kirim.galat}
          kirim={(isi, lampiran) => kirim.kirim({ isi, lampiran })}
          tutup={() => {
            kirim.lupakan()
            setTanya(undefined)
          }}
        />
      ) : null}
    </section>
  )
}

function KeadaanAkhir({ berkas }: { berkas: BerkasKirim }) {
  const saat = berkas.selesai ? tulisSaat(berkas.selesai) : ''
  if (berkas.keadaan === 'dibatalkan') {
    const akhir = berkas.riwayat.findLast((r) => r.jenis === 'pembatalan')
    return (
      <>
        <h2>{pesanSop.dibatalkanPada(saat)}</h2>
        {akhir ? (
          <p className="redup">{pesanSop.dibatalkanOleh(tulisOrang(akhir.oleh), akhir.alasan ?? '')}</p>
        ) : null}
      </>
    )
  }
  return (
    <>
      <h2>{(berkas.hasil === 'ditolak' ? pesanSop.berakhirDitolak : pesanSop.sudahSelesai)(saat)}</h2>
      <p className="redup">{pesanSop.sudahSelesaiKet}</p>
    </>
  )
}

function KeadaanTempat({ tempat }: { tempat: TempatBerkasKirim }) {
  const { nomor, kegiatan, tindakan } = tempat
  if (tempat.keadaan === 'menunggu-kerja') return <h2>{pesanSop.kerjaBerjalan(nomor)}</h2>
  const orang = tempat.yangDapatBertindak.map(tulisOrang).join(', ')
  if (tindakan.length > 0) {
    const sebagai = [...new Set(tindakan.map((t) => t.sebagai))].join(', ')
    return (
      <>
        <h2>{pesanSop.langkahAnda(nomor, kegiatan)}</h2>
        <p className="redup">
          {[tempat.ringkasAkibat, pesanSop.sebagai(sebagai)].filter(Boolean).join(' · ')}
        </p>
        {tempat.yangDapatBertindak.length > 1 ? (
          <p className="kecil redup">{pesanSop.dapatBertindak(orang)}</p>
        ) : null}
      </>
    )
  }
  if (tempat.menungguBerkas)
    return (
      <>
        <h2>{pesanSop.menungguBerkas(nomor, tempat.menungguBerkas.nomor)}</h2>
        <p className="redup">{tempat.alasanTidak ?? tempat.ringkasAkibat}</p>
      </>
    )
  return (
    <>
      <h2>{pesanSop.menunggu(nomor, kegiatan)}</h2>
      <p className="redup">
        {tempat.yangDapatBertindak.length > 0 ? pesanSop.dapatBertindak(orang) : pesanSop.tidakAdaPemangku}
      </p>
      {tempat.alasanTidak ? <p className="kecil redup">{tempat.alasanTidak}</p> : null}
    </>
  )
}

// The one that leads on stands last, where the hand expects it.
function urut(tindakan: readonly TindakanTerbukaKirim[]): TindakanTerbukaKirim[] {
  return [...tindakan].sort((a, b) => Number(a.utama) - Number(b.utama))
}
