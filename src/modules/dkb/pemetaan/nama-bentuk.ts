import type { BagianSumber, Bentuk } from '../bentuk/bagian-sumber.ts'

const BENTUK: Record<Bentuk, string> = {
  siak: 'kolom SIAK',
  'siak-37': 'lembar SIAK 37 kolom',
  opensid: 'ekspor OpenSID',
  lain: 'susunan kolom lain',
  'bip-2012': 'BIP 2012',
  'bip-2016': 'BIP 2016',
  'bip-ektp': 'BIP KTP-el',
}
const JENIS = { teks: 'CSV', xlsx: 'XLSX', dbf: 'DBF', parquet: 'Parquet', dmp: 'DMP Oracle' } as const

/** "BIP 2016 (XLSX)". */
export function namaBentuk(b: Pick<BagianSumber, 'bentuk' | 'jenis' | 'pemisah'>): string {
  return `${BENTUK[b.bentuk]} (${JENIS[b.jenis]}${b.pemisah ? `, pemisah ${b.pemisah}` : ''})`
}

export function namaBentukSaja(bentuk: string): string {
  return BENTUK[bentuk as Bentuk] ?? bentuk
}
