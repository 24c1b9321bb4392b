/**
 * Who did an act, as plain values: the record keeps them as they were at that moment, so a later change of
 * name or position does not rewrite history.
 */
export type Pelaku =
  | {
      readonly jenis: 'pegawai'
      readonly akunId: string
      readonly pegawaiId: string
      readonly nama: string
      /** The position under which the act is done, e.g. "Kabid PIAK"; absent for acts that need none (login). */
      readonly jabatanId?: string
      readonly jabatan?: string
      /** 'definitif', or the mandate ('plt', 'plh', 'an', 'ub') that stands in for it. */
      readonly dasar?: string
      /** Under a.n. and u.b.: title of the position whose authority it is; under u.b. also the one between. */
      readonly atasNama?: string
      readonly melalui?: string
    }
  | { readonly jenis: 'pengelola'; readonly akunId: string; readonly nama: string }
  | { readonly jenis: 'operator-mesin'; readonly nama: string }
  | { readonly jenis: 'sistem'; readonly nama: string }
  | { readonly jenis: 'tamu'; readonly nama: string }

/** The one who holds the machine and runs `bin/tertib`; needs no login, stands in jejak under this name. */
export const operatorMesin: Pelaku = { jenis: 'operator-mesin', nama: 'operator mesin' }
export const sistem: Pelaku = { jenis: 'sistem', nama: 'sistem' }
