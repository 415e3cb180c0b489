import type { TaskMessage, TaskName, TaskStart, TaskTools, WorkerTasks } from './platform/worker-tasks.ts'
import { statSync } from 'node:fs'
import { parentPort, workerData } from 'node:worker_threads'
import { AppError } from './platform/app-error.ts'

/** Longer edge of a photo on screen. */
const previewEdge = 640

/** Each task brings its own libraries: a backup need not wait for the PDF engine. */
const tasks: { [N in TaskName]: (input: WorkerTasks[N]['input'], tools: TaskTools) => Promise<WorkerTasks[N]['output']> } = {
  export: async (input, tools) => (await import('./modules/output/export-list.ts')).exportList(input, tools),
  print: async (input, tools) => (await import('./modules/output/print-records.ts')).printRecords(input, tools),
  paper: async (input, tools) => (await import('./modules/output/print-paper.ts')).printPaper(input, tools),
  report: async (input, tools) => (await import('./modules/output/write-report.ts')).writeReport(input, tools),
  backup: async (input, tools) => (await import('./platform/backup-file.ts')).writeBackup(input, tools),
  verify: async (input, tools) => (await import('./platform/verify-file.ts')).verifyFile(input.file, tools.dataDir, tools),
  preview: async ({ source, file }) => {
    const { drawSmaller } = await import('./modules/output/print-photos.ts')
    if (!await drawSmaller(source, file, previewEdge)) throw new AppError('NOT_A_PHOTO', { name: '' })
    return { bytes: statSync(file).size }
  },
}

/** One task in its own thread: runs what it was started with, says how far it is, answers once, ends. */
export async function runTask(): Promise<void> {
  const port = parentPort!
  const start = workerData as TaskStart
  const abort = new AbortController()
  port.on('message', message => message === 'cancel' && abort.abort())
  const tell = (message: TaskMessage) => port.postMessage(message)
  try {
    const run = tasks[start.name] as (input: unknown, tools: TaskTools) => Promise<unknown>
    const output = await run(start.input, { ...start, signal: abort.signal, onProgress: ({ done, total }) => tell({ type: 'progress', done, total }) })
    tell({ type: 'done', output })
  }
  catch (error) {
    if (abort.signal.aborted) tell({ type: 'refused', code: 'CANCELLED', data: {} })
    else if (error instanceof AppError) tell({ type: 'refused', code: error.code, data: error.data })
    else tell({ type: 'failed', message: (error as Error).message, stack: (error as Error).stack ?? '', code: (error as { code?: string }).code })
  }
  finally {
    port.close()
  }
}
