import type { AnyRecord, RecordOf } from '#contract/registers/definition.ts'
import type { complaints } from '#contract/registers/index.ts'

/** The paper of a complaint is the usual one, except that it never says who asked for secrecy. */
export function complaintSheet(record: AnyRecord): AnyRecord {
  const { identity } = record as unknown as RecordOf<typeof complaints>
  return identity === 'protected' ? { ...record, complainant: '（按要求保密）', phone: null, address: null } : record
}
