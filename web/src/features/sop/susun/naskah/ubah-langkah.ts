import { nomorBebas } from './baca-naskah.ts'
import type { LangkahNaskah, Naskah } from './naskah.ts'

/** A step without anything in it. */
export function langkahKosong(id: string): LangkahNaskah {
  return {
    id,
    kegiatan: '',
    pelaksana: { id: '', disimpulkan: false },
    simbol: { bentuk: 'kotak', disimpulkan: false },
    kelengkapan: '',
    waktu: '',
    output: '',
    keterangan: [],
    tindakan: [],
    pengembalian: [],
    lain: {},
  }
}

/** Blank steps at a place; what stands there moves down. */
export function sisipLangkah(n: Naskah, ke: number, jumlah = 1): Naskah {
  const id = n.langkah.map((l) => l.id)
  const baru: LangkahNaskah[] = []
  for (let i = 0; i < jumlah; i++) {
    const nomor = nomorBebas(id)
    id.push(nomor)
    baru.push(langkahKosong(nomor))
  }
  return { ...n, langkah: n.langkah.toSpliced(ke, 0, ...baru) }
}

/** The step goes, and with it every exit that led to it. */
export function hapusLangkah(n: Naskah, id: string): Naskah {
  return {
    ...n,
    langkah: n.langkah
      .filter((l) => l.id !== id)
      .map((l) => {
        if (l.lanjut !== id && !l.pengembalian.some((p) => p.ke === id)) return l
        const { lanjut, ...lain } = l
        return {
          ...lain,
          ...(lanjut !== undefined && lanjut !== id ? { lanjut } : {}),
          pengembalian: l.pengembalian.filter((p) => p.ke !== id),
        }
      }),
  }
}

/** Up (-1) or down (+1); at the edge nothing changes. Exits keep naming their steps. */
export function pindahLangkah(n: Naskah, id: string, arah: -1 | 1): Naskah {
  const dari = n.langkah.findIndex((l) => l.id === id)
  const ke = dari + arah
  const [a, b] = [n.langkah[dari], n.langkah[ke]]
  if (!a || !b) return n
  return { ...n, langkah: n.langkah.with(dari, b).with(ke, a) }
}

export function ubahLangkah(n: Naskah, id: string, ubah: (l: LangkahNaskah) => LangkahNaskah): Naskah {
  const ke = n.langkah.findIndex((l) => l.id === id)
  const lama = n.langkah[ke]
  if (!lama) return n
  const baru = ubah(lama)
  return baru === lama ? n : { ...n, langkah: n.langkah.with(ke, baru) }
}
