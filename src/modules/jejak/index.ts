export { catat } from './catat.ts'
export { findEntri, type SaringJejak } from './jejak.store.ts'
export { type EntriJejak, type EntriTercatat, kanonik } from './jejak.ts'
