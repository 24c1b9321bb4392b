import { findTabel } from '#agregat'
import { ok, type Result, tolak } from '#kernel/hasil'
import { cacatBentuk } from './cacat-bentuk.ts'
import { daftarMedan, isMedan, medanMirip } from './medan.ts'
import { type CacatTemplat, galatTemplat } from './templat-buku.galat.ts'
import { type BlokTemplat, FileTemplat } from './templat-buku.ts'

/** A template in form whose fields and tables exist; refuses with every fault and its place, never only the first. */
export function periksaTemplat(isi: unknown): Result<FileTemplat> {
  const bentuk = FileTemplat.safeParse(isi)
  if (!bentuk.success) return tolak(galatTemplat.cacat(cacatBentuk(bentuk.error.issues, isi)))
  const t = bentuk.data
  const cacat: CacatTemplat[] = []
  const periksaTeks = (teks: string, jalur: string, tempat: string) => {
    for (const nama of daftarMedan(teks)) {
      if (isMedan(nama)) continue
      const mirip = medanMirip(nama)
      const maksud = mirip ? `; maksudnya {${mirip}}?` : ''
      cacat.push({ jalur, tempat, sebab: `medan {${nama}} tidak dikenal${maksud}` })
    }
  }
  const periksaBlok = (isi: readonly BlokTemplat[], jalurInduk: string, tempat: string) => {
    isi.forEach((b, i) => {
      const jalur = `${jalurInduk}/isi/${i}`
      const di = `${tempat}, isi ke-${i + 1}`
      if ('teks' in b) periksaTeks(b.teks, jalur, di)
      if ('tanpaData' in b) periksaTeks(b.tanpaData, jalur, di)
      if ('judul' in b) periksaTeks(b.judul, jalur, `${di}, judul`)
      if ('tabel' in b)
        for (const id of [b.tabel].flat())
          if (!findTabel(id))
            cacat.push({ jalur, tempat: di, sebab: `tabel "${id}" tidak ada dalam katalog` })
    })
  }
  const id = new Set<string>()
  const sekali = (nama: string, jalur: string, tempat: string) => {
    if (id.has(nama)) cacat.push({ jalur, tempat, sebab: `id "${nama}" dipakai dua kali` })
    id.add(nama)
  }
  t.pengantar?.paragraf.forEach((p, i) => {
    periksaTeks(p, `pengantar/paragraf/${i}`, `${t.pengantar!.judul}, paragraf ke-${i + 1}`)
  })
  t.bab.forEach((b, i) => {
    const jalur = `bab/${i}`
    sekali(b.id, jalur, `bab ${b.judul}`)
    periksaTeks(b.judul, jalur, `judul bab ${b.id}`)
    periksaBlok(b.isi, jalur, `bab ${b.judul}`)
    b.subbab.forEach((s, j) => {
      const jalurSubbab = `${jalur}/subbab/${j}`
      sekali(s.id, jalurSubbab, `subbab ${s.judul}`)
      periksaTeks(s.judul, jalurSubbab, `judul subbab ${s.id}`)
      periksaBlok(s.isi, jalurSubbab, `bab ${b.judul}, subbab ${s.judul}`)
    })
  })
  t.kolofon.forEach((p, i) => {
    periksaTeks(p, `kolofon/${i}`, `kolofon, paragraf ke-${i + 1}`)
  })
  return cacat.length > 0 ? tolak(galatTemplat.cacat(cacat)) : ok(t)
}
