import { X509Certificate } from 'node:crypto'
import * as pkijs from 'pkijs'
import type { Sarana } from '#platform/sarana'
import { bacaCrl } from '../cabut/crl.ts'
import { crlKantor } from '../cabut/crl-kantor.ts'
import { mintaOcsp } from '../cabut/minta-ocsp.ts'
import { periksaToken } from '../cap-waktu/periksa-token.ts'
import { periksaCms } from '../periksa/periksa-cms.ts'
import { cariRuang, type RuangTandaTangan } from '../periksa/ruang-tanda-tangan.ts'
import { bacaAlamat } from '../sertifikat/alamat-terbitan.ts'
import { type AkarTepercaya, type Rantai, susunRantai } from '../sertifikat/rantai-sertifikat.ts'
import { findCa } from '../ttd.store.ts'

/** What a reader needs in decades, when no issuer answers any more. DER each. */
export interface Bukti {
  readonly sertifikat: readonly Buffer[]
  readonly crl: readonly Buffer[]
  readonly ocsp: readonly Buffer[]
  /** Names of issuers of whose certificates nobody could say whether they are revoked. */
  readonly kurang: readonly string[]
}

type SaranaBukti = Pick<Sarana, 'db' | 'jam' | 'kunci' | 'folder'>

const UKURAN_CRL_MAKS = 10 * 1024 * 1024
const BATAS_MS = 15_000

/**
 * Chains of every signature and time-stamp in `pdf`, and what their issuers say of revocation: our own list from the
 * office, of others the answer of their responder and their list, as far as the certificates name them.
 */
export async function kumpulkanBukti(
  s: SaranaBukti,
  pdf: Buffer,
  akar: readonly AkarTepercaya[],
  signal: AbortSignal,
): Promise<Bukti> {
  const rantai = cariRuang(pdf).daftar.flatMap((r) => rantaiDari(pdf, r, akar))
  const sertifikat = unik(rantai.flatMap((r) => r.sertifikat))
  // Nobody is asked whom only a stranger's certificate names.
  const dipercaya = unik(rantai.filter((r) => r.tepercaya).flatMap((r) => r.sertifikat))
  const crl: Buffer[] = []
  const ocsp: Buffer[] = []
  const kurang: string[] = []
  const ca = await findCa(s.db)
  const caX509 = ca && new X509Certificate(ca.pem)
  for (const penerbit of dipercaya) {
    const milik = dipercaya.filter((c) => c !== penerbit && c.checkIssued(penerbit))
    if (milik.length === 0) continue
    if (caX509?.raw.equals(penerbit.raw)) {
      const hasil = await crlKantor(s)
      if (hasil.ok) crl.push(hasil.value.der)
      continue
    }
    const dapat = await tanyaPenerbit(s, penerbit, milik, signal)
    if (dapat.crl) crl.push(dapat.crl)
    ocsp.push(...dapat.ocsp)
    if (dapat.kurang) kurang.push(penerbit.subject.replaceAll('\n', ', '))
  }
  return { sertifikat: sertifikat.map((c) => c.raw), crl, ocsp, kurang }
}

/** An issuer that names neither list nor responder has none to give, and nothing is missing then. */
async function tanyaPenerbit(
  s: SaranaBukti,
  penerbit: X509Certificate,
  milik: readonly X509Certificate[],
  signal: AbortSignal,
): Promise<{ crl?: Buffer; ocsp: Buffer[]; kurang: boolean }> {
  const alamat = milik.map((c) => ({
    c,
    ...bacaAlamat(pkijs.Certificate.fromBER(new Uint8Array(c.raw))),
  }))
  const daftar = new Set(alamat.flatMap((a) => a.crl))
  const crl = daftar.size > 0 ? await ambilCrl([...daftar], penerbit, signal) : undefined
  const ocsp: Buffer[] = []
  let kurang = false
  for (const a of alamat) {
    const jawab = await tanyaOcsp(s, a, penerbit, signal)
    if (jawab) ocsp.push(jawab)
    const isTerjawab = jawab !== undefined || (crl !== undefined && a.crl.length > 0)
    if (!isTerjawab && a.ocsp.length + a.crl.length > 0) kurang = true
  }
  return { ...(crl && { crl }), ocsp, kurang }
}

async function tanyaOcsp(
  s: SaranaBukti,
  a: { c: X509Certificate; ocsp: readonly string[] },
  penerbit: X509Certificate,
  signal: AbortSignal,
): Promise<Buffer | undefined> {
  for (const alamat of a.ocsp) {
    const jawab = await mintaOcsp(a.c, penerbit, alamat, { jam: s.jam, signal })
    if (jawab.ok) return jawab.value.der
  }
  return undefined
}

function unik(daftar: readonly X509Certificate[]): X509Certificate[] {
  return [...new Map(daftar.map((c) => [c.fingerprint256, c])).values()]
}

function rantaiDari(pdf: Buffer, r: RuangTandaTangan, akar: readonly AkarTepercaya[]): Rantai[] {
  const [, panjang, lanjut, sisa] = r.rentang
  const isi = [pdf.subarray(0, panjang), pdf.subarray(lanjut, lanjut + sisa)]
  try {
    if (r.subFilter === 'ETSI.RFC3161') return [rantaiToken(r.isi, isi, akar)]
    const cms = periksaCms(r.isi, isi)
    const rantai = susunRantai(cms.penandaX509, cms.lain, akar)
    return cms.tokenCap ? [rantai, rantaiToken(cms.tokenCap, [cms.nilai], akar)] : [rantai]
  } catch (sebab) {
    // A signature that cannot be read has no proofs; the verifier says what is wrong with it.
    if (sebab instanceof Error) return []
    throw sebab
  }
}

function rantaiToken(token: Buffer, isi: Buffer[], akar: readonly AkarTepercaya[]): Rantai {
  const t = periksaToken(token, isi)
  return susunRantai(t.penanda, t.lain, akar)
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
