import type { BahanRancanganKirim } from '#contract/sop/rancangan/rancangan'
import { tanpaTanda } from '../naskah/konfirmasi.ts'
import type { Naskah, PelaksanaNaskah, Rancangan } from '../naskah/naskah.ts'
import {
  aturPencatat,
  gantiKunci,
  hapusPelaksana,
  pindahPelaksana,
  tambahPelaksana,
  ubahPelaksana,
} from '../naskah/ubah-pelaksana.ts'
import { pesanSusun } from '../susun.pesan.ts'
import type { Ubah } from '../use-naskah.ts'
import { Isian, Pilih, TombolKecil } from './isian.tsx'
import gaya from './sisi.module.css'
import { TandaKonfirmasi } from './tanda-konfirmasi.tsx'

interface KolomPelaksanaProps {
  readonly rancangan: Rancangan
  readonly bahan: BahanRancanganKirim
  readonly ubah: Ubah
  readonly terkunci: boolean
}

/** The actor columns of the sheet: titles, order, which position acts, who records for an outside authority. */
export function KolomPelaksana({ rancangan, bahan, ubah, terkunci }: KolomPelaksanaProps) {
  const n = rancangan.naskah
  const ganti = (lakukan: (n: Naskah) => Naskah, medan?: string) =>
    ubah((r) => ({ ...r, naskah: lakukan(r.naskah) }), medan)
  return (
    <div className={gaya.isi}>
      <div>
        <h3>{pesanSusun.pelaksanaJudul}</h3>
        <p className="kecil redup">{pesanSusun.pelaksanaKet}</p>
      </div>
      <div>
        {n.pelaksana.map((p, i) => (
          <div key={p.id} className={gaya.kotak}>
            <div className={gaya.butir}>
              <Isian
                label={pesanSusun.pelaksanaNama}
                nilai={p.judul}
                mati={terkunci}
                saatUbah={(judul) =>
                  ubah(
                    (r) =>
                      tanpaTanda(
                        { ...r, naskah: ubahPelaksana(r.naskah, p.id, { judul }) },
                        `pelaksana:${p.id}`,
                      ),
                    `pelaksana.${p.id}`,
                  )
                }
              />
              {terkunci ? null : (
                <span className={gaya.jajar}>
                  <TombolKecil
                    nama={pesanSusun.keKiri(p.judul)}
                    mati={i === 0}
                    saatTekan={() => ganti((x) => pindahPelaksana(x, p.id, -1))}
                  >
                    ←
                  </TombolKecil>
                  <TombolKecil
                    nama={pesanSusun.keKanan(p.judul)}
                    mati={i === n.pelaksana.length - 1}
                    saatTekan={() => ganti((x) => pindahPelaksana(x, p.id, 1))}
                  >
                    →
                  </TombolKecil>
                  <TombolKecil
                    nama={pesanSusun.hapusPelaksana(p.judul)}
                    saatTekan={() => ganti((x) => hapusPelaksana(x, p.id))}
                  >
                    ×
                  </TombolKecil>
                </span>
              )}
            </div>
            {Object.entries(rancangan.keyakinan)
              .filter(([k]) => k === `pelaksana:${p.id}` || k.startsWith(`pelaksana:${p.id}.`))
              .map(([k, y]) => (
                <TandaKonfirmasi
                  key={k}
                  medan="pelaksana"
                  sebab={pesanSusun.yakin(Math.round(y.nilai * 100), y.alasan)}
                  terkunci={terkunci}
                  benar={() => ubah((r) => tanpaTanda(r, k))}
                />
              ))}
            {p.dicatatOleh === undefined ? (
              <Pilih
                label={pesanSusun.pelaksanaJabatan}
                nilai={p.id}
                mati={terkunci}
                isi={pilihanJabatan(n, bahan, p)}
                saatUbah={(kunci) => ganti((x) => gantiKunci(x, p.id, kunci))}
              />
            ) : null}
            <Pilih
              label={pesanSusun.pihakLuar}
              nilai={p.dicatatOleh ?? ''}
              mati={terkunci}
              isi={[
                { nilai: '', nama: pesanSusun.diDalam },
                ...n.pelaksana
                  .filter((x) => x.id !== p.id && x.dicatatOleh === undefined)
                  .map((x) => ({ nilai: x.id, nama: x.judul })),
              ]}
              saatUbah={(pencatat) => ganti((x) => aturPencatat(x, p.id, pencatat || undefined))}
            />
          </div>
        ))}
      </div>
      {terkunci ? null : (
        <div>
          <TombolKecil
            nama={pesanSusun.tambahPelaksana}
            saatTekan={() => ganti((x) => tambahPelaksana(x, pesanSusun.pelaksanaBaru))}
          >
            + {pesanSusun.tambahPelaksana}
          </TombolKecil>
        </div>
      )}
    </div>
  )
}

// A key that another column has already cannot be chosen twice.
function pilihanJabatan(n: Naskah, bahan: BahanRancanganKirim, p: PelaksanaNaskah) {
  const perKunci = new Map<string, string[]>()
  for (const j of bahan.jabatan) perKunci.set(j.pelaksana, [...(perKunci.get(j.pelaksana) ?? []), j.nama])
  const ada = [...perKunci]
    .filter(([k]) => k === p.id || !n.pelaksana.some((x) => x.id === k))
    .map(([k, nama]) => ({ nilai: k, nama: nama.join(', ') }))
  return perKunci.has(p.id) ? ada : [{ nilai: p.id, nama: pesanSusun.jabatanTakAda(p.id) }, ...ada]
}
