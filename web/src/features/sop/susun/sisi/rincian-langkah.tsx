import type { BahanRancanganKirim } from '#contract/sop/rancangan/rancangan'
import { isDisimpulkan, kukuhkan, MEDAN_SIMPULAN, tanpaTanda } from '../naskah/konfirmasi.ts'
import { jalurLangkah, type LangkahNaskah, type Naskah, type Rancangan } from '../naskah/naskah.ts'
import { ubahLangkah } from '../naskah/ubah-langkah.ts'
import { pesanSusun } from '../susun.pesan.ts'
import type { Ubah } from '../use-naskah.ts'
import { DaftarTindakan } from './daftar-tindakan.tsx'
import { Centang } from './isian.tsx'
import { JalanKeluar } from './jalan-keluar.tsx'
import gaya from './sisi.module.css'
import { TandaKonfirmasi } from './tanda-konfirmasi.tsx'
import type { UbahIni } from './ubah-ini.ts'

interface RincianLangkahProps {
  readonly rancangan: Rancangan
  readonly langkah: LangkahNaskah
  readonly bahan: BahanRancanganKirim
  readonly ubah: Ubah
  readonly terkunci: boolean
}

/** All of a step that does not fit into a row: what to confirm, its acts, its exits, whether it runs beside others. */
export function RincianLangkah({ rancangan, langkah, bahan, ubah, terkunci }: RincianLangkahProps) {
  const n = rancangan.naskah
  const ke = n.langkah.indexOf(langkah)
  const { id } = langkah
  const ubahIni: UbahIni = (lakukan, medan, ketik = false) =>
    ubah(
      (r) =>
        tanpaTanda(
          { ...r, naskah: ubahLangkah(r.naskah, id, lakukan) },
          jalurLangkah(id, medan.split('.')[0]!),
        ),
      ketik ? `${id}.${medan}` : undefined,
    )
  const yakin = Object.entries(rancangan.keyakinan).filter(([k]) => k.startsWith(`langkah:${id}.`))
  const simpul = MEDAN_SIMPULAN.filter((m) => isDisimpulkan(langkah, m))
  return (
    <div className={gaya.isi}>
      <p>
        <strong>{pesanSusun.langkahKe(ke + 1)}</strong> <span className="redup">{langkah.kegiatan}</span>
      </p>
      {yakin.length + simpul.length > 0 ? (
        <section>
          <h3>{pesanSusun.tandaJudul}</h3>
          {yakin.map(([jalur, k]) => (
            <TandaKonfirmasi
              key={jalur}
              medan={jalur.split('.')[1] ?? ''}
              sebab={pesanSusun.yakin(Math.round(k.nilai * 100), k.alasan)}
              terkunci={terkunci}
              benar={() => ubah((r) => tanpaTanda(r, jalur))}
            />
          ))}
          {simpul.map((m) => (
            <TandaKonfirmasi
              key={m}
              medan={m}
              sebab={pesanSusun.disimpulkan}
              terkunci={terkunci}
              benar={() => ubah((r) => kukuhkan(r, id, m))}
            />
          ))}
        </section>
      ) : null}
      <DaftarTindakan
        langkah={langkah}
        masukan={n.masukan}
        bahan={bahan}
        ubah={ubahIni}
        terkunci={terkunci}
      />
      <JalanKeluar naskah={n} langkah={langkah} ubah={ubahIni} terkunci={terkunci} />
      {ke > 0 ? (
        <section>
          <Centang
            nilai={isBersama(n, ke)}
            mati={terkunci}
            saatUbah={(ya) => ubah((r) => ({ ...r, naskah: aturBersama(r.naskah, ke, ya) }))}
          >
            {pesanSusun.bersama} <span className="kecil redup">{pesanSusun.bersamaKet}</span>
          </Centang>
        </section>
      ) : null}
    </div>
  )
}

function isBersama(n: Naskah, ke: number): boolean {
  const kelompok = n.langkah[ke]?.bersama
  return kelompok !== undefined && n.langkah[ke - 1]?.bersama === kelompok
}

// A group is named after its first step. Who leaves takes those below along out of it: a group stands in one piece.
function aturBersama(n: Naskah, ke: number, ya: boolean): Naskah {
  const [atas, ini] = [n.langkah[ke - 1]!, n.langkah[ke]!]
  if (ya) {
    const nama = atas.bersama ?? `bersama-${atas.id}`
    return {
      ...n,
      langkah: n.langkah.with(ke - 1, { ...atas, bersama: nama }).with(ke, { ...ini, bersama: nama }),
    }
  }
  const keluar = n.langkah.map((l, i) => (i >= ke && l.bersama === ini.bersama ? tanpaBersama(l) : l))
  const sendiri = keluar.filter((l) => l.bersama === ini.bersama).length < 2
  return { ...n, langkah: keluar.map((l) => (sendiri && l.bersama === ini.bersama ? tanpaBersama(l) : l)) }
}

function tanpaBersama({ bersama: _, ...l }: LangkahNaskah): LangkahNaskah {
  return l
}
