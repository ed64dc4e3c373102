import { cartTypedData } from '@commonweight/sdk/cart/cart-typed-data'
import { depositAddress } from '@commonweight/sdk/ids/deposit-address'
import { prepareDonate } from '@commonweight/sdk/prepare/donations/donate'
import { prepareDonateFor } from '@commonweight/sdk/prepare/donations/donate-for'
import { prepareDonateSigned } from '@commonweight/sdk/prepare/donations/donate-signed'
import { prepareMintTestToken } from '@commonweight/sdk/prepare/donations/mint-test-token'
import { prepareRefresh } from '@commonweight/sdk/prepare/donations/refresh'
import { prepareSetOperator } from '@commonweight/sdk/prepare/donations/set-operator'
import { prepareSetOperatorSigned } from '@commonweight/sdk/prepare/donations/set-operator-signed'
import { prepareSweep } from '@commonweight/sdk/prepare/donations/sweep'
import { operatorConsentTypedData } from '@commonweight/sdk/typed-data/operator-consent-typed-data'
import { devAccount } from '@commonweight/testkit/dev-accounts'
import { type DirectedSchedule, digestOf } from './directed-schedule'
import { listCampaign, USDC, vouchers } from './director'
import { DAY } from './scene'

export const brought: DirectedSchedule = {
  name: 'donations that the router or a deposit address brings name who paid them',
  reaches: ['donations', 'paid_carts', 'donations paid by another', 'donations with a memo'],
  async play(director) {
    const { deployment, role, token } = director
    const campaign = await listCampaign(director)
    const donations = [{ campaign, amount: USDC }]
    const signed = async (nonce: bigint, payer: `0x${string}`) => {
      const cart = {
        donor: role('ada'),
        payer,
        token,
        donations,
        nonce,
        deadline: director.now() + DAY,
        memo: digestOf(5),
      }
      const signature = await devAccount('ada').signTypedData(cartTypedData({ deployment, cart }))
      return prepareDonateSigned({ deployment, cart, signature })
    }
    const [own, sponsored] = [await signed(1n, role('ada')), await signed(2n, role('bao'))]
    await director.undoneAndDone(() => director.block(1, [role('chidi'), own], [role('bao'), sponsored]))
    const beneficiary = role('chidi')
    const to = depositAddress({ deployment, campaign, beneficiary })
    const { chainId } = deployment
    const arrival = prepareMintTestToken({ chainId, token, to, amount: USDC })
    const sweep = prepareSweep({ deployment, campaign, beneficiary })
    await director.undoneAndDone(() => director.block(1, [role('bao'), arrival], [role('lab'), sweep]))
    await director.expectPayers([
      [role('ada'), null],
      [role('ada'), role('bao')],
      [role('chidi'), to.toLowerCase()],
    ])
  },
}

export const operated: DirectedSchedule = {
  name: 'what an operator gives and refreshes counts while the donor’s consent is in force, and is marked',
  reaches: ['consents', 'donations by operators', 'refreshes by operators', 'donations with a memo'],
  async play(director) {
    const { deployment, role, token } = director
    const campaign = await listCampaign(director)
    const [donor, operator] = [role('ada'), role('bao')]
    // Given before she is verified, so that there is something to refresh.
    await director.block(1, [donor, prepareDonate({ deployment, campaign, amount: 4n * USDC, token })])
    const until = director.now() + DAY
    const consent = { donor, operator, until, nonce: 7n, deadline: until }
    const signature = await devAccount('ada').signTypedData(operatorConsentTypedData({ deployment, consent }))
    const begin = [role('chidi'), prepareSetOperatorSigned({ deployment, consent, signature })] as const
    await director.block(1, ...(await vouchers(director)))
    await director.undoneAndDone(() => director.block(1, begin))
    const donations = [{ campaign, amount: 5n * USDC }]
    const give = prepareDonateFor({ deployment, donations, beneficiary: donor, token, memo: digestOf(6) })
    const refresh = prepareRefresh({ deployment, campaign, donor })
    await director.undoneAndDone(() => director.block(1, [operator, give], [operator, refresh]))
    await director.expectOperated(campaign, { counted: 9n * 10n ** 18n, byOperators: 9n * 10n ** 18n })
    const end = [donor, prepareSetOperator({ deployment, donor, operator, until: 0 })] as const
    await director.undoneAndDone(() => director.block(1, end, [operator, give], [operator, refresh]))
    await director.block(1, [donor, prepareDonate({ deployment, campaign, amount: USDC, token })])
    await director.expectOperated(campaign, { counted: 10n * 10n ** 18n, byOperators: 9n * 10n ** 18n })
  },
}
