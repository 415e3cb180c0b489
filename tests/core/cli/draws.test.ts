import type { DeskCommands } from './desk-commands.ts'
import { execFileSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { repeatDraw, textOfPdf } from '#tests/draw/repeat-draw.mjs'
import { temporaryFolder } from '#tests/support/core.ts'
import { operatorNames, randomCheck } from '#tests/support/random-checks.ts'
import { deskCommands } from './desk-commands.ts'

const operator = (name: string) => ({ name, kind: 'enterprise', business: 'freight', township: '董志镇' })
/** Longer than a line of the annex, with white space in it: what a printed list is hardest to read back from. */
const awkward = ['董志塬 物流（庆阳）有限责任公司第二分公司货运信息咨询服务部', '甲.乙+丙(丁)货运', '123 货运']

async function withTask(change: object = {}, names: readonly string[] = [...operatorNames, ...awkward]): Promise<DeskCommands & { out: string }> {
  const desk = await deskCommands()
  expect(await desk.add('operators', names.map(operator))).toMatchObject({ code: 0 })
  expect(await desk.add('random-checks', randomCheck({ count: 4, ...change }))).toMatchObject({ code: 0 })
  return { ...desk, out: temporaryFolder() }
}

describe('draw', () => {
  it('previews, draws, lists and prints a certificate from which a program that knows nothing of this one repeats the draw', async () => {
    const { run, out } = await withTask({ exclusions: [{ object: '顺达运输', reason: 'closed' }, { officer: '马六', reason: 'absent' }, { object: awkward[0], officer: '张三', reason: 'avoidance' }] })
    expect((await run(['draw', 'preview', 'SJ2026-00001', '--json'])).json()).toMatchObject({ objects: 11, excludedObjects: 1, count: 4, officers: 4, excludedOfficers: 1, problems: [] })
    const drawn = (await run(['draw', 'run', 'SJ2026-00001', '--json'])).json()
    expect(drawn).toMatchObject({ seq: 1, operator: '张三', seedGiven: false })

    const file = join(out, '凭证.pdf')
    expect(await run(['draw', 'certificate', 'SJ2026-00001', '--out', file])).toMatchObject({ code: 0 })
    const again = repeatDraw(textOfPdf(file))
    expect(again).toMatchObject({ ok: true, seed: drawn.seed })
    expect(again.drawn).toEqual(drawn.outcomes.map(({ name, officers }: { name: string, officers: Array<{ name: string }> }) => ({ name: name.replaceAll(' ', ''), officers: officers.map(person => person.name) })))
    expect(JSON.parse(execFileSync(process.execPath, ['tests/draw/repeat-draw.mjs', file], { encoding: 'utf8' }))).toEqual(again)

    const annex = join(out, '名单.txt')
    await run(['draw', 'pool', 'SJ2026-00001', '--out', annex])
    expect(repeatDraw(textOfPdf(file), readFileSync(annex, 'utf8'))).toEqual(again)
  })

  it('whose certificate was tampered with does not come out again', async () => {
    const { run, out } = await withTask()
    await run(['draw', 'run', 'SJ2026-00001'])
    const file = join(out, '凭证.pdf')
    await run(['draw', 'certificate', 'SJ2026-00001', '--out', file])
    const text = textOfPdf(file)
    expect(repeatDraw(text).ok).toBe(true)
    const { seed, drawn } = repeatDraw(text)
    expect(repeatDraw(text.replaceAll(seed, seed.replace(/^./, first => first === '0' ? '1' : '0'))).checks).toMatchObject({ objectFingerprint: true, outcome: false })
    const other = operatorNames.find(name => !drawn.some(one => one.name === name))!
    expect(repeatDraw(text.replace(`1 ${drawn[0]!.name}`, `1 ${other}`)).checks.outcome).toBe(false)
    expect(repeatDraw(text.replace(new RegExp(`(\\d+ [0-9a-f-]{36} )${other}`), '$1换一户')).checks.objectFingerprint).toBe(false)
  })

  it('of a pool too long to print is repeated from the certificate and its annex', async () => {
    const { run, out } = await withTask({ count: null, share: 1.5 }, Array.from({ length: 1200 }, (_, index) => `第${index + 1}号货运部`))
    const drawn = (await run(['draw', 'run', 'SJ2026-00001', '--seed', 'lottery-20260310', '--json'])).json()
    expect(drawn).toMatchObject({ objectCount: 1200, count: 18, share: 1.5, seedGiven: true })
    const [file, annex] = [join(out, '凭证.pdf'), join(out, '名单.txt')]
    await run(['draw', 'certificate', 'SJ2026-00001', '--out', file])
    await run(['draw', 'pool', 'SJ2026-00001', '--out', annex])
    expect(textOfPdf(file)).toContain('名单另附文本文件')
    expect(repeatDraw(textOfPdf(file), readFileSync(annex, 'utf8'))).toMatchObject({ ok: true, seed: 'lottery-20260310' })
    expect(repeatDraw(textOfPdf(file), readFileSync(annex, 'utf8').replace('第7号', '第八号')).checks.objectFingerprint).toBe(false)
  }, 60_000)

  it('is refused with a sentence and exit code 1, again and without a reason too', async () => {
    const { run } = await withTask({ count: 40 })
    const refused = await run(['draw', 'run', 'SJ2026-00001', '--json'])
    expect(refused).toMatchObject({ code: 1, err: '要抽 40 个，可抽的只有 11 个\n' })
    expect(refused.json().refused).toMatchObject([{ field: 'count', code: 'DRAW_TOO_LARGE' }])
    expect(await run(['draw', 'certificate', 'SJ2026-00001', '--out', '/tmp/never.pdf'])).toMatchObject({ code: 1, err: '这项任务还没有抽取\n' })
    await run(['edit', 'random-checks', 'SJ2026-00001', '--version', '1', '--input', '-'], { input: { count: 3 } })
    expect(await run(['draw', 'run', 'SJ2026-00001'])).toMatchObject({ code: 0 })
    expect((await run(['draw', 'run', 'SJ2026-00001'])).err).toContain('须写明作废本次抽取的原因')
    expect((await run(['draw', 'run', 'SJ2026-00001', '--input', '-', '--json'], { input: { redrawReason: '监督人中途离场' } })).json()).toMatchObject({ seq: 2, redrawReason: '监督人中途离场' })
    const draws = (await run(['draw', 'list', 'SJ2026-00001', '--json'])).json()
    expect(draws.map(({ seq, voided }: { seq: number, voided: unknown }) => [seq, voided !== null])).toEqual([[2, false], [1, true]])
    expect(await run(['draw', 'void', 'SJ2026-00001', '--reason', '名单有误', '--json'])).toMatchObject({ code: 0 })
    expect((await run(['edit', 'random-check-objects', (await run(['list', 'random-check-objects', '--bin', '--json'])).json().items[0].id, '--version', '2', '--input', '-', '--json'], { input: { result: 'none' } })).json()).toMatchObject({ code: 'IS_REMOVED' })
  })

  it.each([
    [['draw'], ''],
    [['draw', 'run'], 'ID'],
    [['draw', 'run', 'x', '--seed', '有 空格'], '种子'],
    [['draw', 'void', 'x'], '--reason'],
    [['draw', 'certificate', 'x'], '--out'],
  ])('wrongly typed is refused with exit code 2: %j', async (args, about) => {
    const { run } = await withTask()
    const ran = await run(args)
    expect(ran).toMatchObject({ code: 2, out: '' })
    expect(ran.err).toContain(about)
  })
})

describe('visits on the command line', () => {
  it('over a published cap are refused at the reason and at who allowed it, and accepted with both', async () => {
    const { add, run } = await withTask()
    await add('visit-matters', { name: '道路货物运输经营检查', kind: '道路运输', basis: '《道路运输条例》第五十八条', publishedOn: '2025-05-30' })
    await add('visit-caps', { year: 2026, operator: '宏远物流', cap: 1, publishedBy: '西峰区司法局', publishedOn: '2025-06-20', document: '频次上限公告' })
    const visit = (day: string, more: object = {}) => ({ operator: '宏远物流', day, matters: [{ matter: '道路货物运输经营检查' }], officers: ['张三', '李四'], ...more })
    expect(await add('enterprise-visits', visit('2026-02-10'))).toMatchObject({ code: 0 })
    const refused = await add('enterprise-visits', visit('2026-03-09'))
    expect(refused.code).toBe(1)
    expect(refused.json().refused.map(({ field, code }: Record<string, string>) => `${field} ${code}`)).toEqual(['overCapReason VISIT_OVER_CAP', 'overCapAllowedBy VISIT_OVER_CAP'])
    expect((await run(['list', 'enterprise-visits', '--json'])).json().total).toBe(1)
    expect(await add('enterprise-visits', visit('2026-03-09', { overCapReason: '投诉举报', overCapAllowedBy: '刘大队', basis: '投诉举报检查', reason: '12328 转办超限举报' }))).toMatchObject({ code: 0 })
  })
})
