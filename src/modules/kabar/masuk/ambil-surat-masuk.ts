import { isIP } from 'node:net'
import { rootCertificates } from 'node:tls'
import { ImapFlow, type MessageEnvelopeObject } from 'imapflow'
import { simpanDokumen } from '#dokumen'
import { catat } from '#jejak'
import { ok, type Result, tolak } from '#kernel/hasil'
import { sistem } from '#kernel/pelaku'
import type { Sarana } from '#platform/sarana'
import { galatKabar } from '../kabar.galat.ts'
import {
  type FileMasuk,
  getLetakMasuk,
  getSetelanMasuk,
  insertUsul,
  simpanDilihat,
  simpanLetakMasuk,
} from './masuk.store.ts'
import { sebabImap } from './sebab-imap.ts'
import { KONTEKS_SANDI_MASUK, type SetelanMasuk } from './setelan-masuk.ts'
import { uraiDiUtas } from './urai-di-utas.ts'
import { BATAS_SURAT } from './urai-surat.ts'

type Perlu = Pick<Sarana, 'db' | 'jam' | 'kunci' | 'log' | 'simpanan'>

/** One look takes at most so many, so that a full mailbox of years comes in portions. */
const SEKALI_MAKS = 200

export interface HasilAmbil {
  readonly baru: number
  /** Mail that stands here already, by what it says. */
  readonly sudahAda: number
}

/**
 * Looks into the office's mailbox and keeps what is new as proposals. The mailbox is opened read-only: nothing is
 * marked, moved or deleted on the server. Where a look ends is written after each mail, in its transaction: who dies in
 * between takes that one mail again and knows it by what it says.
 */
export async function ambilSuratMasuk(s: Perlu, signal?: AbortSignal): Promise<Result<HasilAmbil>> {
  const setelan = await getSetelanMasuk(s.db)
  if (setelan.host === '' || setelan.pengguna === '') return tolak(galatKabar.masukBelumSiap())
  const imap = new ImapFlow(opsiImap(s, setelan))
  // A fault that comes when nobody waits must not end the process.
  imap.on('error', () => undefined)
  const putus = () => imap.close()
  signal?.addEventListener('abort', putus, { once: true })
  try {
    await imap.connect()
    const kotak = await imap.getMailboxLock(setelan.folder, { readOnly: true })
    try {
      const hasil = await ambilBaru(s, imap, setelan, signal)
      await simpanDilihat(s.db, s.jam.sekarang(), null)
      return ok(hasil)
    } finally {
      kotak.release()
    }
  } catch (sebab) {
    if (signal?.aborted) return tolak(galatKabar.masukGagal('Pengambilan dihentikan.'))
    const pesan = sebabImap(sebab)
    if (pesan === undefined) throw sebab
    await simpanDilihat(s.db, s.jam.sekarang(), pesan)
    s.log.info('kabar.masuk-gagal', {})
    return tolak(galatKabar.masukGagal(pesan))
  } finally {
    signal?.removeEventListener('abort', putus)
    await imap.logout().catch(() => imap.close())
  }
}

async function ambilBaru(
  s: Perlu,
  imap: ImapFlow,
  setelan: SetelanMasuk,
  signal: AbortSignal | undefined,
): Promise<HasilAmbil> {
  const kotak = imap.mailbox
  if (!kotak) throw new Error('no mailbox is open')
  const uidValidity = String(kotak.uidValidity)
  const letak = await getLetakMasuk(s.db)
  // Another validity: the server counts anew, and what was taken before is known by what it says.
  const mulai = letak.uidValidity === uidValidity ? letak.uidTerakhir : 0
  const ditemukan = await imap.search(
    {
      uid: `${mulai + 1}:*`,
      ...(setelan.sejak !== null && { since: new Date(`${setelan.sejak}T00:00:00Z`) }),
    },
    { uid: true },
  )
  // "n:*" names the last mail also where it lies before n.
  const uid = (ditemukan || []).filter((u) => u > mulai).toSorted((a, b) => a - b)
  let [baru, sudahAda] = [0, 0]
  for (const u of uid.slice(0, SEKALI_MAKS)) {
    if (signal?.aborted) break
    const simpan = await ambilSatu(s, imap, { folder: setelan.folder, uidValidity, uid: u })
    if (simpan === 'baru') baru += 1
    else if (simpan === 'sudah-ada') sudahAda += 1
  }
  return { baru, sudahAda }
}

async function ambilSatu(
  s: Perlu,
  imap: ImapFlow,
  tempat: { folder: string; uidValidity: string; uid: number },
): Promise<'baru' | 'sudah-ada' | 'hilang'> {
  const letak = { uidValidity: tempat.uidValidity, uidTerakhir: tempat.uid }
  const kepala = await imap.fetchOne(String(tempat.uid), { size: true, envelope: true }, { uid: true })
  if (!kepala) {
    await simpanLetakMasuk(s.db, letak)
    return 'hilang'
  }
  const ukuran = kepala.size ?? 0
  const isi =
    ukuran <= BATAS_SURAT.surat
      ? await imap.fetchOne(String(tempat.uid), { source: true }, { uid: true })
      : undefined
  const mentah = isi ? isi.source : undefined
  const terurai = mentah
    ? await uraiDiUtas(mentah)
    : {
        ...(await uraiDiUtas(Buffer.from(kepalaSaja(kepala.envelope)))),
        masalah: ['Surel ini lebih dari 30 MB, jadi tidak diambil. Bukalah di kotak surat kantor.'],
      }
  const lampiran: FileMasuk[] = []
  for (const l of terurai.lampiran) lampiran.push(await simpanDokumen(s, l))
  const asal = mentah
    ? await simpanDokumen(s, { nama: 'surel-asli.eml', mime: 'application/octet-stream', isi: mentah })
    : undefined
  return s.db.transaksi(async (tx) => {
    const baru = await insertUsul(tx, {
      ...tempat,
      messageId: terurai.messageId,
      sidik: terurai.sidik,
      dari: terurai.dari,
      namaDari: terurai.namaDari,
      judul: terurai.judul,
      tanggal: terurai.tanggal ? new Date(terurai.tanggal) : null,
      diambil: s.jam.sekarang(),
      teks: terurai.teks,
      lampiran,
      masalah: terurai.masalah,
      mentahHash: asal?.hash ?? null,
      ukuran,
    })
    await simpanLetakMasuk(tx, letak)
    if (baru)
      await catat(tx, s.jam, {
        tindakan: 'kabar.ambil-surat',
        objek: 'kabar/masuk',
        hasil: 'dilakukan',
        pelaku: sistem,
        rincian: { uid: tempat.uid, hash: asal?.hash ?? null, lampiran: lampiran.length },
      })
    return baru ? 'baru' : 'sudah-ada'
  })
}

/** A mail that says what the server knows of a big one. */
function kepalaSaja(e: MessageEnvelopeObject | undefined): string {
  const bersih = (t: string | undefined) => (t ?? '').replace(/[\p{Cc}\s]+/gu, ' ')
  const dari = e?.from?.[0]
  return [
    `From: ${JSON.stringify(bersih(dari?.name))} <${bersih(dari?.address)}>`,
    `Subject: ${bersih(e?.subject)}`,
    `Message-ID: ${bersih(e?.messageId)}`,
    '',
    '',
  ].join('\r\n')
}

function opsiImap(s: Perlu, o: SetelanMasuk): ConstructorParameters<typeof ImapFlow>[0] {
  return {
    host: o.host,
    port: o.port,
    secure: o.keamanan === 'tls',
    // True asks for it and refuses without; false never says it, for this machine alone.
    ...(o.keamanan !== 'tls' && { doSTARTTLS: o.keamanan === 'starttls' }),
    auth: { user: o.pengguna, pass: o.sandi ? s.kunci.buka(o.sandi, KONTEKS_SANDI_MASUK).toString() : '' },
    tls: {
      minVersion: 'TLSv1.2',
      rejectUnauthorized: true,
      ...(isIP(o.host) === 0 && { servername: o.host }),
      ...(o.sertifikat !== '' && { ca: [...rootCertificates, o.sertifikat] }),
    },
    logger: false,
    disableAutoIdle: true,
    connectionTimeout: 15_000,
    greetingTimeout: 15_000,
    socketTimeout: 60_000,
    maxLiteralSize: BATAS_SURAT.surat + 1024,
  }
}
