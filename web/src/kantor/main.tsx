import '../design/dasar.css'
import { MantineProvider } from '@mantine/core'
import { QueryClientProvider } from '@tanstack/react-query'
import { RouterProvider } from '@tanstack/react-router'
import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { pasangPapanKetik } from '../design/pintasan/index.ts'
import { tema, variabelTema } from '../design/tema.ts'
import { klienKueri } from './kueri.ts'
import { saatSesiBerakhir } from './panggil.ts'
import { ingatSesi } from './pembuka.ts'
import { router } from './rute.ts'

pasangPapanKetik()

// The page's own script comes down while the server is asked who is there, and not after its answer.
const [halamanIni] = router.getMatchedRoutes(router.latestLocation.pathname)
for (const rute of halamanIni) void router.loadRouteChunk(rute)

saatSesiBerakhir(() => {
  const { pathname, href } = router.state.location
  if (pathname === '/masuk' || pathname === '/akun-pertama') return
  ingatSesi(false)
  klienKueri.removeQueries({ queryKey: ['saya'] })
  void router.navigate({ to: '/masuk', search: { ke: href } })
})

createRoot(document.getElementById('akar')!).render(
  <StrictMode>
    <MantineProvider
      theme={tema}
      cssVariablesResolver={variabelTema}
      defaultColorScheme="auto"
      withGlobalClasses={false}
    >
      <QueryClientProvider client={klienKueri}>
        <RouterProvider router={router} />
      </QueryClientProvider>
    </MantineProvider>
  </StrictMode>,
)
