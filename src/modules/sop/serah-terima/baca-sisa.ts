import { atasanPelaksana, daftarPegawai, pemangkuPelaksana, sebutJabatan } from '#akun'
import type { Kueri } from '#platform/postgres'
import { getVersi } from '../berkas/berkas.store.ts'
import { sebutLangkah } from '../pengingat/pengingat.pesan.ts'
import { daftarPelaksanaTerbuka, daftarTempatSisa, type TempatTerbuka } from './serah-terima.store.ts'

/** More rows than anybody works through in a day; the count says how many there are. */
const BATAS = 500

/** An open step whose taker may not act on it any more, or whose position nobody holds; with who answers for it now. */
export interface Sisa {
  readonly berkasId: string
  readonly nomor: string
  readonly judul: string
  readonly langkah: string
  readonly sebab: 'pengambil-pergi' | 'tanpa-pemangku'
  /** Who had taken it. */
  readonly bekas: string | null
  /** The other holders of the position, else who stands above it; empty: the pengelola appoints somebody. */
  readonly penanggungJawab: readonly { readonly nama: string; readonly jabatan: string }[]
}

/** What people left behind, most urgent first: never without a name beside it while anybody stands above the position. */
export async function bacaSisa(db: Kueri, saat: Date): Promise<Sisa[]> {
  const nama = new Map((await daftarPegawai(db)).map((p) => [p.id, p.nama]))
  const terbuka = await daftarPelaksanaTerbuka(db)
  const orang = new Map<string, Awasan>()
  for (const { pelaksana, sop } of terbuka)
    orang.set(`${pelaksana}/${sop}`, await bacaAwasan(db, pelaksana, sop, saat))
  const awasan = (t: { pelaksana: string; sop: string }) => orang.get(`${t.pelaksana}/${t.sop}`)!
  const baris = await daftarTempatSisa(db, {
    pelaksana: [...new Set(terbuka.filter((t) => awasan(t).boleh.size === 0).map((t) => t.pelaksana))],
    pengambil: [...new Set(terbuka.flatMap((t) => t.pengambil.filter((id) => !awasan(t).boleh.has(id))))],
    batas: BATAS,
  })
  const sisa: Sisa[] = []
  for (const t of baris) {
    const { boleh, penanggungJawab } = awasan(t)
    const sebab = sebabSisa(t, boleh)
    if (!sebab) continue
    sisa.push({
      berkasId: t.berkasId,
      nomor: t.nomor,
      judul: t.judul,
      langkah: sebutLangkah(await getVersi(db, t.digest), t.langkah),
      sebab,
      bekas: t.pengambil === null ? null : (nama.get(t.pengambil) ?? null),
      penanggungJawab,
    })
  }
  return sisa
}

interface Awasan {
  readonly boleh: ReadonlySet<string>
  readonly penanggungJawab: Sisa['penanggungJawab']
}

async function bacaAwasan(db: Kueri, pelaksana: string, sop: string, saat: Date): Promise<Awasan> {
  const pemangku = await pemangkuPelaksana(db, pelaksana, saat, sop)
  const pemegang = pemangku.filter((p) => p.mandatId === undefined)
  const atas = pemegang.length > 0 ? pemegang : await atasanPelaksana(db, pelaksana, saat)
  return {
    boleh: new Set(pemangku.map((p) => p.pegawaiId)),
    penanggungJawab: atas.map((p) => ({ nama: p.nama, jabatan: sebutJabatan(p) })),
  }
}

function sebabSisa(t: TempatTerbuka, boleh: ReadonlySet<string>): Sisa['sebab'] | undefined {
  if (boleh.size === 0) return 'tanpa-pemangku'
  return t.pengambil !== null && !boleh.has(t.pengambil) ? 'pengambil-pergi' : undefined
}
