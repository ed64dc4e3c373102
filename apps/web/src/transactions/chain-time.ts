import type { Client } from 'viem'
import { getBlock } from 'viem/actions'

/** Unix seconds of the newest block. */
export async function chainTime(client: Client): Promise<number> {
  return Number((await getBlock(client)).timestamp)
}
