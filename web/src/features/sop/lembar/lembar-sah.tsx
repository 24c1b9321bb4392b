import { useQuery } from '@tanstack/react-query'
import { Link, useNavigate } from '@tanstack/react-router'
import type { LembarSahKirim, RancanganKirim, VersiBerlakuKirim } from '#contract/sop/rancangan/rancangan'
import { Fakta } from '../../../design/fakta.tsx'
import { PesanGalat } from '../../../design/keadaan.tsx'
import { Lencana } from '../../../design/lencana.tsx'
import { Panel } from '../../../design/panel.tsx'
import { kelasTombol, Tombol } from '../../../design/tombol.tsx'
import { panggil } from '../../../kantor/panggil.ts'
import { useKirim } from '../../../kantor/use-kirim.ts'
import { tulisSaatPanjang } from '../../../kantor/waktu.ts'
import { kueriVersi } from '../versi/versi.kueri.ts'
import { pesanVersi } from '../versi/versi.pesan.ts'
import { kueriPeriksaLembar } from './lembar.kueri.ts'
import { pesanLembar as p } from './lembar.pesan.ts'

/** Who signed the sheet of the version in force and whether that stands; of one that nobody signed, the way to it. */
export function LembarSah({ sopId }: { sopId: string }) {
  const { data } = useQuery(kueriVersi(sopId))
  const kini = data?.versi.find((v) => v.berakhir === null)
  if (!kini) return null
  return kini.lembar ? (
    <Ditandatangani sopId={sopId} versi={kini} lembar={kini.lembar} />
  ) : (
    <BelumDisahkan sopId={sopId} />
  )
}

interface DitandatanganiProps {
  readonly sopId: string
  readonly versi: VersiBerlakuKirim
  readonly lembar: LembarSahKirim
}

function Ditandatangani({ sopId, versi, lembar: l }: DitandatanganiProps) {
  const { data: hasil } = useQuery(kueriPeriksaLembar(sopId, l.hash))
  const definisi = hasil?.lembar
  const sama = definisi?.masa?.keadaan === 'kini' && definisi.terdaftar === true
  return (
    <Panel
      judul={p.lembar}
      kanan={
        hasil ? (
          <Lencana nada={hasil.kesimpulan === 'asli' ? 'selesai' : 'lambat'}>
            {hasil.kesimpulan === 'asli' ? p.sah : p.takSah}
          </Lencana>
        ) : (
          <Lencana>{p.memeriksa}</Lencana>
        )
      }
      kaki={
        <a
          className={kelasTombol}
          href={`/api/sop/${sopId}/lembar.pdf?versi=${versi.digest}`}
          target="_blank"
          rel="noreferrer"
        >
          {p.unduh}
        </a>
      }
    >
      <Fakta
        isi={[
          [p.oleh, `${l.penandatangan.nama}, ${l.penandatangan.jabatan}`],
          [p.waktu, tulisSaatPanjang(l.ditandatangani)],
          [
            p.lewat,
            versi.berkas ? (
              <Link key="berkas" to="/berkas/$berkasId" params={{ berkasId: versi.berkas.id }}>
                {pesanVersi.berkas(versi.berkas.nomor)}
              </Link>
            ) : null,
          ],
          [p.definisi, definisi ? (sama ? p.samaDefinisi : p.bedaDefinisi) : null],
          [p.sidik, <code key="sidik">{l.hash.slice(0, 16)}</code>],
        ]}
      />
      {hasil && hasil.kesimpulan !== 'asli' ? <p className="kecil">{hasil.kalimat[0]}</p> : null}
    </Panel>
  )
}

function BelumDisahkan({ sopId }: { sopId: string }) {
  const pergi = useNavigate()
  const susun = useKirim(
    () =>
      panggil<RancanganKirim>('/sop/rancangan', { metode: 'POST', isi: { cara: 'dari-sop', sop: sopId } }),
    {
      segarkan: ['rancangan'],
      berhasil: (r) =>
        void pergi({ to: '/sop/susun/$rancanganId', params: { rancanganId: r.id }, search: {} }),
    },
  )
  return (
    <Panel judul={p.lembar} kanan={<Lencana nada="tunggu">{p.belum}</Lencana>}>
      <p className="kecil">{p.belumKet}</p>
      <div className="jajar">
        <Tombol sibuk={susun.sibuk} onClick={() => susun.kirim(undefined)}>
          {p.susun}
        </Tombol>
      </div>
      <PesanGalat galat={susun.galat} />
    </Panel>
  )
}
