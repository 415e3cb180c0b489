import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { neighbourOf, periodAround, periodOfCode, periodTitle, periodWithDays } from '#contract/period.ts'
import { addDays } from '#contract/wall-time.ts'

describe('a period is written as scripts write it, and both its ends belong to it', () => {
  it.each([
    ['2026-10', '2026-10-01', '2026-10-31', '2026年10月'],
    ['2028-02', '2028-02-01', '2028-02-29', '2028年2月'],
    ['2026-Q1', '2026-01-01', '2026-03-31', '2026年第一季度'],
    ['2026-q3', '2026-07-01', '2026-09-30', '2026年第三季度'],
    ['2026', '2026-01-01', '2026-12-31', '2026年'],
    ['2026-W41', '2026-10-05', '2026-10-11', '2026年第41周'],
    // The first week of 2026 begins in 2025, week 53 of 2026 ends in 2027.
    ['2026-W01', '2025-12-29', '2026-01-04', '2026年第1周'],
    ['2026-W53', '2026-12-28', '2027-01-03', '2026年第53周'],
    [' 2026-03-01..2026-03-15 ', '2026-03-01', '2026-03-15', '2026-03-01 至 2026-03-15'],
    ['2026-03-09..2026-03-09', '2026-03-09', '2026-03-09', '2026-03-09'],
  ])('%s', (code, from, to, title) => {
    const period = periodOfCode(code)!
    expect(period).toMatchObject({ code: code.trim().toUpperCase(), from, to })
    expect(periodTitle(period)).toBe(title)
  })

  it.each(['', '26', '2026-00', '2026-13', '2026-Q0', '2026-Q5', '2025-W53', '2026-W00', '2026-W54', '2026-W1', '2026-02-30..2026-03-01', '2026-03-02..2026-03-01', '2026-03-01', '2026-03-01..', '..', '2026-01-01..2026-01-02..2026-01-03', '本月', '2026-1', '0000', '9999', '0001-01-01..2026-01-01'])('%j names none', code => expect(periodOfCode(code)).toBeUndefined())
})

const days = fc.integer({ min: 0, max: 40_000 }).map(back => addDays('2080-12-31', -back))
const kinds = fc.constantFrom('week', 'month', 'quarter', 'year')

describe('periods of a kind', () => {
  it('cover every day once, one after the other, and read back from their code', () => {
    fc.assert(fc.property(kinds, days, (kind, day) => {
      const period = periodAround(kind, day)
      expect(period.from <= day && day <= period.to).toBe(true)
      expect(periodOfCode(period.code)).toEqual(period)
      const [before, after] = [neighbourOf(period, -1), neighbourOf(period, 1)]
      expect([addDays(before.to, 1), addDays(period.to, 1)]).toEqual([period.from, after.from])
      expect(neighbourOf(after, -1)).toEqual(period)
    }))
  })

  it('of days chosen freely moves on by its own length', () => {
    expect(neighbourOf(periodOfCode('2026-03-01..2026-03-10')!, -1)).toEqual({ kind: 'range', code: '2026-02-19..2026-02-28', from: '2026-02-19', to: '2026-02-28' })
    expect(neighbourOf(periodOfCode('2026-03-01..2026-03-10')!, 1).code).toBe('2026-03-11..2026-03-20')
  })
})

it('says on paper which days it means', () => {
  expect(periodWithDays(periodOfCode('2026-Q4')!)).toBe('2026年第四季度（2026-10-01 至 2026-12-31）')
  expect(periodWithDays(periodOfCode('2026-03-01..2026-03-15')!)).toBe('2026-03-01 至 2026-03-15')
})
