import type { CoreConfig } from '#core/app.ts'

/** What the desktop shell tells the core's process. A `connect` carries the seat's port beside it. */
export type ToCore =
  | { type: 'start', config: Omit<CoreConfig, 'now'> }
  | { type: 'connect' }
  | { type: 'close' }

/** What the core's process answers. `message` is a sentence for the person at the seat. */
export type FromCore =
  | { type: 'ready' }
  | { type: 'refused', message: string }
