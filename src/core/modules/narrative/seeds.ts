import type { Services } from '../../context.ts'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import * as z from 'zod'
import { phrases } from '#contract/registers/index.ts'
import { beijingTime } from '#contract/wall-time.ts'
import { initialsOf } from '../../platform/initials.ts'
import { indexDoc } from '../../platform/search.ts'
import { readSetting, writeSetting } from '../../platform/settings.ts'
import { insertRecord } from '../../registers/repo.ts'

const condition = z.string().nullable().default(null)
export const PhraseSeeds = z.object({
  source: z.string(),
  status: z.enum(['已核实', '未核实']),
  phrases: z.array(z.object({ code: z.string(), name: z.string(), part: z.enum(['opening', 'site', 'finding', 'closing']), text: z.string(), method: condition, matter: condition, condition, kind: condition, state: condition })),
})

export const readPhraseSeeds = (resourcesDir: string) => PhraseSeeds.parse(JSON.parse(readFileSync(join(resourcesDir, 'phrases', 'patrol.json'), 'utf8')))

/** Brings shipped phrases into the database, each once: what a brigade changed, retired or removed stays so. */
export function seedPhrases(services: Pick<Services, 'db' | 'resourcesDir' | 'newId' | 'now'>): void {
  const seeds = readPhraseSeeds(services.resourcesDir)
  const known = new Set(readSetting(services.db, 'phrases', z.object({ seeded: z.array(z.string()) }))?.seeded)
  if (seeds.phrases.every(({ code }) => known.has(code))) return
  const at = services.now().toISOString()
  services.db.transaction(() => {
    seeds.phrases.forEach(({ code, ...phrase }, index) => {
      if (known.has(code)) return
      const id = services.newId()
      const initials = initialsOf(phrase.name)
      insertRecord(services.db, phrases, { id, version: 1, number: null, createdAt: at, createdBy: '系统', updatedAt: at, updatedBy: '系统', warningReason: null }, { ...phrase, position: (index + 1) * 10, status: 'active', initials })
      indexDoc(services.db, { register: phrases.code, recordId: id, day: beijingTime(services.now()).slice(0, 10), title: phrase.name, text: phrase.name, initials })
    })
    writeSetting(services.db, 'phrases', { seeded: [...known, ...seeds.phrases.map(({ code }) => code).filter(code => !known.has(code))] })
  })
}
