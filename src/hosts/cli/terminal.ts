import type { ProgramParts } from '../program.ts'
import { Buffer } from 'node:buffer'
import process from 'node:process'

/** What a command talks through. Data goes to `write`, everything else to `say`, so that standard output stays one document. */
export interface Terminal {
  write: (text: string) => void
  /** Progress, remarks and reasons: standard error. */
  say: (text: string) => void
  /** Whether a person watches: progress may then rewrite its line. */
  isWatched: boolean
  readInput: () => Promise<Uint8Array>
  parts: ProgramParts
  now: () => Date
  /** Resolves when the person or the system asks the program to end. */
  stopAsked: () => Promise<void>
}

export function processTerminal(parts: ProgramParts): Terminal {
  // A reader that has seen enough (`| head`) closes the pipe; that is no defect of ours.
  process.stdout.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code !== 'EPIPE') throw error
  })
  return {
    write: text => void process.stdout.write(text),
    say: text => void process.stderr.write(text),
    isWatched: Boolean(process.stderr.isTTY),
    readInput: async () => {
      const chunks: Uint8Array[] = []
      for await (const chunk of process.stdin) chunks.push(chunk as Uint8Array)
      return Buffer.concat(chunks)
    },
    parts,
    now: () => new Date(),
    stopAsked: () => new Promise((resolve) => {
      process.once('SIGINT', () => resolve())
      process.once('SIGTERM', () => resolve())
    }),
  }
}
