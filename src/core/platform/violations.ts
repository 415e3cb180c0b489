import type { Violation } from '#contract/violations/violation.ts'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { ViolationFile } from '#contract/violations/violation.ts'

const read = new Map<string, { revision: number, items: readonly Violation[] }>()

/** Kinds of violation as shipped; read once, since a release does not change while it runs. */
export function shippedViolations(resourcesDir: string): { revision: number, items: readonly Violation[] } {
  if (!read.has(resourcesDir)) read.set(resourcesDir, ViolationFile.parse(JSON.parse(readFileSync(join(resourcesDir, 'violations.json'), 'utf8'))))
  return read.get(resourcesDir)!
}

export const findViolation = (resourcesDir: string, code: string): Violation | undefined => shippedViolations(resourcesDir).items.find(item => item.code === code)
