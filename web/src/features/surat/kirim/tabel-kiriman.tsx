import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import type { KirimanKirim } from '#contract/surat/kirim/kirim'
import { type Kolom, TabelDaftar } from '../../../design/tabel-daftar.tsx'
import { Tombol } from '../../../design/tombol.tsx'
import { tulisSaat } from '../../../kantor/waktu.ts'
import { DialogKiriman } from './dialog-kiriman.tsx'
import { KeadaanLencana } from './keadaan-lencana.tsx'
import { pesanKirim as p } from './kirim.pesan.ts'

/** One line a receiver; on the page of a case number and subject are known already. */
export function TabelKiriman({
  kiriman,
  ringkas = false,
}: {
  kiriman: readonly KirimanKirim[]
  ringkas?: boolean
}) {
  const [dibuka, setDibuka] = useState<string>()
  const surat: readonly Kolom<KirimanKirim>[] = [
    { judul: p.nomor, utama: true, isi: (k) => k.nomor },
    {
      judul: p.perihal,
      isi: (k) => (
        <Link to="/berkas/$berkasId" params={{ berkasId: k.berkasId }}>
          {k.perihal}
        </Link>
      ),
    },
  ]
  const kolom: readonly Kolom<KirimanKirim>[] = [
    ...(ringkas ? [] : surat),
    { judul: p.penerima, isi: (k) => (k.tembusan ? `${k.nama} (${p.tembusan})` : k.nama) },
    { judul: p.cara, isi: (k) => p.caraNama[k.cara] },
    {
      judul: p.status,
      isi: (k) => (
        <>
          <KeadaanLencana keadaan={k.keadaan} />
          {k.terputus > 0 ? (
            <span className="kecil" style={{ display: 'block' }}>
              {p.terputusSingkat}
            </span>
          ) : null}
          {k.sebab && k.keadaan !== 'terkirim' ? (
            <span className="kecil redup" style={{ display: 'block' }}>
              {k.sebab}
            </span>
          ) : null}
        </>
      ),
    },
    { judul: p.dikirim, utuh: true, isi: (k) => tulisSaat(k.dibuat) },
    {
      judul: p.rinci,
      isi: (k) => (
        <Tombol rupa="sepi" onClick={() => setDibuka(k.id)}>
          {p.rinci}
        </Tombol>
      ),
    },
  ]
  return (
    <>
      <TabelDaftar
        nama={p.judul}
        kolom={kolom}
        baris={kiriman}
        kunci={(k) => k.id}
        tandai={(k) => (k.keadaan === 'dibatalkan' ? 'redup' : undefined)}
      />
      {dibuka ? <DialogKiriman id={dibuka} tutup={() => setDibuka(undefined)} /> : null}
    </>
  )
}
