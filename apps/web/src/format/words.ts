/** Next to a link whose label shows another address than it leads to. */
export const links = {
  goesTo: (where: string) => `(goes to ${where})`,
  thisPage: 'this page',
} as const
