import type { Core } from '#core/app.ts'
import { createHash } from 'node:crypto'
import { closeSync, cpSync, existsSync, fsyncSync, globSync, mkdirSync, openSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { createCore } from '#core/app.ts'
import { databaseName } from '#core/platform/database-name.ts'
import { verifyFile } from '#core/platform/verify-file.ts'
import { fillFolder, workday } from './fill.ts'

export const root = resolve(import.meta.dirname, '../../..')
/** Smaller while a bench is being written. */
export const patrolCount = Number(process.env.BENCH_PATROLS ?? 1_000_000)
export const benchDir = join(root, '.cache', 'bench')
export const resourcesDir = join(root, 'resources')
/** The filled folder. Never written to; what writes takes a {@link copyOfMillion}. */
export const millionDir = join(benchDir, `patrols-${patrolCount}`)
const workingDir = join(benchDir, 'copy')

/** A core over a folder, on the day after its last patrols. */
export function openCore(dataDir: string): Core {
  return createCore({ dataDir, resourcesDir, workerEntry: join(root, 'src/hosts/worker.ts'), version: '0.0.0', program: 'bench', now: () => workday(patrolCount) })
}

/** Fills the folder unless that was done by the same migrations, tokeniser and filler. */
export async function ensureMillion(say: (text: string) => void): Promise<void> {
  const made = fillerHash()
  const note = join(millionDir, 'filled-by.txt')
  if (existsSync(note) && readFileSync(note, 'utf8') === made) return
  const partial = `${millionDir}.partial`
  rmSync(partial, { recursive: true, force: true })
  rmSync(millionDir, { recursive: true, force: true })
  mkdirSync(partial, { recursive: true })
  const began = performance.now()
  const seconds = () => `${Math.round((performance.now() - began) / 1000)} s`
  const core = openCore(partial)
  try {
    fillFolder(core, patrolCount, text => say(`filling (${seconds()}): ${text}`))
  }
  finally {
    await core.close()
  }
  say(`filled in ${seconds()}, verifying`)
  const report = await verifyFile(join(partial, databaseName), partial)
  if (!report.ok) throw new Error(`the filled file does not verify: ${JSON.stringify(report.checks)}`)
  writeFileSync(join(partial, 'filled-by.txt'), made)
  renameSync(partial, millionDir)
  say(`${(statSync(join(millionDir, databaseName)).size / 1e9).toFixed(2)} GB, filled and verified in ${seconds()}`)
}

/** A copy that may be written to, with the disk caught up, so that a bench does not pay for the copying. */
export function copyOfMillion(): string {
  rmSync(workingDir, { recursive: true, force: true })
  cpSync(millionDir, workingDir, { recursive: true })
  const file = openSync(join(workingDir, databaseName), 'r+')
  fsyncSync(file)
  closeSync(file)
  return workingDir
}

export const dropCopy = () => rmSync(workingDir, { recursive: true, force: true })

function fillerHash(): string {
  const hash = createHash('sha256')
  const sources = ['src/core/db/migrations/*.ts', 'src/core/platform/grams.ts', 'src/contract/registers/patrol-logs.ts', 'tests/bench/support/{brigade,draw,fill,narrative,patrols}.ts']
  for (const file of globSync(sources, { cwd: root }).sort()) hash.update(file).update(readFileSync(join(root, file)))
  return `${hash.digest('hex')}\n`
}
