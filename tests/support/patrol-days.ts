import type { RunningCore } from './core.ts'

/** The sums statistics are read from, by squad and day. */
export const daysKept = ({ core }: RunningCore): unknown[] => core.services.db.raw.prepare('SELECT * FROM patrol_days WHERE logs > 0 ORDER BY squad, day').all()

/** What they would be if every living log were counted anew. */
export const daysCounted = ({ core }: RunningCore): unknown[] => core.services.db.raw.prepare('SELECT squad, day, count(*) AS logs, sum(minutes) AS minutes, sum(mileage) AS mileage FROM patrol_logs WHERE deleted_at IS NULL GROUP BY squad, day ORDER BY squad, day').all()
