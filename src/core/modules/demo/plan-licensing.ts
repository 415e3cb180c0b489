import type { Chance } from './chance.ts'
import type { PlannedEntry } from './plan-roster.ts'
import type { DemoScale } from './plan.ts'
import type { SampleLicensing, Samples } from './samples.ts'
import { creditCheckCharacter } from '#contract/identifiers/credit-code.ts'
import { idCheckCharacter } from '#contract/identifiers/id-number.ts'
import { addDays } from '#contract/wall-time.ts'
import { chanceOf } from './chance.ts'
import { addMinutes } from './times.ts'

/** How many of each, over how many days up to the sample's last. */
const sizes = { small: { days: 70, operators: 24, checks: 36, weighings: 12 }, office: { days: 200, operators: 160, checks: 480, weighings: 150 } } as const

/** Days from the sample's last to the end of a licence, so that every level is there whatever the size. */
const ends = [900, 430, 55, 1_300, 20, 640, 5, -12, 1_100, 45, 760, -95, 28, 520, 980, 3] as const
/** A driver's certificate may have lapsed as well. */
const driverEnds = [1_500, 50, 700, -40, 1_900, 25, -210, 1_200, 6, 2_000] as const

type Business = SampleLicensing['businesses'][number]
interface PlannedLicence { key: string, matter: string, validTo: string | null }
interface PlannedOperator { key: string, name: string, business: Business, township: string, licence: PlannedLicence }
interface PlannedVehicle { key: string, plate: string, colour: string, operator: PlannedOperator, licence: PlannedLicence }

/**
 * 监管库 and what was checked against it: an archive entered in the first days, then checks at the roadside and at operators', some of
 * plates nobody holds a licence for, and vehicles weighed with the police. Pure, as the plan of patrols.
 */
export function planLicensing({ licensing, brigade }: Pick<Samples, 'licensing' | 'brigade'>, options: { scale: Exclude<DemoScale, 'large'>, seed: number, asOf: string }): PlannedEntry[] {
  const chance = chanceOf(options.seed + 4)
  const { asOf } = options
  const { days, ...size } = sizes[options.scale]
  const firstDay = addDays(asOf, 1 - days)
  const townships = [...new Set(brigade.sections.map(section => section.township))]
  const entries: PlannedEntry[] = []
  let minute = 0
  const enter = (register: string, key: string, values: PlannedEntry['values']) => entries.push({ at: addMinutes(`${firstDay}T07:20`, Math.floor(minute++ / 5)), register, key, values })

  const vehicles: PlannedVehicle[] = []
  for (let at = 0; at < size.operators; at++) {
    const operator = enterOperator(licensing, chance, enter, { at, asOf, firstDay, township: townships[at % townships.length]!, squad: brigade.squads[at % brigade.squads.length]!.name })
    const { vehicle } = operator.business
    if (!vehicle) continue
    for (let of = 0; of < 2; of++) vehicles.push(enterVehicle(licensing, chance, enter, { at: vehicles.length, asOf, firstDay, operator }))
  }

  const crews = brigade.squads.map(squad => ({ squad: squad.name, officers: brigade.officers.filter(officer => officer.squad === squad.name && !officer.certificate && !officer.clerk).map(({ name }) => name) })).filter(({ officers }) => officers.length >= 2)
  const dayOf = (at: number, count: number) => addDays(firstDay, 1 + Math.floor((at + 0.5) / count * (days - 1)))
  for (let at = 0; at < size.checks; at++) entries.push(drawCheck(licensing, brigade, chance, { at, day: dayOf(at, size.checks), crew: chance.pick(crews), vehicle: chance.pick(vehicles) }))
  for (let at = 0; at < size.weighings; at++) entries.push(drawWeighing(licensing, chance, { at, day: dayOf(at, size.weighings), crew: chance.pick(crews), vehicle: chance.pick(vehicles.filter(one => one.operator.business.tonnage)) }))
  return entries
}

/** A term of so many days, begun before the archive was entered. */
function termOf(validTo: string, days: number, firstDay: string): { issuedOn: string, validFrom: string, validTo: string } {
  const [begun] = [addDays(validTo, -days), addDays(firstDay, -5)].sort()
  return { issuedOn: begun!, validFrom: begun!, validTo }
}

type Enter = (register: string, key: string, values: PlannedEntry['values']) => void

/** Of a division there is none of: nobody has such a number. */
function creditCodeOf(at: number): string {
  const seventeen = `91629900MADEM${String(1000 + at)}`
  return seventeen + creditCheckCharacter(seventeen)
}
function idNumberOf(at: number): string {
  const seventeen = `629900${1966 + at % 34}${String(1 + at % 12).padStart(2, '0')}${String(1 + at % 28).padStart(2, '0')}${String(at % 997 + 1).padStart(3, '0')}`
  return seventeen + idCheckCharacter(seventeen)
}
const personOf = ({ surnames, givenNames }: SampleLicensing, at: number) => surnames[at % surnames.length]! + givenNames[Math.floor(at * 7 / surnames.length + at) % givenNames.length]!
const phoneOf = (position: number) => `1390002${String(1000 + position)}`

function enterOperator(sample: SampleLicensing, chance: Chance, enter: Enter, { at, asOf, firstDay, township, squad }: { at: number, asOf: string, firstDay: string, township: string, squad: string }): PlannedOperator {
  const business = at < sample.businesses.length ? sample.businesses[at]! : chance.weighed(sample.businesses.map(one => [one, one.weight] as const))
  const isTrader = business.form === '汽车修理厂'
  const round = Math.floor(at / sample.words.length)
  const name = `${isTrader ? '' : '西原区'}${sample.words[at % sample.words.length]!}${round ? `${'东西南北中新大小'[round % 8]}${round > 7 ? round : ''}` : ''}${business.form}`
  const key = `operator ${at}`
  enter('operators', key, () => ({
    name, kind: isTrader ? '个体工商户' : '企业', state: at % 17 === 16 ? '停业' : '营业', creditCode: creditCodeOf(at), representative: personOf(sample, at), phone: phoneOf(at),
    business: business.business, squad, township, address: `${township}示例路 ${at + 1} 号`, openedOn: addDays(firstDay, -chance.whole(200, 3_800)),
  }))
  const isFiling = !business.word
  const validTo = isFiling ? null : addDays(asOf, ends[at % ends.length]!)
  const licence = { key: `licence ${key}`, matter: '经营许可证（备案）', validTo }
  enter('licences', licence.key, idOf => ({
    kind: business.licence, ofOperator: idOf(key), word: business.word ?? null, serial: `629900${String(100_001 + at)}`, scope: business.scope, organ: sample.vehicleLicence.organ,
    ...validTo ? termOf(validTo, 1_461, firstDay) : { issuedOn: addDays(firstDay, -chance.whole(60, 900)) },
  }))
  return { key, name, business, township, licence }
}

function enterVehicle(sample: SampleLicensing, chance: Chance, enter: Enter, { at, asOf, firstDay, operator }: { at: number, asOf: string, firstDay: string, operator: PlannedOperator }): PlannedVehicle {
  const { business } = operator
  const isTaxi = business.business === '巡游出租汽车'
  const plate = `甘M${isTaxi ? `T${String(1001 + at)}` : String(50_101 + at)}`
  const key = `vehicle ${at}`
  const registeredOn = addDays(firstDay, -chance.whole(100, 3_000))
  enter('transport-vehicles', key, idOf => ({
    plate, plateColour: business.colour, kind: business.vehicle, operator: idOf(operator.key), model: chance.pick(business.models), registeredOn,
    inspectedTo: addDays(asOf, at % 9 === 8 ? -chance.whole(5, 60) : chance.whole(30, 330)), insuredTo: addDays(asOf, chance.whole(15, 340)),
    ...business.seats ? { seats: business.seats } : {}, ...business.tonnage ? { tonnage: business.tonnage, axles: business.axles } : {}, state: at % 23 === 22 ? '停运' : '在营',
  }))
  const { vehicleLicence } = sample
  const validTo = addDays(asOf, ends[(at * 5 + 3) % ends.length]!)
  const licence = { key: `licence ${key}`, matter: isTaxi ? '出租、网约车运输证' : '道路运输证', validTo }
  enter('licences', licence.key, idOf => ({
    kind: isTaxi ? vehicleLicence.taxi : vehicleLicence.kind, ofVehicle: idOf(key), word: vehicleLicence.word, serial: `629900${String(300_001 + at)}`, scope: business.scope, organ: vehicleLicence.organ,
    ...termOf(validTo, 1_461, firstDay), reviewDue: addDays(asOf, at % 7 === 6 ? -chance.whole(3, 40) : chance.whole(20, 350)),
  }))
  const driver = `practitioner ${at}`
  const idNumber = idNumberOf(at)
  const driverTo = addDays(asOf, driverEnds[at % driverEnds.length]!)
  enter('practitioners', driver, idOf => ({ name: personOf(sample, at + 5), idNumber, phone: phoneOf(4_000 + at), kind: business.practitioner, qualification: idNumber, qualifiedOn: termOf(driverTo, 2_191, firstDay).issuedOn, operator: idOf(operator.key) }))
  enter('licences', `licence ${driver}`, idOf => ({
    kind: isTaxi ? vehicleLicence.taxiDriver : vehicleLicence.driver, ofPractitioner: idOf(driver), serial: idNumber, organ: vehicleLicence.qualificationOrgan, ...termOf(driverTo, 2_191, firstDay),
  }))
  return { key, plate, colour: business.colour!, operator, licence }
}

interface Crew { squad: string, officers: readonly string[] }
interface Scene { at: number, day: string, crew: Crew, vehicle: PlannedVehicle }

function drawCheck(sample: SampleLicensing, { sections }: Samples['brigade'], chance: Chance, { at, day, crew, vehicle }: Scene): PlannedEntry {
  const checkedAt = addMinutes(`${day}T08:40`, chance.whole(0, 32) * 15)
  const section = chance.pick(sections)
  const base = { day, checkedAt, squad: crew.squad, officers: chance.shuffled(crew.officers).slice(0, 2), section: section.name, place: `${section.township}${chance.pick(sample.places)}` }
  const entry = (values: PlannedEntry['values']): PlannedEntry => ({ at: addMinutes(checkedAt, chance.whole(20, 120)), register: 'licence-checks', key: `check ${at}`, values })
  if (at % 6 === 4) return entry(() => unlicensed(sample, chance, at, base))

  const held = [vehicle.operator.licence, vehicle.licence]
  const over = held.filter(({ validTo }) => validTo !== null && validTo < day)
  const fault = over.length === 0 && at % 5 === 2 ? chance.pick(sample.faults) : undefined
  const isVisit = at % 9 === 5
  return entry(idOf => ({
    ...base,
    scene: isVisit ? '企业检查' : '路检路查',
    ...isVisit ? { section: null, place: vehicle.operator.name } : {},
    plate: vehicle.plate, plateColour: vehicle.colour, operatorName: vehicle.operator.name, inRegister: '在监管库', vehicle: idOf(vehicle.key), operator: idOf(vehicle.operator.key),
    matters: [
      ...held.map(one => ({ matter: one.matter, licence: idOf(one.key), result: over.includes(one) ? '过期' : '相符' })),
      ...fault ? [{ matter: fault.matter, result: fault.result, note: fault.note }] : [],
    ],
    conclusion: over.length ? '疑似违法' : fault?.conclusion ?? '未见异常',
    handling: over.length ? '责令改正' : fault?.handling ?? '放行',
  }))
}

function unlicensed(sample: SampleLicensing, chance: Chance, at: number, base: Readonly<Record<string, unknown>>): Record<string, unknown> {
  const { kind, matter, ...evidence } = sample.unlicensed[Math.floor(at / 6) % sample.unlicensed.length]!
  return {
    ...base, scene: '路检路查', plate: `甘M${String(90_001 + at * 13)}`, plateColour: kind === '无证货运' ? '黄' : '蓝', personName: personOf(sample, at + 31), inRegister: '不在监管库',
    matters: [{ matter, result: '无证（未备案）', note: '监管库和现场均无有效证照' }], conclusion: '疑似无证经营', unlicensedKind: kind, ...evidence,
    handling: chance.happens(75) ? '转案源' : '教育后放行',
  }
}

function drawWeighing(sample: SampleLicensing, chance: Chance, { at, day, crew, vehicle }: Scene): PlannedEntry {
  const firstAt = addMinutes(`${day}T09:00`, chance.whole(0, 28) * 15)
  const axles = vehicle.operator.business.axles!
  const limit = axles >= 4 ? 31 : 25
  const isOver = at % 4 !== 1
  const gross = isOver ? limit + chance.whole(4, 90) / 10 : limit - chance.whole(10, 80) / 10
  const recheckGross = limit - chance.whole(1, 9) / 10
  const isHandedOver = isOver && at % 8 === 6
  const number = `${day.replaceAll('-', '')}${String(at + 1).padStart(4, '0')}`
  const rounded = (tonnes: number) => Math.round(tonnes * 1000) / 1000
  return {
    at: addMinutes(firstAt, 150),
    register: 'overload-checks',
    key: `weighing ${at}`,
    values: idOf => ({
      day, squad: crew.squad, officers: chance.shuffled(crew.officers).slice(0, 2), police: sample.police.unit, plate: vehicle.plate, plateColour: vehicle.colour, kind: vehicle.operator.business.vehicle, axles,
      vehicle: idOf(vehicle.key), operator: idOf(vehicle.operator.key), enterprise: vehicle.operator.name, driver: personOf(sample, at + 5), goods: chance.pick(sample.goods), origin: '砂石料场', destination: '南环工地',
      firstNumber: `CJ${number}`, site: chance.pick(sample.stations), firstAt, gross: rounded(gross), limit,
      ...isOver ? { unloading: at % 3 ? '自行卸载' : '分装转运', unloaded: rounded(gross - recheckGross), recheckNumber: `FJ${number}`, recheckAt: addMinutes(firstAt, 90), recheckGross: rounded(recheckGross) } : {},
      outcome: isOver ? isHandedOver ? '移交公安交警' : '卸载后放行' : '未超限放行',
      ...isOver && (isHandedOver || gross > limit * 1.2) ? { notifiedUnit: sample.police.unit, notifiedOn: day, notifiedBasis: sample.police.basis } : {},
    }),
  }
}
