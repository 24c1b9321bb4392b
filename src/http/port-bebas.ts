import { createServer } from 'node:net'

/** The port itself or the next free one; 0 stays 0 and the system chooses. */
export async function portBebas(host: string, mulai: number): Promise<number> {
  for (let port = mulai; port !== 0 && port <= mulai + 50; port++) {
    const bebas = await new Promise<boolean>((jawab) => {
      const coba = createServer()
      coba.once('error', () => jawab(false))
      coba.listen(port, host, () => coba.close(() => jawab(true)))
    })
    if (bebas) return port
  }
  return 0
}
