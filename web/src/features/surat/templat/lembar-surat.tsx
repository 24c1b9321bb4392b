import type { ReactNode } from 'react'
import type { ModelSuratKirim } from '#contract/surat/templat/templat'
import gaya from './templat.module.css'
import { pesanTemplat as p } from './templat.pesan.ts'

const KOSONG = '....................'

/** The letter on screen, from the very model that the PDF is drawn from. White in the dark too: it is paper. */
export function LembarSurat({ model: m }: { model: ModelSuratKirim }) {
  const nomor = m.nomor ?? KOSONG
  const tanggal = m.tanggal ?? KOSONG
  return (
    <article className={gaya.lembar} aria-label={p.pratinjau}>
      {m.latihan ? <p className={gaya.latihan}>{p.latihan}</p> : null}
      <header className={gaya.kop}>
        <span>{m.logo ? <img src={`/api/dokumen/${m.logo}`} alt="" /> : null}</span>
        <span>
          {m.kop.baris.map((b) => (
            <span key={b} style={{ display: 'block' }}>
              {b}
            </span>
          ))}
          <small>{m.kop.alamat}</small>
        </span>
        <span />
      </header>
      {m.bentuk === 'surat' ? (
        <div className={gaya.atas}>
          <Pasangan
            isi={[
              [p.nomor, nomor],
              [p.sifat, m.sifat],
              [p.lampiran, m.lampiran],
              [p.hal, <strong key="hal">{m.hal}</strong>],
            ]}
          />
          <div>
            {m.tempat}, {tanggal}
            <br />
            <br />
            {p.yth} <Baris isi={m.kepada} />
          </div>
        </div>
      ) : m.bentuk === 'nota-dinas' ? (
        <>
          <p className={gaya.tengah}>
            <strong>{p.bentukNama['nota-dinas']?.toUpperCase()}</strong>
          </p>
          <Pasangan
            isi={[
              [p.yth, m.kepada.join('; ')],
              [p.dari, m.penanda.blok.join(' ').replace(/,$/, '')],
              ...(m.tembusan.length > 0 ? [[p.tembusan, m.tembusan.join('; ')] as const] : []),
              [p.tanggal, tanggal],
              [p.nomor, nomor],
              [p.sifat, m.sifat],
              [p.lampiran, m.lampiran],
              [p.hal, <strong key="hal">{m.hal}</strong>],
            ]}
          />
          <hr />
        </>
      ) : (
        <p className={gaya.tengah}>
          <strong>{p.bentukNama['berita-acara']?.toUpperCase()}</strong>
          <br />
          {m.hal}
          <br />
          {p.nomor}: {nomor}
        </p>
      )}
      {m.isi.map((b, i) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: parts of one letter have no other name
        <Bagian key={i} bagian={b} />
      ))}
      <div className={gaya.akhir}>
        <div className={gaya.parafs}>
          {m.paraf.map((j) => (
            <span key={j}>{p.parafKotak(j)}</span>
          ))}
        </div>
        <div>
          {m.bentuk === 'berita-acara' ? `${m.tempat}, ${tanggal}` : null}
          <strong>
            <Baris isi={m.penanda.blok} />
          </strong>
          <div className={gaya.ttd}>{p.tempatTtd}</div>
          <strong>{m.penanda.nama}</strong>
          {m.penanda.nip ? <div>NIP. {m.penanda.nip}</div> : null}
        </div>
      </div>
      {m.bentuk !== 'nota-dinas' && m.tembusan.length > 0 ? (
        <>
          <p style={{ margin: '12px 0 0' }}>{p.tembusan}:</p>
          <ol style={{ margin: 0, paddingInlineStart: 20 }}>
            {m.tembusan.map((t) => (
              <li key={t}>{t}</li>
            ))}
          </ol>
        </>
      ) : null}
    </article>
  )
}

function Bagian({ bagian: b }: { bagian: ModelSuratKirim['isi'][number] }) {
  if (b.jenis === 'paragraf') return <p className={gaya.masuk}>{b.teks}</p>
  if (b.jenis === 'butir')
    return (
      <ol>
        {b.daftar.map((t) => (
          <li key={t}>{t}</li>
        ))}
      </ol>
    )
  if (b.jenis === 'rincian')
    return (
      <div style={{ margin: '0 0 8px 2.2rem' }}>
        <Pasangan isi={b.baris} />
      </div>
    )
  return (
    <table>
      <thead>
        <tr>
          {[p.dokumen, p.halaman, p.banyaknya].map((t) => (
            <th key={t} scope="col">
              {t}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {b.daftar.map((d) => (
          <tr key={d.nama}>
            <td>{d.nama}</td>
            <td>{d.halaman ?? '–'}</td>
            <td>{p.berkas(d.eksemplar)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

function Pasangan({ isi }: { isi: readonly (readonly [string, ReactNode])[] }) {
  return (
    <dl className={gaya.pasangan}>
      {isi.map(([nama, nilai]) => (
        <div key={nama} style={{ display: 'contents' }}>
          <dt>{nama}</dt>
          <dd>{nilai}</dd>
        </div>
      ))}
    </dl>
  )
}

function Baris({ isi }: { isi: readonly string[] }) {
  return isi.map((t, i) => (
    <span key={t} style={i === 0 ? undefined : { display: 'block' }}>
      {t}
    </span>
  ))
}
