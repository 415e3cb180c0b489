import { readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { describe, expect, it } from 'vitest'

interface Lock { packages: Record<string, Entry> }
interface Entry { version?: string, resolved?: string, gypfile?: boolean, optionalDependencies?: Record<string, string> }

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
    expect(Object.keys(mended(rewritten).packages)).toEqual(Object.keys(lock.packages))
  })

  it('lists the binaries of systems that the registry at hand does not have, without which npm 11 installs nothing', () => {
    const binary = 'node_modules/sharp-stand-in-linux-arm64-musl'
    const dropped: Lock = {
      packages: { '': {}, 'node_modules/sharp-stand-in': { version: '1.0.0', optionalDependencies: { 'sharp-stand-in-linux-arm64-musl': '1.0.0' } } },
    }
    expect(problems(dropped)).toEqual([`${binary} is not listed`])
    expect(mended(dropped).packages[binary]).toEqual({ version: '1.0.0', cpu: ['arm64'], libc: ['musl'], optional: true, os: ['linux'] })
    expect(problems(mended(dropped))).toEqual([])
  })
})
