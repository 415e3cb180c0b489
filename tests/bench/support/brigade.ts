import type { NamedOfficer, Reference } from '#contract/registers/field.ts'
import type { Context } from '#core/context.ts'

export interface Squad extends Reference { officers: NamedOfficer[], auxiliaries: NamedOfficer[], vehicles: Reference[] }
/** Who and what is there to be asked for. */
export interface Brigade { squads: Squad[], sections: Reference[] }

/** The brigade as it stands in the file today. */
export function readBrigade(ctx: Pick<Context, 'db'>): Brigade {
  const all = <T>(sql: string, ...parameters: string[]) => ctx.db.raw.prepare(sql).all(...parameters) as T[]
  const listPeople = (squad: string, kind: string) => all<NamedOfficer>(`SELECT id, name, coalesce(certificate, '') AS certificate FROM people WHERE squad = ? AND kind = ? AND status = 'active' AND administrator = 0 ORDER BY id`, squad, kind)
  const squads = all<Reference>('SELECT id, name AS label FROM squads ORDER BY position').map(squad => ({
    ...squad,
    officers: listPeople(squad.id, 'officer'),
    auxiliaries: listPeople(squad.id, 'auxiliary'),
    vehicles: all<Reference>(`SELECT id, plate AS label FROM brigade_vehicles WHERE squad = ? AND status = 'active' ORDER BY id`, squad.id),
  }))
  return { squads, sections: all<Reference>('SELECT id, name AS label FROM road_sections ORDER BY id') }
}
