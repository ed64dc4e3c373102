/** Why the relayer does not make a call. The page then offers the ordinary way. */
export const relayer = {
  none: 'This site pays no network fees for others.',
  usedUp:
    'Today’s budget of this site for network fees is used up. It begins again at 00:00 UTC; until then send it yourself.',
  empty: 'This site’s account for network fees is empty now. Send it yourself.',
  silent: 'The chain does not answer. Try again in a moment.',
  heavy: 'This needs more of the network than this site pays for. Send it yourself.',
  busy: 'Other gifts of this account are on their way. Try again when they have arrived, or send it yourself.',
  queue: 'Many gifts wait for this site to send them. Send it yourself, or try again later.',
  failures:
    'Gifts of this account that this site sent have failed, so it sends no more of them today. Send it yourself.',
  unasked: 'This site cannot ask the chain or its database now. Try again in a moment, or send it yourself.',
  notACart: 'This is not a signed cart for the gift router of this site.',
  otherPayer: 'This site relays carts that their donor pays in tokens, to the campaigns of this site.',
  lines: (most: number) => `This site relays carts of at most ${most} gifts.`,
  token: 'This site does not pay network fees for this token. Send it yourself.',
  least: (amount: string) => `This site pays the network’s fee for ${amount} or more for each gift. Send it yourself.`,
  deadline: 'This cart is valid for too short or too long a time. Sign it again.',
  late: 'It was too late for this: it could not be sent in time. Nothing was taken.',
  unknown: 'There is no such campaign.',
  nothing: (amount: string) => `There is less than ${amount} at this address.`,
} as const
