/** The version of the drawing: it changes whenever the same facts would look different. */
export const PLATE_VERSION = 2

/** In units, two to a pixel of a card. */
export const SHAPES = { card: { width: 768, height: 256 }, wide: { width: 1920, height: 384 } } as const
export type Shape = keyof typeof SHAPES
