import type { RouteLocation, Router, RouterHistory } from 'vue-router'
import { createRouter, createWebHashHistory } from 'vue-router'
import { reportRoutes } from '#renderer/modules/reports/index.ts'
import { registerRoutes } from '#renderer/registers/routes.ts'

declare module 'vue-router' {
  interface RouteMeta {
    /** What the window is called; asked of the address where one route shows many things. */
    title?: string | ((to: Pick<RouteLocation, 'params'>) => string)
    /** Register a page of its own belongs to. */
    register?: string
  }
}

/** Addresses live behind `#`, so that the same build works from a file, from `app://` and from a host that knows no pages. */
export function createAppRouter(history: RouterHistory = createWebHashHistory()): Router {
  return createRouter({
    history,
    routes: [
      { path: '/', name: 'desk', component: () => import('#renderer/modules/desk/DeskPage.vue'), meta: { title: '工作台' } },
      ...registerRoutes,
      { path: '/roster', name: 'roster', component: () => import('#renderer/modules/roster/RosterPage.vue'), meta: { title: '排班' } },
      ...reportRoutes,
      { path: '/lookup', name: 'lookup', component: () => import('#renderer/modules/licensing/LookupPage.vue'), meta: { title: '查询核验' } },
      { path: '/findings/board', name: 'findings-board', component: () => import('#renderer/modules/findings/BoardPage.vue'), meta: { title: '问题看板', register: 'findings' } },
      { path: '/defects/board', name: 'defects-board', component: () => import('#renderer/modules/defects/DefectBoard.vue'), meta: { title: '隐患看板', register: 'defects' } },
      { path: '/deadlines', name: 'deadlines', component: () => import('#renderer/modules/deadlines/DeadlinePage.vue'), meta: { title: '期限计算' } },
      { path: '/calendar', name: 'calendar', component: () => import('#renderer/modules/deadlines/CalendarPage.vue'), meta: { title: '工作日历' } },
      { path: '/checklists', name: 'checklists', component: () => import('#renderer/modules/checklists/ChecklistsPage.vue'), meta: { title: '检查表' } },
      { path: '/checklists/:code/:version(\\d+)', name: 'checklist', component: () => import('#renderer/modules/checklists/ChecklistPage.vue'), props: to => ({ code: String(to.params['code']), version: Number(to.params['version']) }), meta: { title: '检查表' } },
      { path: '/brigade', name: 'brigade', component: () => import('#renderer/modules/brigade/BrigadePage.vue'), meta: { title: '大队信息' } },
      { path: '/backups', name: 'backups', component: () => import('#renderer/modules/backups/BackupsPage.vue'), meta: { title: '备份' } },
      { path: '/lock', name: 'lock', component: () => import('#renderer/modules/lock/LockPage.vue'), meta: { title: '锁屏' } },
      { path: '/manual/:chapter?', name: 'manual', component: () => import('#renderer/modules/manual/ManualPage.vue'), props: to => ({ chapter: String(to.params['chapter'] ?? '') }), meta: { title: '使用手册' } },
      { path: '/about', name: 'about', component: () => import('#renderer/modules/about/AboutPage.vue'), meta: { title: '关于' } },
      { path: '/:rest(.*)*', name: 'missing', component: () => import('./MissingPage.vue'), meta: { title: '没有这个页面' } },
    ],
    scrollBehavior: (_to, _from, saved) => saved ?? { top: 0 },
  })
}
