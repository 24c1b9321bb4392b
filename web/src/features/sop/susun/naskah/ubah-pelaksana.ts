import type { Naskah, PelaksanaNaskah } from './naskah.ts'

/** A column more at the right; its key is the position's, or made from the title. */
export function tambahPelaksana(n: Naskah, judul: string, kunci?: string): Naskah {
  const id = bebas(n, kunci ?? kunciDari(judul))
  return { ...n, pelaksana: [...n.pelaksana, { id, judul }] }
}

export function ubahPelaksana(n: Naskah, id: string, isi: Partial<Pick<PelaksanaNaskah, 'judul'>>): Naskah {
  return { ...n, pelaksana: n.pelaksana.map((p) => (p.id === id ? { ...p, ...isi } : p)) }
}

/** Another position stands behind the column: every step, record and sanction that named the old key names the new one. */
export function gantiKunci(n: Naskah, lama: string, kunci: string): Naskah {
  if (lama === kunci || n.pelaksana.some((p) => p.id === kunci)) return n
  const ganti = (id: string) => (id === lama ? kunci : id)
  const { disahkanOleh } = n.identitas
  return {
    ...n,
    identitas: {
      ...n.identitas,
      disahkanOleh: { ...disahkanOleh, pelaksana: ganti(disahkanOleh.pelaksana) },
    },
    pelaksana: n.pelaksana.map((p) => ({
      ...p,
      id: ganti(p.id),
      ...(p.dicatatOleh && { dicatatOleh: ganti(p.dicatatOleh) }),
    })),
    langkah: n.langkah.map((l) =>
      l.pelaksana.id === lama ? { ...l, pelaksana: { ...l.pelaksana, id: kunci } } : l,
    ),
  }
}

/** An authority outside of the office acts by a letter that `pencatat` records; undefined: it is of the office. */
export function aturPencatat(n: Naskah, id: string, pencatat: string | undefined): Naskah {
  return {
    ...n,
    pelaksana: n.pelaksana.map(({ dicatatOleh, ...p }) => {
      if (p.id === id) return pencatat ? { ...p, dicatatOleh: pencatat } : p
      return dicatatOleh ? { ...p, dicatatOleh } : p
    }),
  }
}

export function pindahPelaksana(n: Naskah, id: string, arah: -1 | 1): Naskah {
  const dari = n.pelaksana.findIndex((p) => p.id === id)
  const [a, b] = [n.pelaksana[dari], n.pelaksana[dari + arah]]
  if (!a || !b) return n
  return { ...n, pelaksana: n.pelaksana.with(dari, b).with(dari + arah, a) }
}

/** The column goes; its steps stay and have no actor until one is chosen. */
export function hapusPelaksana(n: Naskah, id: string): Naskah {
  return {
    ...n,
    pelaksana: n.pelaksana
      .filter((p) => p.id !== id)
      .map(({ dicatatOleh, ...p }) => (dicatatOleh && dicatatOleh !== id ? { ...p, dicatatOleh } : p)),
    langkah: n.langkah.map((l) =>
      l.pelaksana.id === id ? { ...l, pelaksana: { id: '', disimpulkan: false } } : l,
    ),
  }
}

/** Finds the column that a person means by what they wrote: its title or its key, in any case. */
export function findPelaksana(n: Naskah, tulisan: string): PelaksanaNaskah | undefined {
  const dicari = tulisan.trim().toLowerCase()
  return n.pelaksana.find((p) => p.judul.trim().toLowerCase() === dicari || p.id === dicari)
}

function kunciDari(judul: string): string {
  const kunci = judul
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '')
    .slice(0, 36)
  return kunci || 'pelaksana'
}

function bebas(n: Naskah, kunci: string): string {
  const dipakai = new Set(n.pelaksana.map((p) => p.id))
  let id = kunci
  for (let i = 2; dipakai.has(id); i++) id = `${kunci}-${i}`
  return id
}
