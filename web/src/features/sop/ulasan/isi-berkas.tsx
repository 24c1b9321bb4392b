import { useQuery } from '@tanstack/react-query'
import { useMemo } from 'react'
import type { BerkasKirim, DokumenBerkasKirim } from '#contract/sop/sop'
import type { BagianDokumen, LetakKirim, UlasanKirim } from '#contract/sop/ulasan/ulasan'
import { GagalMuat, Kosong, Memuat } from '../../../design/keadaan.tsx'
import { Pilihan } from '../../../design/pilihan.tsx'
import { keGalat } from '../../../kantor/galat-layar.ts'
import { BagianParagraf } from './bagian-paragraf.tsx'
import { BagianTabel } from './bagian-tabel.tsx'
import { PanelUlasan } from './panel-ulasan.tsx'
import { tulisAcuan } from './tulis-acuan.ts'
import { kueriBagian, kueriIsi, kueriPerubahan, kueriUlasan } from './ulasan.kueri.ts'
import gaya from './ulasan.module.css'
import { pesanUlasan } from './ulasan.pesan.ts'

/** Where the reader is in the content of a case. `tuju` grows when the place is to be brought into sight. */
export interface PosisiIsi {
  readonly bagian?: string
  readonly letak?: LetakKirim
  readonly tuju: number
}

interface IsiBerkasProps {
  readonly berkas: BerkasKirim
  readonly dokumen: DokumenBerkasKirim
  readonly posisi: PosisiIsi
  readonly pindah: (posisi: PosisiIsi, dokumen?: string) => void
}

/** What a document says, part by part, with what changed since the reader's act and the remarks on it. */
export default function IsiBerkas({ berkas, dokumen, posisi, pindah }: IsiBerkasProps) {
  const alamat = { berkasId: berkas.id, hash: dokumen.hash, dokumen: dokumen.nama, sejak: undefined }
  const { data: isi, error, refetch } = useQuery(kueriIsi(alamat))
  const { data: ulasan } = useQuery(kueriUlasan(berkas.id))
  const terbuka = useMemo(
    () => (ulasan?.ulasan ?? []).filter((u) => !u.tutup && u.dokumen === dokumen.nama),
    [ulasan, dokumen.nama],
  )
  const lihat = (u: UlasanKirim) =>
    pindah({ bagian: u.letak.bagian, letak: u.letak, tuju: posisi.tuju + 1 }, u.dokumen)
  const kini = isi?.bagian.find((b) => b.id === posisi.bagian) ?? isi?.bagian[0]
  const galat = error ? keGalat(error) : undefined
  return (
    <div className={gaya.ruang}>
      <div className={gaya.isi}>
        {galat?.kode === 'ulasan.tanpa-bagian' ? (
          <Kosong judul={pesanUlasan.tanpaIsi}>{pesanUlasan.tanpaIsiKet}</Kosong>
        ) : galat ? (
          <GagalMuat galat={galat} ulang={() => void refetch()} />
        ) : isi && kini ? (
          <>
            <div className={gaya.alat}>
              <Pilihan
                label={pesanUlasan.bagian}
                sebaris
                nilai={kini.id}
                saatUbah={(bagian) => pindah({ bagian, tuju: 0 })}
                isi={isi.bagian.map((b) => ({
                  nilai: b.id,
                  nama: pesanUlasan.pilihBagian(
                    b.judul,
                    b.berubah,
                    terbuka.filter((u) => u.letak.bagian === b.id).length,
                  ),
                }))}
              />
            </div>
            <SatuBagian
              key={kini.id}
              {...alamat}
              bagian={kini.id}
              terbuka={terbuka}
              posisi={posisi}
              pilih={(letak) => pindah({ bagian: kini.id, letak, tuju: 0 })}
              tutup={() => pindah({ bagian: kini.id, tuju: 0 })}
            />
            <Legenda berkas={berkas} berubah={kini.berubah > 0} ulasan={terbuka.length > 0} />
          </>
        ) : (
          <Memuat baris={8} />
        )}
      </div>
      <PanelUlasan
        berkasId={berkas.id}
        dokumen={isi ? { nama: isi.dokumen, versi: isi.versi } : undefined}
        letak={posisi.letak}
        lihat={lihat}
      />
    </div>
  )
}

interface SatuBagianProps {
  readonly berkasId: string
  readonly hash: string
  readonly dokumen: string
  readonly bagian: string
  readonly terbuka: readonly UlasanKirim[]
  readonly posisi: PosisiIsi
  readonly pilih: (letak: LetakKirim) => void
  readonly tutup: () => void
}

function SatuBagian({ terbuka, posisi, pilih, tutup, ...alamat }: SatuBagianProps) {
  const { data, error, refetch } = useQuery(kueriBagian(alamat))
  const ditandai = useMemo(() => terbuka.map((u) => u.letak), [terbuka])
  if (error) return <GagalMuat galat={keGalat(error)} ulang={() => void refetch()} />
  if (!data) return <Memuat baris={8} />
  const umum = { data, ditandai, dipilih: posisi.letak, tuju: posisi.tuju, pilih }
  return (
    <>
      <p className={gaya.terpilih} aria-live="polite">
        {posisi.letak ? tulisTerpilih(data, posisi.letak) : pesanUlasan.pilihTempat}{' '}
        {posisi.letak ? (
          <button type="button" className={gaya.tempat} onClick={tutup}>
            {pesanUlasan.tutupTempat}
          </button>
        ) : null}
      </p>
      {data.bagian.jenis === 'tabel' ? (
        <BagianTabel {...umum} tabel={data.bagian} />
      ) : (
        <BagianParagraf {...umum} naskah={data.bagian} />
      )}
    </>
  )
}

/** "Latih Utara, 5-9 JML: 1.206, semula 1.204". */
function tulisTerpilih(data: BagianDokumen, letak: LetakKirim): string {
  const { bagian } = data
  if (letak.jenis === 'paragraf' || bagian.jenis !== 'tabel') {
    const urut = letak.jenis === 'paragraf' ? letak.urut : 0
    return pesanUlasan.paragrafKe(urut + 1)
  }
  const [b, k] = [
    bagian.baris.findIndex((x) => x.kunci === letak.baris),
    bagian.kolom.findIndex((x) => x.kunci === letak.kolom),
  ]
  const [baris, kolom] = [bagian.baris[b], bagian.kolom[k]]
  if (!baris || !kolom) return ''
  const ubah = data.sel.find((s) => s.baris === b)
  const lama = ubah?.lama[ubah.kolom.indexOf(k)]
  const ket = data.barisBaru.includes(b)
    ? pesanUlasan.barisBaru
    : data.kolomBaru.includes(k)
      ? pesanUlasan.kolomBaru
      : lama === undefined
        ? ''
        : pesanUlasan.semula(lama)
  const nama = [kolom.grup, kolom.label].filter(Boolean).join(' ')
  return [`${baris.label}, ${nama}: ${baris.sel[k] ?? ''}`, ket].filter(Boolean).join(', ')
}

function Legenda({ berkas, berubah, ulasan }: { berkas: BerkasKirim; berubah: boolean; ulasan: boolean }) {
  const { data } = useQuery(kueriPerubahan(berkas.id, berkas.hashIsi))
  const teks = [
    berubah && data?.acuan ? pesanUlasan.legendaUbah(tulisAcuan(data.acuan)) : '',
    ulasan ? pesanUlasan.legendaUlasan : '',
  ].filter(Boolean)
  return teks.length > 0 ? <p className={gaya.legenda}>{teks.join(' ')}</p> : null
}
