import { createHash } from 'node:crypto'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { draw, fingerprintOf, inDrawnOrder, poolText } from '#core/modules/random-checks/drawing.ts'

const sha256 = (text: string) => createHash('sha256').update(text, 'utf8').digest('hex')
const objects = ['甲', '乙', '丙', '丁', '戊'].map((name, index) => ({ id: `o${index + 1}`, name }))
const officers = ['张三', '李四', '王五', '马六'].map((name, index) => ({ id: `p${index + 1}`, name, certificate: `6210000${index + 1}` }))
const whole = { seed: '2026-03-10:12-07-33', objects, officers, count: 3, officersEach: 2, excluded: new Set<string>(), avoiding: new Map<string, Set<string>>() }
const told = (input: Partial<typeof whole> = {}) => draw({ ...whole, ...input }).map(({ name, officers }) => `${name} ${officers.map(({ name }) => name).join('、')}`)

describe('the draw, as ADR 0026 and every certificate describe it', () => {
  it('takes the fingerprint of a pool from its lines, white space in names left out', () => {
    expect(poolText([{ id: 'o1', name: '顺 达\t运输' }, { id: 'o2', name: '宏远' }])).toBe('o1 顺达运输\no2 宏远\n')
    expect(fingerprintOf(objects)).toBe(sha256('o1 甲\no2 乙\no3 丙\no4 丁\no5 戊\n'))
  })

  it('orders objects by the hash of seed, line feed and mark', () => {
    const byHand = objects.map(({ id, name }) => [sha256(`2026-03-10:12-07-33\n${id}`), name]).sort().map(([, name]) => name)
    expect(inDrawnOrder('2026-03-10:12-07-33', objects).map(({ name }) => name)).toEqual(byHand)
  })

  it('gives each object officers by the hash of seed, object and officer', () => {
    for (const { id, officers: drawn } of draw(whole)) {
      const byHand = officers.map(person => [sha256(`2026-03-10:12-07-33\n${id}\n${person.id}`), person.name]).sort().slice(0, 2).map(([, name]) => name)
      expect(drawn.map(({ name }) => name)).toEqual(byHand)
    }
  })

  it('draws the same from the same, and otherwise from another seed', () => {
    expect(told()).toEqual(told())
    expect(told({ seed: '2026-03-10:12-07-34' })).not.toEqual(told())
  })

  it('leaves out who is excluded, and keeps an officer from the one object he avoids', () => {
    const [first] = draw(whole)
    expect(draw({ ...whole, excluded: new Set([first!.id]) }).map(({ id }) => id)).not.toContain(first!.id)
    const avoiding = new Map([[first!.id, new Set([first!.officers[0]!.id])]])
    const [again] = draw({ ...whole, avoiding })
    expect(again!.id).toBe(first!.id)
    expect(again!.officers.map(({ id }) => id)).not.toContain(first!.officers[0]!.id)
    expect(draw({ ...whole, avoiding }).slice(1)).toEqual(draw(whole).slice(1))
  })

  it('draws whoever is in the pool, nobody twice, and everybody where all are drawn', () => {
    fc.assert(fc.property(fc.string({ minLength: 6 }), fc.integer({ min: 1, max: 40 }), fc.integer({ min: 1, max: 40 }), (seed, size, count) => {
      const pool = Array.from({ length: size }, (_, index) => ({ id: `o${index}`, name: '甲' }))
      const drawn = draw({ ...whole, seed, objects: pool, count })
      expect(drawn).toHaveLength(Math.min(size, count))
      expect(new Set(drawn.map(({ id }) => id)).size).toBe(drawn.length)
      for (const { officers } of drawn) expect(new Set(officers.map(({ id }) => id)).size).toBe(2)
    }), { numRuns: 100 })
  })

  it('favours nobody: over many seeds each of five is drawn first about as often', () => {
    const first = new Map<string, number>()
    for (let seed = 0; seed < 5000; seed++) {
      const { name } = inDrawnOrder(`seed-${seed}`, objects)[0]!
      first.set(name, (first.get(name) ?? 0) + 1)
    }
    for (const { name } of objects) expect(Math.abs(first.get(name)! - 1000), name).toBeLessThan(120)
  })
})
