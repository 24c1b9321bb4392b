import { Tombol } from '../../../design/tombol.tsx'
import { IsianNaskah } from '../../surat/templat/isian-naskah.tsx'
import { useAlatTemplat } from './alat-templat.ts'
import { type Bab, pindah } from './bentuk-blok.ts'
import { CacatDi } from './cacat-di.tsx'
import { Geser } from './geser.tsx'
import { IsiBab } from './isi-bab.tsx'
import gaya from './templat-buku.module.css'
import { pesanTemplatBuku as p } from './templat-buku.pesan.ts'

interface SuntingBabProps {
  readonly bab: Bab
  readonly jalur: string
  /** An id for a new part that no other part has. */
  readonly idBaru: (awalan: string) => string
  readonly ubah: (b: Bab) => void
}

export function SuntingBab({ bab: b, jalur, idBaru, ubah }: SuntingBabProps) {
  const { isian, mati } = useAlatTemplat()
  return (
    <div className="susun">
      <div>
        <IsianNaskah
          label={p.judulBab}
          nilai={b.judul}
          isian={isian}
          mati={mati}
          saatUbah={(judul) => ubah({ ...b, judul })}
        />
        <CacatDi jalur={jalur} />
        <CacatDi jalur={`${jalur}/judul`} />
      </div>
      <IsiBab isi={b.isi} jalur={jalur} ubah={(isi) => ubah({ ...b, isi })} />
      {b.subbab.map((s, i) => (
        <section key={s.id} className={gaya.subbab} aria-label={p.subbabKe(s.judul)}>
          <div className={gaya.berikut}>
            <div>
              <IsianNaskah
                label={p.judulSubbab}
                nilai={s.judul}
                isian={isian}
                mati={mati}
                saatUbah={(judul) => ubah({ ...b, subbab: b.subbab.with(i, { ...s, judul }) })}
              />
              <CacatDi jalur={`${jalur}/subbab/${i}`} />
              <CacatDi jalur={`${jalur}/subbab/${i}/judul`} />
            </div>
            {mati ? null : (
              <Geser
                apa={p.subbabKe(s.judul)}
                ke={i}
                banyak={b.subbab.length}
                pindah={(ke) => ubah({ ...b, subbab: pindah(b.subbab, i, ke) })}
                hapus={() => ubah({ ...b, subbab: b.subbab.toSpliced(i, 1) })}
              />
            )}
          </div>
          <IsiBab
            isi={s.isi}
            jalur={`${jalur}/subbab/${i}`}
            ubah={(isi) => ubah({ ...b, subbab: b.subbab.with(i, { ...s, isi }) })}
          />
        </section>
      ))}
      {mati ? null : (
        <div>
          <Tombol
            onClick={() =>
              ubah({ ...b, subbab: [...b.subbab, { id: idBaru('subbab'), judul: p.subbabBaru, isi: [] }] })
            }
          >
            {p.tambahSubbab}
          </Tombol>
        </div>
      )}
    </div>
  )
}
