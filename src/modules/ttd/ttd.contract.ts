import { z } from 'zod'

/** One signature in a PDF, as the verifier found it. */
export const TandaTanganDiperiksa = z.object({
  /** A seal has a certificate without a person; a paraf is what the signer called so. */
  jenis: z.enum(['tanda-tangan', 'paraf', 'segel']),
  /** Name of the signature field. */
  nama: z.string(),
  penandatangan: z.string(),
  jabatan: z.string().optional(),
  nip: z.string().optional(),
  nomorSeri: z.string().optional(),
  penerbit: z.string().optional(),
  /** Claimed by the signer's computer. */
  waktu: z.iso.datetime().optional(),
  /** The digest of the covered bytes that the signer signed (hex): names the original also when the file was changed. */
  /** Proven: the earliest of the trusted time-stamps that stand over it. */
  waktuTerbukti: z.iso.datetime().optional(),
  /** From when on the certificate is revoked, as far as the file or the office knows. */
  dicabutSejak: z.iso.datetime().optional(),
  /** What was added behind it: proofs and further marks only, or something that changes what one reads. */
  perubahan: z.enum(['tidak-ada', 'diizinkan', 'isi-berubah', 'tak-ternilai']),
  sidikTercatat: z.string().optional(),
  /** All of the below hold. */
  sah: z.boolean(),
  /** 'seluruh-file': every byte except the signature itself. 'sebagian': bytes were added behind it. */
  cakupan: z.enum(['seluruh-file', 'sebagian', 'tak-sah']),
  isiUtuh: z.boolean(),
  tandaTanganCocok: z.boolean(),
  rantai: z.enum(['tepercaya', 'tidak-dikenal']),
  berlakuSaatDitandatangani: z.boolean(),
  /** False for the office's own CA: only certificates of an Indonesian PSrE are "tersertifikasi". */
  tersertifikasi: z.boolean(),
  latihan: z.boolean(),
  /** What is wrong or must be known, one Indonesian sentence each. */
  catatan: z.array(z.string()),
})
export type TandaTanganDiperiksa = z.infer<typeof TandaTanganDiperiksa>

/** A time-stamp over the whole document. */
export const CapWaktuDokumen = z.object({
  layanan: z.string(),
  waktu: z.iso.datetime().optional(),
  cocok: z.boolean(),
  tepercaya: z.boolean(),
  cakupan: z.enum(['seluruh-file', 'sebagian', 'tak-sah']),
})
export type CapWaktuDokumen = z.infer<typeof CapWaktuDokumen>

export const HasilPeriksaTtd = z.object({
  /** SHA-256 (hex) of the file as it was given. */
  hash: z.string(),
  ukuran: z.int(),
  /** There is at least one signature, none is broken, and what stands behind each is allowed; says nothing of who signed. */
  utuh: z.boolean(),
  /** `utuh`, and every signer's certificate leads to a trusted root and was valid, and not revoked, when it signed. */
  sah: z.boolean(),
  daftar: z.array(TandaTanganDiperiksa),
  capWaktu: z.array(CapWaktuDokumen),
})
export type HasilPeriksaTtd = z.infer<typeof HasilPeriksaTtd>
