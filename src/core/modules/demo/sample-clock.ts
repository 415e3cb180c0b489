import { instantOf } from './times.ts'

/** The clock of the sample: only forward, as a clerk's. */
export class SampleClock {
  #at: Date

  constructor(from: string) {
    this.#at = instantOf(from)
  }

  readonly now = (): Date => this.#at

  /** A moment is never before what was already entered. */
  advanceTo(wallTime: string): void {
    const wanted = instantOf(wallTime)
    if (wanted > this.#at) this.#at = wanted
  }
}
