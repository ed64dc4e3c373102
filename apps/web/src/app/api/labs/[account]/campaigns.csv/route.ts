import { labCsv } from '../../../../../features/desk/desk-file'
import { streamAccountCsv } from '../../../../../server/stream-account-csv'

/** Every campaign of a lab, sent while it is read. */
export async function GET(
  request: Request,
  { params }: RouteContext<'/api/labs/[account]/campaigns.csv'>,
): Promise<Response> {
  return streamAccountCsv(request, { account: (await params).account, name: 'campaigns', write: labCsv })
}
