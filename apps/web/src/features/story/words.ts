/** Around a story. */
export const story = {
  plain: 'This text is shown as it was written, because laying it out would be too much work.',
  image: (alt: string) => `Image: ${alt}`,
} as const
