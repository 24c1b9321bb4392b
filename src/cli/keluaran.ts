/** What a verb tells: sentences for a person, one JSON value for a program, progress on a terminal only. */
export interface Keluaran {
  readonly json: boolean
  /** A line for a person; silent under --json. */
  kata(baris: string): void
  /** The result: printed as JSON under --json, else by `tulis`. */
  hasil(nilai: unknown, tulis: () => string): void
  kemajuan(bagian: number, pesan: string): void
  /** Ends a progress line, so that what follows starts on its own. */
  tuntas(): void
}

export function bukaKeluaran(json: boolean): Keluaran {
  const terminal = process.stderr.isTTY === true && !json
  let adaBaris = false
  let terakhir = ''
  const tuntas = () => {
    if (adaBaris) process.stderr.write('\n')
    adaBaris = false
  }
  return {
    json,
    kata(baris) {
      tuntas()
      if (!json) process.stdout.write(`${baris}\n`)
    },
    hasil(nilai, tulis) {
      tuntas()
      process.stdout.write(json ? `${JSON.stringify(nilai)}\n` : `${tulis()}\n`)
    },
    kemajuan(bagian, pesan) {
      if (json) return
      const isi = `${String(Math.round(bagian * 100)).padStart(3)} %  ${pesan}`
      if (terminal) {
        process.stderr.write(`\r\x1b[2K${isi}`)
        adaBaris = true
      } else if (pesan !== terakhir) process.stderr.write(`${isi}\n`)
      terakhir = pesan
    },
    tuntas,
  }
}
