import sharp from 'sharp'
import { describe, expect, it } from 'vitest'
import { encodePicture, MAX_UPLOAD_BYTES } from './encode-picture'

const plain = (width = 60, height = 40) => sharp({ create: { width, height, channels: 3, background: '#a52' } })
const text = (words: string) => Buffer.from(words)

async function bombPng() {
  const file = await plain().png().toBuffer()
  file.writeUInt32BE(16_000, 16)
  file.writeUInt32BE(16_000, 20)
  return file
}

async function bombJpeg() {
  const file = await plain().jpeg().toBuffer()
  const frame = file.indexOf(Buffer.from('ffc0', 'hex'))
  file.writeUInt16BE(16_000, frame + 5)
  file.writeUInt16BE(16_000, frame + 7)
  return file
}

async function bombWebp() {
  const file = await plain().webp().toBuffer()
  file.writeUInt16LE(16_000, 26)
  file.writeUInt16LE(16_000, 28)
  return file
}

async function animatedPng() {
  const file = await plain().png().toBuffer()
  const control = Buffer.concat([Buffer.from([0, 0, 0, 8]), text('acTL'), Buffer.alloc(12)])
  return Buffer.concat([file.subarray(0, 33), control, file.subarray(33)])
}

async function animatedWebp() {
  const frames = [await plain().png().toBuffer(), await plain().negate().png().toBuffer()]
  return sharp(frames, { join: { animated: true } })
    .webp({ loop: 0 })
    .toBuffer()
}

const cut = async () =>
  (
    await sharp({
      create: {
        width: 400,
        height: 400,
        channels: 3,
        background: '#000',
        noise: { type: 'gaussian', mean: 99, sigma: 40 },
      },
    })
      .jpeg()
      .toBuffer()
  ).subarray(0, 9000)

const refused: [string, number, () => Buffer | Promise<Buffer>][] = [
  ['PNG of 16,000 x 16,000 by its header', 413, bombPng],
  ['JPEG of 16,000 x 16,000 by its header', 413, bombJpeg],
  ['WebP of 16,000 x 16,000 by its header', 413, bombWebp],
  ['more than 4 MB', 413, () => Buffer.alloc(MAX_UPLOAD_BYTES + 1)],
  ['SVG', 415, () => text('<svg xmlns="http://www.w3.org/2000/svg"><script>1</script></svg>')],
  ['HTML', 415, () => text('<!doctype html><script>1</script>')],
  ['GIF', 415, () => plain().gif().toBuffer()],
  ['AVIF', 415, () => plain().avif().toBuffer()],
  ['animated PNG', 415, animatedPng],
  ['animated WebP', 415, animatedWebp],
  ['nothing', 415, () => Buffer.alloc(0)],
  ['JPEG cut before its size', 415, async () => (await plain().jpeg().toBuffer()).subarray(0, 30)],
  ['JPEG cut in its pixels', 422, cut],
]

const EXIF = { IFD0: { Copyright: 'secret-place' } }
const accepted: [string, () => Promise<Buffer>, number, number][] = [
  ['one pixel', () => plain(1, 1).png().toBuffer(), 1, 1],
  ['CMYK', () => plain().toColourspace('cmyk').jpeg().toBuffer(), 60, 40],
  ['16 bits', () => plain().toColourspace('rgb16').png().toBuffer(), 60, 40],
  ['turned by EXIF', () => plain().withMetadata({ orientation: 6 }).withExifMerge(EXIF).jpeg().toBuffer(), 40, 60],
  [
    'HTML after the picture',
    async () => Buffer.concat([await plain().png().toBuffer(), text('<script>secret-place')]),
    60,
    40,
  ],
]

describe('a stranger’s picture', () => {
  it.each(refused)('%s is refused with %i', async (_, status, make) => {
    const file = await make()
    const before = process.cpuUsage()
    expect(await encodePicture(file, [640])).toMatchObject({ status })
    const { user, system } = process.cpuUsage(before)
    if (status === 413) expect(user + system).toBeLessThan(100_000)
  })

  it.each(accepted)('%s becomes WebP without metadata', async (_, make, width, height) => {
    const encoded = await encodePicture(await make(), [640])
    if (!('sizes' in encoded)) throw new Error(encoded.error)
    const [size] = encoded.sizes
    expect(size).toMatchObject({ width, height })
    const meta = await sharp(size?.bytes).metadata()
    expect(meta).toMatchObject({ format: 'webp', space: 'srgb' })
    expect([meta.exif, meta.icc, meta.xmp, meta.orientation]).toEqual([undefined, undefined, undefined, undefined])
    expect(size?.bytes.includes('secret-place')).toBe(false)
  })

  it('is killed when its time is up, and leaves room for the next; a third at once is asked to wait', async () => {
    const file = await plain().png().toBuffer()
    expect(await encodePicture(file, [640], 1)).toMatchObject({ status: 422 })
    const three = await Promise.all([1, 2, 3].map(() => encodePicture(file, [640])))
    expect(three.map((one) => ('sizes' in one ? 200 : one.status))).toEqual([200, 200, 503])
  })
})
