import type { Paspor } from '#contract/agregat/agregat'
import { tulisBulat } from '#kernel/angka'
import { PesanGalat } from '../../design/keadaan.tsx'
import { Tombol } from '../../design/tombol.tsx'
import { useKirim } from '../../kantor/use-kirim.ts'
import { tulisSaat } from '../../kantor/waktu.ts'
import { pesanAgregat } from './agregat.pesan.ts'

/** Asks the coded rows for a figure again and says whether it is the same. */
export function HitungUlang({ ambil }: { ambil: () => Promise<Paspor> }) {
  const hitung = useKirim(ambil)
  const h = hitung.hasil?.hitungUlang
  return (
    <div>
      <Tombol rupa="sepi" sibuk={hitung.sibuk} onClick={() => hitung.kirim(undefined)}>
        {pesanAgregat.hitungUlang}
      </Tombol>
      <PesanGalat galat={hitung.galat} />
      {h ? (
        <p className="kecil" role="status">
          {tulisHasil(h)}
        </p>
      ) : null}
    </div>
  )
}

function tulisHasil(h: NonNullable<Paspor['hitungUlang']>): string {
  const saat = tulisSaat(h.pada)
  if (h.nilai === undefined) return pesanAgregat.hitungHilang(saat)
  return h.sama
    ? pesanAgregat.hitungSama(pesanAgregat.cara[h.cara], saat)
    : pesanAgregat.hitungBeda(tulisBulat(h.nilai), saat)
}
