import { useQuery } from '@tanstack/react-query'
import { Link, useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import type { RancanganKirim } from '#contract/sop/rancangan/rancangan'
import type { BerkasKirim } from '#contract/sop/sop'
import { DialogForm } from '../../../design/dialog-form.tsx'
import { PesanGalat } from '../../../design/keadaan.tsx'
import { kelasTombol, Tombol } from '../../../design/tombol.tsx'
import { kueri, panggil } from '../../../kantor/panggil.ts'
import { useKirim } from '../../../kantor/use-kirim.ts'
import { kueriDaftarSop } from '../sop.kueri.ts'
import { DialogAjukan } from './dialog-ajukan.tsx'
import type { Rancangan } from './naskah/naskah.ts'
import type { Simpan } from './simpan/use-simpan.ts'
import { pesanSusun } from './susun.pesan.ts'

/** SOP through which every version of a SOP is approved. */
const SOP_PENYUSUNAN = 'penyusunan-sop'

interface TindakanSusunProps {
  readonly rancangan: Rancangan
  readonly simpan: Simpan
  readonly terima: (server: RancanganKirim) => void
  readonly lihatTemuan: () => void
}

/** What can be done with the draft as a whole: print, export, submit, withdraw, open the case that carries it. */
export function TindakanSusun({ rancangan, simpan, terima, lihatTemuan }: TindakanSusunProps) {
  const [ajukan, setAjukan] = useState(false)
  const { server } = simpan
  const alamat = `/api/sop/rancangan/${server.id}`
  return (
    <>
      {server.digest ? (
        <a className={kelasTombol} href={`${alamat}/lembar.pdf`} target="_blank" rel="noreferrer">
          {pesanSusun.cetak}
        </a>
      ) : (
        <Tombol disabled title={pesanSusun.cetakBelum}>
          {pesanSusun.cetak}
        </Tombol>
      )}
      <a className={kelasTombol} href={`${alamat}/ekspor.yaml`} download>
        {pesanSusun.yaml}
      </a>
      {server.keadaan === 'draf' ? <HapusDraf server={server} /> : null}
      {server.keadaan === 'draf' ? (
        <Tombol rupa="utama" disabled={simpan.keadaan.apa === 'bentrok'} onClick={() => setAjukan(true)}>
          {pesanSusun.ajukan}
        </Tombol>
      ) : null}
      {server.keadaan === 'diajukan' ? <Diajukan server={server} terima={terima} /> : null}
      {ajukan ? (
        <DialogAjukan
          rancangan={rancangan}
          simpan={simpan}
          tutup={() => setAjukan(false)}
          diajukan={(baru) => {
            setAjukan(false)
            terima(baru)
          }}
          lihatTemuan={() => {
            setAjukan(false)
            lihatTemuan()
          }}
        />
      ) : null}
    </>
  )
}

/** Asked once: a draft that is gone is gone for everyone. */
function HapusDraf({ server }: { server: RancanganKirim }) {
  const pergi = useNavigate()
  const [tanya, setTanya] = useState(false)
  const hapus = useKirim(
    () => panggil<void>(`/sop/rancangan/${server.id}${kueri({ versi: server.versi })}`, { metode: 'DELETE' }),
    { segarkan: ['rancangan'], berhasil: () => void pergi({ to: '/sop/susun' }) },
  )
  return (
    <>
      <Tombol onClick={() => setTanya(true)}>{pesanSusun.hapusDraf}</Tombol>
      {tanya ? (
        <DialogForm
          judul={pesanSusun.hapusDraf}
          kirimLabel={pesanSusun.hapusDraf}
          rupa="bahaya"
          sibuk={hapus.sibuk}
          galat={hapus.galat}
          kirim={() => hapus.kirim(undefined)}
          tutup={() => setTanya(false)}
        >
          <p>
            <strong>{server.judul}</strong>
          </p>
          <p>{pesanSusun.hapusDrafKet}</p>
        </DialogForm>
      ) : null}
    </>
  )
}

/** Submitted: the case that carries it, or the button that opens one, and the way back. */
function Diajukan({ server, terima }: { server: RancanganKirim; terima: (server: RancanganKirim) => void }) {
  const pergi = useNavigate()
  const { data } = useQuery(kueriDaftarSop)
  const boleh = data?.sop.find((s) => s.id === SOP_PENYUSUNAN)?.bolehBuka ?? false
  const tarik = useKirim(
    () =>
      panggil<RancanganKirim>(`/sop/rancangan/${server.id}/tarik`, {
        metode: 'POST',
        isi: { versi: server.versi },
      }),
    { segarkan: ['rancangan'], berhasil: terima },
  )
  const buka = useKirim(
    () => {
      const masukan = {
        rancangan: server.masukanBerkas ?? '',
        judul: pesanSusun.judulBerkas(server.judul).slice(0, 200),
      }
      return panggil<BerkasKirim>('/berkas', { metode: 'POST', isi: { sop: SOP_PENYUSUNAN, masukan } })
    },
    {
      segarkan: ['daftar-berkas', 'kotak-masuk', 'rancangan'],
      berhasil: (b) => void pergi({ to: '/berkas/$berkasId', params: { berkasId: b.id } }),
    },
  )
  return (
    <>
      <Tombol sibuk={tarik.sibuk} onClick={() => tarik.kirim(undefined)}>
        {pesanSusun.tarik}
      </Tombol>
      {server.berkas ? (
        <Link to="/berkas/$berkasId" params={{ berkasId: server.berkas.id }} className={kelasTombol}>
          {pesanSusun.lihatBerkas(server.berkas.nomor)}
        </Link>
      ) : boleh ? (
        <Tombol rupa="utama" sibuk={buka.sibuk} onClick={() => buka.kirim(undefined)}>
          {pesanSusun.bukaBerkas}
        </Tombol>
      ) : (
        <span className="kecil redup">{pesanSusun.tanpaBerkas}</span>
      )}
      <PesanGalat galat={tarik.galat ?? buka.galat} />
    </>
  )
}
