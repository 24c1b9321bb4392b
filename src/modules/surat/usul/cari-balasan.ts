import type { Kueri } from '#platform/postgres'
import { sql } from '#platform/sql'

export interface SuratDibalas {
  readonly nomor: string
  readonly berkasId: string
  readonly perihal: string
}

/** What in a subject may be a letter's number: groups of signs with slashes between, spaces around these allowed. */
export function calonNomor(judul: string): string[] {
  const calon = judul.match(/[\w.-]+(?: ?\/ ?[\w.-]+){2,6}/g) ?? []
  return [...new Set(calon.flatMap((c) => [c, c.replace(/[.-]+$/, '')]))].slice(0, 10)
}

/** The letters of ours that these subjects answer, by subject. */
export async function cariBalasan(db: Kueri, judul: readonly string[]): Promise<Map<string, SuratDibalas>> {
  const calon = new Map(judul.map((j) => [j, calonNomor(j)]))
  const nomor = [...new Set([...calon.values()].flat())]
  if (nomor.length === 0) return new Map()
  const surat =
    await db.all<SuratDibalas>(sql`select distinct on (nomor) nomor, berkas_id as "berkasId", perihal
    from surat_kiriman where nomor = any(${nomor}::text[]) order by nomor, dibuat`)
  const dibalas = new Map<string, SuratDibalas>()
  for (const [j, daftar] of calon) {
    const cocok = surat.find((x) => daftar.includes(x.nomor))
    if (cocok) dibalas.set(j, cocok)
  }
  return dibalas
}
