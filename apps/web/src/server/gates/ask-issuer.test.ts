import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import type { Deployment } from '@commonweight/abi/deployment'
import type { Hex } from '@commonweight/domain/hex'
import { deploy } from '@commonweight/sdk/deploy/deploy'
import { localPlan } from '@commonweight/sdk/deploy/local-plan'
import { readReleaseArtifacts } from '@commonweight/sdk/deploy/release-artifacts'
import { prepareRegisterVoucher } from '@commonweight/sdk/prepare/identity/register-voucher'
import { getWeight } from '@commonweight/sdk/read/get-weight'
import { devAccount } from '@commonweight/testkit/dev-accounts'
import { type Anvil, startAnvil } from '@commonweight/testkit/start-anvil'
import { type Client, createClient, http } from 'viem'
import { getBlock, sendTransaction, waitForTransactionReceipt } from 'viem/actions'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { issueVoucher } from '../../features/identity/issue-voucher'
import { askIssuer } from './ask-issuer'

const ada = devAccount('ada')
const account = ada.address.toLowerCase() as Hex
/** Of the voucher issuer and of somebody else, on local chains. */
const ISSUER_KEY = '0x2a871d0798f97d79848a013d4936a73bf4cc922c825d33c1cf7073dff6d409c6'
const OTHER_KEY = '0xac0974bec39a17e36ba4a6b4d238ff944bacb478cbed5efcae784d7bf4f2ff80'

let anvil: Anvil
let client: Client
let deployment: Deployment
beforeAll(async () => {
  anvil = await startAnvil()
  client = createClient({ transport: http(anvil.rpcUrl) })
  const plan = { artifacts: await readReleaseArtifacts(), plan: localPlan, account: devAccount('deployer').address }
  deployment = (await deploy(client, plan)).deployment
})
afterAll(() => anvil?.stop())

const signed = (of: Hex = account, issuerKey: Hex = ISSUER_KEY) =>
  issueVoucher({ account: of, issuerKey, deployment, rpcUrl: anvil.rpcUrl })

type Recorded = { status?: number; body: unknown }

/** Asks a server that gives a recorded answer. */
async function answered({ status = 200, body }: Recorded) {
  const requests: unknown[] = []
  const server = createServer((request, response) => {
    let text = ''
    request.on('data', (part) => (text += part))
    request.on('end', () => {
      requests.push(JSON.parse(text))
      response.writeHead(status).end(typeof body === 'string' ? body : JSON.stringify(body))
    })
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const endpoint = new URL(`http://127.0.0.1:${(server.address() as AddressInfo).port}/voucher`)
  try {
    return { requests, voucher: await askIssuer({ endpoint, account, deployment, rpcUrl: anvil.rpcUrl }) }
  } finally {
    server.closeAllConnections()
    await new Promise((resolve) => server.close(resolve))
  }
}
const refusal = async (recorded: Recorded) =>
  answered(recorded).then(
    () => 'a voucher',
    (error: { status?: number; shortMessage?: string }) => `${error.status} ${error.shortMessage}`,
  )

test('a voucher of the issuer’s is passed on, and the gate registers it', async () => {
  const { requests, voucher } = await answered({ body: { ...(await signed()), more: 'is ignored' } })
  expect(requests).toEqual([{ chainId: 31337, gate: deployment.voucherGate, account }])
  const { to, data } = prepareRegisterVoucher({ deployment, ...voucher })
  const hash = await sendTransaction(client, { account: ada, chain: null, to, data })
  await waitForTransactionReceipt(client, { hash, pollingInterval: 50 })
  expect(await getWeight(client, { gate: deployment.voucherGate, account })).toBe(10_000)
})

describe('a voucher is not passed on', () => {
  test('if somebody else signed it', async () => {
    expect(await refusal({ body: await signed(account, OTHER_KEY) })).toMatch(/^502 The voucher is not signed by/)
  })

  test('if it was changed after signing', async () => {
    const { voucher, signature } = await signed()
    const body = { voucher: { ...voucher, weight: 1 }, signature }
    expect(await refusal({ body })).toMatch(/^502 The voucher is not signed by/)
  })

  test('if it is for another account, or over', async () => {
    const other = devAccount('bao').address.toLowerCase() as Hex
    expect(await refusal({ body: await signed(other) })).toMatch(/^502 .* for another account/)
    const { voucher, signature } = await signed()
    const { timestamp } = await getBlock(client)
    const body = { voucher: { ...voucher, expiresAt: Number(timestamp) }, signature }
    expect(await refusal({ body })).toMatch(/^502 .* expired already/)
  })

  test.each([
    ['no JSON', '<html>'],
    ['nothing', ''],
    ['another form', { voucher: {}, signature: '0x' }],
    ['a weight of two people', { voucher: { weight: 20_000 } }],
  ])('if the answer is %s', async (_, body) => {
    const answer = typeof body === 'string' ? body : { ...(await signed()), ...body }
    expect(await refusal({ body: answer })).toMatch(/^502 The issuer’s answer is not a voucher/)
  })

  test('if there are too many bytes, the server fails, or nobody is there', async () => {
    expect(await refusal({ body: 'x'.repeat(20_000) })).toMatch(/^502 .* no answer that can be used/)
    expect(await refusal({ status: 500, body: {} })).toMatch(/^502 .* fails \(status 500\)/)
    const endpoint = new URL('http://127.0.0.1:9/')
    const asked = askIssuer({ endpoint, account, deployment, rpcUrl: anvil.rpcUrl })
    await expect(asked).rejects.toThrow('no answer that can be used')
  })
})

test('the issuer’s own reason is shown, as one short line of plain text', async () => {
  const message = `Finish the check\u202e first.\n\n\u0007 ${'x'.repeat(1_000)}`
  const said = await refusal({ status: 403, body: { error: { message } } })
  expect(said).toMatch(/^403 The issuer says: “Finish the check first. x+”$/)
  expect(said.length).toBeLessThan(340)
  expect(await refusal({ status: 403, body: {} })).toMatch(/^502 .* fails \(status 403\)/)
})
