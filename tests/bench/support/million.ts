import type { Core } from '#core/app.ts'
import { createHash } from 'node:crypto'
import { closeSync, cpSync, existsSync, fsyncSync, globSync, openSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { createCore } from '#core/app.ts'
import { addDays } from '#contract/wall-time.ts'
import { makeDemo } from '#core/modules/demo/index.ts'
import { databaseName } from '#core/platform/database-name.ts'
import { verifyFile } from '#core/platform/verify-file.ts'

export const root = resolve(import.meta.dirname, '../../..')
/** Smaller while a bench is being written. */
export const patrolCount = Number(process.env.BENCH_PATROLS ?? 1_000_000)
export const benchDir = join(root, '.cache', 'bench')
export const resourcesDir = join(root, 'resources')
/** The filled folder. Never written to; what writes takes a {@link copyOfMillion}. */
export const millionDir = join(benchDir, `patrols-${patrolCount}`)
const workingDir = join(benchDir, 'copy')

/** Last day of the sample. */
export const asOf = '2026-11-20'
/** The sample of `demo --scale large`; of fewer patrols as many days less. */
export const sampleOf = { scale: 'large', seed: 1, asOf, large: { patrols: patrolCount, days: Math.ceil(patrolCount / 137) } } as const
/** Two weeks later, so that there are days to enter patrols for. */
const workday = new Date(`${addDays(asOf, 14)}T10:00:00+08:00`)

const configOf = (dataDir: string) => ({ dataDir, resourcesDir, workerEntry: join(root, 'src/hosts/worker.ts'), version: '0.0.0', program: 'bench', now: () => workday })

/** A core over a folder, two weeks after its last patrols. */
export const openCore = (dataDir: string): Core => createCore(configOf(dataDir))

/** Makes the sample unless that was done by the same migrations, tokeniser and filler. */
export async function ensureMillion(say: (text: string) => void): Promise<void> {
  const made = makerHash()
  const note = join(millionDir, 'made-by.txt')
  if (existsSync(note) && readFileSync(note, 'utf8') === made) return
  rmSync(millionDir, { recursive: true, force: true })
  const began = performance.now()
  const seconds = () => `${Math.round((performance.now() - began) / 1000)} s`
  let said = 0
  await makeDemo(configOf(millionDir), { ...sampleOf, onProgress: ({ done, total }) => {
    if (performance.now() - said < 10_000) return
    said = performance.now()
    say(`filling (${seconds()}): ${Math.floor(done / total * 100)} %`)
  } })
  const gigabytes = (statSync(join(millionDir, databaseName)).size / 1e9).toFixed(2)
  say(`${patrolCount} patrols, ${gigabytes} GB, filled in ${seconds()}; verifying`)
  const report = await verifyFile(join(millionDir, databaseName), millionDir)
  if (!report.ok) throw new Error(`the sample does not verify: ${JSON.stringify(report.checks)}`)
  writeFileSync(note, made)
  say(`filled and verified in ${seconds()}`)
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

function makerHash(): string {
  const hash = createHash('sha256')
  const sources = ['src/core/db/migrations/*.ts', 'src/core/platform/grams.ts', 'src/core/platform/initials.ts', 'src/core/registers/{batch,writing}.ts', 'src/core/modules/demo/*.ts', 'src/contract/registers/{patrol-logs,site-records,findings}.ts', 'resources/samples/demo/*.json']
  for (const file of globSync(sources, { cwd: root }).sort()) hash.update(file).update(readFileSync(join(root, file)))
  return `${hash.digest('hex')}\n`
}
