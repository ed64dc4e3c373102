import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import type { Deployment } from '@commonweight/abi/deployment'
import { type GateLab, openGateLab } from '@commonweight/testkit/gate-lab'
import { createClient, http } from 'viem'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { startSecondSite } from '../e2e/second-site'
import { loadCampaigns, siteOrigin } from '../e2e/site'
import { runningProduct } from '../journey/support/running-product'

const PATIENCE_MS = 120_000

let folder: string
let deployment: Deployment
let gates: GateLab
beforeAll(async () => {
  folder = mkdtempSync(path.join(os.tmpdir(), 'commonweight-verification-'))
  const { rpcUrl, deployment: deployed } = runningProduct()
  deployment = deployed
  gates = await openGateLab(createClient({ transport: http(rpcUrl) }), deployment)
})
afterAll(() => rmSync(folder, { recursive: true, force: true }))

function fileOf(named: object[]): string {
  const file = path.join(folder, `${crypto.randomUUID()}.json`)
  writeFileSync(file, JSON.stringify({ chainId: deployment.chainId, gates: named }))
  return file
}

async function textOf(origin: string): Promise<string> {
  const html = await (await fetch(`${origin}/verification`)).text()
  return html
    .replace(/<script[\s\S]*?<\/script>/g, '')
    .replace(/<[^>]+>/g, ' ')
    .replace(/\s+/g, ' ')
}

test('without a file the page has the voucher gate, its issuer from the chain, and says that nothing was tried', async () => {
  const text = await textOf(siteOrigin())
  expect(text).toContain(deployment.voucherGate)
  expect(text.toLowerCase()).toContain(gates.issuer.toLowerCase())
  expect(text).toContain('Nothing yet on a live network.')
  expect(text).toContain('as a demo on a local chain: it verifies nobody')
})

test('campaigns and rounds name their gate and lead to its place on the page, which the footer leads to', async () => {
  const matched = (await loadCampaigns()).find(({ gate, round }) => gate !== null && round !== null)
  const place = `/verification#${matched?.gate}`
  for (const path of [`/campaigns/${matched?.id}`, `/rounds/${matched?.round?.id}`]) {
    const html = await (await fetch(siteOrigin() + path)).text()
    expect(html, path).toContain(`href="${place}"`)
    expect(html, path).toContain('href="/verification"')
  }
  expect(await (await fetch(`${siteOrigin()}/verification`)).text()).toContain(`id="${matched?.gate}"`)
})

test(
  'with a file it has all gates with what they fixed, read from the chain, and warns of one that is not what it should be',
  async () => {
    const wrong = { kind: 'passport', address: deployment.campaigns, name: 'No gate' }
    const named = [
      { kind: 'eas', address: gates.easGate, name: 'Example Attester', link: 'https://attester.example/start' },
      { kind: 'passport', address: gates.passportGate, name: 'Human Passport', reveals: 'The score alone' },
      wrong,
    ]
    const site = await startSecondSite({ GATES_FILE: fileOf(named) })
    try {
      const text = (await textOf(site.origin)).toLowerCase()
      for (const fixed of [gates.easGate, gates.schema, deployment.eas, gates.passportGate, gates.decoder]) {
        expect(text).toContain(fixed.toLowerCase())
      }
      expect(text).toContain('half weight from a score of 15, full weight from 25')
      expect(text).toContain('https://attester.example/start')
      expect(text).toContain('the score alone')
      expect(text.split('is not a gate of this kind').length).toBe(2)
    } finally {
      await site.stop()
    }
  },
  PATIENCE_MS,
)

test(
  'a site whose file is wrong does not start, and names every fault',
  async () => {
    const named = [
      { kind: 'eas', address: gates.easGate, name: 'A', link: 'http://attester.example' },
      { kind: 'voucher', address: gates.easGate, name: 'B' },
    ]
    const site = await startSecondSite({ GATES_FILE: fileOf(named) })
    expect(await site.ended).toBe(1)
    expect(site.said()).toContain('gates.0.link: must begin with https://')
    expect(site.said()).toContain(`gates.1.address: the voucher gate of this deployment is ${deployment.voucherGate}`)
  },
  PATIENCE_MS,
)
