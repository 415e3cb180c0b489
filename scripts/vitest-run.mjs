import { mkdirSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import process from 'node:process'
import { projectNode, readIfThere, root, run } from './project.mjs'

const report = join(root, '.cache', 'vitest.json')

/** Runs the tests whose path holds one of the filters (all without any) and counts what came of them. */
export async function runVitest(filters) {
  mkdirSync(join(root, '.cache'), { recursive: true })
  rmSync(report, { force: true })
  const { code } = await run(projectNode, [
    join(root, 'node_modules/vitest/vitest.mjs'), 'run', '--reporter=default', '--reporter=json', `--outputFile.json=${report}`, ...filters,
  ], { stdio: ['ignore', process.stdout, process.stderr] })
  return count(JSON.parse(readIfThere(report) ?? 'null'), code)
}

/**
 * Sums up vitest's report. A file that failed before its first test, and a run that failed without
 * any failed test, count as one failure each: neither may hide behind the tests that passed.
 */
export function count(result, exitCode) {
  const files = result?.testResults ?? []
  const tests = files.flatMap(file => file.assertionResults)
  const broken = files.filter(file => file.status === 'failed' && !file.assertionResults.some(test => test.status === 'failed'))
  const failed = tests.filter(test => test.status === 'failed').length + broken.length
  return {
    passed: tests.filter(test => test.status === 'passed').length,
    failed: failed === 0 && exitCode !== 0 ? 1 : failed,
    notRun: tallied(tests.filter(test => test.status !== 'passed' && test.status !== 'failed').map(test => test.meta?.notRun ?? 'left out')),
  }
}

function tallied(reasons) {
  return [...new Set(reasons)].map(reason => ({ reason, tests: reasons.filter(other => other === reason).length }))
}
