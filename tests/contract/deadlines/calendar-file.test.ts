import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { calendarText, readCalendar } from '#contract/deadlines/calendar-file.ts'
import { resourcesDir } from '#tests/support/core.ts'
import { shippedYears } from '#tests/support/deadlines.ts'
import { inventedYear } from './invented-year.ts'

const replaced = (line: string, by: string) => {
  expect(inventedYear).toContain(line)
  return readCalendar(inventedYear.replace(line, by))
}

describe('a year is read as the notice says it', () => {
  it('from a table', () => {
    const { mistakes, days, ...year } = readCalendar(inventedYear)
    expect({ mistakes, ...year }).toEqual({ mistakes: [], year: 2027, source: '样例，不是真实安排', verified: false })
    expect(days.filter(({ kind }) => kind === 'off')).toHaveLength(28)
    expect(days.filter(({ kind }) => kind === 'work').map(({ day }) => day)).toEqual(['2027-01-31', '2027-02-13', '2027-05-08', '2027-09-26', '2027-10-09'])
  })

  it.each([2024, 2025, 2026])('from the file of %i that ships', (year) => {
    expect(readCalendar(readFileSync(join(resourcesDir, 'calendar', `${year}.json`), 'utf8'))).toEqual({ ...shippedYears.find(shipped => shipped.year === year), mistakes: [] })
  })

  it('with dates as people write them, with full-width commas and as a spreadsheet saves it', () => {
    const plain = readCalendar(inventedYear)
    expect(readCalendar(inventedYear.replace('2027-01-01,2027-01-03', '2027/1/1,2027年1月3日'))).toEqual(plain)
    expect(readCalendar(inventedYear.replaceAll(',', '\t').replaceAll('\n', '\r\n'))).toEqual(plain)
    expect(readCalendar(`\uFEFF${inventedYear.replaceAll(',', '，')}`)).toEqual(plain)
    expect(calendarText(new Uint8Array([0xB7, 0xC5, 0xBC, 0xD9]))).toBe('放假')
  })
})

describe('what is wrong is said by row', () => {
  it.each([
    ['2027-01-01,2027-01-03,放假,元旦', '2027-02-30,,放假,元旦', 5, 'DAY_UNREADABLE', '2027-02-30'],
    ['2027-01-01,2027-01-03,放假,元旦', '2027-01-01,2027-13-03,放假,元旦', 5, 'DAY_UNREADABLE', '2027-13-03'],
    ['2027-01-01,2027-01-03,放假,元旦', '2027-01-03,2027-01-01,放假,元旦', 5, 'SPAN_BACKWARDS', '早于'],
    ['2027-01-01,2027-01-03,放假,元旦', '2026-12-31,2027-01-02,放假,元旦', 5, 'OTHER_YEAR', '跨年'],
    ['2027-01-01,2027-01-03,放假,元旦', '2027-01-01,2027-01-30,放假,元旦', 5, 'SPAN_TOO_LONG', '15 天'],
    ['2027-01-01,2027-01-03,放假,元旦', '2027-01-01,2027-01-03,休息,元旦', 5, 'KIND_UNKNOWN', '休息'],
    ['2027-01-01,2027-01-03,放假,元旦', '2027-01-01,2027-01-03,放假,', 5, 'NAME_MISSING', '节日'],
    ['2027-01-31,,上班,春节', '2027-02-01,,上班,春节', 6, 'WORK_ON_WEEKDAY', '本来就是工作日'],
    ['2027-01-31,,上班,春节', '2027-01-02,,上班,春节', 6, 'DAY_TWICE', '第 5 行'],
  ])('%s → %s', (line, by, row, code, message) => {
    expect(replaced(line, by).mistakes).toEqual([expect.objectContaining({ row, code, message: expect.stringContaining(message) })])
  })

  it.each([
    ['年份,2027\n', '', 'YEAR_MISSING'],
    ['来源,样例，不是真实安排\n', '', 'SOURCE_MISSING'],
    ['核实,未核实', '核实,是', 'STATUS_UNKNOWN'],
    ['2027-10-01,2027-10-07,放假,国庆节', '', 'HOLIDAY_MISSING'],
    ['2027-06-09,,放假,端午节', '', 'HOLIDAY_MISSING'],
  ])('without %j the file is not whole', (line, by, code) => {
    expect(replaced(line, by).mistakes).toContainEqual(expect.objectContaining({ row: 0, code }))
  })

  it('and a file that is something else is refused whole', () => {
    for (const text of ['', '{', '{}', '{"year":2027,"days":[1,null,{"from":{}}]}', 'PK\u0003\u0004', '[1,2]']) expect(readCalendar(text).mistakes, text).not.toEqual([])
  })
})
