import { useNavigate, useSearch } from '@tanstack/react-router'
import { useMemo, useState } from 'react'
import type { Saya } from '#contract/akun/akun'
import type { BahanRancanganKirim, RancanganKirim, TemuanKirim } from '#contract/sop/rancangan/rancangan'
import { Halaman } from '../../../design/halaman.tsx'
import { Perhatian } from '../../../design/keadaan.tsx'
import { useSempit } from '../../../design/kisi/use-sempit.ts'
import { Lencana } from '../../../design/lencana.tsx'
import { Ruas } from '../../../design/ruas.tsx'
import { BacaRancangan } from './baca-rancangan.tsx'
import { BandingBerlaku } from './banding/banding-berlaku.tsx'
import { BilahSusun } from './bilah-susun.tsx'
import { LembarIdentitas } from './identitas/lembar-identitas.tsx'
import { BAGIAN, type Bagian, keMedan } from './ke-medan.ts'
import { LangkahSusun, type Sisi } from './langkah-susun.tsx'
import { NADA_KEADAAN } from './nada-keadaan.ts'
import { bacaNaskah } from './naskah/baca-naskah.ts'
import { bacaKeyakinan, keTetap } from './naskah/jalur.ts'
import type { Rancangan } from './naskah/naskah.ts'
import gaya from './penyusun.module.css'
import { PesanKembali } from './pesan-kembali.tsx'
import { bacaCadangan, buangCadangan, kunciCadangan } from './simpan/cadangan-lokal.ts'
import { PesanBentrok } from './simpan/pesan-bentrok.tsx'
import { TawaranCadangan } from './simpan/tawaran-cadangan.tsx'
import { useSimpan } from './simpan/use-simpan.ts'
import { pesanSusun } from './susun.pesan.ts'
import type { PilihanSel } from './tabel/tabel-langkah.tsx'
import { TindakanSusun } from './tindakan-susun.tsx'
import { useNaskah } from './use-naskah.ts'
import { useTanda } from './use-tanda.ts'
import { useTutsSusun } from './use-tuts-susun.ts'

interface PenyusunProps {
  readonly awal: RancanganKirim
  readonly bahan: BahanRancanganKirim
  readonly saya: Saya
}

/** The editor around one draft: what is written, where it is saved, what the review says, and its three parts. */
export function Penyusun({ awal, bahan, saya }: PenyusunProps) {
  const pergi = useNavigate()
  const { bagian: dipilihBagian } = useSearch({ from: '/kantor/sop/susun/$rancanganId' })
  const bagian = BAGIAN.find((b) => b === dipilihBagian) ?? 'langkah'
  const sempit = useSempit()
  const awalNaskah = useMemo(() => keRancangan(awal), [awal])
  const kunci = kunciCadangan(saya.akunId, awal.id)
  // Of a draft that is locked nothing can be saved: what is kept here waits until it is withdrawn.
  const [cadangan, setCadangan] = useState(() =>
    awal.keadaan === 'draf' ? bacaCadangan(localStorage, kunci) : undefined,
  )
  const n = useNaskah(awalNaskah)
  const simpan = useSimpan(awal, n.kini, awalNaskah, kunci)
  const tandai = useTanda(n.kini, simpan.ditinjau, simpan.server.temuan)
  const [sel, setSel] = useState<PilihanSel>()
  const [sisi, setSisi] = useState<Sisi>('bagan')
  const terkunci =
    simpan.server.keadaan !== 'draf' || simpan.keadaan.apa === 'bentrok' || cadangan !== undefined

  const keBagian = (b: Bagian) =>
    void pergi({
      to: '/sop/susun/$rancanganId',
      params: { rancanganId: awal.id },
      search: { bagian: b },
      replace: true,
    })
  const buka = keMedan({ keBagian, setSel, setSisi })
  const lihatTemuan = () => {
    keBagian('langkah')
    setSisi('temuan')
  }
  const bukaTemuan = (t: TemuanKirim) => buka(keTetap(simpan.ditinjau.naskah, t.jalur))

  useTutsSusun(n, simpan.sekarang, terkunci)

  const { identitas } = n.kini.naskah
  const judul = identitas.judulTampil.trim() || identitas.nama.trim() || simpan.server.judul
  const terimaServer = (server: RancanganKirim) => {
    const isi = keRancangan(server)
    n.mulai(isi)
    simpan.terima(server, isi)
  }
  return (
    <Halaman
      judul={judul}
      induk={pesanSusun.indukRancangan(simpan.server.sop)}
      lencana={
        <Lencana nada={NADA_KEADAAN[simpan.server.keadaan]}>
          {pesanSusun.keadaan[simpan.server.keadaan]}
        </Lencana>
      }
      tindakan={
        <TindakanSusun rancangan={n.kini} simpan={simpan} terima={terimaServer} lihatTemuan={lihatTemuan} />
      }
    >
      {simpan.server.keadaan !== 'draf' ? (
        <Perhatian>{pesanSusun.terkunci[simpan.server.keadaan]}</Perhatian>
      ) : null}
      {simpan.server.kembali ? <PesanKembali kembali={simpan.server.kembali} /> : null}
      {cadangan ? (
        <TawaranCadangan
          cadangan={cadangan}
          versi={simpan.server.versi}
          pakai={() => {
            n.ubah(() => keRancangan({ naskah: cadangan.naskah, keyakinan: cadangan.keyakinan }))
            setCadangan(undefined)
          }}
          buang={() => {
            buangCadangan(localStorage, kunci)
            setCadangan(undefined)
          }}
        />
      ) : null}
      {simpan.keadaan.apa === 'bentrok' ? (
        <PesanBentrok id={awal.id} kini={n.kini} pakaiMereka={terimaServer} />
      ) : null}
      {sempit ? (
        <BacaRancangan rancangan={n.kini} temuan={simpan.server.temuan} />
      ) : (
        <>
          <div className={gaya.bilah}>
            <Ruas
              label={pesanSusun.pilihBagian}
              nilai={bagian}
              saatUbah={keBagian}
              isi={BAGIAN.map((b) => ({ nilai: b, nama: pesanSusun.bagian[b] }))}
            />
            <BilahSusun
              naskah={n}
              simpan={simpan}
              terkunci={terkunci}
              lihatTemuan={lihatTemuan}
              keBelumYakin={() => {
                const jalur = daftarBelumYakin(n.kini)[0]
                if (jalur?.startsWith('langkah:')) setSisi('rincian')
                buka(jalur)
              }}
            />
          </div>
          {bagian === 'identitas' ? (
            <LembarIdentitas
              rancangan={n.kini}
              ubah={n.ubah}
              terkunci={terkunci}
              tandai={tandai}
              kop={{
                pemerintah: `Pemerintah ${saya.kantor.nama}`,
                dinas: saya.kantor.dinas,
                logo: saya.kantor.logo,
              }}
            />
          ) : null}
          {bagian === 'langkah' ? (
            <LangkahSusun
              rancangan={n.kini}
              ubah={n.ubah}
              bahan={bahan}
              terkunci={terkunci}
              tandai={tandai}
              sel={sel}
              setSel={setSel}
              sisi={sisi}
              setSisi={setSisi}
              temuan={simpan.server.temuan}
              ditinjau={simpan.ditinjau}
              bukaTemuan={bukaTemuan}
            />
          ) : null}
          {bagian === 'banding' ? (
            <BandingBerlaku
              id={awal.id}
              versi={simpan.server.versi}
              tersimpan={simpan.keadaan.apa === 'tersimpan'}
              buka={(jalur) => buka(keTetap(simpan.ditinjau.naskah, jalur))}
            />
          ) : null}
        </>
      )}
    </Halaman>
  )
}

function keRancangan(isi: Pick<RancanganKirim, 'naskah' | 'keyakinan'>): Rancangan {
  const naskah = bacaNaskah(isi.naskah)
  return { naskah, keyakinan: bacaKeyakinan(naskah, isi.keyakinan) }
}

/** Marks of confidence in the order in which one reads: the identity page, the actors, the steps. */
function daftarBelumYakin({ naskah, keyakinan }: Rancangan): string[] {
  const urut = (jalur: string) => {
    const id = /^langkah:([a-z0-9-]*)/.exec(jalur)?.[1]
    return id === undefined ? -1 : naskah.langkah.findIndex((l) => l.id === id)
  }
  return Object.keys(keyakinan).toSorted((a, b) => urut(a) - urut(b))
}
