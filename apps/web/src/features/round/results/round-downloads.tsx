import { roundResult as words } from '../words/round-result'

/** The results as files. */
export function RoundDownloads({ round }: { round: number }) {
  return (
    <p className="mt-4 text-sm text-soft">
      {words.downloads}{' '}
      {(['csv', 'json'] as const).map((format) => (
        <a
          key={format}
          href={`/api/rounds/${round}/results.${format}`}
          download
          className="target mr-4 underline decoration-line-strong hover:decoration-ink"
        >
          {words[format]}
        </a>
      ))}
    </p>
  )
}
