import { expect, test } from 'vitest'
import type { KodeWilayah } from '#kernel/kode-wilayah'
import type { Tanggal } from '#kernel/tanggal'
import { kali } from '../../../test/support/kali.ts'
import { Acak } from '../../latih/acak.ts'
import { bukaFile } from './baca-file.ts'
import { hitungSel } from './hitung-sel.ts'
import { JENIS_PERISTIWA } from './peristiwa.ts'

const DESA = ['99.01.01.2001', '99.01.01.2002'] as KodeWilayah[]
const UTUH = [
  'JENIS;TGL_PERISTIWA;TGL_LAPOR;KODE_WILAYAH;NIK;NAMA_LGKP;JENIS_KLMIN;TGL_LHR;UMUR_IBU;NO_SURAT;KLASIFIKASI_PINDAH;JENIS_DOKUMEN;JUMLAH',
  ...Array.from({ length: 30 }, (_, i) => {
    const nik = `99010115069000${String(i).padStart(2, '0')}`
    const desa = DESA[i % 2]!
    return [
      `lahir;;03-08-2026;${desa};;"BAYI ""${i}""";L;01-08-2026;28;;;;`,
      `mati;02-08-2026;03-08-2026;${desa};${nik};ORANG ${i};1;15-06-1950;;;;;`,
      `pindah;02-08-2026;03-08-2026;${desa};${nik};ORANG ${i};1;15-06-1990;;S/${i};${(i % 5) + 1};;`,
      `dokumen;;03-08-2026;${desa};;;;;;;;kk-terbit;${i + 1}`,
    ][i % 4]!
  }),
].join('\r\n')

const konteks = {
  jenis: JENIS_PERISTIWA,
  dari: '2026-08-03' as Tanggal,
  sampai: '2026-08-03' as Tanggal,
  hariIni: '2026-08-12' as Tanggal,
  kabkota: new Set(['99.01']),
  desaKini: new Set(DESA),
  desaPernah: new Set(DESA),
  klasifikasi: new Set([1, 2, 3, 4, 5]),
}

/** Bytes, lines, quotes, separators and encodings of a valid file, changed in one to six places. */
function rusak(acak: Acak): Buffer {
  let b = Buffer.from(UTUH)
  for (let n = 1 + acak.bulat(6); n > 0; n--) {
    const di = acak.bulat(b.length + 1)
    switch (acak.bulat(7)) {
      case 0:
        if (b.length > 0) b[di % b.length] = acak.bulat(256)
        break
      case 1:
        b = Buffer.concat([
          b.subarray(0, di),
          Buffer.from(acak.pilih(['"', ';', '\n', '\r', ',', 'é', '\u00a0'])),
          b.subarray(di),
        ])
        break
      case 2:
        b = b.subarray(0, di)
        break
      case 3:
        b = Buffer.concat([b.subarray(0, di), b.subarray(Math.min(b.length, di + acak.bulat(60)))])
        break
      case 4:
        b = Buffer.concat([b, b.subarray(di)])
        break
      case 5:
        b = Buffer.from(b.toString('latin1').replaceAll(';', acak.pilih([',', '\t', '|', ';;'])), 'latin1')
        break
      default:
        b = Buffer.from(acak.pilih(['\ufeff', '\n\n', '\ufffe']) + b.toString())
    }
  }
  return b
}

test('file yang dirusak: tidak gagal, baris masuk = dihitung + ditolak, tiap tolakan menyebut barisnya', async () => {
  let terbaca = 0
  for (let benih = 1; benih <= kali(4000, 150); benih++) {
    const acak = new Acak(benih, 17)
    const file = bukaFile(rusak(acak))
    if (!file.ok) continue
    const h = await file.value.baca(konteks)
    terbaca++
    expect(h.baris.length + h.tolakan.length, `benih ${benih}`).toBe(file.value.jumlahMasuk)
    for (const t of h.tolakan) expect(t.baris, `benih ${benih}`).toBeGreaterThan(0)
    const sel = hitungSel(h.baris.map((x) => x.isi))
    const peristiwa = h.baris.reduce((n, x) => n + x.isi.jumlah, 0)
    const surat = sel.filter((x) => x.jenis.startsWith('surat-')).reduce((n, x) => n + x.jumlah, 0)
    expect(
      sel.reduce((n, x) => n + x.jumlah, 0),
      `benih ${benih}`,
    ).toBe(peristiwa + surat)
  }
  expect(terbaca).toBeGreaterThan(40)
})
