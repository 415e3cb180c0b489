import * as z from 'zod'
import { isNumberPattern, usualNumberPattern } from './documents/naming.ts'
import { Day, RecordId } from './primitives.ts'
import { LockSettings, Pin } from './lock.ts'
import { permissions, procedure } from './procedure.ts'

/** 大队信息: the names that stand on every paper. Whether the brigade acts in its own name differs by county, so both names are kept. */
export const BrigadeProfile = z.object({
  name: z.string().trim().min(2).max(80),
  /** Short name for headings and file names. */
  shortName: z.string().trim().min(1).max(20),
  /** 主管部门, in whose name papers may be issued. */
  authority: z.string().trim().max(80).default(''),
  address: z.string().trim().max(120).default(''),
  phone: z.string().trim().max(30).default(''),
  /** 行政区划代码 of the county, six digits. */
  division: z.string().regex(/^(\d{6})?$/).default(''),
  /** 机关代字 of document numbers. Nothing can be issued without it. */
  documentPrefix: z.string().trim().max(20).default(''),
  numberPattern: z.string().trim().max(60).refine(isNumberPattern).default(usualNumberPattern),
  /** Whose seal stands on documents; empty for whoever issues them. */
  sealAgency: z.string().trim().max(80).default(''),
  /** 行政复议机关 and 受诉法院, as the remedies of a document name them. */
  reviewOrgan: z.string().trim().max(80).default(''),
  court: z.string().trim().max(80).default(''),
  /** 农业农村主管部门, which answers for farm machines and has its own name, seal and 机关代字; empty where the brigade acts for it by entrustment. Organs left empty are those above. */
  farmAuthority: z.string().trim().max(80).default(''),
  farmPrefix: z.string().trim().max(20).default(''),
  farmSealAgency: z.string().trim().max(80).default(''),
  farmReviewOrgan: z.string().trim().max(80).default(''),
  farmCourt: z.string().trim().max(80).default(''),
})
export type BrigadeProfile = z.infer<typeof BrigadeProfile>

/** The first administrator, entered with the brigade so that the very first record already has a name on it. */
export const FirstPerson = z.object({
  name: z.string().trim().min(1).max(30),
  kind: z.enum(['officer', 'auxiliary']),
  certificate: z.string().trim().max(40).optional(),
  certifiedFrom: Day.optional(),
  certifiedTo: Day.optional(),
  post: z.string().trim().max(40).optional(),
})
export const Setup = z.object({ profile: BrigadeProfile, person: FirstPerson, squads: z.array(z.string().trim().min(1).max(60)).max(20).default([]) })
export type Setup = z.infer<typeof Setup>

/** Who sits at this machine now. Chosen by name, so that history is true; accounts with passwords belong to the office network host. */
export const Seat = z.object({
  person: z.object({ id: RecordId, name: z.string(), administrator: z.boolean() }).nullable(),
  permissions: z.array(z.enum(permissions)),
  /** The screen is locked: nothing is answered until the person's PIN is given or another person takes over. */
  locked: z.boolean(),
  /** Whether this person has a PIN. */
  hasPin: z.boolean(),
  lock: LockSettings,
})
export type Seat = z.infer<typeof Seat>

export const AppInfo = z.object({
  version: z.string(),
  /** Null until the first-run wizard is done. */
  brigade: BrigadeProfile.nullable(),
  /** Beijing's day and time by the core's clock. */
  now: z.string(),
  today: Day,
  dataDir: z.string(),
  demo: z.boolean(),
})
export type AppInfo = z.infer<typeof AppInfo>

export const brigadeContract = {
  info: procedure('public', { whileLocked: true }).output(AppInfo),
  /** First run: brigade, first administrator, squads, in one step. Refused once done. */
  setUp: procedure('public').input(Setup).output(Seat),
  saveProfile: procedure('settings.write').input(BrigadeProfile).output(BrigadeProfile),
}

export const seatContract = {
  get: procedure('public', { whileLocked: true }).output(Seat),
  /** People who may sit here: active ones, by squad. */
  people: procedure('public', { whileLocked: true }).output(z.array(z.object({ id: RecordId, name: z.string(), initials: z.string(), squad: z.string(), kind: z.string(), hasPin: z.boolean() }))),
  /** Somebody sits down, with their PIN where they have one. Also takes over a locked seat. */
  choose: procedure('public', { whileLocked: true }).input(z.object({ id: RecordId, pin: Pin.optional() })).output(Seat),
  leave: procedure('public').output(Seat),
}
