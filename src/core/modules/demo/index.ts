export { fillDemo } from './fill.ts'
export { makeDemo } from './make-demo.ts'
