import { rmSync } from 'node:fs'
import { expect } from 'vitest'
import { openBrigade } from './brigade.ts'
import { startChild } from './children.ts'
import { openCore } from './core.ts'
import { newFolder } from './core-parts.ts'

/**
 * One power cut: a program saves 200 logs one after the other and is killed after `killAfter` of them. Whatever it
 * acknowledged must be there, nothing half, the file verified, and numbering goes on without a gap.
 */
export async function surviveKill(killAfter: number): Promise<void> {
  const dataDir = newFolder()
  try {
    const brigade = await openBrigade({ dataDir })
    await brigade.close()
    const child = startChild('save-many', [dataDir, '2026-01-01', '200'])
    await child.line('ready')
    while (child.lines.filter(line => line.startsWith('saved')).length < killAfter) await new Promise(resolve => setTimeout(resolve, 1))
    await child.kill()
    const acknowledged = child.lines.filter(line => line.startsWith('saved')).map(line => line.split(' ') as [string, string, string])
    expect(acknowledged.length).toBeGreaterThanOrEqual(killAfter)
    expect(child.lines).not.toContain('finished')

    const after = openCore({ dataDir, at: '2026-12-31T12:00' })
    try {
      const { items, total } = await after.client.registers.list({ register: 'patrol-logs', limit: 200, columns: ['summary'] })
      const byNumber = new Map(items.map(item => [item.number, item]))
      for (const [index, [, number, id]] of acknowledged.entries()) expect(byNumber.get(number!)).toMatchObject({ id, summary: `第 ${index} 次` })
      // One more may have been committed in the moment before its acknowledgement could be printed.
      expect(total - acknowledged.length).toBeLessThanOrEqual(1)
      expect((await after.verify()).checks.filter(check => !check.ok)).toEqual([])
      for (const { id } of items) expect((await after.client.registers.get({ register: 'patrol-logs', id })).stretches).toHaveLength(2)
      const here = await after.client.registers.create({ register: 'patrol-logs', values: { day: '2026-12-30', starts: '08:30', ends: '11:00', squad: '一中队', officers: '张三、李四', mileage: 24, stretches: [{ section: 'G309董志段', from: 'K12+000', to: 'K24+000' }] } })
      expect(here.record.number).toBe(`XC2026-${String(total + 1).padStart(5, '0')}`)
    }
    finally {
      await after.close()
    }
  }
  finally {
    rmSync(dataDir, { recursive: true, force: true })
  }
}
