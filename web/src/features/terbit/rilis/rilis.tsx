import { useQuery } from '@tanstack/react-query'
import { useParams } from '@tanstack/react-router'
import type { BedaRilis, RilisLengkap } from '#contract/terbit/rilis/rilis'
import { tulisBulat } from '#kernel/angka'
import { Fakta } from '../../../design/fakta.tsx'
import { Halaman } from '../../../design/halaman.tsx'
import { GagalMuat, Memuat, Perhatian } from '../../../design/keadaan.tsx'
import '../../../design/mantine.css'
import { Panel } from '../../../design/panel.tsx'
import { TabelDaftar } from '../../../design/tabel-daftar.tsx'
import { keGalat } from '../../../kantor/galat-layar.ts'
import { tulisSaat } from '../../../kantor/waktu.ts'
import { KeadaanRilisLencana } from './keadaan-rilis.tsx'
import { kueriRilis } from './rilis.kueri.ts'
import { pesanRilis as p } from './rilis.pesan.ts'
import { TindakanRilis } from './tindakan-rilis.tsx'

/** One edition: what will be read, what differs from the one before, who may do what, how often it is used. */
export default function RilisHalaman() {
  const { rilisId } = useParams({ from: '/kantor/rilis/$rilisId' })
  const { data, error, refetch } = useQuery(kueriRilis(rilisId))
  if (error)
    return (
      <Halaman judul={p.judul} induk={p.induk}>
        <Panel>
          <GagalMuat galat={keGalat(error)} ulang={() => void refetch()} />
        </Panel>
      </Halaman>
    )
  if (!data)
    return (
      <Halaman judul={p.judul} induk={p.induk}>
        <Panel>
          <Memuat />
        </Panel>
      </Halaman>
    )
  const { rilis, isi, beda } = data
  return (
    <Halaman
      judul={`${rilis.kode}: ${rilis.judul}`}
      induk={p.judul}
      tindakan={<TindakanRilis rilis={rilis} />}
    >
      {rilis.galat ? <Perhatian>{rilis.galat}</Perhatian> : null}
      {rilis.keadaan === 'disusun' ? <Perhatian>{p.isi.sedang}</Perhatian> : null}
      <Ringkasan data={data} />
      {rilis.cakupan.buku?.angkaKetik?.length ? (
        <Panel judul={p.angkaBeralasan}>
          <Fakta isi={rilis.cakupan.buku.angkaKetik.map((a) => [a.teks, a.alasan] as const)} />
        </Panel>
      ) : null}
      {beda ? <Beda rilisId={rilis.id} beda={beda} /> : null}
      {isi ? (
        <Panel judul={p.isi.pratinjau}>
          <p className="redup kecil">{p.isi.pratinjauKet}</p>
          <iframe
            title={p.isi.pratinjau}
            src={`/api/rilis/${rilis.id}/pratinjau`}
            style={{ inlineSize: '100%', blockSize: '70vh', border: '1px solid var(--garis)' }}
          />
        </Panel>
      ) : null}
      {rilis.terbit ? <Pemakaian data={data} /> : null}
    </Halaman>
  )
}

function Ringkasan({ data }: { data: RilisLengkap }) {
  const { rilis, isi } = data
  const orang = (o: { nama: string; jabatan?: string | undefined; pada: string }) =>
    [o.nama, o.jabatan, tulisSaat(o.pada)].filter(Boolean).join(', ')
  return (
    <Panel kanan={<KeadaanRilisLencana rilis={rilis} />}>
      <Fakta
        isi={[
          ...(rilis.pada ? ([[p.kolom.saat, tulisSaat(rilis.pada)]] as const) : []),
          [p.isi.alasan, rilis.alasan],
          ...(isi
            ? ([
                [p.isi.sumber, isi.sumber],
                [p.form.tabel, p.isi.ringkas(isi.tabel.length, isi.file.length)],
              ] as const)
            : []),
          [p.isi.disiapkan, orang(rilis.disiapkan)],
          ...(rilis.diputuskan ? ([[p.isi.diputuskan, orang(rilis.diputuskan)]] as const) : []),
          ...(rilis.diputuskan?.catatan ? ([[p.isi.catatan, rilis.diputuskan.catatan]] as const) : []),
          ...(rilis.ditarik
            ? ([[p.isi.ditarik, `${orang(rilis.ditarik)}. ${rilis.ditarik.pengumuman}`]] as const)
            : []),
          [p.isi.cuplikan, <code key="c">{rilis.snapshotId.slice(0, 16)}</code>],
          ...(rilis.isi ? ([[p.isi.sidik, <code key="s">{rilis.isi}</code>]] as const) : []),
        ]}
      />
    </Panel>
  )
}

function Beda({ rilisId, beda }: { rilisId: number; beda: BedaRilis }) {
  const berubah = beda.tabel.filter((t) => t.keadaan !== 'sama')
  return (
    <Panel
      judul={p.isi.beda(beda.dari)}
      kanan={<a href={`/api/rilis/${rilisId}/file/beda.csv`}>{p.isi.bedaCsv}</a>}
    >
      <p>{berubah.length === 0 ? p.isi.bedaTiada : p.isi.bedaJumlah(tulisBulat(beda.jumlah))}</p>
      {berubah.map((t) => (
        <details key={t.id}>
          <summary>
            {t.judul}:{' '}
            {t.keadaan === 'hilang'
              ? p.isi.hilang
              : t.keadaan === 'baru'
                ? p.isi.baru
                : p.isi.bedaJumlah(tulisBulat(t.jumlah))}
          </summary>
          {t.sel.length > 0 ? (
            <TabelDaftar
              nama={t.judul}
              baris={t.sel}
              kunci={(s) => `${s.wilayah} ${s.kolom}`}
              kolom={[
                { judul: p.isi.wilayah, utama: true, isi: (s) => s.nama },
                { judul: p.isi.kolom, isi: (s) => s.kolom },
                { judul: p.isi.lama, rata: 'kanan', isi: (s) => sel(s.lama) },
                { judul: p.isi.baruAngka, rata: 'kanan', isi: (s) => sel(s.baru) },
              ]}
            />
          ) : null}
        </details>
      ))}
    </Panel>
  )
}

function sel(n: number | null | undefined): string {
  return n === undefined ? '-' : n === null ? 'x' : tulisBulat(n)
}

function Pemakaian({ data }: { data: RilisLengkap }) {
  return (
    <Panel judul={p.isi.pemakaian}>
      <p className="redup kecil">{p.isi.pemakaianKet}</p>
      {data.pemakaian.length === 0 ? (
        <p>{p.isi.pemakaianKosong}</p>
      ) : (
        <TabelDaftar
          nama={p.isi.pemakaian}
          baris={data.pemakaian}
          kunci={(x) => `${x.objek} ${x.cara}`}
          kolom={[
            { judul: p.isi.objek, utama: true, isi: (x) => x.objek || p.isi.edisiIni },
            { judul: p.isi.cara, isi: (x) => x.cara },
            { judul: p.isi.kali, rata: 'kanan', isi: (x) => tulisBulat(x.jumlah) },
          ]}
        />
      )}
    </Panel>
  )
}
