import type { CourseStep } from '#contract/course-step.ts'
import type { Attachment } from '#contract/registers/field.ts'

/** A step of a record as its page tells it. */
export interface ShownStep {
  day: string
  label: string
  /** Who did it, and what came of it. */
  told: string
  /** Where it led, and by when the next one has to act. */
  asides?: readonly string[]
  note?: string | null
  photos?: readonly Attachment[]
  /** Who wrote it down and when, where that is kept of a step. */
  entered?: { by: string, at: string }
}

/** How a record began: with whoever entered it. */
export function firstStep(record: { createdBy: string, createdAt: string }, step: Pick<ShownStep, 'day' | 'label' | 'told'>): ShownStep {
  return { ...step, entered: { by: record.createdBy, at: record.createdAt } }
}

/** A step that was kept, in the words of its register. */
export function shownStep<S extends CourseStep>(step: S, words: { label: Readonly<Record<S['kind'], string>>, stage: (of: string) => string, due: string }): ShownStep {
  const { day, kind, person, fromStage, toStage, due, note, photos, enteredAt, enteredBy } = step
  return {
    day: day ?? enteredAt.slice(0, 10),
    label: words.label[kind as S['kind']],
    told: person ?? '',
    asides: [
      ...fromStage === toStage ? [] : [`${words.stage(fromStage)} → ${words.stage(toStage)}`],
      ...due === null ? [] : [`${words.due} ${due}`],
    ],
    note,
    photos,
    entered: { by: enteredBy, at: enteredAt },
  }
}
