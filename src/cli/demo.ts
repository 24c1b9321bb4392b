import { existsSync, mkdirSync, readdirSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { getKantor } from '#akun'
import { findSnapshotTerbaru } from '#dkb'
import { Ditolak } from '#kernel/ditolak'
import { galat } from '#kernel/galat'
import type { Jam } from '#kernel/jam'
import { bukaKantor, isBelumJadi, type Kantor } from '../kantor/buka-kantor.ts'
import { imporSebagaiAdb, keluarkanDokumen, mainkanBerkas, SATU_HARI } from '../latih/hari-kantor.ts'
import { latih } from '../latih/index.ts'
import { AKUN_LATIHAN, buatKantorLatihan, SANDI_LATIHAN } from '../latih/kantor-latihan.ts'
import { mulaiBekerja } from '../main.ts'
import type { Keluaran } from './keluaran.ts'
import { bacaBilangan, KODE, type Perintah } from './perintah.ts'

const SEMESTER = { basis: 'dkb', semester: '2026-1', tanggal: '2026-06-30' } as const

export const perintah: Perintah = {
  nama: 'demo',
  ringkas: 'Memainkan satu hari kantor latihan tanpa peramban, dari impor sampai arsip.',
  opsi: {
    data: { arti: 'folder data; bila belum ada dibuatkan kantor latihan', nilai: 'DIR', wajib: true },
    orang: { arti: 'jumlah penduduk sintetis', nilai: 'N', bawaan: '20000' },
  },
  async jalankan(a, k) {
    const data = resolve(a.wajib('data'))
    const orang = bacaBilangan(a.wajib('orang'), 'orang', 10, 10_000_000)
    const kantor = await bukaLatihan(data, orang, k)
    try {
      const hasil = await mainkanHari(kantor, k)
      k.hasil(hasil, () =>
        ['Berkas yang dibuat:', ...hasil.dokumen.map((d) => `  ${d}`), ...daftarAkun()].join('\n'),
      )
    } finally {
      await kantor.tutup()
    }
    return KODE.selesai
  },
}

export function daftarAkun(): string[] {
  return [`Akun kantor latihan (kata sandi semuanya "${SANDI_LATIHAN}"): ${AKUN_LATIHAN.join(', ')}`]
}

/** Opens the training office of `data`, making it (and its synthetic exports) where there is nothing yet. */
export async function bukaLatihan(data: string, orang: number, k: Keluaran, jam?: Jam): Promise<Kantor> {
  const opsi = { data, kerja: 'demo', ...(jam && { jam }) }
  const kosong = isKosong(data)
  const kantor = await bukaKantor({ ...opsi, cara: kosong ? 'baru' : 'sendiri' })
  try {
    if (kosong) await buatLatihan(kantor, orang, k)
    else if (!(await getKantor(kantor.db)).latihan) {
      throw new Ditolak(
        galat(
          'demo.bukan-latihan',
          'ditolak',
          'Folder ini berisi kantor sungguhan; demo hanya bermain di kantor latihan.',
        ),
      )
    }
    await mulaiBekerja(kantor)
    return kantor
  } catch (sebab) {
    await kantor.tutup()
    throw sebab
  }
}

/** Nothing there, or only what a first start left that was cut off before the office was whole. */
export function isKosong(data: string): boolean {
  return !existsSync(data) || readdirSync(data).length === 0 || isBelumJadi(data)
}

async function buatLatihan(kantor: Kantor, orang: number, k: Keluaran): Promise<void> {
  const ekspor = join(kantor.folder.akar, 'latihan')
  await latih({ ke: ekspor, orang, benih: 7, kemajuan: (b, p) => k.kemajuan(b * 0.1, p) })
  k.kemajuan(0.1, 'Membuat kantor latihan')
  await buatKantorLatihan(kantor, ekspor)
  kantor.tandaiJadi()
}

/** One case to its archive, a second one to the Kabid's inbox. */
export async function mainkanHari(
  kantor: Kantor,
  k: Keluaran,
): Promise<{ dokumen: string[]; berkasSelesai: string; berkasMenunggu: string }> {
  const ekspor = join(kantor.folder.akar, 'latihan')
  const snapshotId =
    (await findSnapshotTerbaru(kantor.db, SEMESTER.semester))?.id ??
    (await imporSebagaiAdb(kantor, join(ekspor, 'penduduk.csv'), SEMESTER, (b, p) =>
      k.kemajuan(0.15 + b * 0.25, p),
    ))
  let langkah = 0
  const kabari = (pesan: string) => k.kemajuan(0.4 + 0.6 * (langkah++ / (SATU_HARI.length + 2)), pesan)
  const p = { snapshotId, semester: SEMESTER.semester }
  const berkasSelesai = await mainkanBerkas(kantor, p, SATU_HARI, kabari)
  const berkasMenunggu = await mainkanBerkas(kantor, p, SATU_HARI.slice(0, 2), kabari)
  const keluaran = join(kantor.folder.akar, 'latihan/hasil')
  mkdirSync(keluaran, { recursive: true })
  const dokumen = await keluarkanDokumen(kantor, berkasSelesai, keluaran, (f, isi) => writeFileSync(f, isi))
  k.kemajuan(1, 'Satu hari kantor selesai')
  k.tuntas()
  return { dokumen, berkasSelesai, berkasMenunggu }
}
