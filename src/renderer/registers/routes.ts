import type { RouteRecordRaw } from 'vue-router'
import { findRegister, registerDefinitions } from '#contract/registers/index.ts'

/** Only codes that exist are addresses; anything else is the shell's missing page. */
const code = `:code(${registerDefinitions.map(definition => definition.code).join('|')})`

const labelled = (after = '') => (to: { params: Record<string, string | string[]>, meta: Record<PropertyKey, unknown> }) => {
  to.meta['title'] = `${findRegister(String(to.params['code']))?.label ?? ''}${after}`
}

/** Five addresses serve every register there is or will be. */
export const registerRoutes: RouteRecordRaw[] = [
  { path: `/r/${code}`, name: 'register-list', component: () => import('./RegisterListPage.vue'), props: true, beforeEnter: labelled() },
  { path: `/r/${code}/new`, name: 'record-new', component: () => import('./RecordFormPage.vue'), props: true, beforeEnter: labelled(' 新增') },
  { path: `/r/${code}/bin`, name: 'register-bin', component: () => import('./BinPage.vue'), props: true, beforeEnter: labelled(' 回收站') },
  { path: `/r/${code}/:id`, name: 'record', component: () => import('./RecordPage.vue'), props: true, beforeEnter: labelled() },
  { path: `/r/${code}/:id/edit`, name: 'record-edit', component: () => import('./RecordFormPage.vue'), props: true, beforeEnter: labelled(' 修改') },
]
