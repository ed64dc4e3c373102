import { MessagePage } from '../../ui/message-page'
import { AccountSearch } from './account-search'
import { ChooseByAddress } from './choose-by-address'
import { gateway } from './words'

/** Shown for an address that names no account: what is wrong with it, and a field for another. */
export function AccountNotFound({ href }: { href: string }) {
  return (
    <>
      <ChooseByAddress
        isMistyped={<MessagePage {...gateway.mistyped} />}
        isNone={<MessagePage {...gateway.unknown} />}
      />
      <div className="max-w-xl">
        <AccountSearch href={href} />
      </div>
    </>
  )
}
