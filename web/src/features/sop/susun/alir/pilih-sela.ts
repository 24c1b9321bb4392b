import type { JalanLangkah } from '../naskah/jalan-langkah.ts'
import type { LangkahAlir, Rute } from './langkah-alir.ts'

/** Chooses for each arrow the shortest way on which no symbol stands. */
export function pilihSela(
  langkah: readonly LangkahAlir[],
  jalan: readonly JalanLangkah[],
  jumlahKolom: number,
): Rute[] {
  const terpakai = new Set<string>()
  const langsung = jalan.map((j) => {
    const r = ruteLangsung(langkah, j)
    if (r) tandai(terpakai, r)
    return r
  })
  return jalan.map((j, i) => {
    const r = langsung[i] ?? ruteSela(langkah, j, jumlahKolom, terpakai)
    tandai(terpakai, r)
    return r
  })
}

function ruteLangsung(langkah: readonly LangkahAlir[], jalan: JalanLangkah): Rute | undefined {
  const { dari, ke, jenis } = jalan
  const [a, b] = [langkah[dari]!.kolom, langkah[ke]!.kolom]
  if (jenis !== 'maju' || langkah.slice(dari + 1, ke).some((l) => l.kolom === b)) return undefined
  if (a === b) return { jalan, keluar: 'bawah', masuk: 'atas' }
  return { jalan, keluar: b > a ? 'kanan' : 'kiri', masuk: 'atas' }
}

function ruteSela(
  langkah: readonly LangkahAlir[],
  jalan: JalanLangkah,
  jumlahKolom: number,
  terpakai: ReadonlySet<string>,
): Rute {
  const [a, b] = [langkah[jalan.dari]!.kolom, langkah[jalan.ke]!.kolom]
  let terbaik: Rute | undefined
  let ongkosTerbaik = Number.POSITIVE_INFINITY
  for (let sela = 0; sela <= jumlahKolom; sela++) {
    const r: Rute = {
      jalan,
      keluar: sela <= a ? 'kiri' : 'kanan',
      masuk: sela <= b ? 'kiri' : 'kanan',
      sela,
    }
    // Columns crossed. A side that another arrow has counts too: at the source more than going round its own symbol, so
    // that Ya and Tidak leave a decision on two sides.
    const ongkos =
      Math.abs(sela - a - 0.5) +
      Math.abs(sela - b - 0.5) +
      (terpakai.has(`${jalan.dari} ${r.keluar}`) ? 2.2 : 0) +
      (terpakai.has(`${jalan.ke} ${r.masuk}`) ? 0.6 : 0)
    if (ongkos < ongkosTerbaik - 1e-9) {
      terbaik = r
      ongkosTerbaik = ongkos
    }
  }
  return terbaik!
}

function tandai(terpakai: Set<string>, r: Rute): void {
  terpakai.add(`${r.jalan.dari} ${r.keluar}`)
  terpakai.add(`${r.jalan.ke} ${r.masuk}`)
}
