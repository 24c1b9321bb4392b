import { chmodSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { buatKantor, buatPegawai, daftarJabatan, tetapkanPemangku } from '#akun'
import type { Result } from '#kernel/hasil'
import { jamSistem } from '#kernel/jam'
import { operatorMesin, type Pelaku } from '#kernel/pelaku'
import { bukaAntrean } from '#platform/antrean'
import { bukaFolderData } from '#platform/folder-data'
import { bukaKunci } from '#platform/kunci'
import { bukaLog } from '#platform/log'
import { bukaDb, migrasi, startPostgres } from '#platform/postgres'
import type { Sarana } from '#platform/sarana'
import { bukaSimpanan } from '#platform/simpanan'
import { bukaBerkas, getBerkas, lakukanTindakan } from '#sop'
import { simpanVersi } from '../src/modules/sop/berkas/berkas.store.ts'
import { bacaDefinisi } from '../src/modules/sop/definisi/muat-definisi.ts'
import { insertBerlaku } from '../src/modules/sop/rancangan/sop-berlaku.store.ts'

const JABATAN = ['adb', 'kasi', 'kabid', 'kadis'] as const

/** Four steps by four positions, no kerja: what is measured is the act, not what a kerja does. */
const SOP = `
format: 1
id: ukur-langkah
asal: Pengukuran
identitas: { nomor: "1", nama: Ukur langkah, tanggalPembuatan: null, tanggalRevisi: null, tanggalEfektif: null, disahkanOleh: { pelaksana: kadis, jabatan: Kepala } }
pelaksana: [${JABATAN.map((p) => `{ id: ${p}, judul: ${p} }`).join(', ')}]
langkah:
${JABATAN.map((p, i) => `  - { id: "${i + 1}", kegiatan: Meneruskan, pelaksana: { id: ${p} }, simbol: { bentuk: kotak }, waktu: 1 jam, tindakan: [{ nama: teruskan, label: Teruskan }] }`).join('\n')}
`

export type KantorUkur = Sarana & {
  readonly orang: Record<(typeof JABATAN)[number], Pelaku & { pegawaiId: string }>
  tutup(): Promise<void>
}

/** An office on the bundled PostgreSQL as it is started for offices: fsync on, nothing turned for speed. */
export async function kantorUkur(): Promise<KantorUkur> {
  const akar = mkdtempSync(join(tmpdir(), 'tertib-bench-sop-'))
  // As root the server runs as `nobody` and must be able to walk in.
  chmodSync(akar, 0o711)
  const server = await startPostgres(join(akar, 'pg'), join(akar, 'sandi'))
  const db = bukaDb(server.url)
  await migrasi(db)
  const folder = bukaFolderData(join(akar, 'data'))
  const kunci = bukaKunci(folder.kunci)
  const log = bukaLog(() => undefined)
  const antrean = bukaAntrean(db, jamSistem, log)
  const s = {
    db,
    jam: jamSistem,
    kunci,
    simpanan: bukaSimpanan(folder.simpanan, kunci),
    antrean,
    log,
    folder,
  }
  nilai(await buatKantor(s, { kode: '35.76', nama: 'Kota Ukur', latihan: true }, operatorMesin))
  const jabatan = await daftarJabatan(db)
  const orang = {} as KantorUkur['orang']
  for (const [i, pelaksana] of JABATAN.entries()) {
    const nama = `Pejabat ${i}`
    const { id } = nilai(await buatPegawai(s, { nama, nip: `19800101200501100${i}` }, operatorMesin))
    const jabatanId = jabatan.find((j) => j.pelaksana === pelaksana)!.id
    const masa = { pegawaiId: id, jabatanId, dasar: 'definitif', sejak: '2026-01-01' } as const
    nilai(await tetapkanPemangku(s, masa, operatorMesin))
    orang[pelaksana] = { jenis: 'pegawai', akunId: pelaksana, pegawaiId: id, nama }
  }
  const definisi = bacaDefinisi(SOP, 'ukur-langkah')
  await db.transaksi(async (tx) => {
    const digest = await simpanVersi(tx, definisi, new Date())
    await insertBerlaku(tx, { sop: definisi.id, digest, sejak: null, berkasId: null, rancanganId: null })
  })
  return {
    ...s,
    orang,
    async tutup() {
      await db.tutup()
      await server.berhenti()
      rmSync(akar, { recursive: true, force: true })
    },
  }
}

export async function bukaUkur(k: KantorUkur): Promise<string> {
  return nilai(await bukaBerkas(k, { sop: 'ukur-langkah', masukan: {} }, k.orang.adb)).berkasId
}

/** The first act of a case: what the person sees is read before and not part of it. */
export async function siapkanTindakan(k: KantorUkur, berkasId: string): Promise<() => Promise<void>> {
  const { hashIsi } = nilai(await getBerkas(k, berkasId))
  const permintaan = { berkasId, langkah: '1', tindakan: 'teruskan', hashIsi }
  return async () => {
    nilai(await lakukanTindakan(k, permintaan, k.orang.adb))
  }
}

function nilai<T>(hasil: Result<T>): T {
  if (!hasil.ok) throw new Error(`${hasil.galat.kode}: ${hasil.galat.pesan}`)
  return hasil.value
}
