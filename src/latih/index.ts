export type { Dimensi, Harap, HitunganDimensi, HitunganWilayah, Kebenaran, Tanaman } from './kebenaran.ts'
export { latih, type MintaLatih, type RingkasanLatih } from './latih.ts'
export { type KebenaranSemester, latihSemesterLalu } from './semester-lalu.ts'
