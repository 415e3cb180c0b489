export type { DemoOptions } from './fill.ts'
export { fillDemo } from './fill.ts'
export type { DemoScale } from './plan.ts'
export { demoScales } from './plan.ts'
