import { BaseError } from '@commonweight/domain/base-error'

/** A node refused the logs of a single block each time it was asked. */
export class LogsUnavailableError extends BaseError {
  override readonly name = 'LogsUnavailableError'
}

/**
 * @property from, to First and last block.
 * @property read Reads a range. If it throws, the range is made smaller.
 * @property retryMs Wait before the second try of one block; each further wait is twice as long. Without it, 250.
 */
type Input<Log> = {
  from: bigint
  to: bigint
  read: (range: { fromBlock: bigint; toBlock: bigint }) => Promise<readonly Log[]>
  retryMs?: number
}

const FIRST_SIZE = 2_000n
const MAX_SIZE = 50_000n
const MAX_TRIES = 6

/**
 * Reads the logs of many blocks in their order, in ranges as large as the node allows: half as large after each error,
 * twice as large after each success.
 * @throws LogsUnavailableError
 */
export async function readInRanges<Log>(parameters: Input<Log>): Promise<Log[]> {
  const { from, to, read, retryMs = 250 } = parameters
  const logs: Log[] = []
  let size = FIRST_SIZE
  let tries = 0
  for (let fromBlock = from; fromBlock <= to; ) {
    const toBlock = fromBlock + size - 1n < to ? fromBlock + size - 1n : to
    try {
      for (const log of await read({ fromBlock, toBlock })) logs.push(log)
      fromBlock = toBlock + 1n
      size = size * 2n < MAX_SIZE ? size * 2n : MAX_SIZE
      tries = 0
    } catch (cause) {
      const asked = toBlock - fromBlock + 1n
      if (asked > 1n) {
        size = asked / 2n
        continue
      }
      if (++tries === MAX_TRIES)
        throw new LogsUnavailableError(`The node gives no logs of block ${fromBlock}.`, { cause })
      await new Promise((resolve) => setTimeout(resolve, retryMs * 2 ** (tries - 1)))
    }
  }
  return logs
}
