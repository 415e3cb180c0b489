import type { Database } from '../../db/database.ts'
import { BrigadeProfile } from '#contract/brigade.ts'
import { readSetting } from '../../platform/settings.ts'

/** The unit that stands on every paper; empty before the first-run wizard. */
export const brigadeName = (db: Database): string => readSetting(db, 'brigade', BrigadeProfile)?.name ?? ''
