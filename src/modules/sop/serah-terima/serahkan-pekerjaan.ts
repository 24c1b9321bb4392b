import { findPegawai, jabatanTercatat, type Pegawai } from '#akun'
import { simpanDokumen } from '#dokumen'
import { catat } from '#jejak'
import { kirimKabar } from '#kabar'
import { ok, type Result, tolak } from '#kernel/hasil'
import type { Pelaku } from '#kernel/pelaku'
import type { Tx } from '#platform/postgres'
import type { Sarana } from '#platform/sarana'
import { findBerkas, kunciBerkas } from '../berkas/berkas.store.ts'
import { akhiriLimpahan, daftarLimpahan, insertPenugasan, ubahPengambil } from '../berkas/penugasan.store.ts'
import { daftarTempat } from '../berkas/tempat.store.ts'
import { renderBeritaAcara } from './berita-acara.ts'
import type { Butir, SebabSerahTerima } from './butir.ts'
import { bacaPekerjaan, pegawaiDari, sidikPekerjaan } from './pekerjaan-pegawai.ts'
import { galatSerahTerima } from './serah-terima.galat.ts'
import { insertSerahTerima } from './serah-terima.store.ts'

export interface PermintaanSerahTerima {
  readonly dariId: string
  readonly kepadaId: string
  readonly sebab: SebabSerahTerima
  readonly nomor?: string | undefined
  readonly tanggal: string
  /** Digest of the list that was looked at; another list is refused. */
  readonly sidik: string
}

export interface SerahTerimaJadi {
  readonly id: string
  readonly dokumenHash: string
  readonly beralih: number
  readonly menunggu: number
}

type SaranaSerah = Pick<Sarana, 'db' | 'jam' | 'simpanan'>

/**
 * Hands the open work of one pegawai to another: the minutes are drawn and kept, then one transaction passes on every
 * step and records it. Steps for which the receiver holds no position are released and wait for who does; nothing is
 * dropped. Who may: the pengelola, and the pegawai for their own work.
 */
export async function serahkanPekerjaan(
  s: SaranaSerah,
  p: PermintaanSerahTerima,
  pelaku: Pelaku,
): Promise<Result<SerahTerimaJadi>> {
  if (!bolehSerahTerima(pelaku, p.dariId)) return tolak(galatSerahTerima.bukanWewenang())
  const saat = s.jam.sekarang()
  const [dari, kepada] = [await findPegawai(s.db, p.dariId), await findPegawai(s.db, p.kepadaId)]
  if (!dari) return tolak(galatSerahTerima.pegawaiTakAda())
  if (!kepada?.aktif || kepada.id === dari.id) return tolak(galatSerahTerima.penerimaTakSah())
  const butir = await bacaPekerjaan(s.db, dari.id, kepada.id, saat)
  if (butir.length === 0) return tolak(galatSerahTerima.tanpaPekerjaan(dari.nama))
  if (sidikPekerjaan(butir) !== p.sidik) return tolak(galatSerahTerima.berubah())
  const pihak = async (pegawai: Pegawai) => ({
    pegawai,
    jabatan: await jabatanTercatat(s.db, pegawai.id, saat),
  })
  const pdf = await renderBeritaAcara(s, {
    ...p,
    dari: await pihak(dari),
    kepada: await pihak(kepada),
    butir,
  })
  const dokumen = await simpanDokumen(s, {
    nama: `berita-acara-serah-terima-${p.tanggal}.pdf`,
    mime: 'application/pdf',
    isi: pdf,
  })
  return s.db.transaksi(async (tx) => {
    // In one order, so that two hand-overs never wait for each other.
    for (const id of berkasUrut(butir)) await kunciBerkas(tx, id)
    const kini = await bacaPekerjaan(tx, dari.id, kepada.id, saat)
    if (sidikPekerjaan(kini) !== p.sidik) return tolak(galatSerahTerima.berubah())
    for (const b of kini) await alihkan(s, tx, b, { dari, kepada, pelaku, saat })
    const id = await insertSerahTerima(tx, {
      dariId: dari.id,
      kepadaId: kepada.id,
      sebab: p.sebab,
      ...(p.nomor && { nomor: p.nomor }),
      tanggal: p.tanggal,
      butir: kini,
      dokumenHash: dokumen.hash,
      waktu: saat,
      pelaku,
    })
    const beralih = kini.filter((b) => b.nasib === 'beralih').length
    await catat(tx, s.jam, {
      tindakan: 'sop.serah-terima',
      objek: `serah-terima/${id}`,
      hasil: 'dilakukan',
      pelaku,
      rincian: {
        dari: dari.id,
        kepada: kepada.id,
        sebab: p.sebab,
        tanggal: p.tanggal,
        jumlah: kini.length,
        beralih,
        dokumen: dokumen.hash,
      },
    })
    await kabarkan(tx, id, { dari, kepada, pelaku, saat }, beralih)
    const menunggu = kini.filter((b) => b.nasib === 'menunggu-pemangku').length
    return ok({ id, dokumenHash: dokumen.hash, beralih, menunggu })
  })
}

export function bolehSerahTerima(pelaku: Pelaku, dariId: string): boolean {
  return pelaku.jenis === 'pegawai' ? pelaku.pegawaiId === dariId : pelaku.jenis !== 'tamu'
}

interface Alih {
  readonly dari: Pegawai
  readonly kepada: Pegawai
  readonly pelaku: Pelaku
  readonly saat: Date
}

async function alihkan(s: SaranaSerah, tx: Tx, b: Butir, a: Alih): Promise<void> {
  if (b.berkasId === undefined || b.langkah === undefined) return
  const { berkasId, langkah, nasib } = b
  const beralih = nasib === 'beralih'
  const berkas = (await findBerkas(tx, berkasId))!
  const umum = { langkah, putaran: berkas.putaran, olehId: a.dari.id, waktu: a.saat }
  const penerima = beralih
    ? { kepadaId: a.kepada.id, kepada: a.kepada.nama }
    : { kepadaId: null, kepada: null }
  if (b.jenis === 'limpahan') {
    const lama = (await daftarLimpahan(tx, berkasId)).find(
      (l) => l.langkah === langkah && l.kepadaId === a.dari.id,
    )!
    await akhiriLimpahan(tx, { berkasId, langkah, kepadaId: a.dari.id, sebab: 'ditarik', saat: a.saat })
    const sudah = (await daftarLimpahan(tx, berkasId)).some(
      (l) => l.langkah === langkah && l.kepadaId === a.kepada.id,
    )
    if (beralih && !sudah)
      await insertPenugasan(tx, berkasId, {
        ...umum,
        ...penerima,
        jenis: 'limpahkan',
        oleh: lama.oleh,
        olehId: pegawaiDari(lama.oleh) ?? a.dari.id,
        catatan: catatanAlih(a),
      })
  } else {
    const tempat = (await daftarTempat(tx, berkasId)).find((t) => t.langkah === langkah)!
    if (!beralih && tempat.pengambil === null) return
    await ubahPengambil(tx, berkasId, langkah, beralih ? { pegawaiId: a.kepada.id, saat: a.saat } : null)
    await insertPenugasan(tx, berkasId, {
      ...umum,
      ...penerima,
      jenis: beralih ? 'serahkan' : 'lepas',
      oleh: a.pelaku,
      catatan: catatanAlih(a),
    })
  }
  await catat(tx, s.jam, {
    tindakan: beralih ? 'sop.serahkan' : 'sop.lepas',
    objek: `berkas/${berkasId}`,
    hasil: 'dilakukan',
    pelaku: a.pelaku,
    rincian: {
      nomor: berkas.nomor,
      langkah,
      putaran: berkas.putaran,
      jenis: b.jenis,
      dari: a.dari.id,
      kepada: beralih ? a.kepada.id : null,
      sebab: 'serah-terima',
    },
  })
}

function catatanAlih(a: Alih): string {
  return `Serah terima pekerjaan ${a.dari.nama}`
}

async function kabarkan(tx: Tx, id: string, a: Alih, jumlah: number): Promise<void> {
  if (pegawaiDari(a.pelaku) === a.kepada.id) return
  await kirimKabar(
    tx,
    {
      kepada: [a.kepada.id],
      jenis: 'diserahkan',
      judul: `Pekerjaan ${a.dari.nama} diserahkan kepada Anda`,
      isi: `${jumlah} pekerjaan beralih kepada Anda; yang lain tersebut pada berita acara serah terima.`,
      tautan: '/serah-terima',
      kunci: `serah-terima/${id}`,
    },
    a.saat,
  )
}

function berkasUrut(butir: readonly Butir[]): string[] {
  return [...new Set(butir.flatMap((b) => b.berkasId ?? []))].sort()
}
