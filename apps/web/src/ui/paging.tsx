type PagingProps = {
  /** Names the links for screen readers. */
  label: string
  words: { first: string; next: string }
  /** Addresses; null where there is no such page. */
  first: string | null
  next: string | null
}

/** The ways to the first and the next page of a list; nothing if there is only one page. */
export function Paging({ label, words, first, next }: PagingProps) {
  if (first === null && next === null) return null
  return (
    <nav aria-label={label} className="flex gap-4">
      {first !== null && (
        <a href={first} className="btn">
          {words.first}
        </a>
      )}
      {next !== null && (
        <a href={next} className="btn">
          {words.next}
        </a>
      )}
    </nav>
  )
}
