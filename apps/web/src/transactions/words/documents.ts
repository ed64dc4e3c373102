/** Why the site did not take a document; part of a sentence of the forms. */
export const documents = {
  noAnswer: 'the site does not answer.',
  refused: (status: number) => `the site answered ${status}.`,
} as const
