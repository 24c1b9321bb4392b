import type { BarisPeristiwa, JenisHitungan, Jk } from './peristiwa.ts'

/** A count without identity, as it stands in `peristiwa_hitungan`. */
export interface SelHitungan {
  readonly jenis: JenisHitungan
  readonly rincian: string
  readonly desa: string
  readonly jk: Jk
  readonly umur?: number
  readonly bayi?: 1 | 2
  readonly kejadian: string
  readonly lapor: string
  jumlah: number
}

/** Kept rows to counts. A letter is counted once a day, desa and classification, under the first of its people. */
export function hitungSel(baris: readonly BarisPeristiwa[]): SelHitungan[] {
  const sel = new Map<string, SelHitungan>()
  const surat = new Set<string>()
  const tambah = (s: SelHitungan) => {
    const kunci = [s.jenis, s.rincian, s.desa, s.jk, s.umur, s.bayi, s.kejadian, s.lapor].join('|')
    const ada = sel.get(kunci)
    if (ada) ada.jumlah += s.jumlah
    else sel.set(kunci, s)
  }
  for (const b of baris) {
    const { rincian, desa, kejadian, lapor } = b
    const sama = { rincian, desa, kejadian, lapor }
    const umur = (u: number | undefined) => (u === undefined ? {} : { umur: u })
    tambah({
      ...sama,
      jenis: b.jenis,
      jk: b.jk,
      ...umur(b.umur),
      ...(b.bayi && { bayi: b.bayi }),
      jumlah: b.jumlah,
    })
    for (const p of b.pasangan ?? []) {
      const jenis = b.jenis === 'kawin' ? 'orang-kawin' : 'orang-cerai'
      tambah({ ...sama, jenis, jk: p.jk, ...umur(p.umur), jumlah: 1 })
    }
    if (b.noSurat === undefined || (b.jenis !== 'pindah' && b.jenis !== 'datang')) continue
    const kunci = [b.jenis, b.noSurat, b.rincian, desa, lapor].join('|')
    if (surat.has(kunci)) continue
    surat.add(kunci)
    tambah({ ...sama, jenis: b.jenis === 'pindah' ? 'surat-pindah' : 'surat-datang', jk: 0, jumlah: 1 })
  }
  return [...sel.values()]
}
