import gaya from './kemajuan.module.css'

/** How far long work is. The words beside it say what is being done; the bar alone would say nothing. */
export function Kemajuan({
  bagian,
  nama,
  rupa = 'jalan',
}: {
  bagian: number
  nama: string
  rupa?: 'jalan' | 'selesai' | 'gagal'
}) {
  const persen = Math.round(Math.min(1, Math.max(0, bagian)) * 100)
  return (
    <div
      className={gaya.wadah}
      data-rupa={rupa}
      role="progressbar"
      aria-label={nama}
      aria-valuenow={persen}
      aria-valuemin={0}
      aria-valuemax={100}
    >
      <div className={gaya.isi} style={{ inlineSize: `${persen}%` }} />
    </div>
  )
}
