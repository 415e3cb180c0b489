import { describe, expect, it } from 'vitest'
import { deskCommands } from './desk-commands.ts'

async function withPatrol() {
  const desk = await deskCommands()
  const [{ id, number }] = (await desk.add('patrol-logs', desk.patrol())).json().accepted
  return { ...desk, id: id as string, number: number as string, show: async () => (await desk.run(['show', 'patrol-logs', id, '--json'])).json() }
}

describe('editing', () => {
  it('changes the given fields only and raises the version', async () => {
    const desk = await withPatrol()
    const ran = await desk.run(['edit', 'patrol-logs', desk.number, '--input', '-', '--version', '1', '--json'], { input: { weather: '雨' } })
    expect(ran).toMatchObject({ code: 0 })
    expect(ran.json()).toMatchObject({ id: desk.id, version: 2, weather: 'rain', mileage: 24, warnings: [] })
    expect((await desk.show()).history[0]).toMatchObject({ action: 'update', actor: '张三', changes: [{ field: 'weather', before: '晴', after: '雨' }] })
  })

  it('refuses what somebody saved meanwhile, and writes nothing', async () => {
    const desk = await withPatrol()
    await desk.run(['edit', 'patrol-logs', desk.id, '--input', '-', '--version', '1'], { input: { weather: '雨' } })
    const ran = await desk.run(['edit', 'patrol-logs', desk.id, '--input', '-', '--version', '1', '--json'], { input: { weather: '雪' } })
    expect(ran.code).toBe(1)
    expect(ran.json()).toMatchObject({ code: 'STALE_VERSION', refused: [{ code: 'STALE_VERSION' }] })
    expect(await desk.show()).toMatchObject({ weather: 'rain', version: 2 })
  })

  it('judges the whole record again', async () => {
    const desk = await withPatrol()
    const ran = await desk.run(['edit', 'patrol-logs', desk.id, '--input', '-', '--version', '1', '--json'], { input: { ends: '08:00' } })
    expect(ran.json()).toMatchObject({ code: 'INVALID_RECORD', refused: [{ field: 'ends', code: 'NOT_AFTER' }] })
  })

  it('keeps the reason given earlier, and gives the default only where there is none', async () => {
    const desk = await withPatrol()
    await desk.run(['edit', 'patrol-logs', desk.id, '--input', '-', '--version', '1'], { input: { mileage: 5 } })
    expect((await desk.show()).warningReason).toBe('命令行录入，未逐条说明')
    await desk.run(['edit', 'patrol-logs', desk.id, '--input', '-', '--version', '2', '--reason', '途中换车'], { input: { mileage: 6 } })
    await desk.run(['edit', 'patrol-logs', desk.id, '--input', '-', '--version', '3'], { input: { weather: '阴' } })
    expect((await desk.show()).warningReason).toBe('途中换车')
  })

  it('asks for the version it is based on', async () => {
    const desk = await withPatrol()
    expect(await desk.run(['edit', 'patrol-logs', desk.id, '--input', '-'], { input: {} })).toMatchObject({ code: 2, err: expect.stringContaining('--version') })
  })
})

describe('the recycle bin', () => {
  it('takes a record with a reason and gives it back under its number', async () => {
    const desk = await withPatrol()
    const removed = await desk.run(['remove', 'patrol-logs', desk.number, '--reason', '重复录入', '--json'])
    expect(removed.json()).toMatchObject({ id: desk.id, deletedReason: '重复录入' })
    expect((await desk.run(['list', 'patrol-logs', '--json'])).json().total).toBe(0)
    expect((await desk.run(['list', 'patrol-logs', '--bin', '--json'])).json().items).toMatchObject([{ id: desk.id }])
    const recovered = await desk.run(['recover', 'patrol-logs', desk.number, '--json'])
    expect(recovered.json()).toMatchObject({ id: desk.id, number: desk.number, deletedAt: null })
    expect((await desk.show()).history.map((entry: { action: string }) => entry.action)).toEqual(['recover', 'remove', 'create'])
  })

  it('keeps what others still name, and says which', async () => {
    const desk = await withPatrol()
    const ran = await desk.run(['remove', 'road-sections', 'G309董志段', '--reason', '不再管养', '--json'])
    expect(ran.code).toBe(1)
    expect(ran.json()).toMatchObject({ code: 'IN_USE', message: expect.stringContaining('巡查日志') })
  })

  it('wants a reason, and a record that is there', async () => {
    const desk = await withPatrol()
    expect(await desk.run(['remove', 'patrol-logs', desk.id])).toMatchObject({ code: 2, err: expect.stringContaining('--reason') })
    expect(await desk.run(['remove', 'patrol-logs', desk.id, '--reason', ' '])).toMatchObject({ code: 2 })
    expect((await desk.run(['remove', 'patrol-logs', 'XC2026-00099', '--reason', '错录', '--json'])).json()).toMatchObject({ code: 'NOT_FOUND' })
    expect((await desk.run(['recover', 'patrol-logs', desk.id, '--json'])).json()).toMatchObject({ code: 'NOT_REMOVED' })
  })
})
