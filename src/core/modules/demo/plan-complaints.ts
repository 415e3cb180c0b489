import type { PlannedEntry } from './plan-roster.ts'
import type { DemoScale } from './plan.ts'
import type { Samples } from './samples.ts'
import { addDays } from '#contract/wall-time.ts'
import { chanceOf } from './chance.ts'
import { addMinutes } from './times.ts'

/** How many complaints over how many days up to the sample's last. */
const sizes = { small: { days: 60, count: 16 }, office: { days: 360, count: 240 } } as const
/** Days until it is assigned, answered and called back; later ones of the sample have not come that far. */
const pace = { assign: 1, reply: 5, callBack: 7 } as const

/** 投诉举报 of the sample, from the telephone to the call-back, and a lead where one came of it. Pure, as the plan of patrols. */
export function planComplaints({ complaints, brigade }: Pick<Samples, 'complaints' | 'brigade'>, { scale, seed, asOf }: { scale: Exclude<DemoScale, 'large'>, seed: number, asOf: string }): PlannedEntry[] {
  const chance = chanceOf(seed + 5)
  const { days, count } = sizes[scale]
  const officers = brigade.officers.filter(officer => !officer.certificate && !officer.clerk)
  return Array.from({ length: count }, (_, at) => {
    const matter = complaints.matters[at % complaints.matters.length]!
    const day = addDays(asOf, -days + 1 + Math.floor((at + 0.5) / count * days))
    const section = chance.pick(brigade.sections).name
    const fill = (text: string) => text.replaceAll('{section}', section)
    const key = `complaint ${at}`
    const officer = chance.pick(officers)
    const identity = at % 5 === 3 ? 'anonymous' : at % 7 === 2 ? 'protected' : 'named'
    const isKnown = identity !== 'anonymous'
    const received = `${day}T${String(chance.whole(8, 16)).padStart(2, '0')}:${String(chance.whole(0, 59)).padStart(2, '0')}`
    const on = (after: number, hour: number) => `${addDays(day, after)}T${String(hour).padStart(2, '0')}:${String(at % 50 + 5).padStart(2, '0')}`
    const entry = (planned: Omit<PlannedEntry, 'key' | 'register'>): PlannedEntry => ({ register: 'complaints', key, ...planned })
    const replyWay = isKnown ? 'phone' : 'platform'
    return [
      entry({ at: addMinutes(received, 8), values: () => ({
        day, receivedAt: received, channel: matter.channel, kind: matter.kind, matter: matter.matter, identity, summary: matter.summary, content: fill(matter.content), target: matter.target || null, place: matter.place || section,
        ...matter.channel === 'hotline' ? { sourceNumber: `${day.replaceAll('-', '')}${String(at + 1).padStart(4, '0')}` } : {},
        ...isKnown ? { complainant: chance.pick(complaints.people), phone: `1390002${String(1000 + at)}` } : {},
      }) }),
      entry({ at: on(pace.assign, 9), isEdit: true, values: () => ({ squad: officer.squad, handler: officer.name, assignedOn: addDays(day, pace.assign), replyDue: addDays(day, 10) }) }),
      entry({ at: on(pace.reply, 15), isEdit: true, values: () => ({ outcome: matter.outcome, investigation: fill(matter.investigation), ...matter.handedTo ? { handedTo: matter.handedTo } : {}, repliedOn: addDays(day, pace.reply), replyWay, repliedBy: officer.name, reply: matter.reply }) }),
      // Who left no number cannot be asked.
      entry({ at: on(pace.callBack, 10), isEdit: true, values: () => isKnown ? { calledBackOn: addDays(day, pace.callBack), calledBackBy: officer.name, satisfaction: chance.weighed([['satisfied', 6], ['fair', 3], ['dissatisfied', 1]] as const) } : { closedReason: '匿名，无联系方式' } }),
      ...matter.lead ? [{
        at: on(pace.reply, 16), register: 'leads', key: `lead ${at}`,
        values: (idOf: (key: string) => string) => ({ day: addDays(day, pace.reply), source: 'complaint', complaint: idOf(key), summary: matter.summary, party: matter.target, vehicle: `甘M${String(20_000 + at * 7)}`, place: matter.place, facts: fill(matter.investigation), cause: 'YZ-001', people: [officer.name] }),
      }] : [],
    ]
  }).flat()
}
