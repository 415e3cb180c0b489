import type { DesktopRefusalCode } from '#contract/desktop.ts'
import { desktopRefusals } from '#contract/desktop.ts'

/** An expected refusal of a native call; the person at the seat reads its sentence. */
export class DesktopRefusal extends Error {
  readonly code: DesktopRefusalCode

  constructor(code: DesktopRefusalCode) {
    super(desktopRefusals[code])
    this.code = code
  }
}
