import { useQuery } from '@tanstack/react-query'
import { Link, useParams } from '@tanstack/react-router'
import type { SopKirim } from '#contract/sop/sop'
import { tulisBulat } from '#kernel/angka'
import { Fakta } from '../../design/fakta.tsx'
import { Halaman } from '../../design/halaman.tsx'
import { GagalMuat, Memuat } from '../../design/keadaan.tsx'
import { Lencana } from '../../design/lencana.tsx'
import { Panel } from '../../design/panel.tsx'
import { kelasTombol } from '../../design/tombol.tsx'
import { keGalat } from '../../kantor/galat-layar.ts'
import { tulisTanggalPendek } from '../../kantor/waktu.ts'
import { BaganSop } from './bagan-sop.tsx'
import { pesanBpmn } from './bpmn/bpmn.pesan.ts'
import { pesanLembar } from './lembar/lembar.pesan.ts'
import { LembarSah } from './lembar/lembar-sah.tsx'
import { LembarLangkah } from './lembar-langkah.tsx'
import { kueriSop } from './sop.kueri.ts'
import { pesanSop } from './sop.pesan.ts'
import { pesanUkur } from './ukur/ukur.pesan.ts'
import { pesanVersi } from './versi/versi.pesan.ts'
import { VersiSop } from './versi/versi-sop.tsx'

const BAGIAN = [
  'dasarHukum',
  'kualifikasi',
  'keterkaitan',
  'peralatan',
  'peringatan',
  'pencatatan',
  'catatan',
] as const

export default function Sop() {
  const { sopId } = useParams({ from: '/kantor/sop/$sopId' })
  const { data: sop, error, refetch } = useQuery(kueriSop(sopId))
  if (error && !sop) {
    return (
      <Halaman judul={pesanSop.sop}>
        <Panel>
          <GagalMuat galat={keGalat(error)} ulang={() => void refetch()} />
        </Panel>
      </Halaman>
    )
  }
  if (!sop)
    return (
      <Halaman judul={pesanSop.sop}>
        <Panel>
          <Memuat baris={8} />
        </Panel>
      </Halaman>
    )
  return (
    <Halaman
      judul={sop.judulTampil}
      lencana={sop.sifat === 'draf' ? <Lencana nada="tunggu">{pesanVersi.draf}</Lencana> : null}
      {...(sop.sifat === 'draf' && { ringkas: pesanVersi.drafKet })}
      induk={/^SOP\b/i.test(sop.nomor) ? sop.nomor : `${pesanSop.sop} ${sop.nomor}`}
      tindakan={
        <>
          {sop.bolehBuka ? (
            <Link to="/berkas" search={{ mulai: 'ya' }} className={kelasTombol}>
              {pesanSop.mulaiDengan}
            </Link>
          ) : null}
          <Link to="/sop/$sopId/ukur" params={{ sopId }} search={{}} className={kelasTombol}>
            {pesanUkur.judul}
          </Link>
          <Link to="/sop/$sopId/bpmn" params={{ sopId }} className={kelasTombol}>
            {pesanBpmn.bukaDiagram}
          </Link>
          <a className={kelasTombol} href={`/api/sop/${sop.id}/lembar.docx`} download>
            {pesanBpmn.word}
          </a>
          <a
            className={kelasTombol}
            data-rupa="utama"
            href={`/api/sop/${sop.id}/lembar.pdf`}
            target="_blank"
            rel="noreferrer"
          >
            {pesanSop.unduhLembar}
          </a>
        </>
      }
    >
      <LembarSah sopId={sop.id} />
      <Panel judul={pesanLembar.alur} penuh>
        <BaganSop sop={sop} nama={pesanLembar.alurNama} kegiatan />
      </Panel>
      <Panel
        judul={pesanSop.mutuBaku}
        penuh
        {...(adaDisimpulkan(sop)
          ? { kaki: <span className="kecil redup">* {pesanSop.disimpulkanKet}</span> }
          : {})}
      >
        <LembarLangkah sop={sop} />
      </Panel>
      <div className="dua-kolom">
        <Panel judul={pesanSop.identitas}>
          <Fakta
            isi={[
              [pesanSop.kolomSop.nomor, sop.nomor],
              [pesanSop.kolomSop.nama, sop.nama],
              [pesanSop.tanggalPembuatan, tanggal(sop.tanggalPembuatan)],
              [pesanSop.tanggalRevisi, tanggal(sop.tanggalRevisi)],
              [pesanSop.efektif, tanggal(sop.berlaku)],
              [pesanSop.kolomSop.waktu, pesanSop.menitBaku(tulisBulat(sop.menitBaku))],
              [pesanSop.sidik, <code key="digest">{sop.digest.slice(0, 16)}</code>],
            ]}
          />
        </Panel>
        {BAGIAN.filter((b) => sop[b].length > 0).map((b) => (
          <Panel key={b} judul={pesanSop.bagianSop[b]}>
            <ol style={{ listStyle: 'decimal', paddingInlineStart: 20 }} className="kecil">
              {sop[b].map((teks) => (
                <li key={teks}>{teks}</li>
              ))}
            </ol>
          </Panel>
        ))}
      </div>
      <VersiSop sop={sop} />
    </Halaman>
  )
}

function adaDisimpulkan(sop: SopKirim): boolean {
  return sop.langkah.some((l) => l.keterangan.some((k) => k.disimpulkan))
}

function tanggal(nilai: string | null): string | null {
  return nilai && /^\d{4}-\d{2}-\d{2}/.test(nilai) ? tulisTanggalPendek(nilai) : nilai
}
