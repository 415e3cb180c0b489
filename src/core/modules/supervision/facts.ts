import type { Database } from '../../db/database.ts'
import type { Standing } from '../../registers/rulebook.ts'
import type { Licence, Operator, Practitioner, Same, Vehicle } from './rules.ts'
import { findNamed } from './repo.ts'
import { fullNumberOf, spellingsOf } from './rules.ts'

type At = Pick<Standing, 'id'>
const kept = (found: Array<Omit<Same, 'name'> & { name: string | undefined }>): Same[] => found.filter((one): one is Same => one.name !== undefined)
const given = (value: string | null) => value ? [value] : []

/** Operators this one may already be. A code or number is one body's alone; a name or a trader's identity may be shared. */
export function sameOperators(db: Database, operator: Operator, { id }: At): { same: Same[] } {
  const find = (column: string, values: readonly string[]) => findNamed(db, 'operators', column, values, id)
  const same = kept([
    { field: 'creditCode', label: '统一社会信用代码', name: find('credit_code', given(operator.creditCode)), certain: true },
    { field: 'oldNumber', label: '旧注册号', name: find('old_number', given(operator.oldNumber)), certain: true },
    { field: 'idNumber', label: '经营者身份证号', name: find('id_number', given(operator.idNumber)), certain: false },
    { field: 'name', label: '名称', name: find('name', spellingsOf(operator.name)), certain: false },
  ])
  return { same }
}

/** Vehicles this one may already be: plate and colour together are one vehicle's; the chassis number stays when the plate changes. */
export function sameVehicles(db: Database, vehicle: Vehicle, { id }: At): { same: Same[] } {
  const exact = findNamed(db, 'transport_vehicles', 'plate', [vehicle.plate], id, { column: 'plate_colour', value: vehicle.plateColour })
  const same = kept([
    { field: 'plate', label: '号牌和颜色', name: exact, certain: true },
    { field: 'plate', label: '号牌', name: exact ? undefined : findNamed(db, 'transport_vehicles', 'plate', [vehicle.plate], id), certain: false },
    { field: 'vin', label: '车辆识别代号', name: findNamed(db, 'transport_vehicles', 'vin', given(vehicle.vin), id), certain: false },
  ])
  return { same }
}

export function samePractitioners(db: Database, person: Practitioner, { id }: At): { same: Same[] } {
  const exact = findNamed(db, 'practitioners', 'id_number', given(person.idNumber), id)
  const same = kept([
    { field: 'idNumber', label: '身份证号', name: exact, certain: true },
    { field: 'qualification', label: '从业资格证号', name: exact ? undefined : findNamed(db, 'practitioners', 'qualification', given(person.qualification), id), certain: false },
    { field: 'name', label: '姓名和业户', name: exact || !person.operator ? undefined : findNamed(db, 'practitioners', 'name', [person.name], id, { column: 'operator', value: person.operator.id }), certain: false },
  ])
  return { same }
}

export function sameLicences(db: Database, licence: Licence, { id }: At): { same: Same[] } {
  return { same: kept([{ field: 'serial', label: '种类和字号', name: findNamed(db, 'licences', 'full_number', [fullNumberOf(licence)], id, { column: 'kind', value: licence.kind }), certain: true }]) }
}
