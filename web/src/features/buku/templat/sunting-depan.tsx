import { Checkbox, TextInput } from '@mantine/core'
import { Tombol } from '../../../design/tombol.tsx'
import { useAlatTemplat } from './alat-templat.ts'
import { pindah, type Templat } from './bentuk-blok.ts'
import { CacatDi } from './cacat-di.tsx'
import { Geser } from './geser.tsx'
import { ParagrafTemplat } from './paragraf-templat.tsx'
import gaya from './templat-buku.module.css'
import { pesanTemplatBuku as p } from './templat-buku.pesan.ts'

/** What stands before the first chapter: the name, the letterhead of the cover, the foreword. */
export function SuntingDepan({ templat: t, ubah }: { templat: Templat; ubah: (t: Templat) => void }) {
  const { mati } = useAlatTemplat()
  const { kop: _kop, ...tanpaKop } = t
  const { pengantar: _pengantar, ...tanpaPengantar } = t
  const kop = t.kop ?? []
  const pasangKop = (baris: string[]) => ubah(baris.length === 0 ? tanpaKop : { ...t, kop: baris })
  return (
    <div className="susun">
      <div>
        <TextInput
          label={p.sebutan}
          value={t.judul}
          readOnly={mati}
          onChange={(e) => ubah({ ...t, judul: e.target.value })}
        />
        <CacatDi jalur="judul" />
      </div>
      <fieldset className="susun">
        <legend>{p.kop}</legend>
        <p className="redup">{p.kopKet}</p>
        {kop.map((baris, i) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: lines have no other name than their place
          <div key={i} className={gaya.berikut}>
            <div>
              <TextInput
                label={p.barisKop(i + 1)}
                value={baris}
                maxLength={120}
                readOnly={mati}
                onChange={(e) => pasangKop(kop.with(i, e.target.value))}
              />
              <CacatDi jalur={`kop/${i}`} />
            </div>
            {mati ? null : (
              <Geser
                apa={p.barisKop(i + 1)}
                ke={i}
                banyak={kop.length}
                pindah={(ke) => pasangKop(pindah(kop, i, ke))}
                hapus={() => pasangKop(kop.toSpliced(i, 1))}
              />
            )}
          </div>
        ))}
        {mati || kop.length >= 6 ? null : (
          <div>
            <Tombol rupa="sepi" onClick={() => pasangKop([...kop, ''])}>
              {p.tambahKop}
            </Tombol>
          </div>
        )}
      </fieldset>
      <Checkbox
        label={p.pakaiPengantar}
        checked={t.pengantar !== undefined}
        disabled={mati}
        onChange={(e) =>
          ubah(
            e.target.checked ? { ...t, pengantar: { judul: p.pengantar, paragraf: [''] } } : tanpaPengantar,
          )
        }
      />
      {t.pengantar ? (
        <>
          <div>
            <TextInput
              label={p.judulPengantar}
              value={t.pengantar.judul}
              readOnly={mati}
              onChange={(e) => ubah({ ...t, pengantar: { ...t.pengantar!, judul: e.target.value } })}
            />
            <CacatDi jalur="pengantar/judul" />
          </div>
          <ParagrafTemplat
            paragraf={t.pengantar.paragraf}
            jalur="pengantar/paragraf"
            harusAda
            ubah={(paragraf) => ubah({ ...t, pengantar: { ...t.pengantar!, paragraf } })}
          />
        </>
      ) : null}
    </div>
  )
}
