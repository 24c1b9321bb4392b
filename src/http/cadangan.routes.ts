import { randomUUID } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { readdir, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { z } from 'zod'
import { catat } from '#jejak'
import { galat } from '#kernel/galat'
import { ok, tolak } from '#kernel/hasil'
import type { Pekerja } from '#platform/antrean'
import { AKHIRAN, buatCadangan } from '#platform/cadangan'
import { type App, kirimGalat, pelakuDari, wajibPengelola } from '#platform/http'
import type { Sarana } from '#platform/sarana'
import { cadanganDimulai, daftarCadangan, mintaCadangan } from '../platform/cadangan/cadangan.contract.ts'

export const NAMA_KERJA = 'cadangan.buat'

const galatCadangan = {
  frasaHilang: () =>
    galat(
      'cadangan.frasa-hilang',
      'ditolak',
      'Tertib dihentikan sebelum cadangan selesai. Frasa sandi tidak disimpan, jadi silakan mulai lagi.',
    ),
  batal: () =>
    galat(
      'cadangan.dibatalkan',
      'ditolak',
      'Pembuatan cadangan dibatalkan; tidak ada berkas yang ditinggalkan.',
    ),
  takAda: () => galat('cadangan.tak-ada', 'tak-ditemukan', 'Berkas cadangan itu tidak ada.'),
}

/**
 * Backup by button. The passphrase stays in this process's memory for as long as its job runs: never in the queue, the
 * log or the record. Returns the worker to register beside the routes.
 */
export function cadangan(s: Sarana): { pekerja: Pekerja; rute(app: App): void } {
  const frasaKerja = new Map<string, string>()

  const pekerja: Pekerja = async (data, pengawas) => {
    const frasa = frasaKerja.get(String(data['kunci']))
    if (frasa === undefined) return tolak(galatCadangan.frasaHilang())
    const nama = `tertib-${stempel(s.jam.sekarang())}${AKHIRAN}`
    try {
      const ukuran = await buatCadangan(s, join(s.folder.cadangan, nama), frasa, s.jam.sekarang(), pengawas)
      return ok({ nama, ukuran })
    } catch (sebab) {
      if (pengawas.signal.aborted) return tolak(galatCadangan.batal())
      throw sebab
    } finally {
      frasaKerja.delete(String(data['kunci']))
    }
  }

  function rute(app: App): void {
    app.post(
      '/api/cadangan',
      { schema: { body: mintaCadangan, response: { 200: cadanganDimulai } } },
      async (req) => {
        const pelaku = pelakuDari(wajibPengelola(req))
        const kunci = `cadangan/${randomUUID()}`
        frasaKerja.set(kunci, req.body.frasa)
        const pekerjaanId = await s.db.transaksi(async (tx) => {
          const id = await s.antrean.kirim(
            tx,
            NAMA_KERJA,
            { kunci },
            { kunci, judul: 'Membuat cadangan', pelaku },
          )
          await catat(tx, s.jam, {
            tindakan: 'cadangan.buat',
            objek: 'kantor',
            hasil: 'dilakukan',
            pelaku,
            rincian: {},
          })
          return id
        })
        return { pekerjaanId }
      },
    )

    app.get('/api/cadangan', { schema: { response: { 200: daftarCadangan } } }, async (req) => {
      wajibPengelola(req)
      const nama = (await readdir(s.folder.cadangan)).filter((n) => n.endsWith(AKHIRAN))
      const isi = await Promise.all(
        nama.map(async (n) => {
          const f = await stat(join(s.folder.cadangan, n))
          return { nama: n, ukuran: f.size, dibuat: f.mtime.toISOString() }
        }),
      )
      return { cadangan: isi.sort((a, b) => b.dibuat.localeCompare(a.dibuat)) }
    })

    app.get(
      '/api/cadangan/:nama',
      { schema: { params: z.object({ nama: z.string().max(200) }) } },
      async (req, reply) => {
        const pelaku = pelakuDari(wajibPengelola(req))
        const { nama } = req.params
        const ada = (await readdir(s.folder.cadangan)).includes(nama) && nama.endsWith(AKHIRAN)
        if (!ada) return kirimGalat(reply, galatCadangan.takAda())
        await s.db.transaksi((tx) =>
          catat(tx, s.jam, {
            tindakan: 'cadangan.unduh',
            objek: 'kantor',
            hasil: 'dilakukan',
            pelaku,
            rincian: { nama },
          }),
        )
        return reply
          .type('application/octet-stream')
          .header('content-disposition', `attachment; filename="${nama}"`)
          .send(createReadStream(join(s.folder.cadangan, nama)))
      },
    )
  }
  return { pekerja, rute }
}

function stempel(saat: Date): string {
  return saat.toISOString().slice(0, 19).replace(/[-:]/g, '').replace('T', '-')
}
