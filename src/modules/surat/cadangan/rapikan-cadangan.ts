import { pemangkuPelaksana } from '#akun'
import { kirimKabar } from '#kabar'
import { sistem } from '#kernel/pelaku'
import type { Sarana } from '#platform/sarana'
import { findDeret } from '../deret/deret.store.ts'
import type { Deret } from '../deret/deret.ts'
import { lepasCadangan } from './lepas-cadangan.ts'
import { type BlokMenunggu, type CadanganMenunggu, nomorMenunggu } from './nomor-menunggu.ts'

/**
 * The daily rhythm of reserved numbers: those of cases that were cancelled or refused become void with that reason;
 * officials of the series are told, once, of those that wait too long and of blocks that were not handed back. Each
 * number in its own transaction: a series is never locked while another one waits for the record.
 */
export async function rapikanCadangan(s: Pick<Sarana, 'db' | 'jam'>): Promise<void> {
  const menunggu = await nomorMenunggu(s.db, s.jam)
  for (const c of menunggu.cadangan) {
    if (c.gugur !== undefined) {
      const p = { cadanganId: c.agenda.id, alasan: c.gugur }
      await s.db.transaksi((tx) => lepasCadangan(tx, s.jam, p, sistem))
    } else if (c.lewat) await kabarkan(s, c)
  }
  for (const b of menunggu.blok) if (b.lewat) await kabarkan(s, b)
}

async function kabarkan(s: Pick<Sarana, 'db' | 'jam'>, m: CadanganMenunggu | BlokMenunggu): Promise<void> {
  const saat = s.jam.sekarang()
  const isBlok = 'blok' in m
  const deret = await findDeret(s.db, isBlok ? m.blok.deret : m.agenda.deret)
  const kepada = deret ? await pejabat(s, deret, saat) : []
  const isi = isBlok
    ? {
        judul: `Blok nomor ${m.blok.awal} sampai ${m.blok.akhir} belum diserahkan`,
        isi: `Dipegang ${m.blok.pelaku.nama} pada ${m.blok.perangkat}, sudah ${m.hari} hari. Masih ${m.sisa} nomor belum terpakai.`,
        kunci: `surat/blok/${m.blok.id}`,
      }
    : {
        judul: `Nomor ${m.agenda.nomor} belum dipakai`,
        isi: `Dicadangkan ${m.hari} hari yang lalu oleh ${m.agenda.oleh}.${m.sebab ? ` ${m.sebab}` : ''}`,
        kunci: `surat/cadangan/${m.agenda.id}`,
      }
  const untuk = isBlok ? [...kepada, m.blok.pemegangId] : kepada
  await s.db.transaksi((tx) =>
    kirimKabar(
      tx,
      { kepada: [...new Set(untuk)], jenis: 'nomor-menunggu', tautan: '/agenda/nomor', ...isi },
      saat,
    ),
  )
}

async function pejabat(s: Pick<Sarana, 'db'>, deret: Deret, saat: Date): Promise<string[]> {
  const daftar = await Promise.all(deret.pelaksana.map((p) => pemangkuPelaksana(s.db, p, saat)))
  return daftar.flat().map((p) => p.pegawaiId)
}
