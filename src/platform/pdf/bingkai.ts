/** One message between parent and child: a JSON head with the lengths of the parts, then the parts. */
export function tulisBingkai(kepala: object, isi: readonly Uint8Array[]): Buffer {
  const json = Buffer.from(JSON.stringify({ kepala, panjang: isi.map((b) => b.length) }))
  const awal = Buffer.alloc(4)
  awal.writeUInt32BE(json.length)
  return Buffer.concat([awal, json, ...isi])
}

export function bacaBingkai<T>(pesan: Buffer): { kepala: T; isi: Buffer[] } {
  const akhirJson = 4 + pesan.readUInt32BE(0)
  const { kepala, panjang } = JSON.parse(pesan.subarray(4, akhirJson).toString()) as {
    kepala: T
    panjang: number[]
  }
  let mulai = akhirJson
  const isi = panjang.map((n) => {
    mulai += n
    return pesan.subarray(mulai - n, mulai)
  })
  if (mulai !== pesan.length) throw new Error('a message was cut short')
  return { kepala, isi }
}
