import type { Brigade } from './brigade.ts'
import { addDays } from '#contract/wall-time.ts'

/**
 * Many patrols from 2023-06-01 on, copied straight in the tables: for what lists and exports do with many, not for how they are saved.
 * Two of three are 一中队's, every second one is 王五's.
 */
export async function fillPatrols(brigade: Brigade, count: number): Promise<void> {
  const { db } = brigade.core.services
  const { id } = await brigade.addPatrol({ day: '2026-03-01' })
  const columns = (db.raw.pragma('table_info(patrol_logs)') as Array<{ name: string }>).map(({ name }) => name)
  const given: Record<string, string> = { id: '?', number: '?', day: '?', starts: `? || 'T08:00'`, ends: `? || 'T10:00'`, squad: '?' }
  const copy = db.raw.prepare(`INSERT INTO patrol_logs (${columns.map(name => `"${name}"`).join(', ')}) SELECT ${columns.map(name => given[name] ?? `"${name}"`).join(', ')} FROM patrol_logs WHERE id = '${id}'`)
  const person = db.raw.prepare(`INSERT INTO patrol_log_people VALUES (?, 'officers', 0, ?, ?)`)
  db.transaction(() => {
    for (let at = 0; at < count; at++) {
      const key = `00000000-0000-7000-8000-${String(at).padStart(12, '0')}`
      const day = addDays('2023-06-01', at % 900)
      const value: Record<string, string> = { id: key, number: `XC0000-${at}`, day, starts: day, ends: day, squad: at % 3 ? brigade.ids.first : brigade.ids.second }
      copy.run(...columns.filter(name => name in value).map(name => value[name]))
      if (at % 2) person.run(key, brigade.ids.wang, day)
    }
  })
}
