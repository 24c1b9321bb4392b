import type { HasilGerbang } from '../agregat.contract.ts'
import { type Catatan, sidikSelisih } from './catatan.ts'

/**
 * Lays notes over what the gate found. A difference is explained only by an approved note on the very same numbers; with
 * all explained the gate holds "seimbang dengan catatan". Nothing is taken away: every difference stays in the list.
 */
export function terapkanCatatan(h: HasilGerbang, catatan: readonly Catatan[]): HasilGerbang {
  const milik = new Map<string, Catatan>()
  for (const c of catatan)
    if (c.keadaan === 'disetujui' || c.keadaan === 'diajukan')
      for (const s of c.selisih) milik.set(sidikSelisih(s), c)
  const selisih = h.selisih.map((s) => {
    const c = milik.get(sidikSelisih(s))
    return c ? { ...s, catatan: { id: c.id, keadaan: c.keadaan as 'disetujui' | 'diajukan' } } : s
  })
  const disetujui = selisih.filter((s) => s.catatan?.keadaan === 'disetujui').length
  const menunggu = selisih.filter((s) => s.catatan?.keadaan === 'diajukan').length
  const dipakai = new Set(selisih.flatMap((s) => (s.catatan?.keadaan === 'disetujui' ? [s.catatan.id] : [])))
  return {
    ...h,
    seimbang: disetujui === selisih.length,
    selisih,
    penjelasan: {
      disetujui,
      menunggu,
      tanpa: selisih.length - disetujui - menunggu,
      kalimat: catatan.filter((c) => dipakai.has(c.id)).map((c) => kalimat(c, selisih)),
    },
  }
}

function kalimat(c: Catatan, selisih: HasilGerbang['selisih']): string {
  const isi = selisih.filter((s) => s.catatan?.id === c.id)
  const oleh = (x: { oleh: { nama: string; jabatan?: string } }) =>
    `${x.oleh.nama}${x.oleh.jabatan ? ` (${x.oleh.jabatan})` : ''}`
  const sebut =
    isi.length <= 3
      ? isi.map((s) => s.kalimat).join(' ')
      : `${isi[0]!.kalimat} Dan ${isi.length - 1} selisih lain.`
  return `${sebut} Penjelasan: ${c.alasan.replace(/[.\s]+$/, '')}. Ditulis ${oleh(c.ditulis)}, disetujui ${oleh(c.disetujui!)}.`
}
