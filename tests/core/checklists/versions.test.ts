import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { startBrigade } from '#tests/support/brigade.ts'
import { resourcesDir } from '#tests/support/core.ts'
import { refusalOf } from '#tests/support/refusals.ts'

const shipped = (): Record<string, unknown> => JSON.parse(readFileSync(join(resourcesDir, 'checklists', 'CK01-1.json'), 'utf8')) as Record<string, unknown>
const next = (more: Record<string, unknown> = {}) => JSON.stringify({ ...shipped(), version: 2, effectiveFrom: '2026-06-01', ...more })

describe('checklists', () => {
  it('are there from the start, each with who brought it', async () => {
    const { client } = await startBrigade()
    const all = await client.checklists.all()
    expect(all).toHaveLength(11)
    expect(all[0]).toMatchObject({ code: 'CK01', version: 1, name: '轮式拖拉机安全检查表', addedBy: '系统' })
  })

  it('take a further version, used from its day on, and keep the one before', async () => {
    const brigade = await startBrigade()
    const { client } = brigade
    expect(await client.checklists.import({ text: next() })).toMatchObject({ code: 'CK01', version: 2, addedBy: '张三' })
    await brigade.restart()
    const versionOn = async (day: string) => (await brigade.client.checklists.inForce({ day })).find(({ code }) => code === 'CK01')?.version
    expect([await versionOn('2026-05-31'), await versionOn('2026-06-01')]).toEqual([1, 2])
    expect(await brigade.client.checklists.get({ code: 'CK01', version: 1 })).toMatchObject({ version: 1, effectiveFrom: null })
  })

  it('never change a version records were filled by', async () => {
    const { client } = await startBrigade()
    await expect(refusalOf(client.checklists.import({ text: next({ version: 1 }) }))).resolves.toMatchObject({ code: 'CHECKLIST_REFUSED', message: expect.stringContaining('新的一版应编为第 2 版') as string })
  })

  it.each([
    ['what is no JSON', '轮式拖拉机', '文件不是 JSON'],
    ['a list without items', next({ items: [] }), 'items'],
    ['a day that is none', next({ effectiveFrom: '2026-02-30' }), 'effectiveFrom'],
  ])('refuse %s and stay as they were', async (_, text, says) => {
    const { client } = await startBrigade()
    await expect(refusalOf(client.checklists.import({ text }))).resolves.toMatchObject({ code: 'CHECKLIST_REFUSED', message: expect.stringContaining(says) as string })
    expect(await client.checklists.all()).toHaveLength(11)
  })

  it('say so where a version is not there', async () => {
    const { client } = await startBrigade()
    await expect(refusalOf(client.checklists.get({ code: 'CK01', version: 9 }))).resolves.toMatchObject({ code: 'CHECKLIST_MISSING' })
  })
})
