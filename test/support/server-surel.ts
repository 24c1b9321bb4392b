import type { AddressInfo, Socket } from 'node:net'
import { SMTPServer, type SMTPServerOptions } from 'smtp-server'
import { sertifikatUji } from './sertifikat-uji.ts'

/** One mail as a server received it. */
export interface SurelDiterima {
  readonly dari: string
  readonly ke: readonly string[]
  readonly aman: boolean
  readonly pengguna: string | undefined
  /** As it came over the wire. */
  readonly mentah: string
  readonly kepala: Readonly<Record<string, string>>
  readonly teks: string
  readonly html: string
}

export interface ServerSurel {
  readonly port: number
  readonly sertifikat: string
  readonly diterima: SurelDiterima[]
  /** Cuts every line that is open, as a broken cable does. */
  putuskan(): void
  tutup(): Promise<void>
}

const TLS = sertifikatUji()

/** A real SMTP server on loopback that keeps what it gets. `opsi` says how it refuses. */
export async function bukaServerSurel(opsi: SMTPServerOptions = {}, port = 0): Promise<ServerSurel> {
  const diterima: SurelDiterima[] = []
  const server = new SMTPServer({
    key: TLS.kunci,
    cert: TLS.sertifikat,
    authOptional: true,
    disabledCommands: opsi.secure ? [] : ['AUTH'],
    closeTimeout: 100,
    onData(aliran, sesi, selesai) {
      const potong: Buffer[] = []
      aliran.on('data', (p: Buffer) => potong.push(p))
      aliran.on('end', () => {
        const mentah = Buffer.concat(potong).toString('latin1')
        const { mailFrom, rcptTo } = sesi.envelope
        diterima.push({
          dari: mailFrom ? mailFrom.address : '',
          ke: rcptTo.map((r) => r.address),
          aman: sesi.secure,
          pengguna: sesi.user,
          mentah,
          ...baca(mentah),
        })
        selesai()
      })
    },
    ...opsi,
  })
  // A client that hangs up is part of the tests.
  server.on('error', () => undefined)
  const saluran = new Set<Socket>()
  server.server.on('connection', (c) => {
    saluran.add(c)
    c.once('close', () => saluran.delete(c))
  })
  await new Promise<void>((siap) => server.listen(port, '127.0.0.1', siap))
  return {
    port: (server.server.address() as AddressInfo).port,
    sertifikat: TLS.sertifikat,
    diterima,
    putuskan() {
      for (const c of saluran) c.destroy()
    },
    tutup: () => new Promise((habis) => server.close(() => habis())),
  }
}

/** A second reading of MIME, written apart from the library that wrote the mail. */
function baca(mentah: string): Pick<SurelDiterima, 'kepala' | 'teks' | 'html'> {
  const { kepala, badan } = bagi(mentah)
  const batas = /boundary="?([^";]+)"?/.exec(kepala['content-type'] ?? '')?.[1]
  if (!batas) return { kepala, teks: isiBagian(kepala, badan), html: '' }
  const bagian = badan
    .split(`--${batas}`)
    .slice(1, -1)
    .map((b) => bagi(b.replace(/^\r\n/, '')))
  const isi = (jenis: string) => {
    const b = bagian.find((x) => x.kepala['content-type']?.startsWith(jenis))
    return b ? isiBagian(b.kepala, b.badan) : ''
  }
  return { kepala, teks: isi('text/plain'), html: isi('text/html') }
}

function bagi(teks: string): { kepala: Record<string, string>; badan: string } {
  const akhir = teks.indexOf('\r\n\r\n')
  const kepala: Record<string, string> = {}
  for (const baris of teks
    .slice(0, akhir)
    .replace(/\r\n[ \t]+/g, ' ')
    .split('\r\n')) {
    const [nama, ...isi] = baris.split(':')
    kepala[nama!.toLowerCase()] = bukaKata(isi.join(':').trim())
  }
  return { kepala, badan: teks.slice(akhir + 4) }
}

/** RFC 2047: "=?UTF-8?Q?Berkas_=E2=80=A6?=". */
function bukaKata(teks: string): string {
  return teks
    .replace(/\?=\s+=\?/g, '?==?')
    .replace(/=\?utf-8\?([qb])\?([^?]*)\?=/gi, (_, cara: string, isi: string) =>
      (cara.toLowerCase() === 'b' ? Buffer.from(isi, 'base64') : bukaQp(isi.replaceAll('_', ' '))).toString(
        'utf8',
      ),
    )
}

function isiBagian(kepala: Record<string, string>, badan: string): string {
  const cara = (kepala['content-transfer-encoding'] ?? '7bit').toLowerCase()
  const byte =
    cara === 'base64'
      ? Buffer.from(badan, 'base64')
      : cara === 'quoted-printable'
        ? bukaQp(badan.replace(/=\r\n/g, ''))
        : Buffer.from(badan, 'latin1')
  return byte.toString('utf8').replaceAll('\r\n', '\n')
}

function bukaQp(teks: string): Buffer {
  return Buffer.from(
    teks.replace(/=([0-9A-F]{2})/gi, (_, h: string) => String.fromCharCode(Number.parseInt(h, 16))),
    'latin1',
  )
}
