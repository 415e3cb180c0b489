import { execFileSync } from 'node:child_process'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, it, onTestFinished } from 'vitest'
import { repeatDraw, textOfPdf } from '#tests/draw/repeat-draw.mjs'
import { setUpBrigade } from '#tests/support/e2e/brigade.ts'
import { fillChecks } from '#tests/support/e2e/checks.ts'
import { useBrowserDesk } from '#tests/support/e2e/desk.ts'
import { Keys } from './keyboard/keys.ts'

// It is 2026-11-20, a Friday afternoon.
let books: Awaited<ReturnType<typeof fillChecks>>
const desk = useBrowserDesk(async (ready) => {
  await setUpBrigade(ready)
  books = await fillChecks(ready)
})

describe('a random check, without a mouse', () => {
  it('is drawn before a witness, and its certificate repeats the draw', async () => {
    const keys = await Keys.on(await desk.window(`/r/random-checks/${books.planned}`))
    await keys.sees('对象')
    await keys.page.getByText('拟抽').waitFor()
    await keys.tabTo('抽取')
    await keys.press('Enter')
    await keys.at('seed')
    await keys.type('摇号 7')
    await keys.press('Control+S')
    await keys.sees('种子用 6 至 64 位字母、数字和 . : - _ 写成，不留空格')
    await keys.press('Control+A')
    await keys.type('lottery-07-19-33')
    await keys.press('Control+S')
    await keys.sees('已抽取 2 个对象')
    await keys.sees('lottery-07-19-33（现场给定）')
    await expect.poll(() => keys.page.locator('.children').getByText('待检查').count()).toBe(2)

    const [draw] = await desk.client.randomChecks.draws({ task: books.planned })
    await keys.tabTo('抽取凭证')
    await keys.press('Enter')
    await keys.page.getByRole('dialog', { name: '打印预览' }).getByRole('img', { name: '第 1 页' }).waitFor()
    const printed = (await desk.client.jobs.list()).find(({ kind }) => kind === 'paper')!
    const bytes = await desk.client.jobs.read({ id: printed.id, from: 0, to: printed.bytes! })
    const folder = await mkdtemp(join(tmpdir(), 'draw-'))
    onTestFinished(() => rm(folder, { recursive: true, force: true }))
    const file = join(folder, '凭证.pdf')
    await writeFile(file, new Uint8Array(await bytes.arrayBuffer()))
    const again = repeatDraw(textOfPdf(file))
    expect(again).toMatchObject({ ok: true, seed: 'lottery-07-19-33' })
    expect(again.drawn.map(({ name }) => name)).toEqual(draw!.outcomes.map(({ name }) => name))
    expect(JSON.parse(execFileSync(process.execPath, ['tests/draw/repeat-draw.mjs', file], { encoding: 'utf8' }))).toMatchObject({ ok: true })
  })

  it('is declared void only with a reason, and then stands open again', async () => {
    const keys = await Keys.on(await desk.window(`/r/random-checks/${books.drawn}`))
    await keys.sees('dice-4-2-6-1（现场给定）')
    await keys.tabTo('作废抽取')
    await keys.press('Enter')
    await keys.at('reason')
    await keys.press('Control+S')
    await keys.sees('请填写作废原因')
    await keys.type('抽中的一户已迁出')
    await keys.press('Control+S')
    await keys.sees('已作废，可修改任务后重新抽取')
    await keys.sees('第 1 次抽取（')
    await keys.page.getByText('拟抽').waitFor()
  })

  it('shows the objects it drew in a list nobody can add to', async () => {
    const keys = await Keys.on(await desk.window('/r/random-check-objects?period=all'))
    await keys.sees('待检查')
    expect(await keys.page.locator('main').getByRole('button', { name: /^新增/ }).count()).toBe(0)
  })
})

describe('a visit over the published cap, without a mouse', () => {
  it('is counted while it is typed, refused without a reason, and saved with reason and who allowed it', async () => {
    const keys = await Keys.on(await desk.window('/r/enterprise-visits/new'))
    await keys.at('operator')
    await keys.type('庆运物流有限公司')
    await keys.page.getByRole('option', { name: /庆运物流有限公司/ }).waitFor()
    await keys.press('Enter')
    await keys.at('day')
    await keys.sees('2026 年已安排或检查 1 次，这次是第 2 次；本户上限 1 次（区司法局公布）。超过上限，须填写理由和准予的人')
    await keys.answerAll([['day'], ['basis'], ['reason', '12328 转办：超限装载']])
    await keys.at('matters.0.matter')
    await keys.type('道路货物运输经营检查')
    await keys.page.getByRole('option', { name: /道路货物运输经营检查/ }).waitFor()
    await keys.press('Enter')
    await keys.press('Control+S')
    await expect.poll(() => keys.saidAt('overCapReason')).toMatch(/这是 2026 年第 2 次（本户），超过上限 1 次（区司法局 2025-06-20 公布），请填写超过上限的理由/)
    expect((await desk.client.registers.list({ register: 'enterprise-visits' })).total).toBe(1)
    await keys.at('overCapReason')
    await keys.type('投诉举报')
    await keys.press('Enter')
    await keys.at('overCapAllowedBy')
    await keys.type('刘大队')
    await keys.press('Control+S')
    await keys.page.getByRole('heading', { level: 1, name: 'RQ2026-00002' }).waitFor()
    await keys.sees('RQ2026-00002-55')
  })
})
