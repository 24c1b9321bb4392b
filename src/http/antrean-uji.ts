import type { Antrean, Pekerjaan } from '#platform/antrean'

/** A queue for tests of the edge: jobs stand where the test puts them. */
export function antreanUji(): Antrean & { atur(p: Pekerjaan): void; readonly pendengar: number } {
  const ada = new Map<string, Pekerjaan>()
  const dengar = new Set<{ id: string; kabari: (p: Pekerjaan) => void }>()
  const atur = (p: Pekerjaan) => {
    ada.set(p.id, p)
    for (const d of [...dengar]) if (d.id === p.id) d.kabari(p)
  }
  return {
    atur,
    get pendengar() {
      return dengar.size
    },
    daftarkan: () => undefined,
    kirim: () => Promise.reject(new Error('not in this test')),
    lihat: async (id) => ada.get(id),
    daftar: async ({ nama, aktif }) =>
      [...ada.values()].filter((p) => (!nama || p.nama === nama) && (!aktif || p.selesai === undefined)),
    async batalkan(id) {
      atur({ ...ada.get(id)!, status: 'dibatalkan', selesai: new Date('2026-08-12T02:00:00Z') })
      return ada.get(id)
    },
    ikuti(id, kabari) {
      const d = { id, kabari }
      dengar.add(d)
      const p = ada.get(id)
      if (p) queueMicrotask(() => kabari(p))
      return () => dengar.delete(d)
    },
    tunggu: () => Promise.reject(new Error('not in this test')),
    mulai: async () => undefined,
    berhenti: async () => undefined,
  }
}
