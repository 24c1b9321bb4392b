import { useQueryClient } from '@tanstack/react-query'
import type { z } from 'zod'
import type { NaskahNarasiKirim, Potongan, tindakanParagraf } from '#contract/buku/narasi/narasi'
import type { Galat } from '#kernel/galat'
import { panggil } from '../../kantor/panggil.ts'
import { useKirim } from '../../kantor/use-kirim.ts'
import { kueriNarasi } from './buku.kueri.ts'

type Tindakan = z.input<typeof tindakanParagraf>

export interface TindakanNarasi {
  readonly sibuk: boolean
  readonly galat: Galat | undefined
  readonly lakukan: (id: string, t: Tindakan) => void
  readonly tulis: (id: string, versi: number, potongan: readonly Potongan[]) => void
  readonly tambah: (bab: string, sesudah: string | null) => void
}

interface Permintaan {
  readonly metode: 'POST' | 'PUT'
  readonly jalur: string
  readonly isi: unknown
}

/** Acts on paragraphs of one analysis; each answers with the whole of it. */
export function useTindakanNarasi(berkasId: string, saatTambah: (id: string) => void): TindakanNarasi {
  const klien = useQueryClient()
  const kirim = useKirim(
    (p: Permintaan) =>
      panggil<NaskahNarasiKirim & { ditulis: string }>(`/buku/narasi/${berkasId}/paragraf${p.jalur}`, {
        metode: p.metode,
        isi: p.isi,
      }),
    {
      segarkan: ['lanjut-buku'],
      berhasil: (naskah, p) => {
        klien.setQueryData(kueriNarasi(berkasId).queryKey, naskah)
        if (p.jalur === '') saatTambah(naskah.ditulis)
      },
    },
  )
  return {
    sibuk: kirim.sibuk,
    galat: kirim.galat,
    lakukan: (id, isi) => kirim.kirim({ metode: 'POST', jalur: `/${id}/tindakan`, isi }),
    tulis: (id, versi, potongan) => kirim.kirim({ metode: 'PUT', jalur: `/${id}`, isi: { versi, potongan } }),
    tambah: (bab, sesudah) => kirim.kirim({ metode: 'POST', jalur: '', isi: { bab, sesudah, potongan: [] } }),
  }
}
