import type { IconName } from './icons.ts'
import type { RegisterDefinition } from '#contract/registers/definition.ts'
import type { RouteLocationNormalizedLoaded, RouteLocationRaw } from 'vue-router'
import { findRegister, registerDefinitions } from '#contract/registers/index.ts'
import { reportDefinitions } from '#contract/reports/index.ts'
import { icons } from './icons.ts'

export interface NavigationItem {
  key: string
  label: string
  icon: IconName
  to: RouteLocationRaw
}
export interface NavigationArea { key: string, label: string, items: NavigationItem[] }

function registerItem({ code, label }: RegisterDefinition): NavigationItem {
  return {
    key: code,
    label,
    icon: Object.hasOwn(icons, code) ? code as IconName : 'register',
    to: { name: 'register-list', params: { code } },
  }
}

const registersIn = (area: RegisterDefinition['area']) => registerDefinitions.filter(definition => definition.area === area).map(registerItem)

const areas: readonly NavigationArea[] = [
  { key: 'desk', label: '', items: [{ key: 'desk', label: '工作台', icon: 'desk', to: { name: 'desk' } }] },
  { key: 'patrol', label: '路面巡查', items: registersIn('patrol') },
  { key: 'machinery', label: '农机检查', items: registersIn('machinery') },
  { key: 'licensing', label: '证照核查', items: [{ key: 'lookup', label: '查询核验', icon: 'search', to: { name: 'lookup' } }, ...registersIn('licensing')] },
  { key: 'complaints', label: '投诉举报', items: registersIn('complaints') },
  { key: 'cases', label: '案件办理', items: registersIn('cases') },
  { key: 'duty', label: '值班排班', items: [{ key: 'roster', label: '排班', icon: 'roster', to: { name: 'roster' } }, ...registersIn('duty')] },
  { key: 'reports', label: '统计', items: reportDefinitions.map(({ code, title }): NavigationItem => ({ key: code, label: title, icon: 'report', to: { name: 'report', params: { code } } })) },
  { key: 'tools', label: '工具', items: [{ key: 'deadlines', label: '期限计算', icon: 'deadlines', to: { name: 'deadlines' } }] },
  {
    key: 'system',
    label: '系统',
    items: [
      ...registersIn('system'),
      { key: 'checklists', label: '检查表', icon: 'checklists', to: { name: 'checklists' } },
      { key: 'calendar', label: '工作日历', icon: 'calendar', to: { name: 'calendar' } },
      { key: 'brigade', label: '大队信息', icon: 'brigade', to: { name: 'brigade' } },
      { key: 'backups', label: '备份', icon: 'backups', to: { name: 'backups' } },
      { key: 'lock', label: '锁屏', icon: 'lock', to: { name: 'lock' } },
      { key: 'manual', label: '使用手册', icon: 'manual', to: { name: 'manual' } },
      { key: 'about', label: '关于', icon: 'about', to: { name: 'about' } },
    ],
  },
]

/** The left navigation. A new register appears in its area by being defined, an area by having something in it. */
export const navigation: readonly NavigationArea[] = areas.filter(({ items }) => items.length > 0)

export interface QuickEntry { code: string, label: string, /** Pressed with Alt. */ letter: string }

/** What is entered daily, one key away from anywhere. The letters keep clear of the menu's and the browser's own. */
export const quickEntries: readonly QuickEntry[] = [
  { code: 'patrol-logs', label: '巡查日志', letter: 'X' },
  { code: 'site-records', label: '现场记录', letter: 'J' },
  { code: 'findings', label: '发现问题', letter: 'W' },
]

/** The form for a new record. Begun on the page of a record it can belong to, it belongs to that one. */
export function newRecordAddress(code: string, from: Pick<RouteLocationNormalizedLoaded, 'name' | 'params'>): RouteLocationRaw {
  const definition = findRegister(code)
  const link = definition?.parent ? definition.fields[definition.parent] : undefined
  const isParent = from.name === 'record' && link?.type === 'reference' && link.register === from.params['code']
  return { name: 'record-new', params: { code }, query: isParent ? { parent: String(from.params['id']) } : {} }
}
