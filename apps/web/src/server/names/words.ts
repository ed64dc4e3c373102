/** What the site answers to somebody who asks for the account of a name. */
export const names = {
  empty: 'name: enter a name, such as ada.eth.',
  unknown: (name: string) => `No account was found for ${name}. Check the name, or enter the address.`,
  off: 'This site reads no names. Enter the address: 0x and 40 digits.',
  silent: 'Names cannot be read just now. Try again in a moment, or enter the address.',
} as const
