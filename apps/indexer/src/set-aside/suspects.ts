import type { SetAsideLog } from '../batch/batch'
import type { RawLog } from '../source/raw-log'

/**
 * Logs that could not be decoded or stored on the first attempt. A node may have reported them wrongly: the log itself
 * is at fault only if a second answer is the same.
 */
export class Suspects {
  readonly #texts = new Map<string, { text: string; restarts: number }>()
  #restarts = 0

  /** The whole chain is read again, so rows that were stored before can no longer be the reason. */
  restarted(): void {
    this.#restarts += 1
  }

  /**
   * Returns the logs that are not yet known to be at fault. From the next call on they are.
   * @param logs `isForOthers`: a row that the log refers to is missing. A node may have left it out before, so such a
   * log is at fault only after the whole chain was read again.
   */
  unconfirmed(logs: readonly (SetAsideLog & { isForOthers: boolean })[]): SetAsideLog[] {
    return logs.filter(({ log, isForOthers }) => {
      const place = `${log.blockHash}/${log.logIndex}`
      const text = textOf(log)
      const before = this.#texts.get(place)
      if (before?.text !== text) this.#texts.set(place, { text, restarts: this.#restarts })
      else if (!isForOthers || before.restarts < this.#restarts) return false
      return true
    })
  }
}

function textOf({ address, topics, data, transactionHash }: RawLog): string {
  return [address, ...topics, data, transactionHash].join(' ').toLowerCase()
}
