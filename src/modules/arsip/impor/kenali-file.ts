/** Kinds of files that an archive keeps, by their first bytes, whatever the name says; undefined for others. */
export function kenaliFile(isi: Buffer, nama: string): string | undefined {
  const awal = isi.subarray(0, 8)
  if (isi.subarray(0, 1024).includes('%PDF-')) return 'application/pdf'
  if (awal.equals(Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]))) return 'image/png'
  if (awal[0] === 0xff && awal[1] === 0xd8 && awal[2] === 0xff) return 'image/jpeg'
  if (['II*\0', 'MM\0*'].includes(awal.subarray(0, 4).toString('latin1'))) return 'image/tiff'
  const zip = awal.subarray(0, 4).toString('latin1') === 'PK\x03\x04'
  const ekor = nama.toLowerCase().split('.').at(-1)
  if (zip && ekor === 'docx') return 'application/vnd.openxmlformats-officedocument.wordprocessingml.document'
  if (zip && ekor === 'xlsx') return 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'
  return undefined
}
