/** Renders the page anew when the database has a block that it does not show. */
export type LiveRefreshProps = { /** Block number that the page was made from. */ renderedBlock: bigint }
