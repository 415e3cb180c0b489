import type { Command } from 'commander'
import type { ExitCode } from './outcome.ts'
import { exitCodes } from './outcome.ts'

const endings = new WeakMap<Command, ExitCode>()

/** Says how a command ended that did its work and still has something refused in its answer. */
export const endWith = (command: Command, code: ExitCode): void => void endings.set(command, code)

export const endingOf = (command: Command): ExitCode => endings.get(command) ?? exitCodes.done
