import type { Desk } from '#contract/desk.ts'
import type { RouteLocationRaw } from 'vue-router'

type Wanted = Pick<Desk['figures'][number], 'register' | 'filters' | 'from' | 'to'>

/** The list a number stands for, with the filters and period it was counted by; a number without a period counted everything. */
export function listAddress({ register, filters, from, to }: Wanted): RouteLocationRaw {
  return { name: 'register-list', params: { code: register }, query: { ...filters, ...(from || to ? { period: 'custom', from, to } : { period: 'all' }) } }
}
