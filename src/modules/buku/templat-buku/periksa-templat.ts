import { findTabel } from '#agregat'
import { ok, type Result, tolak } from '#kernel/hasil'
import { daftarMedan, isMedan, medanMirip } from './medan.ts'
import { type CacatTemplat, galatTemplat } from './templat-buku.galat.ts'
import { type BlokTemplat, FileTemplat } from './templat-buku.ts'

/** A template in form whose fields and tables exist; refuses with every fault and its place, never only the first. */
export function periksaTemplat(isi: unknown): Result<FileTemplat> {
  const bentuk = FileTemplat.safeParse(isi)
  if (!bentuk.success)
    return tolak(
      galatTemplat.cacat(
        bentuk.error.issues.map((i) => ({ tempat: i.path.join(' / ') || 'templat', sebab: i.message })),
      ),
    )
  const t = bentuk.data
  const cacat: CacatTemplat[] = []
  const periksaTeks = (teks: string, tempat: string) => {
    for (const nama of daftarMedan(teks)) {
      if (isMedan(nama)) continue
      const mirip = medanMirip(nama)
      cacat.push({
        tempat,
        sebab: `medan {${nama}} tidak dikenal${mirip ? `; maksudnya {${mirip}}?` : ''}`,
      })
    }
  }
  const periksaBlok = (isi: readonly BlokTemplat[], tempat: string) => {
    isi.forEach((b, i) => {
      const di = `${tempat}, isi ke-${i + 1}`
      if ('teks' in b) periksaTeks(b.teks, di)
      if ('tanpaData' in b) periksaTeks(b.tanpaData, di)
      if ('judul' in b) periksaTeks(b.judul, `${di}, judul`)
      if ('tabel' in b)
        for (const id of [b.tabel].flat())
          if (!findTabel(id)) cacat.push({ tempat: di, sebab: `tabel "${id}" tidak ada dalam katalog` })
    })
  }
  const id = new Set<string>()
  const sekali = (nama: string, tempat: string) => {
    if (id.has(nama)) cacat.push({ tempat, sebab: `id "${nama}" dipakai dua kali` })
    id.add(nama)
  }
  t.pengantar?.paragraf.forEach((p, i) => {
    periksaTeks(p, `${t.pengantar!.judul}, paragraf ke-${i + 1}`)
  })
  for (const b of t.bab) {
    sekali(b.id, `bab ${b.judul}`)
    periksaTeks(b.judul, `judul bab ${b.id}`)
    periksaBlok(b.isi, `bab ${b.judul}`)
    for (const s of b.subbab) {
      sekali(s.id, `subbab ${s.judul}`)
      periksaTeks(s.judul, `judul subbab ${s.id}`)
      periksaBlok(s.isi, `bab ${b.judul}, subbab ${s.judul}`)
    }
  }
  t.kolofon.forEach((p, i) => {
    periksaTeks(p, `kolofon, paragraf ke-${i + 1}`)
  })
  return cacat.length > 0 ? tolak(galatTemplat.cacat(cacat)) : ok(t)
}
