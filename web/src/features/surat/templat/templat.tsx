import { Textarea } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { Link, useNavigate, useParams, useSearch } from '@tanstack/react-router'
import { useDeferredValue, useState } from 'react'
import type { IsianKirim, SatuTemplat, TemplatKirim } from '#contract/surat/templat/templat'
import { DialogForm } from '../../../design/dialog-form.tsx'
import { Halaman } from '../../../design/halaman.tsx'
import { GagalMuat, Memuat, PesanBaik, PesanGalat } from '../../../design/keadaan.tsx'
import { Lencana } from '../../../design/lencana.tsx'
import '../../../design/mantine.css'
import { Panel } from '../../../design/panel.tsx'
import { Pilihan } from '../../../design/pilihan.tsx'
import { kelasTombol, Tombol } from '../../../design/tombol.tsx'
import { keGalat } from '../../../kantor/galat-layar.ts'
import { panggil } from '../../../kantor/panggil.ts'
import { useKirim } from '../../../kantor/use-kirim.ts'
import { tulisSaat } from '../../../kantor/waktu.ts'
import { FormTemplat } from './form-templat.tsx'
import { LembarSurat } from './lembar-surat.tsx'
import { kueriDaftarTemplat, kueriPratinjau, kueriTemplat } from './templat.kueri.ts'
import gaya from './templat.module.css'
import { pesanTemplat as p } from './templat.pesan.ts'

export default function TemplatHalaman() {
  const { jenis } = useParams({ from: '/kantor/templat-surat/$jenis' })
  const { versi } = useSearch({ from: '/kantor/templat-surat/$jenis' })
  const satu = useQuery(kueriTemplat(jenis, versi))
  const daftar = useQuery(kueriDaftarTemplat)
  const galat = satu.error ?? daftar.error
  if (!satu.data || !daftar.data)
    return (
      <Halaman judul={p.judul}>
        <Panel>
          {galat ? (
            <GagalMuat galat={keGalat(galat)} ulang={() => void satu.refetch()} />
          ) : (
            <Memuat baris={10} />
          )}
        </Panel>
      </Halaman>
    )
  return <Sunting key={satu.data.versi} awal={satu.data} isian={daftar.data.isian} />
}

function Sunting({ awal, isian }: { awal: SatuTemplat; isian: readonly IsianKirim[] }) {
  const pergi = useNavigate()
  const [templat, setTemplat] = useState<TemplatKirim>(awal.templat)
  const [yaml, setYaml] = useState<string>()
  const [simpan, setSimpan] = useState(false)
  const naskah = useDeferredValue(yaml === undefined ? { templat } : { yaml })
  const { data: pratinjau, error } = useQuery({
    ...kueriPratinjau(naskah),
    placeholderData: (lama) => lama,
  })
  const mati = !awal.bolehUbah || !awal.berlaku
  const berubah = yaml === undefined ? templat !== awal.templat : yaml !== awal.yaml
  return (
    <Halaman
      judul={awal.templat.judul}
      induk={<Link to="/templat-surat">{p.kembali}</Link>}
      lencana={
        awal.berlaku ? (
          <Lencana nada="selesai">{p.berlaku}</Lencana>
        ) : (
          <Lencana nada="tunggu">{p.lama}</Lencana>
        )
      }
      ringkas={awal.bolehUbah ? awal.templat.dasar.join('; ') : p.hanyaBaca}
      tindakan={
        <>
          <a
            className={kelasTombol}
            href={`/api/surat/templat/${awal.templat.jenis}/contoh.pdf?versi=${encodeURIComponent(awal.versi)}`}
            target="_blank"
            rel="noreferrer"
          >
            {p.lihatPdf}
          </a>
          {mati ? null : (
            <Tombol
              disabled={error !== null}
              onClick={() => {
                if (yaml === undefined) setYaml(pratinjau?.yaml ?? awal.yaml)
                else if (pratinjau) {
                  setTemplat(pratinjau.templat)
                  setYaml(undefined)
                }
              }}
            >
              {yaml === undefined ? p.keYaml : p.keFormulir}
            </Tombol>
          )}
          {mati ? null : (
            <Tombol
              rupa="utama"
              pintasan="s"
              disabled={!berubah || error !== null}
              onClick={() => setSimpan(true)}
            >
              {p.simpan}
            </Tombol>
          )}
        </>
      }
    >
      <Pilihan
        label={p.riwayat}
        nilai={awal.versi}
        saatUbah={(versi) =>
          void pergi({
            to: '/templat-surat/$jenis',
            params: { jenis: awal.templat.jenis },
            search: { versi },
          })
        }
        isi={awal.riwayat.map((r) => ({
          nilai: r.versi,
          nama: r.waktu
            ? `${r.versi}, ${r.oleh}, ${tulisSaat(r.waktu)}: ${r.alasan}`
            : `${r.versi}, ${p.bawaan}`,
        }))}
      />
      <div className={gaya['dua']}>
        <Panel judul={yaml === undefined ? p.formulir : p.yaml}>
          {yaml === undefined ? (
            <FormTemplat
              templat={templat}
              isian={isian}
              pelaksana={awal.pelaksana}
              mati={mati}
              ubah={setTemplat}
            />
          ) : (
            <Textarea
              className={gaya['yaml'] ?? ''}
              aria-label={p.yaml}
              value={yaml}
              onChange={(e) => setYaml(e.target.value)}
              rows={36}
              spellCheck={false}
            />
          )}
        </Panel>
        <Panel judul={p.pratinjau}>
          {error ? (
            <div role="status">
              <p>{p.pratinjauGagal}</p>
              <PesanGalat galat={keGalat(error)} />
            </div>
          ) : null}
          {pratinjau ? <LembarSurat model={pratinjau.model} /> : error ? null : <Memuat baris={12} />}
        </Panel>
      </div>
      {simpan ? (
        <DialogSimpan
          awal={awal}
          isi={yaml === undefined ? { templat } : { yaml }}
          tutup={() => setSimpan(false)}
        />
      ) : null}
    </Halaman>
  )
}

function DialogSimpan({
  awal,
  isi,
  tutup,
}: {
  awal: SatuTemplat
  isi: { templat?: TemplatKirim; yaml?: string }
  tutup: () => void
}) {
  const simpan = useKirim(
    (alasan: string) =>
      panggil<{ versi: string }>(`/surat/templat/${awal.templat.jenis}`, {
        metode: 'POST',
        isi: { ...isi, dari: awal.versi, alasan },
      }),
    { segarkan: ['templat-surat'], berhasil: tutup },
  )
  return (
    <DialogForm
      judul={p.simpanJudul}
      kirimLabel={p.simpan}
      sibuk={simpan.sibuk}
      galat={simpan.galat}
      kirim={(f) => simpan.kirim(String(f.get('alasan')))}
      tutup={tutup}
    >
      <Textarea
        name="alasan"
        label={p.alasan}
        minLength={5}
        maxLength={500}
        required
        withAsterisk={false}
        rows={3}
      />
      {simpan.hasil ? <PesanBaik>{p.tersimpan(simpan.hasil.versi)}</PesanBaik> : null}
    </DialogForm>
  )
}
