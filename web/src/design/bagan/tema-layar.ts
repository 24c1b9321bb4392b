import { TEMA_KERTAS, type TemaBagan } from '../../../../src/platform/bagan/warna.ts'

/** The colours of the screen as it is now, light or dark, from `dasar.css`. */
export function temaLayar(): TemaBagan {
  const gaya = getComputedStyle(document.documentElement)
  const warna = (nama: string) => gaya.getPropertyValue(`--${nama}`).trim()
  return {
    lk: warna('lk'),
    pr: warna('pr'),
    batang: warna('nila'),
    teks: warna('teks'),
    redup: warna('teks-2'),
    garis: warna('garis'),
    font: warna('huruf'),
    petaRendah: warna('peta-rendah'),
    petaTinggi: warna('peta-tinggi'),
    petaKosong: warna('netral-lembut'),
    kertas: warna('kertas'),
  }
}

/** On paper the letters are the screen's own: the browser prints them. */
export function temaCetak(): TemaBagan {
  return { ...TEMA_KERTAS, font: temaLayar().font }
}
