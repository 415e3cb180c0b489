import { existsSync, readFileSync, readdirSync } from 'node:fs'
import { resolve } from 'node:path'
import { describe, expect, it } from 'vitest'

const root = resolve(import.meta.dirname, '../..')
const text = readFileSync(resolve(root, 'README.md'), 'utf8')
const { scripts } = JSON.parse(readFileSync(resolve(root, 'package.json'), 'utf8')) as { scripts: Record<string, string> }

describe('README', () => {
  it('names only commands that exist', () => {
    const named = [...text.matchAll(/npm (?:run (?:-s )?([\w:]+)|(start|test)\b)/g)].map(([, script, short]) => script ?? short!)
    expect(named).toEqual(expect.arrayContaining(['start', 'test', 'dev', 'check', 'bench', 'soak', 'cli']))
    expect(named.filter(name => !(name in scripts))).toEqual([])
  })

  it('shows pictures and leads to files that are there', () => {
    const linked = [...text.matchAll(/\]\(([^)#:]+)\)/g)].map(([, path]) => path!)
    expect(linked.filter(path => path.endsWith('.png')).length).toBeGreaterThan(2)
    expect(linked.filter(path => !existsSync(resolve(root, path)))).toEqual([])
  })

  it('names only commands of the command line that exist', () => {
    const source = readdirSync(resolve(root, 'src/hosts/cli')).map(file => readFileSync(resolve(root, 'src/hosts/cli', file), 'utf8')).join('\n')
    const known = new Set([...source.matchAll(/command\('([\w-]+)'/g)].map(([, name]) => name!))
    const named = [...text.matchAll(/npm run -s cli -- ([a-z]+)/g)].map(([, name]) => name!)
    expect(named.length).toBeGreaterThan(5)
    expect(named.filter(name => !known.has(name))).toEqual([])
  })

  it('stays short enough to be read', () => {
    expect(text.split('\n').length).toBeLessThan(110)
  })
})
