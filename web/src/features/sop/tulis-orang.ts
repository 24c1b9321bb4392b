import type { OrangKirim } from '#contract/sop/sop'

/** "Hendra Saputra (Kasi)". */
export function tulisOrang(orang: OrangKirim): string {
  return orang.jabatan ? `${orang.nama} (${orang.jabatan})` : orang.nama
}
