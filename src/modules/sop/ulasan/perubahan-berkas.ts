import { ok, type Result, tolak } from '#kernel/hasil'
import type { Sarana } from '#platform/sarana'
import { daftarTindakan, findBerkas, getVersi } from '../berkas/berkas.store.ts'
import { orangDari, type TindakanBerkas } from '../berkas/berkas.ts'
import { type DefinisiSop, urutanLangkah } from '../definisi/definisi-sop.ts'
import { galatSop } from '../sop.galat.ts'
import { type Acuan, pilihAcuan } from './acuan-perubahan.ts'
import { petaBagian } from './bagian.store.ts'
import { type BedaDokumen, bandingBagian } from './banding-bagian.ts'
import { daftarVersi, type VersiDokumen } from './dokumen-ulasan.store.ts'
import { sebabGugur } from './sebab-gugur.ts'
import { SEBUT_TINDAKAN } from './sebut-tindakan.ts'
import { bacaBagian } from './simpan-bagian.ts'
import type { PerubahanBerkasKirim } from './ulasan.contract.ts'

export interface MintaPerubahan {
  readonly berkasId: string
  readonly pegawaiId?: string | undefined
  readonly sejak?: string | undefined
}

/** What became of a person's acts on a case, and what changed in its documents since the last of them. */
export async function perubahanBerkas(
  s: Pick<Sarana, 'db' | 'simpanan'>,
  p: MintaPerubahan,
): Promise<Result<PerubahanBerkasKirim>> {
  const berkas = await findBerkas(s.db, p.berkasId)
  if (!berkas) return tolak(galatSop.berkasTakAda(p.berkasId))
  const definisi = await getVersi(s.db, berkas.digest)
  const tindakan = await daftarTindakan(s.db, berkas.id)
  const versi = await daftarVersi(s.db, berkas.id)
  const acuan = pilihAcuan(tindakan, versi, p)
  if (!acuan.ok) return acuan
  const t = acuan.value?.tindakan
  return ok({
    acuan: t
      ? {
          id: t.id,
          sebut: SEBUT_TINDAKAN[t.tindakan],
          putaran: t.putaran,
          waktu: t.waktu.toISOString(),
          oleh: orangDari(t.pelaku),
          milikSaya: t.pegawaiId === p.pegawaiId,
        }
      : null,
    tindakanSaya: tindakan
      .filter((x) => x.pegawaiId === p.pegawaiId && x.status !== 'batal')
      .map((x) => tindakanKirim(definisi, x, tindakan, versi)),
    dokumen: acuan.value ? await bandingDokumen(s, acuan.value, versi) : [],
  })
}

type TindakanSaya = PerubahanBerkasKirim['tindakanSaya'][number]

function tindakanKirim(
  definisi: DefinisiSop,
  t: TindakanBerkas,
  semua: readonly TindakanBerkas[],
  versi: readonly VersiDokumen[],
): TindakanSaya {
  const sebab = t.status === 'gugur' ? sebabGugur(definisi, t, semua, versi) : undefined
  return {
    id: t.id,
    tindakan: t.tindakan,
    sebut: SEBUT_TINDAKAN[t.tindakan],
    langkah: urutanLangkah(definisi, t.langkah) + 1,
    putaran: t.putaran,
    waktu: t.waktu.toISOString(),
    keadaan: t.status === 'gugur' || t.status === 'menunggu-kerja' ? t.status : 'berlaku',
    gugur:
      t.status === 'gugur'
        ? {
            sebab: sebab?.sebab ?? 'berkas-berakhir',
            oleh: sebab ? orangDari(sebab.oleh.pelaku) : null,
            dokumen: sebab?.sebab === 'isi-berubah' ? sebab.dokumen : null,
            waktu: sebab?.oleh.waktu.toISOString() ?? null,
          }
        : null,
  }
}

async function bandingDokumen(
  s: Pick<Sarana, 'db' | 'simpanan'>,
  acuan: Acuan,
  versi: readonly VersiDokumen[],
): Promise<PerubahanBerkasKirim['dokumen']> {
  const terbaru = [...Map.groupBy(versi, (v) => v.nama).values()].map((v) => v.at(-1)!)
  const bagian = await petaBagian(
    s.db,
    versi.map((v) => v.hash),
  )
  const sudah = new Map<string, string>()
  const hasil: PerubahanBerkasKirim['dokumen'] = []
  for (const kini of terbaru) {
    const lama = acuan.versi.get(kini.nama)
    const [a, b] = [lama && bagian.get(lama.hash), bagian.get(kini.hash)]
    const berubah = lama !== undefined && lama.isi !== kini.isi
    const samaDengan = berubah ? (sudah.get(`${a}/${b}`) ?? null) : null
    let beda: BedaDokumen | null = null
    if (berubah && a && b && samaDengan === null) {
      sudah.set(`${a}/${b}`, kini.nama)
      beda = bandingBagian(await bacaBagian(s, a), await bacaBagian(s, b))
    }
    hasil.push({
      nama: kini.nama,
      keadaan: lama ? (berubah ? 'berubah' : 'tetap') : 'baru',
      versiLama: lama?.versi ?? null,
      versi: kini.versi,
      samaDengan,
      beda: beda && {
        jumlah: beda.jumlah,
        bagian: beda.bagian.map((x) => ({ ...x, daftar: [...x.daftar] })),
      },
    })
  }
  return hasil
}
