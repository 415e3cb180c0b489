import { existsSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { identifierKinds } from '#contract/identifiers/index.ts'
import { temporaryFolder } from '#tests/support/core.ts'
import { run, start } from './desk-commands.ts'

describe('check: is this number written right', () => {
  it.each([
    ['id-number', '621002199001010017'], ['credit-code', '91621002MA0DEMA17M'], ['vin', '1M8GDM9AXKP042788'], ['plate', '甘MD12345'],
    ['machine-plate', '贵0688110'], ['stake', 'K123+456'], ['route', 'G309'], ['phone', '12328'],
  ])('%s %s is valid, with exit code 0', async (kind, value) => {
    const ran = await run(['check', kind, value, '--json'])
    expect(ran).toMatchObject({ code: 0, err: '' })
    expect(ran.json()).toEqual({ valid: true, level: 'ok', normalised: value, problems: [] })
  })

  it('is not valid with exit code 1, the reason, and what was probably meant', async () => {
    const ran = await run(['check', 'plate', '甘mi2345', '--json'])
    expect(ran).toMatchObject({ code: 1, err: '' })
    expect(ran.json()).toEqual({ valid: false, level: 'error', normalised: '甘MI2345', problems: [{ code: 'PLATE_MALFORMED', message: expect.stringContaining('是否应为 甘M12345？') }] })
  })

  it('warns and stays valid where the rule is not kept by everybody', async () => {
    const ran = await run(['check', 'vin', 'LZZ5CLSB3RN123456', '--json'])
    expect(ran.code).toBe(0)
    expect(ran.json()).toMatchObject({ valid: true, level: 'warning', problems: [{ code: 'VIN_CHECK' }] })
  })

  it('knows the day: nobody is born tomorrow', async () => {
    const answers = async (at: string) => (await run(['check', 'id-number', '621002199001010017', '--json'], { at })).json().problems
    expect(await answers('1990-01-01T00:00')).toEqual([])
    expect(await answers('1989-12-31T23:59')).toMatchObject([{ code: 'ID_NUMBER_FUTURE' }])
  })

  it('says it in Chinese to people', async () => {
    expect(await run(['check', 'stake', '１２＋５'])).toEqual(expect.objectContaining({ code: 0, out: '桩号  K12+005  有效\n', err: '' }))
    const { code, out } = await run(['check', 'id-number', '621002199001010000'])
    expect(code).toBe(1)
    expect(out).toMatch(/^身份证号 {2}621002199001010000 {2}无效\n {4}.*Excel/)
  })

  it('answers many in the order they were asked, from a file or a pipe, valid only if all are', async () => {
    const asked = [{ kind: 'route', value: 's202' }, { kind: 'phone', value: '找门卫' }, { kind: 'vin', value: 'LZZ5CLSB3RN123456' }]
    const piped = await run(['check', '--input', '-', '--json'], { input: asked })
    expect(piped.code).toBe(1)
    expect(piped.json().map(({ level, normalised }: { level: string, normalised: string }) => [level, normalised])).toEqual([['ok', 'S202'], ['error', '找门卫'], ['warning', 'LZZ5CLSB3RN123456']])
    const file = join(temporaryFolder(), '号码.json')
    writeFileSync(file, JSON.stringify(asked.filter(({ kind }) => kind !== 'phone')))
    expect(await run(['check', '--input', file])).toMatchObject({ code: 0, out: expect.stringMatching(/^路线编号 {2}S202 {2}有效\n车辆识别代号 .*有效，请核对\n/) })
    expect((await run(['check', '--input', '-', '--json'], { input: [] })).json()).toEqual([])
  })

  it('takes values that are no text for wrong, not for a defect', async () => {
    const odd = [null, true, Number('621002199001010017'), 1e300, { a: 1 }, [], '', '\u0000', 'x'.repeat(100_000)]
    const ran = await run(['check', '--input', '-', '--json'], { input: identifierKinds.flatMap(kind => odd.map(value => ({ kind, value }))) })
    expect(ran).toMatchObject({ code: 1, err: '' })
    for (const answer of ran.json()) expect(answer).toMatchObject({ valid: false, level: 'error', problems: [{ message: expect.stringMatching(/\p{Script=Han}/u) }] })
  })

  it.each([
    [['check'], undefined, 'KIND'],
    [['check', 'plate'], undefined, '号码'],
    [['check', 'passport', 'E123'], undefined, 'passport'],
    [['check', 'constructor', 'x'], undefined, 'constructor'],
    [['check', 'plate', '甘M12345', '--input', '-'], [], '--input'],
    [['check', '--input', '-'], { kind: 'plate', value: '甘M12345' }, '一组'],
    [['check', '--input', '-'], [{ kind: 'plate' }], '第 1 条'],
    [['check', '--input', '-'], [{ kind: 'plate', value: '甘M12345' }, { kind: 'x', value: '1' }], '第 2 条'],
    [['check', '--input', '-'], '[1,', 'JSON'],
    [['check', '--input', '没有.json'], undefined, '没有.json'],
  ])('is refused as wrong usage with exit code 2, and nothing is answered: %j', async (args, input, about) => {
    const ran = await run(args, { input })
    expect(ran).toMatchObject({ code: 2, out: '' })
    if (about !== 'KIND') expect(ran.err).toContain(about)
    expect(ran.err).toMatch(/\p{Script=Han}/u)
  })

  it('needs no data folder and makes none', async () => {
    const dataDir = join(temporaryFolder(), 'missing')
    expect((await run(['check', 'route', 'G309', '--data', dataDir])).code).toBe(0)
    expect(existsSync(dataDir)).toBe(false)
  })

  it('ends its process with the exit code a script asks for', async () => {
    expect(await start(['check', 'id-number', '621002199001010017', '--json'])).toMatchObject({ code: 0, err: '' })
    expect((await start(['check', 'id-number', '621002199001010018', '--json'])).code).toBe(1)
    expect((await start(['check', 'nonsense', '1'])).code).toBe(2)
  })
})
