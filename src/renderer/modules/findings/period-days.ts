import type { Period } from '#renderer/registers/period.ts'

/** Days no finding lies outside of: what a period without ends stands for. */
const ever = { from: '2000-01-01', to: '2999-12-31' }

/** Both ends of a period, where a question needs two. */
export const daysOf = ({ from, to }: Period): { from: string, to: string } => ({ from: from ?? ever.from, to: to ?? ever.to })
