import { addDays, beijingTime } from '#contract/wall-time.ts'

/** A clock that stands still until it is told the Beijing time, so that a test can name “today” and “now”. */
export class TestClock {
  #at: Date

  constructor(wall: string) {
    this.#at = TestClock.instant(wall)
  }

  /** The instant of a Beijing wall time, `2026-03-10T10:00`. */
  static instant(wall: string): Date {
    return new Date(`${wall}:00+08:00`)
  }

  readonly now = (): Date => new Date(this.#at)

  get today(): string {
    return beijingTime(this.#at).slice(0, 10)
  }

  set(wall: string): void {
    this.#at = TestClock.instant(wall)
  }

  nextDay(time = '09:00'): void {
    this.set(`${addDays(this.today, 1)}T${time}`)
  }
}
