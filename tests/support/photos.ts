import sharp from 'sharp'

/** A photo of one colour and size; the same arguments give the same bytes. */
export async function photo(name = '现场.jpg', { width = 800, height = 600, red = 120 } = {}): Promise<File> {
  const bytes = await sharp({ create: { width, height, channels: 3, background: { r: red, g: 90, b: 60 } } }).jpeg({ quality: 90 }).toBuffer()
  return new File([new Uint8Array(bytes)], name, { type: 'image/jpeg' })
}

/** A photo of noise, which no format can make small. */
export async function largePhoto(width: number, height: number): Promise<File> {
  const bytes = await sharp({ create: { width, height, channels: 3, background: '#888', noise: { type: 'gaussian', mean: 128, sigma: 60 } } }).jpeg({ quality: 95 }).toBuffer()
  return new File([new Uint8Array(bytes)], '大图.jpg', { type: 'image/jpeg' })
}
