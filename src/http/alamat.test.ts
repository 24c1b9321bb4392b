import { expect, test } from 'vitest'
import { periksaAlamat } from './alamat.ts'

test.each(['127.0.0.1', '127.8.0.1', '::1', 'localhost'])(
  '%s hanya terdengar oleh komputer ini, jadi boleh polos',
  (alamat) => {
    expect(periksaAlamat(alamat, undefined).ok).toBe(true)
  },
)

test.each(['0.0.0.0', '::', '192.168.1.7', 'kantor.example', '127.0.0.1.example', '128.0.0.1'])(
  '%s tanpa sertifikat ditolak dengan satu kalimat; dengan sertifikat diterima',
  (alamat) => {
    expect(periksaAlamat(alamat, undefined)).toMatchObject({
      galat: { kode: 'http.perlu-sertifikat', pesan: expect.stringContaining('--sertifikat') },
    })
    expect(periksaAlamat(alamat, { sertifikat: '', kunci: '' }).ok).toBe(true)
  },
)
