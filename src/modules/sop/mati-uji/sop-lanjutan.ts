const identitas = (id: string, nama: string) => `
format: 1
id: ${id}
asal: Kantor Latihan
identitas:
  nomor: "1"
  nama: ${nama}
  tanggalPembuatan: null
  tanggalRevisi: null
  tanggalEfektif: null
  disahkanOleh: { pelaksana: kadis, jabatan: Kepala Dinas }
pelaksana:
  - { id: adb, judul: ADB }
  - { id: kasi, judul: Kasi }
  - { id: kadis, judul: Kadis }`

/** An act opens a case of the other SOP and a later one waits for its end. */
export const SOP_INDUK = `${identitas('uji-induk', 'Uji berkas yang membuka berkas')}
masukan: []
langkah:
  - id: kirim
    kegiatan: Meminta susulan dan mengirim
    pelaksana: { id: adb }
    simbol: { bentuk: kapsul }
    tindakan:
      - nama: teruskan
        label: Minta susulan
        membuka: { sop: uji-susulan, masukan: {}, uraian: Sistem membuka berkas susulan }
      - { nama: kirim, label: Kirim, menunggu: uji-susulan }
`

export const SOP_SUSULAN = `${identitas('uji-susulan', 'Uji berkas susulan')}
masukan: []
langkah:
  - id: kerjakan
    kegiatan: Mengerjakan susulan
    pelaksana: { id: kasi }
    simbol: { bentuk: kapsul }
    tindakan: [{ nama: olah, label: Kerjakan, lampiran: [{ nama: susulan.pdf, judul: Susulan, wajib: false }] }]
`
