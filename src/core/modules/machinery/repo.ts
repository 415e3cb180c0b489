import type { DraftOf } from '#contract/registers/definition.ts'
import type { machineInspections, rateBases } from '#contract/registers/index.ts'
import type { Database } from '../../db/database.ts'
import type { InspectionFigures, MachineHistory } from '#contract/machinery.ts'
import type { AlikeMachine, Driver, KnownMachine } from './facts.ts'
import { sql } from 'kysely'
import { machineDrivers, machines } from '#contract/registers/index.ts'
import { query } from '../../db/database.ts'
import { asOf } from '../../registers/as-of.ts'
import { dictionaryLabels } from '../../registers/history.ts'

/** A figure entered by hand, with the days it counts for. */
export interface RateBase { period: string, item: string, township: string | null, value: number, source: string, from: string, to: string }

/** A machine of the archive by its id, plate or name. */
export function findMachine(db: Database, named: string): KnownMachine | undefined {
  const found = db.get(query.selectFrom('machines')
    .select(['name', 'plate', 'kind', 'state', 'owner', 'township', 'manufactured_on as manufacturedOn', 'registered_on as registeredOn', 'inspected_to as inspectedTo', 'insured_to as insuredTo'])
    .where(row => row.or([row('id', '=', named), row('name', '=', named)])).where('deleted_at', 'is', null))
  return found && { ...found, stateLabel: dictionaryLabels(db)('machine-state', found.state) }
}

/** Who drove: the one of the archive the inspection names, else whom it describes. */
export function findDriver(db: Database, { driver, driverName, driverIdNumber, driverCodes }: DraftOf<typeof machineInspections>): Driver | undefined {
  if (!driver) return driverName ? { name: driverName, idNumber: driverIdNumber, codes: driverCodes ?? '', licence: null } : undefined
  const found = db.get(query.selectFrom('machine_drivers').select(['name', 'id_number as idNumber', 'codes', 'valid_from as validFrom', 'valid_to as validTo', 'state']).where('id', '=', driver.id))
  if (!found) return undefined
  const { name, idNumber, codes, ...licence } = found
  return { name, idNumber, codes, licence: { ...licence, stateLabel: dictionaryLabels(db)('driver-state', licence.state) } }
}

/** Other machines with the same frame or engine number. */
export function listAlike(db: Database, { frameNumber, engineNumber }: DraftOf<typeof machines>, id: string | null): AlikeMachine[] {
  const like = (field: AlikeMachine['field'], column: 'frame_number' | 'engine_number', text: string | null): AlikeMachine[] => {
    if (!text) return []
    const found = db.get(query.selectFrom('machines').select('name').where(column, '=', text).where('id', 'is not', id).where('deleted_at', 'is', null).limit(1))
    return found ? [{ field, text, name: found.name }] : []
  }
  return [...like('frameNumber', 'frame_number', frameNumber), ...like('engineNumber', 'engine_number', engineNumber)]
}

/** What is already entered for the same item, period and township. */
export function findSameBase(db: Database, { period, item, township }: DraftOf<typeof rateBases>, id: string | null): number | undefined {
  return db.get(query.selectFrom('rate_bases').select('value').where('period', '=', period).where('item', '=', item).where('township', 'is', township).where('id', 'is not', id).where('deleted_at', 'is', null))?.value
}

/** Inspections of a period or campaign, summed by one of their fields, in the order of its dictionary. */
export function sumInspections(db: Database, by: 'township' | 'kind' | 'campaign', of: { from: string, to: string } | { campaign: string }): Array<InspectionFigures & { key: string }> {
  const counted = (condition: ReturnType<typeof sql>) => sql<number>`sum(${condition})`
  const police = sql`(SELECT coalesce(sum(u.headcount), 0) FROM machine_inspection_units u WHERE u.record_id = i.id AND u.kind = 'police')`
  const summed = query.selectFrom('machine_inspections as i').select([
    sql<string>`${sql.ref(`i.${by}`)}`.as('key'),
    sql<number>`count(*)`.as('inspected'),
    counted(sql`i.result = 'pass'`).as('passed'), counted(sql`i.result = 'correct'`).as('toCorrect'), counted(sql`i.result = 'fail'`).as('failed'),
    counted(sql`i.unplated`).as('unplated'), counted(sql`i.joint`).as('joint'),
    counted(sql`json_array_length(i.officers)`).as('officers'), counted(police).as('police'),
  ]).where('i.deleted_at', 'is', null).groupBy(`i.${by}`)
  if ('campaign' in of) return db.all(summed.where('i.campaign', '=', of.campaign))
  const position = sql`(SELECT d.position FROM dictionary_entries d WHERE d.dictionary = ${by === 'kind' ? 'machine-kind' : 'township'} AND d.code = ${sql.ref(`i.${by}`)} ORDER BY d.deleted_at IS NOT NULL LIMIT 1)`
  return db.all(summed.where('i.day', '>=', of.from).where('i.day', '<=', of.to).orderBy(position).orderBy('key'))
}

/** Defects found in a period by township or kind of their inspection, and of these the ones put right by its end. */
export function countDefects(db: Database, by: 'township' | 'kind', { from, to }: { from: string, to: string }): Array<{ key: string, defects: number, corrected: number }> {
  return db.all(query.selectFrom('defects as d').innerJoin('machine_inspections as i', 'i.id', 'd.inspection')
    .select([sql<string>`${sql.ref(`i.${by}`)}`.as('key'), sql<number>`count(*)`.as('defects'), sql<number>`sum(d.state = 'closed' AND d.closed_on <= ${to})`.as('corrected')])
    .where('d.deleted_at', 'is', null).where('d.day', '>=', from).where('d.day', '<=', to).groupBy(`i.${by}`))
}

/** Machines on the books at the end of a day by township, and of these the ones whose yearly inspection held. */
export function countMachines(db: Database, day: string): Array<{ township: string, registered: number, inspected: number }> {
  const [registered, inspected] = [asOf(machines, 'onBooksOn', day), asOf(machines, 'inspectedOn', day)]
  return db.prepare(`SELECT township, count(*) AS registered, sum(${inspected.sql}) AS inspected FROM machines r WHERE deleted_at IS NULL AND ${registered.sql} GROUP BY township`)
    .all(...inspected.parameters, ...registered.parameters) as Array<{ township: string, registered: number, inspected: number }>
}

/** Drivers whose licence held at the end of a day, by township. */
export function countDrivers(db: Database, day: string): Array<{ township: string, licensed: number }> {
  const licensed = asOf(machineDrivers, 'licensedOn', day)
  return db.prepare(`SELECT township, count(*) AS licensed FROM machine_drivers r WHERE deleted_at IS NULL AND ${licensed.sql} GROUP BY township`).all(...licensed.parameters) as Array<{ township: string, licensed: number }>
}

/** Figures entered by hand for a period or for a longer one that holds it. */
export function listRateBases(db: Database, { from, to }: { from: string, to: string }): RateBase[] {
  return db.all(query.selectFrom('rate_bases').select(['period', 'item', 'township', 'value', 'source', 'from', 'to']).where('deleted_at', 'is', null).where('from', '<=', from).where('to', '>=', to))
}

export function listTownships(db: Database): Array<{ code: string, label: string }> {
  return db.all(query.selectFrom('dictionary_entries').select(['code', 'label']).where('dictionary', '=', 'township').where('deleted_at', 'is', null).orderBy('position').orderBy('code'))
}

/** Who was met with a machine and under whose name it was inspected, by its living inspections. */
export function historyOf(db: Database, machine: string): MachineHistory {
  const inspections = query.selectFrom('machine_inspections as i').where('i.machine', '=', machine).where('i.deleted_at', 'is', null)
  return {
    drivers: db.all(inspections.leftJoin('machine_drivers as d', 'd.id', 'i.driver').select([
      'i.driver', sql<string>`coalesce(d.name, i.driver_name)`.as('name'), sql<string | null>`coalesce(d.codes, i.driver_codes)`.as('codes'), sql<number>`count(*)`.as('times'), sql<string>`max(i.day)`.as('last'),
    ]).where(row => row.or([row('i.driver', 'is not', null), row('i.driver_name', 'is not', null)])).groupBy(['i.driver', sql`coalesce(d.name, i.driver_name)`]).orderBy('last', 'desc')),
    owners: db.all(inspections.select(['i.owner', 'i.plate', sql<string>`min(i.day)`.as('from'), sql<string>`max(i.day)`.as('to'), sql<number>`count(*)`.as('times')]).groupBy(['i.owner', 'i.plate']).orderBy('to', 'desc')),
  }
}
