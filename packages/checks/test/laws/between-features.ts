/** Every import from one subject to another, by pair, with the reason. */
export const BETWEEN_FEATURES: Record<string, { why: string; imports: readonly string[] }> = {
  'attest > evidence': {
    why: 'an attester judges the same view of a submission that everybody sees',
    imports: [
      'attest/task-panel.tsx > evidence/compare-folder.tsx',
      'attest/task-panel.tsx > evidence/submission-details.tsx',
      'attest/task-panel.tsx > evidence/words.ts',
    ],
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
  'lab-profile > members': {
    why: 'who edits a profile signs in and asks the desk’s own routes as members do',
    imports: [
      'lab-profile/picture-field.tsx > members/desk-api.ts',
      'lab-profile/profile-form.tsx > members/desk-api.ts',
      'lab-profile/profile-page.tsx > members/desk-api.ts',
      'lab-profile/profile-page.tsx > members/sign-in.tsx',
    ],
  },
  'lab-profile > story': {
    why: 'a lab’s text about itself is Markdown by a stranger, like a campaign’s story',
    imports: ['lab-profile/profile-header.tsx > story/markdown.tsx'],
  },
  'desk > campaign': {
    why: 'a lab’s desk offers the same calls as the pages of its campaigns, in the same words',
    imports: [
      'desk/desk-button.tsx > campaign/actions/campaign-deed.ts',
      'desk/desk-button.tsx > campaign/actions/campaign-flow.ts',
      'desk/dues.ts > campaign/actions/campaign-deed.ts',
      'desk/dues.ts > campaign/actions/campaign-deeds.ts',
    ],
  },
  'desk > names': {
    why: 'accounts in a campaign’s log stand there by name',
    imports: ['desk/event-log.tsx > names/account-name.tsx'],
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
