import { nomorLangkah } from '../naskah/jalan-langkah.ts'
import type { LangkahNaskah, Naskah } from '../naskah/naskah.ts'
import { pesanSusun } from '../susun.pesan.ts'
import { BERAKHIR, opsiSel, tulisSel } from '../tabel/kolom-langkah.ts'
import { DaftarLampiran } from './daftar-lampiran.tsx'
import { Centang, Isian, Pilih, TombolKecil } from './isian.tsx'
import gaya from './sisi.module.css'
import type { UbahIni } from './ubah-ini.ts'

interface JalanKeluarProps {
  readonly naskah: Naskah
  readonly langkah: LangkahNaskah
  readonly ubah: UbahIni
  readonly terkunci: boolean
}

/** Where a case goes from a step: on, back to earlier ones (the first is the usual one), or to its end by a refusal. */
export function JalanKeluar({ naskah: n, langkah: l, ubah, terkunci }: JalanKeluarProps) {
  const sebelum = opsiSel(n, l.id, 'pengembalian').filter((o) => o.nilai !== '' && o.nilai !== BERAKHIR)
  const bebas = sebelum.filter((o) => !l.pengembalian.some((p) => p.ke === o.nilai))
  const tulis = (medan: 'lanjut' | 'pengembalian', isi: string) =>
    ubah((x) => tulisSel(n, x.id, medan, isi).langkah.find((y) => y.id === x.id)!, medan)
  return (
    <section className={gaya.bagian}>
      <h3>{pesanSusun.jalan}</h3>
      <Pilih
        label={pesanSusun.kolomLangkah.lanjut}
        nilai={l.lanjut ?? ''}
        mati={terkunci}
        isi={opsiSel(n, l.id, 'lanjut')}
        saatUbah={(isi) => tulis('lanjut', isi)}
      />
      {l.pengembalian.map((p, i) => (
        <div key={p.ke} className={gaya.kotak}>
          <div className={gaya.butir}>
            <Pilih
              label={pesanSusun.pengembalianKe}
              nilai={p.ke}
              mati={terkunci}
              isi={sebelum.filter((o) => o.nilai === p.ke || bebas.includes(o))}
              saatUbah={(ke) =>
                ubah(
                  (x) => ({ ...x, pengembalian: x.pengembalian.with(i, { ...p, ke, disimpulkan: false }) }),
                  'pengembalian',
                )
              }
            />
            {terkunci ? null : (
              <TombolKecil
                nama={pesanSusun.hapusPengembalian(nomorLangkah(n, p.ke))}
                saatTekan={() =>
                  ubah((x) => ({ ...x, pengembalian: x.pengembalian.toSpliced(i, 1) }), 'pengembalian')
                }
              >
                ×
              </TombolKecil>
            )}
          </div>
          <Isian
            label={pesanSusun.pengembalianUraian}
            nilai={p.uraian}
            baris={2}
            mati={terkunci}
            saatUbah={(uraian) =>
              ubah(
                (x) => ({ ...x, pengembalian: x.pengembalian.with(i, { ...p, uraian, disimpulkan: false }) }),
                `pengembalian.${i}`,
                true,
              )
            }
          />
        </div>
      ))}
      {bebas.length > 0 && !terkunci ? (
        <div>
          <TombolKecil
            nama={pesanSusun.tambahPengembalian}
            saatTekan={() => {
              const ke = bebas.at(-1)!.nilai
              ubah((x) => {
                const dengan = tulisSel(n, x.id, 'pengembalian', ke).langkah.find((y) => y.id === x.id)!
                return { ...x, pengembalian: [...x.pengembalian, dengan.pengembalian[0]!] }
              }, 'pengembalian')
            }}
          >
            + {pesanSusun.tambahPengembalian}
          </TombolKecil>
        </div>
      ) : null}
      <Penolakan langkah={l} ubah={ubah} terkunci={terkunci} />
    </section>
  )
}

function Penolakan({ langkah: l, ubah, terkunci }: Pick<JalanKeluarProps, 'langkah' | 'ubah' | 'terkunci'>) {
  const p = l.penolakan
  return (
    <>
      <Centang
        nilai={p !== undefined}
        mati={terkunci}
        saatUbah={(ya) =>
          ubah(({ penolakan: _, ...x }) => {
            if (!ya) return x
            return { ...x, penolakan: { ...pesanSusun.penolakanAwal, lampiran: [], disimpulkan: false } }
          }, 'penolakan')
        }
      >
        {pesanSusun.penolakan}
      </Centang>
      {p ? (
        <div className={gaya.kotak}>
          <Isian
            label={pesanSusun.penolakanLabel}
            nilai={p.label}
            mati={terkunci}
            saatUbah={(label) =>
              ubah((x) => ({ ...x, penolakan: { ...p, label, disimpulkan: false } }), 'penolakan.label', true)
            }
          />
          <Isian
            label={pesanSusun.penolakanUraian}
            nilai={p.uraian}
            baris={2}
            mati={terkunci}
            saatUbah={(uraian) =>
              ubah(
                (x) => ({ ...x, penolakan: { ...p, uraian, disimpulkan: false } }),
                'penolakan.uraian',
                true,
              )
            }
          />
          <DaftarLampiran
            lampiran={p.lampiran}
            terkunci={terkunci}
            ubah={(lampiran, medan) =>
              ubah((x) => ({ ...x, penolakan: { ...p, lampiran } }), `penolakan.${medan}`, medan !== '')
            }
          />
        </div>
      ) : null}
    </>
  )
}
