import { spawnSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { median } from './runner.ts'

/** What one run in a process of its own took. */
export interface ChildRun { ms: number, peakMb: number, [more: string]: number }

/** Runs a file of this folder as its own process, which prints one line of JSON; memory is counted for it alone. */
export function runChild(file: string, args: readonly string[]): ChildRun {
  const began = performance.now()
  const { stdout, stderr, status } = spawnSync(process.execPath, [join(import.meta.dirname, '..', file), ...args], { encoding: 'utf8', maxBuffer: 1e8 })
  if (status !== 0) throw new Error(`${file} ended with ${status}: ${stderr}`)
  return { ...JSON.parse(stdout.trim().split('\n').at(-1)!) as ChildRun, wholeMs: performance.now() - began }
}

/** Runs each list of arguments in turn, for some rounds; the median of each figure. */
export function runChildren(file: string, sides: ReadonlyArray<readonly string[]>, rounds: number): Array<{ [figure: string]: number }> {
  const runs = sides.map((): ChildRun[] => [])
  for (let round = 0; round < rounds; round++) sides.forEach((args, index) => runs[index]!.push(runChild(file, args)))
  return runs.map(taken => Object.fromEntries(Object.keys(taken[0]!).map(figure => [figure, median(taken.map(run => run[figure]!))])))
}

/** Said by a child when its work is done. Its CPU time includes loading the code, and counts all its threads. */
export function report(began: number, more: Record<string, number> = {}): void {
  process.stdout.write(`${JSON.stringify({ ms: performance.now() - began, cpuMs: cpuMs(), peakMb: peakMb(), ...more })}\n`)
}

function cpuMs(): number {
  const { user, system } = process.cpuUsage()
  return (user + system) / 1000
}

/** Most memory this process held. What the kernel counts for a resource limit would include the parent's at the fork. */
function peakMb(): number {
  const held = process.platform === 'linux' ? /VmHWM:\s+(\d+)/.exec(readFileSync('/proc/self/status', 'utf8'))?.[1] : undefined
  return Number(held ?? process.resourceUsage().maxRSS) / 1024
}
