import type { ModelLembarSop } from '../model-lembar-sop.ts'

const NAMA = { kapsul: 'Kapsul', kotak: 'Kotak', 'belah-ketupat': 'Belah ketupat' } as const

/** A symbol and its arrows in words, for who hears the sheet: "Belah ketupat pada Kabid. Ya ke 4, Tidak ke 2." */
export function sebutSimbol(m: ModelLembarSop, i: number): string {
  const k = m.kegiatan[i]!
  const nomor = new Map(m.kegiatan.map((x) => [x.id, x.nomor]))
  const pelaksana = m.pelaksana.find((p) => p.id === k.pelaksana)?.judul ?? k.pelaksana
  const panah = [
    ...k.panah.map((p) => `${p.label ? `${p.label} ke` : 'ke'} ${nomor.get(p.ke)}`),
    ...(k.penolakan ? [`${k.penolakan.label}: selesai`] : []),
  ].join(', ')
  return `${NAMA[k.simbol]} pada ${pelaksana}.${panah ? ` ${panah.charAt(0).toUpperCase()}${panah.slice(1)}.` : ''}`
}
