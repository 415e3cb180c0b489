import type { DrawnPerson } from '#contract/random-checks.ts'
import type { Database } from '../../db/database.ts'
import type { PoolObject } from './pools.ts'
import type { RandomCheck, ResolvedExclusion } from './rules.ts'
import { dictionaryLabels } from '../../registers/history.ts'
import { listAtCap } from '../visits/index.ts'
import { listOfficerPool, listPool } from './pools.ts'
import { objectsMeant } from './rules.ts'

/** Both pools of a task as they are now, and who of them is left out. */
export interface DrawnPool {
  objects: readonly PoolObject[]
  officers: readonly DrawnPerson[]
  exclusions: readonly ResolvedExclusion[]
  excludedObjects: ReadonlySet<string>
  excludedOfficers: ReadonlySet<string>
  avoiding: ReadonlyMap<string, ReadonlySet<string>>
}

export function readPool(db: Database, task: RandomCheck): DrawnPool {
  const objects = listPool(db, task)
  const officers = listOfficerPool(db, task)
  const labelOf = dictionaryLabels(db)
  const named = task.exclusions.flatMap(({ object, officer, reason, note }): ResolvedExclusion[] => {
    const meant = object ? objectsMeant(objects, object) : []
    // What cannot be told apart stands against the draw and is named there.
    if (object && meant.length !== 1) return []
    return [{ object: meant[0] ? { id: meant[0].id, name: meant[0].name } : null, officer: officer && { id: officer.id, name: officer.label }, reason: [labelOf('exclusion-reason', reason), note].filter(Boolean).join('：') }]
  })
  const exclusions = [...named, ...task.pool === 'operators' ? atCap(db, task, objects, new Set(named.flatMap(({ object, officer }) => object && !officer ? [object.id] : [])), labelOf('exclusion-reason', 'cap')) : []]
  const [inObjects, inOfficers] = [new Set(objects.map(({ id }) => id)), new Set(officers.map(({ id }) => id))]
  const avoiding = Map.groupBy(exclusions.filter(({ object, officer }) => object && officer), ({ object }) => object!.id)
  return {
    objects,
    officers,
    exclusions,
    excludedObjects: new Set(exclusions.flatMap(({ object, officer }) => object && !officer && inObjects.has(object.id) ? [object.id] : [])),
    excludedOfficers: new Set(exclusions.flatMap(({ object, officer }) => officer && !object && inOfficers.has(officer.id) ? [officer.id] : [])),
    avoiding: new Map([...avoiding].map(([object, pairs]) => [object, new Set(pairs.map(({ officer }) => officer!.id))])),
  }
}

/** Enterprises whose published cap of the year is used up are not drawn, and the certificate says so. */
function atCap(db: Database, { day }: RandomCheck, objects: readonly PoolObject[], already: ReadonlySet<string>, reason: string): ResolvedExclusion[] {
  const full = new Map(listAtCap(db, Number(day.slice(0, 4))).map(({ operator, ...figures }) => [operator, figures]))
  return objects.flatMap(({ id, name }): ResolvedExclusion[] => {
    const figures = already.has(id) ? undefined : full.get(id)
    return figures ? [{ object: { id, name }, officer: null, reason: `${reason}：${day.slice(0, 4)} 年已 ${figures.used} 次，上限 ${figures.cap} 次` }] : []
  })
}
