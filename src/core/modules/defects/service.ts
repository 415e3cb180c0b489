import type { DefectBoardFilter, DefectCard, DefectStep } from '#contract/defects.ts'
import type { DefectState } from '#contract/defect-acts.ts'
import type { AnyRecord, RecordOf } from '#contract/registers/definition.ts'
import type { Attachment } from '#contract/registers/field.ts'
import type { Context, Services } from '../../context.ts'
import { defects } from '#contract/registers/index.ts'
import { beijingTime, dayNumber } from '#contract/wall-time.ts'
import { writingBeside } from '../../registers/owner.ts'
import { mustFindRecord } from '../../registers/saving.ts'
import * as repo from './repo.ts'
import { stepsBetween } from './rules.ts'

const asDefect = (record: AnyRecord) => record as unknown as RecordOf<typeof defects>

function writeSteps(ctx: Context, before: AnyRecord | null, record: AnyRecord): void {
  const entered = { at: ctx.now().toISOString(), by: ctx.actor.name }
  for (const step of stepsBetween(before && asDefect(before), asDefect(record))) repo.insertStep(ctx.db, record.id, step, entered)
}

/** Enters and changes a defect, and writes down the steps that amounts to. */
export const defectOwner = writingBeside(writeSteps)

/** What an issued document orders: its defects that wait for one, by the deadline it names. Voided it takes back what still rests on it alone. */
export function onDocument(ctx: Context, document: AnyRecord, step: 'issued' | 'voided'): void {
  const { id, template, day, documentNumber, contents, items, defect } = document as unknown as { id: string, template: string, day: string, documentNumber: string, contents: Array<{ name: string, value: string | null }>, items: Array<{ defect: { id: string } | null }>, defect: { id: string } | null }
  if (template !== 'correction-order') return
  const named = new Set([...items.flatMap(item => item.defect?.id ?? []), ...defect ? [defect.id] : []])
  for (const one of named) {
    const found = asDefect(mustFindRecord(ctx, defects, one) as AnyRecord)
    // 立即改正 names no day: it is due at once.
    const until = contents.find(({ name }) => name === 'due')?.value ?? day
    const change = step === 'issued' && found.state === 'found'
      ? { state: 'ordered', notice: id, noticeNumber: documentNumber, orderedOn: day, due: until }
      : step === 'voided' && found.state === 'ordered' && found.notice?.id === id && !found.recheckedOn ? { state: 'found', notice: null, noticeNumber: null, orderedOn: null } : undefined
    if (change) defectOwner.update(ctx, defects, { id: one, version: found.version, values: change, warningReason: found.warningReason ?? '随文书办理' })
  }
}

/** What was done about a defect, oldest first. */
export function stepsOf(ctx: Pick<Services, 'db'>, id: string): DefectStep[] {
  return repo.listSteps(ctx.db, id).map(row => ({
    seq: row.seq, kind: row.kind as DefectStep['kind'], fromStage: row.from_state as DefectState, toStage: row.to_state as DefectState,
    day: row.day, person: row.person, due: row.due, note: row.note, photos: JSON.parse(row.photos) as Attachment[],
    enteredAt: beijingTime(new Date(row.entered_at)), enteredBy: row.entered_by,
  }))
}

/** The owner the archive has now, where the defect is open and somebody else is to put it right. */
export function newOwner(ctx: Pick<Services, 'db'>, id: string): { owner: string, phone: string | null } | null {
  const defect = asDefect(mustFindRecord(ctx, defects, id))
  const now = defect.machine && ['found', 'ordered', 'escalated'].includes(defect.state) ? repo.findOwner(ctx.db, defect.machine.id) : undefined
  return now && now.owner !== (defect.responsible ?? defect.owner) ? now : null
}

/** Columns of the board. What was cancelled came to no end worth a column; the list has it. */
const boardStates = ['found', 'ordered', 'escalated', 'closed'] as const

/** 看板: the open defects by state, and what was closed in the period. */
export function boardOf(ctx: Pick<Services, 'db' | 'now'>, filter: DefectBoardFilter): Array<{ stage: DefectState, count: number, countIsExact: boolean, overdue: number, cards: DefectCard[] }> {
  const today = beijingTime(ctx.now()).slice(0, 10)
  return boardStates.map((stage) => {
    const { count, overdue } = repo.countCards(ctx.db, stage, filter, today)
    return {
      stage, count: Math.min(count, repo.boardCountLimit), countIsExact: count <= repo.boardCountLimit, overdue: Math.min(overdue, repo.boardCountLimit),
      cards: repo.listCards(ctx.db, stage, filter).map(({ photos, ...card }) => ({ ...card, stage, daysLeft: card.due === null || stage === 'closed' ? null : dayNumber(card.due) - dayNumber(today), photo: (JSON.parse(photos) as Attachment[])[0] ?? null })),
    }
  })
}
