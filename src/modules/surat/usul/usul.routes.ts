import { catat } from '#jejak'
import { daftarUsul, findUsul, hitungUsul, type UsulMasuk } from '#kabar'
import { ok, type Result, tolak } from '#kernel/hasil'
import type { Pelaku } from '#kernel/pelaku'
import { type App, balas, type Penanya, wajibMasuk } from '#platform/http'
import type { Sarana } from '#platform/sarana'
import { DERET_MASUK } from '../deret/deret.ts'
import { findPejabatSurat } from '../pejabat-surat.ts'
import { cariBalasan, type SuratDibalas } from './cari-balasan.ts'
import { terimaUsul, tolakUsul } from './putuskan-usul.ts'
import * as kontrak from './usul.contract.ts'
import { galatUsul } from './usul.galat.ts'

const HALAMAN = 50

/** Mail that came in, until an official has made a letter of it or said that it is none. */
export function ruteUsul(app: App, s: Sarana): void {
  app.get(
    '/api/surat/usul',
    { schema: { querystring: kontrak.cariUsul, response: { 200: kontrak.daftarUsulKirim } } },
    async (req, reply) => {
      const boleh = await wajibPencatat(s, wajibMasuk(req))
      if (!boleh.ok) return balas(reply, boleh)
      const baris = await daftarUsul(s.db, { ...req.query, batas: HALAMAN + 1 })
      const halaman = baris.slice(0, HALAMAN)
      const balasan = await cariBalasan(
        s.db,
        halaman.map((u) => u.judul),
      )
      return {
        usul: halaman.map((u) => keKirim(u, balasan.get(u.judul))),
        menunggu: await hitungUsul(s.db),
        lagi: baris.length > HALAMAN,
        bolehUrus: true,
      }
    },
  )

  app.get(
    '/api/surat/usul/:id',
    { schema: { params: kontrak.paramUsul, response: { 200: kontrak.usulKirim } } },
    async (req, reply) => {
      const boleh = await wajibPencatat(s, wajibMasuk(req))
      if (!boleh.ok) return balas(reply, boleh)
      const u = await findUsul(s.db, req.params.id)
      if (!u) return balas(reply, tolak(galatUsul.takAda()))
      // A mail may be about a person: who opened it stands in the record.
      await s.db.transaksi((tx) =>
        catat(tx, s.jam, {
          tindakan: 'surat.baca-usul',
          objek: `kabar-masuk/${u.id}`,
          hasil: 'dilakukan',
          pelaku: boleh.value,
          rincian: {},
        }),
      )
      return keKirim(u, (await cariBalasan(s.db, [u.judul])).get(u.judul))
    },
  )

  app.post(
    '/api/surat/usul/:id/terima',
    {
      schema: {
        params: kontrak.paramUsul,
        body: kontrak.terimaUsulBaru,
        response: { 200: kontrak.usulDiterima },
      },
    },
    async (req, reply) => {
      const boleh = await wajibPencatat(s, wajibMasuk(req))
      if (!boleh.ok) return balas(reply, boleh)
      return balas(reply, await terimaUsul(s, { ...req.body, usulId: req.params.id }, boleh.value))
    },
  )

  app.post(
    '/api/surat/usul/:id/tolak',
    { schema: { params: kontrak.paramUsul, body: kontrak.tolakUsulBaru } },
    async (req, reply) => {
      const boleh = await wajibPencatat(s, wajibMasuk(req))
      if (!boleh.ok) return balas(reply, boleh)
      return balas(reply, await tolakUsul(s, { ...req.body, usulId: req.params.id }, boleh.value))
    },
  )
}

/** Who books letters in. */
async function wajibPencatat(s: Sarana, penanya: Penanya): Promise<Result<Pelaku>> {
  const pelaku = await findPejabatSurat(s, penanya, DERET_MASUK)
  return pelaku ? ok(pelaku) : tolak(galatUsul.bukanWewenang())
}

function keKirim(u: UsulMasuk, balasan: SuratDibalas | undefined) {
  return {
    id: u.id,
    dari: u.dari,
    namaDari: u.namaDari,
    judul: u.judul,
    tanggal: u.tanggal?.toISOString() ?? null,
    diambil: u.diambil.toISOString(),
    teks: u.teks,
    lampiran: [...u.lampiran],
    masalah: [...u.masalah],
    mentahHash: u.mentahHash,
    ukuran: u.ukuran,
    keadaan: u.keadaan,
    alasan: u.alasan,
    nomorAgenda: u.hasil?.['nomorAgenda'] ?? null,
    oleh: u.oleh,
    diputuskan: u.diputuskan?.toISOString() ?? null,
    balasan: balasan ?? null,
  }
}
