import type { Galat } from './galat.ts'

/** What an act returns: its value, or a refusal that an official can read. A defect is thrown instead. */
export type Result<T, G extends Galat = Galat> = Ok<T> | Tolak<G>
export interface Ok<T> {
  readonly ok: true
  readonly value: T
}
export interface Tolak<G extends Galat = Galat> {
  readonly ok: false
  readonly galat: G
}

export function ok(): Ok<void>
export function ok<T>(value: T): Ok<T>
export function ok<T>(value?: T): Ok<T | undefined> {
  return { ok: true, value }
}

export function tolak<G extends Galat>(galat: G): Tolak<G> {
  return { ok: false, galat }
}

/** True for a refusal; the transaction runner uses it to roll back what a refused act had begun. */
export function isTolak(nilai: unknown): nilai is Tolak {
  return (
    typeof nilai === 'object' && nilai !== null && 'ok' in nilai && nilai.ok === false && 'galat' in nilai
  )
}
