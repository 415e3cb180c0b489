import process from 'node:process'
import { runCommandLine } from './cli/command-line.ts'
import { processTerminal } from './cli/terminal.ts'
import { programParts } from './program.ts'

// Not process.exit: a large answer may still be on its way into a pipe.
process.exitCode = await runCommandLine(process.argv.slice(2), processTerminal(programParts(import.meta.dirname)))
