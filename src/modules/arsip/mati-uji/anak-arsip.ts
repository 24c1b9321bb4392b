import { jamTetap } from '#kernel/jam'
import { bukaFolderData } from '#platform/folder-data'
import { bukaKunci } from '#platform/kunci'
import { bukaDb, type Db, type Kueri } from '#platform/postgres'
import { bukaSimpanan } from '#platform/simpanan'
import { periksaGiliran } from '../periksa/periksa-giliran.ts'
import { laksanakanSusut } from '../retensi/laksanakan-susut.ts'

/** What the parent asks for: one run, ended by the child's own SIGKILL at one statement or at one removal of a file. */
export interface PesanAnak {
  readonly url: string
  readonly akar: string
  readonly saat: string
  /** The approved list to carry out; absent: a turn of the scheduled check. */
  readonly susutId?: string
  /** Only loads the program and leaves: what it compiled is then there for those that are killed. */
  readonly hangatkan?: true
  readonly mati?:
    | { readonly kueri: number; readonly cara: 'sebelum' | 'terkirim' | 'sesudah' }
    | { readonly hapus: number; readonly cara: 'sebelum' | 'sesudah' }
}

const p = JSON.parse(process.argv[2]!) as PesanAnak
if (p.hangatkan) process.exit(0)
const mati = () => process.kill(process.pid, 'SIGKILL')

/** Every statement is counted, inside of a transaction and outside; the one asked for is the last. */
let kueri = 0
function bungkus<K extends Kueri>(k: K): K {
  const pantau =
    <A extends unknown[], T>(jalankan: (...a: A) => Promise<T>) =>
    async (...a: A): Promise<T> => {
      const kini = p.mati && 'kueri' in p.mati && ++kueri === p.mati.kueri ? p.mati.cara : undefined
      if (kini === 'sebelum') mati()
      const janji = jalankan(...a)
      if (kini === 'terkirim') setImmediate(mati)
      const hasil = await janji
      if (kini === 'sesudah') mati()
      return hasil
    }
  return { ...k, all: pantau(k.all), one: pantau(k.one), find: pantau(k.find), run: pantau(k.run) }
}

const asli = bukaDb(p.url, 2)
const db: Db = {
  ...bungkus(asli),
  transaksi: (kerja, isolasi) => asli.transaksi((tx) => kerja(bungkus(tx)), isolasi),
}
const folder = bukaFolderData(p.akar)
const kunci = bukaKunci(folder.kunci)
const simpanan = bukaSimpanan(folder.simpanan, kunci)
let hapus = 0
const s = {
  db,
  kunci,
  jam: jamTetap(p.saat),
  simpanan: {
    ...simpanan,
    hapus: async (hash: string) => {
      const kini = p.mati && 'hapus' in p.mati && ++hapus === p.mati.hapus ? p.mati.cara : undefined
      if (kini === 'sebelum') mati()
      const hasil = await simpanan.hapus(hash)
      if (kini === 'sesudah') mati()
      return hasil
    },
  },
}
if (p.susutId) {
  const hasil = await laksanakanSusut(s, p.susutId, { kemajuan: () => undefined })
  if (!hasil.ok) throw new Error(hasil.galat.kode)
} else await periksaGiliran(s)
await asli.tutup()
process.exit(0)
