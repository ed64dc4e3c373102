/** Why a cart was not paid. In each case nothing was sent. */
export const payProblems = {
  declined: 'You declined in the wallet. Nothing was sent, nothing was taken. The cart is as it was.',
  /** @param when Until when an earlier request can still be carried out. */
  earlier: (when: string) =>
    `An earlier request of yours may still go through until ${when}. If it is offered below, continue that one; else wait until then. Nothing new was sent.`,
  elsewhere: 'This cart is being paid from another tab or window. See there what became of it; nothing was sent here.',
  given: 'These gifts have been made already. Nothing new was sent.',
  /** @param title Of a campaign. @param why A sentence. */
  aside: (title: string, why: string) => `“${title}” was set aside: ${why} Check the rest, then give again.`,
  changed: 'The cart has changed in another tab. Check it, then give again.',
} as const
