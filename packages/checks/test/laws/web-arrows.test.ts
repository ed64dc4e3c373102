import { expect, test } from 'vitest'
import { circlesOf, importGraph, reachableFrom } from './import-graph'
import { importsOf } from './imports-of'
import { isTest, isTypeScript, sourceFiles, textOf } from './source-files'

const files = sourceFiles().filter((file) => isTypeScript(file) && !isTest(file))
const graph = importGraph(files)

const SRC = 'apps/web/src/'
const web = files.filter((file) => file.startsWith(SRC))

/** The rooms of apps/web/src: a file imports its own room and those of later lines. */
const LEVELS = [
  ['app', 'front'],
  ['features'],
  ['transactions'],
  ['ui', 'wallet', 'server'],
  ['format', 'site-chain.ts'],
]
/** What Next.js starts by name, and the catalogue of all words: they may import any room, and no room imports them. */
const STARTS = ['en.ts', 'instrumentation.ts']

const roomOf = (file: string): string => file.slice(SRC.length).split('/')[0] ?? ''
const levelOf = (file: string): number => LEVELS.findIndex((rooms) => rooms.includes(roomOf(file)))
const importsInside = web.flatMap((from) =>
  (graph.get(from) ?? []).filter((to) => to.startsWith(SRC)).map((to) => ({ from, to })),
)

test('every file of the web stands in a room that has a place in the order', () => {
  expect(web.length).toBeGreaterThan(250)
  expect(web.filter((file) => levelOf(file) < 0 && !STARTS.includes(roomOf(file)))).toEqual([])
})

function isAllowed({ from, to }: { from: string; to: string }): boolean {
  if (STARTS.includes(roomOf(to))) return false
  return STARTS.includes(roomOf(from)) || roomOf(from) === roomOf(to) || levelOf(from) < levelOf(to)
}

const ALLOWED = [
  'app/page.tsx > features/a.ts',
  'features/a.ts > ui/b.ts',
  'features/a.ts > features/b.ts',
  'transactions/a.ts > wallet/b.ts',
  'server/a.ts > site-chain.ts',
  'front/a.ts > server/b.ts',
  'instrumentation.ts > server/a.ts',
]
const FORBIDDEN = [
  'ui/a.ts > server/b.ts',
  'ui/a.ts > wallet/b.ts',
  'wallet/a.ts > server/b.ts',
  'server/a.ts > ui/b.ts',
  'format/a.ts > site-chain.ts',
  'format/a.ts > ui/b.ts',
  'transactions/a.ts > features/b.ts',
  'features/a.ts > app/page.tsx',
  'app/page.tsx > front/a.ts',
  'features/a.ts > en.ts',
  'instrumentation.ts > en.ts',
]

test('an import of the own room or of a lower one is allowed; of a higher one or one of the same line it is not', () => {
  const allows = (line: string): boolean => {
    const [from = '', to = ''] = line.split(' > ').map((file) => `${SRC}${file}`)
    return isAllowed({ from, to })
  }
  expect(ALLOWED.filter((line) => !allows(line))).toEqual([])
  expect(FORBIDDEN.filter(allows)).toEqual([])
})

test('rooms of the web import rooms below them only', () => {
  expect(importsInside.filter((one) => !isAllowed(one)).map(({ from, to }) => `${from} imports ${to}`)).toEqual([])
})

/** Every import from one subject to another, by pair, with the reason. */
const BETWEEN_FEATURES: Record<string, { why: string; imports: readonly string[] }> = {
  'attest > evidence': {
    why: 'an attester judges the same view of a submission that everybody sees',
    imports: ['attest/task-panel.tsx > evidence/submission-details.tsx', 'attest/task-panel.tsx > evidence/words.ts'],
  },
  'campaign > evidence': {
    why: 'each milestone on a campaign’s page shows what was submitted for it',
    imports: ['campaign/timeline.tsx > evidence/submission-details.tsx', 'campaign/timeline.tsx > evidence/words.ts'],
  },
  'campaign > checkout': {
    why: 'what a gift changed is explained from the same facts as the cart, read in the same way',
    imports: ['campaign/explain/explain-gift.ts > checkout/facts/fetch-cart-facts.ts'],
  },
  'campaign > give': {
    why: 'the next step on a campaign’s page quotes, counts and checks gifts as the panel next to it does',
    imports: [
      'campaign/next/next-step-props.ts > give/fund-panel-props.ts',
      'campaign/next/own-box.tsx > give/refresh-button.tsx',
      'campaign/next/own-words.ts > give/fund-panel-props.ts',
      'campaign/next/own-words.ts > give/local-quote.ts',
      'campaign/next/read-standing.ts > give/check-refresh.ts',
      'campaign/next/visitor-box.tsx > give/fund-panel-props.ts',
    ],
  },
  'campaign > identity': {
    why: 'donors whose gifts draw no match yet are offered to be verified where they see it',
    imports: [
      'campaign/next/own-box.tsx > identity/verify-button.tsx',
      'campaign/next/use-standing.ts > identity/use-verified.ts',
    ],
  },
  'campaign > me': {
    why: 'a backer objects and takes back on the campaign’s own page with the same forms as under “Me”',
    imports: ['campaign/next/own-box.tsx > me/veto.tsx', 'campaign/next/own-box.tsx > me/words.ts'],
  },
  'campaign > names': {
    why: 'donors, lab, payout and attesters of a campaign stand there by name',
    imports: [
      'campaign/donation-list.tsx > names/account-name.tsx',
      'campaign/terms-facts.tsx > names/account-name.tsx',
      'campaign/terms-facts.tsx > names/attester-list.tsx',
    ],
  },
  'campaign > story': {
    why: 'a campaign’s page shows the story of its lab',
    imports: ['campaign/story-text.tsx > story/markdown.tsx'],
  },
  'check-chain > recompute': {
    why: 'a visitor chooses the node in the same way for both',
    imports: ['check-chain/check-run.tsx > recompute/through-field.tsx'],
  },
  'checkout > account': {
    why: 'on a local chain, donors who lack test tokens make them where they pay',
    imports: ['checkout/pay-panel.tsx > account/test-money.tsx'],
  },
  'checkout > cart': {
    why: 'the checkout page shows, changes and pays the cart',
    imports: [
      'checkout/checkout.tsx > cart/browser-cart.ts',
      'checkout/checkout.tsx > cart/cart.ts',
      'checkout/lines/checkout-line.ts > cart/cart.ts',
      'checkout/lines/given-lines.ts > cart/cart.ts',
      'checkout/pay/prepare-gift.ts > cart/browser-cart.ts',
      'checkout/use-checkout.ts > cart/browser-cart.ts',
      'checkout/use-checkout.ts > cart/use-cart.ts',
    ],
  },
  'checkout > deposit': {
    why: 'who has no wallet on this site gives a cart by transfers',
    imports: ['checkout/deposit-way.tsx > deposit/deposit-link.tsx'],
  },
  'checkout > give': {
    why: 'a line of the cart is judged by the same facts as a single gift, and has the same receipt',
    imports: [
      'checkout/facts/cart-facts.ts > give/fund-facts.ts',
      'checkout/facts/load-cart-facts.ts > give/fund-panel-props.ts',
      'checkout/pay-panel.tsx > give/donation-receipt.tsx',
    ],
  },
  'checkout > identity': {
    why: 'donors who are not verified can get verified where they see what it adds to their cart',
    imports: [
      'checkout/given-offer.tsx > identity/gain/verify-offer.tsx',
      'checkout/identity-box.tsx > identity/verify-button.tsx',
      'checkout/use-checkout.ts > identity/use-verified.ts',
    ],
  },
  'checkout > plate': {
    why: 'a line of the cart shows the plate of its campaign',
    imports: [
      'checkout/facts/load-cart-facts.ts > plate/plate-address.ts',
      'checkout/facts/load-cart-facts.ts > plate/plate-facts.ts',
    ],
  },
  'deposit > give': {
    why: 'a gift that came by a transfer counts by the same click as any earlier gift',
    imports: ['deposit/follow-deposit.tsx > give/refresh-button.tsx'],
  },
  'evidence > names': {
    why: 'who judged or objected stands there by name',
    imports: ['evidence/submission-words.tsx > names/account-name.tsx'],
  },
  'explore > cart': {
    why: 'a card has the button that adds its campaign to the cart',
    imports: ['explore/campaign-card.tsx > cart/add-props.ts', 'explore/campaign-card.tsx > cart/add-to-cart.tsx'],
  },
  'explore > campaign': {
    why: 'a card shows the same bar of the money as the campaign’s page',
    imports: [
      'explore/bar-legend.tsx > campaign/funding-parts.ts',
      'explore/campaign-card.tsx > campaign/funding-bar.tsx',
      'explore/campaign-row.tsx > campaign/funding-bar.tsx',
    ],
  },
  'explore > plate': {
    why: 'a card begins with the plate of its campaign',
    imports: ['explore/campaign-card.tsx > plate/plate-image.tsx', 'explore/campaign-row.tsx > plate/plate-image.tsx'],
  },
  'give > cart': {
    why: 'what is typed into the panel can be added to the cart instead',
    imports: ['give/fund-panel.tsx > cart/add-props.ts', 'give/fund-panel.tsx > cart/add-to-cart.tsx'],
  },
  'give > account': {
    why: 'on a local chain, donors who lack test tokens make them where they give',
    imports: ['give/fund-panel.tsx > account/test-money.tsx'],
  },
  'give > checkout': {
    why: 'a single gift is paid as a cart of one line, with as few prompts',
    imports: [
      'give/donate-steps.ts > checkout/pay/earlier-carts.ts',
      'give/donate-steps.ts > checkout/pay/pay-error.ts',
      'give/donate-steps.ts > checkout/pay/pay-steps.ts',
      'give/fund-panel.tsx > checkout/pay/relay-offer.tsx',
    ],
  },
  'give > identity': {
    why: 'donors who are not verified see what it would add to their gift, before and after it, and can get verified',
    imports: [
      'give/match-preview.tsx > identity/gain/verify-offer.tsx',
      'give/use-donor.ts > identity/use-verified.ts',
    ],
  },
  'me > checkout': {
    why: 'a gift that was signed and did not arrive is found as the checkout finds it, and taken back under “Me”',
    imports: [
      'me/unsent/unsent-list.tsx > checkout/pay/earlier-carts.ts',
      'me/unsent/use-unsent.ts > checkout/pay/earlier-carts.ts',
    ],
  },
  'me > give': {
    why: 'earlier gifts are counted with the same button on both pages',
    imports: ['me/my-actions.tsx > give/refresh-button.tsx'],
  },
  'receipt > names': {
    why: 'donors and payers of a receipt stand there by name',
    imports: [
      'receipt/receipt-facts.tsx > names/account-name.tsx',
      'receipt/receipt-lines.tsx > names/account-name.tsx',
    ],
  },
  'recompute > round': {
    why: 'matches of a computed result are claimed from the report, by the round’s steps',
    imports: [
      'recompute/computed-claims.tsx > round/actions/round-flow.ts',
      'recompute/computed-claims.tsx > round/words/round-actions.ts',
    ],
  },
  'round > campaign': {
    why: 'a round’s page has the same box for the next step, and marks match as the bars of campaigns do',
    imports: [
      'round/next/own-box.tsx > campaign/next/next-box.tsx',
      'round/next/visitor-box.tsx > campaign/next/next-box.tsx',
      'round/results/round-entries.tsx > campaign/funding-parts.ts',
    ],
  },
  'round > plate': {
    why: 'the shares of a pool have the colours of plates, which mean nothing elsewhere',
    imports: ['round/results/pool-shares.tsx > plate/plate-tints.ts'],
  },
  'round > names': {
    why: 'operator, sponsors and attesters of a round stand there by name',
    imports: [
      'round/round-facts.tsx > names/account-name.tsx',
      'round/round-sponsors.tsx > names/account-name.tsx',
      'round/round-sponsors.tsx > names/account-text.ts',
      'round/round-terms.tsx > names/account-name.tsx',
      'round/round-terms.tsx > names/attester-list.tsx',
    ],
  },
}

test('subjects import each other only where this list says so, and the list has nothing else', () => {
  const found: Record<string, string[]> = {}
  for (const { from, to } of importsInside) {
    if (roomOf(from) !== 'features' || roomOf(to) !== 'features') continue
    const [a, b] = [from, to].map((file) => file.slice(`${SRC}features/`.length)) as [string, string]
    const pair = `${a.split('/')[0]} > ${b.split('/')[0]}`
    if (a.split('/')[0] !== b.split('/')[0]) found[pair] = [...(found[pair] ?? []), `${a} > ${b}`].sort()
  }
  expect(found).toEqual(
    Object.fromEntries(Object.entries(BETWEEN_FEATURES).map(([pair, { imports }]) => [pair, imports])),
  )
})

test('no files of the repository import each other in a circle, types included', () => {
  expect(files.length).toBeGreaterThan(800)
  expect(circlesOf(graph)).toEqual([])
})

test('no file that reaches a browser imports the database or the server', () => {
  const roots = web.filter((file) => /^\s*['"]use client['"]/.test(textOf(file)))
  const inBrowser = [...reachableFrom(graph, roots)].filter((file) => file.startsWith(SRC))
  expect(inBrowser).toContain(`${SRC}features/recompute/worker/recompute-worker.ts`)
  expect(inBrowser.length).toBeGreaterThan(150)
  const isForbidden = (specifier: string): boolean =>
    /^(@commonweight\/(read-models|postgres)\/|@prisma\/|prisma$|pg$|node:|server-only$)/.test(specifier)
  const broken = inBrowser.flatMap((file) =>
    [
      ...importsOf(file).filter(isForbidden),
      ...(graph.get(file) ?? []).filter((target) => target.startsWith(`${SRC}server/`)),
    ].map((what) => `${file} imports ${what}`),
  )
  expect(broken).toEqual([])
})
