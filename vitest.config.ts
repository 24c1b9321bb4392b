import { defineConfig } from 'vitest/config'
import { UJI_LAMA } from './test/uji-lama.ts'

/** One runner. `cepat` and `lama` are everything beside the sources; `skenario` crosses modules and may drive a browser. */
export default defineConfig({
  test: {
    globalSetup: ['test/support/server-uji.ts'],
    testTimeout: 60_000,
    hookTimeout: 120_000,
    maxWorkers: 2,
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
          testTimeout: 300_000,
        },
      },
      {
        extends: true,
        test: { name: 'panjang', include: ['test/panjang/**/*.test.ts'], testTimeout: 3_600_000 },
      },
    ],
  },
})
