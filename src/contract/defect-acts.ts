import type { Act, Course } from './registers/course.ts'

/** Where a defect stands; codes of dictionary `defect-state`. */
export const defectStates = ['found', 'ordered', 'escalated', 'closed', 'cancelled'] as const
export type DefectState = (typeof defectStates)[number]

const open = ['found', 'ordered', 'escalated'] as const

export const defectActs = {
  'order': { label: '责令改正', from: ['found'], asks: ['orderedOn', 'due', 'noticeNumber'], needs: ['orderedOn', 'due', 'noticeNumber'], sets: { state: 'ordered' } },
  'pass': { label: '复查合格', from: ['ordered', 'escalated'], asks: ['recheckedOn', 'recheckedBy', 'recheckNote', 'photosAfter'], needs: ['recheckedOn', 'recheckedBy'], sets: { state: 'closed' } },
  'fail': { label: '复查不合格', from: ['ordered', 'escalated'], asks: ['recheckedOn', 'recheckedBy', 'recheckNote', 'due', 'photosAfter'], needs: ['recheckedOn', 'recheckedBy', 'recheckNote', 'due'], sets: { state: 'ordered' } },
  'extend': { label: '延期', from: ['ordered'], asks: ['due', 'dueReason'], needs: ['due', 'dueReason'], sets: {}, postpones: 'due' },
  'escalate': { label: '升级', from: ['ordered'], asks: ['escalatedOn', 'escalatedReason'], needs: ['escalatedOn', 'escalatedReason'], sets: { state: 'escalated' } },
  'change-owner': { label: '责任人变更', from: open, asks: ['changedOn', 'responsible', 'responsiblePhone', 'changeNote'], needs: ['changedOn', 'responsible'], sets: {} },
  'cancel': { label: '撤销', from: open, asks: ['cancelledOn', 'cancelReason'], needs: ['cancelledOn', 'cancelReason'], sets: { state: 'cancelled' } },
} as const satisfies Record<string, Act<DefectState>>

export const defectCourse: Course = { register: 'defects', stage: 'state', acts: defectActs }

export type DefectActName = keyof typeof defectActs

/** What a step is called: the acts, and what an edit of the record amounts to. */
export const defectStepLabels = { ...Object.fromEntries(Object.entries(defectActs).map(([name, { label }]) => [name, label])) as Record<DefectActName, string>, correct: '更正' } as const
export type DefectStepKind = keyof typeof defectStepLabels
