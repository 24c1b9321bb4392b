import { Link } from '@tanstack/react-router'
import type { RancanganKirim } from '#contract/sop/rancangan/rancangan'
import { Perhatian } from '../../../design/keadaan.tsx'
import { tulisSaat } from '../../../kantor/waktu.ts'
import { pesanLembar as p } from '../lembar/lembar.pesan.ts'
import { tulisOrang } from '../tulis-orang.ts'

/** A case gave this draft back: by whom, and with which reason. */
export function PesanKembali({ kembali: k }: { kembali: NonNullable<RancanganKirim['kembali']> }) {
  return (
    <Perhatian>
      <p>
        <Link to="/berkas/$berkasId" params={{ berkasId: k.berkasId }}>
          {p.kembali[k.sebab](k.nomor)}
        </Link>
      </p>
      {k.alasan ? <p>{p.alasan(k.alasan)}</p> : null}
      <p className="kecil redup">{p.kembaliOleh(tulisOrang(k.oleh), tulisSaat(k.saat))}</p>
    </Perhatian>
  )
}
