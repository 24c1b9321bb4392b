import { defineConfig } from 'vitest/config'
import { UrutanUji } from './test/support/urutan-uji.ts'
import { UJI_LAMA } from './test/uji-lama.ts'

/** One runner. `cepat` and `lama` are everything beside the sources; `skenario` crosses modules and may drive a browser. */
export default defineConfig({
  test: {
    globalSetup: ['test/support/server-uji.ts'],
    // Limits stand for "it hangs", not for "the machine is busy".
    testTimeout: 180_000,
    hookTimeout: 600_000,
    expect: { poll: { timeout: 60_000 } },
    maxWorkers: 2,
    sequence: { sequencer: UrutanUji },
    projects: [
      {
        extends: true,
        test: {
          name: 'cepat',
          include: ['src/**/*.test.ts', 'scripts/**/*.test.ts', 'web/src/**/*.test.ts'],
          exclude: UJI_LAMA,
        },
      },
      { extends: true, test: { name: 'lama', include: UJI_LAMA } },
      {
        extends: true,
        test: {
          name: 'skenario',
          include: ['test/skenario/**/*.test.ts', 'test/dokumen/**/*.test.ts'],
          testTimeout: 600_000,
        },
      },
      {
        extends: true,
        test: { name: 'panjang', include: ['test/panjang/**/*.test.ts'], testTimeout: 3_600_000 },
      },
    ],
  },
})
