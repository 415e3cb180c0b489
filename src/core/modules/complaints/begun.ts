import type { AnyDraft, AnyRecord, RecordOf } from '#contract/registers/definition.ts'
import type { complaints } from '#contract/registers/index.ts'
import type { LabelOf } from '#contract/registers/format.ts'

/** What a check, an inspection or a visit takes from the complaint it follows: where, and which complaint. Who complained is none of it. */
export function afterComplaint(more: (complaint: RecordOf<typeof complaints>) => AnyDraft = () => ({})) {
  return {
    complaints: (origin: AnyRecord, _labelOf: LabelOf, today: string): AnyDraft => {
      const complaint = origin as unknown as RecordOf<typeof complaints>
      return { day: today, place: complaint.place, ...more(complaint) }
    },
  }
}
