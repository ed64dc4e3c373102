import { type Address, BaseError, type Client, decodeAbiParameters } from 'viem'
import { call } from 'viem/actions'

/** `getOwners()` of a Safe. */
const GET_OWNERS = '0xa0e67e2b'
const MAX_OWNERS = 100
/** Two words before the list, then one for each owner; "0x" and two digits a byte. */
const MAX_DIGITS = 2 + (2 + MAX_OWNERS) * 64

/**
 * The owners of a Safe, in lower case; null for another account, or over 100 owners. The account is a stranger's
 * contract and may answer anything: what has another form counts as no Safe.
 * @throws viem's errors if the node does not answer
 */
export async function getSafeOwners(client: Client, { safe }: { safe: Address }): Promise<Address[] | null> {
  const data = await call(client, { to: safe, data: GET_OWNERS, gas: 1_000_000n }).then(
    (answer) => answer.data,
    (error: unknown) => {
      if (isRevert(error)) return undefined
      throw error
    },
  )
  if (!data || data.length > MAX_DIGITS) return null
  try {
    const [owners] = decodeAbiParameters([{ type: 'address[]' }], data)
    return owners.map((owner) => owner.toLowerCase() as Address)
  } catch {
    return null
  }
}

/** The contract itself refused; other errors are the node's. */
function isRevert(error: unknown): boolean {
  const names = ['ExecutionRevertedError', 'OutOfGasError']
  return error instanceof BaseError && error.walk((cause) => names.includes((cause as Error).name)) !== null
}
