import { Tombol } from '../../../design/tombol.tsx'
import { isDi, useAlatTemplat } from './alat-templat.ts'
import { idBaru, pindah, type Templat } from './bentuk-blok.ts'
import { Geser } from './geser.tsx'
import gaya from './templat-buku.module.css'
import { pesanTemplatBuku as p } from './templat-buku.pesan.ts'

export type Dipilih = 'depan' | 'belakang' | { readonly bab: number }

interface DaftarBagianProps {
  readonly templat: Templat
  readonly dipilih: Dipilih
  readonly pilih: (d: Dipilih) => void
  readonly ubah: (t: Templat) => void
}

/** The book from cover to colophon; chapters are put in order here. */
export function DaftarBagian({ templat: t, dipilih, pilih, ubah }: DaftarBagianProps) {
  const { mati, cacat } = useAlatTemplat()
  const tekan = (d: Dipilih, nama: string, cacatnya: boolean) => (
    <button
      type="button"
      aria-pressed={JSON.stringify(d) === JSON.stringify(dipilih)}
      onClick={() => pilih(d)}
    >
      {nama}
      {cacatnya ? <span className={gaya.tanda}>{p.adaCacat}</span> : null}
    </button>
  )
  const depan = ['judul', 'kop', 'pengantar']
  return (
    <>
      <ul className={gaya.bagian}>
        <li>
          {tekan(
            'depan',
            p.depan,
            cacat.some((c) => depan.some((d) => isDi(c, d))),
          )}
        </li>
        {t.bab.map((b, i) => (
          <li key={b.id}>
            {tekan(
              { bab: i },
              `${i + 1}. ${b.judul}`,
              cacat.some((c) => isDi(c, `bab/${i}`)),
            )}
            {mati ? null : (
              <Geser
                apa={p.bab(i + 1, b.judul)}
                ke={i}
                banyak={t.bab.length}
                harusAda
                pindah={(ke) => {
                  ubah({ ...t, bab: pindah(t.bab, i, ke) })
                  pilih({ bab: ke })
                }}
                hapus={() => {
                  ubah({ ...t, bab: t.bab.toSpliced(i, 1) })
                  pilih({ bab: Math.max(0, i - 1) })
                }}
              />
            )}
          </li>
        ))}
        <li>
          {tekan(
            'belakang',
            p.belakang,
            cacat.some((c) => isDi(c, 'kolofon')),
          )}
        </li>
      </ul>
      {mati ? null : (
        <Tombol
          rupa="sepi"
          onClick={() => {
            ubah({
              ...t,
              bab: [...t.bab, { id: idBaru(t, 'bab'), judul: p.babBaru, isi: [{ teks: '' }], subbab: [] }],
            })
            pilih({ bab: t.bab.length })
          }}
        >
          {p.tambahBab}
        </Tombol>
      )}
    </>
  )
}
