import { DeadlineRequest } from './rule.ts'

const problems: Readonly<Record<string, string>> = {
  rule: '缺少期限规则的代码',
  trigger: '应为存在的日期，例如 2026-03-08；按小时计算的规则写到分，例如 2026-03-08T14:30',
  count: '应为整数',
  excluded: '应写成起止日期，例如 [{"from":"2026-03-01","to":"2026-03-10"}]',
  urgeServed: '应为存在的日期，例如 2026-03-08',
  fine: '应为大于 0 的金额，单位元',
  paid: '应为存在的日期，例如 2026-03-08',
}

/** The names of the further inputs a script may give. */
export const requestFields: readonly string[] = Object.keys(problems)

/** Reads what a script asks; what cannot be read is named by its field. */
export function readRequest(given: unknown): { request: DeadlineRequest } | { field: string, message: string } {
  const read = DeadlineRequest.safeParse(given)
  if (read.success) return { request: read.data }
  const [issue] = read.error.issues
  if (issue!.code === 'unrecognized_keys') return { field: issue!.keys[0]!, message: `没有“${issue!.keys[0]}”这一项` }
  const field = String(issue!.path[0] ?? '')
  return { field, message: problems[field] ?? '应为一个对象，例如 {"rule":"pay","trigger":"2026-03-08"}' }
}
