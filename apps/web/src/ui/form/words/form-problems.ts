/** What is wrong with what was written in a form, and the storing of its document. */
export const formProblems = {
  fix: 'Please put these right:',
  invalid: 'The form is not complete: see what is named above. Nothing was sent.',
  notStored: (reason: string) => `The document could not be stored: ${reason} Nothing was sent; your draft is kept.`,
  nearestTime: (when: string) => `The nearest time that fits is ${when}.`,
  mostAmount: (amount: string) => `At most ${amount}.`,
  chooseToken: 'Choose a token of this chain.',
  amountAboveZero: 'Enter an amount above 0.',
  /** A problem, after the name of its field. */
  inField: (field: string, problem: string) => `${field}: ${problem}`,
  badDate: 'Choose a date and time.',
  badNumber: 'Write a number.',
  badAddress: 'An address is 0x and 40 digits or letters a to f.',
  badChecksum: (address: string) =>
    `The checksum of ${address} does not fit: at least one character differs from the address that was meant. Copy it again.`,
} as const
