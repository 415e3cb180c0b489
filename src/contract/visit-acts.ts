import type { Act, Course } from './registers/course.ts'

/** Where a visit stands. Computed at every save; codes of dictionary `visit-stage`. */
export type VisitStage = 'planned' | 'approved' | 'noticed' | 'unapproved' | 'visited' | 'closed' | 'cancelled'

const onSite = ['starts', 'ends', 'representative', 'place', 'record', 'statement', 'photos']

/** 审批、通知、实施、反馈: each act writes down what a paper says; in an emergency the approval comes last. */
export const visitActs = {
  approve: { label: '登记批准', from: ['planned', 'unapproved'], asks: ['approvedBy', 'approvedAt'], needs: ['approvedBy', 'approvedAt'], sets: {} },
  notify: { label: '登记通知', from: ['approved'], asks: ['noticeWay', 'noticedAt'], needs: ['noticeWay', 'noticedAt'], sets: {} },
  visit: { label: '登记现场检查', from: ['noticed'], asks: onSite, needs: ['starts', 'ends', 'record'], sets: {} },
  answer: { label: '登记结果告知', from: ['visited'], asks: ['result', 'followUp', 'answeredOn', 'answerWay'], needs: ['result', 'answeredOn', 'answerWay'], sets: {} },
  emergency: { label: '紧急先行检查', from: ['planned'], asks: ['reason', ...onSite], needs: ['reason', 'starts', 'ends', 'record'], sets: { emergency: 'true' } },
  cancel: { label: '取消', from: ['planned', 'approved', 'noticed'], asks: ['cancelledReason'], needs: ['cancelledReason'], sets: {} },
} as const satisfies Record<string, Act<VisitStage>>

export const visitCourse: Course = { register: 'enterprise-visits', stage: 'stage', acts: visitActs }
