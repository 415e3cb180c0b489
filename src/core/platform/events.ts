import type { ChangeEvent } from '#contract/desk.ts'
import { EventPublisher } from '@orpc/server'

/** Committed writes, announced to every open screen. */
export type Events = EventPublisher<{ change: ChangeEvent }>
export const createEvents = (): Events => new EventPublisher<{ change: ChangeEvent }>()
