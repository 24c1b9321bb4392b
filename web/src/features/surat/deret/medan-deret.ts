const MEDAN: Readonly<Record<string, string>> = {
  'surat.pola-salah': 'pola',
  'surat.pola-sama': 'pola',
  'surat.klasifikasi-salah': 'klasifikasi',
  'surat.unit-salah': 'unit',
  'surat.nomor-mundur': 'berikut',
  'surat.lompatan-terlalu-jauh': 'berikut',
  'surat.masuk-tanpa-lompatan': 'berikut',
  'surat.deret-berjalan': 'perKlasifikasi',
  'surat.pelaksana-tak-ada': 'pelaksana',
  'surat.deret-ada': 'kode',
  'surat.alasan-kurang': 'alasan',
}

/** The field of a series that a refusal speaks of; undefined when it speaks of the whole. */
export function medanDeret(kodeGalat: string): string | undefined {
  return MEDAN[kodeGalat]
}
