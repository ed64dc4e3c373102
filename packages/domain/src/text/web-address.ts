/**
 * Whether a text is a whole web address that goes where it seems to: http or https with both slashes, a host, nothing
 * before an @ (https://bank.example@evil.example goes to evil.example), no backslash and no space, which browsers
 * read as something else.
 */
export function isWebAddress(value: string): boolean {
  if (!/^https?:\/\/[^\s\\/?#.@][^\s\\]*$/i.test(value)) return false
  const [, authority = ''] = /^https?:\/\/([^/?#]*)/i.exec(value) ?? []
  return !authority.includes('@') && URL.canParse(value)
}

/**
 * The weaker rule for documents that were stored before `isWebAddress`. Pages show what only this one accepts as text.
 */
export function wasWebAddress(value: string): boolean {
  return /^https?:\/\/[^\s/$.?#].[^\s]*$/i.test(value)
}
