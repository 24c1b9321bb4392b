import { describe, expect, test } from 'vitest'
import { kali } from '../../../../test/support/kali.ts'
import { acak as acakBenih } from '../../../../test/support/mutasi-byte.ts'
import { kenaliLampiran, rapikanNama } from './kenali-lampiran.ts'
import { BATAS_SURAT, uraiSurat } from './urai-surat.ts'

const urai = (teks: string) => uraiSurat(Buffer.from(teks, 'utf8'))

/** A ZIP that says of itself what `ukuran` says; its parts are stored and empty. */
function zip(berkas: Record<string, number>): Buffer {
  const nama = Object.keys(berkas)
  const lokal = Buffer.concat([Buffer.from([0x50, 0x4b, 3, 4]), Buffer.alloc(26)])
  const pusat = nama.map((n) => {
    const b = Buffer.alloc(46)
    b.writeUInt32LE(0x02014b50, 0)
    b.writeUInt32LE(berkas[n]!, 24)
    b.writeUInt16LE(Buffer.byteLength(n), 28)
    return Buffer.concat([b, Buffer.from(n)])
  })
  const akhir = Buffer.alloc(22)
  akhir.writeUInt32LE(0x06054b50, 0)
  akhir.writeUInt16LE(nama.length, 10)
  akhir.writeUInt32LE(lokal.length, 16)
  return Buffer.concat([lokal, ...pusat, akhir])
}
const DOCX = { '[Content_Types].xml': 10, 'word/document.xml': 100 }

describe('lampiran dikenali dari isinya', () => {
  test.each([
    ['surat.pdf.exe', Buffer.from('%PDF-1.7 x'), 'surat.pdf.pdf'],
    ['foto', Buffer.from([0xff, 0xd8, 0xff, 0xe0]), 'foto.jpg'],
    ['a.docx', zip(DOCX), 'a.docx'],
    ['data.csv', Buffer.from('a;b\n1;2\n'), 'data.csv'],
    ['catatan.html', Buffer.from('hanya teks'), 'catatan.txt'],
  ])('%s diterima sebagai %3$s', (nama, isi, jadi) => {
    expect(kenaliLampiran(nama, isi)).toMatchObject({ nama: jadi })
  })

  test.each([
    ['program', Buffer.from('MZ\x90\x00\x03', 'latin1'), 'jenis filenya'],
    ['halaman HTML', Buffer.from(' <!DOCTYPE html><script>alert(1)</script>'), 'HTML'],
    ['gambar SVG', Buffer.from('<svg onload="x()"/>'), 'HTML'],
    ['arsip ZIP', zip({ 'a.pdf': 10 }), 'arsip ZIP'],
    ['bom arsip', zip({ ...DOCX, 'word/media/a.png': 3_000_000_000 }), 'bom arsip'],
    ['dokumen bermakro', zip({ ...DOCX, 'word/vbaProject.bin': 5 }), 'makro'],
    ['arsip terpotong', zip(DOCX).subarray(0, 40), 'rusak'],
  ])('%s ditolak dengan sebabnya', (_, isi, sebab) => {
    expect(kenaliLampiran('x.pdf', isi)).toMatchObject({ tolak: expect.stringContaining(sebab) })
  })

  test('nama berbahaya menjadi nama biasa', () => {
    expect(rapikanNama('../../etc/passwd', 'x')).toBe('passwd')
    expect(rapikanNama('C:\\a\\surat\u202efdp.exe', 'x')).toBe('suratfdp.exe')
    expect(rapikanNama('..', 'lampiran')).toBe('lampiran')
    expect(rapikanNama(`${'a'.repeat(400)}.pdf`, 'x')).toMatch(/^a{116}\.pdf$/)
  })
})

describe('surel yang dibuat untuk merusak', () => {
  test('HTML hanya menjadi kata-katanya', async () => {
    const s = await urai(
      'Subject: x\r\nContent-Type: text/html\r\n\r\n<style>p{}</style><p>Yth. <b>Kadis</b></p><script>alert("1")</script><p>&lt;b&gt;',
    )
    expect(s.teks.replace(/\s+/g, ' ')).toBe('Yth. Kadis <b>')
  })

  test('judul tidak dapat memuat baris baru, pembalik arah tulisan, atau NIK', async () => {
    const s = await urai('Subject: =?utf-8?Q?Surat=0d=0aBcc:_x_=E2=80=AEfdp_9901010101900001?=\r\n\r\nx')
    expect(s.judul).toBe('Surat Bcc: x fdp [nomor disembunyikan]')
  })

  test('lampiran yang terlalu banyak dan bersarang terlalu dalam tidak mengalahkan pembaca', async () => {
    const satu =
      '--b\r\nContent-Type: text/plain; name=a.txt\r\nContent-Disposition: attachment; filename=a.txt\r\n\r\nisi\r\n'
    const banyak = await urai(
      `Subject: x\r\nContent-Type: multipart/mixed; boundary=b\r\n\r\n${satu.repeat(60)}--b--\r\n`,
    )
    expect(banyak.lampiran).toHaveLength(BATAS_SURAT.jumlah)
    expect(new Set(banyak.lampiran.map((l) => l.nama)).size).toBe(BATAS_SURAT.jumlah)
    expect(banyak.masalah.join()).toContain('sesudah yang ke-30')
    let dalam = 'Subject: x\r\n'
    for (let i = 0; i < 400; i++) dalam += `Content-Type: multipart/mixed; boundary=b${i}\r\n\r\n--b${i}\r\n`
    expect((await urai(dalam)).masalah).not.toEqual([])
  })

  test('isi yang sama dari jalan lain bersidik sama, isi lain bersidik lain', async () => {
    const isi = 'Message-ID: <a@b>\r\nSubject: x\r\n\r\nhalo'
    const { sidik } = await urai(isi)
    expect((await urai(`Received: from c\r\n${isi}`)).sidik).toBe(sidik)
    // A known Message-ID on another text must not hide that text.
    expect((await urai(`${isi} lain`)).sidik).not.toBe(sidik)
  })

  test('apa pun byte-nya, jawabannya teks bersih dalam batas', async () => {
    const benih = 20261121
    const r = acakBenih(benih)
    const acak = (maks: number) => Math.floor(r() * maks)
    const kata = [
      '\r\n',
      '--b\r\n',
      '--b--',
      'Content-Type: ',
      'multipart/mixed; boundary=b',
      'text/html',
      '<',
      '>',
      '=?utf-8?B?',
      '?=',
      '%PDF-',
      '\0',
      '"',
      ';',
      'Content-Transfer-Encoding: base64',
      'message/rfc822',
      "filename*=utf-8''%00",
      'Subject: ',
      '\u202e',
      'PK\x03\x04',
      '='.repeat(50),
    ]
    for (let putaran = 0; putaran < kali(600, 60); putaran++) {
      let teks = acak(2) ? 'Subject: a\r\nContent-Type: multipart/mixed; boundary=b\r\n\r\n' : ''
      for (let i = acak(60); i > 0; i--)
        teks += acak(4) ? kata[acak(kata.length)] : String.fromCharCode(acak(256))
      const s = await uraiSurat(Buffer.from(teks, 'latin1'))
      const pesan = `benih ${benih}, putaran ${putaran}`
      expect(s.sidik, pesan).toMatch(/^[0-9a-f]{64}$/)
      expect([s.judul, s.namaDari, s.dari].join(''), pesan).not.toMatch(/[\p{Cc}\u202a-\u202e]/u)
      expect(s.teks, pesan).not.toMatch(/[^\P{Cc}\n\t]/u)
      expect(s.teks.length, pesan).toBeLessThanOrEqual(BATAS_SURAT.teks + 200)
      for (const l of s.lampiran) {
        expect(l.nama, pesan).toMatch(/^[^/\\\p{Cc}]{1,130}\.(pdf|png|jpg|jpeg|docx|xlsx|txt|csv)$/iu)
        expect(l.mime, pesan).not.toMatch(/html|svg|xml;/)
      }
    }
  })
})
