import { accountCsv } from '../../../../../features/me/account-file'
import { streamAccountCsv } from '../../../../../server/stream-account-csv'

/** Every gift of an account and every refund to it, sent while it is read. */
export async function GET(
  request: Request,
  { params }: RouteContext<'/api/accounts/[address]/history.csv'>,
): Promise<Response> {
  return streamAccountCsv(request, { account: (await params).address, name: 'gifts', write: accountCsv })
}
