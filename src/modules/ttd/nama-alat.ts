/** With what an official signs: a key of the office's CA, a PSrE's P12, a token, or BSrE's service. */
export type NamaAlat = 'kantor' | 'p12' | 'pkcs11' | 'bsre'

/** For what: see `tandatangani.ts`. */
export type PeranTtd = 'paraf' | 'tandatangan' | 'segel'
