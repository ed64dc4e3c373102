import { MessagePage } from '../../ui/message-page'
import { AccountSearch } from './account-search'
import { ChooseByAddress } from './choose-by-address'
import { gateway } from './words'

/** An address that names no account, with what is wrong with it and room for another. */
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
