import { useQuery } from '@tanstack/react-query'
import { Link, useParams } from '@tanstack/react-router'
import { lazy, Suspense } from 'react'
import type { BerkasKirim } from '#contract/sop/sop'
import { Halaman } from '../../design/halaman.tsx'
import { GagalMuat, Memuat, Perhatian, PesanGalat } from '../../design/keadaan.tsx'
import { Lencana } from '../../design/lencana.tsx'
import { Panel } from '../../design/panel.tsx'
import { kelasTombol } from '../../design/tombol.tsx'
import { keGalat } from '../../kantor/galat-layar.ts'
import { tulisSaat } from '../../kantor/waktu.ts'
import { TautanAnalisis } from '../buku/tautan-analisis.tsx'
import { BatalkanBerkas } from './batalkan-berkas.tsx'
import gaya from './berkas.module.css'
import { BerkasTerkait } from './berkas-terkait.tsx'
import { BilahTindakan } from './bilah-tindakan.tsx'
import { DokumenBerkas } from './dokumen-berkas.tsx'
import { JalannyaBerkas } from './jalannya-berkas.tsx'
import { LencanaTenggat } from './lencana-tenggat.tsx'
import { RiwayatBerkas } from './riwayat-berkas.tsx'
import { kueriBerkas } from './sop.kueri.ts'
import { pesanSop } from './sop.pesan.ts'

// Most cases have no letter.
const CetakanBasah = lazy(() => import('../ttd/cetakan-basah.tsx'))
const PanelSuratBerkas = lazy(() => import('../surat/kirim/surat-berkas.tsx'))

export default function Berkas() {
  const { berkasId } = useParams({ from: '/kantor/berkas/$berkasId' })
  const { data: berkas, error, refetch } = useQuery(kueriBerkas(berkasId))
  if (error && !berkas) {
    return (
      <Halaman judul={pesanSop.berkas}>
        <Panel>
          <GagalMuat galat={keGalat(error)} ulang={() => void refetch()} />
        </Panel>
      </Halaman>
    )
  }
  if (!berkas)
    return (
      <Halaman judul={pesanSop.berkas}>
        <Panel>
          <Memuat baris={8} />
        </Panel>
      </Halaman>
    )
  return (
    <Halaman
      judul={berkas.judul}
      induk={<Induk berkas={berkas} />}
      lencana={<LencanaKeadaan berkas={berkas} />}
      tindakan={<TautanBerkas berkas={berkas} />}
    >
      <BerkasTerkait berkas={berkas} />
      {berkas.pengembalianTerbuka ? (
        <Perhatian>
          <strong>
            {pesanSop.pengembalian(
              berkas.pengembalianTerbuka.oleh.nama,
              berkas.pengembalianTerbuka.oleh.jabatan ?? '',
            )}
          </strong>
          {' · '}
          {tulisSaat(berkas.pengembalianTerbuka.waktu)}
          <p>{berkas.pengembalianTerbuka.alasan}</p>
        </Perhatian>
      ) : null}
      {berkas.galatMasukan ? <Perhatian>{berkas.galatMasukan}</Perhatian> : null}
      {berkas.galatKerja ? (
        <PesanGalat
          galat={{
            kode: 'sop.kerja',
            jenis: 'tak-sah',
            pesan: `${pesanSop.galatKerja}: ${berkas.galatKerja}`,
          }}
        >
          <p>{pesanSop.galatKerjaLanjut}</p>
        </PesanGalat>
      ) : null}
      <div className={gaya.badan}>
        <div className={gaya.kiri}>
          <DokumenBerkas berkas={berkas} />
          <Suspense>
            <PanelSuratBerkas berkasId={berkas.id} />
            <CetakanBasah berkasId={berkas.id} dokumen={dokumenCetak(berkas)} />
          </Suspense>
        </div>
        <JalannyaBerkas berkas={berkas} />
      </div>
      <BilahTindakan berkas={berkas} />
      <RiwayatBerkas berkas={berkas} />
    </Halaman>
  )
}

function LencanaKeadaan({ berkas }: { berkas: BerkasKirim }) {
  if (berkas.hasil === 'ditolak') return <Lencana nada="lambat">{pesanSop.ditolak}</Lencana>
  if (berkas.keadaan === 'selesai') return <Lencana nada="selesai">{pesanSop.keadaan.selesai}</Lencana>
  if (berkas.keadaan === 'dibatalkan') return <Lencana>{pesanSop.keadaan.dibatalkan}</Lencana>
  return (
    <>
      {berkas.tenggat ? <LencanaTenggat tenggat={berkas.tenggat} /> : null}
      {berkas.putaran > 1 ? <Lencana>{pesanSop.putaran(berkas.putaran)}</Lencana> : null}
    </>
  )
}

function TautanBerkas({ berkas }: { berkas: BerkasKirim }) {
  return (
    <>
      <TautanAnalisis berkas={berkas} untuk="pembaca" />
      <a
        className={kelasTombol}
        href={`/api/sop/${berkas.sop.id}/lembar.pdf?versi=${berkas.sop.digest}`}
        target="_blank"
        rel="noreferrer"
      >
        {pesanSop.lembarSop}
      </a>
      <Link to="/jejak" search={{ objek: `berkas/${berkas.id}` }} className={kelasTombol}>
        {pesanSop.jejak}
      </Link>
      <BatalkanBerkas berkas={berkas} />
    </>
  )
}

/** What may still be printed for signing by hand: the papers of a case that runs, but no scan of one. */
function dokumenCetak(b: BerkasKirim): string[] {
  if (b.keadaan === 'selesai' || b.keadaan === 'dibatalkan') return []
  return b.dokumen.flatMap((d) =>
    d.terbaru && d.mime === 'application/pdf' && !d.nama.includes('bertanda-tangan') ? [d.nama] : [],
  )
}

function Induk({ berkas: b }: { berkas: BerkasKirim }) {
  return (
    <>
      {pesanSop.induk(b.nomor)}{' '}
      <Link to="/sop/$sopId" params={{ sopId: b.sop.id }}>
        {b.sop.judulTampil}
      </Link>
      {b.sop.berlaku ? ` (${pesanSop.berlaku(b.sop.berlaku)})` : null}
    </>
  )
}
