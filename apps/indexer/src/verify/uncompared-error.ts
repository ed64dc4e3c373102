/** No node told what the contracts keep at a block. It may do so when it is asked again. */
export class UncomparedError extends Error {
  override readonly name = 'UncomparedError'
}
