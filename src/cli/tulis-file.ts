import { closeSync, fsyncSync, openSync, renameSync, rmSync, writeSync } from 'node:fs'
import { SalahPakai } from './perintah.ts'

/** Writes the whole file or none: beside its place first, then in one move. */
export function tulisFile(file: string, isi: Uint8Array): void {
  const sementara = `${file}.${process.pid}.sementara`
  let fd: number
  try {
    fd = openSync(sementara, 'wx')
  } catch (sebab) {
    if (['ENOENT', 'ENOTDIR', 'EACCES', 'EROFS'].includes((sebab as NodeJS.ErrnoException).code ?? ''))
      throw new SalahPakai(`${file} tidak dapat ditulis: foldernya tidak ada atau tertutup.`)
    throw sebab
  }
  try {
    for (let letak = 0; letak < isi.length; ) letak += writeSync(fd, isi, letak)
    fsyncSync(fd)
    closeSync(fd)
    renameSync(sementara, file)
  } catch (sebab) {
    rmSync(sementara, { force: true })
    throw sebab
  }
}
