/** Two steps that stand beside each other, both with work of the system, between a maker's and a head's. */
export const SOP_BERSAMA = `
format: 1
id: uji-bersama
asal: Kantor Latihan
identitas:
  nomor: "1"
  nama: Uji langkah bersama
  tanggalPembuatan: null
  tanggalRevisi: null
  tanggalEfektif: null
  disahkanOleh: { pelaksana: kadis, jabatan: Kepala Dinas }
pelaksana:
  - { id: adb, judul: ADB }
  - { id: kasi, judul: Kasi }
  - { id: kabid, judul: Kabid }
  - { id: kadis, judul: Kadis }
masukan: []
langkah:
  - id: siapkan
    kegiatan: Menyiapkan bahan
    pelaksana: { id: adb }
    simbol: { bentuk: kapsul }
    tindakan:
      - nama: olah
        label: Siapkan
        lampiran: [{ nama: bahan.pdf, judul: Bahan }]
  - id: susun
    bersama: kerjakan
    kegiatan: Menyusun laporan
    pelaksana: { id: kasi }
    simbol: { bentuk: kotak }
    tindakan: [{ nama: olah, label: Susun, kerja: { nama: buku.susun-laporan, uraian: Sistem menyusun } }]
    pengembalian: [{ ke: siapkan, uraian: kembali }]
  - id: paraf
    bersama: kerjakan
    kegiatan: Memaraf bahan
    pelaksana: { id: kabid }
    simbol: { bentuk: belah-ketupat }
    tindakan: [{ nama: paraf, label: Paraf, kerja: { nama: ttd.tandatangani, uraian: Sistem membubuhkan } }]
    pengembalian: [{ ke: siapkan, uraian: kembali }]
  - id: setujui
    kegiatan: Menyetujui
    pelaksana: { id: kadis }
    simbol: { bentuk: belah-ketupat }
    tindakan: [{ nama: setujui, label: Setujui }]
    pengembalian: [{ ke: susun, uraian: susun lagi }, { ke: siapkan, uraian: dari awal }]
`
