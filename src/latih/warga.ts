/** SHDK of SIAK. */
export const SHDK = {
  kepala: 1,
  suami: 2,
  istri: 3,
  anak: 4,
  menantu: 5,
  cucu: 6,
  orangtua: 7,
  mertua: 8,
  famili: 9,
  pembantu: 10,
  lainnya: 11,
} as const

/**
 * The people of one desa, one column an array; made once for the largest desa and used again for each. People are
 * numbers 0 ... n-1; -1 stands for "not in this register".
 */
export class Warga {
  n = 0
  jumlahKeluarga = 0
  readonly jk: Uint8Array
  readonly umur: Uint8Array
  /** Day number of birth, see hari.ts. */
  readonly lahir: Int32Array
  readonly statKwn: Uint8Array
  readonly shdk: Uint8Array
  readonly keluarga: Int32Array
  readonly ibu: Int32Array
  readonly ayah: Int32Array
  readonly pasangan: Int32Array
  /** Names of parents who are not in the register; siblings share them. */
  readonly namaIbu: Uint32Array
  readonly namaAyah: Uint32Array
  readonly tglKawin: Int32Array
  readonly nama: Uint32Array
  readonly agama: Uint8Array
  readonly pendidikan: Uint8Array
  readonly pekerjaan: Uint8Array
  readonly darah: Uint8Array
  readonly cacat: Uint8Array
  readonly aktaLahir: Uint8Array
  readonly aktaKawin: Uint8Array
  readonly nikAwalan: Uint16Array
  readonly nikUrut: Uint16Array
  readonly tempat: Uint8Array
  /** Sixteen free bits a person, for numbers of certificates and the like. */
  readonly acak: Uint16Array

  constructor(kapasitas: number) {
    const u8 = () => new Uint8Array(kapasitas)
    const u16 = () => new Uint16Array(kapasitas)
    const i32 = () => new Int32Array(kapasitas)
    const u32 = () => new Uint32Array(kapasitas)
    this.jk = u8()
    this.umur = u8()
    this.lahir = i32()
    this.statKwn = u8()
    this.shdk = u8()
    this.keluarga = i32()
    this.ibu = i32()
    this.ayah = i32()
    this.pasangan = i32()
    this.namaIbu = u32()
    this.namaAyah = u32()
    this.tglKawin = i32()
    this.nama = u32()
    this.agama = u8()
    this.pendidikan = u8()
    this.pekerjaan = u8()
    this.darah = u8()
    this.cacat = u8()
    this.aktaLahir = u8()
    this.aktaKawin = u8()
    this.nikAwalan = u16()
    this.nikUrut = u16()
    this.tempat = u8()
    this.acak = u16()
  }
}
