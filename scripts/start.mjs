// `npm start`: install, build, make ./data with the training office on first use, serve it.
import { join } from 'node:path'
import { akar, bangun, jalankan, node24, pasang } from './pasang.mjs'

pasang()
bangun()
jalankan(node24, [
  join(akar, 'src/cli/main.ts'),
  'mulai-latihan',
  '--data',
  join(akar, 'data'),
  ...process.argv.slice(2),
])
