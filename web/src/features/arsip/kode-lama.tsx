import { Checkbox, TextInput } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import type { Klasifikasi } from '#contract/arsip/arsip'
import type { KodeLama } from '#contract/arsip/klasifikasi/klasifikasi'
import { DialogForm } from '../../design/dialog-form.tsx'
import { Lencana } from '../../design/lencana.tsx'
import '../../design/mantine.css'
import { Panel } from '../../design/panel.tsx'
import { Pilihan } from '../../design/pilihan.tsx'
import { TabelDaftar } from '../../design/tabel-daftar.tsx'
import { Tombol } from '../../design/tombol.tsx'
import { panggil } from '../../kantor/panggil.ts'
import { useKirim } from '../../kantor/use-kirim.ts'
import { kueriWewenang } from './arsip.kueri.ts'
import { pesanArsip } from './arsip.pesan.ts'
import { pesanKlasifikasi as p } from './klasifikasi.pesan.ts'

interface KodeLamaProps {
  readonly lama: readonly KodeLama[]
  readonly kode: readonly Klasifikasi[]
}

const BARU: KodeLama = { kodeLama: '', nama: '', dikonfirmasi: false }

/** What a replaced code (47x) is called now: the map is the office's to confirm, and to extend. */
export function KodeLamaArsip({ lama, kode }: KodeLamaProps) {
  const { data: w } = useQuery(kueriWewenang)
  const [ubah, setUbah] = useState<KodeLama>()
  const nama = new Map(kode.map((k) => [k.kode, k.nama]))
  return (
    <Panel
      judul={p.lama}
      penuh
      kanan={w?.atur ? <Tombol onClick={() => setUbah(BARU)}>{p.tambahLama}</Tombol> : null}
    >
      <TabelDaftar
        nama={p.lama}
        baris={lama}
        kunci={(l) => l.kodeLama}
        kolom={[
          { judul: p.kolomLama.lama, utama: true, isi: (l) => `${l.kodeLama} ${l.nama}` },
          {
            judul: p.kolomLama.baru,
            isi: (l) => (
              <>
                {l.kodeBaru ? `${l.kodeBaru} ${nama.get(l.kodeBaru) ?? ''}` : p.tanpaPadanan}{' '}
                {l.dikonfirmasi ? (
                  <Lencana nada="selesai">{p.dikonfirmasi}</Lencana>
                ) : (
                  <Lencana nada="tunggu">{pesanArsip.belumDikonfirmasi}</Lencana>
                )}
              </>
            ),
          },
          ...(w?.atur
            ? [
                {
                  judul: p.kolom.ubah,
                  isi: (l: KodeLama) => (
                    <Tombol aria-label={p.ubahJudul(l.kodeLama)} onClick={() => setUbah(l)}>
                      {p.ubah}
                    </Tombol>
                  ),
                },
              ]
            : []),
        ]}
      />
      {ubah ? <DialogKodeLama k={ubah} kode={kode} tutup={() => setUbah(undefined)} /> : null}
    </Panel>
  )
}

function DialogKodeLama({
  k,
  kode,
  tutup,
}: {
  k: KodeLama
  kode: readonly Klasifikasi[]
  tutup: () => void
}) {
  const simpan = useKirim((isi: unknown) => panggil('/arsip/kode-lama', { metode: 'PUT', isi }), {
    segarkan: ['arsip'],
    berhasil: tutup,
  })
  const baru = k === BARU
  return (
    <DialogForm
      judul={baru ? p.tambahLama : p.ubahJudul(k.kodeLama)}
      kirimLabel={p.simpan}
      sibuk={simpan.sibuk}
      galat={simpan.galat}
      tutup={tutup}
      kirim={(f) => {
        const kodeBaru = String(f.get('kodeBaru') ?? '')
        simpan.kirim({
          kodeLama: baru ? f.get('kodeLama') : k.kodeLama,
          nama: f.get('nama'),
          ...(kodeBaru && { kodeBaru }),
          dikonfirmasi: f.get('pasti') === 'on',
        })
      }}
    >
      {baru ? (
        <TextInput
          name="kodeLama"
          label={p.kolomLama.lama}
          required
          withAsterisk={false}
          maxLength={40}
          autoFocus
        />
      ) : null}
      <TextInput
        name="nama"
        label={p.nama}
        defaultValue={k.nama}
        required
        withAsterisk={false}
        maxLength={200}
      />
      <Pilihan
        name="kodeBaru"
        label={p.kolomLama.baru}
        awal={k.kodeBaru ?? ''}
        isi={[
          { nilai: '', nama: p.tanpaPadanan },
          ...kode.map((x) => ({ nilai: x.kode, nama: `${x.kode} ${x.nama}` })),
        ]}
      />
      <Checkbox name="pasti" label={p.lamaPasti} defaultChecked={k.dikonfirmasi} />
    </DialogForm>
  )
}
