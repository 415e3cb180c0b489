import { onBeforeUnmount, onMounted, shallowReactive } from 'vue'

/** Something that can be done where the clerk is now, for the command palette. */
interface PageCommand { key: string, label: string, /** Keys as people read them. */ shortcut?: string, run: () => void }

type Offer = () => readonly PageCommand[]
const offers = shallowReactive(new Set<Offer>())

/** What the pages on screen offer now. */
export const pageCommands = (): PageCommand[] => [...offers].flatMap(offer => offer())

/** Offers commands while the component is on screen. What cannot be done now is left out of the answer. */
export function usePageCommands(offer: Offer): void {
  onMounted(() => offers.add(offer))
  onBeforeUnmount(() => offers.delete(offer))
}
