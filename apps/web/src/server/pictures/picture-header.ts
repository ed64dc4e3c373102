/** The most pixels (width times height) a picture may have before it is decoded. */
export const MAX_PIXELS = 16_000_000

/** What the first bytes of a picture say: kind and size in pixels, and whether it moves. */
export interface PictureHeader {
  kind: 'png' | 'jpeg' | 'webp'
  width: number
  height: number
  animated: boolean
}

/**
 * Reads kind and size from the bytes alone, without decoding a pixel; name and declared type play no part.
 * Undefined for whatever is not PNG, JPEG or WebP (so SVG, GIF, AVIF, HTML) and for a header that is cut short.
 */
export function pictureHeader(file: Uint8Array): PictureHeader | undefined {
  const bytes = Buffer.from(file.buffer, file.byteOffset, file.byteLength)
  try {
    return png(bytes) ?? jpeg(bytes) ?? webp(bytes)
  } catch (error) {
    if (error instanceof RangeError) return undefined
    throw error
  }
}

const PNG_START = Buffer.from('89504e470d0a1a0a0000000d49484452', 'hex')

function png(bytes: Buffer): PictureHeader | undefined {
  if (!bytes.subarray(0, 16).equals(PNG_START)) return undefined
  let animated = false
  for (let at = 8; at + 8 <= bytes.length; at += 12 + bytes.readUInt32BE(at)) {
    const chunk = bytes.toString('latin1', at + 4, at + 8)
    if (chunk === 'acTL') animated = true
    if (chunk === 'IDAT') break
  }
  return { kind: 'png', width: bytes.readUInt32BE(16), height: bytes.readUInt32BE(20), animated }
}

/** Markers of JPEG's frames: C0 to CF, except tables (C4, CC) and the reserved C8. */
const isFrame = (marker: number) => marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker)

function jpeg(bytes: Buffer): PictureHeader | undefined {
  if (bytes.length < 4 || bytes.readUIntBE(0, 3) !== 0xffd8ff) return undefined
  for (let at = 2; ; at += 2 + bytes.readUInt16BE(at + 2)) {
    while (bytes.readUInt8(at + 1) === 0xff) at += 1
    if (bytes.readUInt8(at) !== 0xff) return undefined
    if (isFrame(bytes.readUInt8(at + 1))) {
      return { kind: 'jpeg', width: bytes.readUInt16BE(at + 7), height: bytes.readUInt16BE(at + 5), animated: false }
    }
  }
}

function webp(bytes: Buffer): PictureHeader | undefined {
  if (bytes.toString('latin1', 0, 4) !== 'RIFF' || bytes.toString('latin1', 8, 12) !== 'WEBP') return undefined
  const still = (width: number, height: number) => ({ kind: 'webp' as const, width, height, animated: false })
  switch (bytes.toString('latin1', 12, 16)) {
    case 'VP8 ':
      return still(bytes.readUInt16LE(26) & 0x3fff, bytes.readUInt16LE(28) & 0x3fff)
    case 'VP8L': {
      const packed = bytes.readUInt32LE(21)
      return still((packed & 0x3fff) + 1, ((packed >>> 14) & 0x3fff) + 1)
    }
    case 'VP8X':
      return {
        ...still(bytes.readUIntLE(24, 3) + 1, bytes.readUIntLE(27, 3) + 1),
        animated: (bytes.readUInt8(20) & 2) !== 0,
      }
    default:
      return undefined
  }
}
