import { Checkbox } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import type { DaftarAturan } from '#contract/arsip/akses/akses'
import { DialogForm } from '../../design/dialog-form.tsx'
import '../../design/mantine.css'
import { Panel } from '../../design/panel.tsx'
import { TabelDaftar } from '../../design/tabel-daftar.tsx'
import { Tombol } from '../../design/tombol.tsx'
import { panggil } from '../../kantor/panggil.ts'
import { useKirim } from '../../kantor/use-kirim.ts'
import { kueriAturan, kueriWewenang } from './arsip.kueri.ts'
import { pesanArsip } from './arsip.pesan.ts'
import { pesanKlasifikasi as p } from './klasifikasi.pesan.ts'

type Aturan = DaftarAturan['daftar'][number]

/** Positions that open a class; who decides for the office changes them. */
export function AksesArsip() {
  const { data } = useQuery(kueriAturan)
  const { data: w } = useQuery(kueriWewenang)
  const [ubah, setUbah] = useState<Aturan>()
  if (!data) return null
  const nama = new Map(data.dikenal.map((d) => [d.id, d.nama]))
  return (
    <Panel judul={p.akses} penuh kaki={p.aksesKet}>
      <TabelDaftar
        nama={p.akses}
        baris={data.daftar}
        kunci={(a) => a.keamanan}
        kolom={[
          { judul: p.kolomAkses.kelas, utama: true, isi: (a) => pesanArsip.keamanan[a.keamanan] },
          { judul: p.kolomAkses.jabatan, isi: (a) => a.pelaksana.map((x) => nama.get(x) ?? x).join(', ') },
          ...(w?.putus
            ? [
                {
                  judul: p.kolom.ubah,
                  isi: (a: Aturan) => (
                    <Tombol
                      aria-label={p.ubahJudul(pesanArsip.keamanan[a.keamanan])}
                      onClick={() => setUbah(a)}
                    >
                      {p.ubah}
                    </Tombol>
                  ),
                },
              ]
            : []),
        ]}
      />
      {ubah ? <DialogAkses aturan={ubah} dikenal={data.dikenal} tutup={() => setUbah(undefined)} /> : null}
    </Panel>
  )
}

function DialogAkses({
  aturan,
  dikenal,
  tutup,
}: {
  aturan: Aturan
  dikenal: DaftarAturan['dikenal']
  tutup: () => void
}) {
  const [dipilih, setDipilih] = useState([...aturan.pelaksana])
  const simpan = useKirim((isi: unknown) => panggil('/arsip/akses', { metode: 'PUT', isi }), {
    segarkan: ['arsip'],
    berhasil: tutup,
  })
  // A position that a rule names stays in the list also where the office has nobody of that name any more.
  const semua = [
    ...dikenal,
    ...aturan.pelaksana.filter((x) => !dikenal.some((d) => d.id === x)).map((x) => ({ id: x, nama: x })),
  ]
  return (
    <DialogForm
      judul={p.aksesJudul(pesanArsip.keamanan[aturan.keamanan])}
      kirimLabel={p.simpan}
      sibuk={simpan.sibuk}
      galat={simpan.galat}
      tutup={tutup}
      kirim={() => simpan.kirim({ keamanan: aturan.keamanan, pelaksana: dipilih })}
    >
      <Checkbox.Group
        label={p.aksesJabatan}
        description={p.aksesBerlaku}
        value={dipilih}
        onChange={setDipilih}
        error={dipilih.length === 0 ? p.aksesKosong : undefined}
      >
        <div className="susun">
          {semua.map((d) => (
            <Checkbox key={d.id} value={d.id} label={d.nama} />
          ))}
        </div>
      </Checkbox.Group>
    </DialogForm>
  )
}
