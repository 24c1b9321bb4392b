import type { Kalender } from './kalender.ts'

const biasa = { mulai: '07:30', selesai: '16:00', istirahatMulai: '12:00', istirahatSelesai: '13:00' }
const puasa = { mulai: '08:00', selesai: '15:00', istirahatMulai: '12:00', istirahatSelesai: '12:30' }

/** The calendar of Perpres 21/2023 with a few days off of 2026, for tests that need no database. */
export const kalenderContoh: Kalender = {
  zona: 'WIB',
  jamBiasa: [
    ...[1, 2, 3, 4].map((hari) => ({ hari, ...biasa })),
    { hari: 5, mulai: '07:30', selesai: '16:30', istirahatMulai: '11:30', istirahatSelesai: '13:00' },
  ],
  jamRamadan: [
    ...[1, 2, 3, 4].map((hari) => ({ hari, ...puasa })),
    { hari: 5, mulai: '08:00', selesai: '15:30', istirahatMulai: '11:30', istirahatSelesai: '12:30' },
  ],
  masaRamadan: [{ dari: '2026-02-19', sampai: '2026-03-20' }],
  libur: {
    '2026-08-17': 'Proklamasi Kemerdekaan',
    '2026-08-25': 'Maulid Nabi Muhammad SAW',
    '2026-12-24': 'Kelahiran Yesus Kristus',
    '2026-12-25': 'Kelahiran Yesus Kristus',
  },
}
