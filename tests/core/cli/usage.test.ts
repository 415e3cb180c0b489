import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { firstMistake } from '#hosts/cli/input-json.ts'
import { defectReport } from '#hosts/cli/outcome.ts'
import { displayWidth, fit, textTable } from '#hosts/cli/text-table.ts'
import { temporaryFolder } from '#tests/support/core.ts'
import { run } from './desk-commands.ts'

const commands = ['registers', 'list', 'show', 'search', 'add', 'edit', 'remove', 'recover', 'export', 'print', 'reports', 'report', 'check', 'deadline', 'calendar', 'draw', 'demo', 'serve', 'backup', 'restore', 'verify']

describe('wrong usage', () => {
  it.each([
    [[], ''],
    [['lists'], 'lists'],
    [['list'], 'CODE'],
    [['list', 'squads', '--colour'], '--colour'],
    [['list', 'squads', '--limit', '0'], '--limit'],
    [['list', 'squads', '--from', '2026-02-30'], '存在的日期'],
    [['list', 'squads', '--filter', 'status'], '栏目=值'],
    [['list', 'squads', 'people'], '参数'],
    [['export', 'squads', '--format', 'docx', '--out', 'a'], 'xlsx'],
    [['export', 'squads', '--format', 'csv'], '--out'],
    [['print', 'squads', 'x', '--out', 'a.pdf', '--paper', 'b4'], 'a4'],
    [['demo', '--scale', 'huge'], 'office'],
    [['serve', '--port', '70000'], '65535'],
    [['restore', 'a.db'], '--data'],
  ])('is refused with exit code 2 and a Chinese sentence: %j', async (args, about) => {
    const ran = await run(args)
    expect(ran).toMatchObject({ code: 2, out: '' })
    expect(ran.err).toContain(about)
    expect(ran.err).toMatch(/\p{Script=Han}/u)
    expect(ran.err).not.toMatch(/error:|Usage|Options/)
  })

  it('helps at every level in Chinese, with exit code 0', async () => {
    for (const args of [['--help'], ...commands.map(command => [command, '--help'])]) {
      const ran = await run(args)
      expect(ran).toMatchObject({ code: 0, err: '' })
      expect(ran.out).toMatch(/^用法：/)
      expect(ran.out).not.toMatch(/Usage|Options|Arguments|Commands|display help/)
    }
    for (const inner of ['preview', 'run', 'void', 'list', 'certificate', 'pool']) expect((await run(['draw', inner, '--help'])).out).toMatch(/^用法：\s*draw/)
    const { out } = await run(['--help'])
    for (const command of commands) expect(out).toMatch(new RegExp(`^ +${command}\\b`, 'm'))
  })
})

describe('a folder that is not there', () => {
  it.each([['registers'], ['list', 'squads'], ['show', 'squads', 'x'], ['search', '张'], ['export', 'squads', '--format', 'csv', '--out', '/tmp/never.csv'], ['backup', '--out', '/tmp/never.db'], ['verify'], ['remove', 'squads', 'x', '--reason', '错']].map(args => [args]))('is named and not made: %j', async (args) => {
    const dataDir = join(temporaryFolder(), 'missing')
    const ran = await run([...args, '--json', '--data', dataDir])
    expect(ran).toMatchObject({ code: 1, err: expect.stringContaining(dataDir) })
    expect(ran.json()).toMatchObject({ code: 'FOLDER_MISSING' })
    expect(existsSync(dataDir)).toBe(false)
  })

  it('is told from a folder that holds something else', async () => {
    expect((await run(['registers', '--json', '--data', temporaryFolder()])).json()).toMatchObject({ code: 'FOLDER_EMPTY' })
  })
})

describe('what people read', () => {
  it('counts Chinese as two columns and cuts between characters', () => {
    expect(displayWidth('甘M12345 号')).toBe(11)
    expect(displayWidth('𠮷')).toBe(2)
    expect(fit('沿线秩序良好', 9)).toBe('沿线秩…')
    expect(fit('两\n行', 9)).toBe('两 行')
    expect(textTable([{ label: '名' }, { label: '数', align: 'right' }], [['一中队', '5'], ['二', '12']])).toBe('名      数\n------  --\n一中队   5\n二      12\n')
  })

  it('finds the first mistake in JSON', () => {
    const at = (text: string) => firstMistake(text)
    expect(at('{"a": tru}')).toBe(6)
    expect(at('[1, 2')).toBe(5)
    expect(at('{"a" 1}')).toBe(5)
    expect(at('[1] 2')).toBe(4)
    expect(at('["a\nb"]')).toBe(1)
    expect(at('')).toBe(0)
  })

  it('reports a defect without what was typed', () => {
    const report = defectReport(Object.assign(new TypeError('cannot read 王小明 13912345678 of undefined'), { code: 'X' }), 'add', '1.0')
    expect(report).toContain('TypeError X: cannot read … … of undefined')
    expect(report).not.toMatch(/王小明|139/)
  })
})
