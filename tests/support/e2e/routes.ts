import type { Places, Screen } from './screens.ts'
import { createMemoryHistory } from 'vue-router'
import { createAppRouter } from '#renderer/app/router.ts'
import { formReady, settled } from './screen.ts'

/** What stands for a part of an address that names no choices of its own. A route with another part has to say here what shows it. */
const parts: Readonly<Record<string, (places: Places, path: string) => string>> = {
  id: (places, path) => recordOf(places, path.split('/')[2]!),
  chapter: () => 'entry',
  code: () => 'CK01',
  version: () => '1',
  rest: () => 'nowhere',
}

function recordOf(places: Places, register: string): string {
  const id = places[`record:${register}`]
  if (!id) throw new Error(`The books of the tests hold no record of “${register}” to show.`)
  return id
}

const part = /:(\w+)(?:\(([^)]*)\))?[?*+]*/

/** A path once for each choice its first part offers (`:code(people|squads)`), and so on for the parts after it. */
function spread(path: string): string[] {
  const found = [...path.matchAll(new RegExp(part, 'g'))].find(([, , choices]) => choices && /^[\w|-]+$/.test(choices))
  return found ? found[2]!.split('|').flatMap(choice => spread(path.replace(found[0], choice))) : [path]
}

function fill(path: string, places: Places): string {
  return path.replace(new RegExp(part, 'g'), (whole, name: string) => {
    const given = parts[name]
    if (!given) throw new Error(`Nothing says what to show for “${whole}” in ${path}.`)
    return given(places, path)
  })
}

/** Every page there is, read from the router: a new route is among them without being named here. */
export const routeScreens: readonly Screen[] = createAppRouter(createMemoryHistory()).getRoutes().flatMap(route => spread(route.path)).map(path => ({
  name: path,
  address: places => fill(path, places),
  ready: async (page) => {
    await page.getByRole('heading', { level: 1 }).first().waitFor()
    if (/\/(new|edit)$/.test(path)) await formReady(page)
    await settled(page)
  },
}))
