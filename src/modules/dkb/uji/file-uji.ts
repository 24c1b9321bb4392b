/** Rows and files for the tests of this module: one good row, changed where a test says so. */
export const KOLOM =
  'NIK,NO_KK,NAMA_LGKP,JENIS_KLMIN,TMPT_LHR,TGL_LHR,AKTA_LHR,NO_AKTA_LHR,GOL_DRH,AGAMA,STAT_KWN,AKTA_KWN,NO_AKTA_KWN,AKTA_CRAI,NO_AKTA_CRAI,STAT_HBKEL,KLAIN_FSK,PNYDNG_CCT,PDDK_AKH,JENIS_PKRJN,NO_PROP,NO_KAB,NO_KEC,NO_KEL,FLAG_STATUS'.split(
    ',',
  )
export type Baris = Record<string, string>

export const WILAYAH_UJI = ['99.01.01.1001', '99.01.01.2002', '99.01.02.2001', '99.01.12.2010']
export const CSV_WILAYAH = `kode,nama\n99,Provinsi Latihan\n99.01,Kabupaten Latihan\n99.01.01,Satu\n99.01.02,Dua\n99.01.12,Dua Belas\n${WILAYAH_UJI.map((k) => `${k},Desa ${k}`).join('\n')}\n`

/** A man born on 1 January 1980 whose NIK says so; `ke` makes NIK and family his own. */
export function baris(ke: number, ubah: Baris = {}): Baris {
  const urut = String((ke % 9999) + 1).padStart(4, '0')
  const kec = String(Math.floor(ke / 9999) + 1).padStart(2, '0')
  return {
    NIK: `9901${kec}010180${urut}`,
    NO_KK: `9901${kec}020305${urut}`,
    NAMA_LGKP: `ORANG ${huruf(ke)}`,
    JENIS_KLMIN: '1',
    TMPT_LHR: 'LATIHAN',
    TGL_LHR: '01-01-1980',
    AKTA_LHR: '2',
    NO_AKTA_LHR: `9901-LT-${ke}`,
    GOL_DRH: '13',
    AGAMA: '1',
    STAT_KWN: '2',
    AKTA_KWN: '1',
    NO_AKTA_KWN: '',
    AKTA_CRAI: '1',
    NO_AKTA_CRAI: '',
    STAT_HBKEL: '1',
    KLAIN_FSK: '1',
    PNYDNG_CCT: '',
    PDDK_AKH: '5',
    JENIS_PKRJN: '9',
    NO_PROP: '99',
    NO_KAB: '1',
    NO_KEC: '1',
    NO_KEL: '1001',
    FLAG_STATUS: '0',
    ...ubah,
  }
}

// A name holds no digits.
function huruf(ke: number): string {
  return [...String(ke)].map((d) => 'ABCDEFGHIJ'[Number(d)]).join('')
}

export interface BentukFile {
  pemisah?: string
  gantiBaris?: string
  kolom?: readonly string[]
  kutip?: 'perlu' | 'semua'
  tanpaAkhir?: boolean
}

export function csv(daftar: readonly Baris[], b: BentukFile = {}): string {
  const { pemisah = ',', gantiBaris = '\n', kolom = KOLOM, kutip = 'perlu', tanpaAkhir = false } = b
  const sel = (v: string) =>
    kutip === 'semua' || v.includes(pemisah) || /["\r\n]/.test(v) ? `"${v.replaceAll('"', '""')}"` : v
  const isi = [kolom, ...daftar.map((r) => kolom.map((k) => r[k] ?? ''))]
  return isi.map((r) => r.map(sel).join(pemisah)).join(gantiBaris) + (tanpaAkhir ? '' : gantiBaris)
}

/** The bytes in pieces of `ukuran`. */
export async function* alir(isi: string | Uint8Array, ukuran = 65_536): AsyncGenerator<Buffer> {
  const b = Buffer.from(isi)
  for (let i = 0; i < b.length; i += ukuran) yield b.subarray(i, i + ukuran)
}
