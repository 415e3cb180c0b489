import type { Bench, Finding } from './support/runner.ts'
import { createHash } from 'node:crypto'
import { draw, fingerprintOf } from '#core/modules/random-checks/drawing.ts'
import { interleave, spread } from './support/runner.ts'

const size = 100_000
const mark = (at: number) => `0199d3a2-${String(at % 10_000).padStart(4, '0')}-7000-8000-${String(at).padStart(12, '0')}`

/** Drawing from a pool far larger than any district has: the draw, the fingerprint, and the hashes alone that both are made of. */
export const bench: Bench = {
  name: 'draw',
  title: `A random draw of 1 000 from ${size.toLocaleString('en')} objects, two of 200 officers each (p50 / p95)`,
  run: async () => {
    const objects = Array.from({ length: size }, (_, at) => ({ id: mark(at), name: `示例货物运输有限公司第${at}分公司` }))
    const officers = Array.from({ length: 200 }, (_, at) => ({ id: mark(size + at), name: `人员${at}`, certificate: String(at) }))
    const seed = (call: number) => `bench-${call}`
    const { timings: [drawn, hashed, printed], ratios: [ratio] } = await interleave([
      { name: 'draw', run: call => draw({ seed: seed(call), objects, officers, count: 1000, officersEach: 2, excluded: new Set(), avoiding: new Map() }) },
      { name: 'hashes', run: (call) => {
        for (const { id } of objects) createHash('sha256').update(`${seed(call)}\n${id}`).digest('hex')
        for (let at = 0; at < 1000; at++) for (const { id } of officers) createHash('sha256').update(`${seed(call)}\n${at}\n${id}`).digest('hex')
      } },
      { name: 'fingerprint', run: () => fingerprintOf(objects) },
    ], { rounds: 5, times: 3 })
    return [
      { what: 'the draw, against its hashes alone', ours: spread(drawn!), against: spread(hashed!), compared: `${ratio!.toFixed(2)}×`, aim: '≤ 1.5×', met: ratio! <= 1.5 },
      { what: 'the fingerprint of the pool', ours: spread(printed!), against: '', compared: '', aim: '≤ 500 ms', met: printed!.p95 <= 500 },
    ] satisfies Finding[]
  },
}
