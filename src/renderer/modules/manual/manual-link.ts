import type { Address } from './read-chapter.ts'

/** Address of a place in the manual within the program. */
export const manualLink = ({ chapter, section }: Address): string => `#/manual/${chapter}${section ? `#${encodeURIComponent(section)}` : ''}`
