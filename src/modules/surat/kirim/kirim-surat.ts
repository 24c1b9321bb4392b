import { catat } from '#jejak'
import { antrekanKirimanSurel, isSurelAktif } from '#kabar'
import { ok, type Result, tolak } from '#kernel/hasil'
import type { BerkasKeluaran, HasilKerja, PermintaanKerja } from '#kernel/kerja'
import { tulisTanggal } from '#kernel/tanggal'
import type { Kueri, Tx } from '#platform/postgres'
import type { Sarana } from '#platform/sarana'
import { pakaiCadangan } from '../cadangan/pakai-cadangan.ts'
import { perihalSurat } from '../susun/cadangkan-surat.ts'
import { findNaskahSurat, type NaskahSurat } from '../susun/naskah-surat.store.ts'
import { namaSurat } from '../susun/susun-surat.ts'
import { bawaKiriman } from './bawa-kiriman.ts'
import { galatKirim } from './kirim.galat.ts'
import { type DokumenKiriman, insertKiriman, type Kiriman } from './kiriman.store.ts'
import { daftarPenerima } from './penerima.store.ts'
import { type Penerima, penerimaBawaan } from './penerima.ts'

/** Many servers refuse mail above 25 MB, and base64 makes four bytes of three. */
export const SUREL_MAKS = 15 * 1024 * 1024

interface SiapKirim {
  readonly naskah: NaskahSurat
  readonly surat: BerkasKeluaran
  readonly penerima: readonly Penerima[]
  readonly dokumen: readonly DokumenKiriman[]
}

/** What must be true before a letter leaves: numbered, signed behind that very content, with receivers that it can reach. */
export async function siapKirim(s: Pick<Sarana, 'db'>, p: PermintaanKerja): Promise<Result<SiapKirim>> {
  const nama = namaSurat(p)
  const naskah = await findNaskahSurat(s.db, p.berkasId, nama)
  const surat = p.dokumen.find((d) => d.nama === nama)
  if (!naskah?.nomor || !naskah.cadanganId || !surat) return tolak(galatKirim.belumBernomor())
  const bernomor = naskah.hasil.dokumen.find((d) => d.nama === nama)!.hash
  if (surat.hash === bernomor) return tolak(galatKirim.belumDitandatangani())
  if (surat.isi !== bernomor) return tolak(galatKirim.suratLain(nama))
  const penerima = await penerimaSurat(s.db, naskah)
  if (penerima.length === 0) return tolak(galatKirim.tanpaPenerima())
  const dokumen = [
    { nama, hash: surat.hash, mime: surat.mime, ukuran: surat.ukuran },
    ...naskah.lampiran.map((l) => ({ nama: l.nama, hash: l.hash, mime: l.mime, ukuran: l.ukuran })),
  ]
  if (penerima.some((x) => x.cara === 'surel')) {
    if (!(await isSurelAktif(s.db))) return tolak(galatKirim.surelMati())
    const ukuran = dokumen.reduce((n, d) => n + d.ukuran, 0)
    if (ukuran > SUREL_MAKS)
      return tolak(galatKirim.lampiranBesar(Math.ceil(ukuran / 1024 / 1024), SUREL_MAKS / 1024 / 1024))
  }
  return ok({ naskah, surat, penerima, dokumen })
}

/** Those an official wrote down for this letter, else its addressee and tembusan. */
export async function penerimaSurat(db: Kueri, naskah: NaskahSurat): Promise<readonly Penerima[]> {
  const tertulis = await daftarPenerima(db, naskah.berkasId)
  return tertulis.length > 0 ? tertulis : penerimaBawaan(naskah)
}

/**
 * Binds the number to the signed file and gives every receiver their way, in one transaction: mail lies in the outbox,
 * the rest waits for a hand or a link. The same file goes to the same receiver once.
 */
export async function kirimSurat(
  s: Pick<Sarana, 'db' | 'jam'>,
  p: PermintaanKerja,
): Promise<Result<HasilKerja>> {
  const siap = await siapKirim(s, p)
  if (!siap.ok) return siap
  const { naskah, surat, penerima, dokumen } = siap.value
  const saat = s.jam.sekarang()
  return s.db.transaksi(async (tx) => {
    const nomor = await pakaiCadangan(
      tx,
      s.jam,
      { cadanganId: naskah.cadanganId!, hash: surat.hash, namaFile: surat.nama },
      p.pelaku,
    )
    if (!nomor.ok) return nomor
    for (const [i, x] of penerima.entries()) {
      const baru = {
        ...x,
        berkasId: p.berkasId,
        urut: i + 1,
        hashSurat: surat.hash,
        nomor: naskah.nomor!,
        perihal: perihalSurat(naskah),
        dokumen,
        dibuat: saat,
        pelaku: p.pelaku,
      }
      const baris = await insertKiriman(tx, baru)
      if (!baris) continue
      if (x.cara === 'surel') await antrekanSurat(tx, { ...baru, id: baris.id }, naskah, saat)
      if (x.cara === 'langsung') {
        const dibawa = await bawaKiriman(tx, s.jam, { ...x, id: baris.id }, naskah.cadanganId!, p.pelaku)
        if (!dibawa.ok) return dibawa
      }
    }
    await catat(tx, s.jam, {
      tindakan: 'surat.kirim',
      objek: `berkas/${p.berkasId}`,
      hasil: 'dilakukan',
      pelaku: p.pelaku,
      rincian: {
        nomor: naskah.nomor,
        hash: surat.hash,
        penerima: penerima.map(({ nama, cara, tembusan, eksemplar }) => ({
          nama,
          cara,
          tembusan,
          eksemplar,
        })),
      },
    })
    return ok({
      dokumen: [],
      catatan: {
        nomor: naskah.nomor,
        tanggal: naskah.tanggal,
        agendaId: naskah.cadanganId,
        hash: surat.hash,
        penerima: penerima.length,
      },
    })
  })
}

export function kunciSurel(kirimanId: string): string {
  return `surat/${kirimanId}`
}

async function antrekanSurat(
  tx: Tx,
  k: Pick<Kiriman, 'id' | 'nama' | 'alamat' | 'nomor' | 'perihal' | 'dokumen' | 'tembusan'>,
  naskah: NaskahSurat,
  saat: Date,
): Promise<void> {
  const hal = `Nomor ${k.nomor}${naskah.tanggal ? ` tanggal ${tulisTanggal(naskah.tanggal)}` : ''}`
  await antrekanKirimanSurel(
    tx,
    {
      kunci: kunciSurel(k.id),
      ke: k.alamat,
      nama: k.nama,
      judul: `Surat ${k.nomor}: ${k.perihal}`,
      teks: [
        `Yth. ${k.nama}`,
        '',
        `Terlampir kami sampaikan ${k.tembusan ? 'tembusan ' : ''}surat:`,
        hal,
        `Hal: ${k.perihal}`,
        '',
        'File terlampir:',
        ...k.dokumen.map((d, i) => `${i + 1}. ${d.nama}`),
        '',
        'Bila membalas surel ini, biarkan nomor surat tetap pada judulnya.',
        '',
      ].join('\n'),
      lampiran: k.dokumen,
    },
    saat,
  )
}
