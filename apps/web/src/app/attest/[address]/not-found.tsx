import { AccountNotFound } from '../../../components/account-not-found'

export default function NotFound() {
  return <AccountNotFound href="/attest" />
}
