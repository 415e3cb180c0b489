import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { mistakeIn } from '#contract/deadlines/reckoning.ts'
import { workdaysFrom } from '#contract/deadlines/work-calendar.ts'
import { addDays, addMonths, dayNumber } from '#contract/wall-time.ts'
import { calendar, deadline, ruleTable } from '#tests/support/deadlines.ts'

const first = '2024-01-01'
const span = dayNumber('2026-12-31') - dayNumber(first)
/** Every day of the published years. */
const days = fc.integer({ min: 0, max: span }).map(after => addDays(first, after))
const rules = fc.constantFrom(...ruleTable.rules)
const isWorkday = (day: string) => calendar.isWorkday(day)
const triggerOf = ({ unit }: { unit: string }, day: string) => unit === 'h' ? `${day}T23:30` : day
const ruleIds = ruleTable.rules.map(({ id }) => id)

describe.each(ruleIds)('%s, from any day of 2024 to 2026', (id) => {
  const rule = ruleTable.rules.find(one => one.id === id)!
  const of = (day: string) => deadline(id, triggerOf(rule, day))

  it('comes no earlier from a later trigger', () => {
    fc.assert(fc.property(days, (day) => {
      const [here, next] = [of(day), of(addDays(day, 1))]
      for (const part of ['raw', 'legal', 'earliest'] as const) if (here[part] && next[part]) expect(here[part] <= next[part], `${part} of ${day}`).toBe(true)
    }))
  })

  it('rolls forward onto a working day, or not at all', () => {
    fc.assert(fc.property(days, (day) => {
      const { raw, legal } = of(day)
      if (raw === null || legal === null) return
      if (rule.rolls) {
        expect(isWorkday(legal)).toBe(true)
        expect(legal >= raw).toBe(true)
        for (let at = raw; at < legal; at = addDays(at, 1)) expect(isWorkday(at), at).toBe(false)
      }
      else if (rule.unit === 'wd') expect(isWorkday(legal)).toBe(true)
      else if (rule.unit !== 'd/wd') expect(legal).toBe(raw)
    }))
  })

  it('warns an agency on a working day that is not too late, and nobody else', () => {
    fc.assert(fc.property(days, (day) => {
      const { warn, legal, earliest, status } = of(day)
      if (rule.duty !== 'agency') expect(warn).toBeNull()
      else {
        expect(earliest).toBeNull()
        if (warn && legal) {
          expect(warn <= legal.slice(0, 10)).toBe(true)
          // Where the working day before lies behind the trigger, all that is left is the day itself.
          expect(isWorkday(warn) || warn === day).toBe(true)
        }
      }
      if (status === 'ok' && rule.duty === 'agency') expect(warn).not.toBeNull()
    }))
  })

  it('gives no date where a year is not published, and a guess beside it', () => {
    fc.assert(fc.property(days, (day) => {
      const { status, provisional, legal, warn } = of(day)
      if (status === 'ok') expect(provisional).toBeNull()
      else {
        expect(provisional).not.toBeNull()
        expect(legal === null || warn === null).toBe(true)
      }
    }))
  })

  it('is explained with its law and every day it rests on', () => {
    fc.assert(fc.property(days, (day) => {
      const { explain, basis, legal, status } = of(day)
      expect(explain[0]).toContain(basis)
      if (legal && !rule.surcharge) expect(explain.join('')).toContain(`${legal.slice(0, 4)}年${Number(legal.slice(5, 7))}月${Number(legal.slice(8, 10))}日`)
      expect(explain.some(step => step.startsWith('日历未确认'))).toBe(status !== 'ok')
      for (const step of explain) expect(step).toMatch(/。$|）。$/)
    }), { numRuns: 30 })
  })
})

describe('working days', () => {
  it('counted back undo what was counted forward', () => {
    fc.assert(fc.property(days.filter(isWorkday), fc.integer({ min: 1, max: 20 }), (day, count) => {
      const there = workdaysFrom(day, count, 1, isWorkday).at(-1)!
      expect(workdaysFrom(there, count, -1, isWorkday).at(-1)).toBe(day)
    }))
  })

  it('are as many as were counted, each after the one before', () => {
    fc.assert(fc.property(days, fc.integer({ min: 1, max: 20 }), (day, count) => {
      const counted = workdaysFrom(day, count, 1, isWorkday)
      expect(counted).toHaveLength(count)
      expect(counted).toEqual([...new Set(counted)].sort())
      expect(counted[0]! > day).toBe(true)
      for (let at = addDays(day, 1); at <= counted.at(-1)!; at = addDays(at, 1)) expect(counted.includes(at)).toBe(isWorkday(at))
    }))
  })

  it('are 248 in 2026, of which six make up for holidays', () => {
    const year = Array.from({ length: 365 }, (_, index) => addDays('2026-01-01', index))
    expect(year.filter(isWorkday)).toHaveLength(365 - 117)
    expect(year.filter(day => calendar.reasonOf(day) === '调休上班')).toEqual(['2026-01-04', '2026-02-14', '2026-02-28', '2026-05-09', '2026-09-20', '2026-10-10'])
  })
})

describe('months', () => {
  it.each([['2026-08-31', 6, '2027-02-28'], ['2027-08-31', 6, '2028-02-29'], ['2026-10-31', 1, '2026-11-30'], ['2026-11-30', 3, '2027-02-28'], ['2024-02-29', 24, '2026-02-28'], ['2026-01-15', 12, '2027-01-15']] as const)('%s and %i months is %s', (day, months, expected) => expect(addMonths(day, months)).toBe(expected))
})

describe('days that do not count', () => {
  it('put the end off by as many days as lie within', () => {
    fc.assert(fc.property(days, fc.integer({ min: 1, max: 25 }), fc.integer({ min: 0, max: 20 }), (day, after, more) => {
      const [from, to] = [addDays(day, after), addDays(day, after + more)]
      expect(deadline('seize', day, { excluded: [{ from, to }] }).raw).toBe(addDays(day, 30 + more + 1))
    }))
  })

  it('count once where they are named twice, and not at all before the trigger', () => {
    expect(deadline('seize', '2026-03-02', { excluded: [{ from: '2026-03-05', to: '2026-03-10' }, { from: '2026-03-08', to: '2026-03-12' }] }).raw).toBe('2026-04-09')
    expect(deadline('seize', '2026-03-02', { excluded: [{ from: '2026-02-01', to: '2026-03-02' }] }).raw).toBe('2026-04-01')
  })
})

describe('a surcharge', () => {
  it('never exceeds the fine, and never falls with later payment', () => {
    fc.assert(fc.property(fc.integer({ min: 1, max: 10_000_000 }), fc.integer({ min: 0, max: 400 }), (fen, late) => {
      const fine = fen / 100
      const [now, then] = [late, late + 1].map(days => deadline('surcharge', '2026-01-05', { fine, paid: addDays('2026-01-05', days) }).surcharge!)
      expect(now!.amount).toBeLessThanOrEqual(fine)
      expect(then!.amount).toBeGreaterThanOrEqual(now!.amount)
      expect(now!.days).toBe(late)
      if (late >= 34) expect(now!.amount).toBe(fine)
    }))
  })
})

describe('a law that began later', () => {
  it('is not confirmed for what happened before it', () => {
    expect(deadline('hear-req', '2021-07-14')).toMatchObject({ verified: false })
    expect(deadline('hear-req', '2021-07-14').explain.join()).toContain('自2021年7月15日（周四）起施行')
    expect(deadline('hear-req', '2024-07-15')).toMatchObject({ verified: true })
  })
})

describe('what cannot be asked is refused by field', () => {
  it.each([
    [{ rule: 'nope', trigger: '2026-03-02' }, 'rule', '没有代码'],
    [{ rule: 'pay', trigger: '2026-03-02T10:00' }, 'trigger', '只写日期'],
    [{ rule: 'emerg-appr', trigger: '2026-03-02' }, 'trigger', '写到分'],
    [{ rule: 'pay', trigger: '1926-03-02' }, 'trigger', '1990-01-01'],
    [{ rule: 'pay', trigger: '2026-03-02', count: 30 }, 'count', '15'],
    [{ rule: 'defence', trigger: '2026-03-02', count: 2 }, 'count', '3 至 30'],
    [{ rule: 'limit', trigger: '2026-03-02', count: 3 }, 'count', '2 或 5'],
    [{ rule: 'pay', trigger: '2026-03-02', excluded: [{ from: '2026-03-03', to: '2026-03-04' }] }, 'excluded', '没有可以扣除'],
    [{ rule: 'seize', trigger: '2026-03-02', excluded: [{ from: '2026-03-05', to: '2026-03-04' }] }, 'excluded', '起日不能晚于止日'],
    [{ rule: 'pay', trigger: '2026-03-02', urgeServed: '2026-03-04' }, 'urgeServed', '不需要'],
    [{ rule: 'pay', trigger: '2026-03-02', fine: 3000, paid: '2026-03-04' }, 'fine', '不计算加处罚款'],
    [{ rule: 'surcharge', trigger: '2026-03-02', fine: 3000 }, 'paid', '缴纳日'],
  ])('%j', (request, field, message) => expect(mistakeIn(ruleTable, request)).toMatchObject({ field, message: expect.stringContaining(message) }))

  it('and every rule takes its own trigger', () => {
    fc.assert(fc.property(rules, days, (rule, day) => {
      expect(mistakeIn(ruleTable, { rule: rule.id, trigger: triggerOf(rule, day) })).toBeUndefined()
    }))
  })
})
