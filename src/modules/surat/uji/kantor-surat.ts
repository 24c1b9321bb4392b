import { buatKantor, buatPegawai, daftarJabatan, tetapkanPemangku } from '#akun'
import { simpanDokumen } from '#dokumen'
import type { Result } from '#kernel/hasil'
import type { BerkasKeluaran, PengawasKerja, PermintaanKerja } from '#kernel/kerja'
import { operatorMesin, type Pelaku } from '#kernel/pelaku'
import { type SaranaUji, saranaUji } from '../../../../test/support/sarana-uji.ts'
import { cadangkanNomor } from '../cadangan/cadangkan-nomor.ts'
import { kunciNomor } from '../susun/cadangkan-surat.ts'
import { kerjaNaskah } from '../susun/kerja-susun.ts'
import { findNaskahSurat, simpanNaskahSurat } from '../susun/naskah-surat.store.ts'

export type KantorSurat = SaranaUji & {
  readonly orang: Readonly<Record<string, Pelaku & { pegawaiId: string }>>
}

/** A small office with the positions that a letter needs, on a real database. Wednesday 12 August 2026, 08.00 WIB. */
export async function kantorSurat(): Promise<KantorSurat> {
  const s = await saranaUji('2026-08-12T01:00:00Z')
  const kop = ['Pemerintah Kota Latihan', 'Dinas Kependudukan dan Pencatatan Sipil']
  wajib(
    await buatKantor(
      s,
      { kode: '35.76', nama: 'Kota Latihan', latihan: true, kop, alamat: 'Jalan Latihan 1' },
      operatorMesin,
    ),
  )
  const jabatan = await daftarJabatan(s.db)
  const orang: Record<string, Pelaku & { pegawaiId: string }> = {}
  for (const [i, [kunci, nama]] of [
    ['adb', 'Ani'],
    ['kasi', 'Budi'],
    ['kabid', 'Citra'],
    ['sekretaris', 'Eka'],
    ['kadis', 'Dewi Lestari'],
    ['kasubbag-umum', 'Gita'],
  ].entries()) {
    const p = wajib(await buatPegawai(s, { nama: nama!, nip: `19800101200501100${i}` }, operatorMesin))
    const j = jabatan.find((x) => x.pelaksana === kunci)!
    wajib(
      await tetapkanPemangku(
        s,
        { pegawaiId: p.id, jabatanId: j.id, dasar: 'definitif', sejak: '2026-01-01' },
        operatorMesin,
      ),
    )
    orang[kunci!] = {
      jenis: 'pegawai',
      akunId: `akun-${kunci}`,
      pegawaiId: p.id,
      nama: nama!,
      jabatanId: j.id,
      jabatan: j.nama,
      dasar: 'definitif',
    }
  }
  return { ...s, orang }
}

export const MASUKAN = {
  judul: 'Buku Data Agregat Semester I 2026',
  perihal: 'Penyampaian Buku Data Agregat',
  tujuan: 'Kepala Bappeda\ndi Tempat',
  tembusan: 'Sekretaris Daerah',
}

/** A kerja as the queue would run it; `lain` says what differs from the first step of a case. */
export async function kerja(
  s: KantorSurat,
  nama: 'surat.susun' | 'surat.cadangkan' | 'surat.kirim',
  lain: Partial<PermintaanKerja> = {},
) {
  const k = kerjaNaskah(s).find((x) => x.nama === nama)!
  const p: PermintaanKerja = {
    kunci: `b1/${nama}/1/${nama}`,
    berkasId: 'b1',
    langkah: '1',
    masukan: MASUKAN,
    dokumen: [],
    catatan: {},
    dengan: { dokumen: 'surat.pdf', templat: 'surat-pengantar' },
    pelaku: s.orang['kasubbag-umum']!,
    ...lain,
  }
  const siap = await k.siap(p)
  return siap.ok ? k.jalankan(p, DIAM) : siap
}

/** What a signature makes of a letter: another file behind the same content. */
export async function ditandatangani(
  s: KantorSurat,
  surat: BerkasKeluaran,
  oleh = 'b1',
): Promise<BerkasKeluaran> {
  const asal = await s.simpanan.baca(surat.hash)
  const isi = Buffer.concat([asal, Buffer.from(`\n% signature of a test on ${oleh}\n`)])
  return { ...(await simpanDokumen(s, { nama: surat.nama, mime: surat.mime, isi })), isi: surat.hash }
}

/** The letter of a case, numbered and signed, ready to go. Only the first of an office is drawn, the others are its copies. */
export async function suratSiap(s: KantorSurat, berkasId: string): Promise<BerkasKeluaran> {
  const contoh = await findNaskahSurat(s.db, 'contoh', 'surat.pdf')
  if (!contoh) {
    wajib(await kerja(s, 'surat.susun', { berkasId: 'contoh', kunci: 'contoh/1' }))
    return suratSiap(s, berkasId)
  }
  const pelaku = s.orang['kasubbag-umum']!
  await s.db.transaksi(async (tx) => {
    const { perihal } = MASUKAN
    const minta = { kunci: kunciNomor(berkasId, 'surat.pdf'), berkasId, klasifikasi: '400.12.4.3', perihal }
    const a = wajib(await cadangkanNomor(tx, s.jam, { ...minta, tujuan: 'Kepala Bappeda' }, pelaku))
    const bernomor = { cadanganId: a.id, nomor: a.nomor, tanggal: a.tanggal }
    await simpanNaskahSurat(tx, { ...contoh, ...bernomor, berkasId, kunci: `${berkasId}/cadangkan` })
  })
  return ditandatangani(s, contoh.hasil.dokumen[0]!, berkasId)
}

export function wajib<T>(h: Result<T>): T {
  if (!h.ok) throw new Error(`${h.galat.kode}: ${h.galat.pesan}`)
  return h.value
}

const DIAM: PengawasKerja = { kemajuan: () => undefined, signal: new AbortController().signal }
