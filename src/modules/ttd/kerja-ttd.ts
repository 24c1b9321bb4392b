import { ok, type Result } from '#kernel/hasil'
import type { HasilKerja, Kerja, PengawasKerja, PermintaanKerja } from '#kernel/kerja'
import { kerjaBasah } from './basah/kerja-basah.ts'
import { bacaSasaran } from './bubuh/sasaran.ts'
import type { PeranTtd } from './nama-alat.ts'
import { catatParaf } from './paraf-tercatat.ts'
import { findPenanda, pemilikSertifikat } from './penanda.ts'
import { pilihAlat } from './pilih-alat.ts'
import { getSetelanTtd } from './setelan/setelan-ttd.store.ts'
import { type SaranaTtd, type SertaTtd, TINDAKAN, tandatangani } from './tandatangani.ts'

const JUDUL: Readonly<Record<PeranTtd, string>> = {
  paraf: 'Memaraf dokumen',
  tandatangan: 'Menandatangani dokumen',
  segel: 'Menyegel dokumen',
}

/** The kerja that this module offers to a SOP. After a return the next run signs the new content anew. */
export function kerjaTtd(s: SaranaTtd): Kerja[] {
  return [kerja(s, 'tandatangan'), kerja(s, 'paraf'), kerja(s, 'segel'), kerjaBasah(s)]
}

/** An official's signature for a kerja of another module, whose own work (`serta`) is one with it. */
export function pembubuhTtd(s: SaranaTtd) {
  return {
    siap: (p: PermintaanKerja) => siap(s, p, 'tandatangan'),
    bubuhkan: (p: PermintaanKerja, pengawas: PengawasKerja, serta: SertaTtd) =>
      bubuhkan(s, p, 'tandatangan', pengawas, serta),
  }
}

function kerja(s: SaranaTtd, peran: PeranTtd): Kerja {
  return {
    nama: TINDAKAN[peran],
    judul: JUDUL[peran],
    balik: 'gantikan',
    siap: (p) => siap(s, p, peran),
    async jalankan(p, pengawas) {
      pengawas.kemajuan(0.1, JUDUL[peran])
      if (peran === 'paraf' && (await getSetelanTtd(s.db)).paraf === 'catatan') return catatParaf(s, p)
      return bubuhkan(s, p, peran, pengawas)
    },
  }
}

async function bubuhkan(
  s: SaranaTtd,
  p: PermintaanKerja,
  peran: PeranTtd,
  pengawas: PengawasKerja,
  serta?: SertaTtd,
): Promise<Result<HasilKerja>> {
  const hasil = await tandatangani(s, p, peran, pengawas.signal, serta)
  if (!hasil.ok) return hasil
  const t = hasil.value
  const bagian = p.dokumen.find((d) => d.hash === t.hashAsal)?.bagian
  const bukti = {
    penandatangan: t.nama,
    jabatan: t.jabatan,
    waktu: t.waktu.toISOString(),
    nomorSeri: t.nomorSeri,
    hash: t.hashHasil,
    sidikIsi: t.sidikIsi,
    tingkat: t.tingkat,
    ...(t.capWaktu && { capWaktu: t.capWaktu.toISOString() }),
    ...(t.tanpaCap && { tanpaCap: true }),
  }
  return ok({
    dokumen: [
      {
        nama: t.namaHasil,
        hash: t.hashHasil,
        mime: 'application/pdf',
        ukuran: t.ukuranHasil,
        isi: t.isi,
        ...(bagian !== undefined && { bagian }),
      },
    ],
    // The signer's stand under their own names, as the register reads them; the others must not replace them.
    catatan: peran === 'tandatangan' ? bukti : { [`${peran}Terakhir`]: bukti },
  })
}

async function siap(s: SaranaTtd, p: PermintaanKerja, peran: PeranTtd): Promise<Result<void>> {
  const sasaran = bacaSasaran(p, peran)
  if (!sasaran.ok) return sasaran
  const penanda = await findPenanda(s, p.pelaku, peran)
  if (!penanda.ok) return penanda
  const { pemangku } = penanda.value
  const alat = await pilihAlat(s, pemangku?.pegawaiId)
  if (!alat.ok) return alat
  return alat.value.siap({
    peran,
    pelaku: p.pelaku,
    ...(pemangku && { pemilik: pemilikSertifikat(pemangku) }),
  })
}
