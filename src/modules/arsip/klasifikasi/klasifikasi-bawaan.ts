import type { Klasifikasi } from '../arsip.contract.ts'

/**
 * Permendagri 83/2022, 400.12 "Kependudukan dan Pencatatan Sipil", down to the level that letters bear. No confirmed
 * retention schedule (JRA) was found: every period below is a placeholder that the office must confirm.
 */
const NAMA: Readonly<Record<string, string>> = {
  '400.12.1': 'Kebijakan kependudukan dan pencatatan sipil',
  '400.12.2.1': 'Pendaftaran penduduk: identitas',
  '400.12.2.2': 'Pendaftaran penduduk: pindah datang dalam NKRI',
  '400.12.2.3': 'Pendaftaran penduduk: pindah datang antar negara',
  '400.12.2.4': 'Pendaftaran penduduk: penduduk rentan',
  '400.12.2.5': 'Pendaftaran penduduk: monitoring, evaluasi dan dokumentasi',
  '400.12.3.1': 'Pencatatan sipil: kelahiran dan kematian',
  '400.12.3.2': 'Pencatatan sipil: perkawinan dan perceraian',
  '400.12.3.3': 'Pencatatan sipil: pengangkatan, pengakuan, pengesahan anak dan perubahan',
  '400.12.3.4': 'Pencatatan sipil: kewarganegaraan',
  '400.12.3.5': 'Pencatatan sipil: monitoring dan evaluasi',
  '400.12.4.1': 'Pengelolaan informasi adminduk: SIAK',
  '400.12.4.2': 'Pengelolaan informasi adminduk: kelembagaan',
  '400.12.4.3': 'Pengelolaan informasi adminduk: pengelolaan data',
  '400.12.4.4': 'Pengelolaan informasi adminduk: penyajian dan layanan informasi',
  '400.12.4.5': 'Pengelolaan informasi adminduk: monitoring dan evaluasi',
  '400.12.5.1': 'Pengembangan kebijakan: kuantitas penduduk',
  '400.12.5.2': 'Pengembangan kebijakan: kualitas penduduk',
  '400.12.5.3': 'Pengembangan kebijakan: mobilitas penduduk',
  '400.12.5.4': 'Pengembangan kebijakan: perlindungan penduduk',
  '400.12.5.5': 'Pengembangan kebijakan: wawasan kependudukan, monitoring dan evaluasi',
  '400.12.6.1': 'Penyerasian: indikator kependudukan',
  '400.12.6.2': 'Penyerasian: proyeksi penduduk',
  '400.12.6.3': 'Penyerasian: perencanaan',
  '400.12.6.4': 'Penyerasian: lembaga non pemerintah',
  '400.12.6.5': 'Penyerasian: lembaga pemerintah',
}

const RETENSI_BELUM_PASTI = {
  aktifTahun: 2,
  inaktifTahun: 3,
  nasibAkhir: 'dinilai-kembali',
  dikonfirmasi: false,
} as const

export const KLASIFIKASI_BAWAAN: readonly Klasifikasi[] = Object.entries(NAMA).map(([kode, nama]) => ({
  kode,
  nama,
  keamanan: 'biasa',
  retensi: RETENSI_BELUM_PASTI,
}))

/** For a code that an office uses and nobody has described yet. */
export function klasifikasiTakDikenal(kode: string): Klasifikasi {
  return { kode, nama: 'Klasifikasi kantor', keamanan: 'biasa', retensi: RETENSI_BELUM_PASTI }
}
