import { describe, expect, it } from 'vitest'

interface Result { testResults: { status: string, assertionResults: { status: string, meta?: { notRun?: string } }[] }[] }
interface Figures { passed: number, failed: number, notRun: { reason: string, tests: number }[] }

const script = new URL('../../scripts/vitest-run.mjs', import.meta.url).href
const { count } = await import(script) as { count: (result: Result | null, exitCode: number) => Figures }

const passed = { status: 'passed' }
const failed = { status: 'failed' }
const file = (status: string, ...assertionResults: { status: string, meta?: { notRun?: string } }[]) => ({ status, assertionResults })

describe('the figures under a test run', () => {
  it('count tests over all files', () => {
    expect(count({ testResults: [file('passed', passed, passed), file('failed', passed, failed)] }, 1)).toEqual({ passed: 3, failed: 1, notRun: [] })
  })

  it('count a file that broke before its first test', () => {
    expect(count({ testResults: [file('passed', passed), file('failed')] }, 1)).toMatchObject({ passed: 1, failed: 1 })
  })

  it('count a file whose set-up broke after its tests were listed', () => {
    expect(count({ testResults: [file('failed', { status: 'skipped' })] }, 1)).toMatchObject({ passed: 0, failed: 1 })
  })

  it('never call a run good that ended badly, or that left no report', () => {
    expect(count({ testResults: [file('passed', passed)] }, 1).failed).toBe(1)
    expect(count(null, 1)).toEqual({ passed: 0, failed: 1, notRun: [] })
  })

  it('name what was not run and why, and never count it as passed', () => {
    const electron = { status: 'skipped', meta: { notRun: 'needs Electron' } }
    expect(count({ testResults: [file('passed', passed, electron, electron)] }, 0)).toEqual({
      passed: 1, failed: 0, notRun: [{ reason: 'needs Electron', tests: 2 }],
    })
  })
})
