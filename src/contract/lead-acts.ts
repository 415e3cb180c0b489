import type { Act, Course } from './registers/course.ts'

const leadActs = {
  'file': { label: '拟立案', from: ['open'], asks: ['cause', 'verifiedOn', 'verifiedBy', 'opinion'], needs: ['cause', 'verifiedOn', 'verifiedBy', 'opinion'], sets: { stage: 'to-file' } },
  'dismiss': { label: '不予立案', from: ['open'], asks: ['verifiedOn', 'verifiedBy', 'opinion'], needs: ['verifiedOn', 'verifiedBy', 'opinion'], sets: { stage: 'dismissed' } },
  'hand-over': { label: '移送', from: ['open'], asks: ['handedTo', 'verifiedOn', 'verifiedBy', 'opinion'], needs: ['handedTo', 'verifiedOn', 'verifiedBy', 'opinion'], sets: { stage: 'handed-over' } },
  'due': { label: '定核查期限', from: ['open'], asks: ['fileDue'], needs: ['fileDue'], sets: {} },
  'reopen': { label: '重新核查', from: ['to-file', 'dismissed'], asks: ['fileDue', 'opinion'], needs: ['fileDue', 'opinion'], sets: { stage: 'open', verifiedOn: null, verifiedBy: null } },
} as const satisfies Record<string, Act<'open' | 'to-file' | 'dismissed' | 'handed-over'>>

export const leadCourse: Course = { register: 'leads', stage: 'stage', acts: leadActs }
