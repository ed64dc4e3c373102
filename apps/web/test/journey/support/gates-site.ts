import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import os from 'node:os'
import path from 'node:path'
import type { Hex } from '@commonweight/domain/hex'
import { devAccount } from '@commonweight/testkit/dev-accounts'
import { type GateLab, openGateLab } from '@commonweight/testkit/gate-lab'
import { bytesToHex } from 'viem'
import { issueVoucher } from '../../../src/features/identity/issue-voucher'
import { startSecondSite } from '../../e2e/second-site'
import type { RunningProduct } from './running-product'

/** @property refuse Makes the issuer's server refuse with these words; null: it gives vouchers. */
export type GatesSite = {
  product: RunningProduct
  gates: GateLab
  refuse: (words: string | null) => void
  stop: () => Promise<void>
}

/** A site of the same chain whose operator names three gates and the server of a voucher issuer. */
export async function startGatesSite(product: RunningProduct): Promise<GatesSite> {
  const { deployment, client, rpcUrl } = product
  const gates = await openGateLab(client, deployment)
  const issuer = await startIssuer(async (account) => {
    const key = devAccount('voucherIssuer').getHdKey().privateKey
    if (!key) throw new Error('The issuer has no key.')
    return issueVoucher({ account, issuerKey: bytesToHex(key), deployment, rpcUrl })
  })
  const folder = mkdtempSync(path.join(os.tmpdir(), 'commonweight-gates-'))
  const file = path.join(folder, 'gates.json')
  const link = 'https://issuer.example/verify'
  const named = [
    { kind: 'voucher', address: deployment.voucherGate, name: 'Example Identity', link, endpoint: issuer.endpoint },
    { kind: 'eas', address: gates.easGate, name: 'Example Attester', link, needs: 'A video call of five minutes' },
    { kind: 'passport', address: gates.passportGate, name: 'Human Passport', link: 'https://app.passport.xyz' },
  ]
  writeFileSync(file, JSON.stringify({ chainId: deployment.chainId, gates: named }))
  const door = await startDoor(rpcUrl)
  const site = await startSecondSite({ GATES_FILE: file, PUBLIC_RPC_URL: door.url })
  return {
    product: { ...product, origin: site.origin, rpcUrl: door.url },
    gates,
    refuse: issuer.refuse,
    async stop() {
      await site.stop()
      issuer.stop()
      door.stop()
      rmSync(folder, { recursive: true })
    },
  }
}

/** The local node answers pages of one origin only, and this site has another: a door that lets every page in. */
async function startDoor(rpcUrl: string) {
  const allowed = { 'access-control-allow-origin': '*', 'access-control-allow-headers': 'content-type' }
  return serve(async (text) => {
    if (text === '') return { status: 204, headers: allowed, body: '' }
    const headers = { 'content-type': 'application/json' }
    const answer = await fetch(rpcUrl, { method: 'POST', headers, body: text })
    return { status: answer.status, headers: { ...headers, ...allowed }, body: await answer.text() }
  })
}

/** A voucher issuer's server as docs/verification.md describes it. */
async function startIssuer(issue: (account: Hex) => Promise<unknown>) {
  let refusal: string | null = null
  const server = await serve(async (text) => {
    if (refusal !== null) return { status: 403, body: JSON.stringify({ error: { message: refusal } }) }
    return { status: 200, body: JSON.stringify(await issue(JSON.parse(text).account)) }
  })
  return {
    endpoint: `${server.url}/voucher`,
    refuse(words: string | null) {
      refusal = words
    },
    stop: server.stop,
  }
}

type Reply = { status: number; headers?: Record<string, string>; body: string }

/** A server on this machine. @param answer Gives the reply to a request's body. */
async function serve(answer: (text: string) => Promise<Reply>) {
  const server = createServer(async (request, response) => {
    const parts: Buffer[] = []
    for await (const part of request) parts.push(part)
    const { status, headers = {}, body } = await answer(Buffer.concat(parts).toString('utf8'))
    response.writeHead(status, headers).end(body)
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    stop() {
      server.closeAllConnections()
      server.close()
    },
  }
}
