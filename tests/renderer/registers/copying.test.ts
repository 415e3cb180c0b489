import { describe, expect, it } from 'vitest'
import { findings, patrolLogs, people } from '#contract/registers/index.ts'
import { copiedFrom } from '#renderer/registers/copying.ts'

const log = {
  day: '2026-11-19', starts: '2026-11-19T08:30', ends: '2026-11-20T02:00', minutes: 1050, squad: { id: 's1', label: '一中队' }, method: 'road', weather: null,
  officers: [{ id: 'p1', name: '张三', certificate: '1' }], stretches: [{ id: 'l1', section: { id: 'r1', label: 'G309' }, from: 'K1+000', to: 'K9+000', direction: 'both' }], mileage: 36.5, summary: '路面整洁',
}

describe('a copy of a record', () => {
  it('takes what a similar one may share, on its own day, with lines of its own', () => {
    const { values } = copiedFrom(patrolLogs, log, { day: '2026-11-20' }, '2026-11-21T23:00')
    expect(values).toMatchObject({ starts: '2026-11-20T08:30', ends: '2026-11-21T02:00', squad: { id: 's1' }, mileage: 36.5, stretches: [{ from: 'K1+000' }] })
    expect(values['stretches']).not.toHaveProperty('0.id')
    expect(values).not.toHaveProperty('day')
    expect(values).not.toHaveProperty('minutes')
  })

  it('takes no time that has not come yet, and tells what it took and what not', () => {
    const copied = copiedFrom(patrolLogs, log, { day: '2026-11-20' }, '2026-11-20T15:00')
    expect(copied.values).not.toHaveProperty('ends')
    expect(copied.taken).toEqual(['开始时间', '中队', '巡查方式', '执法人员', '巡查路段', '巡查里程'])
    expect(copied.left).toEqual(['编号', '巡查日期', '结束时间', '巡查情况'])
  })

  it('takes neither photos nor the state nor how the other one ended', () => {
    const finding = { patrol: { id: 'p', label: 'XC' }, day: '2026-11-19', kind: 'damage', description: '护栏', state: 'handled', handling: '已修', handledOn: '2026-11-19', photos: [{ sha256: 'a', name: '1.jpg', size: 1 }] }
    const { values, left } = copiedFrom(findings, finding, { day: '2026-11-19' }, '2026-11-21T10:00')
    expect(Object.keys(values)).toEqual(['patrol', 'kind', 'description'])
    expect(left).toEqual(['编号', '发现日期', '处置状态', '处置情况', '处置日期', '发现时照片'])
  })

  it('takes from a person nothing that is theirs alone', () => {
    const person = { name: '张三', kind: 'officer', certificate: '621', certifiedTo: '2027-01-01', phone: '13800000000', administrator: true, status: 'active' }
    expect(Object.keys(copiedFrom(people, person, {}, '2026-11-21T10:00').values)).toEqual(['name', 'kind', 'status'])
  })
})
