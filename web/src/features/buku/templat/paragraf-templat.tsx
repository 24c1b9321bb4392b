import { Tombol } from '../../../design/tombol.tsx'
import { IsianNaskah } from '../../surat/templat/isian-naskah.tsx'
import { useAlatTemplat } from './alat-templat.ts'
import { pindah } from './bentuk-blok.ts'
import { CacatDi } from './cacat-di.tsx'
import { Geser } from './geser.tsx'
import gaya from './templat-buku.module.css'
import { pesanTemplatBuku as p } from './templat-buku.pesan.ts'

interface ParagrafTemplatProps {
  readonly paragraf: readonly string[]
  readonly jalur: string
  readonly harusAda?: boolean
  readonly ubah: (paragraf: string[]) => void
}

/** Paragraphs in their order, fields put in from the list. */
export function ParagrafTemplat({ paragraf, jalur, harusAda = false, ubah }: ParagrafTemplatProps) {
  const { isian, mati } = useAlatTemplat()
  return (
    <>
      {paragraf.map((t, i) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: paragraphs have no other name than their place
        <div key={i} className={gaya.berikut}>
          <div>
            <IsianNaskah
              label={p.paragraf(i + 1)}
              nilai={t}
              isian={isian}
              mati={mati}
              saatUbah={(n) => ubah(paragraf.with(i, n))}
            />
            <CacatDi jalur={`${jalur}/${i}`} dalam />
          </div>
          {mati ? null : (
            <Geser
              apa={p.paragraf(i + 1)}
              ke={i}
              banyak={paragraf.length}
              harusAda={harusAda}
              pindah={(ke) => ubah(pindah(paragraf, i, ke))}
              hapus={() => ubah(paragraf.toSpliced(i, 1))}
            />
          )}
        </div>
      ))}
      {mati ? null : (
        <div>
          <Tombol rupa="sepi" onClick={() => ubah([...paragraf, ''])}>
            {p.tambahParagraf}
          </Tombol>
        </div>
      )}
    </>
  )
}
