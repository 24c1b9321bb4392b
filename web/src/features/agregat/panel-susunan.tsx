import { Pilihan } from '../../design/pilihan.tsx'
import { Tombol } from '../../design/tombol.tsx'
import { pesanAgregat } from './agregat.pesan.ts'
import type { Sumbu } from './lembar.ts'
import gaya from './panel-susunan.module.css'
import { gantiPeran, type PeranSumbu, type Susunan, sumbuKolom, tukarKolom } from './susunan.ts'

interface PanelSusunanProps {
  readonly sumbu: readonly Sumbu[]
  readonly susunan: Susunan
  /** The first dimension comes from the server one category at a time; it cannot be laid out here. */
  readonly bagian: boolean
  readonly ubah: (s: Susunan) => void
}

/** Which dimension stands in the heads, which runs down, which is summed, which is held at one category. */
export function PanelSusunan({ sumbu, susunan, bagian, ubah }: PanelSusunanProps) {
  const adaBaris = susunan.sumbu.some((p) => p.peran === 'baris')
  return (
    <fieldset className={gaya.susunan}>
      <legend className="hanya-suara">{pesanAgregat.susunan}</legend>
      {sumbu.map((s, i) =>
        bagian && i === 0 ? null : (
          <Pilihan
            key={s.judul}
            sebaris
            label={s.judul}
            nilai={tulisPeran(susunan.sumbu[i])}
            saatUbah={(n) => ubah(gantiPeran(susunan, i, bacaPeran(n, i)))}
            isi={[
              { nilai: 'kolom', nama: pesanAgregat.diKolom },
              { nilai: 'baris', nama: pesanAgregat.diBaris },
              ...(sumbu.length > 1 ? [{ nilai: 'jumlah', nama: pesanAgregat.dijumlahkan }] : []),
              ...s.kategori.map((k) => ({ nilai: `=${k.kode}`, nama: pesanAgregat.hanya(k.label) })),
            ]}
          />
        ),
      )}
      {sumbuKolom(susunan).filter((i) => !(bagian && i === 0)).length > 1 ? (
        <Tombol rupa="sepi" onClick={() => ubah(tukarKolom(susunan))}>
          {pesanAgregat.tukar}
        </Tombol>
      ) : null}
      {adaBaris ? <span className="kecil redup">{pesanAgregat.barisKategori}</span> : null}
    </fieldset>
  )
}

function tulisPeran(p: PeranSumbu | undefined): string {
  return !p ? 'kolom' : p.peran === 'tetap' ? `=${p.kode}` : p.peran
}

function bacaPeran(nilai: string, urut: number): PeranSumbu {
  if (nilai.startsWith('=')) return { peran: 'tetap', kode: nilai.slice(1) }
  return nilai === 'baris' || nilai === 'jumlah' ? { peran: nilai } : { peran: 'kolom', urut }
}
