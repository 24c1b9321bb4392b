import { createHash } from 'node:crypto'
import type {} from '@fastify/multipart'
import type { FastifyRequest } from 'fastify'
import { daftarJabatan } from '#akun'
import { catat } from '#jejak'
import { ok, type Result, tolak } from '#kernel/hasil'
import type { Pelaku } from '#kernel/pelaku'
import { type App, balas, wajibMasuk } from '#platform/http'
import type { Sarana } from '#platform/sarana'
import { definisiBerlaku } from '../rancangan/definisi-berlaku.ts'
import { wajibPenyusun } from '../rancangan/wajib-penyusun.ts'
import { daftarPelaksana } from '../sop-kirim.ts'
import { usulanKirim } from './baca.contract.ts'
import { galatBaca } from './baca.galat.ts'
import { bacaFile, FILE_MAKS_MB } from './baca-file.ts'
import type { UsulanNaskah } from './usulkan-naskah.ts'

/** Reading a file proposes and keeps nothing; only who may write drafts may ask. */
export function ruteBaca(app: App, s: Sarana): void {
  app.post('/api/sop/baca', { schema: { response: { 200: usulanKirim } } }, async (req, reply) => {
    const penyusun = await wajibPenyusun(s, wajibMasuk(req))
    if (!penyusun.ok) return balas(reply, penyusun)
    const file = await terimaFile(req)
    if (!file.ok) return balas(reply, file)
    const usulan = await bacaFile(file.value, await pelaksanaDikenal(s))
    await catatBacaan(s, file.value, usulan, penyusun.value)
    if (!usulan.ok) return balas(reply, usulan)
    const { naskah, keyakinan, letak, sumber, dibuang } = usulan.value
    return balas(reply, ok({ naskah, keyakinan, letak, sumber: sumber.map((b) => [...b]), dibuang }))
  })
}

async function terimaFile(req: FastifyRequest): Promise<Result<Buffer>> {
  const bagian = req.isMultipart()
    ? await req.file({ limits: { fileSize: FILE_MAKS_MB * 1024 * 1024 } })
    : undefined
  if (!bagian) return tolak(galatBaca.tanpaFile())
  try {
    return ok(await bagian.toBuffer())
  } catch (sebab) {
    if ((sebab as { code?: string }).code !== 'FST_REQ_FILE_TOO_LARGE') throw sebab
    return tolak(galatBaca.terlaluBesar(FILE_MAKS_MB))
  }
}

/** Keys of actors by the titles that sheets and this office give them. */
async function pelaksanaDikenal(s: Sarana): Promise<{ id: string; judul: string }[]> {
  const jabatan = (await daftarJabatan(s.db)).flatMap((j) =>
    j.pelaksana ? [{ id: j.pelaksana, judul: j.nama }] : [],
  )
  return [...jabatan, ...daftarPelaksana(await definisiBerlaku(s.db)).map(({ id, judul }) => ({ id, judul }))]
}

/** The file holds names and is not kept; its digest says which one was read. */
async function catatBacaan(s: Sarana, file: Buffer, u: Result<UsulanNaskah>, pelaku: Pelaku): Promise<void> {
  const hash = createHash('sha256').update(file).digest('hex')
  await s.db.transaksi(async (tx) => {
    await catat(tx, s.jam, {
      tindakan: 'sop.baca',
      objek: `file/${hash}`,
      hasil: u.ok ? 'dilakukan' : 'ditolak',
      pelaku,
      rincian: u.ok
        ? { ukuran: file.length, langkah: (u.value.naskah['langkah'] as unknown[]).length }
        : { ukuran: file.length, galat: u.galat.kode },
    })
    return ok()
  })
}
