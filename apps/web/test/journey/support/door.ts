import { serve } from './serve'

/** The local node answers pages of one origin only, and this site has another: a door that lets every page in. */
export async function startDoor(rpcUrl: string) {
  const allowed = { 'access-control-allow-origin': '*', 'access-control-allow-headers': 'content-type' }
  return serve(async (text) => {
    if (text === '') return { status: 204, headers: allowed, body: '' }
    const headers = { 'content-type': 'application/json' }
    const answer = await fetch(rpcUrl, { method: 'POST', headers, body: text })
    return { status: answer.status, headers: { ...headers, ...allowed }, body: await answer.text() }
  })
}
