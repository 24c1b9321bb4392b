import { keepPreviousData, useQuery } from '@tanstack/react-query'
import type { DaftarTabel, EntriTabel } from '#contract/agregat/agregat'
import { GagalMuat, Memuat } from '../../design/keadaan.tsx'
import { Panel } from '../../design/panel.tsx'
import { Pilihan } from '../../design/pilihan.tsx'
import { keGalat } from '../../kantor/galat-layar.ts'
import { hariIni } from '../../kantor/waktu.ts'
import { kueriTabelPeristiwa } from './agregat.kueri.ts'
import { pesanAgregat } from './agregat.pesan.ts'
import { type CariTabel, KELUAR, masukKe, naikDari, type Tingkat, tingkatPilihan } from './alamat-tabel.ts'
import { IsiTabel } from './isi-tabel.tsx'
import { JejakWilayah } from './jejak-wilayah.tsx'
import { KakiTabel } from './kaki-tabel.tsx'
import gayaPeriode from './lembar-peristiwa.module.css'
import { sebutTabel } from './sebut-tabel.ts'
import { susunanResmi } from './susunan.ts'
import gaya from './tabel.module.css'

interface LembarPeristiwaProps {
  readonly katalog: DaftarTabel
  readonly info: EntriTabel
  readonly cari: CariTabel
  readonly ubah: (baru: Partial<CariTabel>, riwayat?: boolean) => void
}

/** A table of service output: counted from daily files over days that the reader chooses. */
export function LembarPeristiwa({ katalog, info, cari, ubah }: LembarPeristiwaProps) {
  const pilihan = tingkatPilihan(katalog.daftarTingkat, cari.induk)
  const rincian =
    pilihan.find((t) => t === cari.tingkat) ?? pilihan.findLast((t) => t !== 'desa-saja') ?? 'desa'
  const desaSaja = rincian === 'desa-saja'
  const tingkat: Tingkat = desaSaja ? 'desa' : rincian
  const kini = hariIni()
  const dari = cari.dari ?? `${kini.slice(0, 7)}-01`
  const sampai = cari.sampai ?? kini
  const {
    data: hasil,
    error,
    refetch,
  } = useQuery({
    ...kueriTabelPeristiwa({ id: info.id, dari, sampai, tingkat, induk: cari.induk }),
    placeholderData: keepPreviousData,
  })
  return (
    <>
      <div className={gaya.bilah}>
        <Hari label={pesanAgregat.dari} nilai={dari} saatUbah={(d) => ubah({ dari: d })} />
        <Hari label={pesanAgregat.sampai} nilai={sampai} saatUbah={(d) => ubah({ sampai: d })} />
        <Pilihan
          sebaris
          label={pesanAgregat.tingkat}
          nilai={rincian}
          saatUbah={(t) => ubah({ tingkat: t })}
          isi={pilihan.map((t) => ({ nilai: t, nama: pesanAgregat.namaTingkat[t] }))}
        />
      </div>
      {error ? (
        <Panel>
          <GagalMuat galat={keGalat(error)} ulang={() => void refetch()} />
        </Panel>
      ) : hasil ? (
        <div className={gaya.kiri}>
          <IsiTabel
            bahan={hasil}
            susunan={susunanResmi(hasil.grup.length > 0 ? 1 : 0)}
            cari={cari}
            desaSaja={desaSaja}
            sel={undefined}
            pilih={() => undefined}
            ubah={ubah}
            masuki={(kode) => ubah(masukKe(kode), true)}
            naik={cari.induk ? () => ubah(naikDari(cari.induk!, katalog.daftarTingkat), true) : undefined}
            judulCetak={`${sebutTabel(info)}. ${hasil.tabel.judul}. ${hasil.total.nama}, ${hasil.sumber}`}
            atas={
              cari.induk ? (
                <JejakWilayah
                  induk={cari.induk}
                  nama={hasil.total.nama}
                  puncak={katalog.daftarTingkat[0] ?? 'provinsi'}
                  pergi={(ke) => ubah(ke ? masukKe(ke) : KELUAR, true)}
                />
              ) : undefined
            }
            kaki={<KakiTabel sumber={hasil.sumber} tabel={hasil.tabel} />}
          />
        </div>
      ) : (
        <Panel>
          <Memuat baris={10} />
        </Panel>
      )}
    </>
  )
}

function Hari({
  label,
  nilai,
  saatUbah,
}: {
  label: string
  nilai: string
  saatUbah: (hari: string) => void
}) {
  return (
    <label className={gayaPeriode.hari}>
      <span>{label}</span>
      <input
        type="date"
        value={nilai}
        onChange={(e) => /^\d{4}-\d{2}-\d{2}$/.test(e.target.value) && saatUbah(e.target.value)}
      />
    </label>
  )
}
