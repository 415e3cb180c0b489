// Mends package-lock.json after `npm install`; `--check` only says whether it needs mending.
import { readFileSync, writeFileSync } from 'node:fs'
import { resolve } from 'node:path'
import process from 'node:process'
import { pathToFileURL } from 'node:url'

const lockFile = resolve(import.meta.dirname, '../package-lock.json')

/** Packages that ship their binaries and say so in a field npm forgets to write to the lockfile. */
const prebuilt = ['node_modules/better-sqlite3']

/**
 * What the lockfile should say. Without `gypfile: false` an `npm ci` compiles better-sqlite3, which
 * fails on a machine without Python; a `resolved` address would tie everyone to one registry.
 */
export function mended(lock) {
  const packages = Object.fromEntries(Object.entries(lock.packages).map(([path, { resolved: _address, ...entry }]) =>
    [path, prebuilt.includes(path) ? { ...entry, gypfile: false } : entry]))
  return { ...lock, packages }
}

export function problems(lock) {
  const addresses = Object.entries(lock.packages).filter(([, { resolved }]) => resolved).map(([path]) => `${path} names an address`)
  const compiled = prebuilt.filter(path => lock.packages[path] && lock.packages[path].gypfile !== false).map(path => `${path} would be compiled`)
  return [...addresses, ...compiled]
}

if (import.meta.url === pathToFileURL(process.argv[1]).href) {
  const lock = JSON.parse(readFileSync(lockFile, 'utf8'))
  const found = problems(lock)
  for (const problem of found) process.stderr.write(`package-lock.json: ${problem}\n`)
  if (process.argv.includes('--check')) process.exitCode = found.length > 0 ? 1 : 0
  else if (found.length > 0) writeFileSync(lockFile, `${JSON.stringify(mended(lock), null, 2)}\n`)
}
