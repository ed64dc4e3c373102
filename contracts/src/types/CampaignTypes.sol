// SPDX-License-Identifier: MIT
pragma solidity ^0.8.37;

/// @notice One step of a campaign's work.
/// @param share Part of all money raised that this milestone releases, in basis points. All shares add to 10,000.
/// @param deadline Unix seconds by which the evidence is due; attesters have `GRACE` more.
/// @param criteria SHA-256 digest of the text that evidence must meet (part of the terms document).
struct Milestone {
    uint16 share;
    uint32 deadline;
    bytes32 criteria;
}

/// @notice Everything about a campaign that is fixed at creation. `id = keccak256(abi.encode(chainid, terms))`.
/// @param lab The account that owns the campaign; the only one that may create, submit, leave and cancel. It cannot be
/// replaced: a Safe, whose owners can, is the better choice.
/// @param payout The account that released money is paid to. It cannot be replaced either.
/// @param token ERC-20 of at most 18 decimals, or the zero address for the native coin.
/// @param gate Personhood gate that gives donors their weight, or zero: plain escrow without match, points or veto.
/// @param round Round the campaign applies to, or 0: one round for its whole life. The round's operator admits it.
/// @param digest SHA-256 of the canonical terms document.
/// @param opensAt First second at which gifts are taken.
/// @param closesAt First second at which gifts are no longer taken; at least a day after `opensAt` and creation.
/// @param goal Base units of the token that must have been given by `closesAt`, or the campaign has failed. With a goal
/// evidence is submitted from `closesAt` on. 0: none.
/// @param threshold How many of the attesters must approve a milestone (k of n).
/// @param attesters n <= 8 accounts in strictly ascending order; never the lab or the payout account.
/// @param challengePeriod Seconds between the k-th approval and the release, in which backers may veto: at most 90
/// days; at least one with a gate or a goal.
/// @param vetoShare Part of the points held at the submission that stops a release; 2,500 to 5,000 basis points.
/// @param milestones 1 to 10, in order.
struct Terms {
    address lab;
    address payout;
    address token;
    address gate;
    uint32 round;
    bytes32 digest;
    uint32 opensAt;
    uint32 closesAt;
    uint96 goal;
    uint8 threshold;
    address[] attesters;
    uint24 challengePeriod;
    uint16 vetoShare;
    Milestone[] milestones;
}

/// @notice One line of a cart: `amount` base units for `campaign`.
struct Donation {
    bytes32 campaign;
    uint96 amount;
}

/// @notice An attester's signature. Empty bytes count where the attester itself makes the call, or RESOLVER for it.
struct Signature {
    address signer;
    bytes data;
}

/// @notice Active until it is cancelled, marked as failed, or all milestones are released.
enum Status {
    None,
    Active,
    Cancelled,
    Failed,
    Completed
}

/// @notice What a gift writes to, in one slot.
/// @param total Base units ever given, match included. Never decreases.
/// @param sumRoots S, the sum over donors of `s`, in units of sqrt(1e-18 token).
/// @param sumSquares Q, the sum over donors of `s^2`, in units of 1e-18 token.
struct Tally {
    uint96 total;
    uint64 sumRoots;
    uint96 sumSquares;
}

/// @notice What one account gave to one campaign, in one slot.
/// @param amount Base units given and not refunded.
/// @param counted Sum of 18-decimal amounts times the weight at each gift.
/// @param lastCountedAt Unix seconds of the last call that raised `counted`.
/// @param vetoed Number of the last submission that the donor vetoed.
/// @param role 0 donor; 1 to 8 attester; 254 the payout account; 255 the lab: only donors ever count.
struct Donor {
    uint96 amount;
    uint96 counted;
    uint32 lastCountedAt;
    uint16 vetoed;
    uint8 role;
}

/// @notice The points that an account held when a submission was made, kept when they rise while it is open.
/// @param submission Number of that submission; 0: nothing kept.
/// @param points In units of sqrt(1e-18 token).
struct Checkpoint {
    uint16 submission;
    uint64 points;
}

/// @notice How far a campaign has come, in one slot.
/// @param paid Base units withdrawn so far.
/// @param releasedShare Basis points released.
/// @param milestone Index of the current milestone.
/// @param cutoff Unix seconds from which an unapproved milestone fails the campaign.
/// @param round Round the campaign applied to; 0 once it left. Membership itself is `Window.round`.
/// @param extended Number of milestones, counted from the first, up to the last whose deadline was extended; 0: none.
struct Progress {
    uint96 paid;
    uint16 releasedShare;
    uint8 milestone;
    Status status;
    uint32 cutoff;
    uint24 challengePeriod;
    uint16 vetoShare;
    uint8 threshold;
    uint8 milestoneCount;
    uint32 round;
    uint8 extended;
}

/// @notice The current submission, in one slot; the digest of its evidence is `evidenceOf`.
/// @param number Counts all submissions of the campaign; part of what attesters sign.
/// @param approvals Bitmap of the attesters that approved this submission.
/// @param denials Bitmap of the attesters that took their approval back, for good, or forbade it before it was posted.
/// @param challengeEndsAt Unix seconds from which an approved submission can be released; 0 while not approved.
/// @param vetoThreshold Points that stop the release, fixed at submission; 0: no veto possible.
/// @param open Whether the submission still awaits approval or release.
struct Submission {
    uint16 number;
    uint32 submittedAt;
    uint8 approvals;
    uint8 denials;
    uint32 challengeEndsAt;
    uint64 vetoes;
    uint64 vetoThreshold;
    bool open;
}

/// @notice What takes gifts and when, in one slot that every gift reads.
/// @param closesAt First second at which gifts are no longer taken; 0: no such campaign.
/// @param round Round that counts the campaign's gifts now; 0: none.
struct Window {
    address token;
    uint32 opensAt;
    uint32 closesAt;
    uint32 round;
}

/// @notice How gifts are counted, in one slot: the same for all campaigns of a round, so a cart reads it once a round.
/// @param minimum Counted total in 18 decimals below which a donor's `s` is 0 (the round's).
/// @param decimals The token's.
struct Measure {
    address gate;
    uint88 minimum;
    uint8 decimals;
}
