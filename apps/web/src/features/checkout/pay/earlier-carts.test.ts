import type { Hex } from '@commonweight/domain/hex'
import { prepareDonateSigned } from '@commonweight/sdk/prepare/donations/donate-signed'
import { prepareDonateWithPermit2 } from '@commonweight/sdk/prepare/donations/donate-with-permit2'
import { expect, test } from 'vitest'
import { testChain } from '../../../test/test-chain'
import type { Flow, FlowStatus, FlowStep } from '../../../transactions/flow'
import { earlierCarts, takeBackScope, unsentCarts } from './earlier-carts'

const ACCOUNT: Hex = `0x${'a1'.repeat(20)}`
const OTHER: Hex = `0x${'b2'.repeat(20)}`
const SIGNATURE: Hex = `0x${'11'.repeat(65)}`
const DEADLINE = 2_000
const { deployment, tokens } = testChain()

const cart = (nonce: bigint) => ({
  donor: ACCOUNT,
  payer: ACCOUNT,
  token: tokens[1]?.address ?? '0x',
  donations: [{ campaign: `0x${'c3'.repeat(32)}` as Hex, amount: 5n }],
  nonce,
  deadline: DEADLINE,
})

type Told = { status: FlowStatus; signature?: Hex; by?: 'router' | 'permit2'; scope?: string; account?: Hex }

function flow(nonce: bigint, { status, signature = '0x', by = 'router', scope = 'cart:x', account = ACCOUNT }: Told) {
  const prepare = { router: prepareDonateSigned, permit2: prepareDonateWithPermit2 }[by]
  const step: FlowStep = { kind: 'main', label: '', call: prepare({ deployment, cart: cart(nonce), signature }) }
  return {
    id: String(nonce),
    title: `Gift ${nonce}`,
    scope,
    account,
    steps: [step],
    step: 0,
    state: { status },
  } as Flow
}

const noncesOf = (flows: Flow[], now = 1_000) => unsentCarts(flows, { account: ACCOUNT, now }).map(({ nonce }) => nonce)

test('what was given up may still arrive, whatever page it is of; what arrived or is under way is not listed', () => {
  const flows = [
    flow(1n, { status: 'expired' }),
    flow(2n, { status: 'dropped', scope: 'donate:y' }),
    flow(3n, { status: 'counted' }),
    flow(4n, { status: 'submitted' }),
    flow(5n, { status: 'expired', account: OTHER }),
  ]
  expect(noncesOf(flows)).toEqual([1n, 2n])
  expect(noncesOf(flows, DEADLINE)).toEqual([])
})

test('what the wallet did not send is listed only if it is signed, so that anybody could send it', () => {
  const flows = [
    flow(1n, { status: 'rejected' }),
    flow(2n, { status: 'rejected', signature: SIGNATURE, by: 'permit2' }),
    flow(3n, { status: 'idle', signature: SIGNATURE }),
  ]
  expect(unsentCarts(flows, { account: ACCOUNT, now: 1_000 })).toMatchObject([
    { nonce: 2n, usedOnceBy: 'permit2', title: 'Gift 2' },
    { nonce: 3n, usedOnceBy: 'router' },
  ])
})

test('what was taken back is over: not listed, and its nonce is not used again for the next cart', () => {
  const given = flow(1n, { status: 'expired' })
  const takenBack = (status: FlowStatus) => [flow(9n, { status, scope: takeBackScope(1n) }), given]
  const of = { account: ACCOUNT, scope: 'cart:x', now: 1_000 }
  expect(noncesOf(takenBack('counted'))).toEqual([])
  expect(earlierCarts(takenBack('counted'), of)).toEqual([])
  expect(earlierCarts(takenBack('submitted'), of)).toHaveLength(1)
})
