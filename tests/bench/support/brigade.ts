import type { Core } from '#core/app.ts'
import type { Context } from '#core/context.ts'
import type { NamedOfficer, Reference } from '#contract/registers/field.ts'
import { brigadeVehicles, people, roadSections } from '#contract/registers/index.ts'
import { formatStake } from '#contract/stake.ts'
import { setUpBrigade, systemActor } from '#core/modules/brigade/service.ts'
import { initialsOf } from '#core/platform/initials.ts'
import { createRecord } from '#core/registers/saving.ts'
import { drawFrom } from './draw.ts'

export interface Section extends Reference { from: number, to: number }
export interface Squad extends Reference { officers: NamedOfficer[], auxiliaries: NamedOfficer[], vehicles: Reference[] }
/** What patrols are made of, with the 拼音 initials of every name. */
export interface Brigade { squads: Squad[], sections: Section[], initials: ReadonlyMap<string, string> }

const squadNames = ['董志', '肖金', '什社', '彭原', '温泉', '后官寨', '城区', '机场', '北城', '高速连接线', '陇东', '直属'].map(name => `${name}中队`)
const surnames = '王李张刘陈杨黄赵吴周徐孙马朱胡郭何林罗高郑梁谢宋唐许韩冯邓曹彭曾'
const given = ['建国', '志强', '海燕', '伟', '秀英', '文博', '小龙', '立新', '国庆', '敏', '永刚', '雪梅', '浩然', '晓东', '丽娜', '军', '宏伟', '玉兰', '子轩', '明亮']
const towns = ['董志', '肖金', '什社', '彭原', '温泉', '后官寨', '陈户', '显胜', '宁县', '镇原', '合水', '庆城', '环县', '华池', '正宁', '泾川', '崇信', '长武', '彬州', '旬邑']
const routes = ['G309', 'G22', 'G211', 'G327', 'S202', 'S318', 'S303', 'X041', 'X072', 'X308', 'Y215', 'Y406', 'C118', 'G244', 'S320', 'X055']
const officersPerSquad = 15
const auxiliariesPerSquad = 5
const vehiclesPerSquad = 8
export const sectionCount = 160

/** Enters a brigade of twelve squads the way a clerk would: every record judged, numbered, indexed and traced. */
export function enterBrigade(core: Core): Context {
  const seat = { personId: null }
  const ctx: Context = { ...core.services, seat, actor: systemActor }
  ctx.db.transaction(() => {
    setUpBrigade(ctx, {
      profile: { name: '庆阳市西峰区交通运输综合行政执法大队', shortName: '西峰执法大队', authority: '西峰区交通运输局', address: '', phone: '', division: '621002' },
      person: { name: '系统管理员', kind: 'officer', certificate: '28100000001', certifiedFrom: '2005-01-01', certifiedTo: '2030-12-31' },
      squads: squadNames,
    })
    squadNames.forEach((squad, at) => enterSquad(ctx, squad, at))
    for (let at = 0; at < sectionCount; at++) enterSection(ctx, at)
  })
  return ctx
}

function enterSquad(ctx: Context, squad: string, at: number): void {
  const first = at * (officersPerSquad + auxiliariesPerSquad)
  for (let n = 0; n < officersPerSquad + auxiliariesPerSquad; n++) {
    const name = surnames[(first + n) % surnames.length]! + given[Math.floor((first + n) / surnames.length) + (n % 2) * 10]!
    const certified = { certificate: String(28100000100 + first + n), certifiedFrom: '2005-01-01', certifiedTo: n === 7 ? '2026-12-20' : '2029-06-30' }
    createRecord(ctx, people, { name, squad, ...(n < officersPerSquad ? { kind: 'officer', ...certified } : { kind: 'auxiliary' }), phone: `139${String(34000000 + first + n)}` })
  }
  for (let n = 0; n < vehiclesPerSquad; n++)
    createRecord(ctx, brigadeVehicles, { plate: `甘M${String(10000 + at * 137 + n * 11)}`, kind: 'enforcement', model: '猎豹CS10', squad })
}

function enterSection(ctx: Context, at: number): void {
  const draw = drawFrom(500_000_000 + at)
  const route = routes[at % routes.length]!
  const from = draw.below(120) * 1000
  const [start, end] = [towns[at % towns.length]!, towns[(at * 7 + 3) % towns.length]!]
  const grade = { G: 'national', S: 'provincial', X: 'county', Y: 'township', C: 'village' }[route[0]!]!
  createRecord(ctx, roadSections, { name: `${route}线${start}至${end}段${at}`, route, grade, from: formatStake(from), to: formatStake(from + draw.between(14_000, 40_000)), township: `${start}镇` })
}

/** The brigade as it stands in the file. */
export function readBrigade(ctx: Pick<Context, 'db'>): Brigade {
  const all = <T>(sql: string, ...parameters: string[]) => ctx.db.raw.prepare(sql).all(...parameters) as T[]
  const listPeople = (squad: string, kind: string) => all<NamedOfficer>(`SELECT id, name, coalesce(certificate, '') AS certificate FROM people WHERE squad = ? AND kind = ? AND name <> '系统管理员' ORDER BY id`, squad, kind)
  const squads = all<Reference>('SELECT id, name AS label FROM squads ORDER BY position').map(squad => ({
    ...squad,
    officers: listPeople(squad.id, 'officer'),
    auxiliaries: listPeople(squad.id, 'auxiliary'),
    vehicles: all<Reference>('SELECT id, plate AS label FROM brigade_vehicles WHERE squad = ? ORDER BY id', squad.id),
  }))
  const sections = all<Section>('SELECT id, name AS label, "from", "to" FROM road_sections ORDER BY id')
  const names = [...squads.flatMap(squad => [squad.label, ...[...squad.officers, ...squad.auxiliaries].map(person => person.name), ...squad.vehicles.map(vehicle => vehicle.label)]), ...sections.map(section => section.label)]
  return { squads, sections, initials: new Map(names.map(name => [name, initialsOf(name)])) }
}
