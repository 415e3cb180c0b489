/**
 * The moment every browser test begins at, in Beijing: a Friday afternoon late in a month, so that “this month” holds
 * three weeks of patrols whenever the tests are run, and screenshots show the same days each time.
 */
export const begins = '2026-11-20T15:00:00+08:00'

/** Moves the clock of the program or page it runs in; time goes on from there. Sees only its argument, so that a page can run it. */
export function moveClock(shift: number): void {
  const Real = Date
  globalThis.Date = class extends Real {
    constructor(...given: unknown[]) {
      super(...(given.length ? given : [Real.now() + shift]) as [number])
    }

    static override now(): number {
      return Real.now() + shift
    }
  } as DateConstructor
}

export function shiftToBeginning(): number {
  return Date.parse(begins) - Date.now()
}

// Given to the program with `--import`, before anything of its own.
const asked = process.env.BRIGADE_DESK_CLOCK_SHIFT
if (asked) moveClock(Number(asked))
