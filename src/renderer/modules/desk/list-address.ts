import type { Desk } from '#contract/desk.ts'
import type { RouteLocationRaw } from 'vue-router'

type Wanted = Pick<Desk['figures'][number], 'register' | 'filters' | 'from' | 'to'>

/** The list a number stands for, with the filters and period it was counted by. */
export function listAddress({ register, filters, from, to }: Wanted): RouteLocationRaw {
  return { name: 'register-list', params: { code: register }, query: { ...filters, ...(from ? { from } : {}), ...(to ? { to } : {}) } }
}
