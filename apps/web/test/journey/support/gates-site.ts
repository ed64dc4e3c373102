import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import type { Hex } from '@commonweight/domain/hex'
import { devAccount } from '@commonweight/testkit/dev-accounts'
import { type GateLab, openGateLab } from '@commonweight/testkit/gate-lab'
import { bytesToHex } from 'viem'
import { issueVoucher } from '../../../src/features/identity/issue-voucher'
import { startSecondSite } from '../../e2e/second-site'
import { startDoor } from './door'
import type { RunningProduct } from './running-product'
import { serve } from './serve'

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
