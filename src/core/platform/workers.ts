import type { TaskMessage, TaskName, TaskStart, WorkerTasks } from './worker-tasks.ts'
import { Worker } from 'node:worker_threads'
import { AppError } from './app-error.ts'

export interface RunOptions { signal?: AbortSignal, onProgress?: (progress: { done: number, total: number }) => void }

/** Runs heavy tasks in threads of their own, a few at a time, so that the core answers meanwhile. */
export class Workers {
  readonly #entry: string
  readonly #folders: { dataDir: string, resourcesDir: string }
  readonly #limit: number
  readonly #running = new Set<Worker>()
  readonly #waiting: Array<() => void> = []
  #active = 0
  #closed = false

  constructor(entry: string, folders: { dataDir: string, resourcesDir: string }, limit = 2) {
    this.#entry = entry
    this.#folders = folders
    this.#limit = limit
  }

  async run<N extends TaskName>(name: N, input: WorkerTasks[N]['input'], options: RunOptions = {}): Promise<WorkerTasks[N]['output']> {
    if (this.#active >= this.#limit) await new Promise<void>(resolve => this.#waiting.push(resolve))
    this.#active++
    try {
      if (this.#closed || options.signal?.aborted) throw new AppError('CANCELLED', {})
      return await this.#runNow(name, input, options)
    }
    finally {
      this.#active--
      this.#waiting.shift()?.()
    }
  }

  /** Ends every thread, and what waits for one. Their temporary files are theirs to remove at the next start. */
  async close(): Promise<void> {
    this.#closed = true
    await Promise.all([...this.#running].map(worker => worker.terminate()))
  }

  #runNow<N extends TaskName>(name: N, input: WorkerTasks[N]['input'], options: RunOptions): Promise<WorkerTasks[N]['output']> {
    const start: TaskStart<N> = { name, input, ...this.#folders }
    const worker = new Worker(this.#entry, { workerData: start })
    this.#running.add(worker)
    const cancel = () => worker.postMessage('cancel')
    options.signal?.addEventListener('abort', cancel, { once: true })
    return new Promise<WorkerTasks[N]['output']>((resolve, reject) => {
      worker.on('message', (message: TaskMessage) => {
        if (message.type === 'progress') options.onProgress?.(message)
        else if (message.type === 'done') resolve(message.output as WorkerTasks[N]['output'])
        else if (message.type === 'refused') reject(new AppError(message.code as 'CANCELLED', message.data as Record<string, never>))
        // Under `node --watch` the runtime posts messages of its own.
        else if (message.type === 'failed') reject(Object.assign(new Error(message.message), { stack: message.stack, code: message.code }))
      })
      worker.on('error', reject)
      worker.on('exit', () => reject(new Error(`the ${name} task ended without an answer`)))
    }).finally(() => {
      options.signal?.removeEventListener('abort', cancel)
      this.#running.delete(worker)
      void worker.terminate()
    })
  }
}
