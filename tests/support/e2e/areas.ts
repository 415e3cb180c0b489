import type { AppClient } from '#contract/index.ts'
import { navigation } from '#renderer/app/navigation.ts'

interface Seat { client: AppClient }

/** The navigation is the same on every page: what goes over all pages goes over the whole of it once, and elsewhere with its areas closed. */
export const closeAreas = ({ client }: Seat) => client.preferences.put({ key: 'navigation.closed', value: navigation.map(({ key }) => key) })
export const openAreas = ({ client }: Seat) => client.preferences.put({ key: 'navigation.closed', value: [] })
