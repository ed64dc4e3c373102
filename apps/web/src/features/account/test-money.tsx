'use client'
import { isNativeToken } from '@commonweight/domain/native-token'
import type { TokenView } from '@commonweight/domain/views/token'
import { tokenAmount } from '../../format/token-amount'
import type { SiteChain } from '../../site-chain'
import { FlowButton } from '../../transactions/button/flow-button'
import { wallet as words } from '../../wallet/words/wallet'

const WHOLE = 1_000n

/** Local chains only: their tokens may be made by anyone. */
export function TestMoney({ chain }: { chain: SiteChain }) {
  const tokens = chain.tokens.filter(({ address }) => !isNativeToken(address))
  return (
    <section aria-label={words.testMoney}>
      <p className="text-faint text-xs">{words.testMoney}</p>
      <div className="mt-2 flex flex-wrap gap-2">
        {tokens.map((token) => (
          <MintButton key={token.address} chain={chain} token={token} />
        ))}
      </div>
    </section>
  )
}

export type MintButtonProps = { chain: SiteChain; token: TokenView }

/** Makes a thousand of a test token for the connected account. */
export function MintButton({ chain, token }: MintButtonProps) {
  const amount = WHOLE * 10n ** BigInt(token.decimals)
  const text = tokenAmount(amount, token, 'compact')
  return (
    <FlowButton
      chain={chain}
      kind="plain"
      label={words.mint(text)}
      scope={`mint:${token.address}`}
      title={words.mintTitle(text)}
      token={token.address}
      steps={async ({ account: to }) => {
        const { prepareMintTestToken } = await import('@commonweight/sdk/prepare/donations/mint-test-token')
        const call = prepareMintTestToken({ chainId: chain.deployment.chainId, token: token.address, to, amount })
        return [{ kind: 'main', label: text, call }]
      }}
    />
  )
}
