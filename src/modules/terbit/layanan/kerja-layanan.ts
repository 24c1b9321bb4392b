import { edisiTersegel, findTabel, tabelDariEdisi, unduhTabel } from '#agregat'
import { simpanDokumen } from '#dokumen'
import { catat } from '#jejak'
import { ok, type Result, tolak } from '#kernel/hasil'
import type { BerkasKeluaran, HasilKerja, Kerja, PengawasKerja, PermintaanKerja } from '#kernel/kerja'
import type { Sarana } from '#platform/sarana'
import { kabarkanJawaban } from './kabarkan-layanan.ts'
import type { Permintaan, TarifLayanan } from './layanan.contract.ts'
import { galatLayanan } from './layanan.galat.ts'
import {
  daftarTarif,
  findHasilLayanan,
  findPermintaanBerkas,
  findPetugas,
  simpanHasilLayanan,
  tandaiSelesai,
} from './layanan.store.ts'

const MIME_XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'

/**
 * The desk's part of SOP Layanan Data dan Informasi Kependudukan. `layanan.telaah`: tables and tariff are chosen.
 * `layanan.susun-data`: a workbook a table, of the public edition only, so that no answer holds what may not be
 * published; refused until a tariff is paid. `layanan.selesai`: the request leaves the desk.
 */
export function kerjaLayanan(s: Sarana): Kerja[] {
  return [
    {
      nama: 'layanan.telaah',
      judul: 'Memeriksa pilihan tabel dan tarif',
      balik: 'gantikan',
      siap: async (p) => tanpaNilai(await siapTelaah(s, p)),
      async jalankan(p) {
        const siap = await siapTelaah(s, p)
        if (!siap.ok) return siap
        const { permintaan, tarif } = siap.value
        const data = sebutTabel(permintaan)
        return ok({ dokumen: [], catatan: { data, tarifPnbp: tarif.rupiah, golonganPnbp: tarif.sebutan } })
      },
    },
    {
      nama: 'layanan.susun-data',
      judul: 'Menyusun tabel yang diberikan',
      balik: 'gantikan',
      siap: async (p) => tanpaNilai(await siapData(s, p)),
      jalankan: (p, pengawas) => susunData(s, p, pengawas),
    },
    {
      nama: 'layanan.selesai',
      judul: 'Menutup permintaan data',
      balik: 'final',
      siap: async (p) =>
        (await findPermintaanBerkas(s.db, p.berkasId)) ? ok() : tolak(galatLayanan.tanpaPermintaan()),
      async jalankan(p) {
        const permintaan = await findPermintaanBerkas(s.db, p.berkasId)
        if (!permintaan) return tolak(galatLayanan.tanpaPermintaan())
        await s.db.transaksi((tx) => tandaiSelesai(tx, permintaan.id, s.jam.sekarang()))
        return ok({ dokumen: [], catatan: { permintaanData: permintaan.nomor } })
      },
    },
  ]
}

interface SiapTelaah {
  readonly permintaan: Permintaan
  readonly tarif: TarifLayanan
}

async function siapTelaah(s: Pick<Sarana, 'db'>, p: PermintaanKerja): Promise<Result<SiapTelaah>> {
  const permintaan = await findPermintaanBerkas(s.db, p.berkasId)
  if (!permintaan) return tolak(galatLayanan.tanpaPermintaan())
  if (permintaan.tabel.length === 0) return tolak(galatLayanan.belumDipilih())
  if (permintaan.golongan === null) return tolak(galatLayanan.belumGolongan())
  const tarif = (await daftarTarif(s.db)).find((t) => t.golongan === permintaan.golongan)
  return tarif ? ok({ permintaan, tarif }) : tolak(galatLayanan.golonganTakAda(permintaan.golongan))
}

async function siapData(s: Pick<Sarana, 'db'>, p: PermintaanKerja): Promise<Result<SiapTelaah>> {
  const siap = await siapTelaah(s, p)
  if (!siap.ok) return siap
  const { permintaan, tarif } = siap.value
  // PP 10/2023: paid before the data are handed over.
  if (tarif.rupiah > 0 && !permintaan.buktiSetor) return tolak(galatLayanan.belumSetor(tarif.rupiah))
  return siap
}

async function susunData(
  s: Sarana,
  p: PermintaanKerja,
  pengawas: PengawasKerja,
): Promise<Result<HasilKerja>> {
  const lama = await findHasilLayanan(s.db, p.kunci)
  if (lama) return ok(lama)
  const siap = await siapData(s, p)
  if (!siap.ok) return siap
  const { permintaan } = siap.value
  const { tabel } = permintaan
  const snapshotId = String(p.masukan['snapshotId'] ?? '')
  // A preview may still change: two answers from two patterns could be set against each other.
  const edisi = await edisiTersegel(s, snapshotId)
  if (!edisi) return tolak(galatLayanan.belumDisegel())
  const dokumen: BerkasKeluaran[] = []
  for (const [i, t] of tabel.entries()) {
    pengawas.signal.throwIfAborted()
    pengawas.kemajuan(i / tabel.length, `Menyusun tabel ${i + 1} dari ${tabel.length}`)
    const hasil = await tabelDariEdisi(s, edisi, { tabel: t.id, tingkat: t.tingkat })
    if (!hasil.ok) return hasil
    const unduh = await unduhTabel(s, hasil.value, 'xlsx', { pemisah: ',', bom: false })
    if (!unduh.ok) return unduh
    // The pattern may print coarser than was asked; the name says what is in it.
    const nama = `data-${t.id}-${hasil.value.tingkat}.xlsx`
    dokumen.push(await simpanDokumen(s, { nama, mime: MIME_XLSX, isi: unduh.value.isi }))
  }
  const jadi: HasilKerja = { dokumen, catatan: { data: sebutTabel(permintaan) } }
  await s.db.transaksi(async (tx) => {
    await simpanHasilLayanan(tx, p.kunci, jadi)
    await kabarkanJawaban(tx, permintaan, await findPetugas(tx, permintaan.id), s.jam.sekarang())
    await catat(tx, s.jam, {
      tindakan: 'layanan.susun-data',
      objek: `berkas/${p.berkasId}`,
      hasil: 'dilakukan',
      pelaku: p.pelaku,
      rincian: { snapshotId, dokumen: dokumen.map(({ nama, hash }) => ({ nama, hash })) },
    })
  })
  return ok(jadi)
}

/** For the letter: "Penduduk menurut Agama (kecamatan); ...". */
function sebutTabel(p: Permintaan): string {
  return p.tabel.map((t) => `${findTabel(t.id)?.judul ?? t.id} (${t.tingkat})`).join('; ')
}

function tanpaNilai(h: Result<unknown>): Result<void> {
  return h.ok ? ok() : h
}
