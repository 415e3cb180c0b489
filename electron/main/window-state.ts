import type { Rectangle } from 'electron'
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname } from 'node:path'

export interface WindowState {
  bounds: Rectangle
  isMaximized: boolean
}

/** Where the window stood last time, or nothing when that place is no longer on a screen. */
export function readWindowState(file: string, screens: readonly Rectangle[]): WindowState | undefined {
  const state = parse(file)
  return state && screens.some(screen => overlaps(screen, state.bounds)) ? state : undefined
}

/** Losing the window's place is no reason to trouble anyone, so a full disk is passed over here. */
export function writeWindowState(file: string, state: WindowState): void {
  try {
    mkdirSync(dirname(file), { recursive: true })
    writeFileSync(file, JSON.stringify(state))
  } catch (error) {
    console.error('The window position was not kept.', error)
  }
}

function parse(file: string): WindowState | undefined {
  try {
    const { bounds, isMaximized } = JSON.parse(readFileSync(file, 'utf8')) as WindowState
    const numbers = [bounds.x, bounds.y, bounds.width, bounds.height]
    return numbers.every(Number.isFinite) ? { bounds, isMaximized: isMaximized === true } : undefined
  } catch {
    return undefined
  }
}

/** At least a corner big enough to take hold of must be visible. */
function overlaps(screen: Rectangle, bounds: Rectangle): boolean {
  const width = Math.min(screen.x + screen.width, bounds.x + bounds.width) - Math.max(screen.x, bounds.x)
  const height = Math.min(screen.y + screen.height, bounds.y + bounds.height) - Math.max(screen.y, bounds.y)
  return width >= 120 && height >= 80
}
