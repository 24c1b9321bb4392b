import { Checkbox, TextInput } from '@mantine/core'
import type { SubmitEvent } from 'react'
import type { JamHariKirim, KalenderKirim, UbahJamKerja } from '#contract/kalender/kalender'
import { PesanBaik, PesanGalat } from '../../design/keadaan.tsx'
import { Lencana } from '../../design/lencana.tsx'
import { Tombol } from '../../design/tombol.tsx'
import { panggil } from '../../kantor/panggil.ts'
import { useKirim } from '../../kantor/use-kirim.ts'
import gaya from './form-jam-kerja.module.css'
import { pesanKalender as p } from './kalender.pesan.ts'
import { bacaMasa, MasaRamadan } from './masa-ramadan.tsx'

const MEDAN = ['mulai', 'selesai', 'istirahatMulai', 'istirahatSelesai'] as const
type Musim = 'biasa' | 'ramadan'

/** Hours of the week, ordinary and in Ramadan. An empty beginning means that the day is not worked. */
export function FormJamKerja({ kalender: k }: { kalender: KalenderKirim }) {
  const simpan = useKirim(
    (isi: UbahJamKerja) => panggil<KalenderKirim>('/kalender', { metode: 'PUT', isi }),
    { segarkan: ['kalender', 'kotak-masuk'] },
  )
  const kirim = (e: SubmitEvent<HTMLFormElement>) => {
    e.preventDefault()
    const isi = new FormData(e.currentTarget)
    simpan.kirim({
      jamBiasa: bacaJam(isi, 'biasa'),
      jamRamadan: bacaJam(isi, 'ramadan'),
      masaRamadan: bacaMasa(isi),
      dasar: String(isi.get('dasar') ?? '').trim(),
      perluDikonfirmasi: isi.get('dikonfirmasi') === null,
    })
  }
  return (
    <form className="susun" onSubmit={kirim}>
      <p className="redup">
        {p.jamKet} {k.perluDikonfirmasi ? <Lencana nada="tunggu">{p.perlu}</Lencana> : null}
      </p>
      <div className={gaya.dua}>
        <TabelJam musim="biasa" judul={p.biasa} jam={k.jamBiasa} />
        <TabelJam musim="ramadan" judul={p.ramadan} jam={k.jamRamadan} />
      </div>
      <MasaRamadan masa={k.masaRamadan} />
      <TextInput
        name="dasar"
        label={p.dasar}
        description={p.dasarKet}
        defaultValue={k.dasar}
        required
        withAsterisk={false}
      />
      <Checkbox name="dikonfirmasi" label={p.dikonfirmasi} defaultChecked={!k.perluDikonfirmasi} />
      <PesanGalat galat={simpan.galat} />
      {simpan.hasil ? <PesanBaik>{p.tersimpan}</PesanBaik> : null}
      <div>
        <Tombol type="submit" sibuk={simpan.sibuk}>
          {p.simpanJam}
        </Tombol>
      </div>
    </form>
  )
}

function TabelJam({ musim, judul, jam }: { musim: Musim; judul: string; jam: readonly JamHariKirim[] }) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: on a phone the table is wider than the screen
    <section className={gaya.gulung} aria-label={judul} tabIndex={0}>
      <table className={gaya.tabel}>
        <caption>{judul}</caption>
        <thead>
          <tr>
            <th scope="col">{p.kolomJam.hari}</th>
            {MEDAN.map((m) => (
              <th key={m} scope="col">
                {p.kolomJam[m]}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {p.hari.map((nama, i) => {
            const hari = jam.find((j) => j.hari === i + 1)
            return (
              <tr key={nama}>
                <th scope="row">{nama}</th>
                {MEDAN.map((m) => (
                  <td key={m}>
                    <input
                      type="text"
                      inputMode="numeric"
                      pattern="([01]?\d|2[0-3])[.:][0-5]\d"
                      title={p.pukulKet}
                      placeholder="–"
                      name={`${musim}.${i + 1}.${m}`}
                      defaultValue={hari?.[m]?.replace(':', '.') ?? ''}
                      aria-label={`${judul}, ${nama}, ${p.kolomJam[m]}`}
                    />
                  </td>
                ))}
              </tr>
            )
          })}
        </tbody>
      </table>
    </section>
  )
}

/** "7.30" as people write it → "07:30" as the contract has it. Not a time field: browsers would show AM and PM. */
function bakukanPukul(teks: string): string {
  return teks.trim() === '' ? '' : teks.trim().replace('.', ':').padStart(5, '0')
}

function bacaJam(isi: FormData, musim: Musim): JamHariKirim[] {
  return p.hari.flatMap((_, i): JamHariKirim[] => {
    const ambil = (m: string) => bakukanPukul(String(isi.get(`${musim}.${i + 1}.${m}`) ?? ''))
    const mulai = ambil('mulai')
    if (!mulai) return []
    const istirahat = ambil('istirahatMulai')
      ? { istirahatMulai: ambil('istirahatMulai'), istirahatSelesai: ambil('istirahatSelesai') }
      : {}
    return [{ hari: i + 1, mulai, selesai: ambil('selesai'), ...istirahat }]
  })
}
