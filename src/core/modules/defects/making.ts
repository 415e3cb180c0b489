import type { DefectSource, FailedItem } from '#contract/defects.ts'
import type { AnyDraft, RecordOf } from '#contract/registers/definition.ts'
import type { ChecklistAnswer, FilledChecklist, NamedOfficer } from '#contract/registers/field.ts'
import type { enterpriseVisits, machineInspections } from '#contract/registers/index.ts'
import type { Database } from '../../db/database.ts'
import type { Context } from '../../context.ts'
import { failedAnswers } from '#contract/checklists/answers.ts'
import { defects, mustFindRegister } from '#contract/registers/index.ts'
import { AppError } from '../../platform/app-error.ts'
import { mustFindRecord } from '../../registers/saving.ts'
import * as repo from './repo.ts'
import { defectOwner } from './service.ts'

interface FoundBy { register: DefectSource, id: string }
interface Checked { number: string | null, day: string, officers: readonly NamedOfficer[], checklist: FilledChecklist | null }

/** Whose the defects of an inspection or a visit are, and which field of a defect says what found it. */
const sources: Readonly<Record<DefectSource, { link: 'inspection' | 'visit', whose: (db: Database, record: never) => AnyDraft }>> = {
  'machine-inspections': {
    link: 'inspection',
    whose: (db, { machine, plate, owner }: RecordOf<typeof machineInspections>) => {
      const now = repo.findOwner(db, machine.id)
      // The archive knows the telephone of whoever owns it now, which may be somebody else.
      return { machine: machine.id, plate, owner, ownerPhone: now?.owner === owner ? now.phone : null }
    },
  },
  'enterprise-visits': {
    link: 'visit',
    // The law a defect begins with is that of farm machines.
    whose: (db, { operator }: RecordOf<typeof enterpriseVisits>) => ({ operator: operator.id, owner: operator.label, ownerPhone: repo.findOperatorPhone(db, operator.id), basis: null }),
  },
}

const noteOf = ({ note, number, text }: ChecklistAnswer): string => [note, number === null ? null : `实测 ${number}`, text].filter(Boolean).join('；')

const mustFindChecked = (ctx: Pick<Context, 'db'>, { register, id }: FoundBy): Checked => mustFindRecord(ctx, mustFindRegister(register), id) as unknown as Checked

/** What an inspection or a visit found wrong, and what has become of it. */
export function failedItems(ctx: Pick<Context, 'db'>, found: FoundBy): FailedItem[] {
  const known = new Map(repo.listMade(ctx.db, sources[found.register].link, found.id).map(({ id, number, itemCode }) => [itemCode, { id, number }]))
  return failedAnswers(mustFindChecked(ctx, found).checklist).map(answer => ({ code: answer.item, label: answer.label, severity: answer.severity, note: noteOf(answer), defect: known.get(answer.item) ?? null }))
}

/** Makes a defect of each failed item that has none yet: with whoever answers for it and officers of that day, note and photos of the item. */
export function makeDefects(ctx: Context, found: FoundBy): Array<{ id: string, number: string }> {
  return ctx.db.transaction(() => {
    const checked = mustFindChecked(ctx, found)
    const waiting = new Set(failedItems(ctx, found).filter(({ defect }) => !defect).map(({ code }) => code))
    if (waiting.size === 0) throw new AppError('NOTHING_FAILED', { number: checked.number ?? '' })
    const { link, whose } = sources[found.register]
    const begun = { [link]: found.id, day: checked.day, officers: checked.officers.map(person => person.id), ...whose(ctx.db, checked as never) }
    return failedAnswers(checked.checklist).filter(({ item }) => waiting.has(item)).map((answer) => {
      const { record } = defectOwner.create(ctx, defects, {
        ...begun, itemCode: answer.item, item: answer.label, description: noteOf(answer) || `${answer.label}不合格`, severity: answer.severity, photos: answer.photos,
      }, '由检查记录生成，检查后机主有变更')
      return { id: record.id, number: record.number! }
    })
  })
}
