import { open } from 'node:fs/promises'
import { Ditolak } from '#kernel/ditolak'
import { galatDkb } from '../dkb.galat.ts'
import { angkaGanda } from './angka-ganda.ts'
import type { FileTerbongkar } from './file-masuk.ts'
import type { BarisSumber, SumberBaris } from './sumber-baris.ts'

interface KolomDbf {
  readonly nama: string
  readonly jenis: string
  readonly awal: number
  readonly panjang: number
}

const SEKALI_BACA = 1024 * 1024
const WINDOWS_1252 = new TextDecoder('windows-1252')

/**
 * dBase III/IV, FoxPro and Visual FoxPro tables, one buffer at a time. A number is taken as the digits that stand in
 * the file (`dbffile` makes it a double, and a NIK of Papua loses its end there), a date as yyyy-mm-dd. Deleted records
 * are passed over; memo fields stay blank. Throws `Ditolak` where the head cannot be right or the file ends too early.
 */
export function sumberDbf(f: FileTerbongkar): SumberBaris {
  const b = f.awal
  const jumlah = b.readUInt32LE(4)
  const panjangKepala = b.readUInt16LE(8)
  const panjangRekaman = b.readUInt16LE(10)
  // Clipper keeps the high byte of a long text field where decimals stand; taken so only where the sum then fits.
  const biasa = bacaKolom(b, panjangKepala, false)
  const kolom = lebar(biasa) === panjangRekaman ? biasa : bacaKolom(b, panjangKepala, true)
  if (kolom.length === 0 || lebar(kolom) !== panjangRekaman) throw new Ditolak(galatDkb.fileRusak('DBF'))
  if (f.ukuran < panjangKepala + jumlah * panjangRekaman) throw new Ditolak(galatDkb.fileTerpotong('DBF'))
  return {
    kolom: kolom.map((k) => k.nama),
    baris: () => bacaRekaman(f.jalur, { jumlah, panjangKepala, panjangRekaman, kolom }),
  }
}

function lebar(kolom: readonly KolomDbf[]): number {
  return kolom.reduce((a, k) => a + k.panjang, 1)
}

function bacaKolom(b: Buffer, panjangKepala: number, clipper: boolean): KolomDbf[] {
  const kolom: KolomDbf[] = []
  let awal = 1
  for (let i = 32; i + 32 <= Math.min(panjangKepala, b.length) && b[i] !== 0x0d; i += 32) {
    const nama = b
      .toString('latin1', i, i + 11)
      .split('\0')[0]!
      .trim()
    const jenis = String.fromCharCode(b[i + 11]!)
    const panjang = b[i + 16]! + (clipper && jenis === 'C' ? b[i + 17]! * 256 : 0)
    if (nama === '' || !/[A-Z0@+]/i.test(jenis)) throw new Ditolak(galatDkb.fileRusak('DBF'))
    kolom.push({ nama, jenis, awal, panjang })
    awal += panjang
  }
  return kolom
}

async function* bacaRekaman(
  jalur: string,
  t: { jumlah: number; panjangKepala: number; panjangRekaman: number; kolom: readonly KolomDbf[] },
): AsyncGenerator<BarisSumber> {
  const muat = Math.max(1, Math.min(t.jumlah, Math.floor(SEKALI_BACA / t.panjangRekaman)))
  const isi = Buffer.alloc(muat * t.panjangRekaman)
  const fd = await open(jalur, 'r')
  try {
    for (let n = 0; n < t.jumlah; n += muat) {
      const banyak = Math.min(muat, t.jumlah - n)
      const { bytesRead } = await fd.read(
        isi,
        0,
        banyak * t.panjangRekaman,
        t.panjangKepala + n * t.panjangRekaman,
      )
      if (bytesRead < banyak * t.panjangRekaman) throw new Ditolak(galatDkb.fileTerpotong('DBF'))
      for (let r = 0; r < banyak; r++) {
        const mulai = r * t.panjangRekaman
        if (isi[mulai] === 0x2a) continue
        yield {
          nomor: n + r + 1,
          sel: t.kolom.map((k) => sel(isi, mulai + k.awal, k)),
        }
      }
    }
  } finally {
    await fd.close()
  }
}

function sel(b: Buffer, i: number, k: KolomDbf): string {
  switch (k.jenis) {
    case 'M':
    case 'G':
    case 'P':
    case '0':
      return ''
    case 'I':
    case '+':
      return k.panjang === 4 ? String(b.readInt32LE(i)) : ''
    case 'B':
    case 'O':
      return k.panjang === 8 ? angkaGanda(b.readDoubleLE(i)) : ''
    case 'Y':
      return k.panjang === 8 ? String(b.readBigInt64LE(i) / 10_000n) : ''
    case 'T':
      return k.panjang === 8 ? tanggalJulian(b.readInt32LE(i)) : ''
    case 'D': {
      const teks = b.toString('latin1', i, i + k.panjang).trim()
      const m = /^(\d{4})(\d{2})(\d{2})$/.exec(teks)
      return m ? `${m[1]}-${m[2]}-${m[3]}` : teks
    }
    default:
      return WINDOWS_1252.decode(b.subarray(i, i + k.panjang)).replace(/^[\s\0]+|[\s\0]+$/g, '')
  }
}

// Day 2440588 is 1970-01-01; years 1 to 9999.
function tanggalJulian(hari: number): string {
  if (hari < 1_721_426 || hari > 5_373_484) return ''
  return new Date((hari - 2_440_588) * 86_400_000).toISOString().slice(0, 10)
}
