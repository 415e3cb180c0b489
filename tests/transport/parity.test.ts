import type { AppClient } from '#contract/index.ts'
import type { Brigade } from '#tests/support/brigade.ts'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { openBrigade } from '#tests/support/brigade.ts'
import { photo } from '#tests/support/photos.ts'
import { refusalOf } from '#tests/support/refusals.ts'
import { transports } from '#tests/support/transports.ts'

/** What one clerk does from first sight to export, told as what the core answered. Ids and times that differ between runs are left out. */
async function aDayOfWork(brigade: Brigade, client: AppClient): Promise<unknown[]> {
  const told: unknown[] = []
  const tell = (answer: unknown) => told.push(JSON.parse(JSON.stringify(answer, (key, value: unknown) => key === 'ms' || key === 'dataDir' || key === 'file' || key === 'fileName' ? undefined : value)))
  const refused = async (call: Promise<unknown>) => {
    const { code, message, data, status } = await refusalOf(call)
    tell({ code, message: code === 'BAD_REQUEST' ? '' : message, data: code === 'BAD_REQUEST' ? '' : data, status })
  }

  tell(await client.brigade.info())
  tell((await client.seat.choose({ id: brigade.ids.zhang })).person)
  const changes: unknown[] = []
  const stop = new AbortController()
  const stream = await client.events.watch(undefined, { signal: stop.signal })
  const listening = (async () => {
    try {
      for await (const change of stream) changes.push(change)
    }
    catch {
      // Letting go of a stream ends it with an error on some transports, quietly on others.
    }
  })()

  // A photo, a patrol, a site record with the photo.
  const file = await photo('䶮家路口.jpg')
  const added = await client.attachments.add({ file })
  tell(added)
  const { record, warnings } = await client.registers.create({ register: 'patrol-logs', values: brigade.patrol() as never })
  tell([record, warnings])
  const site = await client.registers.create({ register: 'site-records', values: brigade.site(record.id, { photos: [added], description: '第一行\n第二行 𠮷 👮‍♂️' }) as never })
  tell(site)
  const original = await client.attachments.original({ sha256: added.sha256, name: added.name })
  tell([original instanceof Blob, original.type, (original as File).name, Buffer.from(await original.arrayBuffer()).equals(Buffer.from(await file.arrayBuffer()))])
  tell((await client.attachments.preview({ sha256: added.sha256 })).type)

  // Everything that can be refused keeps its code, its status, its data and its sentence.
  await refused(client.registers.create({ register: 'patrol-logs', values: brigade.patrol({ officers: [brigade.ids.zhang], mileage: 'x' }) as never }))
  await refused(client.registers.create({ register: 'patrol-logs', values: brigade.patrol({ day: '2026-02-01', mileage: 2 }) as never }))
  await refused(client.registers.get({ register: 'patrol-logs', id: '00000000-0000-7000-8000-000000000000' }))
  await refused(client.registers.list({ register: 'no-such-register' }))
  await refused(client.registers.list({ register: 'patrol-logs', after: '???' }))
  await refused(client.attachments.add({ file: new File(['不是照片'], '现场.jpg') }))
  const edited = await client.registers.update({ register: 'patrol-logs', id: record.id, version: 1, values: { summary: '改过', vehicle: null } })
  tell(edited)
  await refused(client.registers.update({ register: 'patrol-logs', id: record.id, version: 1, values: { summary: '又改' } }))
  await refused(client.registers.remove({ register: 'patrol-logs', id: record.id, reason: '试' }))
  await refused(client.jobs.watch({ id: '00000000-0000-7000-8000-000000000000' }))

  tell(await client.registers.list({ register: 'patrol-logs', limit: 1 }))
  tell(await client.search.find({ text: 'zs' }))
  tell(await client.registers.history({ register: 'patrol-logs', id: record.id }))
  tell(await client.registers.blank({ register: 'site-records', parent: record.id }))
  tell(await client.dictionaries.all())
  tell(await client.drafts.put({ register: 'patrol-logs', id: null, values: { summary: '半', stretches: [{ from: null }], deep: { a: [1, 'x', false, null] } } }))
  tell(await client.drafts.get({ register: 'patrol-logs', id: null }))
  tell(await client.desk.get())

  const { id } = await client.jobs.export({ register: 'patrol-logs', format: 'csv' })
  let last: unknown
  for await (const state of await client.jobs.watch({ id })) last = state
  tell(last)
  const piece = await client.jobs.read({ id, from: 0, to: 20 })
  tell([piece instanceof Blob, await piece.text()])
  tell(await client.seat.leave())
  await refused(client.registers.create({ register: 'squads', values: { name: '三中队' } }))

  stop.abort()
  await listening
  tell(changes)
  return told
}

let told: Record<string, unknown[]> = {}
beforeAll(async () => {
  for (const [name, open] of Object.entries(transports)) {
    let serial = 0
    const brigade = await openBrigade({ newId: () => `00000000-0000-7000-8000-${String(++serial).padStart(12, '0')}` })
    const { client, close } = await open(brigade)
    told = { ...told, [name]: await aDayOfWork(brigade, client) }
    await close()
    await brigade.close()
  }
}, 120_000)
afterAll(() => { told = {} })

describe('the same day of work is answered alike', () => {
  test('directly, as everything below is compared with it', () => {
    expect(told.direct!.length).toBeGreaterThan(25)
    expect(told.direct!.at(-1)).toEqual([
      { entity: 'patrol-logs', id: expect.any(String) as string }, { entity: 'site-records', id: expect.any(String) as string }, { entity: 'patrol-logs', id: expect.any(String) as string },
      // Leaving the seat is told as well: other windows of it must not go on showing somebody.
      { entity: 'seat', id: '' },
    ])
  })

  test.each(Object.keys(transports).filter(name => name !== 'direct'))('over %s', (name) => {
    expect(told[name]!.length).toBe(told.direct!.length)
    for (const [index, answer] of told.direct!.entries()) expect(told[name]![index]).toEqual(answer)
  })
})
