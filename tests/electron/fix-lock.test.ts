import { readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { describe, expect, it } from 'vitest'

interface Lock { packages: Record<string, { version?: string, resolved?: string, gypfile?: boolean, hasInstallScript?: boolean }> }

const root = resolve(import.meta.dirname, '../..')
const script = new URL('../../scripts/fix-lock.mjs', import.meta.url).href
const { mended, problems } = await import(script) as { mended: (lock: Lock) => Lock, problems: (lock: Lock) => string[] }
const lock = JSON.parse(readFileSync(resolve(root, 'package-lock.json'), 'utf8')) as Lock

describe('package-lock.json', () => {
  it('compiles nothing and names no registry', () => {
    expect(problems(lock)).toEqual([])
  })

  it('pins the Node that the project runs on', () => {
    expect(lock.packages['node_modules/node']?.version).toBe(readFileSync(resolve(root, '.nvmrc'), 'utf8').trim())
  })

  it('is found wanting after npm rewrote it, and is mended without touching anything else', () => {
    const rewritten = structuredClone(lock)
    delete rewritten.packages['node_modules/better-sqlite3']!.gypfile
    rewritten.packages['node_modules/zod']!.resolved = 'https://registry.example/zod.tgz'
    expect(problems(rewritten)).toEqual(['node_modules/zod names an address', 'node_modules/better-sqlite3 would be compiled'])
    expect(mended(rewritten)).toEqual(lock)
  })
})
