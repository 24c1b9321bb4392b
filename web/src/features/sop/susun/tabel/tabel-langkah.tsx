import { type ClipboardEvent, type KeyboardEvent, type RefObject, useEffect, useRef, useState } from 'react'
import { isiUsul } from '../naskah/isi-usul.ts'
import { tandaDi, tanpaTanda } from '../naskah/konfirmasi.ts'
import { jalurLangkah, type LangkahNaskah, type Naskah, type Rancangan } from '../naskah/naskah.ts'
import { hapusLangkah, pindahLangkah, sisipLangkah, ubahLangkah } from '../naskah/ubah-langkah.ts'
import { pesanSusun } from '../susun.pesan.ts'
import type { Ubah } from '../use-naskah.ts'
import { AlatTabel } from './alat-tabel.tsx'
import { bacaTempelan } from './baca-tempelan.ts'
import { BarisLangkah, type TandaSel } from './baris-langkah.tsx'
import { bacaSel, KOLOM_LANGKAH, nilaiSel, opsiSel, tulisSel } from './kolom-langkah.ts'
import { type AkhirSunting, PenyuntingSel } from './penyunting-sel.tsx'
import { type LetakSel, pindahKotak, selBerikut } from './pindah-kotak.ts'
import gaya from './tabel-langkah.module.css'
import { tempelBlok } from './tempel-blok.ts'

/** The chosen cell: step and column. */
export interface PilihanSel {
  readonly langkah: string
  readonly kolom: number
}

interface TabelLangkahProps {
  readonly rancangan: Rancangan
  readonly ubah: Ubah
  readonly terkunci: boolean
  readonly dipilih: PilihanSel | undefined
  readonly pilih: (sel: PilihanSel) => void
  /** Mark of a field ("langkah:3.waktu"). */
  readonly tandai: (jalur: string) => TandaSel
  readonly bukaRincian: () => void
  readonly wadah: RefObject<HTMLDivElement | null>
  readonly saatGulung: () => void
}

const JUMLAH_KOLOM = KOLOM_LANGKAH.length

/** The steps as a spreadsheet: arrows move, Enter and letters write, Tab goes right, Alt+arrows move the row, a block from Excel lands where the cursor is. */
export function TabelLangkah(p: TabelLangkahProps) {
  const { ubah, dipilih } = p
  const { naskah, keyakinan } = p.rancangan
  const tabel = useRef<HTMLTableElement>(null)
  const [sunting, setSunting] = useState<
    { readonly semula: LangkahNaskah; readonly tanda: Rancangan['keyakinan'] } | undefined
  >()
  const keluar = useRef(false)
  const harusFokus = useRef(false)
  const baris = naskah.langkah.findIndex((l) => l.id === dipilih?.langkah)
  const letak: LetakSel = { baris: Math.max(0, baris), kolom: dipilih?.kolom ?? 0 }
  const jumlah: LetakSel = { baris: naskah.langkah.length, kolom: JUMLAH_KOLOM }
  const langkah = naskah.langkah[letak.baris]
  const kolom = KOLOM_LANGKAH[letak.kolom]!

  useEffect(() => {
    if (!harusFokus.current || sunting) return
    harusFokus.current = false
    tabel.current?.querySelector<HTMLElement>('td[tabindex="0"]')?.focus()
  })

  const ke = (t: LetakSel, n: Naskah = naskah) => {
    const l = n.langkah[t.baris]
    if (!l) return
    harusFokus.current = true
    p.pilih({ langkah: l.id, kolom: t.kolom })
  }
  const tulis = (isi: string, ketik: boolean) => {
    if (!langkah) return
    const { id } = langkah
    const jalur = jalurLangkah(id, kolom.medan)
    ubah(
      (r) => tanpaTanda({ ...r, naskah: tulisSel(r.naskah, id, kolom.medan, isi) }, jalur),
      ketik ? jalur : undefined,
    )
  }
  const mulaiSunting = (ganti?: string) => {
    if (!langkah || p.terkunci) return
    if (kolom.jenis === 'rincian') return p.bukaRincian()
    setSunting({ semula: langkah, tanda: tandaDi(keyakinan, jalurLangkah(langkah.id, kolom.medan)) })
    if (ganti !== undefined) tulis(ganti, true)
  }
  const selesai = (akhir: AkhirSunting) => {
    if (!sunting || !langkah) return
    const { semula, tanda } = sunting
    // As it was before: also what was still to confirm.
    if (akhir === 'kembalikan')
      ubah(
        (r) => ({
          naskah: ubahLangkah(r.naskah, semula.id, () => semula),
          keyakinan: { ...r.keyakinan, ...tanda },
        }),
        jalurLangkah(semula.id, kolom.medan),
      )
    else if (kolom.medan === 'kegiatan')
      ubah((r) => isiUsul(r, langkah.id), jalurLangkah(langkah.id, 'kegiatan'))
    setSunting(undefined)
    if (akhir === 'tetap') return
    harusFokus.current = true
    if (akhir === 'bawah')
      ke(pindahKotak(letak, { key: 'ArrowDown', ctrlKey: false, shiftKey: false }, jumlah)!)
    if (akhir === 'kanan') keKanan()
    if (akhir === 'kiri') ke(selBerikut(letak, -1, jumlah) ?? letak)
  }
  // Past the last cell of the last step a new step begins, as in a table of Word.
  const keKanan = () => {
    const berikut = selBerikut(letak, 1, jumlah)
    if (berikut) return ke(berikut)
    sisip(naskah.langkah.length)
  }
  const sisip = (tempat: number) => {
    if (p.terkunci) return
    const n = sisipLangkah(naskah, tempat)
    ubah((r) => ({ ...r, naskah: sisipLangkah(r.naskah, tempat) }))
    ke({ baris: tempat, kolom: 0 }, n)
  }
  const hapus = () => {
    if (!langkah || p.terkunci) return
    const n = hapusLangkah(naskah, langkah.id)
    ubah((r) => ({ ...r, naskah: hapusLangkah(r.naskah, langkah.id) }))
    if (n.langkah.length > 0)
      ke({ baris: Math.min(letak.baris, n.langkah.length - 1), kolom: letak.kolom }, n)
  }

  const tekan = (e: KeyboardEvent) => {
    if (!langkah) {
      if (e.key === 'Insert' || (e.key === 'Enter' && e.ctrlKey)) sisip(0)
      return
    }
    const jalan = perintah(e)
    if (!jalan) return
    e.preventDefault()
    e.stopPropagation()
    jalan()
  }
  const perintah = (e: KeyboardEvent): (() => void) | undefined => {
    if (e.altKey && (e.key === 'ArrowUp' || e.key === 'ArrowDown')) {
      const arah = e.key === 'ArrowUp' ? -1 : 1
      return () => {
        if (!p.terkunci) ubah((r) => ({ ...r, naskah: pindahLangkah(r.naskah, langkah!.id, arah) }))
        harusFokus.current = true
      }
    }
    if (e.key === 'Tab') {
      if (keluar.current) return undefined
      const berikut = selBerikut(letak, e.shiftKey ? -1 : 1, jumlah)
      return berikut ? () => ke(berikut) : undefined
    }
    keluar.current = e.key === 'Escape'
    if (e.key === 'Insert' || (e.key === 'Enter' && e.ctrlKey)) return () => sisip(letak.baris + 1)
    if (e.key === 'Delete' && e.ctrlKey) return hapus
    if (e.altKey || (e.ctrlKey && !/^(Arrow|Home|End)/.test(e.key)) || e.metaKey) return undefined
    const tujuan = pindahKotak(letak, e, jumlah)
    if (tujuan) return () => ke(tujuan)
    if (e.key === 'Enter' || e.key === 'F2') return () => mulaiSunting()
    if (p.terkunci || kolom.jenis === 'rincian') return undefined
    if (e.key === 'Delete' || e.key === 'Backspace') return () => tulis('', false)
    if (e.key.length !== 1) return undefined
    return kolom.jenis === 'pilih' ? () => pilihHuruf(e.key) : () => mulaiSunting(e.key)
  }
  // A letter takes the next choice that begins with it.
  const pilihHuruf = (huruf: string) => {
    const opsi = opsiSel(naskah, langkah!.id, kolom.medan)
    const kini = opsi.findIndex((o) => o.nilai === nilaiSel(langkah!, kolom.medan))
    const urut = [...opsi.slice(kini + 1), ...opsi.slice(0, kini + 1)]
    const kena = urut.find((o) => o.nama.toLowerCase().startsWith(huruf.toLowerCase()))
    if (kena) tulis(kena.nilai, false)
  }
  const tempel = (e: ClipboardEvent) => {
    if (sunting || p.terkunci) return
    const blok = bacaTempelan(e.clipboardData.getData('text/plain'))
    if (blok.length === 0) return
    e.preventDefault()
    const tempat = naskah.langkah.length === 0 ? { baris: 0, kolom: 0 } : letak
    ubah((r) => {
      const n = tempelBlok(r.naskah, tempat.baris, tempat.kolom, blok)
      const id = n.langkah.slice(tempat.baris, tempat.baris + blok.length).map((l) => l.id)
      return id.reduce(isiUsul, { ...r, naskah: n })
    })
    harusFokus.current = true
  }
  const salin = (e: ClipboardEvent) => {
    if (sunting || !langkah) return
    e.preventDefault()
    e.clipboardData.setData('text/plain', bacaSel(naskah, langkah, kolom.medan))
  }
  const letakDari = (sasaran: EventTarget): PilihanSel | undefined => {
    const sel = (sasaran as Element).closest<HTMLElement>('td[data-kolom]')
    const id = sel?.closest<HTMLElement>('tr[data-baris]')?.dataset['baris']
    return sel && id ? { langkah: id, kolom: Number(sel.dataset['kolom']) } : undefined
  }

  return (
    <div className={gaya.tabelWadah}>
      <div className={gaya.alat} role="toolbar" aria-label={pesanSusun.tabel}>
        <AlatTabel
          terkunci={p.terkunci}
          ada={langkah !== undefined && dipilih !== undefined}
          sisip={() => sisip(dipilih ? letak.baris + 1 : naskah.langkah.length)}
          hapus={hapus}
          pindah={(arah) =>
            langkah && ubah((r) => ({ ...r, naskah: pindahLangkah(r.naskah, langkah.id, arah) }))
          }
        />
      </div>
      <div ref={p.wadah} className={gaya.gulung} onScroll={p.saatGulung} onPaste={tempel} onCopy={salin}>
        <table
          ref={tabel}
          // biome-ignore lint/a11y/noNoninteractiveElementToInteractiveRole: a grid is a table (WAI-ARIA APG)
          role="grid"
          aria-label={pesanSusun.tabel}
          aria-rowcount={naskah.langkah.length + 1}
          aria-readonly={p.terkunci}
          className={gaya.tabel}
          onKeyDown={tekan}
          onClick={(e) => {
            const t = letakDari(e.target)
            if (t && !(sunting && t.langkah === dipilih?.langkah && t.kolom === dipilih.kolom)) {
              harusFokus.current = true
              p.pilih(t)
            }
          }}
          onDoubleClick={() => mulaiSunting()}
        >
          <colgroup>
            <col style={{ width: 38 }} />
            {KOLOM_LANGKAH.map((k) => (
              <col key={k.medan} style={{ width: k.lebar }} />
            ))}
          </colgroup>
          <thead>
            <tr aria-rowindex={1}>
              <th scope="col">{pesanSusun.kolomLangkah.no}</th>
              {KOLOM_LANGKAH.map((k) => (
                <th key={k.medan} scope="col">
                  {pesanSusun.kolomLangkah[k.medan]}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {naskah.langkah.map((l, i) => {
              const disini = dipilih?.langkah === l.id || (!dipilih && i === 0)
              return (
                <BarisLangkah
                  key={l.id}
                  id={l.id}
                  nomor={i + 1}
                  isi={KOLOM_LANGKAH.map((k) => bacaSel(naskah, l, k.medan))}
                  tanda={KOLOM_LANGKAH.map((k) => p.tandai(jalurLangkah(l.id, k.medan)))}
                  bentuk={l.simbol.bentuk}
                  bersama={l.bersama !== undefined && naskah.langkah[i - 1]?.bersama === l.bersama}
                  dipilih={disini ? letak.kolom : undefined}
                  penyunting={
                    disini && sunting ? (
                      <PenyuntingSel
                        key={kolom.medan}
                        kolom={kolom}
                        label={`${pesanSusun.kolomLangkah[kolom.medan]}, ${pesanSusun.langkahKe(i + 1).toLowerCase()}`}
                        nilai={
                          kolom.jenis === 'pilih' ? nilaiSel(l, kolom.medan) : bacaSel(naskah, l, kolom.medan)
                        }
                        opsi={kolom.jenis === 'pilih' ? opsiSel(naskah, l.id, kolom.medan) : []}
                        saatUbah={(isi) => tulis(isi, kolom.jenis === 'teks')}
                        selesai={selesai}
                      />
                    ) : undefined
                  }
                />
              )
            })}
          </tbody>
        </table>
        {naskah.langkah.length === 0 ? (
          <div className={gaya.kosong}>
            <p>
              <strong>{pesanSusun.tanpaLangkah}</strong>
            </p>
            <p>{pesanSusun.tanpaLangkahKet}</p>
          </div>
        ) : null}
      </div>
    </div>
  )
}
