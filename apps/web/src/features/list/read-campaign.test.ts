import { textDigest } from '@commonweight/domain/canonical'
import { expect, test } from 'vitest'
import { testChain } from '../../test/test-chain'
import { utcField } from '../../ui/form/read-fields'
import { blankCampaign, type CampaignValues } from './campaign-values'
import { readCampaign } from './read-campaign'

const NOW = 1_800_000_000
const LAB = `0x${'1a'.repeat(20)}` as const
const ATTESTERS = [`0x${'0b'.repeat(20)}`, `0x${'0a'.repeat(20)}`] as const
const RIGHT = '0x5aAeb6053F3E94C9b9A09f33669435E7Ef1BeAed'
/** One digit changed. */
const WRONG = '0x5aAeb6053F3E94C9b9A09f33669435E7Ef1BeAeE'
const chain = testChain()
const usdc = chain.tokens[1]?.address ?? ''

const whole: CampaignValues = {
  ...blankCampaign(NOW, usdc),
  title: 'A model',
  summary: 'Ten letters at least.',
  story: 'Text',
  labName: 'Lab',
  parameters: '1B',
  base: 'scratch',
  goal: '1250.50',
  attesters: `${ATTESTERS[0]}\n${ATTESTERS[1].toUpperCase().replace('0X', '0x')}`,
  milestones: [
    { title: 'One', criteria: 'Weights are public.', share: '33.34', deadline: utcField(NOW + 90 * 86_400) },
    { title: 'Two', criteria: 'Data are public.', share: '66.66', deadline: utcField(NOW + 120 * 86_400) },
  ],
}

const read = (values: CampaignValues, lab: `0x${string}` = LAB) =>
  readCampaign({ values, chain, round: null, lab, now: NOW })

test('what was written becomes exactly the terms that are signed', async () => {
  const result = await read(whole)
  if (!('terms' in result)) throw new Error(JSON.stringify(result.issues))
  expect(result.terms).toMatchObject({
    lab: LAB,
    payout: LAB,
    token: usdc,
    gate: chain.deployment.voucherGate,
    round: 0,
    goal: 1_250_500_000n,
    opensAt: NOW,
    threshold: 2,
    challengePeriod: 3 * 86_400,
    vetoShare: 2_500,
    attesters: [...ATTESTERS].sort(),
    digest: result.document.digest,
  })
  const [first, second] = result.terms.milestones
  expect([first?.share, second?.share]).toEqual([3_334, 6_666])
  expect(first?.criteria).toBe(await textDigest('Weights are public.'))
})

const wrongs: [string, Partial<CampaignValues>, string][] = [
  ['no title', { title: '' }, 'title'],
  ['a goal with a comma', { goal: '1,5' }, 'goal'],
  ['a goal of nothing', { goal: '0' }, 'goal'],
  ['a closing time that has passed', { closesAt: utcField(NOW - 60) }, 'closesAt'],
  ['no closing time', { closesAt: '' }, 'closesAt'],
  ['an attester that is no address', { attesters: 'alice' }, 'attesters'],
  ['the lab as its own attester', { attesters: `${LAB}\n${ATTESTERS[0]}` }, 'attesters'],
  ['a payout account that is no address', { payout: '0x12' }, 'payout'],
  ['a payout account with a wrong checksum', { payout: WRONG }, 'payout'],
  ['an attester with a wrong checksum', { attesters: `${ATTESTERS[0]}, ${WRONG}` }, 'attesters'],
  ['a veto share below a quarter', { vetoPercent: '20' }, 'vetoShare'],
  ['a veto share above a half', { vetoPercent: '51' }, 'vetoShare'],
  ['gifts for less than a day', { closesAt: utcField(NOW + 80_000) }, 'closesAt'],
  ['a challenge of half a day', { challengeDays: '0.5' }, 'challengePeriod'],
  ['a goal that no campaign can hold', { goal: '79228162515' }, 'goal'],
  ['words for a number', { challengeDays: 'three' }, 'challengePeriod'],
  ['shares that miss 100 %', { milestones: whole.milestones.slice(0, 1) }, 'milestones.share'],
  ['a title that runs backwards', { title: 'A model\u202e' }, 'title'],
  ['a lab name with NUL', { labName: 'La\u0000b' }, 'labName'],
  ['a size with a zero-width space', { parameters: '1\u200bB' }, 'model.parameters'],
  ['a link without its scheme', { links: [{ label: 'x', href: '//evil.example' }] }, 'links.0.href'],
  ['a link with a name before its host', { links: [{ label: 'x', href: 'https://a@b.example' }] }, 'links.0.href'],
  ['a lab address with a backslash', { labUrl: 'https:\\\\evil.example' }, 'labUrl'],
  ['a link that is a script', { links: [{ label: 'x', href: 'javascript:alert(1)' }] }, 'links.0.href'],
]
test.each(wrongs)('%s is reported at its field', async (_what, patch, path) => {
  const { issues } = await read({ ...whole, ...patch })
  expect(issues.map((issue) => issue.path)).toContain(path)
  for (const { message } of issues) expect(message).toMatch(/[.!]$/)
})

test('a wrong checksum is named with what to do; capital and small letters that fit are taken', async () => {
  const { issues } = await read({ ...whole, payout: WRONG, attesters: `${RIGHT} ${WRONG}` })
  expect(issues.map(({ message }) => message)).toEqual([
    expect.stringMatching(/^Attesters: .*0x5aAe…eAeE.*one character differs.*Copy it again/),
    expect.stringMatching(/^Payout account: .*0x5aAe…eAeE.*one character differs.*Copy it again/),
  ])
  const taken = await read({ ...whole, payout: ` ${RIGHT} `, attesters: `0x${'B'.repeat(40)};${ATTESTERS[0]}` })
  if (!('terms' in taken)) throw new Error(JSON.stringify(taken.issues))
  expect(taken.terms.payout).toBe(RIGHT.toLowerCase())
  expect(taken.terms.attesters).toEqual([ATTESTERS[0], `0x${'b'.repeat(40)}`])
})

test('a time that does not fit is answered with the nearest that does', async () => {
  const { issues } = await read({ ...whole, closesAt: utcField(NOW + 80_000) })
  expect(issues).toEqual([
    {
      path: 'closesAt',
      message: expect.stringContaining('The nearest time that fits is 16 Jan 2027, 08:00 UTC.'),
    },
  ])
})

test('a round gives its token, gate and attesters, whatever the fields say', async () => {
  const round = {
    id: 4,
    title: 'Round',
    start: NOW + 3_600,
    end: NOW + 40 * 86_400,
    reviewPeriod: 3 * 86_400,
    gate: chain.deployment.voucherGate,
    threshold: 1,
    challengePeriod: 86_400,
    attesters: [ATTESTERS[0]],
    token: chain.tokens[2] ?? { address: LAB, symbol: 'X', decimals: 18 },
    calculator: null,
  }
  const result = await readCampaign({
    values: { ...whole, round: '4', gate: 'none' },
    chain,
    round,
    lab: LAB,
    now: NOW,
  })
  if (!('terms' in result)) throw new Error(JSON.stringify(result.issues))
  expect(result.terms).toMatchObject({
    round: 4,
    token: round.token.address,
    gate: round.gate,
    threshold: 1,
    attesters: [ATTESTERS[0]],
    opensAt: round.start,
    goal: 1_250_500_000_000_000_000_000n,
  })
})
