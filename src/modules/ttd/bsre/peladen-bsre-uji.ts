import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { bubuhkan } from '../bubuh/bubuhkan.ts'
import { caUji, masaUji, penandaUji, SAAT_UJI } from '../contoh-uji.ts'
import { buatSertifikatPegawai, type SertifikatBaru } from '../sertifikat/sertifikat.ts'

/** How the service behaves on the next call; `sehat` unless a test says otherwise. */
export type Ulah =
  | 'sehat'
  | 'lambat'
  | 'gangguan'
  | 'terputus'
  | 'terpotong'
  | 'bukan-json'
  | 'tukar-isi'
  | 'tanpa-tanda-tangan'
  | 'alihkan'

/** A service as domain.md 7.2 describes it, on loopback: Basic, status by NIK, multipart, id in a header, errors as JSON. */
export interface PeladenBsre {
  readonly alamat: string
  readonly ca: SertifikatBaru
  ulah: Ulah
  /** Calls as they came: method and path without the NIK. */
  readonly panggilan: string[]
  /** Passphrases it was told, to prove where they went. */
  readonly passphrase: string[]
  tutup(): Promise<void>
}

export const PENGGUNA_BSRE = { pengguna: 'dinas', sandi: 'layanan-uji' }
export const PEJABAT_BSRE = {
  aktif: { nik: '9901010101700001', passphrase: 'rahasia-kadis' },
  kedaluwarsa: { nik: '9901010101700002', passphrase: 'rahasia-lama' },
}

export async function peladenBsre(tukaran: Buffer): Promise<PeladenBsre> {
  const ca = await caUji('BSrE LATIHAN')
  const pejabat = await buatSertifikatPegawai(
    { cn: 'Pejabat BSrE', organisasi: 'Dinas Uji', unit: 'LATIHAN' },
    masaUji,
    ca,
  )
  const tersimpan = new Map<string, Buffer>()
  const peladen: { -readonly [K in keyof PeladenBsre]: PeladenBsre[K] } = {
    alamat: '',
    ca,
    ulah: 'sehat',
    panggilan: [],
    passphrase: [],
    tutup: () => new Promise((r) => http.close(() => r())),
  }

  const tandatangani = async (pdf: Buffer) => {
    const hasil = await bubuhkan(pdf, {
      blok: { peran: 'tandatangan', nama: 'Pejabat BSrE', jabatan: [], waktu: '' },
      waktu: SAAT_UJI,
      alasan: 'uji',
      lokasi: 'uji',
      penanda: penandaUji(pejabat, ca),
    })
    if (!hasil.ok) throw new Error(hasil.galat.pesan)
    return hasil.value.isi
  }

  const layani = async (req: IncomingMessage, res: ServerResponse) => {
    const jalur = req.url ?? ''
    peladen.panggilan.push(
      `${req.method} ${jalur.replace(/\d{16}/, '{nik}').replace(/[0-9a-f-]{36}/, '{id}')}`,
    )
    const json = (status: number, isi: object) => {
      res.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(isi))
    }
    const { pengguna, sandi } = PENGGUNA_BSRE
    if (req.headers.authorization !== `Basic ${btoa(`${pengguna}:${sandi}`)}`)
      return json(401, { error: 'Unauthorized' })
    if (peladen.ulah === 'lambat') return
    if (peladen.ulah === 'gangguan') return json(503, { error: 'Service Unavailable' })
    if (peladen.ulah === 'terputus') return void res.destroy()
    if (peladen.ulah === 'bukan-json') return void res.writeHead(400).end('<html>nginx</html>')
    if (peladen.ulah === 'alihkan') return void res.writeHead(302, { location: 'http://127.0.0.1:9/' }).end()

    const nik = /^\/api\/user\/status\/(\d+)$/.exec(jalur)?.[1]
    if (nik) {
      if (nik === PEJABAT_BSRE.aktif.nik)
        return json(200, { status_code: 1111, status: 'ISSUE', message: 'USER AKTIF' })
      if (nik === PEJABAT_BSRE.kedaluwarsa.nik)
        return json(200, { status_code: 1112, status: 'EXPIRED', message: 'Certificate expired' })
      return json(200, { status_code: 1110, status: 'NOT_REGISTERED', message: 'USER BELUM TERDAFTAR' })
    }
    const id = /^\/api\/sign\/download\/([0-9a-f-]+)$/.exec(jalur)?.[1]
    if (id) {
      const ada = tersimpan.get(id)
      if (!ada) return json(404, { error: 'Dokumen tidak ditemukan', status_code: 404 })
      return void res.writeHead(200, { 'content-type': 'application/pdf' }).end(ada)
    }
    if (req.method !== 'POST' || jalur !== '/api/sign/pdf') return json(404, { error: 'Not Found' })
    const borang = await bacaBorang(req)
    peladen.passphrase.push(String(borang.get('passphrase')))
    if (borang.get('nik') !== PEJABAT_BSRE.aktif.nik)
      return json(400, { error: 'User tidak terdaftar', status_code: 2011 })
    if (borang.get('passphrase') !== PEJABAT_BSRE.aktif.passphrase)
      return json(400, { error: 'Proses signing gagal : Passphrase anda salah', status_code: 2031 })
    const pdf = Buffer.from(await (borang.get('file') as File).arrayBuffer())
    if (pdf.includes('/ByteRange'))
      return json(400, { error: 'Dokumen sudah ditandatangani', status_code: 2051 })

    const dasar = peladen.ulah === 'tukar-isi' ? tukaran : pdf
    const jadi = peladen.ulah === 'tanpa-tanda-tangan' ? pdf : await tandatangani(dasar)
    const idDokumen = crypto.randomUUID()
    tersimpan.set(idDokumen, jadi)
    res.writeHead(200, { 'content-type': 'application/pdf', id_dokumen: idDokumen })
    res.end(peladen.ulah === 'terpotong' ? jadi.subarray(0, jadi.length - 3000) : jadi)
  }

  const http = createServer((req, res) => {
    layani(req, res).catch((sebab) => {
      res.destroy()
      throw sebab
    })
  })
  http.on('connection', (s) => s.unref())
  await new Promise<void>((r) => http.listen(0, '127.0.0.1', r))
  peladen.alamat = `http://127.0.0.1:${(http.address() as AddressInfo).port}`
  return peladen
}

/** Multipart read by the platform's own parser. */
async function bacaBorang(req: IncomingMessage): Promise<FormData> {
  const potong: Buffer[] = []
  for await (const p of req) potong.push(p as Buffer)
  return new Response(Buffer.concat(potong), {
    headers: { 'content-type': req.headers['content-type'] ?? '' },
  }).formData()
}
