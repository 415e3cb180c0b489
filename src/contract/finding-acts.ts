/** Where a finding stands on its way to its end. Computed at every save; codes of dictionary `finding-stage`. */
export const findingStages = ['pending', 'handed-over', 'recheck', 'closed'] as const
export type FindingStage = (typeof findingStages)[number]

/** What can be done about a finding that is open, one act at a time. */
export interface FindingAct {
  label: string
  /** Stages in which it can be done. */
  from: readonly FindingStage[]
  /** Fields it asks for, in the order of its form. Photos given are added to those that are there. */
  asks: readonly string[]
  /** Of these, what it cannot do without, beyond what the rules of the register demand anyway. */
  needs: readonly string[]
  /** Values it sets by itself. */
  sets: Readonly<Record<string, string | null>>
}

/** A failed re-check begins the handling anew; how it was handled before stands in the steps. */
const anew = { state: 'pending', recheck: 'needed', recheckDue: null, handledOn: null, handledBy: null, handling: null, handedTo: null, handedReason: null, feedbackOn: null, feedback: null }

/** The procedure of a finding, said once: the dialog draws it, the core enforces it. */
export const findingActs = {
  'handle': { label: '处置', from: ['pending', 'handed-over'], asks: ['handledOn', 'handledBy', 'handling', 'photosAfter', 'recheck', 'recheckDue'], needs: ['handledOn', 'handledBy', 'handling'], sets: { state: 'handled' } },
  'hand-over': { label: '移交', from: ['pending'], asks: ['handledOn', 'handedTo', 'handedReason', 'recheck', 'recheckDue'], needs: ['handledOn', 'handedTo', 'handedReason'], sets: { state: 'handed-over' } },
  'extend': { label: '延期', from: ['pending'], asks: ['due', 'dueReason'], needs: ['due', 'dueReason'], sets: {} },
  'feedback': { label: '登记反馈', from: ['handed-over'], asks: ['feedbackOn', 'feedback', 'photosAfter'], needs: ['feedbackOn', 'feedback'], sets: {} },
  'pass': { label: '复查合格', from: ['recheck', 'handed-over'], asks: ['recheckedOn', 'recheckedBy', 'recheckNote', 'photosAfter'], needs: ['recheckedOn', 'recheckedBy'], sets: { recheck: 'passed' } },
  'fail': { label: '复查不合格', from: ['recheck', 'handed-over'], asks: ['recheckedOn', 'recheckedBy', 'recheckNote', 'due', 'photosAfter'], needs: ['recheckedOn', 'recheckedBy', 'recheckNote', 'due'], sets: anew },
} as const satisfies Record<string, FindingAct>

export type FindingActName = keyof typeof findingActs
export const findingActNames = Object.keys(findingActs) as [FindingActName, ...FindingActName[]]

/** What can be done about a finding now, the usual first. */
export function actsFor(stage: FindingStage): FindingActName[] {
  return findingActNames.filter(name => (findingActs[name].from as readonly FindingStage[]).includes(stage))
}

/** What a step in the history of handling is called: the acts, and what an edit of the record amounts to. */
export const stepLabels = { ...Object.fromEntries(findingActNames.map(name => [name, findingActs[name].label])) as Record<FindingActName, string>, reopen: '退回待处置', correct: '更正' } as const
export type FindingStepKind = keyof typeof stepLabels

/** How far off a due date is, in the words a clerk uses. Negative days are past. */
export function dueWords(daysLeft: number): string {
  if (daysLeft < 0) return `超期${-daysLeft}天`
  return daysLeft === 0 ? '今天到期' : `还剩${daysLeft}天`
}
