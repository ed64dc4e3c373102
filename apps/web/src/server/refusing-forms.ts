import { apiError } from './api-response'

/**
 * Runs a handler of POST for requests that say that they bring JSON; others get 415. A page of another site can make
 * its visitors' browsers send forms and plain text here, but not JSON: for that they first ask this site, which answers
 * no such question.
 */
export async function refusingForms(request: Request, handler: () => Promise<Response>): Promise<Response> {
  const [type = ''] = (request.headers.get('content-type') ?? '').split(';')
  if (type.trim().toLowerCase() === 'application/json') return handler()
  return apiError(415, 'invalid-parameter', 'Send JSON, with the header content-type: application/json.')
}
