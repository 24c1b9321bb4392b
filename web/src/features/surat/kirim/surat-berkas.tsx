import { TextInput } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import type { PenerimaKirim, SuratBerkas } from '#contract/surat/kirim/kirim'
import { DialogForm } from '../../../design/dialog-form.tsx'
import { Fakta } from '../../../design/fakta.tsx'
import '../../../design/mantine.css'
import { Panel } from '../../../design/panel.tsx'
import { Pilihan } from '../../../design/pilihan.tsx'
import { Tombol } from '../../../design/tombol.tsx'
import { panggil } from '../../../kantor/panggil.ts'
import { useKirim } from '../../../kantor/use-kirim.ts'
import { kueriSuratBerkas } from './kirim.kueri.ts'
import { pesanKirim as p } from './kirim.pesan.ts'
import { TabelKiriman } from './tabel-kiriman.tsx'

/** On the page of a case: its letter, who gets it, and how each stands. Nothing where the case has no letter. */
export default function PanelSuratBerkas({ berkasId }: { berkasId: string }) {
  const { data } = useQuery(kueriSuratBerkas(berkasId))
  const [atur, setAtur] = useState(false)
  const surat = data?.surat[0]
  if (!data || !surat) return null
  const terkirim = data.kiriman.length > 0
  return (
    <Panel
      judul={p.suratBerkas}
      kanan={
        data.bolehUrus && !terkirim ? (
          <Tombol rupa="sepi" onClick={() => setAtur(true)}>
            {p.aturPenerima}
          </Tombol>
        ) : undefined
      }
    >
      <Fakta
        isi={[
          [p.nomor, surat.nomor ?? p.belumBernomor],
          [p.perihal, surat.perihal],
          [p.templat, surat.judulTemplat],
          [p.lampiran, surat.lampiran.map((l) => l.nama).join(', ')],
          ...(terkirim
            ? []
            : ([
                [
                  p.penerima,
                  data.penerima
                    .map((x) => {
                      const banyak = x.eksemplar > 1 ? `, ${p.eksemplarNilai(x.eksemplar)}` : ''
                      return `${x.nama} (${p.caraNama[x.cara].toLowerCase()}${banyak})`
                    })
                    .join('; '),
                ],
                [
                  p.dicetak,
                  p.dicetakNilai(data.eksemplar.tujuan, data.eksemplar.tembusan, data.eksemplar.pertinggal),
                ],
              ] as const)),
        ]}
      />
      {terkirim ? <TabelKiriman kiriman={data.kiriman} ringkas /> : null}
      {!terkirim && data.bawaan ? <p className="redup kecil">{p.penerimaBawaan}</p> : null}
      {atur ? <DialogPenerima berkasId={berkasId} data={data} tutup={() => setAtur(false)} /> : null}
    </Panel>
  )
}

function DialogPenerima({
  berkasId,
  data,
  tutup,
}: {
  berkasId: string
  data: SuratBerkas
  tutup: () => void
}) {
  const [daftar, setDaftar] = useState<readonly PenerimaKirim[]>(data.penerima)
  const simpan = useKirim(
    (penerima: readonly PenerimaKirim[]) =>
      panggil(`/surat/berkas/${berkasId}/penerima`, { metode: 'PUT', isi: { penerima } }),
    { segarkan: ['kiriman-surat'], berhasil: tutup },
  )
  const ubah = (i: number, x: Partial<PenerimaKirim>) => setDaftar(daftar.with(i, { ...daftar[i]!, ...x }))
  return (
    <DialogForm
      judul={p.aturPenerima}
      kirimLabel={p.simpan}
      sibuk={simpan.sibuk}
      galat={simpan.galat}
      tutup={tutup}
      kirim={() => simpan.kirim(daftar)}
    >
      {data.surelAktif ? null : <p className="redup">{p.surelMati}</p>}
      {daftar.map((x, i) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: receivers have no other name than their place
        <div key={i} className="jajar-akhir">
          <TextInput
            label={p.nama}
            value={x.nama}
            required
            withAsterisk={false}
            minLength={3}
            onChange={(e) => ubah(i, { nama: e.target.value })}
          />
          <Pilihan
            label={p.cara}
            nilai={x.cara}
            saatUbah={(cara) => ubah(i, { cara: cara as PenerimaKirim['cara'] })}
            isi={Object.entries(p.caraNama).map(([nilai, nama]) => ({ nilai, nama }))}
          />
          <TextInput
            label={p.alamat}
            value={x.alamat}
            type={x.cara === 'surel' ? 'email' : 'text'}
            required={x.cara === 'surel'}
            withAsterisk={false}
            onChange={(e) => ubah(i, { alamat: e.target.value })}
          />
          <TextInput
            label={p.eksemplar}
            type="number"
            min={1}
            max={999}
            value={x.eksemplar}
            required
            withAsterisk={false}
            onChange={(e) => ubah(i, { eksemplar: Number(e.target.value) })}
            style={{ width: 92 }}
          />
          <Tombol
            rupa="sepi"
            aria-label={p.hapusPenerima(i + 1)}
            onClick={() => setDaftar(daftar.toSpliced(i, 1))}
          >
            ×
          </Tombol>
        </div>
      ))}
      <div>
        <Tombol
          rupa="sepi"
          onClick={() =>
            setDaftar([...daftar, { nama: '', tembusan: false, cara: 'langsung', alamat: '', eksemplar: 1 }])
          }
        >
          {p.tambahPenerima}
        </Tombol>
      </div>
    </DialogForm>
  )
}
