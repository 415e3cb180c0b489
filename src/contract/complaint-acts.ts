import type { Act, Course } from './registers/course.ts'

/** Where a complaint stands. Computed at every save; codes of dictionary `complaint-stage`. */
export type ComplaintStage = 'received' | 'handling' | 'replied' | 'closed'

const complaintActs = {
  'assign': { label: '分派', from: ['received', 'handling'], asks: ['squad', 'handler', 'assignedOn', 'replyDue', 'dueReason'], needs: ['handler', 'assignedOn', 'replyDue'], sets: {} },
  'reply': { label: '答复', from: ['handling'], asks: ['outcome', 'investigation', 'repliedOn', 'replyWay', 'repliedBy', 'reply', 'handedTo', 'photos'], needs: ['outcome', 'investigation', 'repliedOn', 'replyWay', 'repliedBy', 'reply'], sets: {} },
  'extend': { label: '延期', from: ['handling'], asks: ['replyDue', 'dueReason'], needs: ['replyDue', 'dueReason'], sets: {}, postpones: 'replyDue' },
  'hand-over': { label: '移交', from: ['received', 'handling'], asks: ['handedTo', 'investigation', 'repliedOn', 'replyWay', 'repliedBy', 'reply'], needs: ['handedTo', 'repliedOn', 'replyWay', 'repliedBy', 'reply'], sets: { outcome: 'elsewhere' } },
  'call-back': { label: '回访', from: ['replied'], asks: ['calledBackOn', 'calledBackBy', 'satisfaction', 'callBackNote'], needs: ['calledBackOn', 'calledBackBy', 'satisfaction'], sets: {} },
  'close': { label: '免回访办结', from: ['replied'], asks: ['closedReason'], needs: ['closedReason'], sets: {} },
  'return': { label: '退回重办', from: ['replied', 'closed'], asks: ['reopenReason', 'handler', 'assignedOn', 'replyDue'], needs: ['reopenReason', 'handler', 'assignedOn', 'replyDue'], sets: { outcome: null, repliedOn: null, replyWay: null, repliedBy: null, reply: null, calledBackOn: null, calledBackBy: null, satisfaction: null, callBackNote: null, closedReason: null } },
} as const satisfies Record<string, Act<ComplaintStage>>

export const complaintCourse: Course = { register: 'complaints', stage: 'stage', acts: complaintActs }
