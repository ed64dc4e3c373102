import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import type { Deployment } from '@commonweight/abi/deployment'
import { easAbi, schemaRegistryAbi } from '@commonweight/abi/generated'
import { textDigest } from '@commonweight/domain/canonical'
import { prepareCreateContract } from '@commonweight/sdk/deploy/create-contract'
import { type Creation, creationOf } from '@commonweight/sdk/deploy/creation'
import { easGateCreation } from '@commonweight/sdk/deploy/eas-gate-creation'
import { passportGateCreation } from '@commonweight/sdk/deploy/passport-gate-creation'
import { readReleaseArtifacts } from '@commonweight/sdk/deploy/release-artifacts'
import { type Address, type Client, type Hex, parseAbi, parseEventLogs, zeroAddress, zeroHash } from 'viem'
import { getCode, readContract, sendTransaction, waitForTransactionReceipt } from 'viem/actions'
import { encodeAbiParameters, encodeFunctionData, encodePacked, keccak256, parseAbiParameters } from 'viem/utils'
import { devAccount } from './dev-accounts'

const SCHEMA = 'uint16 weight,bytes32 nullifier'
const CONTRACTS = new URL('../../../contracts/', import.meta.url)
const DECODER = 'test/support/PassportDecoder.sol'
const decoderAbi = parseAbi(['function set(address user, uint32 score)'])

/** @property weight Basis points. @property person Whose nullifier it is; without it the account's own. */
export type Statement = { account: Address; weight: number; person?: string; expiresAt?: number; data?: Hex }

/**
 * Gates that a deployment leaves to others, on a local chain: real EAS with an issuer's schema, and Human Passport's
 * decoder as far as the gate reads it.
 */
export type GateLab = {
  easGate: Address
  passportGate: Address
  decoder: Address
  schema: Hex
  issuer: Address
  /** Returns the UID. */
  attest: (statement: Statement) => Promise<Hex>
  revoke: (uid: Hex) => Promise<void>
  /** With 4 decimals: 150,000 is a score of 15, which counts half; 250,000 counts fully. */
  setScore: (account: Address, score: number) => Promise<void>
}

/** Creates what is not there yet, so that tests of one chain share the gates. */
export async function openGateLab(client: Client, deployment: Deployment): Promise<GateLab> {
  const issuer = devAccount('voucherIssuer')
  const { chainId, eas } = deployment
  const send = async (to: Address, data: Hex) => {
    const hash = await sendTransaction(client, { account: issuer, chain: null, to, data })
    const receipt = await waitForTransactionReceipt(client, { hash, pollingInterval: 50 })
    if (receipt.status !== 'success') throw new Error(`A call of ${to} failed.`)
    return receipt
  }
  const create = async (creation: Creation): Promise<Address> => {
    const { to, data } = prepareCreateContract({ chainId, creation })
    if (!(await getCode(client, { address: creation.address }))) await send(to, data)
    return creation.address
  }
  const schema = await registerSchema(client, deployment, send)
  const artifacts = await readReleaseArtifacts()
  const decoder = await create(creationOf('PassportDecoder', decoderCode()))
  return {
    schema,
    decoder,
    issuer: issuer.address,
    easGate: await create(easGateCreation({ deployment, artifacts, schema, issuer: issuer.address })),
    passportGate: await create(passportGateCreation({ artifacts, decoder, lower: 150_000, upper: 250_000 })),
    async attest(statement) {
      const args = [await requestOf(schema, statement)] as const
      const { logs } = await send(eas, encodeFunctionData({ abi: easAbi, functionName: 'attest', args }))
      const [attested] = parseEventLogs({ abi: easAbi, eventName: 'Attested', logs })
      if (!attested) throw new Error('EAS attested nothing.')
      return attested.args.uid
    },
    async revoke(uid) {
      const args = [{ schema, data: { uid, value: 0n } }] as const
      await send(eas, encodeFunctionData({ abi: easAbi, functionName: 'revoke', args }))
    },
    async setScore(account, score) {
      await send(decoder, encodeFunctionData({ abi: decoderAbi, functionName: 'set', args: [account, score] }))
    },
  }
}

type Send = (to: Address, data: Hex) => Promise<unknown>

async function registerSchema(client: Client, { schemaRegistry }: Deployment, send: Send): Promise<Hex> {
  const terms = [SCHEMA, zeroAddress, true] as const
  const schema = keccak256(encodePacked(['string', 'address', 'bool'], terms))
  const at = { address: schemaRegistry, abi: schemaRegistryAbi } as const
  const { uid } = await readContract(client, { ...at, functionName: 'getSchema', args: [schema] })
  if (uid === zeroHash) {
    await send(schemaRegistry, encodeFunctionData({ abi: schemaRegistryAbi, functionName: 'register', args: terms }))
  }
  return schema
}

async function requestOf(schema: Hex, { account, weight, person, expiresAt = 0, data }: Statement) {
  const nullifier = await textDigest(person ?? account.toLowerCase())
  const statement = data ?? encodeAbiParameters(parseAbiParameters(SCHEMA), [weight, nullifier])
  const terms = { recipient: account, expirationTime: BigInt(expiresAt), revocable: true, refUID: zeroHash, value: 0n }
  return { schema, data: { ...terms, data: statement } }
}

type Compiled = { contracts: Record<string, Record<string, { evm: { bytecode: { object: string } } }>> }

/** Creation code of the decoder that the contracts' own tests use. */
function decoderCode(): Hex {
  const { compile } = createRequire(import.meta.url)('solc') as {
    compile: (input: string, callbacks: { import: (name: string) => { contents: string } }) => string
  }
  const textOf = (name: string) => readFileSync(new URL(name, CONTRACTS), 'utf8')
  const settings = { outputSelection: { [DECODER]: { PassportDecoder: ['evm.bytecode.object'] } } }
  const input = { language: 'Solidity', sources: { [DECODER]: { content: textOf(DECODER) } }, settings }
  const output = compile(JSON.stringify(input), { import: (name) => ({ contents: textOf(name) }) })
  const { contracts } = JSON.parse(output) as Compiled
  return `0x${contracts[DECODER]?.PassportDecoder?.evm.bytecode.object ?? ''}`
}
