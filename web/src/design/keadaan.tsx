import type { ReactNode } from 'react'
import type { Galat } from '#kernel/galat'
import { pesanDesign } from './design.pesan.ts'
import gaya from './keadaan.module.css'
import { Tombol } from './tombol.tsx'

/** Nothing is here, and that is in order: says what would stand here and how it comes. */
export function Kosong({
  judul,
  children,
  tindakan,
}: {
  judul: string
  children?: ReactNode
  tindakan?: ReactNode
}) {
  return (
    <div className={gaya.keadaan}>
      <p className={gaya.judul}>{judul}</p>
      {children ? <div className={gaya.isi}>{children}</div> : null}
      {tindakan ? <div className="jajar">{tindakan}</div> : null}
    </div>
  )
}

/** Grey lines in the shape of what comes; the words are for those who do not see them. */
export function Memuat({ baris = 5, kata = pesanDesign.memuat }: { baris?: number; kata?: string }) {
  return (
    <div className={gaya.memuat} role="status">
      <span className="hanya-suara">{kata}</span>
      {Array.from({ length: baris }, (_, i) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: identical lines that never move
        <span key={i} className={gaya.garis} style={{ inlineSize: `${92 - ((i * 17) % 40)}%` }} />
      ))}
    </div>
  )
}

/** The server's own sentence, whatever it was; with a way on. */
export function GagalMuat({ galat, ulang }: { galat: Galat; ulang?: () => void }) {
  const terlarang = galat.jenis === 'ditolak'
  const judul = terlarang
    ? pesanDesign.terlarangJudul
    : galat.jenis === 'tak-ditemukan'
      ? pesanDesign.takDitemukanJudul
      : pesanDesign.gagalJudul
  return (
    <div className={gaya.keadaan} role="alert">
      <p className={gaya.judul}>{judul}</p>
      <div className={gaya.isi}>
        <p>{galat.pesan}</p>
        {terlarang ? <p>{pesanDesign.terlarangLanjut}</p> : null}
        <p className="kecil redup">
          {pesanDesign.kode}: <code>{galat.kode}</code>
        </p>
      </div>
      {ulang && !terlarang ? <Tombol onClick={ulang}>{pesanDesign.cobaLagi}</Tombol> : null}
    </div>
  )
}

/** A refusal beside the form or the buttons it answers. Stays until the next try. */
export function PesanGalat({ galat, children }: { galat: Galat | undefined; children?: ReactNode }) {
  if (!galat) return null
  return (
    <div className={gaya.galat} role="alert">
      <p>{galat.pesan}</p>
      {children}
      <p className="kecil">
        {pesanDesign.kode}: <code>{galat.kode}</code>
      </p>
    </div>
  )
}

export function PesanBaik({ children }: { children: ReactNode }) {
  return (
    <div className={gaya.baik} role="status">
      {children}
    </div>
  )
}

/** Something the reader must know before going on. */
export function Perhatian({ children }: { children: ReactNode }) {
  return <div className={gaya.perhatian}>{children}</div>
}
