import { Link } from '@tanstack/react-router'
import { useRef, useState } from 'react'
import type { BarisTandaTangan } from '#contract/sop/berkas/tanda-tangan'
import { Lencana, type Nada } from '../../../design/lencana.tsx'
import { usePintasan } from '../../../design/pintasan/index.ts'
import { Tombol } from '../../../design/tombol.tsx'
import { Tuts } from '../../../design/tuts.tsx'
import { keGalat } from '../../../kantor/galat-layar.ts'
import { panggil } from '../../../kantor/panggil.ts'
import { LencanaTenggat } from '../lencana-tenggat.tsx'
import type { KeadaanBaris } from './satu-per-satu.ts'
import gaya from './tanda-tangan.module.css'
import { pesanTandaTangan as p } from './tanda-tangan.pesan.ts'

const NADA: Record<KeadaanBaris['apa'], Nada> = {
  menunggu: 'netral',
  berjalan: 'nila',
  ditandatangani: 'selesai',
  ditolak: 'lambat',
  'tak-pasti': 'tunggu',
}

export const kunciBaris = (b: BarisTandaTangan) => `${b.berkasId}/${b.langkah.id}`
/** What was said to be read: another content has to be read again. */
const kunciIsi = (b: BarisTandaTangan) => `${kunciBaris(b)}/${b.hashIsi}`

interface DaftarProps {
  readonly baris: readonly BarisTandaTangan[]
  readonly keadaan: ReadonlyMap<string, KeadaanBaris>
  /** A run is on or over: nothing can be chosen. */
  readonly terkunci: boolean
  readonly dipilih: ReadonlySet<string>
  readonly saatPilih: (dipilih: ReadonlySet<string>) => void
}

/** One row an act. It can be chosen once each of its documents was opened, or the official says that they know them. */
export function DaftarTandaTangan({ baris, keadaan, terkunci, dipilih, saatPilih }: DaftarProps) {
  const [dibuka, setDibuka] = useState<ReadonlySet<string>>(new Set())
  const [dinyatakan, setDinyatakan] = useState<ReadonlySet<string>>(new Set())
  const [gagal, setGagal] = useState<{ baris: string; pesan: string }>()
  const [kini, setKini] = useState(0)
  const badan = useRef<HTMLTableSectionElement>(null)
  const isTerbaca = (b: BarisTandaTangan) =>
    b.kendala === null &&
    (dinyatakan.has(kunciIsi(b)) || b.belumDibaca.every((hash) => dibuka.has(`${kunciBaris(b)}/${hash}`)))
  const terbaca = baris.filter(isTerbaca)
  const pilih = (b: BarisTandaTangan, ya: boolean) => {
    const baru = new Set(dipilih)
    if (ya) baru.add(kunciBaris(b))
    else baru.delete(kunciBaris(b))
    saatPilih(baru)
  }
  const nyatakan = async (b: BarisTandaTangan) => {
    setGagal(undefined)
    try {
      // The word of the official stands in the record; the server refuses what it does not know to be read.
      await panggil('/dokumen/dibaca', { metode: 'POST', isi: { hash: b.dokumen.map((d) => d.hash) } })
      setDinyatakan((lama) => new Set(lama).add(kunciIsi(b)))
    } catch (sebab) {
      setGagal({ baris: kunciBaris(b), pesan: keGalat(sebab).pesan })
    }
  }
  const tautan = (i: number) =>
    badan.current?.rows[i]?.querySelector<HTMLAnchorElement>('a[data-dokumen]:not([data-dibuka])') ??
    badan.current?.rows[i]?.querySelector<HTMLAnchorElement>('a')
  const pindah = (ke: number) => {
    const i = Math.max(0, Math.min(baris.length - 1, ke))
    setKini(i)
    tautan(i)?.focus()
  }
  const padaBaris = (lakukan: (b: BarisTandaTangan) => void) => () => {
    const b = baris[kini]
    if (b && !terkunci && b.kendala === null) lakukan(b)
  }
  const halaman = { lingkup: 'halaman' } as const
  usePintasan([
    { ...halaman, tombol: 'ArrowDown', nama: p.pintasan.pindah, jalankan: () => pindah(kini + 1) },
    {
      ...halaman,
      tombol: 'ArrowUp',
      nama: p.pintasan.pindah,
      tersembunyi: true,
      jalankan: () => pindah(kini - 1),
    },
    { ...halaman, tombol: 'Enter', nama: p.pintasan.baca, jalankan: () => tautan(kini)?.click() },
    { ...halaman, tombol: 'b', nama: p.pintasan.nyatakan, jalankan: padaBaris((b) => void nyatakan(b)) },
    {
      ...halaman,
      tombol: 'x',
      nama: p.pintasan.pilih,
      jalankan: padaBaris((b) => {
        if (isTerbaca(b)) pilih(b, !dipilih.has(kunciBaris(b)))
      }),
    },
  ])
  return (
    <>
      <table className={gaya.tabel}>
        <thead>
          <tr>
            <th scope="col">
              <input
                type="checkbox"
                className={gaya.kotak}
                aria-label={p.pilihSemua}
                title={p.pilihSemua}
                disabled={terkunci || terbaca.length === 0}
                checked={terbaca.length > 0 && terbaca.every((b) => dipilih.has(kunciBaris(b)))}
                onChange={(e) => saatPilih(new Set(e.target.checked ? terbaca.map(kunciBaris) : []))}
              />
            </th>
            {p.kepala.slice(1).map((k) => (
              <th key={k} scope="col">
                {k}
              </th>
            ))}
          </tr>
        </thead>
        <tbody ref={badan}>
          {baris.map((b, i) => (
            <tr key={kunciBaris(b)} data-kini={i === kini || undefined} onFocus={() => setKini(i)}>
              <td className={gaya.pilih}>
                <input
                  type="checkbox"
                  className={gaya.kotak}
                  aria-label={p.pilih(b.judul)}
                  disabled={terkunci || !isTerbaca(b)}
                  checked={dipilih.has(kunciBaris(b))}
                  onChange={(e) => pilih(b, e.target.checked)}
                />
              </td>
              <td>
                <Link to="/berkas/$berkasId" params={{ berkasId: b.berkasId }} className={gaya.judul}>
                  {b.judul}
                </Link>
                <span className={gaya.kedua}>
                  {b.nomor} · {b.sop} · {p.langkahKe(b.langkah.nomor, b.langkah.dari, b.langkah.kegiatan)}
                </span>
                <span className={gaya.kedua}>
                  <strong>{b.akibat}</strong> · {p.sebagai(b.sebagai)}
                  {b.takDapatDibatalkan ? ` · ${p.tetap}` : ''}
                </span>
              </td>
              <td className={gaya.isi}>
                <ul>
                  {b.dokumen.map((d) => {
                    const nama = `${kunciBaris(b)}/${d.hash}`
                    const isDibuka = dibuka.has(nama) || !b.belumDibaca.includes(d.hash)
                    const buka = () => setDibuka((lama) => new Set(lama).add(nama))
                    return (
                      <li key={d.nama}>
                        <a
                          href={`/api/dokumen/${d.hash}`}
                          target="_blank"
                          rel="noreferrer"
                          data-dokumen
                          data-dibuka={isDibuka || undefined}
                          onClick={buka}
                          onAuxClick={buka}
                        >
                          {d.nama}
                        </a>
                        <span className="redup">
                          {' '}
                          · {p.versi(d.versi)}
                          {isDibuka ? ` · ${p.dibuka}` : ''}
                        </span>
                      </li>
                    )
                  })}
                </ul>
                <span className={gaya.kedua}>
                  {p.sidik} <code title={b.hashIsi}>{b.hashIsi.slice(0, 12)}</code>
                </span>
              </td>
              <td className={gaya.keadaan}>
                <span className="jajar">
                  <LencanaTenggat tenggat={b.tenggat} />
                  <Keadaan baris={b} keadaan={keadaan.get(kunciBaris(b))} terbaca={isTerbaca(b)} />
                </span>
                {b.kendala === null && !terkunci && !isTerbaca(b) ? (
                  <Tombol aria-label={`${p.nyatakan}: ${b.judul}`} onClick={() => void nyatakan(b)}>
                    {p.nyatakan}
                  </Tombol>
                ) : null}
                {gagal?.baris === kunciBaris(b) ? (
                  <span className={gaya.galat} role="alert">
                    {gagal.pesan}
                  </span>
                ) : null}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      <p className={gaya.petunjuk} aria-hidden="true">
        <Tuts tombol="ArrowUp" /> <Tuts tombol="ArrowDown" /> {p.petunjuk.pindah} · <Tuts tombol="Enter" />{' '}
        {p.petunjuk.baca} · <Tuts tombol="b" /> {p.petunjuk.nyatakan} · <Tuts tombol="x" /> {p.petunjuk.pilih}
      </p>
    </>
  )
}

function Keadaan({
  baris,
  keadaan,
  terbaca,
}: {
  baris: BarisTandaTangan
  keadaan: KeadaanBaris | undefined
  terbaca: boolean
}) {
  if (keadaan)
    return (
      <>
        <Lencana nada={NADA[keadaan.apa]}>{p.keadaan[keadaan.apa]}</Lencana>
        {'galat' in keadaan ? (
          <span className={gaya.galat} role="alert">
            {keadaan.galat.pesan} {keadaan.apa === 'tak-pasti' ? p.takPastiKet : ''}
          </span>
        ) : null}
      </>
    )
  if (baris.kendala) return <span className="kecil">{baris.kendala}</span>
  return <Lencana nada={terbaca ? 'selesai' : 'netral'}>{terbaca ? p.sudahDibaca : p.belumDibaca}</Lencana>
}
