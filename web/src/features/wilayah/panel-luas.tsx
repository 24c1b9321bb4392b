import { TextInput } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import type { DaftarLuas, HasilImporLuas, SumberLuas } from '#contract/wilayah/wilayah'
import { tulisBulat, tulisDesimal } from '#kernel/angka'
import { tulisTanggal } from '#kernel/tanggal'
import { IsianTanggal } from '../../design/isian-tanggal.tsx'
import { GagalMuat, Kosong, Memuat, PesanBaik, PesanGalat } from '../../design/keadaan.tsx'
import '../../design/mantine.css'
import { Panel } from '../../design/panel.tsx'
import { Pilihan } from '../../design/pilihan.tsx'
import { type Kolom, TabelDaftar } from '../../design/tabel-daftar.tsx'
import { keGalat } from '../../kantor/galat-layar.ts'
import { panggil } from '../../kantor/panggil.ts'
import { useKirim } from '../../kantor/use-kirim.ts'
import { FormFile } from './form-file.tsx'
import { kueriLuas } from './wilayah.kueri.ts'
import { pesanWilayah as p } from './wilayah.pesan.ts'

const SEGARKAN = ['wilayah', 'tabel', 'indikator']
type Terpakai = DaftarLuas['terpakai'][number]
const k = p.kolomLuas

/** Areas by source: several may stand side by side, one is used, and every one says where it comes from. */
export function PanelLuas() {
  const { data, error, refetch } = useQuery(kueriLuas)
  const impor = useKirim(
    (isi: FormData) => panggil<HasilImporLuas>('/wilayah/luas', { metode: 'POST', isi }),
    { segarkan: SEGARKAN },
  )
  const pilih = useKirim(
    (isi: { kode: string; sumberId?: string }) => panggil('/wilayah/luas/pilihan', { metode: 'PUT', isi }),
    { segarkan: SEGARKAN },
  )
  const prioritas = useKirim(
    (isi: { sumberId: string; prioritas: number }) =>
      panggil('/wilayah/luas/prioritas', { metode: 'PUT', isi }),
    { segarkan: SEGARKAN },
  )
  return (
    <Panel judul={p.luasJudul} penuh>
      <div className="susun" style={{ padding: '12px 16px' }}>
        <FormFile
          label={p.fileLuas}
          ket={p.luasKet}
          accept=".csv,text/csv"
          tombol={p.unggahLuas}
          kirim={impor}
          sebelum={
            <div className="dua-kolom">
              <TextInput
                name="nama"
                label={p.namaSumber}
                description={p.namaSumberKet}
                required
                withAsterisk={false}
                minLength={2}
                maxLength={80}
              />
              <IsianTanggal name="tanggal" label={p.tanggalSumber} />
            </div>
          }
        >
          {impor.hasil ? (
            <PesanBaik>
              {p.hasilLuas(tulisBulat(impor.hasil.jumlah), tulisBulat(impor.hasil.tanpaLuas))}
            </PesanBaik>
          ) : null}
        </FormFile>
        <PesanGalat galat={pilih.galat ?? prioritas.galat} />
      </div>
      {error && !data ? <GagalMuat galat={keGalat(error)} ulang={() => void refetch()} /> : null}
      {!data && !error ? <Memuat baris={2} /> : null}
      {data ? (
        <TabelDaftar
          nama={p.sumberLuas}
          kolom={kolomSumber((sumberId, n) => prioritas.kirim({ sumberId, prioritas: n }))}
          baris={data.sumber}
          kunci={(s) => s.id}
        />
      ) : null}
      {data && data.terpakai.length === 0 ? <Kosong judul={p.luasKosong}>{p.luasKosongKet}</Kosong> : null}
      {data && data.terpakai.length > 0 ? (
        <TabelDaftar
          nama={p.luasTerpakai}
          kolom={kolomTerpakai(data.sumber, (kode, sumberId) =>
            pilih.kirim(sumberId === '' ? { kode } : { kode, sumberId }),
          )}
          baris={data.terpakai.filter((l) => l.kode.length < 13)}
          kunci={(l) => l.kode}
        />
      ) : null}
    </Panel>
  )
}

function kolomSumber(atur: (id: string, n: number) => void): Kolom<SumberLuas>[] {
  return [
    { judul: k.sumber, utama: true, isi: (s) => s.nama },
    { judul: k.tanggal, isi: (s) => (s.tanggal ? tulisTanggal(s.tanggal) : '') },
    { judul: k.jumlah, rata: 'kanan', isi: (s) => tulisBulat(s.jumlah) },
    {
      judul: k.prioritas,
      isi: (s) => (
        <TextInput
          type="number"
          min={1}
          max={999}
          aria-label={`${k.prioritas} ${s.nama}`}
          defaultValue={s.prioritas}
          onBlur={(e) => {
            const n = Number(e.target.value)
            if (Number.isInteger(n) && n >= 1 && n <= 999 && n !== s.prioritas) atur(s.id, n)
          }}
          style={{ maxWidth: 96 }}
        />
      ),
    },
  ]
}

function kolomTerpakai(
  sumber: readonly SumberLuas[],
  pilih: (kode: string, sumberId: string) => void,
): Kolom<Terpakai>[] {
  return [
    { judul: p.kolom.nama, utama: true, isi: (l) => `${l.nama} (${l.kode})` },
    { judul: k.pakai, rata: 'kanan', isi: (l) => tulisDesimal(l.luasKm2) },
    { judul: k.sumber, isi: (l) => l.sumber },
    ...(sumber.length > 1
      ? [
          {
            judul: p.sumberLuas,
            isi: (l: Terpakai) => (
              <Pilihan
                label={p.sumberLuas}
                sebaris
                nilai={l.dipilih ? l.sumberId : ''}
                saatUbah={(n) => pilih(l.kode, n)}
                isi={[
                  { nilai: '', nama: p.menurutPrioritas },
                  ...sumber.map((s) => ({ nilai: s.id, nama: s.nama })),
                ]}
              />
            ),
          },
        ]
      : []),
  ]
}
