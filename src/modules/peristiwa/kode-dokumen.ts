/**
 * Documents and services of the output report "Laporan kinerja format PDAK" (domain.md 3.4, seen in one office's
 * application; the report's official name is not confirmed), in its order. What stands there by sex is `perJk`.
 */
export interface JenisDokumen {
  readonly kode: string
  readonly label: string
  readonly bidang: 'capil' | 'dafduk'
  readonly perJk: boolean
}

const d = (kode: string, label: string, bidang: JenisDokumen['bidang'], perJk = false): JenisDokumen => ({
  kode,
  label,
  bidang,
  perJk,
})

export const DAFTAR_DOKUMEN: readonly JenisDokumen[] = [
  d('akta-lahir', 'Cetak akta kelahiran', 'capil', true),
  d('batal-akta-lahir', 'Pembatalan akta kelahiran', 'capil'),
  d('betul-akta-lahir', 'Pembetulan akta kelahiran', 'capil'),
  d('akta-mati', 'Cetak akta kematian', 'capil', true),
  d('akta-kawin', 'Cetak akta perkawinan', 'capil'),
  d('batal-akta-kawin', 'Pembatalan akta perkawinan', 'capil'),
  d('akta-cerai', 'Cetak akta perceraian', 'capil'),
  d('batal-akta-cerai', 'Pembatalan akta perceraian', 'capil'),
  d('wni-ke-wna', 'Perubahan WNI menjadi WNA', 'capil'),
  d('wna-ke-wni', 'Perubahan WNA menjadi WNI', 'capil'),
  d('ubah-nama', 'Perubahan nama', 'capil'),
  d('ubah-kelamin', 'Perubahan jenis kelamin', 'capil'),
  d('sah-anak', 'Pengesahan anak', 'capil', true),
  d('angkat-anak', 'Pengangkatan anak', 'capil', true),
  d('kk-terbit', 'Penerbitan KK', 'dafduk'),
  d('kk-ubah', 'Perubahan KK', 'dafduk'),
  d('nik-wni', 'Penerbitan NIK WNI', 'dafduk', true),
  d('nik-oa', 'Penerbitan NIK orang asing', 'dafduk', true),
  d('kia', 'Pencetakan KIA', 'dafduk', true),
  d('ktp-el-rekam', 'Perekaman KTP-el', 'dafduk', true),
  d('ktp-el-cetak', 'Pencetakan KTP-el', 'dafduk', true),
]

const MENURUT_TULISAN = new Map<string, JenisDokumen>(
  DAFTAR_DOKUMEN.flatMap((x) => [[rapikan(x.kode), x] as const, [rapikan(x.label), x] as const]),
)

/** By code or by label, whatever the marks between words. */
export function findDokumen(tulisan: string): JenisDokumen | undefined {
  return MENURUT_TULISAN.get(rapikan(tulisan))
}

function rapikan(teks: string): string {
  return teks
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, ' ')
    .trim()
}
