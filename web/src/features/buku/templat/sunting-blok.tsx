import { Pilihan } from '../../../design/pilihan.tsx'
import { Tombol } from '../../../design/tombol.tsx'
import { IsianNaskah } from '../../surat/templat/isian-naskah.tsx'
import { useAlatTemplat } from './alat-templat.ts'
import { type Blok, jenisBlok } from './bentuk-blok.ts'
import gaya from './templat-buku.module.css'
import { pesanTemplatBuku as p } from './templat-buku.pesan.ts'

interface SuntingBlokProps {
  readonly blok: Blok
  readonly ubah: (b: Blok) => void
}

/** One thing of a chapter: text with its fields, or tables and pictures chosen from what the catalogue has. */
export function SuntingBlok({ blok: b, ubah }: SuntingBlokProps) {
  const { isian, tabel, mati } = useAlatTemplat()
  const naskah = (label: string, nilai: string, pasang: (n: string) => Blok) => (
    <IsianNaskah label={label} nilai={nilai} isian={isian} mati={mati} saatUbah={(n) => ubah(pasang(n))} />
  )
  if ('teks' in b) return naskah(p.jenis.teks, b.teks, (teks) => ({ teks }))
  if ('tanpaData' in b) return naskah(p.jenis.tanpaData, b.tanpaData, (tanpaData) => ({ tanpaData }))
  if ('narasi' in b)
    return <p className="redup">{b.narasi === 'semua' ? p.narasiSemua : p.narasiBab(b.narasi.join(', '))}</p>
  return (
    <div className={gaya.kolom}>
      {'indikator' in b ? naskah(p.judulIndikator, b.judul, (judul) => ({ ...b, judul })) : null}
      {'indikator' in b ? <p className="redup">{p.indikatorKet(b.indikator.join(', '))}</p> : null}
      {'gambaranWilayah' in b ? <p className="redup">{p.gambaranKet}</p> : null}
      {'gambar' in b ? naskah(p.judulGambar, b.judul, (judul) => ({ ...b, judul })) : null}
      {'tabel' in b && !('gambar' in b) ? (
        <PilihTabel dipilih={[b.tabel].flat()} ubah={(t) => ubah({ ...b, tabel: t })} />
      ) : null}
      <fieldset className={gaya.pilih} disabled={mati}>
        {'gambar' in b ? (
          <>
            <Pilihan
              label={p.gambar}
              nilai={b.gambar}
              saatUbah={(n) => ubah({ ...b, gambar: n as typeof b.gambar })}
              isi={Object.entries(p.gambarNama).map(([nilai, nama]) => ({ nilai, nama }))}
            />
            <Pilihan
              label={p.tabel}
              nilai={b.tabel}
              saatUbah={(n) => ubah({ ...b, tabel: n })}
              isi={tabel.map((t) => ({ nilai: t.id, nama: t.judul }))}
            />
          </>
        ) : null}
        {'gambar' in b && b.gambar === 'peta' ? (
          <Pilihan
            label={p.nilai}
            nilai={b.nilai}
            saatUbah={(n) => ubah({ ...b, nilai: n as typeof b.nilai })}
            isi={Object.entries(p.nilaiNama).map(([nilai, nama]) => ({ nilai, nama }))}
          />
        ) : null}
        <Pilihan
          label={p.tingkat}
          nilai={b.tingkat}
          saatUbah={(n) => ubah({ ...b, tingkat: n as typeof b.tingkat })}
          isi={Object.entries(p.tingkatNama).map(([nilai, nama]) => ({ nilai, nama }))}
        />
        {'bentuk' in b ? (
          <Pilihan
            label={p.bentuk}
            nilai={b.bentuk}
            saatUbah={(n) => ubah({ ...b, bentuk: n as typeof b.bentuk })}
            isi={Object.entries(p.bentukNama).map(([nilai, nama]) => ({ nilai, nama }))}
          />
        ) : null}
      </fieldset>
    </div>
  )
}

export function namaBlok(b: Blok): string {
  return p.jenis[jenisBlok(b)]
}

/** Tables in the order in which they are printed; the same one may stand at two levels in two blocks. */
function PilihTabel({ dipilih, ubah }: { dipilih: readonly string[]; ubah: (t: string[]) => void }) {
  const { tabel, mati } = useAlatTemplat()
  const judul = (id: string) => tabel.find((t) => t.id === id)?.judul ?? id
  return (
    <div>
      <ul className={gaya.tabel} aria-label={p.tabel}>
        {dipilih.map((id) => (
          <li key={id}>
            {judul(id)}
            {mati ? null : (
              <Tombol
                rupa="sepi"
                disabled={dipilih.length === 1}
                aria-label={p.hapus(judul(id))}
                onClick={() => ubah(dipilih.filter((x) => x !== id))}
              >
                ×
              </Tombol>
            )}
          </li>
        ))}
      </ul>
      {mati ? null : (
        <select
          className={gaya.tambahTabel}
          aria-label={p.pilihTabel}
          value=""
          onChange={(e) => ubah([...dipilih, e.target.value])}
        >
          <option value="" disabled>
            {p.pilihTabel}
          </option>
          {tabel
            .filter((t) => !dipilih.includes(t.id))
            .map((t) => (
              <option key={t.id} value={t.id}>
                {t.judul}
              </option>
            ))}
        </select>
      )}
    </div>
  )
}
