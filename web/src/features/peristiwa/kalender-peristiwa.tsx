import type { HariPeristiwa } from '#contract/peristiwa/peristiwa'
import { tulisBulat } from '#kernel/angka'
import { tulisTanggal } from '#kernel/tanggal'
import { hariPekan } from './bulan.ts'
import gaya from './kalender-peristiwa.module.css'
import { pesanPeristiwa as p } from './peristiwa.pesan.ts'

interface KalenderProps {
  readonly hari: readonly HariPeristiwa[]
  readonly dipilih: string | undefined
  readonly pilih: (tanggal: string) => void
}

/** A month, every day by what is in. The words say it; the colour repeats them. */
export function KalenderPeristiwa({ hari, dipilih, pilih }: KalenderProps) {
  const awal = hari[0] ? hariPekan(hari[0].tanggal) : 0
  return (
    <div>
      <div className={gaya.pekan} aria-hidden="true">
        {p.hariPekan.map((h) => (
          <span key={h}>{h}</span>
        ))}
      </div>
      <div className={gaya.kisi}>
        {hari.map((h, i) => (
          <button
            key={h.tanggal}
            type="button"
            className={gaya.hari}
            data-keadaan={h.keadaan}
            aria-pressed={h.tanggal === dipilih}
            style={i === 0 ? { gridColumnStart: awal + 1 } : undefined}
            onClick={() => pilih(h.tanggal)}
          >
            <span className="hanya-suara">
              {p.sebutHari(tulisTanggal(h.tanggal), p.keadaan[h.keadaan], tulisBulat(h.jumlah))}
            </span>
            <span aria-hidden="true" className={gaya.nomor}>
              {Number(h.tanggal.slice(8))}
            </span>
            <span aria-hidden="true" className={gaya.kata}>
              {p.keadaan[h.keadaan]}
            </span>
            {h.jumlah > 0 ? (
              <span aria-hidden="true" className={gaya.banyak}>
                {tulisBulat(h.jumlah)}
              </span>
            ) : null}
          </button>
        ))}
      </div>
    </div>
  )
}
