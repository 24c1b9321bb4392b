import { Ditolak } from '#kernel/ditolak'
import { FolderDipakai } from '#platform/folder-data'
import { bukaLog } from '#platform/log'
import { type Arus, bukaKeluaran } from './keluaran.ts'
import { bacaMasukan, KODE, type Perintah, SalahPakai, tulisBantuan } from './perintah.ts'

// Loaded when called: `tertib latih` needs no PostgreSQL, `tertib --help` needs nothing.
const DAFTAR: Record<string, () => Promise<{ perintah: Perintah }>> = {
  latih: () => import('./latih.ts'),
  mulai: () => import('./mulai.ts'),
  jalan: () => import('./jalan.ts'),
  impor: () => import('./impor.ts'),
  dmp: () => import('./dmp.ts'),
  peristiwa: () => import('./peristiwa.ts'),
  tabel: () => import('./tabel.ts'),
  paspor: () => import('./paspor.ts'),
  demo: () => import('./demo.ts'),
  periksa: () => import('./periksa.ts'),
  'periksa-tabel': () => import('./periksa-tabel.ts'),
  arsip: () => import('./arsip.ts'),
  sop: () => import('./sop.ts'),
  cuplikan: () => import('./cuplikan.ts'),
  jejak: () => import('./jejak.ts'),
  cadangkan: () => import('./cadangkan.ts'),
  pulihkan: () => import('./pulihkan.ts'),
  'mulai-latihan': () => import('./mulai-latihan.ts'),
}
/** Called by `npm start` only. */
const TERSEMBUNYI = ['mulai-latihan']

async function bantuanUmum(): Promise<string> {
  const baris: string[] = []
  for (const [nama, muat] of Object.entries(DAFTAR)) {
    if (!TERSEMBUNYI.includes(nama)) baris.push(`  ${nama.padEnd(15)}${(await muat()).perintah.ringkas}`)
  }
  return [
    'tertib KATA-KERJA [pilihan]',
    '',
    ...baris,
    '',
    'Rincian: tertib KATA-KERJA --help. Setiap kata kerja mengenal --json.',
    'Kode akhir: 0 selesai, 1 ditolak, 2 salah pakai, 3 gangguan.',
    '',
  ].join('\n')
}

/**
 * One call of the operator's command, from its words to its exit code (0 done, 1 refused, 2 misused, 3 fault). Throws
 * nothing; whoever calls owns the process.
 */
export async function utama(argv: readonly string[], arus: Arus): Promise<number> {
  const [nama, ...sisa] = argv
  const json = sisa.includes('--json')
  if (nama === undefined || nama === '--help' || nama === 'bantuan') {
    arus.stdout.write(await bantuanUmum())
    return nama === undefined ? KODE.salahPakai : KODE.selesai
  }
  const muat = Object.hasOwn(DAFTAR, nama) ? DAFTAR[nama] : undefined
  if (!muat)
    return laporkan(new SalahPakai(`Kata kerja "${nama}" tidak dikenal. Lihat: tertib --help`), json, arus)
  const { perintah } = await muat()
  if (sisa.includes('--help')) {
    arus.stdout.write(tulisBantuan(perintah))
    return KODE.selesai
  }
  const keluaran = bukaKeluaran(json, arus)
  try {
    return await perintah.jalankan(
      bacaMasukan(
        perintah,
        sisa.filter((a) => a !== '--json'),
      ),
      keluaran,
    )
  } catch (sebab) {
    keluaran.tuntas()
    return laporkan(sebab, json, arus)
  }
}

function laporkan(sebab: unknown, json: boolean, arus: Arus): number {
  const kata = (kode: number, jenis: string, pesan: string, rincian?: unknown) => {
    if (json) arus.stdout.write(`${JSON.stringify({ galat: { kode: jenis, pesan, rincian } })}\n`)
    else arus.stderr.write(`${pesan}\n`)
    return kode
  }
  if (sebab instanceof SalahPakai) return kata(KODE.salahPakai, 'cli.salah-pakai', sebab.message)
  if (sebab instanceof Ditolak)
    return kata(KODE.ditolak, sebab.galat.kode, sebab.galat.pesan, sebab.galat.rincian)
  if (sebab instanceof FolderDipakai) return kata(KODE.ditolak, 'cli.folder-dipakai', sebab.message)
  bukaLog().galat('cli.gangguan', sebab)
  return kata(
    KODE.gangguan,
    'cli.gangguan',
    'Terjadi gangguan pada sistem; rinciannya ada di atas. Tidak ada perintah yang dianggap selesai.',
  )
}
