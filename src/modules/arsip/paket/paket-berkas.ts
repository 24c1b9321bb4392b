import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { getKantor } from '#akun'
import { buatTitik, buktiTermuat, catat, pesanTitik } from '#jejak'
import { getZona } from '#kalender'
import { ok, type Result } from '#kernel/hasil'
import { type Pelaku, sistem } from '#kernel/pelaku'
import type { Penanya } from '#platform/http'
import type { Sarana } from '#platform/sarana'
import type { IsiZip } from '#platform/zip'
import { daftarUlasan, getBerkas } from '#sop'
import { type Agenda, findAgendaFile, riwayatSuratBerkas } from '#surat'
import { akarKantor, periksaTtd } from '#ttd'
import { PEMBACA_PENUH } from '../akses/akses.ts'
import { pembacaArsip } from '../akses/pembaca-arsip.ts'
import { daftarArsipBerkas } from '../arsip.store.ts'
import { halamanPaket } from './halaman-paket.ts'
import type { BerkasPaket, DokumenPaket, EntriPaket, ModelPaket } from './model-paket.ts'
import { namaDalamPaket } from './nama-dalam-paket.ts'
import { susunPaket } from './susun-paket.ts'

const PERIKSA_PY = readFileSync(new URL('./periksa.py', import.meta.url))

type S = Pick<Sarana, 'db' | 'jam' | 'simpanan' | 'kunci' | 'antrean' | 'log' | 'folder'>

/** Who has a pack made: it holds what this person may read. Absent: the operator at the machine, for whom nothing is closed. */
export interface PembuatPaket {
  readonly penanya: Penanya
  bolehBaca(hash: string): Promise<boolean>
}

/**
 * Everything that the office holds of one case, as a ZIP that is read in a browser without a network and verified
 * without Tertib: all versions of its documents, acts, remarks, numbers, what its signatures say, and its entries of
 * jejak with their way to a signed checkpoint. That it was made stands in jejak with the digest of the pack.
 */
export async function paketBerkas(
  s: S,
  berkasId: string,
  pelaku: Pelaku = sistem,
  pembuat?: PembuatPaket,
): Promise<Result<Buffer>> {
  const berkas = await getBerkas(s, berkasId)
  if (!berkas.ok) return berkas
  const ulasan = await daftarUlasan(s, berkasId, undefined)
  if (!ulasan.ok) return ulasan
  const pembaca = pembuat ? await pembacaArsip(s, pembuat.penanya) : PEMBACA_PENUH
  const [arsip, kantor] = [await daftarArsipBerkas(s.db, berkasId, pembaca), await getKantor(s.db)]
  const { dokumen, isi } = await kumpulDokumen(s, berkas.value, pembuat)
  const agenda = await kumpulAgenda(s, dokumen)
  const surat = await riwayatSuratBerkas(s, { berkasId, hash: dokumen.map((d) => d.hash) }, pembuat?.penanya)
  const titik = await buatTitik(s)
  if (!titik) throw new Error('a case without any entry of jejak')
  const objek = [
    `berkas/${berkasId}`,
    ...arsip.map((a) => `arsip/${a.id}`),
    ...agenda.map((a) => `agenda/${a.id}`),
    ...surat.masuk.flatMap((m) => (m.surat.tertutup ? [] : [`surat-masuk/${m.surat.id}`])),
    ...dokumen.map((d) => `dokumen/${d.hash}`),
  ]
  const bukti = await buktiTermuat(s.db, [...new Set(objek)], titik.ukuran)
  const fileEntri = (indeks: number) => `jejak/${String(indeks).padStart(8, '0')}.json`
  const model: ModelPaket = {
    kantor,
    dibuat: s.jam.sekarang(),
    zona: await getZona(s.db),
    berkas: berkas.value,
    ulasan: ulasan.value.ulasan,
    arsip,
    agenda,
    suratMasuk: surat.masuk,
    tandaTerima: surat.tandaTerima,
    dokumen,
    entri: bukti.map((b) => ({
      indeks: b.indeks,
      file: fileEntri(b.indeks),
      isi: JSON.parse(b.isi.toString()) as EntriPaket['isi'],
    })),
    titik: { ukuran: titik.ukuran, akar: titik.akar.toString('hex'), waktu: titik.waktu },
  }
  const teks = (nama: string, t: string): IsiZip => ({ nama, isi: Buffer.from(t) })
  const json = (nama: string, nilai: unknown) => teks(nama, `${JSON.stringify(nilai, undefined, 1)}\n`)
  const zip = await susunPaket(s.kunci, [
    teks('baca-saya.html', halamanPaket(model)),
    teks('BACA-SAYA.txt', BACA_SAYA),
    { nama: 'periksa.py', isi: PERIKSA_PY },
    json('data/berkas.json', berkas.value),
    json('data/ulasan.json', model.ulasan),
    json('data/arsip.json', arsip),
    json('data/agenda.json', agenda),
    json('data/disposisi.json', surat),
    json(
      'data/tanda-tangan.json',
      dokumen.filter((d) => d.ttd).map(({ file, ttd }) => ({ file, ...ttd })),
    ),
    ...isi,
    ...bukti.map((b) => ({ nama: fileEntri(b.indeks), isi: b.isi })),
    json('jejak/bukti.json', {
      ukuran: titik.ukuran,
      akar: model.titik.akar,
      entri: bukti.map((b) => ({
        indeks: b.indeks,
        file: fileEntri(b.indeks),
        jalur: b.jalur.map((h) => h.toString('hex')),
      })),
    }),
    { nama: 'jejak/titik.txt', isi: pesanTitik(titik) },
    teks('jejak/titik.ttd', `${titik.tandaTangan.toString('base64')}\n`),
  ])
  await catatPaket(s, berkasId, zip, pelaku)
  return ok(zip)
}

async function kumpulDokumen(
  s: S,
  berkas: BerkasPaket,
  pembuat: PembuatPaket | undefined,
): Promise<{ dokumen: DokumenPaket[]; isi: IsiZip[] }> {
  const akar = await akarKantor(s.db)
  const isi: IsiZip[] = []
  const dokumen: DokumenPaket[] = []
  for (const [i, d] of berkas.dokumen.entries()) {
    const tertutup = pembuat !== undefined && !(await pembuat.bolehBaca(d.hash))
    const byte = tertutup ? undefined : await coba(s, d.hash)
    const file = byte && `dokumen/${namaDalamPaket(i + 1, d.nama)}`
    const ttd = byte && d.mime === 'application/pdf' ? periksaTtd(byte, akar) : undefined
    if (byte) isi.push({ nama: file!, isi: byte })
    dokumen.push({
      nama: d.nama,
      versi: d.versi,
      hash: d.hash,
      mime: d.mime,
      ukuran: d.ukuran,
      sejak: d.sejak,
      terbaru: d.terbaru,
      ...(file && { file }),
      ...(tertutup && { tertutup }),
      ...(ttd?.ok && ttd.value.daftar.length > 0 && { ttd: ttd.value }),
    })
  }
  return { dokumen, isi }
}

// What is destroyed or damaged is named as missing in the pack; it does not keep the rest from the auditor.
async function coba(s: S, hash: string): Promise<Buffer | undefined> {
  if (!s.simpanan.ada(hash)) return undefined
  try {
    return await s.simpanan.baca(hash)
  } catch (sebab) {
    if (sebab instanceof Error) return undefined
    throw sebab
  }
}

async function kumpulAgenda(s: S, dokumen: readonly DokumenPaket[]): Promise<Agenda[]> {
  const agenda = new Map<string, Agenda>()
  for (const hash of new Set(dokumen.map((d) => d.hash))) {
    const a = await findAgendaFile(s.db, hash)
    if (a) agenda.set(a.id, a)
  }
  return [...agenda.values()]
}

async function catatPaket(s: S, berkasId: string, zip: Buffer, pelaku: Pelaku): Promise<void> {
  const sidik = createHash('sha256').update(zip).digest('hex')
  await s.db.transaksi((tx) =>
    catat(tx, s.jam, {
      tindakan: 'arsip.paket-berkas',
      objek: `berkas/${berkasId}`,
      hasil: 'dilakukan',
      pelaku,
      rincian: { sidik, ukuran: zip.length },
    }),
  )
}

const BACA_SAYA = `Paket pemeriksa satu berkas.

baca-saya.html                      seluruh isi berkas; dibuka di peramban, tanpa jaringan
dokumen/                            setiap versi dokumen
data/                               berkas, catatan, arsip, agenda, disposisi dan tanda terima, hasil periksa tanda tangan (JSON)
jejak/                              entri jejak berkas ini, bukti termuatnya, dan titik periksa bertanda tangan
SHA256SUMS                          sidik setiap file; periksa dengan: sha256sum -c SHA256SUMS
SHA256SUMS.ttd, kunci-publik.pem    tanda tangan Ed25519 kantor atas daftar itu
periksa.py                          pemeriksa tanpa Tertib: python3 periksa.py

Setiap file di jejak/ adalah bita yang disidik: daun = SHA-256(0x00 || isi), simpul = SHA-256(0x01 || kiri || kanan)
(RFC 9162). bukti.json memuat jalur setiap daun sampai akar; akar itu berdiri di titik.txt, yang ditandatangani pada
titik.ttd (base64). Kunci yang menandatangani daftar sidik dan titik periksa itu satu: kunci jejak kantor. Ia membuktikan
bahwa isi paket ini milik kantor yang jejaknya diperiksa; ia bukan segel elektronik bersertifikat. Bila paket ini dan titik periksa yang disimpan di luar kantor berbeda, yang di luar kantor yang benar.
`
