import { randomUUID } from 'node:crypto'
import { statSync } from 'node:fs'
import { basename, resolve } from 'node:path'
import {
  bukaFolderImpor,
  bukaZipImpor,
  jalankanImpor,
  paketBerkas,
  periksaArsip,
  periksaPaket,
  siapkanImpor,
  tandaiImporBerjalan,
} from '#arsip'
import { Ditolak } from '#kernel/ditolak'
import { operatorMesin } from '#kernel/pelaku'
import type { Kantor } from '../kantor/buka-kantor.ts'
import { denganKantor } from './dengan-kantor.ts'
import type { Keluaran } from './keluaran.ts'
import { bacaBerkas, KODE, type Masukan, type Perintah, SalahPakai } from './perintah.ts'
import { tulisFile } from './tulis-file.ts'

export const perintah: Perintah = {
  nama: 'arsip',
  ringkas: 'Arsip: "periksa", "periksa-paket FILE", "paket ID-BERKAS", "impor FOLDER-ATAU-ZIP".',
  argumen: 'KERJA [SASARAN]',
  opsi: {
    data: { arti: 'folder data kantor (tidak untuk periksa-paket)', nilai: 'DIR' },
    keluar: { arti: 'tempat menulis paket', nilai: 'FILE' },
    'hanya-periksa': { arti: 'impor: hanya pratinjau, tidak ada yang diarsipkan' },
  },
  async jalankan(a, k) {
    const [kerja, sasaran] = a.posisi
    if (kerja === 'periksa') return periksa(a, k)
    if (sasaran === undefined) throw new SalahPakai('Sebut sasarannya: tertib arsip --help.')
    if (kerja === 'periksa-paket') return periksaFile(sasaran, k)
    if (kerja === 'paket') return tulisPaket(a, sasaran, k)
    if (kerja === 'impor') return impor(a, resolve(sasaran), k)
    throw new SalahPakai('Yang dikenal: periksa, periksa-paket, paket, impor.')
  },
}

function denganData<T>(a: Masukan, isi: (kantor: Kantor) => Promise<T>): Promise<T> {
  const data = a.ada('data')
  if (data === undefined) throw new SalahPakai('Pilihan --data wajib diisi (folder data kantor).')
  return denganKantor(data, 'arsip', isi)
}

async function periksa(a: Masukan, k: Keluaran): Promise<number> {
  const hasil = await denganData(a, periksaArsip)
  k.hasil(hasil, () =>
    [
      `Arsip    ${hasil.jumlahArsip}`,
      `Dokumen  ${hasil.jumlahDokumen}`,
      ...hasil.masalah.map((m) => `MASALAH  ${m.nama} ${m.sebab} (${m.hash})`),
      hasil.masalah.length === 0
        ? 'Semua file arsip utuh.'
        : `${hasil.masalah.length} file arsip bermasalah.`,
    ].join('\n'),
  )
  return hasil.masalah.length === 0 ? KODE.selesai : KODE.ditolak
}

async function periksaFile(file: string, k: Keluaran): Promise<number> {
  const hasil = await periksaPaket(bacaBerkas(file))
  if (!hasil.ok) throw new Ditolak(hasil.galat)
  const h = hasil.value
  k.hasil(h, () =>
    [
      `Jenis         ${h.jenis === 'berkas' ? 'paket pemeriksa satu berkas' : 'paket penyerahan'}`,
      `File          ${h.jumlahFile}`,
      `Tanda tangan  ${h.tandaTangan ? 'cocok' : 'TIDAK cocok'}`,
      `Sidik kunci   ${h.sidikKunci}`,
      ...(h.entriJejak === undefined ? [] : [`Entri jejak   ${h.entriJejak} termuat`]),
      ...h.masalah.map((m) => `MASALAH       ${m}`),
      h.masalah.length === 0 ? 'Paket utuh.' : 'Paket TIDAK utuh.',
    ].join('\n'),
  )
  return h.masalah.length === 0 ? KODE.selesai : KODE.ditolak
}

async function tulisPaket(a: Masukan, berkasId: string, k: Keluaran): Promise<number> {
  const file = resolve(a.ada('keluar') ?? `paket-berkas-${berkasId}.zip`)
  const zip = await denganData(a, (kantor) => paketBerkas(kantor, berkasId, operatorMesin))
  if (!zip.ok) throw new Ditolak(zip.galat)
  tulisFile(file, zip.value)
  k.hasil({ file, ukuran: zip.value.length }, () => `Paket tertulis: ${file} (${zip.value.length} bita)`)
  return KODE.selesai
}

async function impor(a: Masukan, jalur: string, k: Keluaran): Promise<number> {
  const ada = statSync(jalur, { throwIfNoEntry: false })
  if (!ada) throw new SalahPakai(`${jalur} tidak ada.`)
  const henti = new AbortController()
  process.once('SIGINT', () => henti.abort())
  const hasil = await denganData(a, async (kantor) => {
    const sumber = ada.isDirectory() ? await bukaFolderImpor(jalur) : await bukaZipImpor(jalur)
    try {
      const id = randomUUID()
      const siap = await siapkanImpor(kantor, { id, nama: basename(jalur), sumber }, operatorMesin)
      if (!siap.ok || a.ya('hanya-periksa')) return siap
      await tandaiImporBerjalan(kantor, id)
      const pengawas = { kemajuan: k.kemajuan, signal: henti.signal }
      return await jalankanImpor(kantor, { id, sumber }, operatorMesin, pengawas)
    } finally {
      await sumber.tutup()
    }
  })
  if (!hasil.ok) throw new Ditolak(hasil.galat)
  const { jumlah } = hasil.value
  k.hasil(hasil.value, () =>
    [
      `Siap ${jumlah.siap}`,
      `diterima ${jumlah.diterima}`,
      `ditolak ${jumlah.ditolak}`,
      `cacat ${jumlah.cacat}`,
    ].join(', '),
  )
  return jumlah.cacat + jumlah.ditolak === 0 ? KODE.selesai : KODE.ditolak
}
