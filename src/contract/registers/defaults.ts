import type { Field } from './field.ts'

/** Defaults that are the same whoever asks and whenever: the core fills them in at saving, and a fresh row of a form shows them at once. */
export const fixedDefaults = {
  'position': 100,
  'use-status': 'active',
  'person-kind': 'officer',
  'patrol-method': 'road',
  'direction': 'both',
  'site-state': 'open',
  'site-condition': 'normal',
  'finding-state': 'pending',
  'defect-state': 'found',
  'defect-severity': 'general',
  'complaint-kind': 'report',
  'complainant-identity': 'named',
  'lead-stage': 'open',
  'sentence-mark': 'own',
  'matter-state': 'open',
  'operator-kind': 'enterprise',
  'operator-state': 'open',
  'operation-state': 'active',
  'practice-state': 'active',
  'licence-standing': 'normal',
  'check-scene': 'roadside',
  'licence-result': 'match',
  'check-handling': 'none',
  'truck-plate': 'yellow',
  'road-condition-state': 'open',
  'owner-kind': 'person',
  'driver-state': 'valid',
  'spot-field': 'transport',
  'spot-category': 'untargeted',
  'spot-matter-kind': 'general',
  'spot-method': 'on-site',
  'draw-pool': 'operators',
  'officers-each': 2,
  'visit-basis': 'routine',
} as const satisfies Record<string, string | number>

const fixed: Readonly<Record<string, string | number>> = fixedDefaults

/** A row of lines nobody has typed in yet. */
export function blankLine(fields: Readonly<Record<string, Field>>): Record<string, unknown> {
  return Object.fromEntries(Object.entries(fields).map(([name, field]) => [name, field.default ? fixed[field.default] ?? null : null]))
}
