import * as z from 'zod/mini'
import { MAX_CALLS_ID } from '../wallet-answer'

const text = (max: number) => z.string().check(z.maxLength(max))
const hex = (pattern: RegExp) => z.string().check(z.regex(pattern))
const count = z.number().check(z.int(), z.gte(0), z.lte(Number.MAX_SAFE_INTEGER))
/** Milliseconds that a date can show. */
const moment = z.number().check(z.gte(0), z.lte(8.64e15))
const whole = z.bigint().check(z.gte(0n))

const hash = hex(/^0x[0-9a-f]{64}$/i)
const address = hex(/^0x[0-9a-f]{40}$/i)
const data = hex(/^0x([0-9a-f]{2})*$/i).check(z.maxLength(400_000))

const problem = z.object({ name: text(200), text: text(5_000) })
const mined = z.object({ hash, blockNumber: whole, blockHash: hash })
const depth = z._default(z.object({ blocks: whole, isFinal: z.boolean() }), { blocks: 0n, isFinal: false })
const trace = z.object({
  hash: z.nullable(hash),
  isSeen: z._default(z.boolean(), false),
  isShared: z._default(z.boolean(), false),
  proposal: z._default(z.nullable(hash), null),
  callsId: z._default(z.nullable(text(MAX_CALLS_ID)), null),
  nonce: count,
  nonceSeen: z.boolean(),
  fromBlock: whole,
  sinceMs: moment,
  misses: count,
  missedAt: z.nullable(whole),
  searchedTo: z._default(z.nullable(whole), null),
  undone: z._default(z.nullable(mined), null),
})

const traced = <status extends string>(status: status) => z.object({ status: z.literal(status), trace })

const state = z.discriminatedUnion('status', [
  z.object({ status: z.literal('idle'), problem: z.nullable(problem) }),
  z.object({ status: z.literal('preflight') }),
  z.object({ status: z.literal('rejected') }),
  z.object({ status: z.literal('replaced'), hash: z.nullable(hash), by: hash }),
  traced('awaiting-signature'),
  traced('asked'),
  traced('submitted'),
  traced('proposed'),
  traced('dropped'),
  traced('expired'),
  traced('abandoned'),
  z.object({ status: z.literal('unknown'), trace, problem: z.nullable(problem) }),
  z.object({ status: z.literal('confirmed'), trace, mined, depth }),
  z.object({ status: z.literal('counted'), trace, mined, depth }),
  z.object({ status: z.literal('reverted'), trace, mined, problem, settled: z.boolean() }),
])

const call = z.object({ to: address, data, value: whole, chainId: count, description: text(2_000) })
const before = z.optional(z.array(call).check(z.maxLength(10)))
const relay = z.optional(z.object({ id: hash, isRefused: z.boolean() }))
const step = z.object({ kind: z.enum(['approve', 'main']), label: text(2_000), call, before, relay })
const detail = z.object({ label: text(500), value: text(5_000) })
/** Within this site only. */
const link = z.object({ href: hex(/^\/(?![/\\])[\x21-\x7e]{0,500}$/), label: text(500) })

/**
 * A flow in the browser's storage, whatever wrote it: the shape of ../flow, with bounds on everything that is shown.
 * Properties that earlier versions did not write have defaults.
 */
export const flowSchema = z
  .object({
    version: z.literal(1),
    id: text(100),
    scope: text(500),
    title: text(2_000),
    account: address,
    chainId: count,
    createdAtMs: moment,
    details: z.array(detail).check(z.maxLength(50)),
    token: z.nullable(address),
    link: z.nullable(link),
    steps: z.array(step).check(z.minLength(1), z.maxLength(200)),
    step: count,
    done: z.array(mined).check(z.maxLength(200)),
    state,
    checks: count,
    nextCheckAtMs: z.nullable(moment),
  })
  .check(z.refine((flow) => flow.step < flow.steps.length))
