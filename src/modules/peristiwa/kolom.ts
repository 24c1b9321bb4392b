/** Columns that a file of events may have, by the names they carry in offices. Written as the README lists them. */
export const KOLOM = {
  jenis: ['JENIS', 'JENIS_PERISTIWA', 'KODE_PERISTIWA'],
  kejadian: ['TGL_PERISTIWA', 'TANGGAL_PERISTIWA', 'TGL_KEJADIAN'],
  // A divorce also carries the date of the marriage: the kind says which one is its own.
  kejadianMati: ['TGL_MATI', 'TGL_KEMATIAN', 'TGL_MENINGGAL'],
  kejadianKawin: ['TGL_KWN', 'TGL_KAWIN', 'TGL_NIKAH'],
  kejadianCerai: ['TGL_CRAI', 'TGL_CERAI'],
  kejadianPindah: ['TGL_PINDAH'],
  kejadianDatang: ['TGL_DATANG'],
  kejadianDokumen: ['TGL_TERBIT', 'TGL_CETAK'],
  lapor: ['TGL_LAPOR', 'TANGGAL_LAPOR', 'TGL_PELAPORAN', 'TGL_ENTRI'],
  desa: ['KODE_WILAYAH', 'KODE_DESA', 'KODE_KEL', 'KODE_KELURAHAN'],
  prop: ['NO_PROP'],
  kab: ['NO_KAB'],
  kec: ['NO_KEC'],
  kel: ['NO_KEL'],
  nik: ['NIK'],
  nama: ['NAMA_LGKP', 'NAMA', 'NAMA_LENGKAP'],
  jk: ['JENIS_KLMIN', 'JK', 'KELAMIN', 'JENIS_KELAMIN'],
  lahir: ['TGL_LHR', 'TGL_LAHIR', 'TANGGAL_LAHIR'],
  umur: ['UMUR'],
  nikIbu: ['NIK_IBU'],
  lahirIbu: ['TGL_LHR_IBU', 'TGL_LAHIR_IBU'],
  umurIbu: ['UMUR_IBU'],
  kematianIbu: ['KEMATIAN_IBU', 'MATERNAL'],
  nikSuami: ['NIK_SUAMI'],
  nikIstri: ['NIK_ISTRI'],
  lahirSuami: ['TGL_LHR_SUAMI'],
  lahirIstri: ['TGL_LHR_ISTRI'],
  umurSuami: ['UMUR_SUAMI'],
  umurIstri: ['UMUR_ISTRI'],
  noSurat: ['NO_SURAT', 'NO_PINDAH', 'NO_DATANG', 'NO_SKPWNI'],
  klasifikasi: ['KLASIFIKASI_PINDAH', 'KLASIFIKASI'],
  dokumen: ['JENIS_DOKUMEN', 'KODE_DOKUMEN', 'DOKUMEN'],
  jumlah: ['JUMLAH', 'JML'],
  pembersihan: ['JENIS_PEMBERSIHAN'],
  beritaAcara: ['BERITA_ACARA', 'NO_BA', 'NO_BERITA_ACARA'],
} as const satisfies Record<string, readonly string[]>

export type NamaKolom = keyof typeof KOLOM
export type LetakKolom = Readonly<Partial<Record<NamaKolom, number>>>

/** Where each known column stands; the first alias that is there wins. Unknown names come back as written. */
export function cariKolom(kepala: readonly string[]): {
  letak: LetakKolom
  takDikenal: string[]
  ganda: string[]
} {
  const rapi = kepala.map((k) => k.toUpperCase().replace(/[^A-Z0-9]+/g, '_'))
  const letak: Partial<Record<NamaKolom, number>> = {}
  const terpakai = new Set<number>()
  for (const [nama, alias] of Object.entries(KOLOM) as [NamaKolom, readonly string[]][]) {
    for (const a of alias) {
      const i = rapi.indexOf(a)
      if (i < 0 || terpakai.has(i) || letak[nama] !== undefined) continue
      terpakai.add(i)
      letak[nama] = i
    }
  }
  return {
    letak,
    takDikenal: kepala.filter((k, i) => k !== '' && !terpakai.has(i)),
    ganda: rapi.filter((k, i) => k !== '' && rapi.indexOf(k) !== i),
  }
}
