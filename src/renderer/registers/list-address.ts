import type { ListAddress } from '#contract/registers/procedures.ts'
import type { RouteLocationRaw } from 'vue-router'

/** The list a number stands for, with the filters and period it was counted by; a number without a period counted everything. */
export function listAddress({ register, filters, from, to }: ListAddress): RouteLocationRaw {
  return { name: 'register-list', params: { code: register }, query: { ...filters, ...(from || to ? { period: 'custom', from, to } : { period: 'all' }) } }
}
