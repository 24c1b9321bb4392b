import { Link } from '@tanstack/react-router'
import { useRef, useState } from 'react'
import type { BarisKotakMasuk, BerkasKirim } from '#contract/sop/sop'
import { PesanGalat } from '../../design/keadaan.tsx'
import { Lencana } from '../../design/lencana.tsx'
import { usePintasan } from '../../design/pintasan/index.ts'
import { Tuts } from '../../design/tuts.tsx'
import { panggil } from '../../kantor/panggil.ts'
import { useKirim } from '../../kantor/use-kirim.ts'
import gaya from './kotak-masuk.module.css'
import { LencanaTenggat } from './lencana-tenggat.tsx'
import { pesanSop } from './sop.pesan.ts'
import { tulisOrang } from './tulis-orang.ts'

/** One row a waiting step. Arrows move the choice (and the focus with it), Enter opens it, 1 to 9 open directly. */
export function DaftarKotakMasuk({ baris }: { baris: readonly BarisKotakMasuk[] }) {
  const [pilih, setPilih] = useState(0)
  const badan = useRef<HTMLTableSectionElement>(null)
  const tautan = (i: number) => badan.current?.querySelectorAll<HTMLAnchorElement>('a')[i]
  const pindah = (ke: number) => {
    const i = Math.max(0, Math.min(baris.length - 1, ke))
    setPilih(i)
    tautan(i)?.focus()
  }
  const ambil = useKirim(
    (b: BarisKotakMasuk) =>
      panggil<BerkasKirim>(`/berkas/${b.berkasId}/penugasan`, {
        metode: 'POST',
        isi: { langkah: b.langkah.id, jenis: 'ambil' },
      }),
    // Also when it is refused: the row then says who was quicker.
    { segarkan: ['kotak-masuk', 'berkas'] },
  )
  usePintasan([
    {
      tombol: 'b',
      nama: pesanSop.ambilTerpilih,
      lingkup: 'halaman',
      jalankan: () => {
        const b = baris[pilih]
        if (b?.dapatDiambil) ambil.kirim(b)
      },
    },
    {
      tombol: 'ArrowDown',
      nama: pesanSop.pindahPilihan,
      lingkup: 'halaman',
      jalankan: () => pindah(fokusDi(badan.current) ? pilih + 1 : pilih),
    },
    {
      tombol: 'ArrowUp',
      nama: pesanSop.pindahPilihan,
      lingkup: 'halaman',
      tersembunyi: true,
      jalankan: () => pindah(pilih - 1),
    },
    {
      tombol: 'Enter',
      nama: pesanSop.bukaTerpilih,
      lingkup: 'halaman',
      jalankan: () => tautan(pilih)?.click(),
    },
    ...baris.slice(0, 9).map((b, i) => ({
      tombol: String(i + 1),
      nama: i === 0 ? pesanSop.bukaBaris : b.judul,
      lingkup: 'halaman' as const,
      tersembunyi: i > 0,
      jalankan: () => tautan(i)?.click(),
    })),
  ])
  const terpilih = Math.min(pilih, baris.length - 1)
  return (
    <>
      <PesanGalat galat={ambil.galat} />
      <table className={gaya.tabel}>
        <thead>
          <tr>
            {pesanSop.kepalaKotak.map((k) => (
              <th key={k} scope="col">
                {k}
              </th>
            ))}
          </tr>
        </thead>
        <tbody ref={badan}>
          {baris.map((b, i) => (
            <tr
              key={`${b.berkasId}/${b.langkah.id}`}
              data-pilih={i === terpilih || undefined}
              onFocus={() => setPilih(i)}
            >
              <td className={gaya.tenggat}>
                <LencanaTenggat tenggat={b.tenggat} />
              </td>
              <td className={gaya.berkas}>
                <Link to="/berkas/$berkasId" params={{ berkasId: b.berkasId }} className={gaya.judul}>
                  {b.judul}
                </Link>
                <span className={gaya.kedua}>{b.pengirim ? tulisOrang(b.pengirim) : b.nomor}</span>
              </td>
              <td className={gaya.langkah}>
                <span>{b.langkah.kegiatan}</span>
                <span className={gaya.kedua}>
                  {b.langkah.pelaksana} · {pesanSop.langkahKe(b.langkah.nomor, b.langkah.dari, b.waktu.teks)}
                </span>
              </td>
              <td className={gaya.ket}>
                <span className="jajar">
                  {b.pengambil ? (
                    <Lencana nada={b.pengambil.sendiri ? 'nila' : 'netral'}>
                      {b.pengambil.sendiri
                        ? pesanSop.andaMengerjakan
                        : pesanSop.mengerjakan(b.pengambil.nama)}
                    </Lencana>
                  ) : null}
                  {b.keterangan.map((k) => (
                    <Lencana key={k}>{k}</Lencana>
                  ))}
                  {b.dapatDiambil ? (
                    <button
                      type="button"
                      className={gaya.ambil}
                      aria-label={`${pesanSop.ambilBaris}: ${b.judul}`}
                      onClick={() => ambil.kirim(b)}
                    >
                      {pesanSop.ambilBaris}
                    </button>
                  ) : null}
                  <span className={gaya.tuts}>
                    <Tuts tombol={i === terpilih ? 'Enter' : i < 9 ? String(i + 1) : ''} />
                  </span>
                </span>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </>
  )
}

function fokusDi(badan: HTMLElement | null): boolean {
  return badan?.contains(document.activeElement) ?? false
}
