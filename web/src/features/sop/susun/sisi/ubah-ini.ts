import type { LangkahNaskah } from '../naskah/naskah.ts'

/** Changes the step that is shown; `medan` names its field: the mark of it goes, letters of it are undone together. */
export type UbahIni = (lakukan: (l: LangkahNaskah) => LangkahNaskah, medan: string, ketik?: boolean) => void
