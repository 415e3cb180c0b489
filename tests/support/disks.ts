import { execFileSync, spawnSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { onTestFinished } from 'vitest'

/** Whether this account may mount file systems; an ordinary one may not. */
export function mayMount(): boolean {
  if (process.platform !== 'linux' || process.getuid?.() !== 0) return false
  const folder = mkdtempSync(join(tmpdir(), 'brigade-desk-mount-'))
  try {
    if (spawnSync('mount', ['-t', 'tmpfs', '-o', 'size=64k', 'tmpfs', folder], { stdio: 'ignore' }).status !== 0) return false
    return spawnSync('umount', [folder], { stdio: 'ignore' }).status === 0
  }
  finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

export interface SmallDisk { path: string, resize: (size: string) => void, readOnly: (on: boolean) => void }

/** A disk of its own that is soon full (`size`, as `4m`); it goes with the test, after everything the test opened on it. */
export function smallDisk(size: string): SmallDisk {
  const path = join(mkdtempSync(join(tmpdir(), 'brigade-desk-disk-')), 'disk')
  mkdirSync(path)
  execFileSync('mount', ['-t', 'tmpfs', '-o', `size=${size}`, 'tmpfs', path])
  onTestFinished(() => {
    execFileSync('umount', ['-l', path])
    rmSync(join(path, '..'), { recursive: true, force: true })
  })
  return {
    path,
    resize: to => void execFileSync('mount', ['-o', `remount,size=${to}`, path]),
    readOnly: on => void execFileSync('mount', ['-o', `remount,${on ? 'ro' : 'rw'}`, path]),
  }
}
