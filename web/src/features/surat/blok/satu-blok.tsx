import { TextInput } from '@mantine/core'
import { type SubmitEvent, useState } from 'react'
import type { Blok, NomorDiserahkan } from '#contract/surat/cadangan/blok'
import { Lencana } from '../../../design/lencana.tsx'
import '../../../design/mantine.css'
import { PesanGalat } from '../../../design/keadaan.tsx'
import { Panel } from '../../../design/panel.tsx'
import { TabelDaftar } from '../../../design/tabel-daftar.tsx'
import { Tombol } from '../../../design/tombol.tsx'
import { panggil } from '../../../kantor/panggil.ts'
import { useKirim } from '../../../kantor/use-kirim.ts'
import { hariIni, tulisTanggalPendek } from '../../../kantor/waktu.ts'
import { pesanBlok as p } from './blok.pesan.ts'
import { nomorBerikut, tulisNomorBlok } from './nomor-berikut.ts'
import { lupakanTulisan, tulisNomor } from './simpan-luring.ts'

interface SatuBlokProps {
  readonly blok: Blok
  /** Written on this device and not handed over. */
  readonly tulisan: readonly NomorDiserahkan[]
  readonly tersambung: boolean
  readonly bolehTutup: boolean
  readonly segarkan: () => void
  readonly tutup: () => void
}

/** One block: the next number is given here without asking the office; what was written is handed over when it can be reached. */
export function SatuBlok({ blok, tulisan, tersambung, bolehTutup, segarkan, tutup }: SatuBlokProps) {
  const [pesan, setPesan] = useState('')
  const serah = useKirim(
    async (selesai: boolean) => {
      const hasil = await panggil<{ blok: Blok; susulan: number[] }>(`/agenda/blok/${blok.id}/serah`, {
        metode: 'POST',
        isi: { nomor: tulisan, selesai },
      })
      await lupakanTulisan(
        hasil.blok,
        tulisan.map((t) => t.urut),
      )
      setPesan(hasil.susulan.length > 0 ? p.susulan(hasil.susulan.join(', ')) : '')
      segarkan()
      return hasil
    },
    { segarkan: ['agenda'] },
  )
  const tulis = async (n: NomorDiserahkan) => {
    try {
      await tulisNomor(blok.id, n)
      setPesan('')
    } catch {
      setPesan(p.bentrok)
    }
    segarkan()
  }
  const betulkan = (urut: number) => {
    void lupakanTulisan(blok, [urut]).then(segarkan)
  }
  return (
    <Panel judul={p.judulBlok(blok.awal, blok.akhir, blok.namaDeret)}>
      <div className="susun">
        <div className="jajar">
          <Lencana nada={blok.status === 'dipegang' ? (blok.lewat ? 'lambat' : 'tunggu') : 'netral'}>
            {blok.lewat ? p.lewat : p.status[blok.status]}
          </Lencana>
          <span>{p.pemegang(blok.pemegang, blok.perangkat, tulisTanggalPendek(blok.tanggal))}</span>
          <span className="redup">{p.sisa(blok.sisa - tulisan.length)}</span>
          {tulisan.length > 0 ? <Lencana nada="nila">{p.belumSerah(tulisan.length)}</Lencana> : null}
        </div>
        {blok.alasanTutup ? <p>{blok.alasanTutup}</p> : null}
        {blok.milikSaya && blok.status === 'dipegang' ? (
          <FormNomor key={tulisan.length} blok={blok} tulisan={tulisan} tulis={tulis} />
        ) : null}
        <DaftarNomor blok={blok} tulisan={tulisan} betulkan={betulkan} />
        {pesan ? <p role="status">{pesan}</p> : null}
        <PesanGalat galat={serah.galat} />
        <div className="jajar">
          {blok.milikSaya && tulisan.length > 0 ? (
            <Tombol sibuk={serah.sibuk} disabled={!tersambung} onClick={() => serah.kirim(false)}>
              {p.serahkan}
            </Tombol>
          ) : null}
          {blok.milikSaya && blok.status === 'dipegang' ? (
            <>
              <Tombol sibuk={serah.sibuk} disabled={!tersambung} onClick={() => serah.kirim(true)}>
                {p.selesaikan}
              </Tombol>
              <span className="kecil redup">{p.selesaikanKet}</span>
            </>
          ) : null}
          {bolehTutup && blok.status === 'dipegang' && !blok.milikSaya ? (
            <Tombol rupa="bahaya" onClick={tutup}>
              {p.tutup}
            </Tombol>
          ) : null}
        </div>
      </div>
    </Panel>
  )
}

function FormNomor({
  blok,
  tulisan,
  tulis,
}: {
  blok: Blok
  tulisan: readonly NomorDiserahkan[]
  tulis: (n: NomorDiserahkan) => Promise<void>
}) {
  const berikut = nomorBerikut(blok, tulisan)
  const kini = hariIni()
  const [tanggal, setTanggal] = useState(berikut && kini < berikut.tanggalMin ? berikut.tanggalMin : kini)
  const [klasifikasi, setKlasifikasi] = useState(blok.klasifikasi)
  const [kurang, setKurang] = useState(false)
  if (!berikut) return <p>{p.habis}</p>
  if (Number(kini.slice(0, 4)) > blok.tahun) return <p>{p.tahunLewat}</p>
  const { urut } = berikut
  const kirim = (e: SubmitEvent<HTMLFormElement>) => {
    e.preventDefault()
    const isi = new FormData(e.currentTarget)
    const teks = (n: string) => String(isi.get(n) ?? '').trim()
    const rusak = (e.nativeEvent.submitter as HTMLButtonElement | null)?.value === 'rusak'
    const [perihal, tujuan] = [teks('perihal'), teks('tujuan')]
    if (rusak) {
      void tulis({ keadaan: 'batal', urut, alasan: perihal.length >= 5 ? perihal : p.alasanRusak })
      return
    }
    // The office would refuse it at the hand-over, when the number stands on paper already.
    if (perihal.length < 3 || tujuan.length < 3) {
      setKurang(true)
      return
    }
    void tulis({ keadaan: 'terpakai', urut, tanggal, klasifikasi, perihal, tujuan })
  }
  return (
    <form className="susun" onSubmit={kirim}>
      <p>
        {p.nomorBerikut}: <strong>{tulisNomorBlok(blok, { urut, tanggal, klasifikasi })}</strong>
      </p>
      <div className="dua-kolom">
        <TextInput
          type="date"
          label={p.tanggal}
          value={tanggal}
          min={berikut.tanggalMin}
          max={`${blok.tahun}-12-31`}
          onChange={(e) => setTanggal(e.target.value)}
          required
          withAsterisk={false}
        />
        <TextInput
          label={p.klasifikasi}
          value={klasifikasi}
          readOnly={!blok.bebasKlasifikasi}
          pattern="[0-9A-Za-z]+([.\-][0-9A-Za-z]+)*"
          onChange={(e) => setKlasifikasi(e.target.value)}
          required
          withAsterisk={false}
        />
        <TextInput
          name="perihal"
          label={p.perihal}
          minLength={5}
          maxLength={500}
          required
          withAsterisk={false}
        />
        <TextInput
          name="tujuan"
          label={p.tujuan}
          minLength={3}
          maxLength={500}
          required
          withAsterisk={false}
        />
      </div>
      {kurang ? <p role="alert">{p.kurang}</p> : null}
      <div className="jajar">
        <Tombol type="submit" rupa="utama">
          {p.pakai}
        </Tombol>
        <Tombol type="submit" rupa="sepi" value="rusak" formNoValidate>
          {p.rusak}
        </Tombol>
      </div>
    </form>
  )
}

function DaftarNomor({
  blok,
  tulisan,
  betulkan,
}: {
  blok: Blok
  tulisan: readonly NomorDiserahkan[]
  betulkan: (urut: number) => void
}) {
  // Only the last: a number before it must not come after a later day.
  const terakhir = Math.max(0, ...tulisan.map((t) => t.urut))
  const baris = blok.nomor.flatMap((n) => {
    const t = tulisan.find((x) => x.urut === n.urut)
    if (t?.keadaan === 'terpakai') {
      const klasifikasi = t.klasifikasi ?? blok.klasifikasi
      return {
        ...n,
        ...t,
        klasifikasi,
        nomor: tulisNomorBlok(blok, { ...t, klasifikasi }),
        nama: p.keadaan.tertulis,
      }
    }
    if (t)
      return { ...n, alasanBatal: t.alasan, nama: `${p.keadaan.batal}, ${p.keadaan.tertulis.toLowerCase()}` }
    if (n.keadaan === 'dicadangkan') return []
    return { ...n, nama: p.keadaan[n.keadaan] }
  })
  if (baris.length === 0) return null
  return (
    <TabelDaftar
      nama={p.judulBlok(blok.awal, blok.akhir, blok.namaDeret)}
      kolom={[
        { judul: p.kolom.nomor, utama: true, isi: (n) => n.nomor },
        { judul: p.kolom.tanggal, utuh: true, isi: (n) => (n.tanggal ? tulisTanggalPendek(n.tanggal) : '') },
        {
          judul: p.kolom.perihal,
          isi: (n) =>
            n.susulan
              ? p.susulanBaris(n.susulan.perihal, n.susulan.tujuan)
              : (n.perihal ?? n.alasanBatal ?? ''),
        },
        { judul: p.kolom.tujuan, isi: (n) => n.tujuan ?? '' },
        {
          judul: p.kolom.keadaan,
          isi: (n) => (
            <span className="jajar">
              {n.nama}
              {n.urut === terakhir ? (
                <Tombol rupa="sepi" onClick={() => betulkan(n.urut)}>
                  {p.betulkan}
                </Tombol>
              ) : null}
            </span>
          ),
        },
      ]}
      baris={baris}
      kunci={(n) => String(n.urut)}
    />
  )
}
