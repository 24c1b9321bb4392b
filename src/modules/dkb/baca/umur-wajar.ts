/**
 * Lowest ages that make sense (completed years), for warnings only. Schooling counts from an early start (SD at 5 or 6)
 * with a year skipped; jobs from the law where it names an age, else from what the job needs before it.
 */

/** By PDDK_AKH 0-10. */
export const UMUR_PENDIDIKAN: readonly number[] = [0, 0, 4, 10, 13, 15, 17, 18, 19, 21, 23]

const UMUR_KERJA = 10
const KHUSUS: Readonly<Record<number, number>> = {
  1: 0, // belum/tidak bekerja
  2: 10, // mengurus rumah tangga
  3: 3, // pelajar/mahasiswa
  4: 40, // pensiunan; TNI and POLRI leave earliest
  5: 18, // PNS: PP 11/2017 pasal 23
  6: 17,
  7: 17,
  16: 17,
  17: 17,
  ...Object.fromEntries([48, 49, 50, 52, 53, 54, 55, 56, 57, 58, 59, 60, 61, 62, 63].map((k) => [k, 21])),
  51: 40, // UU 7/2017 pasal 169
  64: 22,
  65: 17,
  66: 18,
  67: 22,
  68: 25, // UU 2/2014 pasal 3: 27
  69: 20,
  70: 20,
  72: 21,
  73: 18,
  74: 18,
  75: 21,
  76: 21,
  85: 18,
  86: 21, // UU 6/2014 pasal 33: 25
}

/** By JENIS_PKRJN 0-89; 0 where anything goes, also for what is not known (255). */
export const UMUR_PEKERJAAN: Uint8Array = Uint8Array.from({ length: 256 }, (_, k) =>
  k >= 1 && k <= 89 ? (KHUSUS[k] ?? UMUR_KERJA) : 0,
)
