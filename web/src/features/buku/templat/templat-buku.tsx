import { Textarea } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { Link, useParams } from '@tanstack/react-router'
import { useMemo, useState } from 'react'
import type { DaftarTemplat, LihatTemplat } from '#contract/buku/templat-buku/templat-buku'
import { DialogForm } from '../../../design/dialog-form.tsx'
import { Halaman } from '../../../design/halaman.tsx'
import { GagalMuat, Memuat, PesanBaik, PesanGalat } from '../../../design/keadaan.tsx'
import { Lencana } from '../../../design/lencana.tsx'
import '../../../design/mantine.css'
import { Panel } from '../../../design/panel.tsx'
import { Tombol } from '../../../design/tombol.tsx'
import { keGalat } from '../../../kantor/galat-layar.ts'
import { panggil } from '../../../kantor/panggil.ts'
import { useKirim } from '../../../kantor/use-kirim.ts'
import { tulisSaat } from '../../../kantor/waktu.ts'
import { type CacatKirim, isianDari, KonteksTemplat } from './alat-templat.ts'
import { idBaru, type Templat } from './bentuk-blok.ts'
import { DaftarBagian, type Dipilih } from './daftar-bagian.tsx'
import { ParagrafTemplat } from './paragraf-templat.tsx'
import { PratinjauBab } from './pratinjau-bab.tsx'
import { SuntingBab } from './sunting-bab.tsx'
import { SuntingDepan } from './sunting-depan.tsx'
import { kueriDaftarTemplatBuku, kueriTemplatBuku } from './templat-buku.kueri.ts'
import gaya from './templat-buku.module.css'
import { pesanTemplatBuku as p } from './templat-buku.pesan.ts'

export default function TemplatBukuHalaman() {
  const { id } = useParams({ from: '/kantor/buku/templat/$id' })
  const satu = useQuery(kueriTemplatBuku(id))
  const daftar = useQuery(kueriDaftarTemplatBuku)
  const [tersimpan, setTersimpan] = useState<number>()
  const galat = satu.error ?? daftar.error
  if (!satu.data || !daftar.data)
    return (
      <Halaman judul={p.judul} induk={<Link to="/buku">{p.kembali}</Link>}>
        <Panel nama={p.judul}>
          {galat ? (
            <GagalMuat galat={keGalat(galat)} ulang={() => void satu.refetch()} />
          ) : (
            <Memuat baris={10} />
          )}
        </Panel>
      </Halaman>
    )
  return (
    <Sunting
      key={`${id}/${satu.data.versi}`}
      awal={satu.data}
      daftar={daftar.data}
      tersimpan={tersimpan}
      saatTersimpan={setTersimpan}
      muatUlang={() => void satu.refetch()}
    />
  )
}

interface SuntingProps {
  readonly awal: LihatTemplat
  readonly daftar: DaftarTemplat
  readonly tersimpan: number | undefined
  readonly saatTersimpan: (versi: number) => void
  readonly muatUlang: () => void
}

function Sunting({ awal, daftar, tersimpan, saatTersimpan, muatUlang }: SuntingProps) {
  const [templat, setTemplat] = useState<Templat>(awal.isi)
  const [dipilih, setDipilih] = useState<Dipilih>('depan')
  const [tanya, setTanya] = useState(false)
  const simpan = useKirim(
    (alasan: string) =>
      panggil<{ versi: number }>(`/buku/templat/${awal.isi.id}`, {
        metode: 'PUT',
        isi: { isi: templat, alasan, versiDilihat: awal.versi },
      }),
    { segarkan: ['templat-buku'], berhasil: (h) => saatTersimpan(h.versi) },
  )
  const isian = useMemo(() => isianDari(daftar.medan), [daftar.medan])
  const cacat = (simpan.galat?.rincian?.['cacat'] ?? []) as CacatKirim[]
  const mati = !daftar.bolehUbah
  const alat = { isian, tabel: daftar.tabel, mati, cacat }
  const urut = typeof dipilih === 'string' ? -1 : dipilih.bab
  const bab = templat.bab[urut]
  const berubah = templat !== awal.isi
  return (
    <KonteksTemplat value={alat}>
      <Halaman
        judul={awal.isi.judul}
        induk={<Link to="/buku">{p.kembali}</Link>}
        lencana={
          <>
            <Lencana nada={awal.versi > 0 ? 'selesai' : 'netral'}>
              {awal.versi > 0 ? p.milikKantor(awal.versi) : p.bawaan}
            </Lencana>
            {awal.isi.selaluDraf ? <Lencana nada="tunggu">{p.draf}</Lencana> : null}
          </>
        }
        ringkas={mati ? p.hanyaBaca : p.ringkas}
        tindakan={
          mati ? null : (
            <Tombol
              rupa="utama"
              pintasan="s"
              disabled={!berubah}
              onClick={() => {
                simpan.lupakan()
                setTanya(true)
              }}
            >
              {p.simpan}
            </Tombol>
          )
        }
      >
        {tersimpan === awal.versi && !berubah ? <PesanBaik>{p.tersimpan(tersimpan)}</PesanBaik> : null}
        {!tanya && simpan.galat ? (
          <PesanGalat galat={simpan.galat}>
            {cacat.length > 0 ? (
              <ul>
                {cacat.map((c) => (
                  <li key={c.jalur + c.sebab}>
                    <button type="button" className={gaya.keTempat} onClick={() => setDipilih(bagianDari(c))}>
                      {c.tempat}: {c.sebab}
                    </button>
                  </li>
                ))}
              </ul>
            ) : null}
            {simpan.galat.kode === 'buku.templat-berubah' ? (
              <>
                <p>{p.bentrok}</p>
                <Tombol onClick={muatUlang}>{p.lihatTersimpan}</Tombol> <span>{p.buangKet}</span>
              </>
            ) : null}
          </PesanGalat>
        ) : null}
        <div className={gaya.dua}>
          <div className={gaya.sisi}>
            <Panel
              penuh
              judul={p.bagian}
              kanan={berubah ? <span className="redup">{p.belumTersimpan}</span> : null}
            >
              <DaftarBagian templat={templat} dipilih={dipilih} pilih={setDipilih} ubah={setTemplat} />
            </Panel>
            {bab && !mati ? <PratinjauBab templat={templat} bab={bab.id} /> : null}
            {awal.riwayat.length > 0 ? (
              <Panel judul={p.riwayat}>
                <ul className={gaya.riwayat}>
                  {awal.riwayat.map((r) => (
                    <li key={r.versi}>
                      {p.versi(r.versi)}, {r.oleh}, {tulisSaat(r.dibuat)}. {r.alasan}
                    </li>
                  ))}
                </ul>
              </Panel>
            ) : null}
          </div>
          {dipilih === 'depan' ? (
            <Panel judul={p.depan}>
              <SuntingDepan templat={templat} ubah={setTemplat} />
            </Panel>
          ) : bab ? (
            <Panel judul={bab.judul}>
              <SuntingBab
                key={bab.id}
                bab={bab}
                jalur={`bab/${urut}`}
                idBaru={(awalan) => idBaru(templat, awalan)}
                ubah={(b) => setTemplat({ ...templat, bab: templat.bab.with(urut, b) })}
              />
            </Panel>
          ) : (
            <Panel judul={p.belakang}>
              <div className="susun">
                <ParagrafTemplat
                  paragraf={templat.kolofon}
                  jalur="kolofon"
                  ubah={(kolofon) => setTemplat({ ...templat, kolofon })}
                />
              </div>
            </Panel>
          )}
        </div>
        {tanya ? (
          <DialogForm
            judul={p.simpan}
            kirimLabel={p.simpan}
            sibuk={simpan.sibuk}
            galat={undefined}
            kirim={(f) => {
              simpan.kirim(String(f.get('alasan')))
              setTanya(false)
            }}
            tutup={() => setTanya(false)}
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
          </DialogForm>
        ) : null}
      </Halaman>
    </KonteksTemplat>
  )
}

function bagianDari(c: CacatKirim): Dipilih {
  const [atas, ke] = c.jalur.split('/')
  if (atas === 'bab') return { bab: Number(ke) }
  return atas === 'kolofon' ? 'belakang' : 'depan'
}
