/** What being verified would add. */
export const gain = {
  /** @param amount With its token. */
  adds: (amount: string) => `+${amount} from the pool`,
  before: 'if you verify before the round ends',
  /** @param gate The operator's name for it. */
  beforeAt: (gate: string) => `if you verify with ${gate} before the round ends`,
  first: 'Verify, and your gift counts: alone it moves no match, with the next person’s both are matched.',
  given: (amount: string) => `Your gift of ${amount} waits for it: it is in escrow and counts once you are verified.`,
  partly: (share: string) => `You count at ${share}; this is what full weight adds.`,
  above: 'The box above says how.',
  computing: 'computing…',
  estimate: 'an estimate: this round has a cap',
} as const
