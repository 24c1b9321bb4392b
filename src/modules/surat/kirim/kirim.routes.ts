import { getKantor } from '#akun'
import { simpanDokumen } from '#dokumen'
import { catat } from '#jejak'
import { isSurelAktif } from '#kabar'
import { ok, type Result, tolak } from '#kernel/hasil'
import type { Pelaku } from '#kernel/pelaku'
import { type App, balas, type Penanya, wajibMasuk } from '#platform/http'
import type { Sarana } from '#platform/sarana'
import { findPejabatSurat } from '../pejabat-surat.ts'
import { perihalSurat, tujuanSurat } from '../susun/cadangkan-surat.ts'
import { daftarNaskahSurat } from '../susun/naskah-surat.store.ts'
import { bacaBukti } from './baca-bukti.ts'
import { gantiPenerimaSurat } from './ganti-penerima.ts'
import { type KirimanTampil, lengkapiKiriman } from './keadaan-kiriman.ts'
import * as kontrak from './kirim.contract.ts'
import { galatKirim } from './kirim.galat.ts'
import { penerimaSurat } from './kirim-surat.ts'
import { cariKiriman, daftarKirimanBerkas, findKiriman } from './kiriman.store.ts'
import { daftarPenerima } from './penerima.store.ts'
import { jumlahEksemplar } from './penerima.ts'
import { renderTandaTerima } from './tanda-terima.ts'
import { daftarUnduhan } from './tautan.store.ts'
import { buatTautan, cabutTautan, isBerlaku } from './tautan-surat.ts'
import { batalkanKiriman, terimaKiriman, ulangKiriman } from './terima-kiriman.ts'

const HALAMAN = 50

/** How letters leave: read by everyone in the office, done by who books letters. */
export function ruteKirim(app: App, s: Sarana): void {
  ruteBaca(app, s)
  ruteUrus(app, s)
}

function ruteBaca(app: App, s: Sarana): void {
  app.get(
    '/api/surat/berkas/:berkasId',
    { schema: { params: kontrak.paramBerkas, response: { 200: kontrak.suratBerkas } } },
    async (req) => {
      const penanya = wajibMasuk(req)
      const { berkasId } = req.params
      const naskah = await daftarNaskahSurat(s.db, berkasId)
      const kiriman = await lengkapiKiriman(s.db, await daftarKirimanBerkas(s.db, berkasId), s.jam.sekarang())
      return {
        surat: naskah.map((n) => ({
          dokumen: n.dokumen,
          templat: n.templatVersi,
          judulTemplat: n.templat.judul,
          nomor: n.nomor,
          tanggal: n.tanggal,
          perihal: perihalSurat(n),
          tujuan: tujuanSurat(n),
          lampiran: [...n.lampiran],
        })),
        penerima: naskah[0] ? [...(await penerimaSurat(s.db, naskah[0]))] : [],
        eksemplar: jumlahEksemplar(naskah[0] ? await penerimaSurat(s.db, naskah[0]) : []),
        bawaan: (await daftarPenerima(s.db, berkasId)).length === 0,
        kiriman: kiriman.map((k) => keKirim(k, s.jam.sekarang())),
        bolehUrus: (await wajibPengurus(s, penanya)).ok,
        surelAktif: await isSurelAktif(s.db),
      }
    },
  )

  app.get(
    '/api/surat/kiriman',
    { schema: { querystring: kontrak.cariKiriman, response: { 200: kontrak.daftarKiriman } } },
    async (req) => {
      const penanya = wajibMasuk(req)
      const baris = await cariKiriman(s.db, { ...req.query, batas: HALAMAN + 1 })
      const saat = s.jam.sekarang()
      const tampil = await lengkapiKiriman(s.db, baris.slice(0, HALAMAN), saat)
      const akhir = tampil.at(-1)
      return {
        kiriman: tampil.map((k) => keKirim(k, saat)),
        berikut: akhir && baris.length > HALAMAN ? `${akhir.dibuat.toISOString()}_${akhir.id}` : null,
        bolehUrus: (await wajibPengurus(s, penanya)).ok,
      }
    },
  )

  app.get(
    '/api/surat/kiriman/:id',
    { schema: { params: kontrak.paramKiriman, response: { 200: kontrak.satuKiriman } } },
    async (req, reply) => {
      const penanya = wajibMasuk(req)
      const k = await findKiriman(s.db, req.params.id)
      if (!k) return balas(reply, tolak(galatKirim.kirimanTakAda()))
      const saat = s.jam.sekarang()
      const [tampil] = await lengkapiKiriman(s.db, [k], saat)
      const unduhan = await daftarUnduhan(s.db, k.id)
      return {
        ...keKirim(tampil!, saat),
        unduhan: unduhan.map((u) => ({ waktu: u.waktu.toISOString(), nama: u.nama, dokumen: u.dokumen })),
        bolehUrus: (await wajibPengurus(s, penanya)).ok,
      }
    },
  )

  app.get(
    '/api/surat/kiriman/:id/tanda-terima.pdf',
    { schema: { params: kontrak.paramKiriman } },
    async (req, reply) => {
      wajibMasuk(req)
      const k = await findKiriman(s.db, req.params.id)
      if (!k) return balas(reply, tolak(galatKirim.kirimanTakAda()))
      const pdf = await renderTandaTerima(s, await getKantor(s.db), k)
      return reply
        .header('content-disposition', 'inline; filename="tanda-terima.pdf"')
        .type('application/pdf')
        .send(pdf)
    },
  )
}

function ruteUrus(app: App, s: Sarana): void {
  app.put(
    '/api/surat/berkas/:berkasId/penerima',
    { schema: { params: kontrak.paramBerkas, body: kontrak.gantiPenerima } },
    async (req, reply) => {
      const boleh = await wajibPengurus(s, wajibMasuk(req))
      if (!boleh.ok) return balas(reply, boleh)
      return balas(reply, await gantiPenerimaSurat(s, req.params.berkasId, req.body.penerima, boleh.value))
    },
  )

  app.post(
    '/api/surat/kiriman/:id/bukti',
    { schema: { params: kontrak.paramKiriman, response: { 200: kontrak.buktiTersimpan } } },
    async (req, reply) => {
      const boleh = await wajibPengurus(s, wajibMasuk(req))
      if (!boleh.ok) return balas(reply, boleh)
      const k = await findKiriman(s.db, req.params.id)
      if (!k) return balas(reply, tolak(galatKirim.kirimanTakAda()))
      const bukti = await bacaBukti(req)
      if (!bukti.ok) return balas(reply, bukti)
      const { hash, nama } = await simpanDokumen(s, bukti.value)
      await s.db.transaksi((tx) =>
        catat(tx, s.jam, {
          tindakan: 'surat.unggah-bukti',
          objek: `kiriman/${k.id}`,
          hasil: 'dilakukan',
          pelaku: boleh.value,
          rincian: { hash },
        }),
      )
      return balas(reply, ok({ hash, nama }))
    },
  )

  app.post(
    '/api/surat/kiriman/:id/terima',
    { schema: { params: kontrak.paramKiriman, body: kontrak.terimaKiriman } },
    async (req, reply) => {
      const boleh = await wajibPengurus(s, wajibMasuk(req))
      if (!boleh.ok) return balas(reply, boleh)
      const p = { ...req.body, kirimanId: req.params.id, pada: new Date(req.body.pada) }
      return balas(reply, await terimaKiriman(s, p, boleh.value))
    },
  )

  app.post(
    '/api/surat/kiriman/:id/batal',
    { schema: { params: kontrak.paramKiriman, body: kontrak.denganAlasan } },
    async (req, reply) => {
      const boleh = await wajibPengurus(s, wajibMasuk(req))
      if (!boleh.ok) return balas(reply, boleh)
      return balas(reply, await batalkanKiriman(s, { ...req.body, kirimanId: req.params.id }, boleh.value))
    },
  )

  app.post(
    '/api/surat/kiriman/:id/ulang',
    { schema: { params: kontrak.paramKiriman, body: kontrak.ulangKiriman } },
    async (req, reply) => {
      const boleh = await wajibPengurus(s, wajibMasuk(req))
      if (!boleh.ok) return balas(reply, boleh)
      return balas(reply, await ulangKiriman(s, { ...req.body, kirimanId: req.params.id }, boleh.value))
    },
  )

  app.post(
    '/api/surat/kiriman/:id/tautan',
    {
      schema: {
        params: kontrak.paramKiriman,
        body: kontrak.buatTautan,
        response: { 200: kontrak.tautanDibuat },
      },
    },
    async (req, reply) => {
      const boleh = await wajibPengurus(s, wajibMasuk(req))
      if (!boleh.ok) return balas(reply, boleh)
      const hasil = await buatTautan(s, { ...req.body, kirimanId: req.params.id }, boleh.value)
      if (!hasil.ok) return balas(reply, hasil)
      const { token, sampai } = hasil.value
      const asal =
        (await getKantor(s.db)).alamatPublik ?? `${req.server.tls ? 'https' : 'http'}://${req.host}`
      return balas(reply, ok({ alamat: `${asal}/surat/t/${token}`, sampai: sampai.toISOString() }))
    },
  )

  app.post(
    '/api/surat/kiriman/:id/cabut',
    { schema: { params: kontrak.paramKiriman, body: kontrak.denganAlasan } },
    async (req, reply) => {
      const boleh = await wajibPengurus(s, wajibMasuk(req))
      if (!boleh.ok) return balas(reply, boleh)
      return balas(reply, await cabutTautan(s, { ...req.body, kirimanId: req.params.id }, boleh.value))
    },
  )
}

/** Who books letters out, under the position that lets them. */
async function wajibPengurus(s: Sarana, penanya: Penanya): Promise<Result<Pelaku>> {
  const pelaku = await findPejabatSurat(s, penanya, 'agenda')
  return pelaku ? ok(pelaku) : tolak(galatKirim.bukanWewenang())
}

function keKirim(k: KirimanTampil, saat: Date) {
  const teks = (d: Date | null) => d?.toISOString() ?? null
  return {
    id: k.id,
    berkasId: k.berkasId,
    nomor: k.nomor,
    perihal: k.perihal,
    nama: k.nama,
    tembusan: k.tembusan,
    cara: k.cara,
    alamat: k.alamat,
    eksemplar: k.eksemplar,
    keadaan: k.keadaan,
    sebab: k.sebab,
    percobaan: k.percobaan,
    terputus: k.terputus,
    cobaLagi: teks(k.cobaLagi),
    dibuat: k.dibuat.toISOString(),
    oleh: k.pelaku.nama,
    terkirimPada: teks(k.terkirimPada),
    diterimaOleh: k.diterimaOleh,
    diterimaPada: teks(k.diterimaPada),
    diterimaCatatan: k.diterimaCatatan,
    buktiHash: k.buktiHash,
    alasanBatal: k.alasanBatal,
    dokumen: k.dokumen.map(({ nama, hash, ukuran }) => ({ nama, hash, ukuran })),
    tautan: k.tautan && {
      sampai: k.tautan.sampai.toISOString(),
      batasUnduh: k.tautan.batasUnduh,
      diunduh: k.tautan.diunduh,
      dilihat: k.tautan.dilihat,
      dilihatTerakhir: teks(k.tautan.dilihatTerakhir),
      berlaku: isBerlaku(k.tautan, k, saat),
      alasanCabut: k.tautan.alasanCabut,
    },
  }
}
