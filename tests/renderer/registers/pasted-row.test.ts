import { describe, expect, it } from 'vitest'
import { problem } from '#contract/problems.ts'
import { findings, patrolLogs, people } from '#contract/registers/index.ts'
import { cellsOf, clipboardText, readPastedRow, valuesOfRow, withLookUps } from '#renderer/registers/pasted-row.ts'

const columns = ['number', 'day', 'starts', 'ends', 'squad', 'officers', 'mileage']

describe('a row copied from a spreadsheet', () => {
  it('goes by its headings, in any order, by label, alias and with the unit beside it', () => {
    const row = readPastedRow(patrolLogs, '里程（公里）\t日期\t巡查人员\t起始时间\t天气\r\n38.5\t2026/3/9\t张三、李四\t8:30\t晴', columns)!
    expect(row.hasHeadings).toBe(true)
    expect(valuesOfRow(row)).toEqual({ mileage: 38.5, day: '2026-03-09', officers: ['张三', '李四'], starts: '2026-03-09T08:30', weather: '晴' })
  })

  it('without headings goes by the columns of the list, the empty tick box of a marked row left aside', () => {
    for (const text of ['XC2026-00001\t2026-03-09\t08:30\t次日 02:00\t一中队\t张三、李四\t38.5', '\tXC2026-00001\t2026-03-09\t08:30\t次日 02:00\t一中队\t张三、李四\t38.5\n']) {
      const row = readPastedRow(patrolLogs, text, columns)!
      expect(row.hasHeadings).toBe(false)
      expect(valuesOfRow(row)).toEqual({ day: '2026-03-09', starts: '2026-03-09T08:30', ends: '2026-03-10T02:00', squad: '一中队', officers: ['张三', '李四'], mileage: 38.5 })
      expect(row.cells[0]).toMatchObject({ heading: '编号', why: '编号由系统编定' })
    }
  })

  it('takes nothing it cannot read, does not know, or would have to guess, and says why', () => {
    const row = readPastedRow(patrolLogs, '巡查日期\t巡查里程\t巡查路段\t巡查时长\t领导批示\t里程\n2026-02-30\t约38\tK1-K9\t180\t同意\t40', columns)!
    expect(valuesOfRow(row)).toEqual({})
    expect(row.cells.map(({ heading, why }) => [heading, why])).toEqual([
      ['巡查日期', '巡查日期“2026-02-30”不是存在的日期，请按 2026-03-08 的样子填写'],
      ['巡查里程', '巡查里程应为数字'],
      ['巡查路段', '不能由一格文字填入，请在表单中填写'],
      ['巡查时长', '由系统计算，不需填写'],
      ['领导批示', '没有对应的栏目'],
      ['里程', '巡查里程已有一格，这一格不采用'],
    ])
  })

  it('leaves out what the core cannot find, and keeps the rest', () => {
    const row = withLookUps(readPastedRow(patrolLogs, '中队\t天气\n九中队\t晴', columns)!, [problem('error', 'squad', 'NOT_FOUND', { label: '中队', text: '九中队' }), problem('error', 'starts', 'REQUIRED', { label: '开始时间' })])
    expect(valuesOfRow(row)).toEqual({ weather: '晴' })
    expect(row.cells[0]?.why).toContain('中队中找不到“九中队”')
  })

  it('takes the first of several rows and tells of the others; headings alone are no row', () => {
    expect(readPastedRow(people, '姓名\t职务\n甲\t队员\n乙\t队员', [])).toMatchObject({ further: 1, cells: [{ value: '甲' }, { value: '队员' }] })
    expect(readPastedRow(people, '姓名\t职务\t执法证号', [])).toEqual({ cells: [], hasHeadings: true, further: 0 })
    expect(readPastedRow(people, ' \n', [])).toBeUndefined()
  })

  it('may hold lines and quotes within a cell', () => {
    expect(cellsOf('"第一行\n第二行"\t"他说""好"""\r\n丙\t')).toEqual([['第一行\n第二行', '他说"好"'], ['丙', '']])
    expect(valuesOfRow(readPastedRow(findings, '问题描述\t桩号\n"护栏损坏\n三处"\tk12+345', [])!)).toEqual({ description: '护栏损坏\n三处', stake: 'K12+345' })
  })
})

describe('a row copied from a list of this program', () => {
  it('comes back into a form as it was, and runs as no formula in a spreadsheet', () => {
    const text = clipboardText(['姓名', '职务', '备注'], [['甲', '=1+1', '第一行\n"第二行"']])
    expect(text).toBe(`姓名\t职务\t备注\r\n甲\t'=1+1\t"第一行\n""第二行"""`)
    expect(valuesOfRow(readPastedRow(people, text, [])!)).toEqual({ name: '甲', post: '=1+1', remarks: '第一行\n"第二行"' })
    expect(clipboardText(['里程'], [['-3.5']])).toBe('里程\r\n-3.5')
  })
})
