/** One donation, as it counts: `counted` in 1e-18 token, weighted and floored at the donation (see `countedOf`). */
export type Contribution = {
  donor: string
  campaign: string
  counted: bigint
}
