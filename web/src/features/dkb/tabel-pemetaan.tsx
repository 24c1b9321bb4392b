import type { Pemetaan, Usulan } from '#contract/dkb/pemetaan/pemetaan'
import { Lencana, type Nada } from '../../design/lencana.tsx'
import { type Kolom, TabelDaftar } from '../../design/tabel-daftar.tsx'
import { pesanImpor as p } from './impor.pesan.ts'
import gaya from './pratinjau-impor.module.css'

const NADA: Record<Usulan['kolom'][number]['keyakinan'], Nada> = {
  pasti: 'selesai',
  mungkin: 'tunggu',
  tidak: 'netral',
}

interface TabelPemetaanProps {
  readonly usulan: Usulan
  readonly sasaran: readonly string[]
  readonly pilihan: Pemetaan['kolom']
  readonly ubah: (ke: number, sasaran: string | null) => void
}

/** Each column of the file, what it holds, and where it goes: the person has the last word. */
export function TabelPemetaan({ usulan, sasaran, pilihan, ubah }: TabelPemetaanProps) {
  const kolom: readonly Kolom<number>[] = [
    { judul: p.kolom.nama, utama: true, isi: (i) => usulan.kolom[i]!.nama },
    {
      judul: p.kolom.contoh,
      isi: (i) => <span className="redup">{usulan.kolom[i]!.contoh.join(' · ')}</span>,
    },
    {
      judul: p.kolom.ke,
      isi: (i) => (
        <select
          className={gaya.pilih}
          aria-label={p.bacaSebagai(usulan.kolom[i]!.nama)}
          value={pilihan[i]!.ke ?? ''}
          onChange={(e) => ubah(i, e.target.value || null)}
        >
          <option value="">{p.tidakDipakai}</option>
          {sasaran.map((s) => (
            <option key={s} value={s}>
              {s}
            </option>
          ))}
        </select>
      ),
    },
    {
      judul: p.kolom.alasan,
      isi: (i) => {
        const k = usulan.kolom[i]!
        return (
          <span className="jajar">
            <Lencana nada={NADA[k.keyakinan]}>{p.keyakinan[k.keyakinan]}</Lencana>
            <span className="kecil redup">{k.alasan}</span>
          </span>
        )
      },
    },
  ]
  return <TabelDaftar nama={p.judul} kolom={kolom} baris={usulan.kolom.map((_, i) => i)} kunci={String} />
}
