import { kirimKabar, tutupKabar } from '#kabar'
import { getZona } from '#kalender'
import type { Tx } from '#platform/postgres'
import type { Berkas } from '../berkas/berkas.ts'
import type { DefinisiSop } from '../definisi/definisi-sop.ts'
import type { Langkah } from '../mesin/keadaan.ts'
import { tanyaPenerima } from './penerima-tempat.ts'
import { barisIsi, pesanPengingat, sebutLangkah, sebutTenggat } from './pengingat.pesan.ts'
import { daftarPeserta, daftarTempat, type TempatBerkas } from './pengingat.store.ts'

/** What the engine decided on a case, after it was written in the same transaction. */
export interface PindahBerkas {
  readonly berkas: Pick<Berkas, 'id' | 'nomor' | 'judul'>
  readonly definisi: DefinisiSop
  readonly langkah: Langkah
  readonly saat: Date
  /** Who acted, where the engine does not say it: a new case. */
  readonly oleh?: string
}

/**
 * Tells those whom a move concerns: the holders of each place that opened at `saat`, all who took part when the case
 * ended, and those whose check fell because the content changed. Never the one who acted. What was told of places
 * that are closed now counts as read.
 */
export async function kabarkanPindah(tx: Tx, p: PindahBerkas): Promise<void> {
  const tempat = await daftarTempat(tx, p.berkas.id)
  await tutupKabarTempat(tx, p.berkas.id, tempat, p.saat)
  await kabarkanGugur(tx, p)
  if (p.langkah.keadaan.status === 'selesai') return kabarkanAkhir(tx, p)
  for (const t of tempat) if (t.sejak.getTime() === p.saat.getTime()) await kabarkanTiba(tx, p, t)
}

export function tautanBerkas(berkasId: string): string {
  return `/berkas/${berkasId}`
}

/** Names one stay of a case at a step: notices about it begin with this. */
export function kunciTempat(berkasId: string, t: Pick<TempatBerkas, 'langkah' | 'sejak'>): string {
  return `tempat/${berkasId}/${t.langkah}/${t.sejak.toISOString()}`
}

function tutupKabarTempat(tx: Tx, berkasId: string, terbuka: readonly TempatBerkas[], saat: Date) {
  const tetap = terbuka.map((t) => `${kunciTempat(berkasId, t)}/`)
  return tutupKabar(tx, { tautan: tautanBerkas(berkasId), awalan: 'tempat/', tetap }, saat)
}

async function kabarkanTiba(tx: Tx, p: PindahBerkas, t: TempatBerkas): Promise<void> {
  const tanya = tanyaPenerima(tx, p.saat)
  const pemangku = await tanya.pemangku(p.definisi, t)
  const kembali = isPengembalian(p.langkah)
  const kosong = pemangku.length === 0
  const jenis = kosong ? 'jabatan-kosong' : kembali ? 'dikembalikan' : 'tiba'
  // An empty seat reads nothing: who stands above it can see to it.
  const penerima = kosong ? await tanya.atasan(t.pelaksana) : pemangku
  await kirimKabar(
    tx,
    {
      kepada: penerima
        .map((m) => m.pegawaiId)
        .filter((id) => id !== (p.langkah.sebagai?.pegawaiId ?? p.oleh)),
      jenis,
      judul: pesanPengingat[jenis](p.berkas),
      isi: barisIsi(
        sebutLangkah(p.definisi, t.langkah),
        sebutTenggat(await getZona(tx), t.tenggat),
        kosong ? pesanPengingat.kosongIsi : kembali ? pesanPengingat.dikembalikanIsi : '',
      ),
      tautan: tautanBerkas(p.berkas.id),
      kunci: `${kunciTempat(p.berkas.id, t)}/tiba`,
    },
    p.saat,
  )
}

/** A return asks the same people again when their turn comes; only a change of content takes a check away unasked. */
async function kabarkanGugur(tx: Tx, p: PindahBerkas): Promise<void> {
  const { gugur, sebagai } = p.langkah
  if (gugur.length === 0 || isPengembalian(p.langkah)) return
  await kirimKabar(
    tx,
    {
      kepada: gugur.map((t) => t.pegawaiId).filter((id) => id !== sebagai?.pegawaiId),
      jenis: 'gugur',
      judul: pesanPengingat.gugur(p.berkas),
      isi: pesanPengingat.gugurIsi,
      tautan: tautanBerkas(p.berkas.id),
      kunci: `gugur/${p.berkas.id}/${gugur
        .map((t) => t.id)
        .sort()
        .join('/')}`,
    },
    p.saat,
  )
}

async function kabarkanAkhir(tx: Tx, p: PindahBerkas): Promise<void> {
  const { hasil = 'tuntas' } = p.langkah.keadaan
  const jenis = hasil === 'tuntas' ? 'selesai' : hasil
  const peserta = await daftarPeserta(tx, p.berkas.id)
  await kirimKabar(
    tx,
    {
      kepada: peserta.filter((id) => id !== p.langkah.sebagai?.pegawaiId),
      jenis,
      judul: pesanPengingat[jenis](p.berkas),
      isi: pesanPengingat.akhirIsi,
      tautan: tautanBerkas(p.berkas.id),
      kunci: `akhir/${p.berkas.id}`,
    },
    p.saat,
  )
}

function isPengembalian(langkah: Langkah): boolean {
  return langkah.ditinggal.some((d) => d.sebab === 'dikembalikan')
}
