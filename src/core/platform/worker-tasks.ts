import type { ExportRequest, PaperRequest, PrintRequest, ReportRequest } from '#contract/jobs.ts'
import type { WrittenTable } from './paper/write-table.ts'

/** What worker threads do, each with what it is given and what it gives back. Everything here survives structured cloning. */
export interface WorkerTasks {
  export: { input: ExportRequest & { file: string, maker: string, now: string }, output: WrittenTable }
  print: { input: PrintRequest & { file: string, now: string, maker: string }, output: { pages: number, bytes: number, missing: readonly string[], unreadable: readonly string[] } }
  paper: { input: PaperRequest & { file: string, now: string, maker: string }, output: { pages: number, bytes: number, missing: readonly string[] } }
  report: { input: ReportRequest & { file: string, maker: string, now: string }, output: WrittenTable }
  backup: { input: { file: string, withAttachments: boolean }, output: { size: number, records: number } }
  verify: { input: { file: string }, output: VerifyReport }
  preview: { input: { source: string, file: string }, output: { bytes: number } }
}

export interface VerifyReport { ok: boolean, checks: Array<{ name: string, ok: boolean, detail: string }> }
export type TaskName = keyof WorkerTasks

/** What every task may use: where the data lies, how to say how far it is, and whether to stop. */
export interface TaskTools {
  dataDir: string
  resourcesDir: string
  onProgress: (progress: { done: number, total: number }) => void
  signal: AbortSignal
}

export interface TaskStart<N extends TaskName = TaskName> { name: N, input: WorkerTasks[N]['input'], dataDir: string, resourcesDir: string }
export type TaskMessage =
  | { type: 'progress', done: number, total: number }
  | { type: 'done', output: unknown }
  | { type: 'refused', code: string, data: unknown }
  | { type: 'failed', message: string, stack: string, code?: string }
