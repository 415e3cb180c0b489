import type { Chance } from './chance.ts'
import type { PlannedEntry } from './plan-roster.ts'
import type { DemoScale } from './plan.ts'
import type { SampleMachinery, Samples } from './samples.ts'
import { idCheckCharacter } from '#contract/identifiers/id-number.ts'
import { addDays, addMonths } from '#contract/wall-time.ts'
import { chanceOf } from './chance.ts'
import { addMinutes } from './times.ts'

/** How many of each, over how many days up to the sample's last. */
const sizes = { small: { days: 75, machines: 30, drivers: 20, inspections: 28 }, office: { days: 200, machines: 160, drivers: 120, inspections: 420 } } as const

interface PlannedMachine { key: string, kind: SampleMachinery['kinds'][number], township: string, plate: string | null, owner: string, inspectedTo: string | null }
interface PlannedDriver { key: string, codes: string, validTo: string, township: string }

/**
 * 农机 of the sample: an archive entered in its first days, then inspections through the months with the faults one finds.
 * What has run out is found by the checklist, so that nothing is left for the rules to doubt. Pure, as the plan of patrols.
 */
export function planMachinery({ machinery, brigade }: Pick<Samples, 'machinery' | 'brigade'>, options: { scale: Exclude<DemoScale, 'large'>, seed: number, asOf: string }): PlannedEntry[] {
  const chance = chanceOf(options.seed + 3)
  const { asOf } = options
  const { days, ...size } = sizes[options.scale]
  const firstDay = addDays(asOf, 1 - days)
  const townships = [...new Set(brigade.sections.map(section => section.township))]
  const entries: PlannedEntry[] = []
  let minute = 0
  const enter = (register: string, key: string, values: PlannedEntry['values']) => entries.push({ at: addMinutes(`${firstDay}T07:00`, Math.floor(minute++ / 4)), register, key, values })

  const season = seasonOf(asOf)
  const campaign = { from: addDays(asOf, -Math.min(45, days - 1)), to: addDays(asOf, 15) }
  enter('campaigns', 'campaign', () => ({ name: `${asOf.slice(0, 4)} 年${season === 'other' ? '冬季' : machinery.season[season]}农机安全检查`, season: machinery.season[season], ...campaign, plan: '会同公安交警和乡镇，以拖拉机运输机组和联合收割机为重点，查登记、检验、驾驶证和安全装置，隐患逐台登记整改。' }))
  for (const [item, value] of [['农机拥有量', Math.round(size.machines * 1.35)], ['农机从业人员', Math.round(size.drivers * 1.5)]] as const)
    enter('rate-bases', `base ${item}`, () => ({ period: asOf.slice(0, 4), item, value, source: '区农机中心上年度年报，示例数据' }))

  const machines = Array.from({ length: size.machines }, (_, at) => drawMachine(machinery, chance, { at, asOf, townships, longest: 355 - days }))
  for (const { planned, values } of machines) enter('machines', planned.key, () => values)
  const drivers = Array.from({ length: size.drivers }, (_, at) => drawDriver(machinery, chance, { at, firstDay, asOf, township: townships[at % townships.length]! }))
  for (const { planned, values } of drivers) enter('machine-drivers', planned.key, () => values)

  const crews = brigade.squads.map(squad => brigade.officers.filter(officer => officer.squad === squad.name && !officer.certificate && !officer.clerk).map(({ name }) => name)).filter(crew => crew.length >= 2)
  for (let at = 0; at < size.inspections; at++) {
    const day = addDays(firstDay, 1 + Math.floor((at + 0.5) / size.inspections * (days - 1)))
    // The plateless and the overdue turn up for certain, the others as it happens.
    const { planned } = machines[at % 9 === 4 ? machines.length - 1 - at % 2 : chance.whole(0, machines.length - 3)]!
    entries.push(drawInspection(machinery, chance, { at, day, machine: planned, drivers: drivers.map(one => one.planned), crew: chance.pick(crews), campaign: day >= campaign.from ? 'campaign' : null }))
  }
  return entries
}

const seasonOf = (day: string): keyof SampleMachinery['season'] => ({ '03': 'spring', '04': 'spring', '05': 'spring', '06': 'summer', '07': 'summer', '08': 'summer', '09': 'autumn', '10': 'autumn', '11': 'autumn' } as const)[day.slice(5, 7)] ?? 'other'

const phoneOf = (position: number) => `1390001${String(1000 + position)}`

/** Of a division there is none of: nobody has such a number. */
function idNumberOf(born: string, order: number): string {
  const seventeen = `629900${born.replaceAll('-', '')}${String(order % 999 + 1).padStart(3, '0')}`
  return seventeen + idCheckCharacter(seventeen)
}

function drawMachine({ kinds, surnames, givenNames, cooperatives, villages, colours }: SampleMachinery, chance: Chance, { at, asOf, townships, longest }: { at: number, asOf: string, townships: readonly string[], longest: number }) {
  const kind = chance.weighed(kinds.map(one => [one, one.weight] as const))
  const isCooperative = at % 11 === 7
  const owner = isCooperative ? chance.pick(cooperatives) : chance.pick(surnames) + chance.pick(givenNames)
  const hasPlate = at % 15 !== 14
  const registeredOn = addDays(asOf, -chance.whole(500, 3_600))
  const inspectedTo = hasPlate ? addDays(asOf, at % 6 === 5 ? -chance.whole(100, 400) : chance.whole(20, longest)) : null
  const township = townships[at % townships.length]!
  const plate = hasPlate ? `甘06${String(101 + at).padStart(5, '0')}` : null
  const planned: PlannedMachine = { key: `machine ${at}`, kind, township, plate, owner, inspectedTo }
  return {
    planned,
    values: {
      plate, kind: kind.kind, brand: kind.brand, model: chance.pick(kind.models), bodyColour: chance.pick(colours),
      frameNumber: `SL${String(240_000 + at * 37)}`, engineNumber: `FD${String(810_000 + at * 53)}`, manufacturedOn: addDays(registeredOn, -chance.whole(20, 200)),
      owner, ownerKind: isCooperative ? '合作社' : '个人', ownerPhone: phoneOf(at), township, village: chance.pick(villages),
      ...hasPlate ? { registeredOn, inspectedTo, insuredTo: addDays(asOf, chance.whole(15, 340)) } : {},
    },
  }
}

function drawDriver({ kinds, surnames, givenNames, villages }: SampleMachinery, chance: Chance, { at, firstDay, asOf, township }: { at: number, firstDay: string, asOf: string, township: string }) {
  const { codes } = kinds[at % kinds.length]!
  // Of age when the licence began, which was up to six years and a half ago.
  const born = addDays(asOf, -chance.whole(28 * 366, 62 * 365))
  // Every eighth licence ran out before the sample begins and was not renewed.
  const validFrom = at % 8 === 7 ? addMonths(addDays(firstDay, -chance.whole(10, 90)), -72) : addDays(firstDay, -chance.whole(30, 1_600))
  const validTo = addMonths(validFrom, 72)
  const planned: PlannedDriver = { key: `driver ${at}`, codes, validTo, township }
  const idNumber = idNumberOf(born, at)
  return { planned, values: { name: chance.pick(surnames) + chance.pick(givenNames), idNumber, phone: phoneOf(3_000 + at), township, village: chance.pick(villages), licenceNumber: idNumber, codes: codes === 'G2' && at % 2 ? 'G2、R' : codes, validFrom, validTo } }
}

interface Inspected { at: number, day: string, machine: PlannedMachine, drivers: readonly PlannedDriver[], crew: readonly string[], campaign: string | null }

function drawInspection(sample: SampleMachinery, chance: Chance, { at, day, machine, drivers, crew, campaign }: Inspected): PlannedEntry {
  const { list, codes } = machine.kind
  const starts = addMinutes(`${day}T08:30`, chance.whole(0, 30) * 15)
  const driver = at % 5 === 3 ? undefined : chance.shuffled(drivers).find(one => one.codes === codes)
  const unlicensed = !driver && at % 10 === 3
  const { items } = sample.checklists[list]!
  const majors = new Set(items.filter(({ severity }) => severity === 'major').map(({ code }) => code))
  const failed = new Map<string, string>()
  if (!machine.plate) failed.set(`${list}-01`, '未悬挂号牌，机主称从未办理注册登记')
  if (machine.inspectedTo && machine.inspectedTo < day) failed.set(`${list}-02`, `行驶证记载检验有效期至 ${machine.inspectedTo}`)
  if (unlicensed) failed.set(`${list}-04`, '操作人不能出示驾驶证，称未考取')
  if (driver && driver.validTo < day) failed.set(`${list}-04`, `驾驶证有效期至 ${driver.validTo}，逾期未换证`)
  // Most of what is found is small.
  const found = chance.happens(25) ? sample.faults[list]! : sample.faults[list]!.filter(({ item }) => !majors.has(item))
  if (chance.happens(48)) for (const { item, note } of chance.shuffled(found).slice(0, chance.whole(1, 2))) failed.set(item, note)
  const isCarting = machine.kind.kind.endsWith('机组')
  const isJoint = campaign !== null && chance.happens(55)
  const officers = chance.shuffled(crew).slice(0, 2)
  const place = `${machine.township}${chance.pick(sample.places)}`
  const measured = Object.fromEntries(Object.entries(sample.numbers).map(([item, [from, to]]) => [item, chance.whole(from, to)]))
  const person = unlicensed ? { driverName: chance.pick(sample.surnames) + chance.pick(sample.givenNames) } : {}
  const police = isJoint ? [{ kind: '公安交警', unit: chance.pick(sample.police), headcount: chance.whole(2, 4) }] : []
  const result = [...failed.keys()].some(item => majors.has(item)) ? 'fail' : failed.size ? 'correct' : 'pass'
  return {
    at: addMinutes(starts, chance.whole(40, 200)),
    register: 'machine-inspections',
    key: `inspection ${at}`,
    values: idOf => ({
      day, starts, ends: addMinutes(starts, chance.whole(12, 30)), machine: idOf(machine.key), place, officers,
      ...campaign ? { campaign: idOf(campaign) } : {}, ...driver ? { driver: idOf(driver.key) } : person, units: police,
      checklist: { code: list, answers: items.map(({ code: item }): object => {
        const note = failed.get(item)
        if (note !== undefined) return { item, result: 'fail', note, ...item in measured && { number: measured[item] } }
        if (!isCarting && sample.withoutTrailer.includes(item)) return { item, result: 'na' }
        return item in measured ? { item, result: 'pass', number: measured[item] } : { item, result: 'pass', byRest: true }
      }) },
      situation: failed.size ? [...failed.values()].join('；') + '。' : null,
      handling: sample.handling[result],
    }),
  }
}
