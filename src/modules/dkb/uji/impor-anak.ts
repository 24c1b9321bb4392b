import { createReadStream } from 'node:fs'
import { jamSistem } from '#kernel/jam'
import { operatorMesin } from '#kernel/pelaku'
import { bukaFolderData } from '#platform/folder-data'
import { bukaKunci } from '#platform/kunci'
import { bukaDb } from '#platform/postgres'
import { imporFile } from '../impor-file.ts'

/** A process that imports one file and is killed by the test while it does. */
const [url, akar, file] = process.argv.slice(2) as [string, string, string]
const folder = bukaFolderData(akar)
const db = bukaDb(url, 2)
process.stdout.write('mulai\n')
const hasil = await imporFile(
  { db, jam: jamSistem, folder, kunci: bukaKunci(folder.kunci) },
  {
    sumber: createReadStream(file),
    namaFile: 'besar.csv',
    basis: 'dkb',
    semester: '2026-1',
    tanggal: '2026-06-30',
  },
  operatorMesin,
  { kemajuan: () => undefined, signal: new AbortController().signal },
)
process.stdout.write(`${JSON.stringify(hasil)}\n`)
await db.tutup()
