import { useQuery } from '@tanstack/react-query'
import { Link, useParams } from '@tanstack/react-router'
import { type ComponentType, type LazyExoticComponent, lazy, Suspense } from 'react'
import { Halaman } from '../../design/halaman.tsx'
import { GagalMuat, Memuat } from '../../design/keadaan.tsx'
import '../../design/mantine.css'
import { Panel } from '../../design/panel.tsx'
import { kueriSaya } from '../../kantor/kueri.ts'
import gaya from './pengaturan.module.css'
import { pesanPengaturan } from './pengaturan.pesan.ts'

const AKUN_SAYA = lazy(() => import('../akun/akun-saya.tsx'))
/** The administrator's parts, in the order in which a new office fills them in. */
const BAGIAN_PENGELOLA = {
  kantor: lazy(() => import('../akun/atur-kantor.tsx')),
  pegawai: lazy(() => import('../akun/atur-pegawai.tsx')),
  jabatan: lazy(() => import('../akun/atur-jabatan.tsx')),
  akun: lazy(() => import('../akun/atur-akun.tsx')),
  wilayah: lazy(() => import('../wilayah/atur-wilayah.tsx')),
  kalender: lazy(() => import('../kalender/atur-kalender.tsx')),
  surel: lazy(() => import('../kabar/atur-surel.tsx')),
  pengingat: lazy(() => import('../kabar/atur-pengingat.tsx')),
  agenda: lazy(() => import('../surat/atur-deret.tsx')),
  disposisi: lazy(() => import('../surat/disposisi/atur-instruksi.tsx')),
  rilis: lazy(() => import('../terbit/rilis/atur-rilis.tsx')),
  cadangan: lazy(() => import('../cadangan/cadangan.tsx')),
} satisfies Record<string, LazyExoticComponent<ComponentType>>

type Bagian = keyof typeof BAGIAN_PENGELOLA | 'akun-saya'
const DAFTAR = [...(Object.keys(BAGIAN_PENGELOLA) as Bagian[]), 'akun-saya' as const]

export default function Pengaturan() {
  const { bagian: diminta } = useParams({ strict: false })
  const { data: saya } = useQuery(kueriSaya)
  if (!saya) return <Memuat />
  const tampak = saya.pengelola ? DAFTAR : (['akun-saya'] as const)
  const bagian = DAFTAR.find((b) => b === diminta) ?? tampak[0] ?? 'akun-saya'
  const boleh = bagian === 'akun-saya' || saya.pengelola
  const Isi = bagian === 'akun-saya' ? AKUN_SAYA : BAGIAN_PENGELOLA[bagian]
  return (
    <Halaman judul={pesanPengaturan.nama[bagian]} induk={pesanPengaturan.judul}>
      <div className={gaya.badan}>
        <nav aria-label={pesanPengaturan.bagian} className={gaya.nav}>
          {tampak.map((b) => (
            <Link
              key={b}
              to="/pengaturan/$bagian"
              params={{ bagian: b }}
              className={gaya.tautan}
              aria-current={b === bagian ? 'page' : undefined}
            >
              {pesanPengaturan.nama[b]}
            </Link>
          ))}
        </nav>
        <div className={gaya.isi}>
          {boleh ? (
            <Suspense
              fallback={
                <Panel>
                  <Memuat />
                </Panel>
              }
            >
              <Isi />
            </Suspense>
          ) : (
            <Panel>
              <GagalMuat
                galat={{
                  kode: 'akun.bukan-pengelola',
                  jenis: 'ditolak',
                  pesan: pesanPengaturan.bukanPengelola,
                }}
              />
            </Panel>
          )}
        </div>
      </div>
    </Halaman>
  )
}
