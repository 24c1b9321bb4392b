import { TextInput } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import type {
  DaftarLayanan,
  Permintaan,
  TabelDiberikan,
  TarifLayanan,
  TelaahPermintaan,
} from '#contract/terbit/layanan/layanan'
import { Memuat, PesanBaik, PesanGalat } from '../../../design/keadaan.tsx'
import { Panel } from '../../../design/panel.tsx'
import { Pilihan } from '../../../design/pilihan.tsx'
import { Tombol } from '../../../design/tombol.tsx'
import { panggil } from '../../../kantor/panggil.ts'
import { useKirim } from '../../../kantor/use-kirim.ts'
import { KonfirmasiTarif, tulisRupiah } from './daftar-tarif.tsx'
import { kueriDaftarLayanan } from './layanan.kueri.ts'
import { pesanLayanan as p } from './layanan.pesan.ts'
import { PilihTabel, TabelTerpilih } from './pilih-tabel.tsx'

/** Which tables the requester is given, what kind of requester it is, and what that costs. */
export function TelaahLayanan({ permintaan }: { permintaan: Permintaan }) {
  const { data } = useQuery(kueriDaftarLayanan({ lewati: 0 }))
  return (
    <Panel judul={p.telaah} kaki={p.edisiKet}>
      {data ? <Form permintaan={permintaan} daftarTarif={data.tarif} /> : <Memuat />}
    </Panel>
  )
}

function Form({ permintaan, daftarTarif }: { permintaan: Permintaan; daftarTarif: DaftarLayanan['tarif'] }) {
  const [golongan, setGolongan] = useState(permintaan.golongan ?? '')
  const [tabel, setTabel] = useState<readonly TabelDiberikan[]>(permintaan.tabel)
  const [bukti, setBukti] = useState(permintaan.buktiSetor ?? '')
  const simpan = useKirim(
    (isi: TelaahPermintaan) => panggil(`/layanan/${permintaan.id}`, { metode: 'PUT', isi }),
    { segarkan: ['layanan'] },
  )
  const tetap = permintaan.status === 'selesai' || permintaan.status === 'ditolak'
  const tarif = daftarTarif.find((t) => t.golongan === golongan)
  const pilihan = { golongan: golongan || null, tabel: [...tabel], buktiSetor: bukti.trim() || null }
  const semula = {
    golongan: permintaan.golongan,
    tabel: permintaan.tabel,
    buktiSetor: permintaan.buktiSetor,
  }
  const berubah = JSON.stringify(pilihan) !== JSON.stringify(semula)
  const ubah = (lakukan: () => void) => {
    simpan.lupakan()
    lakukan()
  }
  return (
    <form
      className="susun"
      onSubmit={(e) => {
        e.preventDefault()
        simpan.kirim(pilihan)
      }}
    >
      <TabelTerpilih
        tabel={tabel}
        hapus={tetap ? undefined : (i) => ubah(() => setTabel(tabel.toSpliced(i, 1)))}
      />
      {tetap ? null : <PilihTabel dipilih={tabel} tambah={(t) => ubah(() => setTabel([...tabel, t]))} />}
      <fieldset className="susun" disabled={tetap}>
        <Pilihan
          label={p.golongan}
          nilai={golongan}
          saatUbah={(g) => ubah(() => setGolongan(g))}
          isi={[
            { nilai: '', nama: p.golonganBelum },
            ...daftarTarif.map((t) => ({
              nilai: t.golongan,
              nama: `${t.sebutan} (${tulisRupiah(t.rupiah)})`,
            })),
          ]}
        />
        {tarif ? <Tarif tarif={tarif} /> : null}
        {tarif && tarif.rupiah > 0 ? (
          <TextInput
            label={p.buktiSetor}
            description={p.buktiSetorKet}
            value={bukti}
            maxLength={100}
            autoComplete="off"
            onChange={(e) => ubah(() => setBukti(e.target.value))}
          />
        ) : null}
      </fieldset>
      {tetap ? null : (
        <div className="jajar">
          <Tombol type="submit" rupa="utama" sibuk={simpan.sibuk} disabled={!berubah}>
            {p.simpanTelaah}
          </Tombol>
          {berubah ? <span className="redup kecil">{p.belumDisimpan}</span> : null}
        </div>
      )}
      <PesanGalat galat={simpan.galat} />
      {simpan.hasil && !berubah ? <PesanBaik>{p.tersimpan}</PesanBaik> : null}
    </form>
  )
}

function Tarif({ tarif }: { tarif: TarifLayanan }) {
  return (
    <p>
      <strong className="angka">{tulisRupiah(tarif.rupiah)}</strong> <KonfirmasiTarif tarif={tarif} />
      <span className="redup kecil"> {tarif.dasar}</span>
    </p>
  )
}
