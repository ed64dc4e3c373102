/** A transaction that a Safe's owners have to sign. */
export const proposal = {
  signatures: (given: number, required: number) =>
    `Proposed to the Safe: ${given} of ${required} signatures.${given >= required ? ' An owner can execute it now.' : ''}`,
  over: 'The Safe’s owners rejected it, or executed another in its place. Stop waiting to begin it again.',
} as const
