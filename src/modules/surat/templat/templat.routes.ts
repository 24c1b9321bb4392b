import { daftarJabatan, getKantor } from '#akun'
import { bacaDokumen } from '#dokumen'
import { tanggalSetempat } from '#kalender'
import { ok, type Result, tolak } from '#kernel/hasil'
import { type App, balas, wajibMasuk } from '#platform/http'
import type { Sarana } from '#platform/sarana'
import { modelSurat } from '../susun/buat-surat.ts'
import { contohLampiran } from '../susun/contoh-lampiran.ts'
import { renderSuratPdf } from '../susun/render-surat-pdf.ts'
import { bacaTemplat, bacaTemplatYaml, tulisTemplatYaml } from './baca-templat.ts'
import { DAFTAR_ISIAN } from './isian.ts'
import { daftarTemplatBerlaku, findTemplat, findVersiTemplat, riwayatTemplat } from './muat-templat.ts'
import { simpanTemplat } from './simpan-templat.ts'
import * as kontrak from './templat.contract.ts'
import { galatTemplat } from './templat.galat.ts'
import type { TemplatSurat } from './templat-surat.ts'
import { wajibPengurusTemplat } from './wajib-pengurus-templat.ts'

/** Forms of letters: read by everyone, changed by who keeps them; a preview changes nothing. */
export function ruteTemplat(app: App, s: Sarana): void {
  app.get('/api/surat/templat', { schema: { response: { 200: kontrak.daftarTemplat } } }, async (req) => {
    const penanya = wajibMasuk(req)
    const daftar = await daftarTemplatBerlaku(s.db)
    return {
      templat: daftar.map(({ versi, templat: t, kantor }) => ({
        jenis: t.jenis,
        judul: t.judul,
        bentuk: t.bentuk,
        versi,
        konfirmasi: t.konfirmasi,
        penandatangan: t.penandatangan,
        ...(kantor && { oleh: kantor.pelaku.nama, waktu: kantor.waktu.toISOString() }),
      })),
      isian: [...DAFTAR_ISIAN],
      bolehUbah: (await wajibPengurusTemplat(s, penanya)).ok,
    }
  })

  app.get(
    '/api/surat/templat/:jenis',
    {
      schema: {
        params: kontrak.paramJenis,
        querystring: kontrak.kueriVersi,
        response: { 200: kontrak.satuTemplat },
      },
    },
    async (req, reply) => {
      const bolehUbah = (await wajibPengurusTemplat(s, wajibMasuk(req))).ok
      const riwayat = await riwayatTemplat(s.db, req.params.jenis)
      const [berlaku] = riwayat
      if (!berlaku) return balas(reply, tolak(galatTemplat.takAda(req.params.jenis)))
      const diminta = req.query.versi
      const v = diminta === undefined ? berlaku : await findVersiTemplat(s.db, diminta)
      if (v?.templat.jenis !== req.params.jenis)
        return balas(reply, tolak(galatTemplat.versiTakAda(diminta ?? '')))
      const jabatan = (await daftarJabatan(s.db)).filter((j) => j.pelaksana !== undefined)
      return {
        versi: v.versi,
        berlaku: v.versi === berlaku.versi,
        templat: v.templat,
        yaml: tulisTemplatYaml(v.templat),
        riwayat: riwayat.map(({ versi, templat, kantor }) => ({
          versi,
          tahun: templat.tahun,
          ...(kantor && {
            dari: kantor.dari,
            oleh: kantor.pelaku.nama,
            waktu: kantor.waktu.toISOString(),
            alasan: kantor.alasan,
          }),
        })),
        pelaksana: jabatan.map((j) => ({ kunci: j.pelaksana!, nama: j.nama })),
        bolehUbah,
      }
    },
  )

  app.post(
    '/api/surat/templat/:jenis',
    { schema: { params: kontrak.paramJenis, body: kontrak.simpanTemplatBaru } },
    async (req, reply) => {
      const boleh = await wajibPengurusTemplat(s, wajibMasuk(req))
      if (!boleh.ok) return balas(reply, boleh)
      const templat = bacaKiriman(req.body)
      if (!templat.ok) return balas(reply, templat)
      if (templat.value.jenis !== req.params.jenis)
        return balas(reply, tolak(galatTemplat.jenisTetap(req.params.jenis)))
      const { dari, alasan } = req.body
      const hasil = await simpanTemplat(s, { templat: templat.value, dari, alasan }, boleh.value)
      return balas(reply, hasil.ok ? ok({ versi: hasil.value.versi }) : hasil)
    },
  )

  app.post(
    '/api/surat/templat-pratinjau',
    { schema: { body: kontrak.pratinjauTemplat, response: { 200: kontrak.hasilPratinjau } } },
    async (req, reply) => {
      wajibMasuk(req)
      const templat = bacaKiriman(req.body)
      if (!templat.ok) return balas(reply, templat)
      const kantor = await getKantor(s.db)
      const { model } = await contohSurat(s, templat.value)
      return balas(
        reply,
        ok({
          model: { ...model, ...(kantor.logoHash !== undefined && { logo: kantor.logoHash }) },
          templat: templat.value,
          yaml: tulisTemplatYaml(templat.value),
        }),
      )
    },
  )

  app.get(
    '/api/surat/templat/:jenis/contoh.pdf',
    { schema: { params: kontrak.paramJenis, querystring: kontrak.kueriVersi } },
    async (req, reply) => {
      wajibMasuk(req)
      const v =
        req.query.versi === undefined
          ? await findTemplat(s.db, req.params.jenis)
          : await findVersiTemplat(s.db, req.query.versi)
      if (!v) return balas(reply, tolak(galatTemplat.takAda(req.params.jenis)))
      const kantor = await getKantor(s.db)
      const logo = kantor.logoHash === undefined ? undefined : await bacaDokumen(s, kantor.logoHash)
      const { model, hari } = await contohSurat(s, v.templat)
      const { pdf } = await renderSuratPdf(model, { logo, dibuat: hari })
      return reply
        .header('content-disposition', `inline; filename="contoh-${v.templat.jenis}.pdf"`)
        .type('application/pdf')
        .send(pdf)
    },
  )
}

function bacaKiriman(b: { templat?: unknown; yaml?: string | undefined }): Result<TemplatSurat> {
  return b.yaml !== undefined ? bacaTemplatYaml(b.yaml) : bacaTemplat(b.templat)
}

async function contohSurat(s: Pick<Sarana, 'db' | 'jam'>, templat: TemplatSurat) {
  const kantor = await getKantor(s.db)
  const hari = tanggalSetempat(kantor.zona, s.jam.sekarang())
  const isian = Object.fromEntries(DAFTAR_ISIAN.map((i) => [i.kunci, i.contoh]))
  const { model } = await modelSurat(s, kantor, {
    templat,
    isian,
    lampiran: contohLampiran,
    nomor: `${templat.klasifikasi}/7/DUKCAPIL/${hari.slice(0, 4)}`,
    tanggal: hari,
  })
  return { model, hari }
}
