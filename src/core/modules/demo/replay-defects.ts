import type { DefectSource } from '#contract/defects.ts'
import type { AnyRecord } from '#contract/registers/definition.ts'
import type { Context } from '../../context.ts'
import type { PlannedEntry } from './plan-roster.ts'
import type { ReplayEvent } from './replay.ts'
import { defects, documents, machineInspections } from '#contract/registers/index.ts'
import { addDays } from '#contract/wall-time.ts'
import { actOn } from '../../registers/acting.ts'
import { mustFindRecord } from '../../registers/saving.ts'
import { failedItems, makeDefects } from '../defects/index.ts'
import { issueDocument, prepareDocument, serveDocument } from '../documents/index.ts'
import { ownerOf } from '../../registers/owner.ts'
import { addMinutes } from './times.ts'

/** How far what one inspection found comes, in turn: put right, at the second try, put off, escalated, ordered only days later, cancelled, or left lying past its day. */
const courses = ['passes', 'is-put-off', 'fails-first', 'is-escalated', 'passes', 'is-ordered-later', 'is-put-off', 'passes', 'is-left', 'is-ordered-later', 'is-cancelled'] as const
type Course = (typeof courses)[number]

const reason = '与机主核实无误'

const foundBy = ({ id }: AnyRecord) => ({ register: 'machine-inspections' as const, id })

/** What became of the failed items of inspections, by the clerk and through the functions a clerk's entries take. `made` holds the inspections once they are entered. */
export function defectEvents(clerk: () => Context, clock: { advanceTo: (wallTime: string) => void }, entries: readonly PlannedEntry[], made: ReadonlyMap<string, AnyRecord>): ReplayEvent[] {
  return entries.filter(({ register, isEdit }) => register === machineInspections.code && !isEdit).flatMap(({ at, key }, index) => {
    const course = courses[index % courses.length]!
    const day = at.slice(0, 10)
    const on = (days: number) => addDays(day, days)
    let open: string[] = []
    const event = (when: string, run: (ctx: Context, inspector: string) => void): ReplayEvent => ({
      at: when,
      run: () => {
        const inspection = made.get(key)
        if (!inspection) return
        clock.advanceTo(when)
        run(clerk(), (inspection.officers as Array<{ name: string }>)[0]!.name)
      },
    })
    const act = (ctx: Context, name: string, values: Record<string, unknown>) => {
      for (const id of open) actOn(ctx, defects, { id, version: mustFindRecord(ctx, defects, id).version, act: name, values, warningReason: reason })
    }
    const later: Record<Course, ReplayEvent[]> = {
      'passes': [event(`${on(6)}T10:20`, (ctx, who) => act(ctx, 'pass', { recheckedOn: on(6), recheckedBy: who, recheckNote: '已按要求整改' }))],
      'fails-first': [
        event(`${on(6)}T11:00`, (ctx, who) => act(ctx, 'fail', { recheckedOn: on(6), recheckedBy: who, recheckNote: '整改不彻底', due: on(13) })),
        event(`${on(12)}T09:40`, (ctx, who) => act(ctx, 'pass', { recheckedOn: on(12), recheckedBy: who, recheckNote: '复查合格' })),
      ],
      'is-put-off': [
        event(`${on(5)}T16:10`, ctx => act(ctx, 'extend', { due: on(30), dueReason: '配件尚未到货' })),
        event(`${on(27)}T10:40`, (ctx, who) => act(ctx, 'pass', { recheckedOn: on(27), recheckedBy: who, recheckNote: '配件已更换' })),
      ],
      'is-escalated': [
        event(`${on(7)}T09:10`, (ctx, who) => act(ctx, 'fail', { recheckedOn: on(7), recheckedBy: who, recheckNote: '未整改，仍在使用', due: on(14) })),
        event(`${on(15)}T15:00`, ctx => act(ctx, 'escalate', { escalatedOn: on(15), escalatedReason: '经两次责令仍未整改并继续使用' })),
        event(`${on(40)}T09:30`, (ctx, who) => act(ctx, 'pass', { recheckedOn: on(40), recheckedBy: who, recheckNote: '已停用送修，复查合格' })),
      ],
      'is-cancelled': [event(`${on(3)}T10:00`, ctx => act(ctx, 'cancel', { cancelledOn: on(3), cancelReason: '该机已报废停用' }))],
      'is-left': [],
      'is-ordered-later': [
        event(`${on(12)}T09:20`, (ctx, who) => act(ctx, 'pass', { recheckedOn: on(12), recheckedBy: who, recheckNote: '已按要求整改' })),
      ],
    }
    return [
      event(addMinutes(at, 20), (ctx) => {
        const found = foundBy(made.get(key)!)
        open = failedItems(ctx, found).length ? makeDefects(ctx, found).map(one => one.id) : []
      }),
      event(course === 'is-ordered-later' ? `${on(4)}T10:10` : addMinutes(at, 50), (ctx) => { if (open.length) issueNotice(ctx, foundBy(made.get(key)!), { due: course === 'is-ordered-later' ? on(14) : on(7) }) }),
      ...later[course],
    ]
  })
}

/** 责令改正 for all an inspection or a visit found, handed over on the spot. */
export function issueNotice(ctx: Context, found: { register: DefectSource, id: string }, told: { due: string, law?: string }): void {
  const { values } = prepareDocument(ctx, { template: 'correction-order', ...found })
  const said: Record<string, string> = { term: 'by', ...told }
  const contents = (values.contents as Array<{ name: string, value: string | null }>).map(line => ({ ...line, value: said[line.name] ?? line.value }))
  const { record } = ownerOf(ctx, documents).create(ctx, documents, { ...values, contents }, reason)
  const issued = issueDocument(ctx, { id: record.id, version: record.version, confirmed: true })
  serveDocument(ctx, { id: issued.id, version: issued.version, servedOn: String(issued.day), servedHow: 'direct', note: '' })
}
