import type { TestContext } from 'vitest'
import { findChromium } from './chromium.ts'

declare module 'vitest' {
  interface TaskMeta {
    /** Why this test did not run; the runner prints it and never counts it as passed. */
    notRun?: string
  }
}

/** Leaves the test out, in the open, when this machine lacks what it needs. */
export function notRunWithout(context: TestContext, what: string, isHere: boolean): void {
  if (isHere) return
  context.task.meta.notRun = `needs ${what}`
  context.skip(`not run: needs ${what}`)
}

/** Browser tests may be left out on a desk, never where every change is checked. */
export function needsChromium(context: TestContext): void {
  const isHere = findChromium() !== undefined
  if (!isHere && process.env.CI === 'true') throw new Error('Chromium is missing, and here every browser test must run.')
  notRunWithout(context, 'Chromium', isHere)
}
