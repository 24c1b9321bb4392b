import type { Galat } from './galat.ts'

/** A refusal carried up to an edge as an exception, where no `Result` can be handed back; its sentence is the message. */
export class Ditolak extends Error {
  readonly galat: Galat
  constructor(galat: Galat) {
    super(galat.pesan)
    this.galat = galat
  }
}
