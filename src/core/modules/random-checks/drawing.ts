import type { DrawnPerson, DrawOutcome, PoolEntry } from '#contract/random-checks.ts'
import { hash } from 'node:crypto'

/**
 * The draw itself: pure, and simple enough to be repeated by anybody from what the certificate prints (ADR 0026).
 * Whoever changes a line here changes what certificates already printed claim; then the algorithm needs a new name.
 */
export const drawAlgorithm = 'sha256-order/1'

const sha256 = (text: string): string => hash('sha256', text, 'hex')

/** A pool as its fingerprint reads it: a line for each entry, its mark, a space, its name without white space. */
export const poolText = (entries: readonly PoolEntry[]): string => entries.map(({ id, name }) => `${id} ${name.replaceAll(/\s/g, '')}\n`).join('')

export const fingerprintOf = (entries: readonly PoolEntry[]): string => sha256(poolText(entries))

/** In the order of SHA-256 over seed, line feed and mark, smallest first: an order nobody can foresee and everybody can check. */
export function inDrawnOrder<E extends PoolEntry>(seed: string, entries: readonly E[]): E[] {
  return entries.map(entry => ({ entry, key: sha256(`${seed}\n${entry.id}`) }))
    .sort((one, other) => one.key < other.key ? -1 : one.key > other.key ? 1 : 0)
    .map(({ entry }) => entry)
}

export interface DrawInput {
  seed: string
  /** Everybody in the pools, those left out as well. */
  objects: readonly PoolEntry[]
  officers: readonly DrawnPerson[]
  count: number
  officersEach: number
  /** Marks of objects and of officers that are not drawn at all. */
  excluded: ReadonlySet<string>
  /** Officers who do not check one certain object, by the mark of the object. */
  avoiding: ReadonlyMap<string, ReadonlySet<string>>
}

/** Objects in drawn order, each with the officers whose SHA-256 over seed, line feed, object, line feed and officer is smallest. */
export function draw({ seed, objects, officers, count, officersEach, excluded, avoiding }: DrawInput): DrawOutcome[] {
  const eligible = officers.filter(({ id }) => !excluded.has(id))
  return inDrawnOrder(seed, objects.filter(({ id }) => !excluded.has(id))).slice(0, count).map(object => ({
    ...object,
    officers: inDrawnOrder(`${seed}\n${object.id}`, eligible.filter(({ id }) => !avoiding.get(object.id)?.has(id))).slice(0, officersEach),
  }))
}
