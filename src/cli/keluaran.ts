/** What a verb tells: sentences for a person, one JSON value for a program, progress on a terminal only. */
export interface Keluaran {
  readonly json: boolean
  /** A line for a person; silent under --json. */
  kata(baris: string): void
  /** The result: printed as JSON under --json, else by `tulis`. */
  hasil(nilai: unknown, tulis: () => string): void
  /** Bytes as they are, waited for: a pipe takes a large file in parts, and the command ends after this. */
  tulis(isi: Uint8Array): Promise<void>
  kemajuan(bagian: number, pesan: string): void
  /** Ends a progress line, so that what follows starts on its own. */
  tuntas(): void
}

/** Where a verb writes: the process itself, or whoever calls it in another's place. */
export interface Arus {
  readonly stdout: { write(isi: string | Uint8Array, sudah?: () => void): boolean }
  readonly stderr: { write(isi: string | Uint8Array): boolean; readonly isTTY?: boolean }
}

export function bukaKeluaran(json: boolean, { stdout, stderr }: Arus): Keluaran {
  const terminal = stderr.isTTY === true && !json
  let adaBaris = false
  let terakhir = ''
  const tuntas = () => {
    if (adaBaris) stderr.write('\n')
    adaBaris = false
  }
  return {
    json,
    kata(baris) {
      tuntas()
      if (!json) stdout.write(`${baris}\n`)
    },
    hasil(nilai, tulis) {
      tuntas()
      stdout.write(json ? `${JSON.stringify(nilai)}\n` : `${tulis()}\n`)
    },
    tulis: (isi) => new Promise((sudah) => stdout.write(isi, () => sudah())),
    kemajuan(bagian, pesan) {
      if (json) return
      const isi = `${String(Math.round(bagian * 100)).padStart(3)} %  ${pesan}`
      if (terminal) {
        stderr.write(`\r\x1b[2K${isi}`)
        adaBaris = true
      } else if (pesan !== terakhir) stderr.write(`${isi}\n`)
      terakhir = pesan
    },
    tuntas,
  }
}
