import type { Keys } from './keys.ts'
import { expect } from 'vitest'

/** A patrol as a clerk reads it off the paper. */
export interface TypedPatrol { day: string, starts: string, ends: string, from: string, to: string, mileage: number, summary: string }

const two = (value: number) => String(value).padStart(2, '0')
const summaries = ['沿线巡查，路况正常。', '清理抛洒物一处，位于后官寨镇路口。', '劝离占道摆摊 2 处；张䶮、李𬭎、王𠮷到场。', '"引号"、逗号, 与分号；都照原样', '']

/** Twenty patrols: eighteen of November, and the first two of October, which the month's table must not hold. */
export const typedPatrols: readonly TypedPatrol[] = Array.from({ length: 20 }, (_, index) => {
  const length = 10 + index % 7
  return {
    day: index < 2 ? `2026-10-${two(30 + index)}` : `2026-11-${two(index - 1)}`,
    starts: `${two(8 + index % 3)}:${two(index % 6 * 10)}`,
    ends: `${two(11 + index % 3)}:30`,
    from: `K${index}+${String(index * 37 % 1000).padStart(3, '0')}`,
    to: `K${index + length}+500`,
    // The tenth was driven with a meter that stopped on the way.
    mileage: index === 9 ? 6 : length * 2 + (index % 10) / 10,
    summary: summaries[index % summaries.length]!,
  }
})

/** The fields up to the narrative, as the paper has them. What the last patrol left standing is passed over. */
export async function typePatrol(keys: Keys, patrol: TypedPatrol, isFirst: boolean): Promise<void> {
  await keys.answer('day', patrol.day.replaceAll('-', ''))
  await keys.answer('starts', patrol.starts.replace(':', ''))
  await keys.answer('ends', patrol.ends.replace(':', ''))
  await keys.answer('squad', isFirst ? 'yzd' : undefined)
  if (isFirst) {
    for (const initials of ['zy', 'lh']) {
      await keys.answer('officers', initials)
      // The picker keeps the cursor until the name has become a person.
      await expect.poll(() => keys.held()).toBe('')
    }
  }
  await keys.answer('officers')
  await keys.answer('auxiliaries')
  await keys.answer('vehicle', isFirst ? 'gm1' : undefined)
  await keys.answer('stretches.0.section', 'xzl')
  // A section brings its stakes along; typing replaces them, as in a cell of a spreadsheet.
  await keys.at('stretches.0.from')
  await expect.poll(() => keys.held()).toBe('K0+000')
  await keys.answer('stretches.0.from', patrol.from)
  await keys.answer('stretches.0.to', patrol.to.slice(1))
  await keys.answer('stretches.0.direction')
  await keys.answer('mileage', String(patrol.mileage))
  await keys.answer('method')
  await keys.answer('weather', isFirst ? 'q' : undefined)
  await keys.at('summary')
}
