import { type Entry, openPromise, type ZipFile } from 'yauzl'
import { Ditolak } from '#kernel/ditolak'
import { galatDkb } from '../../dkb.galat.ts'
import { type BatasBongkar, PengukurBongkar } from '../bongkar.ts'
import type { FileTerbongkar } from '../file-masuk.ts'
import { isiZip } from '../isi-zip.ts'
import type { BarisKisi, Kisi } from '../kisi.ts'
import { namaFileAman } from '../nama-file.ts'
import { bacaGayaTanggal } from './gaya-tanggal.ts'
import type { Seri } from './seri.ts'
import { bacaTeksBersama, TeksBersama } from './teks-bersama.ts'
import { type BahanLembar, PenguraiLembar } from './urai-lembar.ts'
import { atribut, PenguraiXml } from './urai-xml.ts'

/**
 * The sheets of a workbook as grids, hidden ones left out. Rows stream from the archive; only the shared strings are
 * held (see TeksBersama for the limit). Numbers of sixteen digits and more come out in scientific form: a spreadsheet
 * keeps fifteen, so such a NIK is ruined and must be seen to be. Throws `Ditolak` for what is no workbook.
 */
export async function kisiXlsx(f: FileTerbongkar, batas?: BatasBongkar): Promise<Kisi[]> {
  return denganArsip(f, batas, async (arsip) => {
    const buku = await bacaBuku(arsip)
    const gaya = arsip.ada('xl/styles.xml') ? await bacaGayaTanggal(arsip.teks('xl/styles.xml')) : []
    const teks = arsip.ada(buku.teksBersama)
      ? await bacaTeksBersama(arsip.teks(buku.teksBersama))
      : new TeksBersama()
    const bahan = { teks, gaya, seri: buku.seri }
    return buku.lembar.map(
      ({ nama, jalur }): Kisi => ({
        nama: buku.lembar.length > 1 ? `${f.nama} · ${namaFileAman(nama)}` : f.nama,
        jenis: 'xlsx',
        tepat: false,
        seri: buku.seri,
        baris: () => bacaLembar(f, jalur, bahan, batas),
      }),
    )
  })
}

interface Buku {
  readonly seri: Seri
  readonly teksBersama: string
  readonly lembar: readonly { nama: string; jalur: string }[]
}

async function bacaBuku(arsip: ArsipXlsx): Promise<Buku> {
  const rels = new Map<string, string>()
  let teksBersama = 'xl/sharedStrings.xml'
  await urai(arsip.teks('xl/_rels/workbook.xml.rels'), (nama, a) => {
    if (nama !== 'Relationship') return
    const target = atribut(a, 'Target') ?? ''
    const jalur = target.startsWith('/') ? target.slice(1) : `xl/${target}`
    rels.set(atribut(a, 'Id') ?? '', jalur)
    if (/\/sharedStrings$/.test(atribut(a, 'Type') ?? '')) teksBersama = jalur
  })
  let seri: Seri = '1900'
  const lembar: { nama: string; jalur: string }[] = []
  await urai(arsip.teks('xl/workbook.xml'), (nama, a) => {
    if (nama === 'workbookPr' && /^(1|true)$/.test(atribut(a, 'date1904') ?? '')) seri = '1904'
    if (nama !== 'sheet' || /hidden/i.test(atribut(a, 'state') ?? '')) return
    const jalur = rels.get(atribut(a, 'id') ?? '')
    if (jalur && arsip.ada(jalur)) lembar.push({ nama: atribut(a, 'name') ?? '', jalur })
  })
  if (lembar.length === 0) throw new Ditolak(galatDkb.fileRusak('XLSX'))
  return { seri, teksBersama, lembar }
}

async function urai(isi: AsyncIterable<string>, buka: (nama: string, a: string) => void): Promise<void> {
  const x = new PenguraiXml({ buka, tutup: () => undefined, teks: () => undefined })
  for await (const b of isi) x.beri(b)
}

async function* bacaLembar(
  f: FileTerbongkar,
  jalur: string,
  bahan: BahanLembar,
  batas: BatasBongkar | undefined,
): AsyncGenerator<BarisKisi> {
  const arsip = await bukaArsip(f, batas)
  try {
    const u = new PenguraiLembar(bahan)
    for await (const b of arsip.teks(jalur)) {
      u.beri(b)
      yield* u.ambil()
    }
  } catch (sebab) {
    throw keDitolak(sebab)
  } finally {
    arsip.tutup()
  }
}

async function denganArsip<T>(
  f: FileTerbongkar,
  batas: BatasBongkar | undefined,
  kerja: (a: ArsipXlsx) => Promise<T>,
): Promise<T> {
  const arsip = await bukaArsip(f, batas)
  try {
    return await kerja(arsip)
  } catch (sebab) {
    throw keDitolak(sebab)
  } finally {
    arsip.tutup()
  }
}

async function bukaArsip(f: FileTerbongkar, batas: BatasBongkar | undefined): Promise<ArsipXlsx> {
  let zip: ZipFile | undefined
  try {
    zip = await openPromise(f.jalur, { strictFileNames: false, autoClose: false })
    const isi = new Map<string, Entry>()
    for await (const e of zip.eachEntry()) {
      isi.set(e.fileName, e)
      if (isi.size > 10_000) throw new Error('too many entries')
    }
    return new ArsipXlsx(zip, isi, f.ukuran, batas)
  } catch (sebab) {
    zip?.close()
    throw keDitolak(sebab)
  }
}

// The archive and its XML break in many ways; for an official it is one: the workbook is damaged.
function keDitolak(sebab: unknown): unknown {
  if (sebab instanceof Ditolak) return sebab
  const kode = (sebab as NodeJS.ErrnoException).code ?? ''
  return /^(ENOSPC|EDQUOT|EIO|EMFILE)$/.test(kode) ? sebab : new Ditolak(galatDkb.fileRusak('XLSX'))
}

class ArsipXlsx {
  readonly #zip: ZipFile
  readonly #isi: ReadonlyMap<string, Entry>
  readonly #ukur: PengukurBongkar

  constructor(zip: ZipFile, isi: ReadonlyMap<string, Entry>, ukuran: number, batas?: BatasBongkar) {
    this.#ukur = new PengukurBongkar(batas)
    this.#zip = zip
    this.#isi = isi
    this.#ukur.masuk(ukuran)
  }

  ada(jalur: string): boolean {
    return this.#isi.has(jalur)
  }

  async *teks(jalur: string): AsyncGenerator<string> {
    const e = this.#isi.get(jalur)
    if (!e) throw new Error(`no ${jalur} in the workbook`)
    if (e.isEncrypted()) throw new Ditolak(galatDkb.arsipTersandi())
    const dekoder = new TextDecoder()
    for await (const b of (await isiZip(this.#zip, e)) as AsyncIterable<Buffer>) {
      this.#ukur.keluar(b.length)
      yield dekoder.decode(b, { stream: true })
    }
  }

  tutup(): void {
    this.#zip.close()
  }
}
