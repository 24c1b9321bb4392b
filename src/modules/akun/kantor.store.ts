import type { Zona } from '#kalender'
import { getZona } from '#kalender'
import type { KodeWilayah } from '#kernel/kode-wilayah'
import type { Kueri, Tx } from '#platform/postgres'
import { sql } from '#platform/sql'
import type { Kantor } from './kantor.ts'

interface BarisKantor {
  kode: KodeWilayah
  nama: string
  dinas: string
  alamat: string
  kontak: string
  kop: string[]
  latihan: boolean
  logo_hash: string | null
  tertib_sejak: string
  sesi_diam_menit: number
  sesi_maks_jam: number
  alamat_publik: string | null
}

/** The office; there is always one once `buatKantor` has run. */
export async function getKantor(db: Kueri): Promise<Kantor> {
  const kantor = await findKantor(db)
  if (!kantor) throw new Error('no office has been made in this folder')
  return kantor
}

/** The office of this database; undefined until `mulai` has written it. */
export async function findKantor(db: Kueri): Promise<Kantor | undefined> {
  const b = await db.find<BarisKantor>(sql`select * from kantor`)
  return b && keDomain(b, await getZona(db))
}

function keDomain(b: BarisKantor, zona: Zona): Kantor {
  return {
    kode: b.kode,
    nama: b.nama,
    dinas: b.dinas,
    alamat: b.alamat,
    kontak: b.kontak,
    zona,
    kop: b.kop,
    latihan: b.latihan,
    ...(b.logo_hash !== null && { logoHash: b.logo_hash }),
    tertibSejak: b.tertib_sejak,
    sesiDiamMenit: b.sesi_diam_menit,
    sesiMaksJam: b.sesi_maks_jam,
    ...(b.alamat_publik !== null && { alamatPublik: b.alamat_publik }),
  }
}

export async function simpanKantorBaru(
  tx: Tx,
  k: Omit<Kantor, 'zona' | 'logoHash' | 'sesiDiamMenit' | 'sesiMaksJam' | 'alamatPublik'>,
): Promise<boolean> {
  const n =
    await tx.run(sql`insert into kantor (kode, nama, dinas, alamat, kontak, kop, latihan, tertib_sejak)
    values (${k.kode}, ${k.nama}, ${k.dinas}, ${k.alamat}, ${k.kontak}, ${k.kop}, ${k.latihan}, ${k.tertibSejak})
    on conflict (satu) do nothing`)
  return n === 1
}

export async function simpanKantor(tx: Tx, k: Kantor): Promise<void> {
  await tx.run(sql`update kantor set nama = ${k.nama}, dinas = ${k.dinas}, alamat = ${k.alamat}, kontak = ${k.kontak},
    kop = ${k.kop}, sesi_diam_menit = ${k.sesiDiamMenit}, sesi_maks_jam = ${k.sesiMaksJam},
    alamat_publik = ${k.alamatPublik ?? null}`)
}

export async function simpanLogoHash(tx: Tx, hash: string): Promise<void> {
  await tx.run(sql`update kantor set logo_hash = ${hash}`)
}
