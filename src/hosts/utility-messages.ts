import type { CoreConfig } from '#core/app.ts'

/** The part of a core's configuration that can be sent to another process: everything but its functions. */
type SentConfig = Omit<CoreConfig, 'now' | 'newId'>

/** What the desktop shell tells the core's process. A `connect` carries the seat's port beside it. */
export type ToCore =
  | { type: 'start', config: SentConfig }
  | { type: 'connect' }
  | { type: 'close' }

/** What the core's process answers. `message` is a sentence for the person at the seat. */
export type FromCore =
  | { type: 'ready' }
  | { type: 'refused', message: string }
