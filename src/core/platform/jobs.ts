import type { JobState } from '#contract/jobs.ts'
import type { TaskName, WorkerTasks } from './worker-tasks.ts'
import type { Workers } from './workers.ts'
import { EventEmitter, on } from 'node:events'
import { basename } from 'node:path'
import { AppError, asRefusal } from './app-error.ts'

interface Job { state: JobState, cancel: AbortController, ended: Promise<JobState>, error?: unknown }

/** How many finished jobs a tray still shows. */
const remembered = 50

/** Work in progress, seen by every screen: state, progress, cancel, result. */
export class Jobs {
  readonly #workers: Workers
  readonly #jobs = new Map<string, Job>()
  readonly #changes = new EventEmitter().setMaxListeners(0)

  constructor(workers: Workers) {
    this.#workers = workers
  }

  /** Starts a task as a job. `file` is where its result will stand. */
  start<N extends Extract<TaskName, JobState['kind']>>(id: string, name: N, title: string, input: WorkerTasks[N]['input'] & { file: string }, now: Date): JobState {
    const state: JobState = { id, kind: name, title, status: 'waiting', done: 0, total: 0, file: null, fileName: null, rows: null, pages: null, bytes: null, missing: [], unreadable: [], failure: null, startedAt: now.toISOString(), ms: null }
    const cancel = new AbortController()
    const began = performance.now()
    const ended = this.#workers.run(name, input, {
      signal: cancel.signal,
      onProgress: progress => this.#change(id, { status: 'running', ...progress }),
    }).then(
      output => this.#change(id, { status: 'done', file: input.file, fileName: basename(input.file), ...resultOf(output), ms: Math.round(performance.now() - began) }),
      (error: unknown) => {
        this.#mustFind(id).error = asRefusal(error, input.file)
        return this.#change(id, { ...failureOf(error, input.file), ms: Math.round(performance.now() - began) })
      },
    )
    this.#jobs.set(id, { state, cancel, ended })
    const [oldest] = [...this.#jobs].filter(([, job]) => job.state.ms !== null)
    if (this.#jobs.size > remembered && oldest) this.#jobs.delete(oldest[0])
    return state
  }

  list(): JobState[] {
    return [...this.#jobs.values()].map(job => job.state)
  }

  get(id: string): JobState {
    return this.#mustFind(id).state
  }

  /** What a job failed with: a refusal, or a defect. For a host that answers with a code rather than a sentence. */
  errorOf(id: string): unknown {
    return this.#mustFind(id).error
  }

  cancel(id: string): JobState {
    const job = this.#mustFind(id)
    job.cancel.abort()
    return job.state
  }

  /** Resolves with the last state of a job. */
  ended(id: string): Promise<JobState> {
    return this.#mustFind(id).ended
  }

  /** States of a job from now until it ends. */
  async* watch(id: string, signal?: AbortSignal): AsyncGenerator<JobState, void, void> {
    let state = this.get(id)
    const changes = on(this.#changes, id, { signal })
    try {
      yield state
      while (state.ms === null) {
        const { value, done } = await changes.next() as IteratorResult<[JobState]>
        if (done) return
        state = value[0]
        yield state
      }
    }
    finally {
      await changes.return?.()
    }
  }

  #change(id: string, change: Partial<JobState>): JobState {
    const job = this.#mustFind(id)
    job.state = { ...job.state, ...change }
    this.#changes.emit(id, job.state)
    return job.state
  }

  #mustFind(id: string): Job {
    const job = this.#jobs.get(id)
    if (!job) throw new AppError('JOB_UNKNOWN', { id })
    return job
  }
}

function resultOf(output: WorkerTasks[TaskName]['output']): Partial<JobState> {
  const result = output as { rows?: number, pages?: number, bytes?: number, size?: number, missing?: readonly string[], unreadable?: readonly string[] }
  return { rows: result.rows ?? null, pages: result.pages ?? null, bytes: result.bytes ?? result.size ?? null, missing: [...result.missing ?? []], unreadable: [...result.unreadable ?? []] }
}

function failureOf(error: unknown, file: string): Partial<JobState> {
  const refusal = asRefusal(error, file)
  if (refusal instanceof AppError) return { status: refusal.code === 'CANCELLED' ? 'cancelled' : 'failed', failure: refusal.message }
  return { status: 'failed', failure: `未能完成，原有文件未受影响。请把这一行告诉维护人员：${(error as Error).message}` }
}
