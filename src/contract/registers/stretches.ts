import { choice, reference, stake } from './field.ts'

/** A stretch of a road section as it is planned and as it is driven: both are said in the same words. */
export const stretchFields = {
  section: reference('road-sections', { label: '路段', required: true }),
  from: stake({ label: '起点桩号', required: true }),
  to: stake({ label: '止点桩号', required: true }),
  direction: choice('direction', { label: '方向', required: true, default: 'direction' }),
}
