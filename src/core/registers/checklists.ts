import type { Problem } from '#contract/problems.ts'
import type { Checklist } from '#contract/checklists/checklist.ts'
import type { AnyDraft, RegisterDefinition } from '#contract/registers/definition.ts'
import type { Attachment, ChecklistAnswer, FilledChecklist } from '#contract/registers/field.ts'
import type { Database } from '../db/database.ts'
import { answerProblems, settleAnswers } from '#contract/checklists/answers.ts'
import { versionOn } from '#contract/checklists/checklist.ts'
import { problem } from '#contract/problems.ts'
import { listVersions } from '../platform/checklists.ts'
import { resolveFiles } from './resolve.ts'

/**
 * Brings filled checklists into the form they are kept in: an answer for each item of the version named, in its order and with
 * its words. Without a version it is the one in force on the day of the act; a version begun with is kept when a later one comes.
 */
export function settleChecklists(db: Database, definition: RegisterDefinition, values: AnyDraft, day: string | undefined): Problem[] {
  return Object.entries(definition.fields).flatMap(([name, field]) => {
    const typed = field.type === 'checklist' ? values[name] as TypedChecklist | null | undefined : undefined
    if (!typed) return []
    const settled = settle(db, typed, name, day)
    if (settled.value) values[name] = settled.value
    return settled.problems
  })
}

interface TypedChecklist { code: string, version?: number, answers: Array<Partial<ChecklistAnswer> & { item: string }> }

function settle(db: Database, { code, version, answers }: TypedChecklist, path: string, day: string | undefined): { value?: FilledChecklist, problems: Problem[] } {
  const versions = listVersions(db, code)
  const list = version === undefined ? versionOn(versions, day ?? '9999-12-31') : versions.find(one => one.version === version)
  if (!list) return { problems: [problem('error', path, 'CHECKLIST_UNKNOWN', { code: version === undefined ? code : `${code} 第 ${version} 版` })] }
  const given = new Map(answers.map(({ item, ...answer }) => [item, answer]))
  const known = new Set(list.items.map(item => item.code))
  const value: FilledChecklist = { code, version: list.version, name: list.name, answers: settleAnswers(list, given) }
  return {
    value,
    problems: [
      ...answers.filter(({ item }) => !known.has(item)).map(({ item }) => problem('error', path, 'CHECKLIST_ITEM_UNKNOWN', { item, name: list.name })),
      ...day && list.effectiveFrom !== null && list.effectiveFrom > day ? [problem('error', path, 'CHECKLIST_NOT_YET', { name: list.name, version: list.version, from: list.effectiveFrom })] : [],
      ...answerProblems(list, value.answers, path),
      ...value.answers.flatMap(answer => keepPhotos(db, answer, path)),
    ],
  }
}

function keepPhotos(db: Database, answer: ChecklistAnswer, path: string): Problem[] {
  const kept = resolveFiles(db, answer.photos, `${path}.${answer.item}`)
  if (Array.isArray(kept)) return kept
  answer.photos = kept.value as Attachment[]
  return []
}

/** The list a filled one was filled by, for what a record does not keep of it: criteria and laws. */
export function listOf(db: Database, { code, version }: Pick<FilledChecklist, 'code' | 'version'>): Checklist | undefined {
  return listVersions(db, code).find(list => list.version === version)
}
