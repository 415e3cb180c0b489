import type { RouteRecordRaw } from 'vue-router'
import { findReport, reportDefinitions } from '#contract/reports/index.ts'

/** Only reports that exist are addresses. */
const code = `:code(${reportDefinitions.map(definition => definition.code).join('|')})`

/** One page serves every report there is or will be. */
export const reportRoutes: RouteRecordRaw[] = [
  { path: '/reports', name: 'reports', component: () => import('./ReportsPage.vue'), meta: { title: '统计' } },
  { path: `/reports/${code}`, name: 'report', component: () => import('./ReportPage.vue'), props: true, meta: { title: ({ params }) => findReport(String(params['code']))?.title ?? '' } },
]
