import { roundResult as words } from '../words/rounds'

const FILES = ['results.csv', 'results.json', 'donations.csv', 'applications.csv'] as const

/** A round as files. */
export function RoundDownloads({ round }: { round: number }) {
  return (
    <p className="mt-4 text-sm text-soft">
      {words.downloads}{' '}
      {FILES.map((file) => (
        <a
          key={file}
          href={`/api/rounds/${round}/${file}`}
          download
          className="target mr-4 underline decoration-line-strong hover:decoration-ink"
        >
          {words.files[file]}
        </a>
      ))}
    </p>
  )
}
