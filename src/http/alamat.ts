import { galat } from '#kernel/galat'
import { ok, type Result, tolak } from '#kernel/hasil'

/** Only this machine can hear such an address. */
export function isLoopback(alamat: string): boolean {
  return alamat === 'localhost' || alamat === '::1' || /^127\.\d{1,3}\.\d{1,3}\.\d{1,3}$/.test(alamat)
}

/** An address that others can reach needs a certificate and its key; only loopback may be plain. */
export function periksaAlamat(
  alamat: string,
  tls: { sertifikat: unknown; kunci: unknown } | undefined,
): Result<void> {
  if (tls || isLoopback(alamat)) return ok()
  return tolak(
    galat(
      'http.perlu-sertifikat',
      'ditolak',
      `Alamat ${alamat} dapat dijangkau komputer lain, jadi harus memakai sertifikat: tambahkan --sertifikat FILE dan --kunci FILE, atau pakai 127.0.0.1.`,
      { alamat },
    ),
  )
}
