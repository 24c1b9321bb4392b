import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import type { RancanganKirim } from '#contract/sop/rancangan/rancangan'
import { Dialog } from '../../../design/dialog.tsx'
import { Perhatian, PesanGalat } from '../../../design/keadaan.tsx'
import { Tombol } from '../../../design/tombol.tsx'
import { panggil } from '../../../kantor/panggil.ts'
import { useKirim } from '../../../kantor/use-kirim.ts'
import type { Rancangan } from './naskah/naskah.ts'
import type { Simpan } from './simpan/use-simpan.ts'
import { kueriBanding } from './susun.kueri.ts'
import { pesanSusun } from './susun.pesan.ts'

interface DialogAjukanProps {
  readonly rancangan: Rancangan
  readonly simpan: Simpan
  readonly tutup: () => void
  readonly diajukan: (server: RancanganKirim) => void
  readonly lihatTemuan: () => void
}

/** Asked once: what is bound, and what still stands in the way of it. */
export function DialogAjukan({ rancangan, simpan, tutup, diajukan, lihatTemuan }: DialogAjukanProps) {
  const { server } = simpan
  const klien = useQueryClient()
  const [menyimpan, setMenyimpan] = useState(false)
  const halangan = daftarHalangan(rancangan, simpan)
  const ajukan = useKirim(
    async (ganti: boolean) => {
      // The version in force as the comparison shows it: should yet another come meanwhile, this is refused again.
      const mengganti = ganti
        ? (await klien.fetchQuery(kueriBanding(server.id, server.versi))).terhadap?.digest
        : undefined
      return panggil<RancanganKirim>(`/sop/rancangan/${server.id}/ajukan`, {
        metode: 'POST',
        isi: { versi: server.versi, ...(mengganti && { mengganti }) },
      })
    },
    { segarkan: ['rancangan'], berhasil: diajukan },
  )
  const tersimpan = simpan.keadaan.apa === 'tersimpan'
  const simpanDahulu = async () => {
    setMenyimpan(true)
    await simpan.sekarang()
    setMenyimpan(false)
  }
  return (
    <Dialog
      judul={pesanSusun.ajukanJudul}
      tutup={tutup}
      kaki={
        <>
          <Tombol onClick={tutup}>{pesanSusun.batal}</Tombol>
          {halangan.length > 0 ? <Tombol onClick={lihatTemuan}>{pesanSusun.lihatTemuan}</Tombol> : null}
          {tersimpan ? (
            <Tombol
              rupa="utama"
              disabled={halangan.length > 0}
              sibuk={ajukan.sibuk}
              onClick={() => ajukan.kirim(false)}
            >
              {pesanSusun.ajukan}
            </Tombol>
          ) : (
            <Tombol rupa="utama" sibuk={menyimpan} onClick={() => void simpanDahulu()}>
              {pesanSusun.simpanDahulu}
            </Tombol>
          )}
        </>
      }
    >
      <p>{pesanSusun.ajukanKet}</p>
      {halangan.length > 0 ? (
        <Perhatian>
          <strong>{pesanSusun.ajukanTerhalang}</strong>
          <ul>
            {halangan.map((h) => (
              <li key={h}>{h}</li>
            ))}
          </ul>
        </Perhatian>
      ) : null}
      <p className="kecil">
        {pesanSusun.akanDiikat}: <strong>{server.judul}</strong>.{' '}
        {server.digest ? (
          <>
            {pesanSusun.sidik} <code>{server.digest.slice(0, 16)}</code>
          </>
        ) : (
          pesanSusun.sidikBelum
        )}
      </p>
      <PesanGalat galat={ajukan.galat}>
        {ajukan.galat?.kode === 'sop.dasar-berganti' ? (
          <Tombol sibuk={ajukan.sibuk} onClick={() => ajukan.kirim(true)}>
            {pesanSusun.ajukanMengganti}
          </Tombol>
        ) : null}
      </PesanGalat>
    </Dialog>
  )
}

function daftarHalangan(r: Rancangan, simpan: Simpan): string[] {
  const cacat = simpan.server.temuan.filter((t) => t.tingkat === 'cacat').length
  const yakin = Object.keys(r.keyakinan).length
  return [
    ...(cacat > 0 ? [pesanSusun.adaCacat(cacat)] : []),
    ...(yakin > 0 ? [pesanSusun.adaYakin(yakin)] : []),
    ...(simpan.keadaan.apa === 'tersimpan' ? [] : [pesanSusun.adaBelumTersimpan]),
  ]
}
