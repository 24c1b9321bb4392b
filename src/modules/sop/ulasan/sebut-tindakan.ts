import type { NamaTindakan } from '../definisi/verba.ts'

/** An act as a noun: "Berubah sejak paraf Anda". */
export const SEBUT_TINDAKAN: Record<NamaTindakan | 'kembalikan' | 'batalkan', string> = {
  olah: 'pengolahan',
  koreksi: 'koreksi',
  periksa: 'pemeriksaan',
  verifikasi: 'verifikasi',
  setujui: 'persetujuan',
  paraf: 'paraf',
  tandatangani: 'tanda tangan',
  tolak: 'penolakan',
  'keputusan-luar': 'pencatatan keputusan',
  jadwalkan: 'penjadwalan',
  kunjungi: 'kunjungan',
  terima: 'penerimaan',
  disposisi: 'disposisi',
  teruskan: 'penerusan',
  gandakan: 'penggandaan',
  registrasi: 'registrasi',
  cap: 'pembubuhan cap',
  kirim: 'pengiriman',
  agendakan: 'pengagendaan',
  arsipkan: 'pengarsipan',
  kembalikan: 'pengembalian',
  batalkan: 'pembatalan',
}
