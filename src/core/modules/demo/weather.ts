import type { Chance } from './chance.ts'
import { addDays } from '#contract/wall-time.ts'

type Odds = ReadonlyArray<readonly [weather: string, weight: number]>

/** A loess plateau's year: dry windy spring, rain in late summer, snow from November to March. */
const seasons: Readonly<Record<'winter' | 'spring' | 'summer' | 'autumn', Odds>> = {
  winter: [['晴', 48], ['阴', 24], ['雪', 16], ['风', 8], ['雾', 4]],
  spring: [['晴', 44], ['风', 26], ['阴', 20], ['雨', 10]],
  summer: [['晴', 46], ['雨', 30], ['阴', 24]],
  autumn: [['晴', 42], ['阴', 26], ['雨', 22], ['雾', 10]],
}
const months = ['winter', 'winter', 'spring', 'spring', 'spring', 'summer', 'summer', 'summer', 'autumn', 'autumn', 'winter', 'winter'] as const

/** One weather a day, the same for all crews out that day. */
export function weatherOf(chance: Chance, firstDay: string, days: number): string[] {
  return Array.from({ length: days }, (_, offset) => chance.weighed(seasons[months[Number(addDays(firstDay, offset).slice(5, 7)) - 1]!]))
}
