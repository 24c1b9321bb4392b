import { createRouter } from '@tanstack/react-router'
import { HalamanGagal, HalamanMemuat } from './halaman-umum.tsx'
import { akar, kantor } from './rute/akar.ts'
import { ruteAngka } from './rute/angka.ts'
import { ruteArsip } from './rute/arsip.ts'
import { ruteData } from './rute/data.ts'
import { ruteKerja } from './rute/kerja.ts'
import { ruteLuar } from './rute/luar.ts'
import { ruteNaskah } from './rute/naskah.ts'
import { ruteTataKerja } from './rute/tata-kerja.ts'

const pohon = akar.addChildren([
  ...ruteLuar,
  kantor.addChildren([
    ...ruteKerja,
    ...ruteData,
    ...ruteAngka,
    ...ruteNaskah,
    ...ruteArsip,
    ...ruteTataKerja,
  ]),
])

export const router = createRouter({
  routeTree: pohon,
  defaultPreload: 'intent',
  defaultPreloadStaleTime: 0,
  defaultPendingMs: 300,
  defaultPendingComponent: HalamanMemuat,
  defaultErrorComponent: HalamanGagal,
})

declare module '@tanstack/react-router' {
  interface Register {
    router: typeof router
  }
}
