import { daftarSebutan, type Jenjang, KAMUS, polaKata } from './kamus.ts'

export interface Sebutan {
  readonly jenjang: Jenjang
  readonly kata: string
}

/** What the sentence of a step says of who acts and where the work goes. */
export interface ArahKalimat {
  /** It begins with the one who acts: "Kepala Dinas beserta ...". */
  readonly subjek?: Sebutan
  /** Work goes on to: "melaporkan kepada Kasi". */
  readonly kiriman: readonly Sebutan[]
  /** An instruction goes to: "memberi arahan kepada staf". */
  readonly perintah: readonly Sebutan[]
  /** Where it comes from: "menerima arahan dari Kadis". */
  readonly dari: readonly Sebutan[]
  /** Takes part and is not the one who acts: "bersama Staf", "dengan lembaga pengguna". */
  readonly serta: readonly Sebutan[]
  /** Where it goes back to: "dikembalikan ke kasi". */
  readonly kembali: readonly Sebutan[]
}

/** A name of a position follows a phrase within this many letters: "ke Administrator Database", "kepada Bapak Kadis". */
const JARAK = 12

export function bacaArah(kegiatan: string): ArahKalimat {
  const teks = kegiatan.toLowerCase()
  const sebutan = daftarSebutan(teks)
  const sesudah = (frasa: readonly string[]) =>
    [...teks.matchAll(polaKata(frasa))].flatMap((m) => {
      const akhir = m.index + m[0].length
      const s = sebutan.find((x) => x.mulai > akhir - 1 && x.mulai <= akhir + JARAK)
      return s ? [s] : []
    })
  const kembali = sesudah(KAMUS.kembali)
  const awal = sebutan[0]
  const melalui =
    awal && sebutan.find((s) => /^\s*melalui\s*$/.test(teks.slice(awal.mulai + awal.kata.length, s.mulai)))
  const subjek =
    awal && /^(?:pimpinan|para|tim|bapak|ibu)?\s*$/.test(teks.slice(0, awal.mulai))
      ? (melalui ?? awal)
      : undefined
  return {
    ...(subjek && { subjek }),
    kiriman: sesudah(KAMUS.kiriman).filter((s) => !kembali.includes(s)),
    perintah: sesudah(KAMUS.perintah),
    dari: sesudah(['dari']),
    serta: sesudah(['bersama', 'dengan', 'beserta']).filter((s) => s !== subjek),
    kembali,
  }
}
