import type { ChecklistAnswer } from '#contract/registers/field.ts'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it, test } from 'vitest'
import { answerProblems, filledText, settleAnswers, verdictOf } from '#contract/checklists/answers.ts'
import { Checklist, versionOn } from '#contract/checklists/checklist.ts'
import { problemMessage } from '#contract/problems.ts'
import { resourcesDir } from '#tests/support/core.ts'

const item = (code: string, more: Partial<Checklist['items'][number]> = {}): Checklist['items'][number] =>
  ({ code, category: '证牌', item: `项目${code.slice(-2)}`, criterion: '', severity: 'general', kind: 'judged', basis: '', source: '', status: '未核实', ...more })
const list: Checklist = {
  code: 'T1', version: 1, name: '试验检查表', domain: 'agri-machinery', appliesTo: [], effectiveFrom: null, basis: '',
  items: [
    item('T1-01', { severity: 'major' }),
    item('T1-02', { kind: 'number', unit: '周岁', limits: { min: 18, max: 69 }, severity: 'major', status: '已核实' }),
    item('T1-03'),
    item('T1-04', { when: { item: 'T1-03', not: 'na' } }),
    item('T1-05', { kind: 'number', unit: 'kg' }),
    item('T1-06', { when: { item: 'T1-05', over: 4500 } }),
    item('T1-07', { kind: 'text' }),
  ],
}
type Given = Partial<ChecklistAnswer>
const fill = (given: Record<string, Given>) => settleAnswers(list, new Map(Object.entries(given)))
const complete: Record<string, Given> = {
  'T1-01': { result: 'pass' }, 'T1-02': { result: 'pass', number: 40 }, 'T1-03': { result: 'pass' }, 'T1-04': { result: 'pass' },
  'T1-05': { result: 'pass', number: 9000 }, 'T1-06': { result: 'pass' }, 'T1-07': { result: 'pass', text: '已查看' },
}
const wrong = (given: Record<string, Given>) => answerProblems(list, fill(given), 'checklist').map(found => ({ path: found.path, says: problemMessage(found) }))

describe('a checklist', () => {
  it('is finished once every item that is asked has what it asks for', () => expect(wrong(complete)).toEqual([]))

  it.each([
    ['an item nobody answered', { ...complete, 'T1-03': {} }, 'T1-03'],
    ['a figure that was judged and not measured', { ...complete, 'T1-05': { result: 'pass' as const } }, 'T1-05'],
    ['a record that was not written', { ...complete, 'T1-07': { result: 'fail' as const } }, 'T1-07'],
  ])('is not finished with %s', (_, given, code) => {
    expect(wrong(given)).toEqual([{ path: `checklist.${code}`, says: expect.stringContaining('还有 1 项没有检查结果') as string }])
  })

  it('says once how many items are open and which is the first', () => {
    const { 'T1-01': _, 'T1-04': __, ...rest } = complete
    expect(wrong(rest)).toEqual([{ path: 'checklist.T1-01', says: '还有 2 项没有检查结果，从第 1“项目01” 起；不适用的请选“不适用”' }])
  })

  it('takes an item as answered where it does not apply, whatever it would measure', () => {
    expect(wrong({ ...complete, 'T1-02': { result: 'na' }, 'T1-07': { result: 'na' } })).toEqual([])
  })

  it('does not ask what hangs on an item that does not apply', () => {
    const { 'T1-04': _, ...rest } = complete
    expect(wrong({ ...rest, 'T1-03': { result: 'na' } })).toEqual([])
  })

  it.each([[4500, 0], [4501, 1]])('asks what hangs on a figure only over it: at %i kg %i items are open', (number, open) => {
    const { 'T1-06': _, ...rest } = complete
    expect(wrong({ ...rest, 'T1-05': { result: 'pass', number } })).toHaveLength(open)
  })

  it.each([[17.99, false], [18, true], [69, true], [70, false]])('lets a figure pass only within the limits of the law: %d', (number, passes) => {
    expect(wrong({ ...complete, 'T1-02': { result: 'pass', number } })).toEqual(passes ? [] : [{ path: 'checklist.T1-02', says: `项目02 ${number} 超出规定（不小于 18周岁、不大于 69周岁），不能判为合格` }])
    expect(wrong({ ...complete, 'T1-02': { result: 'fail', number } })).toEqual([])
  })
})

describe('answers as they are kept', () => {
  it('stand in the order of the list, with its words', () => {
    const kept = fill(Object.fromEntries(Object.entries(complete).reverse()))
    expect(kept.map(({ item: code, label, severity }) => [code, label, severity])).toEqual(list.items.map(({ code, item: label, severity }) => [code, label, severity]))
  })

  it('say “all others pass” only of what passed without being measured', () => {
    const rest = (result: ChecklistAnswer['result'], code: string, number?: number) => fill({ ...complete, [code]: { result, byRest: true, number } }).find(answer => answer.item === code)!.byRest
    expect([rest('pass', 'T1-01'), rest('fail', 'T1-01'), rest('na', 'T1-03'), rest('pass', 'T1-02', 40)]).toEqual([true, false, false, false])
  })

  it('keep nothing of an item that turned out not to apply', () => {
    expect(fill({ ...complete, 'T1-03': { result: 'na' } }).find(answer => answer.item === 'T1-04')).toMatchObject({ result: null, note: null })
  })

  it('read as a line', () => {
    const answers = fill({ ...complete, 'T1-01': { result: 'fail' }, 'T1-03': { result: 'na' } })
    expect(filledText({ code: 'T1', version: 1, name: '试验检查表', answers })).toBe('试验检查表（第 1 版）：合格 4 项，不合格 1 项（项目01），不适用 1 项')
  })
})

describe('what follows from a checklist', () => {
  it.each([
    ['nothing failed', {}, 'pass'],
    ['a general item failed', { 'T1-03': { result: 'fail' as const } }, 'correct'],
    ['a major item failed', { 'T1-01': { result: 'fail' as const } }, 'fail'],
    ['both failed', { 'T1-01': { result: 'fail' as const }, 'T1-03': { result: 'fail' as const } }, 'fail'],
    ['nothing applied', Object.fromEntries(Object.keys(complete).map(code => [code, { result: 'na' as const }])), 'pass'],
  ])('where %s', (_, given, verdict) => expect(verdictOf(fill({ ...complete, ...given }))).toBe(verdict))
})

describe('of several versions', () => {
  const versions = [{ version: 1, effectiveFrom: null }, { version: 2, effectiveFrom: '2026-03-01' }, { version: 3, effectiveFrom: '2026-03-01' }, { version: 4, effectiveFrom: '2027-01-01' }]
  it.each([['2026-02-28', 1], ['2026-03-01', 3], ['2026-12-31', 3], ['2027-01-01', 4]])('the one in force on %s is %i', (day, version) => expect(versionOn(versions, day)?.version).toBe(version))
  it('none is, where all begin later', () => expect(versionOn([{ version: 1, effectiveFrom: '2026-03-01' }], '2026-02-28')).toBeUndefined())
})

describe('the lists shipped', () => {
  const folder = join(resourcesDir, 'checklists')
  const names = readdirSync(folder).sort()
  test.each(names)('%s can be used, and every item says where it comes from or that nobody knows', (name) => {
    const shipped = Checklist.parse(JSON.parse(readFileSync(join(folder, name), 'utf8')))
    expect(name).toBe(`${shipped.code}-${shipped.version}.json`)
    for (const one of shipped.items) expect(one.status === '已核实' ? one.source : '-', one.code).not.toBe('')
  })
  test('cover machines, passengers, goods, dangerous goods, taxis, stations, schools, workshops and roads', () => expect(names).toHaveLength(11))
})

describe('a list that contradicts itself is refused', () => {
  it.each([
    ['the same item twice', { items: [item('T1-01'), item('T1-01')] }, '项目代码 T1-01 重复'],
    ['an item of another list', { items: [item('X1-01')] }, '项目代码 X1-01 应以 T1- 开头'],
    ['a condition on a later item', { items: [item('T1-01', { when: { item: 'T1-02', not: 'na' } }), item('T1-02')] }, 'T1-01 的前提 T1-02 应是排在它前面的项目'],
    ['a limit nobody verified', { items: [item('T1-01', { kind: 'number', limits: { max: 3 } })] }, 'T1-01 的限值未核实，不能用于判定'],
    ['a limit of what is not measured', { items: [item('T1-01', { limits: { max: 3 }, status: '已核实' })] }, 'T1-01 有限值，应填数值'],
  ])('%s', (_, part, says) => {
    const read = Checklist.safeParse({ ...list, ...part })
    expect(read.error?.issues.map(({ message }) => message)).toEqual([says])
  })
})
