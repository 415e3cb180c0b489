import { join, resolve } from 'node:path'
import { describe, expect, it } from 'vitest'
import { dataFolderFrom, demoDataFolder } from '#hosts/data-folder.ts'

const linux = { platform: 'linux' as const, home: '/home/clerk', env: {} }

describe('the data folder', () => {
  it.each([
    [{ ...linux }, '/home/clerk/.local/share/brigade-desk/data'],
    [{ ...linux, env: { XDG_DATA_HOME: '/srv/share' } }, '/srv/share/brigade-desk/data'],
    [{ platform: 'darwin' as const, home: '/Users/clerk', env: {} }, '/Users/clerk/Library/Application Support/brigade-desk/data'],
    [{ platform: 'win32' as const, home: '/c/Users/clerk', env: { APPDATA: '/c/Users/clerk/AppData/Roaming' } }, '/c/Users/clerk/AppData/Roaming/brigade-desk/data'],
    [{ platform: 'win32' as const, home: '/c/Users/clerk', env: {} }, '/c/Users/clerk/AppData/Roaming/brigade-desk/data'],
  ])('is the application folder of the person signed in', (machine, folder) => {
    expect(dataFolderFrom([], machine)).toBe(join(folder))
  })

  it('is the one named on the command line, in either spelling, before the demo', () => {
    expect(dataFolderFrom(['--data', 'some/folder'], linux)).toBe(resolve('some/folder'))
    expect(dataFolderFrom(['--demo', '--data=/srv/brigade'], linux)).toBe(resolve('/srv/brigade'))
  })

  it('keeps sample records apart from real ones', () => {
    expect(dataFolderFrom(['--demo'], linux)).toBe(demoDataFolder(linux))
    expect(demoDataFolder(linux)).not.toBe(dataFolderFrom([], linux))
  })
})
