import type { RouteLocation, RouteRecordRaw } from 'vue-router'
import { findRegister, registerDefinitions } from '#contract/registers/index.ts'

/** Only codes that exist are addresses; anything else is the shell's missing page. */
const code = `:code(${registerDefinitions.map(definition => definition.code).join('|')})`

/** Asked whenever the address changes: going from one register to another stays on the same route. */
const called = (words: (label: string) => string) => ({ params }: Pick<RouteLocation, 'params'>) => words(findRegister(String(params['code']))?.label ?? '')

/** Five addresses serve every register there is or will be. */
export const registerRoutes: RouteRecordRaw[] = [
  { path: `/r/${code}`, name: 'register-list', component: () => import('./RegisterListPage.vue'), props: true, meta: { title: called(label => label) } },
  { path: `/r/${code}/new`, name: 'record-new', component: () => import('./RecordFormPage.vue'), props: true, meta: { title: called(label => `新增${label}`) } },
  { path: `/r/${code}/bin`, name: 'register-bin', component: () => import('./BinPage.vue'), props: true, meta: { title: called(label => `${label}回收站`) } },
  { path: `/r/${code}/:id`, name: 'record', component: () => import('./RecordPage.vue'), props: true, meta: { title: called(label => label) } },
  { path: `/r/${code}/:id/edit`, name: 'record-edit', component: () => import('./RecordFormPage.vue'), props: true, meta: { title: called(label => `修改${label}`) } },
]
