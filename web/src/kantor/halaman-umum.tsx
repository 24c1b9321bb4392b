import { type ErrorComponentProps, Link } from '@tanstack/react-router'
import { useLayoutEffect } from 'react'
import { Halaman } from '../design/halaman.tsx'
import { GagalMuat, Memuat, PesanGalat } from '../design/keadaan.tsx'
import { Panel } from '../design/panel.tsx'
import { kelasTombol, Tombol } from '../design/tombol.tsx'
import { keGalat } from './galat-layar.ts'
import { pesanKantor } from './kantor.pesan.ts'
import { singkirkanPembuka } from './pembuka.ts'

export function HalamanMemuat() {
  return <Memuat kata={pesanKantor.memuatHalaman} />
}

export function HalamanTiada() {
  useLayoutEffect(() => void singkirkanPembuka(), [])
  return (
    <main className="susun" style={{ padding: 24 }}>
      <Halaman judul={pesanKantor.takAdaHalaman} ringkas={pesanKantor.takAdaHalamanIsi}>
        <div>
          <Link to="/" className={kelasTombol} data-rupa="utama">
            {pesanKantor.keKotakMasuk}
          </Link>
        </div>
      </Halaman>
    </main>
  )
}

/** A page that could not be shown. After an update of the server its old parts are gone: only a reload helps then. */
export function HalamanGagal({ error, reset }: ErrorComponentProps) {
  useLayoutEffect(() => void singkirkanPembuka(), [])
  const partHilang = /dynamically imported module|Importing a module|error loading/i.test(
    error instanceof Error ? error.message : '',
  )
  if (partHilang) {
    return (
      <Panel>
        <div className="susun">
          <PesanGalat galat={{ kode: 'layar.versi', jenis: 'tak-sah', pesan: pesanKantor.versiBaru }} />
          <div>
            <Tombol rupa="utama" onClick={() => location.reload()}>
              {pesanKantor.muatUlang}
            </Tombol>
          </div>
        </div>
      </Panel>
    )
  }
  return (
    <Panel>
      <GagalMuat galat={keGalat(error)} ulang={reset} />
    </Panel>
  )
}
