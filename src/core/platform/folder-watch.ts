import type { Events } from './events.ts'
import { statSync } from 'node:fs'
import { AppError } from './app-error.ts'

export type FolderState = 'there' | 'gone' | 'changed'

const lookEveryMs = 2000

/**
 * Whether the database this core has open is still the one its folder shows. A USB stick may be pulled and another put in its
 * place; where a file can outlive its name, SQLite would go on writing into what nobody will ever find again.
 */
export class FolderWatch {
  readonly #file: string
  readonly #dataDir: string
  readonly #identity: string | undefined

  constructor(file: string, dataDir: string) {
    this.#file = file
    this.#dataDir = dataDir
    this.#identity = identityOf(file)
  }

  state(): FolderState {
    const identity = identityOf(this.#file)
    if (identity === undefined) return 'gone'
    return identity === this.#identity ? 'there' : 'changed'
  }

  /** What to tell whoever wants to write; nothing while all is well. */
  refusal(): AppError | undefined {
    const state = this.state()
    if (state === 'there') return undefined
    return new AppError(state === 'gone' ? 'FOLDER_GONE' : 'FOLDER_CHANGED', { path: this.#dataDir })
  }

  assertThere(): void {
    const refusal = this.refusal()
    if (refusal) throw refusal
  }

  /** Tells every screen when the folder goes and comes back; again and again while it is gone, for windows opened meanwhile. */
  announce(events: Events): { stop: () => void } {
    let before: FolderState = 'there'
    const timer = setInterval(() => {
      const state = this.state()
      if (state !== 'there' || before !== 'there') events.publish('change', { entity: `folder-${state}`, id: state })
      before = state
    }, lookEveryMs).unref()
    return { stop: () => clearInterval(timer) }
  }
}

function identityOf(file: string): string | undefined {
  try {
    const { dev, ino } = statSync(file, { bigint: true })
    return `${dev} ${ino}`
  }
  catch {
    return undefined
  }
}
