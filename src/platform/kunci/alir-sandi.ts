import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto'
import { type FileHandle, open } from 'node:fs/promises'
import type { Kunci } from './kunci.ts'

/**
 * Encrypted file: `TRTB1` | u16 length of wrapped key | wrapped data key | chunks. A chunk is u32 length | last
 * flag | ciphertext | tag; its nonce is its number, its bound data the number and the flag, so that chunks cannot be
 * reordered, dropped or cut off at the end.
 */
const TANDA = Buffer.from('TRTB1')
/** Plaintext bytes of every chunk but the last. */
export const POTONG = 256 * 1024
const KONTEKS = 'alir-sandi'

/** Writes `sumber` encrypted to `file` (mode 0600, fsynced). Refuses to overwrite. Returns plaintext size. */
export async function alirSandi(
  kunci: Pick<Kunci, 'bungkus'>,
  sumber: AsyncIterable<Uint8Array>,
  file: string,
): Promise<number> {
  const kunciData = randomBytes(32)
  const terbungkus = kunci.bungkus(kunciData, KONTEKS)
  const panjang = Buffer.alloc(2)
  panjang.writeUInt16BE(terbungkus.length)
  const fd = await open(file, 'wx', 0o600)
  let ukuran = 0
  try {
    await fd.writeFile(Buffer.concat([TANDA, panjang, terbungkus]))
    let urut = 0
    let sisa: Uint8Array[] = []
    let penuh = 0
    const tulis = async (isi: Buffer, akhir: boolean) => {
      const sandi = createCipheriv('aes-256-gcm', kunciData, nonce(urut)).setAAD(ikat(urut, akhir))
      const isiSandi = Buffer.concat([sandi.update(isi), sandi.final(), sandi.getAuthTag()])
      const kepala = Buffer.alloc(5)
      kepala.writeUInt32BE(isiSandi.length)
      kepala[4] = akhir ? 1 : 0
      await fd.writeFile(Buffer.concat([kepala, isiSandi]))
      urut++
    }
    for await (const bagian of sumber) {
      ukuran += bagian.length
      sisa.push(bagian)
      penuh += bagian.length
      if (penuh < POTONG) continue
      const semua = Buffer.concat(sisa)
      let mulai = 0
      for (; semua.length - mulai >= POTONG; mulai += POTONG)
        await tulis(semua.subarray(mulai, mulai + POTONG), false)
      sisa = [semua.subarray(mulai)]
      penuh = semua.length - mulai
    }
    await tulis(Buffer.concat(sisa), true)
    await fd.sync()
  } finally {
    await fd.close()
  }
  return ukuran
}

/** Streams the plaintext of `file`. Throws when a chunk was changed or the end is missing. */
export async function* alirBuka(kunci: Pick<Kunci, 'buka'>, file: string): AsyncGenerator<Buffer> {
  const fd = await open(file, 'r')
  try {
    const { kunciData } = await bacaKunciData(kunci, fd)
    for (let urut = 0, akhir = false; !akhir; urut++) {
      const k = await bacaPas(fd, 5)
      akhir = k[4] === 1
      yield bukaIsi(await bacaPas(fd, k.readUInt32BE()), kunciData, urut, akhir)
    }
  } finally {
    await fd.close()
  }
}

/** The data key from the head of the file, and where the chunks begin. */
export async function bacaKunciData(
  kunci: Pick<Kunci, 'buka'>,
  fd: FileHandle,
): Promise<{ kunciData: Buffer; panjang: number }> {
  const kepala = await bacaPas(fd, TANDA.length + 2)
  if (!kepala.subarray(0, TANDA.length).equals(TANDA)) throw new Error('not an encrypted file')
  const panjang = kepala.readUInt16BE(TANDA.length)
  const kunciData = kunci.buka(await bacaPas(fd, panjang), KONTEKS)
  return { kunciData, panjang: kepala.length + panjang }
}

/** The chunk that stands at `posisi`; empty behind the last. */
export async function bukaPotong(
  fd: FileHandle,
  posisi: number,
  kunciData: Uint8Array,
  urut: number,
): Promise<Buffer> {
  const { size } = await fd.stat()
  if (posisi >= size) return Buffer.alloc(0)
  const k = await bacaPas(fd, 5, posisi)
  return bukaIsi(await bacaPas(fd, k.readUInt32BE(), posisi + 5), kunciData, urut, k[4] === 1)
}

function bukaIsi(isi: Buffer, kunciData: Uint8Array, urut: number, akhir: boolean): Buffer {
  const sandi = createDecipheriv('aes-256-gcm', kunciData, nonce(urut)).setAAD(ikat(urut, akhir))
  sandi.setAuthTag(isi.subarray(-16))
  return Buffer.concat([sandi.update(isi.subarray(0, -16)), sandi.final()])
}

// Without a position: where the last read ended.
async function bacaPas(fd: FileHandle, n: number, posisi?: number): Promise<Buffer> {
  const isi = Buffer.alloc(n)
  let ada = 0
  while (ada < n) {
    const { bytesRead } = await fd.read(isi, ada, n - ada, posisi === undefined ? null : posisi + ada)
    if (bytesRead === 0) throw new Error('encrypted file ends too early')
    ada += bytesRead
  }
  return isi
}

function nonce(urut: number): Buffer {
  const n = Buffer.alloc(12)
  n.writeUInt32BE(urut, 8)
  return n
}

function ikat(urut: number, akhir: boolean): Buffer {
  const b = Buffer.alloc(5)
  b.writeUInt32BE(urut)
  b[4] = akhir ? 1 : 0
  return b
}
