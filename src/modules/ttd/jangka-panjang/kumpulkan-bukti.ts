import { X509Certificate } from 'node:crypto'
import * as pkijs from 'pkijs'
import type { Sarana } from '#platform/sarana'
import { bacaCrl } from '../cabut/crl.ts'
import { crlKantor } from '../cabut/crl-kantor.ts'
import { periksaToken } from '../cap-waktu/periksa-token.ts'
import { periksaCms } from '../periksa/periksa-cms.ts'
import { cariRuang, type RuangTandaTangan } from '../periksa/ruang-tanda-tangan.ts'
import { bacaAlamat } from '../sertifikat/alamat-terbitan.ts'
import { type AkarTepercaya, susunRantai } from '../sertifikat/rantai-sertifikat.ts'
import { findCa } from '../ttd.store.ts'

/** What a reader needs in decades, when no issuer answers any more. DER each. */
export interface Bukti {
  readonly sertifikat: readonly Buffer[]
  readonly crl: readonly Buffer[]
  /** Names of issuers whose list could not be had. */
  readonly kurang: readonly string[]
}

const UKURAN_CRL_MAKS = 10 * 1024 * 1024
const BATAS_MS = 15_000

/** Chains and revocation lists of every signature and time-stamp in `pdf`. Our own list from the office, others fetched. */
export async function kumpulkanBukti(
  s: Pick<Sarana, 'db' | 'jam' | 'kunci' | 'folder'>,
  pdf: Buffer,
  akar: readonly AkarTepercaya[],
  signal: AbortSignal,
): Promise<Bukti> {
  const sertifikat = new Map<string, X509Certificate>()
  for (const r of cariRuang(pdf).daftar)
    for (const c of sertifikatDari(pdf, r, akar)) sertifikat.set(c.fingerprint256, c)

  const crl = new Map<string, Buffer>()
  const kurang: string[] = []
  const ca = await findCa(s.db)
  const caX509 = ca && new X509Certificate(ca.pem)
  for (const penerbit of sertifikat.values()) {
    const milik = [...sertifikat.values()].filter((c) => c !== penerbit && c.checkIssued(penerbit))
    if (milik.length === 0) continue
    if (caX509?.raw.equals(penerbit.raw)) {
      const hasil = await crlKantor(s)
      if (hasil.ok) crl.set(penerbit.fingerprint256, hasil.value.der)
      continue
    }
    const alamat = milik.flatMap((c) => bacaAlamat(pkijs.Certificate.fromBER(new Uint8Array(c.raw))).crl)
    // An issuer that names no list has none to give.
    if (alamat.length === 0) continue
    const der = await ambilCrl(alamat, penerbit, signal)
    if (der) crl.set(penerbit.fingerprint256, der)
    else kurang.push(penerbit.subject.replaceAll('\n', ', '))
  }
  return { sertifikat: [...sertifikat.values()].map((c) => c.raw), crl: [...crl.values()], kurang }
}

function sertifikatDari(
  pdf: Buffer,
  r: RuangTandaTangan,
  akar: readonly AkarTepercaya[],
): readonly X509Certificate[] {
  const [, panjang, lanjut, sisa] = r.rentang
  const isi = [pdf.subarray(0, panjang), pdf.subarray(lanjut, lanjut + sisa)]
  try {
    if (r.subFilter === 'ETSI.RFC3161') return rantaiToken(r.isi, isi, akar)
    const cms = periksaCms(r.isi, isi)
    const rantai = susunRantai(cms.penandaX509, cms.lain, akar).sertifikat
    return cms.tokenCap ? [...rantai, ...rantaiToken(cms.tokenCap, [cms.nilai], akar)] : rantai
  } catch (sebab) {
    // A signature that cannot be read has no proofs; the verifier says what is wrong with it.
    if (sebab instanceof Error) return []
    throw sebab
  }
}

function rantaiToken(token: Buffer, isi: Buffer[], akar: readonly AkarTepercaya[]) {
  const t = periksaToken(token, isi)
  return susunRantai(t.penanda, t.lain, akar).sertifikat
}

async function ambilCrl(
  alamat: readonly string[],
  penerbit: X509Certificate,
  signal: AbortSignal,
): Promise<Buffer | undefined> {
  for (const a of alamat) {
    try {
      const jawab = await fetch(a, { signal: AbortSignal.any([signal, AbortSignal.timeout(BATAS_MS)]) })
      const panjang = Number(jawab.headers.get('content-length') ?? 0)
      if (!jawab.ok || panjang > UKURAN_CRL_MAKS) continue
      const der = Buffer.from(await jawab.arrayBuffer())
      if (der.length <= UKURAN_CRL_MAKS && bacaCrl(der)?.isDari(penerbit)) return der
    } catch (sebab) {
      if (!(sebab instanceof Error)) throw sebab
    }
  }
  return undefined
}
