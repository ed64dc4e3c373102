import { campaignsAbi, easAbi, easGateAbi, passportGateAbi, schemaRegistryAbi } from '@commonweight/abi/generated'
import { textDigest } from '@commonweight/domain/canonical'
import { type Hex, parseEventLogs, zeroHash } from 'viem'
import { readContract, sendTransaction, waitForTransactionReceipt } from 'viem/actions'
import { encodeAbiParameters, encodeFunctionData, encodePacked, keccak256, parseAbiParameters } from 'viem/utils'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Verdict } from '../src/attestation/verdict'
import { decodeError } from '../src/call/decode-error'
import { prepareCreateContract } from '../src/deploy/create-contract'
import { easGateCreation } from '../src/deploy/eas-gate-creation'
import { passportGateCreation } from '../src/deploy/passport-gate-creation'
import { readReleaseArtifacts } from '../src/deploy/release-artifacts'
import { prepareAttestVerdict } from '../src/prepare/campaigns/attest-verdict'
import { prepareRevokeVerdict } from '../src/prepare/campaigns/revoke-verdict'
import { prepareSubmitEvidence } from '../src/prepare/campaigns/submit-evidence'
import { prepareRegisterAttestation } from '../src/prepare/identity/register-attestation'
import { getCampaign } from '../src/read/get-campaign'
import { getWeight } from '../src/read/get-weight'
import { bindingTypedData } from '../src/typed-data/binding-typed-data'
import { backedCampaign } from './delivered'
import { type LocalChain, startLocalChain } from './local-chain'
import { ada, attesters, bao, DAY, fundAccount, lab, operator, USDC, verifyAccount } from './terms'

let chain: LocalChain

beforeAll(async () => {
  chain = await startLocalChain()
  for (const account of [ada, bao]) {
    await fundAccount(chain, account, 10_000n * USDC)
    await verifyAccount(chain, account)
  }
})
afterAll(() => chain?.stop())

/** A campaign whose first milestone has evidence, and the verdict that it is good. */
async function submitted(name: string): Promise<{ campaign: Hex; verdict: Verdict }> {
  const { deployment } = chain
  const campaign = await backedCampaign(chain, name)
  const evidence = await textDigest('evidence')
  await chain.send(lab, prepareSubmitEvidence({ deployment, campaign, evidence }))
  return { campaign, verdict: { campaign, milestone: 0, submission: 1, evidence, approved: true } }
}

const submission = async (campaign: Hex) =>
  (await getCampaign(chain.client, { deployment: chain.deployment, campaign })).submission

async function attest(account: typeof ada, verdict: Verdict): Promise<Hex> {
  const { logs } = await chain.send(account, prepareAttestVerdict({ deployment: chain.deployment, verdict }))
  const [attested] = parseEventLogs({ abi: easAbi, eventName: 'Attested', logs })
  if (!attested) throw new Error('EAS attested nothing.')
  return attested.args.uid
}

describe('a verdict attested in EAS', () => {
  const [first, second, third] = attesters

  test('counts as its attester’s signature, and its revocation as a denial', async () => {
    const { deployment } = chain
    const { campaign, verdict } = await submitted('attested')
    const uid = await attest(first, verdict)
    expect((await submission(campaign)).challengeEndsAt).toBe(0)
    await attest(second, verdict)
    expect((await submission(campaign)).challengeEndsAt).toBeGreaterThan(0)

    await chain.send(first, prepareRevokeVerdict({ deployment, uid }))
    expect((await submission(campaign)).challengeEndsAt).toBe(0)
    const again = decodeError(await attest(first, verdict).catch((error: unknown) => error))
    expect(again).toEqual({ name: 'Campaigns_NothingApproved', args: { campaign, submission: 1n } })
  })

  test('can deny, for a reason', async () => {
    const { deployment } = chain
    const { campaign, verdict } = await submitted('denied')
    const reason = await textDigest('It does not run.')
    const call = prepareAttestVerdict({ deployment, verdict: { ...verdict, approved: false, reason } })
    const { logs } = await chain.send(third, call)
    const [denied] = parseEventLogs({ abi: campaignsAbi, eventName: 'Denied', logs })
    expect(denied?.args).toMatchObject({ campaign, attester: third.address, reason })
    expect((await submission(campaign)).denials).not.toBe(0)
  })

  test('about other evidence is refused', async () => {
    const { verdict } = await submitted('other')
    const wrong = { ...verdict, evidence: zeroHash }
    const refused = decodeError(await attest(first, wrong).catch((error: unknown) => error))
    const args = { evidence: zeroHash, submitted: verdict.evidence }
    expect(refused).toEqual({ name: 'EASMilestoneResolver_WrongEvidence', args })
  })
})

describe('gates that a deployment leaves to others', () => {
  const SCHEMA = 'uint16 weight,bytes32 nullifier'

  /** Registers the gates' schema with EAS; for everybody, without a resolver. */
  async function registerSchema(): Promise<Hex> {
    const { schemaRegistry: to } = chain.deployment
    const resolver = `0x${'0'.repeat(40)}` as const
    const args = [SCHEMA, resolver, true] as const
    const data = encodeFunctionData({ abi: schemaRegistryAbi, functionName: 'register', args })
    const hash = await sendTransaction(chain.client, { account: operator, chain: null, to, data })
    await waitForTransactionReceipt(chain.client, { hash, pollingInterval: 50 })
    return keccak256(encodePacked(['string', 'address', 'bool'], args))
  }

  test('an EASGate gives the weight that its issuer attested', async () => {
    const { deployment, client } = chain
    const { chainId } = deployment
    const schema = await registerSchema()
    const creation = easGateCreation({
      deployment,
      artifacts: await readReleaseArtifacts(),
      schema,
      issuer: operator.address,
    })
    await chain.send(bao, prepareCreateContract({ chainId, creation }))
    const gate = creation.address
    const at = { address: gate, abi: easGateAbi } as const
    expect(await readContract(client, { ...at, functionName: 'SCHEMA_UID' })).toBe(schema)

    const nullifier = await textDigest('ada')
    const weight = encodeAbiParameters(parseAbiParameters(SCHEMA), [7_000, nullifier])
    const terms = { recipient: ada.address, expirationTime: 0n, revocable: true, refUID: zeroHash, value: 0n }
    const request = { schema, data: { ...terms, data: weight } }
    const data = encodeFunctionData({ abi: easAbi, functionName: 'attest', args: [request] })
    const { logs } = await chain.send(operator, { to: deployment.eas, data, value: 0n, chainId, description: '' })
    const [attested] = parseEventLogs({ abi: easAbi, eventName: 'Attested', logs })
    const uid = attested?.args.uid ?? zeroHash
    const alone = prepareRegisterAttestation({ chainId, gate, uid })
    const refused = decodeError(await chain.send(bao, alone).catch((error: unknown) => error))
    expect(refused?.name).toBe('Nullifiers_ConsentExpired')
    const deadline = (await chain.now()) + DAY
    const binding = { account: ada.address, nullifier, deadline }
    const signature = await ada.signTypedData(bindingTypedData({ chainId, gate, kind: 'eas', binding }))
    await chain.send(bao, prepareRegisterAttestation({ chainId, gate, uid, consent: { deadline, signature } }))
    expect(await getWeight(client, { gate, account: ada.address })).toBe(7_000)
  })

  test('a PassportGate keeps its thresholds, and ones that make no sense are refused before', async () => {
    const { chainId } = chain.deployment
    const artifacts = await readReleaseArtifacts()
    const plan = { artifacts, decoder: operator.address, lower: 150_000, upper: 250_000 }
    const creation = passportGateCreation(plan)
    await chain.send(bao, prepareCreateContract({ chainId, creation }))
    const at = { address: creation.address, abi: passportGateAbi } as const
    expect(await readContract(chain.client, { ...at, functionName: 'UPPER' })).toBe(250_000n)
    expect(() => passportGateCreation({ ...plan, lower: 250_000 })).toThrow('lower must be more than 0')
  })
})
