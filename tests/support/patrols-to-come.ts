import type { Context } from '#core/context.ts'
import type { YearsOptions } from '#core/modules/demo/plan-years.ts'
import { addDays } from '#contract/wall-time.ts'
import { PlannedYears } from '#core/modules/demo/plan-years.ts'
import { loadSamples } from '#core/modules/demo/samples.ts'

/** Patrols after the last one of a sample, as a clerk's form sends them: people, vehicles and sections by id. They break no rule and need no reason. */
export function patrolsToCome(ctx: Pick<Context, 'db' | 'resourcesDir'>, sample: YearsOptions, count: number): Array<Record<string, unknown>> {
  const years = new PlannedYears(loadSamples(ctx.resourcesDir), sample)
  const patrols: Array<Record<string, unknown>> = []
  const ids = idsByName(ctx)
  for (let day = 1; patrols.length < count; day++) {
    for (const { values, warningReason, removed } of years.planDay(addDays(sample.asOf, day), 137, '晴'))
      if (!warningReason && !removed) patrols.push(byId(values, ids))
  }
  return patrols.slice(0, count)
}

function idsByName({ db }: Pick<Context, 'db'>): ReadonlyMap<string, string> {
  return new Map(db.raw.prepare('SELECT name, id FROM people UNION ALL SELECT name, id FROM squads UNION ALL SELECT plate, id FROM brigade_vehicles UNION ALL SELECT name, id FROM road_sections').raw().all() as Array<[string, string]>)
}

function byId(values: Readonly<Record<string, unknown>>, ids: ReadonlyMap<string, string>): Record<string, unknown> {
  const id = (name: unknown) => (typeof name === 'string' ? ids.get(name) ?? name : name)
  const choices = { method: values.method === '网巡' ? 'video' : 'road', weather: 'sunny' }
  return {
    ...values,
    ...choices,
    ...Object.fromEntries(['squad', 'vehicle', 'handedOverBy', 'takenOverBy', 'leader'].map(name => [name, id(values[name]) ?? null])),
    officers: (values.officers as string[]).map(id),
    auxiliaries: (values.auxiliaries as string[]).map(id),
    stretches: (values.stretches as Array<Record<string, unknown>>).map(stretch => ({ ...stretch, section: id(stretch.section), direction: { 双向: 'both', 上行: 'up', 下行: 'down' }[String(stretch.direction)] })),
  }
}
