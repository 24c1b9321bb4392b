import { execFile } from 'node:child_process'
import { createPrivateKey, sign } from 'node:crypto'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler'
import { ok } from '#kernel/hasil'
import { bubuhkan, type Pembubuhan } from './bubuh/bubuhkan.ts'
import type { PenandaCms } from './bubuh/susun-cms.ts'
import { TEMPAT_BAWAAN } from './bubuh/tempat-ttd.ts'
import {
  buatSertifikatCa,
  buatSertifikatPegawai,
  type MasaBerlaku,
  type SertifikatBaru,
} from './sertifikat/sertifikat.ts'

// For the tests of this module and of terbit: nothing of the office imports it.

export const SAAT_UJI = new Date('2026-11-20T03:00:00Z')
const TAHUN_MS = 365 * 86_400_000
export const masaUji: MasaBerlaku = {
  sejak: new Date(SAAT_UJI.getTime() - TAHUN_MS),
  sampai: new Date(SAAT_UJI.getTime() + TAHUN_MS),
}

/** A PDF/A-2b of three pages, as a report is: Typst, fonts embedded, sRGB output intent. */
export function laporanUji(judul = 'Laporan uji'): Buffer {
  const font = join(import.meta.dirname, '../../../node_modules/@expo-google-fonts/source-sans-3/400Regular')
  const compiler = NodeCompiler.create({ fontArgs: [{ fontPaths: [font] }] })
  const mainFileContent = `#set document(title: "${judul}", date: datetime(year: 2026, month: 11, day: 20))
#set text(font: "Source Sans 3", lang: "id")
= ${judul}
Jumlah penduduk 123.456 jiwa #pagebreak() Tabel 1 #pagebreak() Lembar pengesahan`
  return Buffer.from(compiler.pdf({ mainFileContent }, { pdfStandard: 'a-2b' }))
}

export function caUji(nama = 'CA LATIHAN Tertib', masa = masaUji): Promise<SertifikatBaru> {
  return buatSertifikatCa({ cn: nama, organisasi: 'Dinas Uji', unit: 'LATIHAN' }, masa)
}

export function penandaUji(milik: SertifikatBaru, ca: SertifikatBaru): PenandaCms {
  const kunci = createPrivateKey({ key: milik.pkcs8, format: 'der', type: 'pkcs8' })
  return { tandatangani: async (isi) => ok(sign('sha256', isi, kunci)), rantaiPem: [milik.pem, ca.pem] }
}

interface OpsiUji {
  readonly ca?: SertifikatBaru
  readonly masaPegawai?: MasaBerlaku
}

/** What it takes to sign as the head of a made-up office. */
export async function pembubuhanUji(o: OpsiUji & { readonly ca: SertifikatBaru }): Promise<Pembubuhan> {
  const nama = {
    cn: 'Drs. H. Uji Coba, M.Si',
    jabatan: 'Kepala Dinas',
    nip: '190007091926031020',
    organisasi: 'Dinas Uji',
    unit: 'LATIHAN',
  }
  const pegawai = await buatSertifikatPegawai(nama, o.masaPegawai ?? masaUji, o.ca)
  return {
    blok: {
      peran: 'tandatangan',
      nama: nama.cn,
      jabatan: ['KEPALA DINAS KEPENDUDUKAN DAN PENCATATAN SIPIL,'],
      nip: '19000709 192603 1 020',
      waktu: '20 November 2026 pukul 10.00 WIB',
      tanda: 'LATIHAN, bukan dokumen resmi',
      qr: `sha256:${'a'.repeat(64)}`,
    },
    tempat: TEMPAT_BAWAAN,
    waktu: SAAT_UJI,
    alasan: 'Menandatangani laporan',
    lokasi: 'Kabupaten Uji',
    penanda: penandaUji(pegawai, o.ca),
  }
}

/** A signed file and the PEM of the CA it leads to. */
export async function bertandaTanganUji(
  asal: Buffer,
  o: OpsiUji & { readonly pembubuhan?: Partial<Pembubuhan> } = {},
): Promise<{ isi: Buffer; caPem: string; sidikIsi: string }> {
  const ca = o.ca ?? (await caUji())
  const hasil = await bubuhkan(asal, { ...(await pembubuhanUji({ ...o, ca })), ...o.pembubuhan })
  if (!hasil.ok) throw new Error(hasil.galat.pesan)
  return { isi: hasil.value.isi, caPem: ca.pem, sidikIsi: hasil.value.sidikIsi }
}

/** What pdfsig (poppler) says of a file, in its own words; a crash or a file it cannot open is an empty answer. */
export async function pdfsig(isi: Buffer): Promise<string> {
  const folder = mkdtempSync(join(tmpdir(), 'tertib-pdfsig-'))
  const file = join(folder, 'uji.pdf')
  writeFileSync(file, isi)
  try {
    return (await promisify(execFile)('pdfsig', [file], { timeout: 120_000 })).stdout
  } catch (sebab) {
    return String((sebab as { stdout?: string }).stdout ?? '')
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}
