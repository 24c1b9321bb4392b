/** Columns of the synthetic files of events, all kinds in one (see src/modules/peristiwa/README.md). */
export const KOLOM_PERISTIWA =
  'JENIS,TGL_PERISTIWA,TGL_LAPOR,KODE_WILAYAH,NIK,JENIS_KLMIN,TGL_LHR,UMUR_IBU,NIK_SUAMI,NIK_ISTRI,UMUR_SUAMI,UMUR_ISTRI,NO_SURAT,KLASIFIKASI_PINDAH,JENIS_DOKUMEN,JUMLAH,JENIS_PEMBERSIHAN,BERITA_ACARA'
const NAMA = KOLOM_PERISTIWA.split(',')

export type SelPeristiwa = Readonly<Partial<Record<string, string | number>>>

/** Rows by month of reporting, documents added up by day, desa, kind and sex. */
export class BukuPeristiwa {
  private readonly bulan = new Map<string, string[]>()
  private readonly dokumen = new Map<string, number>()

  /** `lapor` as YYYY-MM-DD. */
  tulis(lapor: string, sel: SelPeristiwa): void {
    const isi: SelPeristiwa = { ...sel, TGL_LAPOR: lapor }
    const baris = NAMA.map((n) => isi[n] ?? '').join(',')
    const kunci = lapor.slice(0, 7)
    const daftar = this.bulan.get(kunci)
    if (daftar) daftar.push(baris)
    else this.bulan.set(kunci, [baris])
  }

  /** One document; `jk` 1 or 2 where it is counted by sex. */
  terbit(lapor: string, desa: string, kode: string, jk: number | '' = ''): void {
    const kunci = `${lapor}|${desa}|${kode}|${jk}`
    this.dokumen.set(kunci, (this.dokumen.get(kunci) ?? 0) + 1)
  }

  /** The file of each month, in order; to be called once. */
  *file(bulan: readonly string[]): Generator<{ bulan: string; isi: string }> {
    for (const [kunci, jumlah] of [...this.dokumen].sort(([a], [b]) => (a < b ? -1 : 1))) {
      const [lapor, desa, kode, jk] = kunci.split('|') as [string, string, string, string]
      this.tulis(lapor, {
        JENIS: 'dokumen',
        KODE_WILAYAH: desa,
        JENIS_DOKUMEN: kode,
        JENIS_KLMIN: jk,
        JUMLAH: jumlah,
      })
    }
    for (const b of bulan)
      yield {
        bulan: b,
        isi: `${KOLOM_PERISTIWA}\n${(this.bulan.get(b) ?? []).map((x) => `${x}\n`).join('')}`,
      }
  }
}
