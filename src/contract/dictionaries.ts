/**
 * The dictionaries choices come from. Their entries are records (register `dictionary-entries`), seeded from `resources/dictionaries`.
 * A `fixed` one carries states the program acts on: its entries can be renamed, never added or removed.
 */
export const dictionaries = {
  'dictionary': { label: '字典', fixed: true },
  'use-status': { label: '使用状态', fixed: true },
  'check-result': { label: '检查项结果', fixed: true },
  'check-verdict': { label: '检查结论', fixed: true },
  'person-kind': { label: '人员类别', fixed: true },
  'vehicle-kind': { label: '车型', fixed: false },
  'road-grade': { label: '公路行政等级', fixed: true },
  'patrol-method': { label: '巡查方式', fixed: false },
  'patrol-shift': { label: '班次', fixed: false },
  'duty-kind': { label: '值班类别', fixed: false },
  'report-channel': { label: '接报渠道', fixed: false },
  'matter-state': { label: '办理状态', fixed: true },
  'road-condition-kind': { label: '路况类别', fixed: false },
  'road-passage': { label: '通行状况', fixed: false },
  'road-condition-state': { label: '路况状态', fixed: true },
  'weather': { label: '天气', fixed: false },
  'direction': { label: '方向', fixed: true },
  'site-matter': { label: '检查门类', fixed: false },
  'site-kind': { label: '检查类型', fixed: false },
  'site-condition': { label: '路段情况', fixed: true },
  'site-state': { label: '现场记录状态', fixed: true },
  'finding-kind': { label: '问题类别', fixed: false },
  'finding-state': { label: '处置状态', fixed: true },
  'narrative-part': { label: '叙述组成', fixed: true },
  'sentence-mark': { label: '叙述标记', fixed: true },
  'finding-recheck': { label: '复查', fixed: true },
  'finding-stage': { label: '办理阶段', fixed: true },
} as const satisfies Record<string, { label: string, fixed: boolean }>
