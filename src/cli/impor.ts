import { createReadStream, readFileSync, statSync } from 'node:fs'
import { basename, resolve } from 'node:path'
import { z } from 'zod'
import { Pemetaan } from '#contract/dkb/pemetaan/pemetaan'
import { imporFile, type Snapshot, type Usulan, usulkanFile } from '#dkb'
import { Ditolak } from '#kernel/ditolak'
import { operatorMesin } from '#kernel/pelaku'
import { parseSemester, tanggalAcuan } from '#kernel/periode'
import { parseTanggal } from '#kernel/tanggal'
import { denganKantor } from './dengan-kantor.ts'
import { KODE, type Perintah, SalahPakai, wajibBerkas } from './perintah.ts'

const PERLU_PEMETAAN = ['dkb.perlu-pemetaan', 'dkb.pemetaan-kurang']

export const perintah: Perintah = {
  nama: 'impor',
  ringkas: 'Mengimpor ekspor penduduk (satu atau beberapa file) menjadi satu cuplikan tersegel.',
  argumen: 'FILE...',
  opsi: {
    data: { arti: 'folder data kantor', nilai: 'DIR', wajib: true },
    basis: {
      arti: 'dkb (data bersih kementerian) atau lokal (data layanan)',
      nilai: 'dkb|lokal',
      wajib: true,
    },
    semester: { arti: 'semester, misalnya 2026-1', nilai: 'SEMESTER', wajib: true },
    tanggal: { arti: 'tanggal keadaan data, misalnya 2026-06-30', nilai: 'TANGGAL' },
    desa: { arti: 'desa semua penduduk, bila file tidak menyebut wilayah (99.01.01.2001)', nilai: 'KODE' },
    petakan: { arti: 'pemetaan kolom yang sudah diperiksa (dari usulan --json)', nilai: 'FILE.json' },
  },
  async jalankan(a, k) {
    const basis = a.wajib('basis')
    if (basis !== 'dkb' && basis !== 'lokal') throw new SalahPakai('--basis harus dkb atau lokal.')
    const semester = parseSemester(a.wajib('semester'))
    if (!semester) throw new SalahPakai('--semester ditulis seperti 2026-1.')
    const tanggal = parseTanggal(a.ada('tanggal') ?? tanggalAcuan(semester))
    if (!tanggal) throw new SalahPakai('--tanggal ditulis seperti 2026-06-30.')
    const desa = a.ada('desa')
    const pemetaan = bacaPemetaan(a.ada('petakan'))
    const jalur = a.posisi.map((p) => wajibBerkas(resolve(p)))
    const file = () =>
      jalur.map((f) => ({
        nama: basename(f),
        ukuran: statSync(f).size,
        alir: () => createReadStream(f, { highWaterMark: 1 << 20 }) as AsyncIterable<Buffer>,
      }))
    const namaFile =
      jalur.length === 1 ? basename(jalur[0]!) : `${basename(jalur[0]!)} dan ${jalur.length - 1} file lain`
    const henti = new AbortController()
    process.once('SIGINT', () => henti.abort())
    const hasil = await denganKantor(a.wajib('data'), 'impor', async (kantor) => {
      const snapshot = await imporFile(
        kantor,
        { file: file(), namaFile, basis, semester, tanggal, pemetaan, ...(desa !== undefined && { desa }) },
        operatorMesin,
        { kemajuan: k.kemajuan, signal: henti.signal },
      )
      if (snapshot.ok) return { snapshot: snapshot.value }
      if (!PERLU_PEMETAAN.includes(snapshot.galat.kode)) throw new Ditolak(snapshot.galat)
      const usulan = await usulkanFile(kantor, file(), operatorMesin, henti.signal)
      return { galat: snapshot.galat, usulan: usulan.ok ? usulan.value : [] }
    })
    if (hasil.snapshot) {
      const { snapshot } = hasil
      k.hasil(snapshot, () => tulisSnapshot(snapshot))
      return KODE.selesai
    }
    const { galat, usulan } = hasil
    k.hasil(
      { galat: { kode: galat.kode, pesan: galat.pesan, rincian: galat.rincian }, usulan },
      () => `${galat.pesan}\n\n${usulan.map(tulisUsulan).join('\n\n')}\n\n${CARA}`,
    )
    return KODE.ditolak
  },
}

const CARA =
  'Bila usulan itu benar: jalankan lagi dengan --json, simpan isi "usulan" ke sebuah file, perbaiki "ke" bila perlu, lalu beri --petakan FILE.json.'

function bacaPemetaan(file: string | undefined): Pemetaan[] {
  if (file === undefined) return []
  try {
    const isi: unknown = JSON.parse(readFileSync(wajibBerkas(resolve(file)), 'utf8'))
    return z.array(Pemetaan).parse(Array.isArray(isi) ? isi : (isi as { usulan?: unknown }).usulan)
  } catch (sebab) {
    if (sebab instanceof SalahPakai) throw sebab
    throw new SalahPakai(`--petakan: ${file} bukan pemetaan (daftar usulan dari --json).`)
  }
}

function tulisSnapshot(s: Snapshot): string {
  return [
    `Cuplikan ${s.id}`,
    `Masuk ${s.jumlahMasuk} baris = ${s.jumlahBaris} dihitung + ${s.jumlahTidakAktif} tidak aktif + ${s.jumlahDitolak} ditolak`,
    ...s.catatanFile.map((c) => `  ${c}`),
    ...s.temuan.map((t) => `  ${t.tingkat.padEnd(11)} ${String(t.jumlah).padStart(7)}  ${t.kalimat}`),
  ].join('\n')
}

function tulisUsulan(u: Usulan): string {
  const lebar = Math.min(40, Math.max(...u.kolom.map((k) => k.nama.length)))
  return [
    `${u.bagian.join(', ')}: ${u.bentuk}`,
    ...u.kolom.map(
      (k) => `  ${k.nama.padEnd(lebar)}  ${(k.ke ?? '(tidak dipakai)').padEnd(16)}  ${k.alasan}`,
    ),
    ...u.catatan.map((c) => `  ${c}`),
    ...(u.kurang.length > 0 ? [`  Belum terpetakan: ${u.kurang.join(', ')}`] : []),
    ...(u.tanpa.length > 0
      ? [`  Tidak ada pada file (tabel yang memerlukannya tidak dibuat): ${u.tanpa.join(', ')}`]
      : []),
    ...(u.perluDesa ? ['  File ini tidak menyebut wilayah: beri --desa KODE.'] : []),
  ].join('\n')
}
