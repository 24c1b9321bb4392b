import type { ModelLembarSop } from '../model-lembar-sop.ts'
import type { BarisAlur, GarisAlur, SimbolAlur } from './baris-alur.ts'
import type { BidangLembar } from './bidang-lembar.ts'
import type { Panah, Pintu } from './panah.ts'
import { daftarPanah, type PanahLembar } from './panah-lembar.ts'
import { kisiHalaman, pintuKeluar, pintuMasuk, pintuSegilima } from './pintu-simbol.ts'
import { potongHalaman, TINGGI_SAMBUNG, type UkuranLembar } from './potong-halaman.ts'
import { rutekanPanah } from './rute-panah.ts'
import { letakSegilima, type Segilima } from './segilima.ts'
import { letakTulisan, type Tulisan } from './tulisan-panah.ts'

/**
 * The drawing of one page of a sheet, in mm: x from the left edge of the table, y from under its head. Everything that
 * is printed over the table stands here; the typesetter and the writer of DOCX only draw it.
 */
export interface HalamanAlur {
  /** Height of the strip for connectors above and below the rows; 0 where the page begins or ends the sheet. */
  readonly sambungAtas: number
  readonly sambungBawah: number
  readonly baris: readonly BarisAlur[]
  readonly segilima: readonly Segilima[]
  readonly garis: readonly GarisAlur[]
  readonly tulisan: readonly Tulisan[]
}

/** End of a refusal: a smaller capsule under the symbol. */
const AKHIR = { t: 4.6, jarak: 5.4 }

export interface TataAlur {
  readonly halaman: readonly HalamanAlur[]
  /** Every arrow has its own way and every word its place. */
  readonly sempurna: boolean
}

/**
 * Cuts a sheet into pages and lays its symbols, arrows and connectors. The same input gives the same places. None when
 * more arrows cross a page than its columns can hold.
 */
export function tataAlur(m: ModelLembarSop, b: BidangLembar, u: UkuranLembar): TataAlur | undefined {
  const tinggi = m.kegiatan.map((k, i) =>
    bulat(Math.max(b.tinggiBaris + (k.penolakan ? AKHIR.t + AKHIR.jarak : 0), u.baris[i]!)),
  )
  const potongan = potongHalaman(u, tinggi, b.tinggi)
  const { dalam, seberang } = daftarPanah(m, potongan)
  const halaman: HalamanAlur[] = []
  for (const [h, urut] of potongan.entries()) {
    const sambungAtas = h > 0 ? TINGGI_SAMBUNG : 0
    const sambungBawah = h + 1 < potongan.length ? TINGGI_SAMBUNG : 0
    let y = sambungAtas
    const baris = urut.map((i) => {
      const letak = y
      y = bulat(y + tinggi[i]!)
      return { urut: i, y: letak, tinggi: tinggi[i]!, simbol: simbolBaris(m, b, i, letak, tinggi[i]!) }
    })
    const kolom = (i: number) => m.pelaksana.findIndex((p) => p.id === m.kegiatan[i]!.pelaksana)
    const segilima = letakSegilima(seberang, h, b, kolom, sambungAtas && 1.2, y + 6.4)
    if (!segilima) return undefined
    const bidang = kisiHalaman(b, baris, segilima, { atas: sambungAtas, bawah: y, tinggi: y + sambungBawah })

    const simbol = (i: number) => baris.find((x) => x.urut === i)!.simbol
    const hadap = (p: PanahLembar) => Math.sign(p.ke === undefined ? 0 : kolom(p.ke) - kolom(p.dari))
    const lintasan: { arti: PanahLembar; panah: Panah }[] = []
    for (const p of dalam[h]!) {
      const dari = simbol(p.dari)[0]!
      lintasan.push({
        arti: p,
        panah: {
          dari: mahal(p.gugus === 'pisah', pintuKeluar(dari, p, hadap(p))),
          ke:
            p.ke === undefined
              ? pintuMasuk(simbol(p.dari)[1]!, p, 0, false)
              : mahal(p.gugus === 'temu', pintuMasuk(simbol(p.ke)[0]!, p, -hadap(p), p.ke === 0)),
          cabang: kunciCabang(p),
          gabung: kunciGabung(p),
          ...(p.ke !== undefined && { gabungTerpaksa: `${p.ke}` }),
          sesudahGabung: p.gugus === 'pisah',
        },
      })
    }
    for (const s of seberang) {
      for (const p of s.halamanDari === h ? s.panah : []) {
        const letak = segilima.find((x) => x.huruf === s.huruf)!
        lintasan.push({
          arti: p,
          panah: {
            dari: pintuKeluar(simbol(p.dari)[0]!, p, Math.sign(letak.kolom - kolom(p.dari))),
            ke: [pintuSegilima(letak, 'masuk')],
            cabang: kunciCabang(p),
            gabung: `huruf ${s.huruf}`,
          },
        })
      }
      if (s.halamanKe === h) {
        const [p] = s.panah
        const letak = segilima.find((x) => x.huruf === s.huruf)!
        lintasan.push({
          arti: { ...p!, label: '' },
          panah: {
            dari: [pintuSegilima(letak, 'keluar')],
            ke: pintuMasuk(simbol(s.ke)[0]!, p!, Math.sign(letak.kolom - kolom(s.ke)), s.ke === 0),
            gabung: kunciGabung(p!),
            gabungTerpaksa: `${s.ke}`,
          },
        })
      }
    }
    lintasan.sort((a, b) => kesulitan(a.arti) - kesulitan(b.arti))
    const garis = rutekanPanah(
      bidang,
      lintasan.map((l) => l.panah),
    ).map((j, k) => ({
      titik: j.titik,
      duga: lintasan[k]!.arti.duga,
      ujung: j.ujung,
      pangkal: j.pangkal,
      bertumpuk: j.bertumpuk,
      arti: lintasan[k]!.arti,
    }))
    halaman.push({
      sambungAtas,
      sambungBawah,
      baris,
      segilima,
      garis,
      tulisan: letakTulisan(b, baris, segilima, garis, y + sambungBawah),
    })
  }
  const sempurna = halaman.every(
    (h) => h.garis.every((g) => !g.bertumpuk) && h.tulisan.every((t) => !t.tertutup),
  )
  return { halaman, sempurna }
}

function simbolBaris(m: ModelLembarSop, b: BidangLembar, i: number, y: number, tinggi: number): SimbolAlur[] {
  const k = m.kegiatan[i]!
  const kolom = m.pelaksana.findIndex((p) => p.id === k.pelaksana)
  const tengah = b.pelaksana.kiri + (kolom + 0.5) * b.pelaksana.lebar
  const isi = b.simbol.t + (k.penolakan ? AKHIR.jarak + AKHIR.t : 0)
  const atas = bulat(y + (tinggi - isi) / 2)
  const l = bulat(Math.min(b.simbol.l, 10))
  return [
    { jenis: k.simbol, x: bulat(tengah - b.simbol.l / 2), y: atas, l: b.simbol.l, t: b.simbol.t },
    ...(k.penolakan
      ? [
          {
            jenis: 'kapsul' as const,
            x: bulat(tengah - l / 2),
            y: bulat(atas + b.simbol.t + AKHIR.jarak),
            l,
            t: AKHIR.t,
          },
        ]
      : []),
  ]
}

/** Only where the line of its group has no free place to meet it or part from it. */
const mahal = (ya: boolean, pintu: Pintu[]) =>
  ya ? pintu.map((p) => ({ ...p, biaya: p.biaya + 80 })) : pintu
const kunciCabang = (p: PanahLembar) => `${p.dari} ${p.label} ${p.duga}`
const kunciGabung = (p: PanahLembar) => `${p.ke} ${p.maju} ${p.duga}`

/** The plain ones first: what is laid later goes around them. */
function kesulitan(p: PanahLembar): number {
  if (p.ke === undefined) return -1
  const gugus = p.gugus === 'pisah' ? 200 : p.gugus === 'temu' ? 100 : 0
  return p.maju ? p.ke - p.dari + gugus : 1000 + p.dari - p.ke
}

const bulat = (mm: number): number => Math.round(mm * 100) / 100
