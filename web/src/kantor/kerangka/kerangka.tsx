import { useQuery } from '@tanstack/react-query'
import { Outlet, useNavigate, useRouterState } from '@tanstack/react-router'
import { lazy, Suspense, useEffect, useLayoutEffect, useRef, useState } from 'react'
import { pesanDesign } from '../../design/design.pesan.ts'
import { Dialog } from '../../design/dialog.tsx'
import { type Pintasan, usePintasan } from '../../design/pintasan/index.ts'
import { pesanKantor } from '../kantor.pesan.ts'
import { kueriSaya } from '../kueri.ts'
import { halamanBerhuruf } from '../menu.ts'
import { ingatSesi, singkirkanPembuka } from '../pembuka.ts'
import { BilahAtas } from './bilah-atas.tsx'
import gaya from './kerangka.module.css'
import { MenuSamping } from './menu-samping.tsx'
import { TabMenu } from './tab-menu.tsx'

const muatPalet = () => import('../../features/cari/palet.tsx')
const Palet = lazy(muatPalet)
const DaftarPintasan = lazy(() => import('../../design/pintasan/daftar-pintasan.tsx'))

/** Everything around a page: the training band, menu, top bar, palette; and the one `main`. */
export function Kerangka() {
  const { data: saya } = useQuery(kueriSaya)
  useLayoutEffect(() => {
    singkirkanPembuka()
    ingatSesi(true)
  }, [])
  const pergi = useNavigate()
  const [buka, setBuka] = useState<'palet' | 'pintasan' | undefined>()
  const [menuTerbuka, setMenuTerbuka] = useState(false)
  // Fetched while nothing else is: Ctrl K then answers at once.
  useEffect(() => {
    const nanti = setTimeout(() => void muatPalet().catch(() => undefined), 3000)
    return () => clearTimeout(nanti)
  }, [])
  const isi = useFokusSaatPindah(() => setMenuTerbuka(false))
  usePintasan([
    { tombol: 'Ctrl+k', nama: pesanKantor.cariPendek, lingkup: 'umum', jalankan: () => setBuka('palet') },
    {
      tombol: '/',
      nama: pesanKantor.cariPendek,
      lingkup: 'umum',
      tersembunyi: true,
      jalankan: () => setBuka('palet'),
    },
    { tombol: '?', nama: 'Semua pintasan', lingkup: 'umum', jalankan: () => setBuka('pintasan') },
    ...pintasanMenu((ke) => void pergi({ to: ke })),
  ])
  return (
    <>
      <a className={gaya.lompat} href="#isi">
        {pesanKantor.lompat}
      </a>
      {saya?.kantor.latihan ? (
        <aside className={gaya.latihan} aria-label={pesanKantor.latihanNama}>
          {pesanKantor.latihan}
        </aside>
      ) : null}
      <div className={gaya.kantor}>
        <MenuSamping terbuka={menuTerbuka} saatDitutup={() => setMenuTerbuka(false)} />
        <div className={gaya.kolom}>
          <BilahAtas bukaMenu={() => setMenuTerbuka(true)} bukaPalet={() => setBuka('palet')} />
          <main id="isi" className={gaya.isi} tabIndex={-1} ref={isi}>
            <TabMenu />
            <Outlet />
          </main>
        </div>
      </div>
      {/* A dialog from the first moment: what is typed on must not reach the letters of the page below. */}
      <Suspense
        fallback={
          <Dialog
            judul={buka === 'palet' ? pesanKantor.cariPendek : pesanDesign.pintasanJudul}
            tutup={() => setBuka(undefined)}
          >
            <p className="redup">{pesanKantor.memuatHalaman}</p>
          </Dialog>
        }
      >
        {buka === 'palet' ? <Palet tutup={() => setBuka(undefined)} /> : null}
        {buka === 'pintasan' ? <DaftarPintasan tutup={() => setBuka(undefined)} /> : null}
      </Suspense>
    </>
  )
}

function pintasanMenu(pergi: (ke: string) => void): Pintasan[] {
  return halamanBerhuruf.map((h) => ({
    tombol: `g ${h.huruf}`,
    nama: h.nama,
    lingkup: 'umum',
    jalankan: () => pergi(h.ke),
  }))
}

// A person who moves by keyboard or ear must land in the new page, not stay on the link they left.
function useFokusSaatPindah(saatPindah: () => void) {
  const isi = useRef<HTMLElement>(null)
  const jalur = useRouterState({ select: (s) => s.location.pathname })
  const jalurLama = useRef(jalur)
  useEffect(() => {
    if (jalurLama.current === jalur) return
    jalurLama.current = jalur
    saatPindah()
    isi.current?.focus({ preventScroll: true })
    window.scrollTo(0, 0)
  })
  return isi
}
