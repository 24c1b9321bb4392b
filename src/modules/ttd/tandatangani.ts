import { blokTandaTangan, getKantor, type Pemangku, sebutJabatan, wewenangPegawai } from '#akun'
import { bacaDokumen, simpanDokumen } from '#dokumen'
import { catat } from '#jejak'
import { pukulSetempat, tanggalSetempat, type Zona } from '#kalender'
import { ok, type Result, tolak } from '#kernel/hasil'
import type { BerkasKeluaran, PermintaanKerja } from '#kernel/kerja'
import type { Pelaku } from '#kernel/pelaku'
import { tulisTanggal } from '#kernel/tanggal'
import type { Sarana } from '#platform/sarana'
import { bubuhkan } from './bubuh/bubuhkan.ts'
import type { IsiBlok } from './bubuh/gambar-blok.ts'
import { TEMPAT_BAWAAN, TempatTtd } from './bubuh/tempat-ttd.ts'
import { bukaKunciPrivat } from './sertifikat/kunci-privat.ts'
import { type Penandatangan, TANPA_NIP, terbitkanSertifikat } from './sertifikat/terbitkan-sertifikat.ts'
import { galatTtd } from './ttd.galat.ts'
import { findTandaTangan, simpanTandaTangan, type TandaTangan } from './ttd.store.ts'

export const FILE_LAPORAN = 'laporan.pdf'
export const FILE_BERTANDA_TANGAN = 'laporan-bertanda-tangan.pdf'

type SaranaTtd = Pick<Sarana, 'db' | 'jam' | 'simpanan' | 'kunci' | 'folder'>

/**
 * Signs the report of a case as the official who did the act. One recorded signature an act: the row with the kerja's
 * key decides, whoever comes second (a repeat after kill -9) gets the recorded one. A file that was made and not
 * recorded stays in the store under its hash, on no case and in no register.
 */
export async function tandatangani(
  s: SaranaTtd,
  p: PermintaanKerja,
  signal: AbortSignal,
): Promise<Result<TandaTangan>> {
  const sudah = await findTandaTangan(s.db, p.kunci)
  if (sudah) return ok(sudah)
  const asal = p.dokumen.find((d) => d.nama === FILE_LAPORAN)
  if (!asal) return tolak(galatTtd.tanpaLaporan())
  const tempat = bacaTempat(p)
  if (!tempat.ok) return tempat
  const pemangku = await findPemangku(s, p.pelaku)
  if (!pemangku) return tolak(galatTtd.bukanPejabat())

  const kantor = await getKantor(s.db)
  const penandatangan = kePenandatangan(pemangku)
  const sertifikat = await terbitkanSertifikat(s, pemilikSertifikat(pemangku), kantor.dinas, p.pelaku)
  if (!sertifikat.ok) return sertifikat
  const { sertifikat: milik, ca } = sertifikat.value
  const waktu = s.jam.sekarang()
  const { isi } = await bacaDokumen(s, asal.hash)
  const jadi = await bubuhkan(isi, {
    blok: isiBlok(penandatangan, blokTandaTangan(pemangku), {
      waktu,
      zona: kantor.zona,
      latihan: ca.latihan,
      asal,
      berkasId: p.berkasId,
      dinas: kantor.dinas,
    }),
    tempat: tempat.value,
    waktu,
    alasan: `Menandatangani ${String(p.masukan['judul'] ?? 'laporan')}`,
    lokasi: kantor.nama,
    penanda: { kunci: await bukaKunciPrivat(s, milik.nomorSeri), rantaiPem: [milik.pem, ca.pem] },
  })
  if (!jadi.ok) return jadi
  if (signal.aborted) return tolak(galatTtd.dibatalkan())

  const hasil = await simpanDokumen(s, {
    nama: FILE_BERTANDA_TANGAN,
    mime: 'application/pdf',
    isi: jadi.value.isi,
  })
  const baris: TandaTangan = {
    kunci: p.kunci,
    berkasId: p.berkasId,
    langkah: p.langkah,
    hashAsal: asal.hash,
    ukuranAsal: isi.length,
    hashHasil: hasil.hash,
    ukuranHasil: hasil.ukuran,
    namaHasil: hasil.nama,
    sidikIsi: jadi.value.sidikIsi,
    nomorSeri: milik.nomorSeri,
    ...penandatangan,
    dasar: pemangku.dasar,
    tempat: jadi.value.tempat,
    waktu,
    pelaku: p.pelaku,
  }
  return s.db.transaksi(async (tx) => {
    if (!(await simpanTandaTangan(tx, baris))) return ok((await findTandaTangan(tx, p.kunci))!)
    await catat(tx, s.jam, {
      tindakan: 'ttd.tandatangani',
      objek: `berkas/${p.berkasId}`,
      hasil: 'dilakukan',
      pelaku: p.pelaku,
      rincian: {
        hashAsal: asal.hash,
        hashHasil: hasil.hash,
        sidikIsi: jadi.value.sidikIsi,
        nomorSeri: milik.nomorSeri,
        pegawaiId: pemangku.pegawaiId,
        jabatan: penandatangan.jabatan,
        dasar: pemangku.dasar,
      },
    })
    return ok(baris)
  })
}

/** The place that the report reserved, or the default one. */
export function bacaTempat(p: PermintaanKerja): Result<TempatTtd> {
  const diminta = p.catatan['tempatTtd']
  if (diminta === undefined || diminta === null) return ok(TEMPAT_BAWAAN)
  const hasil = TempatTtd.safeParse(diminta)
  return hasil.success ? ok(hasil.data) : tolak(galatTtd.tempatSalah('ukurannya tidak dikenal'))
}

/** The position or mandate under which the act was done, as it holds now. */
export async function findPemangku(
  s: Pick<Sarana, 'db' | 'jam'>,
  pelaku: Pelaku,
): Promise<Pemangku | undefined> {
  if (pelaku.jenis !== 'pegawai' || !pelaku.jabatanId) return undefined
  const wewenang = await wewenangPegawai(s.db, pelaku.pegawaiId, s.jam.sekarang())
  return wewenang.find(
    (w) =>
      w.jabatanId === pelaku.jabatanId &&
      w.dasar === (pelaku.dasar ?? 'definitif') &&
      w.atasNama === pelaku.atasNama &&
      w.melalui === pelaku.melalui &&
      (w.tindakan === undefined || w.tindakan.includes('tandatangani')),
  )
}

function kePenandatangan(m: Pemangku): Penandatangan {
  return {
    pegawaiId: m.pegawaiId,
    nama: m.gelar ? `${m.nama}, ${m.gelar}` : m.nama,
    nip: m.nip,
    jabatanId: m.jabatanId,
    jabatan: sebutJabatan(m),
  }
}

/** A certificate names the official's own position: a mandate is one letter's, the certificate lives longer. */
function pemilikSertifikat(m: Pemangku): Penandatangan {
  const sendiri = m.dasar === 'an' || m.dasar === 'ub' ? m.jabatan : sebutJabatan(m)
  return { ...kePenandatangan(m), jabatan: sendiri }
}

function isiBlok(
  p: Penandatangan,
  jabatan: readonly string[],
  k: { waktu: Date; zona: Zona; latihan: boolean; asal: BerkasKeluaran; berkasId: string; dinas: string },
): IsiBlok {
  const pukul = pukulSetempat(k.zona, k.waktu).replace(':', '.')
  return {
    nama: p.nama,
    jabatan,
    ...(p.nip !== TANPA_NIP && { nip: tulisNip(p.nip) }),
    waktu: `${tulisTanggal(tanggalSetempat(k.zona, k.waktu))} pukul ${pukul} ${k.zona}`,
    tanda: k.latihan ? 'LATIHAN, bukan dokumen resmi' : 'Sertifikat kantor, tidak tersertifikasi PSrE',
    // The file cannot hold its own hash: the code holds that of the report below the signature.
    qr: [
      `Tertib: ${k.dinas}`,
      `Periksa file ini di kantor penerbit.`,
      `berkas:${k.berkasId}`,
      `sha256:${k.asal.hash}`,
    ].join('\n'),
  }
}

/** Eighteen digits in their groups: birth date, appointment, sex, serial. */
function tulisNip(nip: string): string {
  return nip.replace(/^(\d{8})(\d{6})(\d)(\d{3})$/, '$1 $2 $3 $4')
}
