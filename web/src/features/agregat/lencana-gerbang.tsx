import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import type { HasilGerbang, Selisih } from '#contract/agregat/agregat'
import { tulisBulat } from '#kernel/angka'
import { Dialog } from '../../design/dialog.tsx'
import { GagalMuat } from '../../design/keadaan.tsx'
import { type Kolom, TabelDaftar } from '../../design/tabel-daftar.tsx'
import { keGalat } from '../../kantor/galat-layar.ts'
import { kueriGerbang } from './agregat.kueri.ts'
import { pesanAgregat } from './agregat.pesan.ts'
import { pesanCatatan } from './catatan/catatan.pesan.ts'
import { CatatanGerbang } from './catatan/catatan-gerbang.tsx'
import gaya from './lencana-gerbang.module.css'

const k = pesanAgregat.kolomSelisih
const KOLOM: readonly Kolom<Selisih>[] = [
  { judul: k.kalimat, utama: true, isi: (s) => <span style={{ fontWeight: 400 }}>{s.kalimat}</span> },
  { judul: k.wilayah, isi: (s) => s.namaWilayah },
  { judul: k.seharusnya, rata: 'kanan', isi: (s) => tulisBulat(s.seharusnya) },
  { judul: k.didapat, rata: 'kanan', isi: (s) => tulisBulat(s.didapat) },
  {
    judul: pesanCatatan.kolom,
    isi: (s) => (s.catatan ? pesanCatatan.keadaanSelisih[s.catatan.keadaan] : pesanCatatan.tanpa),
  },
]

/** The gate in a line; a press shows every difference and what must be known. */
export function LencanaGerbang({ snapshotId }: { snapshotId: string }) {
  const { data, error } = useQuery(kueriGerbang(snapshotId))
  const [buka, setBuka] = useState(false)
  const nada = data ? (data.seimbang ? 'baik' : 'beda') : 'tunggu'
  return (
    <>
      <button
        type="button"
        className={gaya.gerbang}
        data-nada={nada}
        onClick={() => setBuka(true)}
        disabled={!data && !error}
      >
        {data ? tulisGerbang(data) : error ? pesanAgregat.gerbangGagal : pesanAgregat.gerbangMemuat}
      </button>
      {buka ? (
        <Dialog judul={pesanAgregat.gerbangJudul} tutup={() => setBuka(false)} lebar="lebar">
          {data ? <IsiGerbang hasil={data} /> : <GagalMuat galat={keGalat(error)} />}
        </Dialog>
      ) : null}
    </>
  )
}

function IsiGerbang({ hasil }: { hasil: HasilGerbang }) {
  return (
    <>
      <p>
        {tulisGerbang(hasil)}. {pesanAgregat.gerbangKet(tulisBulat(hasil.jumlahPeriksa))}
      </p>
      {hasil.selisih.length === 0 ? (
        <p>{pesanAgregat.gerbangTanpaSelisih}</p>
      ) : (
        <TabelDaftar
          nama={pesanAgregat.gerbangJudul}
          kolom={KOLOM}
          baris={hasil.selisih}
          kunci={(s) => s.kunci}
        />
      )}
      <CatatanGerbang hasil={hasil} />
      {hasil.catatan.length > 0 ? (
        <section className="susun-rapat">
          <h3>{pesanAgregat.gerbangCatatan}</h3>
          <ul className="kecil susun-rapat">
            {hasil.catatan.map((c) => (
              <li key={`${c.tabel}/${c.kategori}`}>{c.kalimat}</li>
            ))}
          </ul>
        </section>
      ) : null}
    </>
  )
}

function tulisGerbang(h: HasilGerbang): string {
  if (h.seimbang && h.selisih.length > 0) return pesanCatatan.seimbang(tulisBulat(h.selisih.length))
  return h.seimbang
    ? pesanAgregat.gerbangBaik(tulisBulat(h.jumlahTabel), tulisBulat(h.jumlahBaris))
    : pesanAgregat.gerbangSelisih(tulisBulat(h.selisih.length))
}
