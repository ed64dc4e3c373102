// Runs as a process of its own, without the server's environment: decodes the picture from standard input and writes
// its sizes as JSON to standard output. The server ends it when its time is up.
import { buffer } from 'node:stream/consumers'
import sharp from 'sharp'

const [maxPixels, ...widths] = process.argv.slice(2).map(Number)
sharp.cache(false)
sharp.concurrency(1)
const file = await buffer(process.stdin)
const sizes = []
for (const width of widths) {
  // sharp keeps no metadata unless asked to; rotate() applies the orientation of EXIF first.
  const { data, info } = await sharp(file, { limitInputPixels: maxPixels, failOn: 'truncated' })
    .rotate()
    .resize({ width, withoutEnlargement: true })
    .toColourspace('srgb')
    .webp({ quality: 82 })
    .toBuffer({ resolveWithObject: true })
  sizes.push({ width: info.width, height: info.height, base64: data.toString('base64') })
}
process.stdout.write(JSON.stringify(sizes))
