import { useQuery } from '@tanstack/react-query'
import { useNavigate, useSearch } from '@tanstack/react-router'
import { useState } from 'react'
import type { Ekspedisi } from '#contract/surat/ekspedisi/ekspedisi'
import { Halaman } from '../../../design/halaman.tsx'
import { GagalMuat, Kosong, Memuat } from '../../../design/keadaan.tsx'
import { Lencana, type Nada } from '../../../design/lencana.tsx'
import { Panel } from '../../../design/panel.tsx'
import { Ruas } from '../../../design/ruas.tsx'
import { type Kolom, TabelDaftar } from '../../../design/tabel-daftar.tsx'
import { Tombol } from '../../../design/tombol.tsx'
import { keGalat } from '../../../kantor/galat-layar.ts'
import { tulisTanggalPendek } from '../../../kantor/waktu.ts'
import { gabungSaring, SaringBukuSurat } from '../saring-buku.tsx'
import { kueriEkspedisi, type SaringBuku } from '../surat.kueri.ts'
import { pesanSurat } from '../surat.pesan.ts'
import { DialogAkhir } from './dialog-ekspedisi.tsx'
import { pesanEkspedisi as p } from './ekspedisi.pesan.ts'

const NADA: Record<Ekspedisi['hasil'], Nada> = { dibawa: 'tunggu', diterima: 'selesai', kembali: 'lambat' }
type Akhir = { baris: Ekspedisi; hasil: 'diterima' | 'kembali' }

export default function EkspedisiHalaman() {
  const saring = useSearch({ from: '/kantor/agenda/ekspedisi' }) as SaringBuku
  const pergi = useNavigate()
  const [akhir, setAkhir] = useState<Akhir>()
  const { data, error, refetch } = useQuery({ ...kueriEkspedisi(saring), placeholderData: (lama) => lama })
  const ubah = (baru: SaringBuku) =>
    void pergi({ to: '/agenda/ekspedisi', search: gabungSaring(saring, baru), replace: true })
  return (
    <Halaman judul={p.judul} ringkas={p.ringkas}>
      <SaringBukuSurat buku="ekspedisi" nilai={saring} ubah={ubah} />
      <Ruas
        label={p.hasilLabel}
        nilai={(saring['hasil'] ?? '') as keyof typeof p.hasil}
        saatUbah={(hasil) => ubah({ hasil })}
        isi={(Object.keys(p.hasil) as (keyof typeof p.hasil)[]).map((nilai) => ({
          nilai,
          nama: p.hasil[nilai],
        }))}
      />
      <Panel penuh>
        {error && !data ? <GagalMuat galat={keGalat(error)} ulang={() => void refetch()} /> : null}
        {!data && !error ? <Memuat /> : null}
        {data?.daftar.length === 0 ? <Kosong judul={p.kosong}>{p.kosongKet}</Kosong> : null}
        {data && data.daftar.length > 0 ? (
          <TabelDaftar
            nama={p.judul}
            kolom={susunKolom(data.bolehCatat, setAkhir)}
            baris={data.daftar}
            kunci={(e) => e.id}
          />
        ) : null}
      </Panel>
      <div className="jajar">
        {saring['sesudah'] ? <Tombol onClick={() => ubah({})}>{pesanSurat.awal}</Tombol> : null}
        {data?.berikut ? (
          <Tombol onClick={() => ubah({ sesudah: data.berikut ?? '' })}>{pesanSurat.lagi}</Tombol>
        ) : null}
      </div>
      {akhir ? <DialogAkhir {...akhir} tutup={() => setAkhir(undefined)} /> : null}
    </Halaman>
  )
}

function susunKolom(boleh: boolean, akhiri: (a: Akhir) => void): readonly Kolom<Ekspedisi>[] {
  const k = p.kolom
  return [
    {
      judul: k.nomor,
      utama: true,
      isi: (e) => (
        <>
          {e.nomor}
          <span className="kecil redup" style={{ display: 'block' }}>
            {e.perihal}
          </span>
        </>
      ),
    },
    { judul: k.tujuan, isi: (e) => e.tujuan },
    { judul: k.tanggal, utuh: true, isi: (e) => tulisTanggalPendek(e.tanggal) },
    {
      judul: k.dibawa,
      isi: (e) =>
        `${e.cara === 'lain' ? '' : `${p.namaCara[e.cara]}: `}${e.pembawa}${e.resi ? ` (${e.resi})` : ''}`,
    },
    {
      judul: k.hasil,
      isi: (e) => (
        <>
          <Lencana nada={NADA[e.hasil]}>{p.hasil[e.hasil]}</Lencana>
          <span className="kecil" style={{ display: 'block' }}>
            {[e.penerima, e.tanggalTerima && tulisTanggalPendek(e.tanggalTerima), e.keterangan]
              .filter(Boolean)
              .join(', ')}
          </span>
        </>
      ),
    },
    ...(boleh
      ? [
          {
            judul: k.tindakan,
            isi: (e: Ekspedisi) =>
              e.hasil === 'dibawa' ? (
                <span className="jajar">
                  <Tombol rupa="sepi" onClick={() => akhiri({ baris: e, hasil: 'diterima' })}>
                    {p.terima}
                  </Tombol>
                  <Tombol rupa="sepi" onClick={() => akhiri({ baris: e, hasil: 'kembali' })}>
                    {p.kembali}
                  </Tombol>
                </span>
              ) : null,
          },
        ]
      : []),
  ]
}
