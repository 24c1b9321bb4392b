import { Tombol } from '../../../design/tombol.tsx'
import { useAlatTemplat } from './alat-templat.ts'
import { BLOK_BARU, type Blok, pindah } from './bentuk-blok.ts'
import { CacatDi } from './cacat-di.tsx'
import { Geser } from './geser.tsx'
import { namaBlok, SuntingBlok } from './sunting-blok.tsx'
import gaya from './templat-buku.module.css'
import { pesanTemplatBuku as p } from './templat-buku.pesan.ts'

interface IsiBabProps {
  readonly isi: readonly Blok[]
  readonly jalur: string
  readonly ubah: (isi: Blok[]) => void
}

/** What stands in a chapter or a part of it, in order. */
export function IsiBab({ isi, jalur, ubah }: IsiBabProps) {
  const { mati } = useAlatTemplat()
  return (
    <>
      {isi.map((b, i) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: blocks have no other name than their place
        <div key={i} className={gaya.blok} id={`${jalur}/isi/${i}`} tabIndex={-1}>
          <div className={gaya.kepala}>
            <span className="redup">
              {i + 1}. {namaBlok(b)}
            </span>
            {mati ? null : (
              <Geser
                apa={p.isiKe(i + 1)}
                ke={i}
                banyak={isi.length}
                pindah={(ke) => ubah(pindah(isi, i, ke))}
                hapus={() => ubah(isi.toSpliced(i, 1))}
              />
            )}
          </div>
          <SuntingBlok blok={b} ubah={(x) => ubah(isi.with(i, x))} />
          <CacatDi jalur={`${jalur}/isi/${i}`} dalam />
        </div>
      ))}
      {mati ? null : (
        <div className="jajar">
          <span className="redup">{p.tambah}:</span>
          {(Object.keys(BLOK_BARU) as (keyof typeof BLOK_BARU)[]).map((j) => (
            <Tombol key={j} rupa="sepi" onClick={() => ubah([...isi, structuredClone(BLOK_BARU[j])])}>
              {p.jenis[j]}
            </Tombol>
          ))}
        </div>
      )}
    </>
  )
}
