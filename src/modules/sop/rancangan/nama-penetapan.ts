/** The SOP by which SOPs are approved, and the kerja that its steps name. */
export const SOP_PENYUSUNAN = 'penyusunan-sop'
export const KERJA_CETAK = 'sop.cetak-rancangan'
/** Signature and coming into force, one whole. */
export const KERJA_SAHKAN = 'sop.sahkan'
/** Tells those who carry the SOP out. */
export const KERJA_SEBARLUASKAN = 'sop.sebarluaskan'
/** Coming into force of a sheet that was signed by hand: versions of that SOP from before `sop.sahkan` name it. */
export const KERJA_BERLAKUKAN = 'sop.berlakukan'

/** What people check, paraf and sign: the sheet to read, with the definition itself in it and beside it, byte by byte. */
export const FILE_LEMBAR = 'lembar-sop.pdf'
export const FILE_DEFINISI = 'definisi-sop.yaml'
