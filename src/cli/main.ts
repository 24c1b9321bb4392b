import { utama } from './utama.ts'

process.exitCode = await utama(process.argv.slice(2), process)
