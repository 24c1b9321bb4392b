import type { Padat } from './padatkan-sejajar.ts'

/** A ZIP of parts that are packed already (APPNOTE 4.3); no part and no file above 4 GB (throws). */
export class ZipPadat {
  private readonly isi: Buffer[] = []
  private readonly pusat: Buffer[] = []
  private letak = 0

  tambah(nama: string, p: Padat): void {
    const n = Buffer.from(nama)
    const kepala = Buffer.alloc(26)
    kepala.writeUInt16LE(20, 0)
    kepala.writeUInt16LE(8, 4)
    // 1 January 1980, the first day a ZIP knows: the same content gives the same bytes.
    kepala.writeUInt16LE(0x21, 8)
    kepala.writeUInt32LE(p.crc, 10)
    kepala.writeUInt32LE(p.isi.length, 14)
    kepala.writeUInt32LE(p.ukuran, 18)
    kepala.writeUInt16LE(n.length, 22)
    this.isi.push(Buffer.from('PK\x03\x04', 'latin1'), kepala, n, p.isi)
    const ekor = Buffer.alloc(14)
    ekor.writeUInt32LE(this.letak, 10)
    this.pusat.push(Buffer.from('PK\x01\x02\x14\x00', 'latin1'), kepala, ekor, n)
    this.letak += 30 + n.length + p.isi.length
    if (this.letak > 0xffff_ffff) throw new Error('archive above 4 GB')
  }

  selesai(): Buffer {
    const pusat = Buffer.concat(this.pusat)
    const akhir = Buffer.alloc(22)
    akhir.write('PK\x05\x06', 0, 'latin1')
    akhir.writeUInt16LE(this.pusat.length / 4, 8)
    akhir.writeUInt16LE(this.pusat.length / 4, 10)
    akhir.writeUInt32LE(pusat.length, 12)
    akhir.writeUInt32LE(this.letak, 16)
    return Buffer.concat([...this.isi, pusat, akhir])
  }
}
