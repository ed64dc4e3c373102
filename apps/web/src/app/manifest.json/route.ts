import { shell } from '../../features/shell/words/shell'

/** Safe's own pages, at another origin, read what they list this site by. */
const OPEN = {
  'access-control-allow-origin': '*',
  'access-control-allow-methods': 'GET',
  'access-control-allow-headers': 'X-Requested-With, content-type, Authorization',
}

/** What a Safe shows of this site among its apps. */
export function GET(): Response {
  const { name, description } = shell
  return Response.json({ name, description, iconPath: 'icon.svg' }, { headers: OPEN })
}
