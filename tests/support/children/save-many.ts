import { writeSync } from 'node:fs'
import { clientOf, configFor } from '#tests/support/core-parts.ts'
import { TestClock } from '#tests/support/clock.ts'
import { addDays } from '#contract/wall-time.ts'
import { createCore } from '#core/app.ts'

// A clerk entering logs one after the other: prints each number once the core has acknowledged it.
const [dataDir, from, count] = process.argv.slice(2) as [string, string, string]
const core = createCore(configFor(dataDir, new TestClock('2026-12-31T12:00')))
const client = clientOf(core)
const [squad, section, ...officers] = await Promise.all([
  client.registers.candidates({ register: 'squads' }),
  client.registers.candidates({ register: 'road-sections', text: 'G309' }),
  client.registers.candidates({ register: 'people', text: '张三' }),
  client.registers.candidates({ register: 'people', text: '李四' }),
]).then(found => found.map(candidates => candidates[0]!.id))
writeSync(1, 'ready\n')
for (let index = 0; index < Number(count); index++) {
  const { record } = await client.registers.create({
    register: 'patrol-logs',
    values: {
      day: addDays(from, index), starts: '08:30', ends: '11:00', squad: squad!, officers, mileage: 24, summary: `第 ${index} 次`,
      stretches: [{ section: section!, from: 'K12+000', to: 'K24+000' }, { section: section!, from: 'K24+000', to: 'K25+000' }],
    },
  })
  writeSync(1, `saved ${record.number} ${record.id}\n`)
}
writeSync(1, 'finished\n')
await core.close()
