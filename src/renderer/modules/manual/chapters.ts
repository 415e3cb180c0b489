import { readChapter } from './read-chapter.ts'

const texts = import.meta.glob<string>('../../../../docs/manual/*.md', { query: '?raw', import: 'default', eager: true })
const addresses = import.meta.glob<string>('../../../../docs/manual/pictures/*.png', { query: '?url', import: 'default', eager: true })

/** The manual in the order of its file names, read from what the build has put into the program. */
export const chapters = Object.keys(texts).sort().map(file => readChapter(file, texts[file]!))

/** Where the program keeps a picture of the manual. */
export const pictureAddress = (file: string): string | undefined => addresses[`../../../../docs/manual/pictures/${file}`]
