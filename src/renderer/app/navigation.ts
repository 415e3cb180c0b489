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
  /** 拼音首字母, so that the search box opens a page by a few letters. */
  initials: string
}
export interface NavigationArea { key: string, label: string, items: NavigationItem[] }

const initialsOf: Record<string, string> = {
  'patrol-logs': 'xcrz',
  'site-records': 'xcjl',
  'findings': 'fxwt',
  'patrol-plans': 'xcjh',
  'duty-shifts': 'zbb',
  'duty-logs': 'zbrz',
  'duty-reports': 'jbdj',
  'duty-orders': 'zldj',
  'road-conditions': 'lk',
  'road-sections': 'ld',
  'squads': 'zd',
  'people': 'ry',
  'brigade-vehicles': 'zfcl',
  'phrases': 'xsmb',
  'dictionary-entries': 'zd',
  'patrol-statistics': 'xctj',
}

function registerItem({ code, label }: RegisterDefinition): NavigationItem {
  return {
    key: code,
    label,
    icon: Object.hasOwn(icons, code) ? code as IconName : 'register',
    to: { name: 'register-list', params: { code } },
    initials: initialsOf[code] ?? '',
  }
}

const registersIn = (area: RegisterDefinition['area']) => registerDefinitions.filter(definition => definition.area === area).map(registerItem)

/** The left navigation. A new register appears in its area by being defined. */
export const navigation: readonly NavigationArea[] = [
  { key: 'desk', label: '', items: [{ key: 'desk', label: '工作台', icon: 'desk', to: { name: 'desk' }, initials: 'gzt' }] },
  { key: 'patrol', label: '路面巡查', items: registersIn('patrol') },
  { key: 'duty', label: '值班排班', items: [{ key: 'roster', label: '排班', icon: 'roster', to: { name: 'roster' }, initials: 'pb' }, ...registersIn('duty')] },
  { key: 'reports', label: '统计', items: reportDefinitions.map(({ code, title }): NavigationItem => ({ key: code, label: title, icon: 'report', to: { name: 'report', params: { code } }, initials: initialsOf[code] ?? '' })) },
  {
    key: 'system',
    label: '系统',
    items: [
      ...registersIn('system'),
      { key: 'brigade', label: '大队信息', icon: 'brigade', to: { name: 'brigade' }, initials: 'ddxx' },
      { key: 'backups', label: '备份', icon: 'backups', to: { name: 'backups' }, initials: 'bf' },
      { key: 'manual', label: '使用手册', icon: 'manual', to: { name: 'manual' }, initials: 'sysc' },
      { key: 'about', label: '关于', icon: 'about', to: { name: 'about' }, initials: 'gy' },
    ],
  },
]

export interface QuickEntry { code: string, label: string, /** `KeyboardEvent.code`, pressed with Alt. */ key: string, letter: string }

/** What is entered daily, one key away from anywhere. The letters keep clear of the menu's and the browser's own. */
export const quickEntries: readonly QuickEntry[] = [
  { code: 'patrol-logs', label: '巡查日志', key: 'KeyX', letter: 'X' },
  { code: 'site-records', label: '现场记录', key: 'KeyJ', letter: 'J' },
  { code: 'findings', label: '发现问题', key: 'KeyW', letter: 'W' },
]

/** The form for a new record. Begun on the page of a record it can belong to, it belongs to that one. */
export function newRecordAddress(code: string, from: Pick<RouteLocationNormalizedLoaded, 'name' | 'params'>): RouteLocationRaw {
  const definition = findRegister(code)
  const link = definition?.parent ? definition.fields[definition.parent] : undefined
  const isParent = from.name === 'record' && link?.type === 'reference' && link.register === from.params['code']
  return { name: 'record-new', params: { code }, query: isParent ? { parent: String(from.params['id']) } : {} }
}

/** Pages whose name holds the text, in Chinese or by initials. */
export function findPages(text: string): NavigationItem[] {
  const wanted = text.trim().toLowerCase()
  if (!wanted) return []
  return navigation.flatMap(area => area.items).filter(item => item.label.includes(wanted) || (/^[a-z]+$/.test(wanted) && item.initials.startsWith(wanted)))
}
