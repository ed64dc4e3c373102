import { getPostedResult, type PostedResult } from '@commonweight/sdk/read/get-posted-result'
import { getResult } from '@commonweight/sdk/read/get-result'
import { BadInputError } from '../input-errors'
import type { RoundConnection } from './connect'

const PARTS = ['root', 'inputs', 'configuration', 'code'] as const

/**
 * What a round's calculator posted, read from the event and compared with what the contract keeps. Undefined if nothing
 * was posted.
 * @throws BadInputError if the event and the contract differ.
 */
export async function readPosted(connection: RoundConnection): Promise<PostedResult | undefined> {
  const { client, newest } = connection
  const posted = await getPostedResult(client, { ...connection, block: newest })
  const kept = await getResult(client, connection)
  const isNone = BigInt(kept.root) === 0n
  if (posted === undefined && isNone) return undefined
  const differing = PARTS.filter((part) => posted?.[part] !== kept[part])
  if (posted !== undefined && differing.length === 0) return posted
  const said = differing.map(
    (part) => `posted ${part} ${posted?.[part] ?? 'none'} by events, ${isNone ? 'none' : kept[part]} in the contract`,
  )
  throw new BadInputError(`The node's logs and state do not agree (${said.join('; ')}). Ask another node.`)
}
