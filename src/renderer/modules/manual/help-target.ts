import type { Address } from './read-chapter.ts'
import { readAddress } from './read-chapter.ts'

/** Where a clerk is: a route, or a page that stands before there are routes. */
export interface Place { name: string, /** The register, where the route has one. */ code?: string }

/** Where F1 leads, by place and by place and register. A test holds it against every route and every section. */
const targets: Record<string, string> = {
  'setup': 'start#首次设置',
  'seat': 'start#选择使用人',
  'desk': 'start#工作台',
  'findings-board': 'findings#看板',
  'lock': 'lock#设置 PIN',
  'reports': 'statistics',
  'report': 'statistics#看数',
  'report:recurring-spots': 'findings#复发点位',
  'roster': 'duty#排班',
  'register-list': 'lists#查找',
  'register-list:findings': 'findings#列表',
  'register-list:people': 'basics#人员',
  'register-list:squads': 'basics#中队',
  'register-list:brigade-vehicles': 'basics#执法车辆',
  'register-list:road-sections': 'basics#路段',
  'register-list:patrol-plans': 'duty#排班',
  'register-list:duty-shifts': 'duty#排班',
  'register-list:duty-logs': 'duty#值班日志',
  'register-list:duty-reports': 'duty#值班日志',
  'register-list:duty-orders': 'duty#值班日志',
  'register-list:road-conditions': 'duty#路况',
  'register-list:phrases': 'entry#巡查叙述',
  'register-list:dictionary-entries': 'basics#字典',
  'record': 'lists#查看一条记录',
  'record:patrol-logs': 'entry#查看和打印',
  'record:findings': 'findings#办到办结',
  'record-new': 'entry#填写',
  'record-new:patrol-logs': 'entry#巡查日志',
  'record-new:site-records': 'entry#现场记录',
  'record-new:findings': 'findings#登记',
  'record-new:people': 'basics#人员',
  'record-new:squads': 'basics#中队',
  'record-new:brigade-vehicles': 'basics#执法车辆',
  'record-new:road-sections': 'basics#路段',
  'record-new:patrol-plans': 'duty#排班',
  'record-new:duty-shifts': 'duty#排班',
  'record-new:duty-logs': 'duty#值班日志',
  'record-new:duty-reports': 'duty#值班日志',
  'record-new:duty-orders': 'duty#值班日志',
  'record-new:road-conditions': 'duty#路况',
  'record-new:phrases': 'entry#巡查叙述',
  'record-new:dictionary-entries': 'basics#字典',
  'record-edit': 'entry#修改',
  'record-edit:people': 'basics#人员',
  'record-edit:patrol-plans': 'duty#排班',
  'record-edit:duty-shifts': 'duty#排班',
  'record-edit:duty-logs': 'duty#值班日志',
  'record-edit:duty-reports': 'duty#值班日志',
  'record-edit:duty-orders': 'duty#值班日志',
  'record-edit:road-conditions': 'duty#路况',
  'record-edit:phrases': 'entry#巡查叙述',
  'record-edit:findings': 'findings#办到办结',
  'register-bin': 'history#回收站',
  'deadlines': 'deadlines#期限计算',
  'calendar': 'deadlines#工作日历',
  'brigade': 'basics#大队信息',
  'backups': 'backup#自动备份',
  'about': 'palette#快捷键',
  'missing': 'start',
}

/** The section of the manual about the place where the clerk is. */
export function helpTarget({ name, code }: Place): Address | undefined {
  const target = targets[`${name}:${code}`] ?? targets[name]
  return target === undefined ? undefined : readAddress(target)
}
