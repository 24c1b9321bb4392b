import type { HasilCoba } from '#contract/surat/deret/deret'
import { pesanDeret as p } from './deret.pesan.ts'
import gaya from './pratinjau-nomor.module.css'

/** The number as it would stand on paper, above the fields that make it. */
export function PratinjauNomor({ coba }: { coba: HasilCoba | undefined }) {
  const [satu, dua] = coba?.contoh ?? []
  return (
    <div className={gaya.kotak} role="status">
      <span className="kecil redup">{p.coba}</span>
      {satu ? (
        <>
          <strong className={gaya.nomor}>{satu}</strong>
          <span className="kecil redup">{dua ? p.cobaLalu(dua) : null}</span>
          {coba && coba.dilewati > 0 ? <span className="kecil">{p.dilewati(coba.dilewati)}</span> : null}
        </>
      ) : (
        <span className={gaya.nomor}>{coba ? p.cobaKosong : '…'}</span>
      )}
    </div>
  )
}
