import type { FieldParts } from '#renderer/registers/field-parts.ts'
import VisitOperator from './VisitOperator.vue'

/** Who types a visit sees beside the enterprise how often it was visited. */
export const visitParts: FieldParts = { form: { 'enterprise-visits.operator': VisitOperator }, view: {} }
