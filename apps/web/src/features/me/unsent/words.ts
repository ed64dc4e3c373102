/** What an account signed and what did not arrive. */
export const unsent = {
  title: 'Signed, and not arrived',
  lead: 'This browser has gifts that you signed and that are not on the chain. Until its deadline, such a gift can still be sent. Taking the signature back makes that impossible, also for anybody who has a copy.',
  until: (when: string) => `It can be sent until ${when}.`,
  takeBack: 'Take the signature back',
  hint: 'One transaction, for the network fee alone. No money moves.',
  done: 'It is taken back, or it arrived meanwhile: nothing that you signed here can be sent any more.',
  token: 'The token alone could take this one back, so wait for that time. It can happen once at most.',
} as const
