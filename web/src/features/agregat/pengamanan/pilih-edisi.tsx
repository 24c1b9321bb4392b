import type { PilihanEdisi } from '#contract/agregat/pengamanan/pengamanan'
import { Ruas } from '../../../design/ruas.tsx'
import { pesanPengamanan } from './pengamanan.pesan.ts'

/** Internal or public: `edisi` of GET /api/tabel/:id and of its downloads. */
export function PilihEdisi({
  nilai,
  saatUbah,
}: {
  nilai: PilihanEdisi
  saatUbah: (nilai: PilihanEdisi) => void
}) {
  return (
    <Ruas
      label={pesanPengamanan.edisi}
      nilai={nilai}
      isi={(['internal', 'publik'] as const).map((e) => ({ nilai: e, nama: pesanPengamanan.namaEdisi[e] }))}
      saatUbah={saatUbah}
    />
  )
}
