import { useQueryClient } from '@tanstack/react-query'
import { useEffect, useState } from 'react'
import type {
  BerkasKirim,
  LakukanTindakanBerkas,
  LampiranDiunggah,
  TindakanTerbukaKirim,
} from '#contract/sop/sop'
import { PesanGalat } from '../../design/keadaan.tsx'
import { Tombol } from '../../design/tombol.tsx'
import { kueri, panggil } from '../../kantor/panggil.ts'
import { useKirim } from '../../kantor/use-kirim.ts'
import { tulisSaat } from '../../kantor/waktu.ts'
import gaya from './bilah-tindakan.module.css'
import { DialogTindakan } from './dialog-tindakan.tsx'
import { KerjaBerjalan } from './kerja-berjalan.tsx'
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
  const langkah = berkas.langkah.find((l) => l.id === berkas.langkahKini)
  // A message of the last act belongs to the step it was done on.
  const lupakan = kirim.lupakan
  // biome-ignore lint/correctness/useExhaustiveDependencies: asked when the step changes
  useEffect(() => {
    if (kirim.galat) lupakan()
  }, [berkas.langkahKini, berkas.hashIsi])
  // The first run is one click; what came back, failed or lost its snapshot asks what to work on.
  const diperbaiki = berkas.pengembalianTerbuka ?? berkas.galatMasukan ?? berkas.galatKerja
  const pilih = (t: TindakanTerbukaKirim) => {
    if (t.mengubah.length > 0 && diperbaiki) return setTanya(t)
    if (t.lampiran.length > 0 || (t.mengubah.length > 0 && !t.kerja)) return setTanya(t)
    if (t.perluAlasan || t.perluSandi || t.takDapatDibatalkan || t.tujuan.length > 0) return setTanya(t)
    kirim.kirim({
      isi: { langkah: berkas.langkahKini ?? '', tindakan: t.tindakan, hashIsi: t.mengikat.hashIsi },
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
      data-aktif={berkas.tindakan.length > 0 || undefined}
    >
      <div className={gaya.atas}>
        <div className={gaya.teks}>
          <Keadaan berkas={berkas} nomor={langkah?.nomor ?? 0} kegiatan={langkah?.kegiatan ?? ''} />
          {kirim.hasil && !kirim.galat && berkas.tindakan.length === 0 ? (
            <p className={gaya.dicatat} role="status">
              ✓ {pesanSop.sudahDicatat}
            </p>
          ) : null}
        </div>
        <div className={gaya.tombol}>
          {urut(berkas.tindakan).map((t) => (
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
          langkah={berkas.langkahKini ?? ''}
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

function Keadaan({ berkas, nomor, kegiatan }: { berkas: BerkasKirim; nomor: number; kegiatan: string }) {
  if (berkas.keadaan === 'selesai') {
    return (
      <>
        <h2>
          {(berkas.hasil === 'ditolak' ? pesanSop.berakhirDitolak : pesanSop.sudahSelesai)(
            berkas.selesai ? tulisSaat(berkas.selesai) : '',
          )}
        </h2>
        <p className="redup">{pesanSop.sudahSelesaiKet}</p>
      </>
    )
  }
  if (berkas.keadaan === 'dibatalkan') return <h2>{pesanSop.dibatalkan}</h2>
  if (berkas.keadaan === 'menunggu-kerja') return <h2>{pesanSop.kerjaBerjalan(nomor)}</h2>
  if (berkas.tindakan.length > 0) {
    const sebagai = [...new Set(berkas.tindakan.map((t) => t.sebagai))].join(', ')
    return (
      <>
        <h2>{pesanSop.langkahAnda(nomor, kegiatan)}</h2>
        <p className="redup">
          {[berkas.ringkasAkibat, pesanSop.sebagai(sebagai)].filter(Boolean).join(' · ')}
        </p>
        {berkas.yangDapatBertindak.length > 1 ? (
          <p className="kecil redup">{pesanSop.dapatBertindak(daftarOrang(berkas))}</p>
        ) : null}
      </>
    )
  }
  return (
    <>
      <h2>{pesanSop.menunggu(nomor, kegiatan)}</h2>
      <p className="redup">
        {berkas.yangDapatBertindak.length > 0
          ? pesanSop.dapatBertindak(daftarOrang(berkas))
          : pesanSop.tidakAdaPemangku}
      </p>
      {berkas.alasanTidak ? <p className="kecil redup">{berkas.alasanTidak}</p> : null}
    </>
  )
}

function daftarOrang(berkas: BerkasKirim): string {
  return berkas.yangDapatBertindak.map(tulisOrang).join(', ')
}

// The one that leads on stands last, where the hand expects it.
function urut(tindakan: readonly TindakanTerbukaKirim[]): TindakanTerbukaKirim[] {
  return [...tindakan].sort((a, b) => Number(a.utama) - Number(b.utama))
}
