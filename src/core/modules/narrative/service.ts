import type { Composed, Sentence, Told } from '#contract/narrative/sentences.ts'
import type { AnyDraft, AnyRecord, ListedRecord, RegisterDefinition } from '#contract/registers/definition.ts'
import type { Context, Reader } from '../../context.ts'
import type { Owner } from '../../registers/owner.ts'
import { assemble, broughtUp, marked, readBack, textOf } from '#contract/narrative/sentences.ts'
import { findings, patrolLogs, siteRecords } from '#contract/registers/index.ts'
import { isBlank, readValues } from '#contract/registers/read.ts'
import { AppError } from '../../platform/app-error.ts'
import { draftRecord } from '../../registers/drafting.ts'
import { dictionaryLabels } from '../../registers/history.ts'
import { iterateRecords } from '../../registers/list.ts'
import { findRecord } from '../../registers/repo.ts'
import { resolveValues } from '../../registers/resolve.ts'
import { createRecord, mustFindRecord, updateRecord } from '../../registers/saving.ts'
import { listPhrases } from './repo.ts'

type Typed = Readonly<Record<string, unknown>>

/** What the records of a patrol say now. `typed` are values a form holds and has not saved, or those of a patrol not saved at all. */
export function composeNarrative(reader: Reader, input: { id?: string, values: Typed }): Composed {
  const before = input.id ? findRecord(reader.db, patrolLogs, input.id) : null
  if (before === undefined) throw new AppError('NOT_FOUND', { register: patrolLogs.code, id: input.id! })
  return compose(reader, before, input.values)
}

function compose(reader: Reader, before: AnyRecord | null, typed: Typed): Composed {
  const patrol = Object.keys(typed).length || !before ? draftRecord(reader, patrolLogs, typed, before).values : before
  const sites = before ? childrenOf(reader, siteRecords, before.id) : []
  const found = before ? childrenOf(reader, findings, before.id) : []
  return {
    sentences: assemble({ patrol, sites, findings: found }, listPhrases(reader.db), dictionaryLabels(reader.db)),
    records: [...sites.map(record => asTold(siteRecords, record, record.place, record.from)), ...found.map(record => asTold(findings, record, record.description, record.stake))],
  }
}

/** Living records of a patrol, in the order they were entered within a day. */
function childrenOf(reader: Reader, definition: RegisterDefinition, patrol: string): ListedRecord[] {
  return [...iterateRecords(reader.db, { register: definition.code, filters: { patrol }, bin: false }, Object.keys(definition.fields)).rows].reverse()
}

const asTold = ({ code }: RegisterDefinition, { id, number }: ListedRecord, title: unknown, stake: unknown): Told => ({ register: code, id, number: number!, title: String(title), stake: String(stake) })

/** Writes or brings up the narrative of a patrol, as its clerk would. Answers the record as it then is. */
export function writeNarrative(ctx: Context, id: string): AnyRecord {
  return ctx.db.transaction(() => {
    const before = mustFindRecord(ctx, patrolLogs, id)
    const sentences = broughtUp(narrativeOf(before), compose(ctx, before, {}).sentences)
    return narrativeOwner.update(ctx, patrolLogs, { id, version: before.version, values: { sentences } }).record
  })
}

/** The sentences of a saved log. A text typed before there were any counts as one, written by hand. */
function narrativeOf(record: AnyRecord): Sentence[] {
  const sentences = record.sentences as Sentence[]
  return sentences.length ? sentences : readBack(String(record.summary ?? ''), [])
}

/** A patrol log is saved with a narrative that agrees with itself: marks are true, and 巡查情况 is what the sentences say. */
export const narrativeOwner: Pick<Owner, 'create' | 'update'> = {
  create: (ctx, definition, typed, warningReason) => ctx.db.transaction(() => createRecord(ctx, definition, agreed(ctx, typed, null), warningReason)),
  update: (ctx, definition, input) => ctx.db.transaction(() =>
    updateRecord(ctx, definition, { ...input, values: agreed(ctx, input.values, findRecord(ctx.db, definition, input.id) ?? null) })),
}

/** Values in which sentences and 巡查情况 agree; whichever was typed decides. What cannot be read is left for the engine to refuse. */
function agreed(ctx: Context, typed: Typed, before: AnyRecord | null): Typed {
  const names = ['sentences', 'summary'].filter(name => name in typed)
  const kept = (before?.sentences ?? []) as Sentence[]
  if (names.length === 0 || (kept.length === 0 && isBlank(typed.sentences))) return typed
  const { sentences, summary } = patrolLogs.fields
  const { values, problems } = readValues({ sentences, summary }, { ...typed.sentences === undefined ? {} : { sentences: unmarked(typed.sentences) }, ...names.includes('summary') ? { summary: typed.summary } : {} }, { names })
  if (problems.length || resolveValues(ctx.db, { sentences }, values, before).length) return typed
  const written = 'sentences' in values ? asSentences(values.sentences) : readBack(String(values.summary ?? ''), kept)
  const next = marked(written, kept, compose(ctx, before, typed).sentences)
  return { ...typed, sentences: next, summary: names.length === 1 || (next.length && isBlank(typed.summary)) ? textOf(next) : typed.summary }
}

/** Whatever mark was sent: it is put on here. */
const unmarked = (lines: unknown): unknown =>
  Array.isArray(lines) ? lines.map((line: unknown) => typeof line === 'object' && line !== null ? { ...line, mark: 'own' } : line) : lines

const asSentences = (lines: unknown): Sentence[] =>
  (lines as AnyDraft[]).map(({ id, text, part, source }) => ({ ...typeof id === 'string' ? { id } : {}, text: String(text), mark: 'own', part: part as string | null, source: source as string | null }))
