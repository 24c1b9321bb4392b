/**
 * What a letter can be filled with. A template names these keys in braces and no others, so that a word that nobody
 * fills cannot stand in a letter. Most are the masukan of a case under the same name.
 */
export interface Isian {
  readonly kunci: string
  readonly label: string
  /** What the preview shows in its place. Several lines: a list (tembusan) or several paragraphs (isi). */
  readonly contoh: string
  /** A letter that uses it is not made while it is empty. */
  readonly wajib: boolean
  /** `kantor`: known by the system. `berkas`: the case says it. */
  readonly dari: 'kantor' | 'berkas'
}

export const DAFTAR_ISIAN: readonly Isian[] = [
  berkas('tujuan', 'Tujuan surat', 'Kepala Badan Perencanaan Pembangunan Daerah\ndi Tempat'),
  berkas('perihal', 'Perihal', 'Penyampaian Buku Data Agregat Kependudukan Semester I Tahun 2026'),
  berkas('isi', 'Isi surat', 'Uraian yang ditulis penyusun surat pada berkasnya.', false),
  berkas('tembusan', 'Tembusan', 'Sekretaris Daerah\nInspektur Daerah', false),
  berkas('judul', 'Judul berkas', 'Buku Data Agregat Kependudukan Semester I Tahun 2026'),
  berkas('pemohon', 'Nama pemohon', 'Badan Perencanaan Pembangunan Daerah'),
  berkas('nomorSuratMasuk', 'Nomor surat yang dijawab', '050/118/BAPPEDA/2026'),
  berkas('tanggalSuratMasuk', 'Tanggal surat yang dijawab', '3 November 2026'),
  berkas(
    'data',
    'Data yang diminta',
    'Jumlah penduduk menurut kelompok umur dan jenis kelamin per kecamatan',
  ),
  berkas('alasan', 'Alasan', 'Pernyataan jaringan tertutup dan aman belum dilampirkan.'),
  berkas(
    'kelengkapan',
    'Kelengkapan yang diminta',
    'Surat pernyataan jaringan tertutup dan aman\nDaftar petugas pengguna',
  ),
  berkas('batasWaktu', 'Batas waktu', '14 hari kerja sejak surat ini diterima'),
  berkas('hariTanggal', 'Hari dan tanggal acara', 'Selasa, 24 November 2026'),
  berkas('waktu', 'Waktu acara', '09.00 WIB sampai selesai'),
  berkas('tempatAcara', 'Tempat acara', 'Ruang rapat Dinas Kependudukan dan Pencatatan Sipil'),
  berkas('acara', 'Acara', 'Uji coba (PoC) akses data kependudukan'),
  berkas('nomorPks', 'Nomor PKS', '400.12.4.3/12/PKS/2026'),
  berkas('elemenData', 'Elemen data yang dapat diakses', 'NIK\nNama lengkap\nAlamat'),
  berkas('masaBerlaku', 'Masa berlaku', '1 Januari 2027 sampai dengan 31 Desember 2028'),
  berkas('pihakKedua', 'Pihak kedua', 'Badan Perencanaan Pembangunan Daerah'),
  kantor('kantor', 'Nama daerah', 'Kabupaten Latihan'),
  kantor('dinas', 'Nama dinas', 'Dinas Kependudukan dan Pencatatan Sipil'),
  kantor('kepalaDinas', 'Jabatan penandatangan', 'Kepala Dinas'),
  kantor('nomor', 'Nomor surat', '400.12.4.3/7/DUKCAPIL/2026'),
  kantor('tanggal', 'Tanggal surat', '21 November 2026'),
  kantor('hariIni', 'Hari surat', 'Sabtu'),
]

const PETA = new Map(DAFTAR_ISIAN.map((i) => [i.kunci, i]))

export function findIsian(kunci: string): Isian | undefined {
  return PETA.get(kunci)
}

function berkas(kunci: string, label: string, contoh: string, wajib = true): Isian {
  return { kunci, label, contoh, wajib, dari: 'berkas' }
}

// Number and date are blank in a concept: the line stays free until they are reserved.
function kantor(kunci: string, label: string, contoh: string): Isian {
  return { kunci, label, contoh, wajib: false, dari: 'kantor' }
}
