import { useQuery } from '@tanstack/react-query'
import { type ReactNode, useState } from 'react'
import type { BerkasKirim } from '#contract/sop/sop'
import type { LetakKirim, PerubahanBerkasKirim, PerubahanKirim } from '#contract/sop/ulasan/ulasan'
import { Lencana } from '../../../design/lencana.tsx'
import { tulisHari } from '../../../kantor/waktu.ts'
import { tulisOrang } from '../tulis-orang.ts'
import { PotongKata } from './potong-kata.tsx'
import { tulisAcuan } from './tulis-acuan.ts'
import { kueriPerubahan } from './ulasan.kueri.ts'
import gaya from './ulasan.module.css'
import { pesanUlasan } from './ulasan.pesan.ts'

interface PerubahanSejakProps {
  readonly berkas: BerkasKirim
  /** Opens the content of a document at a place. */
  readonly buka: (dokumen: string, bagian: string, letak: LetakKirim | undefined) => void
}

/** What became of the reader's own acts and what changed since: nothing where they never acted and nothing came back. */
export default function PerubahanSejak({ berkas, buka }: PerubahanSejakProps) {
  const { data } = useQuery(kueriPerubahan(berkas.id, berkas.hashIsi))
  const [terbuka, setTerbuka] = useState(false)
  if (!data?.acuan) return null
  // What it leads to stands below it.
  const tuju: PerubahanSejakProps['buka'] = (...p) => {
    setTerbuka(false)
    buka(...p)
  }
  const acuan = tulisAcuan(data.acuan)
  const beda = data.dokumen.filter((d) => d.keadaan !== 'tetap')
  const jumlah = data.dokumen.reduce((n, d) => n + (d.beda?.jumlah ?? 0), 0)
  return (
    <details
      className={gaya.sejak}
      data-berubah={beda.length > 0 || undefined}
      open={terbuka}
      onToggle={(e) => setTerbuka(e.currentTarget.open)}
    >
      <summary>
        <strong>{beda.length > 0 ? pesanUlasan.berubahSejak(acuan) : pesanUlasan.tetapSejak(acuan)}</strong>
        {jumlah > 0 ? <Lencana nada="tunggu">{pesanUlasan.jumlahTempat(jumlah)}</Lencana> : null}
      </summary>
      {terbuka ? (
        <div className={gaya.rincian}>
          {data.dokumen.map((d) => (
            <Dokumen key={d.nama} dokumen={d} buka={tuju} />
          ))}
          <TindakanSaya daftar={data.tindakanSaya} />
        </div>
      ) : null}
    </details>
  )
}

type DokumenBeda = PerubahanBerkasKirim['dokumen'][number]

function Dokumen({ dokumen: d, buka }: { dokumen: DokumenBeda; buka: PerubahanSejakProps['buka'] }) {
  if (!d.beda) {
    const kalimat =
      d.keadaan === 'tetap'
        ? pesanUlasan.dokumenTetap(d.nama)
        : d.keadaan === 'baru'
          ? pesanUlasan.dokumenBaru(d.nama)
          : d.samaDengan
            ? pesanUlasan.dokumenSama(d.nama, d.samaDengan)
            : pesanUlasan.dokumenTanpaRinci(d.nama, d.versiLama ?? 0, d.versi)
    return <p className={d.keadaan === 'tetap' ? 'redup' : undefined}>{kalimat}</p>
  }
  return (
    <section>
      <h3>{pesanUlasan.dokumenBerubah(d.nama, d.versiLama ?? 0, d.versi)}</h3>
      {d.beda.bagian.map((b) => (
        <div key={b.id} className={gaya.bagian}>
          <button type="button" className={gaya.tempat} onClick={() => buka(d.nama, b.id, undefined)}>
            {b.judul}
          </button>{' '}
          <span className="kecil redup">{pesanUlasan.jumlahTempat(b.jumlah)}</span>
          <ul>
            {b.daftar.map((p) => (
              <li key={JSON.stringify(p).slice(0, 200)}>
                <Satu p={p} buka={(letak) => buka(d.nama, b.id, letak)} />
              </li>
            ))}
            {b.jumlah > b.daftar.length ? (
              <li className="redup">{pesanUlasan.dan(b.jumlah - b.daftar.length)}</li>
            ) : null}
          </ul>
        </div>
      ))}
    </section>
  )
}

function Satu({ p, buka }: { p: PerubahanKirim; buka: (letak: LetakKirim) => void }): ReactNode {
  if (p.jenis === 'sel')
    return (
      <>
        <button
          type="button"
          className={gaya.tempat}
          onClick={() => buka({ bagian: p.bagian, jenis: 'sel', baris: p.baris, kolom: p.kolom })}
        >
          {p.sebut}
        </button>{' '}
        <del>{p.lama || '-'}</del> <ins>{p.baru || '-'}</ins>
      </>
    )
  if (p.jenis === 'paragraf')
    return p.arah === 'hilang' ? (
      <PotongKata kata={p.kata} />
    ) : (
      <>
        <button
          type="button"
          className={gaya.tempat}
          onClick={() => buka({ bagian: p.bagian, jenis: 'paragraf', urut: p.urut })}
        >
          {pesanUlasan.paragrafKe(p.urut + 1)}
        </button>{' '}
        <PotongKata kata={p.kata} />
      </>
    )
  if (p.jenis === 'bagian') return `${pesanUlasan.bagianTabel} ${pesanUlasan.arah[p.arah]}`
  return `${p.jenis === 'baris' ? pesanUlasan.baris : pesanUlasan.kolom} ${p.sebut}: ${pesanUlasan.arah[p.arah]}`
}

function TindakanSaya({ daftar }: { daftar: PerubahanBerkasKirim['tindakanSaya'] }) {
  if (daftar.length === 0) return null
  return (
    <section>
      <h3>{pesanUlasan.tindakanSaya}</h3>
      <ul>
        {daftar.map((t) => (
          <li key={t.id}>
            {pesanUlasan.sejak(t.sebut, t.putaran, tulisHari(t.waktu))}, {pesanUlasan.langkah(t.langkah)}:{' '}
            {t.gugur ? (
              <strong>
                {pesanUlasan.gugur[t.gugur.sebab](
                  t.gugur.oleh ? tulisOrang(t.gugur.oleh) : '',
                  t.gugur.dokumen ?? '',
                )}
              </strong>
            ) : t.keadaan === 'menunggu-kerja' ? (
              pesanUlasan.menunggu
            ) : (
              pesanUlasan.masihBerlaku
            )}
          </li>
        ))}
      </ul>
    </section>
  )
}
