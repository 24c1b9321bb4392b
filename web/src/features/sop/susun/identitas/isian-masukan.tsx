import type { MasukanNaskah, Naskah } from '../naskah/naskah.ts'
import { Centang, Isian, Pilih, TombolKecil } from '../sisi/isian.tsx'
import { pesanSusun } from '../susun.pesan.ts'
import type { Ubah } from '../use-naskah.ts'
import gaya from './lembar-identitas.module.css'

const p = pesanSusun.lembar

/** What a case of this SOP is opened with. The name that acts and kerja know a field by is made once, of its title. */
export function IsianMasukan({ naskah, ubah, terkunci }: { naskah: Naskah; ubah: Ubah; terkunci: boolean }) {
  const atur = (masukan: (m: Naskah['masukan']) => Naskah['masukan'], medan?: string) =>
    ubah((r) => ({ ...r, naskah: { ...r.naskah, masukan: masukan(r.naskah.masukan) } }), medan)
  const ganti = (i: number, isi: Partial<MasukanNaskah>, medan?: string) =>
    atur((m) => m.with(i, { ...m[i]!, ...isi }), medan)
  return (
    <div className={gaya.kotak} data-jalur="masukan">
      <span className={gaya.label}>{p.masukan}</span>
      {naskah.masukan.length === 0 ? <p className={gaya.ket}>{p.tanpaMasukan}</p> : null}
      {naskah.masukan.map((m, i) => (
        <div key={m.nama} className={gaya.masukan}>
          <Isian
            label={p.masukanJudul}
            nilai={m.judul}
            mati={terkunci}
            saatUbah={(judul) => ganti(i, { judul }, `masukan.${m.nama}`)}
          />
          <Pilih
            label={p.masukanJenis}
            nilai={m.jenis}
            mati={terkunci}
            isi={Object.entries(p.jenisMasukan).map(([nilai, nama]) => ({ nilai, nama }))}
            saatUbah={(jenis) => ganti(i, { jenis })}
          />
          <span className={gaya.centang}>
            <Centang nilai={m.wajib} mati={terkunci} saatUbah={(wajib) => ganti(i, { wajib })}>
              {p.masukanWajib}
            </Centang>
            <Centang nilai={m.kemudian} mati={terkunci} saatUbah={(kemudian) => ganti(i, { kemudian })}>
              {p.masukanKemudian}
            </Centang>
          </span>
          {terkunci ? null : (
            <TombolKecil nama={p.hapusMasukan(m.judul)} saatTekan={() => atur((x) => x.toSpliced(i, 1))}>
              ×
            </TombolKecil>
          )}
        </div>
      ))}
      {terkunci ? null : (
        <div>
          <TombolKecil nama={p.tambahMasukan} saatTekan={() => atur((m) => [...m, masukanBaru(m)])}>
            + {p.tambahMasukan}
          </TombolKecil>
        </div>
      )}
    </div>
  )
}

// The first one asked is the title of the case: the inbox shows it.
function masukanBaru(ada: Naskah['masukan']): MasukanNaskah {
  const lain = { jenis: 'teks', wajib: true, kemudian: false }
  if (!ada.some((m) => m.nama === 'judul')) return { nama: 'judul', judul: 'Judul berkas', ...lain }
  let ke = ada.length + 1
  while (ada.some((m) => m.nama === `isian${ke}`)) ke++
  return { nama: `isian${ke}`, judul: '', ...lain }
}
