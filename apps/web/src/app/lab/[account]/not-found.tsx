import { AccountNotFound } from '../../../features/account/account-not-found'

export default function NotFound() {
  return <AccountNotFound href="/lab" />
}
