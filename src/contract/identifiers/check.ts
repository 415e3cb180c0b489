import type { Problem } from '../problems.ts'
import type { IdentifierKind } from './index.ts'
import { problemMessage } from '../problems.ts'
import { readField } from '../registers/read.ts'
import { identifiers, readIdentifier } from './index.ts'
import { asProblem } from './reading.ts'

/** What is known of an identifier. A warning is still valid: it may be right, and wants to be looked at. */
export interface IdentifierAnswer {
  valid: boolean
  level: 'ok' | 'warning' | 'error'
  /** The usual form. Look-alike signs stand as they were given. */
  normalised: string
  problems: Array<{ code: string, message: string }>
}

/** Checks an identifier that stands by itself. `today` is Beijing's day. */
export function checkIdentifier(kind: IdentifierKind, given: unknown, at: { today: string }): IdentifierAnswer {
  const field = { type: kind, label: identifiers[kind].label, required: true }
  const read = readField(field, given, { path: '' })
  const problems = 'problem' in read ? [read.problem] : identifierProblems(field, '', String(read.value), at)
  const level = problems.some(found => found.level === 'error') ? 'error' : problems.length ? 'warning' : 'ok'
  const normalised = 'value' in read ? String(read.value) : typeof given === 'string' || typeof given === 'number' ? readIdentifier(kind, given).normalised : ''
  return { valid: level !== 'error', level, normalised, problems: problems.map(found => ({ code: found.code, message: problemMessage(found) })) }
}

/** What there is to say about a value that was read before: doubts, and what only the day can tell. */
export function identifierProblems(field: { type: IdentifierKind, label: string }, path: string, value: string, at: { today: string }): Problem[] {
  return readIdentifier(field.type, value, at).remarks.map(remark => asProblem(remark, field.label, path))
}
