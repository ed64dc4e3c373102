import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import type { Browser, Page } from 'playwright-core'
import { createClient, http, recoverMessageAddress, toHex } from 'viem'
import { getBalance, getTransactionReceipt } from 'viem/actions'
import { afterAll, beforeAll, expect, onTestFinished, test } from 'vitest'
import { devAccount } from './dev-accounts'
import { addHeadlessWallet } from './headless-wallet'
import { launchChromium } from './launch-chromium'
import { type Anvil, startAnvil } from './start-anvil'

const ada = devAccount('ada')
const bao = devAccount('bao')
let anvil: Anvil
let other: Anvil
let browser: Browser

beforeAll(async () => {
  ;[anvil, other, browser] = await Promise.all([startAnvil(), startAnvil({ chainId: 10 }), launchChromium()])
})
afterAll(async () => {
  await Promise.all([anvil.stop(), other.stop(), browser.close()])
})

/** A page that keeps the announced provider and the events that it emitted. */
const site = `<script>
  window.heard = []
  addEventListener('eip6963:announceProvider', (e) => {
    window.provider = e.detail.provider
    window.info = e.detail.info
    provider.on('accountsChanged', (a) => heard.push(['accountsChanged', a]))
    provider.on('chainChanged', (c) => heard.push(['chainChanged', c]))
  })
  dispatchEvent(new Event('eip6963:requestProvider'))
</script>`

async function open() {
  const context = await browser.newContext()
  onTestFinished(() => context.close())
  const wallet = await addHeadlessWallet(context, {
    accounts: [ada, bao],
    chains: [
      { id: 31337, rpcUrl: anvil.rpcUrl },
      { id: 10, rpcUrl: other.rpcUrl },
    ],
  })
  const server = createServer((_, response) => response.setHeader('content-type', 'text/html').end(site))
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  onTestFinished(() => void server.close())
  const page = await context.newPage()
  await page.goto(`http://127.0.0.1:${(server.address() as AddressInfo).port}/`)
  return { page, wallet }
}

type Outcome = { result?: unknown; code?: number; message?: string; data?: unknown }
function ask(page: Page, method: string, params: unknown[] = []): Promise<Outcome> {
  return page.evaluate(
    ([m, p]) => {
      const { provider } = window as unknown as { provider: { request(r: unknown): Promise<unknown> } }
      return provider.request({ method: m, params: p }).then(
        (result) => ({ result }),
        (error) => ({ code: error.code, message: error.message, data: error.data }),
      )
    },
    [method, params] as const,
  )
}

test('shows no account until the person agrees, again after a reload, and none after they disconnect', async () => {
  const { page, wallet } = await open()
  expect(await ask(page, 'eth_accounts')).toEqual({ result: [] })
  wallet.decide = () => 'reject'
  expect(await ask(page, 'eth_requestAccounts')).toMatchObject({ code: 4001 })
  wallet.decide = () => 'approve'
  expect(await ask(page, 'eth_requestAccounts')).toEqual({ result: [ada.address] })
  await page.reload()
  expect(await ask(page, 'eth_accounts')).toEqual({ result: [ada.address] })
  await wallet.use(bao)
  await wallet.disconnect()
  expect(await page.evaluate('heard')).toEqual([
    ['accountsChanged', [bao.address]],
    ['accountsChanged', []],
  ])
  expect(await ask(page, 'eth_accounts')).toEqual({ result: [] })
})

test('signs and sends with real keys on the chain it is on, for the permitted account only', async () => {
  const { page } = await open()
  const client = createClient({ transport: http(anvil.rpcUrl) })
  const transfer = { from: ada.address, to: bao.address, value: toHex(5n) }
  expect(await ask(page, 'eth_sendTransaction', [transfer])).toMatchObject({ code: 4100 })
  await ask(page, 'eth_requestAccounts')
  const before = await getBalance(client, bao)
  const { result: hash } = await ask(page, 'eth_sendTransaction', [transfer])
  expect((await getTransactionReceipt(client, { hash: hash as `0x${string}` })).status).toBe('success')
  expect((await getBalance(client, bao)) - before).toBe(5n)
  const { result: signature } = await ask(page, 'personal_sign', [toHex('hello'), ada.address])
  expect(await recoverMessageAddress({ message: 'hello', signature: signature as `0x${string}` })).toBe(ada.address)
  expect(await ask(page, 'eth_sendTransaction', [{ ...transfer, from: bao.address }])).toMatchObject({ code: 4100 })
})

test('switches to a chain it knows, tells the page, and refuses one it does not know', async () => {
  const { page, wallet } = await open()
  expect(await ask(page, 'wallet_switchEthereumChain', [{ chainId: '0x1' }])).toMatchObject({ code: 4902 })
  expect(await ask(page, 'wallet_switchEthereumChain', [{ chainId: '0xa' }])).toEqual({ result: null })
  expect(await ask(page, 'eth_chainId')).toEqual({ result: '0xa' })
  expect(await page.evaluate('heard')).toEqual([['chainChanged', '0xa']])
  await ask(page, 'eth_requestAccounts')
  const wrong = { from: ada.address, to: bao.address, value: '0x1', chainId: '0x7a69' }
  expect(await ask(page, 'eth_sendTransaction', [wrong])).toMatchObject({ code: -32602 })
  expect(wallet.chainId()).toBe(10)
})

test("hands on the node's own words when a transaction would revert", async () => {
  const { page } = await open()
  await ask(page, 'eth_requestAccounts')
  const failing = { from: ada.address, data: '0xfd' }
  expect(await ask(page, 'eth_sendTransaction', [failing])).toMatchObject({ code: expect.any(Number) })
})
