/** The cart on every page: the link in the header, and the button that adds a campaign. */
export const cartButton = {
  cart: 'Cart',
  campaigns: (count: number) => (count === 1 ? 'campaign' : 'campaigns'),
  add: 'Add',
  addLong: 'Add to the cart',
  addTitled: (title: string) => `Add ${title} to the cart`,
  added: 'In the cart',
  addedTitled: (title: string) => `In the cart: ${title}. Take it out`,
  full: 'The cart is full. Pay it, or take something out, then add this.',
} as const
