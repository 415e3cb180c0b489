import type { RegisterDefinition } from '../registers/definition.ts'
import type { Field } from '../registers/field.ts'
import type { LabelOf } from '../registers/format.ts'
import { formatTime, formatValue } from '../registers/format.ts'
import { findings, patrolLogs, siteRecords } from '../registers/index.ts'

/** Parts a narrative is made of, each with the register whose records it tells. */
export const partRegisters = { opening: patrolLogs, site: siteRecords, finding: findings, closing: patrolLogs } as const satisfies Record<string, RegisterDefinition>
export type Part = keyof typeof partRegisters

/** A patrol and what hangs on it, living records only. Values may be missing while a form is being filled in. */
export interface PatrolBooks {
  patrol: Readonly<Record<string, unknown>>
  sites: ReadonlyArray<Readonly<Record<string, unknown>>>
  findings: ReadonlyArray<Readonly<Record<string, unknown>>>
}

/** What a part may say besides the fields of its register, each from what was recorded. */
const more: Readonly<Record<Part, Readonly<Record<string, (record: Readonly<Record<string, unknown>>, books: PatrolBooks, labelOf: LabelOf) => string>>>> = {
  opening: { 路线: routeOf },
  site: { 桩号: record => [record.from, record.to].filter(Boolean).join('至') },
  finding: {},
  closing: {
    路线: routeOf,
    现场记录数: (_, { sites }) => sites.length ? String(sites.length) : '',
    问题数: (_, { findings }) => findings.length ? String(findings.length) : '',
    处置小结: (_, { findings }, labelOf) => [...Map.groupBy(findings, finding => String(finding.state))].map(([state, of]) => `${labelOf('finding-state', state)}${of.length}处`).join('、'),
  },
}

function routeOf(patrol: Readonly<Record<string, unknown>>, _: PatrolBooks, labelOf: LabelOf): string {
  const stretches = (patrol.stretches ?? []) as ReadonlyArray<{ section?: { label?: string } | null, from?: string | null, to?: string | null, direction?: string | null }>
  const told = stretches.filter(({ section, from, to, direction }) => section?.label && from && to && direction)
  return told.length < stretches.length ? '' : told.map(({ section, from, to, direction }) => `${section!.label}${from}至${to}（${labelOf('direction', direction!)}）`).join('、')
}

/** The narrative does not quote itself. */
const isBlank = (part: Part, name: string, field: Field) => !['lines', 'attachments', 'checklist'].includes(field.type)
  && name !== 'initials' && !(partRegisters[part] === patrolLogs && name === 'summary') && name !== 'patrol'

const fieldsOf = (part: Part) => Object.entries<Field>(partRegisters[part].fields).filter(([name, field]) => isBlank(part, name, field))

/** Names of the blanks a phrase of this part may have: the labels of the record's fields, and what follows from them. */
export const blanksOf = (part: Part): string[] => [...fieldsOf(part).map(([, field]) => field.label), ...Object.keys(more[part])]

/** What was recorded, by the name of its blank, in the words of a narrative. What was not is absent. */
export function recordedFor(part: Part, record: Readonly<Record<string, unknown>>, books: PatrolBooks, labelOf: LabelOf): ReadonlyMap<string, string> {
  const day = String(books.patrol.day ?? '')
  const own = partRegisters[part].day
  return new Map([
    ...fieldsOf(part).map(([name, field]) => [field.label, spoken(field, record[name], { day, isOwnDay: name === own, labelOf })] as const),
    ...Object.entries(more[part]).map(([blank, tell]) => [blank, tell(record, books, labelOf)] as const),
  ].filter(([, text]) => text !== ''))
}

/** `2026-03-08` → `2026年3月8日`. */
const spokenDay = (day: string) => `${Number(day.slice(0, 4))}年${Number(day.slice(5, 7))}月${Number(day.slice(8))}日`

function spoken(field: Field, value: unknown, { day, isOwnDay, labelOf }: { day: string, isOwnDay: boolean, labelOf: LabelOf }): string {
  if (value === null || value === undefined) return ''
  switch (field.type) {
    case 'time': return formatTime(String(value), day).replace('次日 ', '次日')
    case 'day': return value === day && !isOwnDay ? '当日' : spokenDay(String(value))
    case 'flag': return value ? field.label : ''
    case 'text': case 'longText': return embedded(String(value))
    default: return formatValue(field, value, labelOf, day)
  }
}

/** A text inside a sentence: on one line, without the full stop a clerk may have ended it with. */
function embedded(text: string): string {
  return text.split('\n').map(line => line.trim()).filter(Boolean)
    .map((line, index, all) => index < all.length - 1 && !/[。；！？，、：]$/.test(line) ? `${line}；` : line)
    .join('').replace(/[。；;，,、.\s]+$/, '')
}
