import { promisify } from 'node:util'
import { crc32, deflateRaw } from 'node:zlib'

const mampatkan = promisify(deflateRaw)

export interface IsiZip {
  readonly nama: string
  readonly isi: Buffer
}

// 1 January 1980, the first day a ZIP knows: the same content gives the same bytes.
const HARI = 0x21

/** A ZIP as it grows, one entry after another; names are UTF-8. No entry and no archive above 4 GB (throws). */
export async function* tulisZip(daftar: AsyncIterable<IsiZip>): AsyncGenerator<Buffer> {
  const pusat: Buffer[] = []
  let letak = 0
  for await (const { nama, isi } of daftar) {
    const padat = await mampatkan(isi)
    const n = Buffer.from(nama)
    const kepala = Buffer.alloc(26)
    kepala.writeUInt16LE(20, 0)
    kepala.writeUInt16LE(0x0800, 2)
    kepala.writeUInt16LE(8, 4)
    kepala.writeUInt16LE(0, 6)
    kepala.writeUInt16LE(HARI, 8)
    kepala.writeUInt32LE(crc32(isi), 10)
    kepala.writeUInt32LE(padat.length, 14)
    kepala.writeUInt32LE(isi.length, 18)
    kepala.writeUInt16LE(n.length, 22)
    yield Buffer.concat([Buffer.from('PK\x03\x04', 'latin1'), kepala, n, padat])
    const ekor = Buffer.alloc(14)
    ekor.writeUInt32LE(letak, 10)
    pusat.push(Buffer.concat([Buffer.from('PK\x01\x02\x14\x00', 'latin1'), kepala, ekor, n]))
    letak += 30 + n.length + padat.length
    if (letak > 0xffff_ffff) throw new Error('archive above 4 GB')
  }
  const isi = Buffer.concat(pusat)
  const akhir = Buffer.alloc(22)
  akhir.write('PK\x05\x06', 0, 'latin1')
  akhir.writeUInt16LE(pusat.length, 8)
  akhir.writeUInt16LE(pusat.length, 10)
  akhir.writeUInt32LE(isi.length, 12)
  akhir.writeUInt32LE(letak, 16)
  yield Buffer.concat([isi, akhir])
}
