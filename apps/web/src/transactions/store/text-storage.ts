/** The part of Web Storage that is used. */
export type TextStorage = Pick<Storage, 'getItem' | 'setItem'>
