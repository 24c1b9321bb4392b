import { type ChildProcess, spawn } from 'node:child_process'
import {
  chmodSync,
  chownSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import { connect, createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { ImapFlow } from 'imapflow'
import { sertifikatUji } from '../../../../test/support/sertifikat-uji.ts'

const DOVECOT = '/usr/sbin/dovecot'
/** Debian package `dovecot-imapd`; without it tests that need a real server say that they are skipped. */
export const ADA_DOVECOT = existsSync(DOVECOT) && existsSync('/usr/lib/dovecot/imap')

export const SANDI_IMAP = 'kata-sandi-kotak-surat'
const TLS = sertifikatUji()
const NOBODY = 65534

export interface ServerImap {
  /** Plain, with STARTTLS. */
  readonly port: number
  /** TLS from the first byte. */
  readonly portTls: number
  readonly sertifikat: string
  /** Puts a mail into the mailbox, as a foreign server would. */
  masukkan(mentah: string | Buffer): Promise<void>
  /** Flags and number of all that stand in the mailbox. */
  isi(): Promise<{ uid: number; tanda: string[] }[]>
  /** Counts anew: the same mails under another validity. */
  gantiValidity(): void
  tutup(): Promise<void>
}

/** A real IMAP server on loopback in a folder of its own, with one user. */
export async function bukaServerImap(): Promise<ServerImap> {
  const akar = mkdtempSync(join(tmpdir(), 'tertib-imap-'))
  const [port, portTls] = [await portBebas(), await portBebas()]
  const root = process.getuid?.() === 0
  for (const f of ['run', 'surat']) mkdirSync(join(akar, f), { mode: 0o755 })
  chmodSync(akar, 0o755)
  if (root) chownSync(join(akar, 'surat'), NOBODY, NOBODY)
  writeFileSync(join(akar, 'kunci.pem'), TLS.kunci, { mode: 0o600 })
  writeFileSync(join(akar, 'sertifikat.pem'), TLS.sertifikat)
  writeFileSync(join(akar, 'dovecot.conf'), susunan(akar, port, portTls, root))
  const anak = spawn(DOVECOT, ['-F', '-c', join(akar, 'dovecot.conf')], { stdio: 'ignore' })
  try {
    await tungguPort(port, anak)
  } catch (sebab) {
    const log = join(akar, 'log')
    throw new Error(
      `dovecot did not start: ${existsSync(log) ? readFileSync(log, 'utf8').slice(-800) : ''}`,
      {
        cause: sebab,
      },
    )
  }
  const denganKotak = async <T>(kerja: (c: ImapFlow) => Promise<T>): Promise<T> => {
    const c = new ImapFlow({
      host: '127.0.0.1',
      port,
      secure: false,
      doSTARTTLS: false,
      auth: { user: 'kantor', pass: SANDI_IMAP },
      logger: false,
    })
    await c.connect()
    try {
      await c.mailboxOpen('INBOX')
      return await kerja(c)
    } finally {
      await c.logout()
    }
  }
  return {
    port,
    portTls,
    sertifikat: TLS.sertifikat,
    masukkan: (mentah) => denganKotak(async (c) => void (await c.append('INBOX', mentah))),
    isi: () =>
      denganKotak(async (c) => {
        const semua = await c.fetchAll('1:*', { flags: true, uid: true }).catch(() => [])
        return semua.map((m) => ({ uid: m.uid, tanda: [...(m.flags ?? [])].filter((t) => t !== '\\Recent') }))
      }),
    gantiValidity() {
      const file = join(akar, 'surat/dovecot-uidlist')
      const isi = readFileSync(file, 'utf8')
      for (const f of ['dovecot.index', 'dovecot.index.log', 'dovecot.index.cache'])
        rmSync(join(akar, 'surat', f), { force: true })
      writeFileSync(
        file,
        isi.replace(/ V(\d+)/, (_, v: string) => ` V${Number(v) + 1}`),
      )
    },
    async tutup() {
      const habis = new Promise((r) => anak.once('exit', r))
      anak.kill('SIGTERM')
      await habis
      rmSync(akar, { recursive: true, force: true })
    },
  }
}

function susunan(akar: string, port: number, portTls: number, root: boolean): string {
  const saya = root
    ? ''
    : `default_internal_user = ${process.env['USER']}\ndefault_login_user = ${process.env['USER']}\n`
  const uid = root ? NOBODY : process.getuid?.()
  const gid = root ? NOBODY : process.getgid?.()
  return `protocols = imap
listen = 127.0.0.1
base_dir = ${akar}/run
log_path = ${akar}/log
${saya}ssl = yes
ssl_cert = <${akar}/sertifikat.pem
ssl_key = <${akar}/kunci.pem
disable_plaintext_auth = no
auth_mechanisms = plain login
auth_failure_delay = 0
mail_location = maildir:${akar}/surat
first_valid_uid = 1
passdb {
  driver = static
  args = password=${SANDI_IMAP}
}
userdb {
  driver = static
  args = uid=${uid} gid=${gid} home=${akar}/surat
}
service imap-login {
  chroot =
  inet_listener imap {
    port = ${port}
  }
  inet_listener imaps {
    port = ${portTls}
    ssl = yes
  }
}
service anvil {
  chroot =
}
`
}

function portBebas(): Promise<number> {
  return new Promise((jadi) => {
    const s = createServer().listen(0, '127.0.0.1', () => {
      const { port } = s.address() as { port: number }
      s.close(() => jadi(port))
    })
  })
}

async function tungguPort(port: number, anak: ChildProcess): Promise<void> {
  for (let i = 0; i < 100; i++) {
    if (anak.exitCode !== null) throw new Error(`ended with ${anak.exitCode}`)
    const hidup = await new Promise<boolean>((jawab) => {
      const s = connect(port, '127.0.0.1', () => {
        s.destroy()
        jawab(true)
      }).once('error', () => jawab(false))
    })
    if (hidup) return
    await new Promise((r) => setTimeout(r, 100))
  }
  throw new Error('port stays closed')
}
