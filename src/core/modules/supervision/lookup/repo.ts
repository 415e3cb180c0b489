import type { Database } from '../../../db/database.ts'
import type { RecognisedBy } from '#contract/supervision.ts'

export interface Hit { register: 'operators' | 'transport-vehicles' | 'practitioners', id: string, by: RecognisedBy }

const living = 'deleted_at IS NULL'
const holder = `CASE holder_kind WHEN 'operator' THEN 'operators' WHEN 'vehicle' THEN 'transport-vehicles' ELSE 'practitioners' END, coalesce(of_operator, of_vehicle, of_practitioner)`
/** Everything that belongs to one object alone, each through its index. A licence stands for whoever holds it. */
const exact = `
  SELECT 'transport-vehicles' AS register, id, 'plate' AS "by" FROM transport_vehicles WHERE plate = @text AND ${living}
  UNION ALL SELECT 'transport-vehicles', id, 'vin' FROM transport_vehicles WHERE vin = @text AND ${living}
  UNION ALL SELECT 'operators', id, 'code' FROM operators WHERE credit_code = @text AND ${living}
  UNION ALL SELECT 'operators', id, 'code' FROM operators WHERE old_number = @text AND ${living}
  UNION ALL SELECT 'practitioners', id, 'id-number' FROM practitioners WHERE id_number = @text AND ${living}
  UNION ALL SELECT 'practitioners', id, 'qualification' FROM practitioners WHERE qualification = @text AND id_number IS NOT @text AND ${living}
  UNION ALL SELECT 'operators', id, 'id-number' FROM operators WHERE id_number = @text AND ${living}
  UNION ALL SELECT ${holder}, 'licence' FROM licences WHERE serial = @text AND ${living}
  UNION ALL SELECT ${holder}, 'licence' FROM licences WHERE full_number IN (@text, @text || '号') AND ${living}
  LIMIT 20`
export const findExactly = (db: Database, text: string): Hit[] => db.prepare(exact).all({ text }) as Hit[]

const named = `
  SELECT * FROM (SELECT 'operators' AS register, id, 'name' AS "by" FROM operators WHERE name >= @from AND name < @before AND ${living} LIMIT 11)
  UNION ALL SELECT * FROM (SELECT 'practitioners', id, 'name' FROM practitioners WHERE name >= @from AND name < @before AND ${living} LIMIT 11)
  UNION ALL SELECT * FROM (SELECT 'operators', id, 'name' FROM operators WHERE representative >= @from AND representative < @before AND ${living} LIMIT 11)
  UNION ALL SELECT * FROM (SELECT 'transport-vehicles', id, 'plate' FROM transport_vehicles WHERE plate >= @from AND plate < @before AND ${living} LIMIT 11)`
/** What begins with the text: names, representatives, plates. */
export const findByBeginning = (db: Database, text: string): Hit[] => db.prepare(named).all({ from: text, before: `${text}\u{10FFFF}` }) as Hit[]

const initials = `
  SELECT * FROM (SELECT 'operators' AS register, id, 'initials' AS "by" FROM operators WHERE initials >= @from AND initials < @before AND ${living} ORDER BY initials LIMIT 11)
  UNION ALL SELECT * FROM (SELECT 'practitioners', id, 'initials' FROM practitioners WHERE initials >= @from AND initials < @before AND ${living} ORDER BY initials LIMIT 11)
  UNION ALL SELECT * FROM (SELECT 'transport-vehicles', id, 'initials' FROM transport_vehicles WHERE initials >= @from AND initials < @before AND ${living} ORDER BY initials LIMIT 11)`
export const findByInitials = (db: Database, text: string): Hit[] => db.prepare(initials).all({ from: text, before: `${text}\u{10FFFF}` }) as Hit[]

/** The label of a code, read along: one statement answers sooner than one more for each word. */
const labelled = (dictionary: string, column: string) => `coalesce((SELECT label FROM dictionary_entries WHERE dictionary = '${dictionary}' AND code = ${column}), ${column})`

export interface OperatorRow { id: string, name: string, kind: string, state: string, business: string, township: string | null, representative: string | null }
export interface VehicleRow { id: string, plate: string, plateColour: string, colour: string, kind: string, kindLabel: string, state: string, model: string | null, operator: string | null, operatorName: string | null }
export interface PractitionerRow { id: string, name: string, kind: string, state: string, operator: string | null, operatorName: string | null }

export const getOperator = (db: Database, id: string) => db.prepare(`SELECT id, name, ${labelled('operator-kind', 'kind')} AS kind, ${labelled('operator-state', 'state')} AS state, ${labelled('business-kind', 'business')} AS business, township, representative FROM operators WHERE id = ?`).get(id) as OperatorRow
export const getVehicle = (db: Database, id: string) => db.prepare(`SELECT v.id, v.plate, v.plate_colour AS plateColour, ${labelled('plate-colour', 'v.plate_colour')} AS colour, v.kind, ${labelled('transport-kind', 'v.kind')} AS kindLabel, ${labelled('operation-state', 'v.state')} AS state, v.model, v.operator, o.name AS operatorName
  FROM transport_vehicles v LEFT JOIN operators o ON o.id = v.operator WHERE v.id = ?`).get(id) as VehicleRow
export const getPractitioner = (db: Database, id: string) => db.prepare(`SELECT p.id, p.name, ${labelled('practitioner-kind', 'p.kind')} AS kind, ${labelled('practice-state', 'p.state')} AS state, p.operator, o.name AS operatorName
  FROM practitioners p LEFT JOIN operators o ON o.id = p.operator WHERE p.id = ?`).get(id) as PractitionerRow

type Link = 'operator' | 'vehicle' | 'practitioner'
/** `holder` where the licence is not the object's own. */
export interface LicenceRow { id: string, kind: string, kindLabel: string, standingLabel: string, fullNumber: string, validTo: string | null, standing: string, reviewDue: string | null, holder: string | null, holderKind: string }

/** Those in force first, soonest to end first. What was replaced is history. */
const licencesOf = (link: Link, key: string, holder: string) => `SELECT * FROM (SELECT id, kind, ${labelled('licence-kind', 'kind')} AS kindLabel, ${labelled('licence-standing', 'standing')} AS standingLabel, full_number AS fullNumber, valid_to AS validTo, standing, review_due AS reviewDue, ${holder} AS holder, holder_kind AS holderKind
  FROM licences WHERE of_${link} = ${key} AND ${living} AND standing <> 'replaced' ORDER BY standing <> 'normal', coalesce(valid_to, '9999') LIMIT @limit)`
const ownAndOperators = (link: Link) => `${licencesOf(link, '@id', 'NULL')} UNION ALL ${licencesOf('operator', '@operator', 'holder')}`
const licenceStatements: Readonly<Record<Link, string>> = { operator: licencesOf('operator', '@id', 'NULL'), vehicle: ownAndOperators('vehicle'), practitioner: ownAndOperators('practitioner') }

/** Licences of an object, and after them those of the operator it belongs to. */
export function listLicences(db: Database, link: Link, id: string, operator: string | null, limit: number): LicenceRow[] {
  return db.prepare(licenceStatements[link]).all({ id, limit, ...link === 'operator' ? {} : { operator } }) as LicenceRow[]
}

/** `wrong` is 1 where something was. */
export interface PriorRow { register: string, id: string, number: string, day: string, word: string, rate: number | null, wrong: 0 | 1 }
const checkWrong = `conclusion <> 'normal'`
const weighingWrong = `outcome <> 'within'`
const visitWrong = `coalesce(result IN ('corrected', 'ordered', 'lead'), 0)`
const checksBy = (column: string) => `SELECT 'licence-checks' AS register, id, number, day, ${labelled('check-conclusion', 'conclusion')} AS word, NULL AS rate, ${checkWrong} AS wrong FROM licence_checks WHERE ${column} = @key AND ${living}`
const weighingsBy = (column: string) => `SELECT 'overload-checks', id, number, day, ${labelled('overload-outcome', 'outcome')}, rate, ${weighingWrong} FROM overload_checks WHERE ${column} = @key AND ${living}`
/** A visit that was only planned is no visit yet. */
const carriedOut = `operator = @key AND starts IS NOT NULL AND cancelled_reason IS NULL AND ${living}`
const visits = `SELECT 'enterprise-visits', id, number, day, coalesce(${labelled('visit-result', 'result')}, ${labelled('visit-stage', 'stage')}), NULL, ${visitWrong} FROM enterprise_visits WHERE ${carriedOut}`
const newest = (part: string) => `SELECT * FROM (${part} ORDER BY day DESC, id DESC LIMIT @limit)`

/** An operator is visited, a practitioner not weighed. */
const priorsOf = (link: Link) => `${[newest(checksBy(link)), ...link === 'practitioner' ? [] : [newest(weighingsBy(link))], ...link === 'operator' ? [newest(visits)] : []].join(' UNION ALL ')} ORDER BY day DESC, id DESC LIMIT @limit`
const priorStatements: Readonly<Record<Link, string>> = { operator: priorsOf('operator'), vehicle: priorsOf('vehicle'), practitioner: priorsOf('practitioner') }

/** Newest checks, weighings and visits an object has been through. */
export const listPriors = (db: Database, link: Link, id: string, limit: number) => db.prepare(priorStatements[link]).all({ key: id, limit }) as PriorRow[]

/** The same, of a plate or name the register does not hold. */
export function listSeen(db: Database, text: string, limit: number): PriorRow[] {
  const parts = [newest(checksBy('plate')), newest(checksBy('operator_name')), newest(checksBy('person_name')), newest(checksBy('person_id')), newest(weighingsBy('plate'))]
  return db.prepare(`SELECT DISTINCT * FROM (${parts.join(' UNION ALL ')}) ORDER BY day DESC, id DESC LIMIT @limit`).all({ key: text, limit }) as PriorRow[]
}

/** How often an object was looked at, and how often something was wrong; neither is counted past the limit. */
export function countPriors(db: Database, link: Link, id: string, limit: number): { count: number, violations: number } {
  const parts = [
    `SELECT ${checkWrong} AS wrong FROM licence_checks WHERE ${link} = @key AND ${living}`,
    ...link === 'practitioner' ? [] : [`SELECT ${weighingWrong} FROM overload_checks WHERE ${link} = @key AND ${living}`],
    ...link === 'operator' ? [`SELECT ${visitWrong} FROM enterprise_visits WHERE ${carriedOut}`] : [],
  ]
  return db.prepare(`SELECT count(*) AS count, coalesce(sum(wrong), 0) AS violations FROM (${parts.join(' UNION ALL ')} LIMIT @limit)`).get({ key: id, limit }) as { count: number, violations: number }
}

export function countHeld(db: Database, table: 'transport_vehicles' | 'practitioners', operator: string, limit: number): number {
  return (db.prepare(`SELECT count(*) AS n FROM (SELECT 1 FROM ${table} WHERE operator = ? AND ${living} LIMIT ?)`).get(operator, limit) as { n: number }).n
}
