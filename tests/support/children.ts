import type { ChildProcess } from 'node:child_process'
import { spawn } from 'node:child_process'
import { createInterface } from 'node:readline'
import { fileURLToPath } from 'node:url'

export interface Child {
  readonly process: ChildProcess
  /** Every line printed so far. */
  readonly lines: string[]
  /** Waits for a line that begins like this. */
  line: (begins: string) => Promise<string>
  /** Kills it as a power cut does, and waits until it is gone. */
  kill: () => Promise<void>
  /** Waits until it ends by itself; answers its exit code. */
  ended: Promise<number | null>
}

/** Starts a program of `tests/support/children` in a process of its own. */
export function startChild(name: string, args: readonly string[], env: Readonly<Record<string, string>> = {}): Child {
  const child = spawn(process.execPath, [fileURLToPath(new URL(`children/${name}.ts`, import.meta.url)), ...args], { stdio: ['ignore', 'pipe', 'inherit'], env: { ...process.env, ...env } })
  const lines: string[] = []
  const waiting = new Set<{ begins: string, resolve: (line: string) => void, reject: (error: Error) => void }>()
  const output = createInterface({ input: child.stdout })
  output.on('line', (line) => {
    lines.push(line)
    for (const wait of waiting) if (line.startsWith(wait.begins)) { waiting.delete(wait); wait.resolve(line) }
  })
  // The last lines may still be on their way when the process is gone; `close` comes after them.
  const ended = new Promise<number | null>(resolve => child.once('close', (code) => {
    for (const wait of waiting) wait.reject(new Error(`${name} ended without “${wait.begins}”; it said: ${lines.join(' | ')}`))
    resolve(code)
  }))
  return {
    process: child,
    lines,
    ended,
    line: begins => new Promise((resolve, reject) => {
      const found = lines.find(line => line.startsWith(begins))
      if (found) resolve(found)
      else waiting.add({ begins, resolve, reject })
    }),
    kill: async () => {
      child.kill('SIGKILL')
      await ended
    },
  }
}
