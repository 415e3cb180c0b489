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
 * fails on a machine without Python; a `resolved` address would tie everyone to one registry; and a
 * lockfile that does not list a binary for some other system is refused by npm 11 as out of step.
 */
export function mended(lock) {
  const named = Object.entries(lock.packages).map(([path, { resolved: _address, ...entry }]) =>
    [path, prebuilt.includes(path) ? { ...entry, gypfile: false } : entry])
  const unlisted = unlistedBinaries(lock).map(({ name, version, dev }) => [`node_modules/${name}`, otherSystem(name, version, dev)])
  const packages = Object.fromEntries([...named, ...unlisted].sort(([a], [b]) => a.localeCompare(b, 'en')))
  return { ...lock, packages }
}

export function problems(lock) {
  const addresses = Object.entries(lock.packages).filter(([, { resolved }]) => resolved).map(([path]) => `${path} names an address`)
  const compiled = prebuilt.filter(path => lock.packages[path] && lock.packages[path].gypfile !== false).map(path => `${path} would be compiled`)
  const unlisted = unlistedBinaries(lock).map(({ name }) => `node_modules/${name} is not listed`)
  return [...addresses, ...compiled, ...unlisted]
}

/** npm leaves out an optional package that the registry at hand could not find while the lockfile was written. */
function unlistedBinaries({ packages }) {
  return Object.entries(packages).flatMap(([path, { optionalDependencies = {}, dev }]) =>
    Object.entries(optionalDependencies)
      .filter(([name, version]) => /^\d/.test(version) && !packages[`node_modules/${name}`] && !packages[`${path}/node_modules/${name}`])
      .map(([name, version]) => ({ name, version, dev })))
}

/**
 * Entry of a binary for another system, so that this one never asks for it. The system stands in the
 * name (`…-linux-arm64-musl`). The fingerprint stays out: what cannot be fetched cannot be measured.
 */
function otherSystem(name, version, dev) {
  const [, os, cpu, abi = ''] = /(android|darwin|freebsd|linux|openharmony|win32)-(\w+?)(?:-(\w+))?$/.exec(name) ?? []
  if (!os) throw new Error(`${name} does not say which system it is for: install it where the registry has it.`)
  return {
    version,
    cpu: [cpu],
    ...(dev && { dev }),
    ...(os === 'linux' && /gnu|musl/.test(abi) && { libc: [abi.startsWith('musl') ? 'musl' : 'glibc'] }),
    optional: true,
    os: [os],
  }
}

if (import.meta.url === pathToFileURL(process.argv[1]).href) {
  const lock = JSON.parse(readFileSync(lockFile, 'utf8'))
  const found = problems(lock)
  for (const problem of found) process.stderr.write(`package-lock.json: ${problem}\n`)
  if (process.argv.includes('--check')) process.exitCode = found.length > 0 ? 1 : 0
  else if (found.length > 0) writeFileSync(lockFile, `${JSON.stringify(mended(lock), null, 2)}\n`)
}
