import type { CampaignCard } from '@commonweight/domain/views/campaign'
import { expect, test } from 'vitest'
import { withOldNames } from './api-response'

test('firstDonation also answers under its earlier name', () => {
  const card = { firstDonation: { amount: 5n, rise: 7n } } as CampaignCard
  expect(withOldNames(card)).toEqual({ ...card, firstGift: { gift: 5n, rise: 7n } })
  const none = { firstDonation: null } as CampaignCard
  expect(withOldNames(none)).toEqual({ ...none, firstGift: null })
})
