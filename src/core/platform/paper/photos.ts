/** A photo ready to print; without an image when the file is missing or damaged, which the page then says. */
export interface Photo { file: string, image?: string }

/** Enough for 250 dots per inch at the printed size; a phone's full picture would make a notice of 10 MB. */
const LONGEST_EDGE = 900

/** Reads a photo upright (phones turn it by a note in the file, which PDF readers ignore) and at printing size. */
export async function readPhoto(file: string): Promise<Photo> {
  // Loaded only for papers with photos, and outside the net below: a missing image library is no damaged photo.
  const { default: sharp } = await import('sharp')
  try {
    const bytes = await sharp(file)
      .rotate()
      .resize({ width: LONGEST_EDGE, height: LONGEST_EDGE, fit: 'inside', withoutEnlargement: true })
      .flatten({ background: '#ffffff' })
      .jpeg({ quality: 85 })
      .toBuffer()
    return { file, image: `data:image/jpeg;base64,${bytes.toString('base64')}` }
  }
  catch {
    return { file }
  }
}
