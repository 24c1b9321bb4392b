/** The SOP by which SOPs are approved, and the two kerja that its steps name. */
export const SOP_PENYUSUNAN = 'penyusunan-sop'
export const KERJA_CETAK = 'sop.cetak-rancangan'
export const KERJA_BERLAKUKAN = 'sop.berlakukan'
