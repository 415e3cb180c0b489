import type { Act, Course } from './registers/course.ts'

/** Where a finding stands on its way to its end. Computed at every save; codes of dictionary `finding-stage`. */
export const findingStages = ['pending', 'handed-over', 'recheck', 'closed'] as const
export type FindingStage = (typeof findingStages)[number]

/** A failed re-check begins the handling anew; how it was handled before stands in the steps. */
const anew = { state: 'pending', recheck: 'needed', recheckDue: null, handledOn: null, handledBy: null, handling: null, handedTo: null, handedReason: null, feedbackOn: null, feedback: null }

const recheckTick = { recheck: { value: 'needed', word: '需要复查' } }

export const findingActs = {
  'handle': { label: '处置', from: ['pending', 'handed-over'], asks: ['handledOn', 'handledBy', 'handling', 'photosAfter', 'recheck', 'recheckDue'], needs: ['handledOn', 'handledBy', 'handling'], sets: { state: 'handled' }, ticks: recheckTick },
  'hand-over': { label: '移交', from: ['pending'], asks: ['handledOn', 'handedTo', 'handedReason', 'recheck', 'recheckDue'], needs: ['handledOn', 'handedTo', 'handedReason'], sets: { state: 'handed-over' }, ticks: recheckTick },
  'extend': { label: '延期', from: ['pending'], asks: ['due', 'dueReason'], needs: ['due', 'dueReason'], sets: {}, postpones: 'due' },
  'feedback': { label: '登记反馈', from: ['handed-over'], asks: ['feedbackOn', 'feedback', 'photosAfter'], needs: ['feedbackOn', 'feedback'], sets: {} },
  'pass': { label: '复查合格', from: ['recheck', 'handed-over'], asks: ['recheckedOn', 'recheckedBy', 'recheckNote', 'photosAfter'], needs: ['recheckedOn', 'recheckedBy'], sets: { recheck: 'passed' } },
  'fail': { label: '复查不合格', from: ['recheck', 'handed-over'], asks: ['recheckedOn', 'recheckedBy', 'recheckNote', 'due', 'photosAfter'], needs: ['recheckedOn', 'recheckedBy', 'recheckNote', 'due'], sets: anew },
} as const satisfies Record<string, Act<FindingStage>>

export const findingCourse: Course = { register: 'findings', stage: 'stage', acts: findingActs }

export type FindingActName = keyof typeof findingActs
const findingActNames = Object.keys(findingActs) as FindingActName[]

/** What a step in the history of handling is called: the acts, and what an edit of the record amounts to. */
export const stepLabels = { ...Object.fromEntries(findingActNames.map(name => [name, findingActs[name].label])) as Record<FindingActName, string>, reopen: '退回待处置', correct: '更正' } as const
export type FindingStepKind = keyof typeof stepLabels
