export { AKHIRAN, buatCadangan } from './buat-cadangan.ts'
export { type HasilPulih, pulihkanCadangan } from './pulihkan-cadangan.ts'
