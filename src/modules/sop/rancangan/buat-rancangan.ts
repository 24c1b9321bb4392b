import { getKantor } from '#akun'
import { catat } from '#jejak'
import { ok, type Result, tolak } from '#kernel/hasil'
import type { Pelaku } from '#kernel/pelaku'
import type { Kueri } from '#platform/postgres'
import type { Sarana } from '#platform/sarana'
import { simpanVersi } from '../berkas/berkas.store.ts'
import type { DefinisiSop } from '../definisi/definisi-sop.ts'
import { galatSop } from '../sop.galat.ts'
import type { IsiNaskah } from '../tinjau/lengkapi-bentuk.ts'
import { findDefinisiTerakhir } from './definisi-berlaku.ts'
import { bacaNaskahYaml, periksaIsiNaskah } from './naskah-yaml.ts'
import { nilaiNaskah } from './nilai-naskah.ts'
import type { BuatRancangan } from './rancangan.contract.ts'
import { galatRancangan } from './rancangan.galat.ts'
import { insertRancangan } from './rancangan.store.ts'
import type { Keyakinan, Rancangan } from './rancangan.ts'

interface Awal {
  readonly naskah: IsiNaskah
  readonly keyakinan?: Keyakinan
  readonly asalFile?: string | null
}

/** Begins a draft; answers its id. */
export async function buatRancangan(
  s: Pick<Sarana, 'db' | 'jam' | 'antrean'>,
  p: BuatRancangan,
  pelaku: Pelaku,
): Promise<Result<string>> {
  const awal = await susunAwal(s.db, p)
  if (!awal.ok) return awal
  return s.db.transaksi(async (tx) => {
    const saat = s.jam.sekarang()
    const { naskah, keyakinan = {}, asalFile = null } = awal.value
    const nilai = await nilaiNaskah(s, tx, naskah)
    const dasar = await findDefinisiTerakhir(tx, nilai.sop)
    const rancangan: Omit<Rancangan, 'id'> = {
      ...nilai,
      keadaan: 'draf',
      versi: 1,
      cara: p.cara,
      asalFile,
      naskah,
      keyakinan,
      dasarDigest: dasar ? await simpanVersi(tx, dasar, saat) : null,
      dibuat: saat,
      dibuatOleh: pelaku,
      diubah: saat,
      diubahOleh: pelaku,
      kembali: null,
    }
    const id = await insertRancangan(tx, rancangan)
    await catat(tx, s.jam, {
      tindakan: 'sop.rancangan-buat',
      objek: `sop-rancangan/${id}`,
      hasil: 'dilakukan',
      pelaku,
      rincian: { sop: rancangan.sop, cara: p.cara, dasar: rancangan.dasarDigest, digest: nilai.digest },
    })
    return ok(id)
  })
}

async function susunAwal(db: Kueri, p: BuatRancangan): Promise<Result<Awal>> {
  switch (p.cara) {
    case 'kosong': {
      if (await findDefinisiTerakhir(db, p.sop)) return tolak(galatRancangan.sudahAda(p.sop))
      return ok({ naskah: naskahKosong(p.sop, p.nama, (await getKantor(db)).dinas) })
    }
    case 'dari-sop': {
      const d = await findDefinisiTerakhir(db, p.sop)
      return d ? ok({ naskah: naskahDari(d, (await getKantor(db)).dinas) }) : tolak(galatSop.sopTakAda(p.sop))
    }
    case 'yaml': {
      const naskah = bacaNaskahYaml(p.isi)
      return naskah.ok ? ok({ naskah: naskah.value }) : naskah
    }
    case 'usulan': {
      const naskah = periksaIsiNaskah(p.naskah)
      return naskah.ok ? ok({ naskah: naskah.value, keyakinan: p.keyakinan, asalFile: p.asalFile }) : naskah
    }
  }
}

/** What every SOP has; the rest the person writes. */
function naskahKosong(id: string, nama: string, dinas: string): IsiNaskah {
  return {
    format: 1,
    id,
    asal: dinas,
    identitas: {
      nomor: '',
      nama,
      tanggalPembuatan: null,
      tanggalRevisi: null,
      tanggalEfektif: null,
      disahkanOleh: { pelaksana: 'kadis', jabatan: 'Kepala Dinas' },
    },
    dasarHukum: [],
    kualifikasi: [],
    keterkaitan: [],
    peralatan: [],
    peringatan: [],
    pencatatan: [],
    pelaksana: [],
    masukan: [{ nama: 'judul', judul: 'Judul berkas', jenis: 'teks' }],
    catatan: [],
    langkah: [],
  }
}

/** The next version of a SOP is this office's own, and no draft once it is signed. */
function naskahDari({ sifat: _, ...d }: DefinisiSop, dinas: string): IsiNaskah {
  return { ...structuredClone(d), asal: dinas }
}
