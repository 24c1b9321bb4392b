import { BaseSequencer, type TestSpecification } from 'vitest/node'

/**
 * Files that take longest, seconds of one busy core as measured in CI. They begin first, whatever project they are of,
 * so that both workers end together; what is not named here takes little and fills the ends, larger files first.
 */
const LAMA: Readonly<Record<string, number>> = {
  'test/skenario/layar.test.ts': 600,
  'src/modules/dkb/fuzz-impor.test.ts': 200,
  'test/skenario/perintah.test.ts': 150,
  'test/skenario/cadangan.test.ts': 150,
  'test/skenario/pks-sibolga.test.ts': 145,
  'test/skenario/satu-hari.test.ts': 130,
  'test/skenario/kantor-baru.test.ts': 130,
  'test/skenario/mati-mendadak.test.ts': 110,
  'test/skenario/sumbar.test.ts': 100,
  'src/modules/terbit/periksa-file.test.ts': 90,
  'test/skenario/masukan-buruk.test.ts': 70,
  'src/modules/sop/mati-uji/mati-tindakan.test.ts': 70,
  'test/skenario/cetak-sop.test.ts': 60,
  'test/skenario/impor-bentuk.test.ts': 55,
  'test/skenario/log-bersih.test.ts': 54,
  'test/skenario/buku-tapin.test.ts': 54,
  'test/skenario/agregat-provinsi.test.ts': 50,
  'src/modules/ttd/basah/basah.test.ts': 50,
  'src/modules/ttd/periksa/periksa-ttd.test.ts': 45,
  'test/skenario/susun-sop.test.ts': 45,
  'test/skenario/susun-buku.test.ts': 45,
  'test/dokumen/laporan.test.ts': 43,
  'src/platform/dmp/mutasi-dmp.test.ts': 42,
  'test/skenario/baca-naskah.test.ts': 41,
  'src/modules/sop/berkas/wewenang.test.ts': 36,
  'src/modules/dkb/impor-file.test.ts': 36,
  'src/modules/sop/baca/baca-file.test.ts': 35,
  'test/skenario/penyerang.test.ts': 33,
  'test/skenario/plh-menandatangani.test.ts': 31,
}

/** Order of the test files of a run: the longest first. */
export class UrutanUji extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const urut = await super.sort(files)
    const akar = `${this.ctx.config.root}/`
    const berat = (f: TestSpecification) => LAMA[f.moduleId.replace(akar, '')] ?? 0
    return urut.toSorted((a, b) => berat(b) - berat(a))
  }
}
