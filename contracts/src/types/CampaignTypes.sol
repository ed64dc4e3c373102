// SPDX-License-Identifier: MIT
pragma solidity ^0.8.37;

/// @notice One step of a campaign's work.
/// @param share Part of all money raised that this milestone releases, in basis points. All shares add to 10,000.
/// @param deadline Unix seconds by which the evidence is due; attesters have `GRACE` more seconds.
/// @param criteria SHA-256 digest of the text that evidence must meet (part of the terms document).
struct Milestone {
    uint16 share;
    uint32 deadline;
    bytes32 criteria;
}

/// @notice A campaign's terms, which never change. `id = keccak256(abi.encode(chainid, terms))`.
/// @param lab The account that owns the campaign: the only one that may create, submit, leave and cancel. It cannot be
/// replaced. A Safe is the better choice, because its owners can be.
/// @param payout The account that receives released money. It cannot be replaced either.
/// @param token ERC-20 of at most 18 decimals, or the zero address for the native coin.
/// @param gate Personhood gate that gives donors their weight; zero: plain escrow without match, points or veto.
/// @param round Round that the campaign applies to, the only one in its life; 0: none. The round's operator admits it.
/// @param digest SHA-256 of the canonical terms document.
/// @param opensAt Unix seconds: first second at which donations are accepted.
/// @param closesAt Unix seconds: first second at which donations are no longer accepted; at least a day after `opensAt`
/// and creation.
/// @param goal Base units that must have been donated by `closesAt`, otherwise the campaign has failed; 0: none. With a
/// goal, evidence can be submitted from `closesAt` on only.
/// @param threshold How many of the attesters must approve a milestone (k of n).
/// @param attesters 1 to 8 accounts in strictly ascending order, without the lab and the payout account.
/// @param challengePeriod Seconds between the k-th approval and the release, in which backers may veto: at most 90
/// days, and at least one day with a gate or a goal.
/// @param vetoShare Share of all points at the submission that stops a release: 2,500 to 5,000 basis points.
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

/// @notice An attester's signature. The bytes may be empty if the attester makes the call, or RESOLVER for it.
struct Signature {
    address signer;
    bytes data;
}

/// @notice A campaign is active until it is cancelled, marked as failed, or all its milestones are released.
enum Status {
    None,
    Active,
    Cancelled,
    Failed,
    Completed
}

/// @notice The sums that every donation changes, in one slot.
/// @param total Base units ever received, match included. Never decreases.
/// @param sumRoots S, the sum over donors of `s`, in units of sqrt(1e-18 token).
/// @param sumSquares Q, the sum over donors of `s^2`, in units of 1e-18 token.
struct Tally {
    uint96 total;
    uint64 sumRoots;
    uint96 sumSquares;
}

/// @notice One account's donations to one campaign, in one slot.
/// @param amount Base units donated and not refunded.
/// @param counted Sum over its donations of amount times weight, in units of 1e-18 token.
/// @param lastCountedAt Unix seconds of the last call that raised `counted`.
/// @param vetoed Number of the last submission that the donor vetoed.
/// @param role 0: donor; 1 to 8: attester; 254: payout account; 255: lab. Donations of roles other than 0 never count.
struct Donor {
    uint96 amount;
    uint96 counted;
    uint32 lastCountedAt;
    uint16 vetoed;
    uint8 role;
}

/// @notice The points that an account had when a submission was made, written if they rise while it is open.
/// @param submission Number of that submission; 0: none.
/// @param points In units of sqrt(1e-18 token).
struct Checkpoint {
    uint16 submission;
    uint64 points;
}

/// @notice A campaign's progress, in one slot.
/// @param paid Base units withdrawn so far.
/// @param releasedShare Basis points released.
/// @param milestone Index of the current milestone.
/// @param cutoff Unix seconds from which an unapproved milestone fails the campaign.
/// @param round Round that the campaign applied to; 0 after it left. `Window.round` holds the membership.
/// @param extended Index of the last milestone whose deadline was extended, plus one; 0: none.
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
/// @param denials Bitmap of the attesters that denied it, for good, before or after an approval.
/// @param challengeEndsAt Unix seconds from which an approved submission can be released; 0: not approved.
/// @param vetoes Points of the backers that objected, in units of sqrt(1e-18 token).
/// @param vetoThreshold Points that stop the release, fixed at submission; 0: no veto possible.
/// @param open Whether the submission waits for approval or release.
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

/// @notice When a campaign accepts donations, in which token and for which round, in one slot that every donation
/// reads. @param token ERC-20, or the zero address for the native coin.
/// @param opensAt Unix seconds: first second at which donations are accepted.
/// @param closesAt Unix seconds: first second at which donations are no longer accepted; 0: no such campaign.
/// @param round Round that counts the campaign's donations now; 0: none.
struct Window {
    address token;
    uint32 opensAt;
    uint32 closesAt;
    uint32 round;
}

/// @notice How donations are counted, in one slot. All campaigns of a round have the same, so a cart reads it once per
/// round.
/// @param gate Personhood gate that gives donors their weight; zero: none.
/// @param minimum The round's: counted total below which a donor's `s` is 0, in units of 1e-18 token.
/// @param decimals Decimals of the token.
struct Measure {
    address gate;
    uint88 minimum;
    uint8 decimals;
}
