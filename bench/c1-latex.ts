import type { ModelBuku, TabelBuku } from '../src/modules/buku/susun/model-buku.ts'
import { tulisSel } from '../src/modules/buku/susun/tulis-sel.ts'

/**
 * The same book for LuaLaTeX: longtable with repeated heads, contents, list of tables, bookmarks. Debian's TeX Live
 * here has neither tagpdf nor pdfx: no tags, no PDF/A, no attached file, no chart, which spares it work.
 */
export function tulisLatex(m: ModelBuku, folderHuruf: string): string {
  return String.raw`\documentclass[8pt,a4paper]{extreport}
\usepackage[margin=18mm]{geometry}
\usepackage{fontspec,longtable,booktabs,pdflscape}
\setmainfont{SourceSans3}[Path=${folderHuruf}/, Extension=.ttf, UprightFont=400Regular/SourceSans3_400Regular, BoldFont=700Bold/SourceSans3_700Bold]
\usepackage[hidelinks,bookmarksdepth=2]{hyperref}
\setlength{\tabcolsep}{1.2pt}
\begin{document}
\title{${m.judul}}\author{${m.kantor.dinas}}\maketitle
\tableofcontents
\listoftables
\chapter{Tabel}
${m.tabel.map(tabel).join('\n')}
\end{document}
`
}

// Twelve figures a part: what an upright page of this size holds.
const KOLOM = 12

function tabel(t: TabelBuku): string {
  const kolom = t.grup.flatMap((g) => g.kolom.map((k) => `${g.label} ${k.label}`))
  const bagian: string[] = []
  for (let a = 0; a < kolom.length; a += KOLOM) {
    const kepala = kolom
      .slice(a, a + KOLOM)
      .map((k) => String.raw`\parbox{11mm}{\tiny\raggedleft ${aman(k)}}`)
    const lebar = `@{}p{17mm}p{30mm}${'r'.repeat(kepala.length)}@{}`
    const judul = a === 0 ? String.raw`\caption{${aman(t.judul)}}\\` : ''
    const baris = [...t.baris, { ...t.total, kode: t.total.kode ?? '' }].map((b) =>
      [b.kode, aman(b.nama), ...b.nilai.slice(a, a + KOLOM).map((n) => tulisSel(n))].join(' & '),
    )
    bagian.push(
      String.raw`\begin{longtable}{${lebar}}${judul}\toprule Kode & Wilayah & ${kepala.join(' & ')}\\\midrule\endhead
${baris.join('\\\\\n')}\\\bottomrule
\end{longtable}`,
    )
  }
  return `\\section{${aman(t.judul)}}\n${bagian.join('\n')}`
}

const aman = (t: string) => t.replace(/[&%$#_{}]/g, '\\$&').replace(/≥|>=/g, '$\\geq$')
