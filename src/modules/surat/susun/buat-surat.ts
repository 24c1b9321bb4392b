import { getKantor, type Kantor } from '#akun'
import { bacaDokumen, simpanDokumen } from '#dokumen'
import { tanggalSetempat } from '#kalender'
import type { HasilKerja } from '#kernel/kerja'
import type { Sarana } from '#platform/sarana'
import type { TemplatSurat } from '../templat/templat-surat.ts'
import { dasarNama } from './lampiran-surat.ts'
import type { LampiranSurat, ModelSurat } from './model-surat.ts'
import { calonPenanda, namaJabatan } from './penanda.ts'
import { renderSuratDocx } from './render-surat-docx.ts'
import { renderSuratPdf } from './render-surat-pdf.ts'
import { susunModelSurat } from './susun-model.ts'

export interface BahanBuatSurat {
  readonly dokumen: string
  readonly templat: TemplatSurat
  readonly templatVersi: string
  readonly isian: Readonly<Record<string, string>>
  readonly lampiran: readonly LampiranSurat[]
  readonly nomor?: string | undefined
  readonly tanggal?: string | undefined
}

type SaranaSurat = Pick<Sarana, 'db' | 'jam' | 'simpanan'>

/** The letter as PDF and Word in the store, with what its case notes of it. Writes nothing else. */
export async function buatSurat(
  s: SaranaSurat,
  b: BahanBuatSurat,
  signal?: AbortSignal,
): Promise<HasilKerja> {
  const kantor = await getKantor(s.db)
  const { model, penandaNama } = await modelSurat(s, kantor, b)
  const logo = kantor.logoHash === undefined ? undefined : await bacaDokumen(s, kantor.logoHash)
  const dibuat = b.tanggal ?? tanggalSetempat(kantor.zona, s.jam.sekarang())
  const { pdf, halaman, tempat } = await renderSuratPdf(model, { logo, dibuat, ...(signal && { signal }) })
  const docx = await renderSuratDocx(model, logo)
  const dasar = dasarNama(b.dokumen)
  return {
    dokumen: [
      await simpanDokumen(s, { nama: b.dokumen, mime: 'application/pdf', isi: pdf }),
      await simpanDokumen(s, { nama: `${dasar}.docx`, mime: MIME_DOCX, isi: docx }),
    ],
    catatan: {
      [`tempat:${b.dokumen}`]: tempat,
      [`templat:${b.dokumen}`]: b.templatVersi,
      [`penanda:${b.dokumen}`]: penandaNama,
      [`halaman:${b.dokumen}`]: halaman,
      ...(b.nomor !== undefined && {
        nomor: b.nomor,
        tanggal: b.tanggal,
        klasifikasi: b.templat.klasifikasi,
      }),
    },
  }
}

/** What the letter says now: the office, who would sign it today, and the case. */
export async function modelSurat(
  s: Pick<Sarana, 'db' | 'jam'>,
  kantor: Kantor,
  b: Omit<BahanBuatSurat, 'dokumen' | 'templatVersi'>,
): Promise<{ model: ModelSurat; penandaNama: string }> {
  const { penanda, jabatan } = await calonPenanda(s.db, b.templat.penandatangan, s.jam.sekarang())
  const paraf = await Promise.all(b.templat.paraf.map((p) => namaJabatan(s.db, p)))
  const model = susunModelSurat({ ...b, kantor, penanda, jabatanPenanda: jabatan, paraf })
  return { model, penandaNama: penanda.nama }
}

const MIME_DOCX = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document'
