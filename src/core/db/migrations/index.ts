import type { Migration } from '../migrate.ts'
import { migration as platform } from './0001-platform.ts'
import { migration as brigade } from './0002-brigade.ts'
import { migration as patrols } from './0003-patrols.ts'
import { migration as narrative } from './0004-narrative.ts'
import { migration as patrolPlans } from './0005-patrol-plans.ts'
import { migration as duty } from './0006-duty.ts'
import { migration as patrolDays } from './0007-patrol-days.ts'
import { migration as findingSteps } from './0008-finding-steps.ts'
import { migration as views } from './0009-views.ts'
import { migration as pins } from './0010-pins.ts'
import { migration as calendar } from './0011-calendar.ts'
import { migration as checklists } from './0012-checklists.ts'
import { migration as supervision } from './0013-supervision.ts'
import { migration as licenceChecks } from './0014-licence-checks.ts'
import { migration as complaints } from './0015-complaints.ts'

/** Every step, oldest first. A released step is never edited; a new one is added. */
export const migrations: readonly Migration[] = [platform, brigade, patrols, narrative, patrolPlans, duty, patrolDays, findingSteps, views, pins, calendar, checklists, supervision, licenceChecks, complaints]
