import type { Services } from '../../context.ts'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import * as z from 'zod'
import { dictionaries } from '#contract/dictionaries.ts'
import { dictionaryEntries } from '#contract/registers/index.ts'
import { beijingTime } from '#contract/wall-time.ts'
import { initialsOf } from '../../platform/initials.ts'
import { shippedViolations } from '../../platform/violations.ts'
import { indexDoc } from '../../platform/search.ts'
import { readSetting, writeSetting } from '../../platform/settings.ts'
import { insertSeedEntry } from './repo.ts'

export const DictionarySeeds = z.object({ revision: z.int().positive(), source: z.string(), status: z.enum(['已核实', '未核实']), entries: z.record(z.string(), z.array(z.object({ code: z.string(), label: z.string() }))) })

/** Which revision of which file was brought in last. Older folders know of one file and its number. */
const SeededRevision = z.object({ revision: z.union([z.string(), z.int()]) })

/**
 * Brings shipped dictionary entries into the database: once per revision of the shipped files, one for each area, and only
 * codes that are not there, so that what a brigade renamed or retired stays so.
 */
export function seedDictionaries(services: Pick<Services, 'db' | 'resourcesDir' | 'newId' | 'now'>): void {
  const folder = join(services.resourcesDir, 'dictionaries')
  const files = readdirSync(folder).filter(name => name.endsWith('.json')).sort()
  const seeds = files.map(name => ({ name, ...DictionarySeeds.parse(JSON.parse(readFileSync(join(folder, name), 'utf8'))) }))
  const violations = shippedViolations(services.resourcesDir)
  const revision = [...seeds, { name: 'violations', revision: violations.revision }].map(({ name, revision }) => `${name}:${revision}`).join(' ')
  if (readSetting(services.db, 'dictionaries', SeededRevision)?.revision === revision) return
  const at = services.now().toISOString()
  const causes = violations.items.map(({ code, name }) => ({ code, label: name }))
  const all = [...seeds.flatMap(({ entries }) => Object.entries(entries)), ['cause', causes] as const, ['dictionary', Object.entries(dictionaries).map(([code, { label }]) => ({ code, label }))] as const]
  services.db.transaction(() => {
    for (const [dictionary, entries] of all)
      entries.forEach(({ code, label }, index) => {
        const entry = { id: services.newId(), dictionary, code, label, position: (index + 1) * 10, initials: initialsOf(label), at, by: '系统' }
        if (!insertSeedEntry(services.db, entry)) return
        indexDoc(services.db, { register: dictionaryEntries.code, recordId: entry.id, day: beijingTime(services.now()).slice(0, 10), title: label, text: label, initials: entry.initials })
      })
    writeSetting(services.db, 'dictionaries', { revision })
  })
}
