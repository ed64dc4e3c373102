// SPDX-License-Identifier: MIT
pragma solidity ^0.8.37;

import {IMatchingRounds} from "./IMatchingRounds.sol";

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
/// @param lab The account that owns the campaign; the only one that may create, submit, leave and cancel.
/// @param payout The account that released money is paid to.
/// @param token ERC-20 of at most 18 decimals, or the zero address for the native coin.
/// @param gate Personhood gate that gives donors their weight, or zero: plain escrow without match, points or veto.
/// @param round Round the campaign applies to, or 0. The round's operator approves it.
/// @param digest SHA-256 of the canonical terms document.
/// @param opensAt First second at which gifts are taken.
/// @param closesAt First second at which gifts are no longer taken.
/// @param goal Base units of the token that must have been given by `closesAt`, or the campaign has failed.
/// @param threshold How many of the attesters must approve a milestone (k of n).
/// @param attesters n <= 8 accounts in strictly ascending order; never the lab or the payout account.
/// @param challengePeriod Seconds between the k-th approval and the release, in which backers may veto.
/// @param vetoShare Part of the points held before the submission that stops a release; 2,500 to 10,000 basis points.
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
struct Gift {
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
/// @param lastCountedAt Unix seconds of the last gift that raised `counted`.
/// @param vetoed Number of the last submission that the donor vetoed.
/// @param role 0 donor; 1 to 8 attester; 254 the payout account; 255 the lab: only donors ever count.
struct Donor {
    uint96 amount;
    uint96 counted;
    uint32 lastCountedAt;
    uint16 vetoed;
    uint8 role;
}

/// @notice How far a campaign has come, in one slot.
/// @param paid Base units withdrawn so far.
/// @param releasedShare Basis points released.
/// @param milestone Index of the milestone at work.
/// @param cutoff Unix seconds from which an unapproved milestone fails the campaign.
/// @param round Round the campaign applied to; 0 once it left. Membership itself is `Funding.round`.
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

/// @notice The evidence at stake, in one slot; its digest is `evidenceOf`.
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

/// @title Campaigns
/// @notice Holds all escrowed money. Money enters as gifts, leaves as releases of attested milestones or as refunds,
/// and no other way. Without owner, upgrade, pause or fee.
interface ICampaigns {
    event CampaignCreated(
        bytes32 indexed campaign, address indexed lab, uint32 indexed round, uint8 decimals, Terms terms
    );
    event Donated(bytes32 indexed campaign, address indexed donor, uint256 amount, uint256 weight, uint256 counted);
    /// A cart was given in another's name; its gifts are in `Donated`, with the beneficiary as the donor.
    event PaidFor(address indexed payer, address indexed beneficiary, address indexed token, uint256 amount);
    event Refreshed(bytes32 indexed campaign, address indexed donor, uint256 weight, uint256 counted);
    event MatchCredited(bytes32 indexed campaign, uint32 indexed round, uint256 amount);
    event RoundJoined(bytes32 indexed campaign, uint32 indexed round);
    event RoundLeft(bytes32 indexed campaign, uint32 indexed round);
    event Submitted(
        bytes32 indexed campaign, uint256 indexed milestone, uint256 submission, bytes32 evidence, uint256 vetoThreshold
    );
    event Approved(bytes32 indexed campaign, uint256 indexed milestone, uint256 submission, address indexed attester);
    event Denied(bytes32 indexed campaign, uint256 indexed milestone, uint256 submission, address indexed attester);
    /// A denial in the challenge window left fewer approvals than are needed: the submission waits for approval again.
    event ChallengeEnded(bytes32 indexed campaign, uint256 indexed milestone, uint256 submission, uint256 cutoff);
    event Extended(bytes32 indexed campaign, uint256 indexed milestone, uint256 deadline, uint256 cutoff);
    event ChallengeStarted(bytes32 indexed campaign, uint256 indexed milestone, uint256 submission, uint256 endsAt);
    event VetoCast(
        bytes32 indexed campaign, uint256 indexed milestone, uint256 submission, address indexed donor, uint256 points
    );
    event Vetoed(bytes32 indexed campaign, uint256 indexed milestone, uint256 submission, uint256 cutoff);
    event Released(bytes32 indexed campaign, uint256 indexed milestone, uint256 releasedShare, uint256 cutoff);
    event Withdrawn(bytes32 indexed campaign, address indexed to, uint256 amount);
    event Cancelled(bytes32 indexed campaign);
    event Failed(bytes32 indexed campaign, bool goalMissed);
    event Completed(bytes32 indexed campaign);
    event Refunded(bytes32 indexed campaign, address indexed donor, address to, uint256 amount);

    /// The caller is not the account that this call is reserved for.
    error Campaigns_Unauthorized(address caller);
    error Campaigns_UnknownCampaign(bytes32 campaign);
    error Campaigns_CampaignExists(bytes32 campaign);
    /// A term is outside what is allowed; `field` names it.
    error Campaigns_InvalidTerms(string field);
    error Campaigns_NotOpen(bytes32 campaign, uint256 opensAt, uint256 closesAt);
    error Campaigns_ZeroAmount();
    /// More than 7.9e10 whole tokens in one campaign, or more submissions than can be numbered.
    error Campaigns_LimitReached(bytes32 campaign);
    error Campaigns_EmptyCart();
    error Campaigns_InvalidBeneficiary(address beneficiary);
    error Campaigns_MixedTokens(address expected, address found);
    error Campaigns_WrongStatus(bytes32 campaign, Status status);
    error Campaigns_NotFailed(bytes32 campaign);
    error Campaigns_HasFailed(bytes32 campaign);
    error Campaigns_GoalNotReached(uint256 total, uint256 goal);
    error Campaigns_NothingToPay(bytes32 campaign);
    /// The round has ended and the match is not claimed yet, so the campaign cannot be cancelled now.
    error Campaigns_MatchPending(bytes32 campaign, uint32 round);
    error Campaigns_NotInRound(bytes32 campaign, uint32 round);
    error Campaigns_RoundNotSealed(uint32 round);
    error Campaigns_EmptyEvidence();
    error Campaigns_NoSubmission(bytes32 campaign, uint256 submission);
    error Campaigns_AlreadyApproved(bytes32 campaign, uint256 submission);
    error Campaigns_NotApproved(bytes32 campaign);
    error Campaigns_InChallenge(bytes32 campaign, uint256 endsAt);
    error Campaigns_ChallengeOver(bytes32 campaign, uint256 endsAt);
    error Campaigns_NotAttester(address account);
    /// No signature in the call was new.
    error Campaigns_NothingApproved(bytes32 campaign, uint256 submission);
    error Campaigns_InvalidSignature(address signer);
    /// The attester took its approval of this submission back, for good.
    error Campaigns_Denied(uint256 submission, address attester);
    /// Fewer than k distinct attesters signed.
    error Campaigns_TooFewSignatures(uint256 required, uint256 found);
    /// Each milestone's deadline can be extended once.
    error Campaigns_AlreadyExtended(bytes32 campaign, uint256 milestone);
    /// An extension must come before the deadline, move it, and stay within `latest`.
    error Campaigns_InvalidExtension(uint256 deadline, uint256 latest);
    error Campaigns_NoVetoPower(address donor);
    error Campaigns_AlreadyVetoed(address donor, uint256 submission);
    error Campaigns_NothingToCount(bytes32 campaign, address donor);

    /// @notice Lists a campaign under terms that nobody can change afterwards.
    /// @return campaign The id that follows from the terms.
    function create(Terms calldata terms) external returns (bytes32 campaign);

    /// @notice Gives `amount` base units to one campaign. Native coin: send exactly `amount` as value.
    function donate(bytes32 campaign, uint96 amount) external payable;

    /// @notice Gives to many campaigns of one token in one transfer. Duplicates equal their sum. Native coin: send
    /// exactly the sum as value.
    function donateMany(Gift[] calldata gifts) external payable;

    /// @notice Gives a cart in `beneficiary`'s name, who is then its donor: the beneficiary alone is refunded. Such
    /// gifts count nothing until the beneficiary's own `refresh`, unless ROUTER brings them, which has checked that the
    /// beneficiary signed for this very cart.
    function donateFor(Gift[] calldata gifts, address beneficiary) external payable;

    /// @notice Counts the caller's earlier gifts at today's weight. Never lowers what was counted.
    function refresh(bytes32 campaign) external;

    /// @notice The lab puts evidence for the milestone at work before the attesters. Replaces and clears a submission
    /// that has not been approved yet.
    /// @param evidence SHA-256 digest of the evidence manifest.
    function submit(bytes32 campaign, bytes32 evidence) external;

    /// @notice Posts attesters' EIP-712 signatures; anyone may. They sign
    /// `Approval(bytes32 campaign,uint256 milestone,uint256 submission,bytes32 evidence)`.
    /// The k-th approval starts the challenge window. Attestations that RESOLVER has checked need no signature.
    function approve(bytes32 campaign, uint256 submission, Signature[] calldata signatures) external;

    /// @notice Posts an attester's signature over `Denial(bytes32 campaign,uint256 submission)`; anyone may. The
    /// attester's approval of this submission no longer counts and cannot be posted again. If too few approvals are
    /// left in the challenge window, the submission waits for approval again, and its cutoff moves as after a veto.
    /// Revocations that RESOLVER has checked need no signature.
    function deny(bytes32 campaign, uint256 submission, Signature calldata signature) external;

    /// @notice Posts the signatures of k attesters; anyone may, once a milestone, before its deadline, by at most
    /// `MAX_EXTENSION`. They sign `Extension(bytes32 campaign,uint256 milestone,uint256 deadline)`.
    /// @param deadline Unix seconds; the milestone at work must be approved by then plus GRACE.
    function extend(bytes32 campaign, uint32 deadline, Signature[] calldata signatures) external;

    /// @notice A backer whose last counted gift predates the submission objects, once, in the challenge window.
    function veto(bytes32 campaign) external;

    /// @notice Releases the approved milestone after its challenge window; anyone may. Moves no money.
    function release(bytes32 campaign) external;

    /// @notice Pays everything released and unpaid to the payout account; anyone may.
    function withdraw(bytes32 campaign) external returns (uint256 amount);

    /// @notice As `withdraw`, to an account that the payout account names.
    function withdrawTo(bytes32 campaign, address to) external returns (uint256 amount);

    /// @notice The lab gives up. Not possible in a round from its end until its match is claimed.
    function cancel(bytes32 campaign) external;

    /// @notice The lab takes the campaign out of its round before the round ends.
    function leaveRound(bytes32 campaign) external;

    /// @notice Marks a campaign that has failed; anyone may.
    function expire(bytes32 campaign) external;

    /// @notice Pays a donor the unreleased part of a failed or cancelled campaign; anyone may, for ever.
    function refund(bytes32 campaign, address donor) external returns (uint256 amount);

    /// @notice As `refund` for the caller's own gifts, to an account that the caller names.
    function refundTo(bytes32 campaign, address to) external returns (uint256 amount);

    /// @notice Only MatchingRounds: sets the membership flag; returns the campaign's weight w.
    function join(bytes32 campaign, uint32 round) external returns (uint256 w);

    /// @notice Only MatchingRounds: clears the membership flag; returns the campaign's weight w.
    /// @param onlyFailed Refuse a campaign that has not failed.
    function expel(bytes32 campaign, uint32 round, bool onlyFailed) external returns (uint256 w);

    /// @notice Only MatchingRounds: books a match that has just been sent here as a gift of the round.
    function creditMatch(bytes32 campaign, uint32 round, uint96 amount) external payable;

    /// @notice Only MatchingRounds: sends back the unreleased part of the match `credited` to a failed campaign.
    function recoverMatch(bytes32 campaign, uint96 credited) external returns (uint256 amount);

    function ROUNDS() external view returns (IMatchingRounds);

    /// @notice The contract whose gifts for others count: it checks their signatures.
    function ROUTER() external view returns (address);

    /// @notice The contract that may turn attestations made elsewhere into approvals and denials.
    function RESOLVER() external view returns (address);

    /// @notice Seconds by which an extension may move a deadline, and by which extensions, vetoes, denials and late
    /// releases together may at most move the last milestone's cutoff.
    function MAX_EXTENSION() external view returns (uint256);

    /// @notice Seconds after a milestone's deadline in which attesters may still approve.
    function GRACE() external view returns (uint256);

    /// @notice The id that these terms have on this chain.
    function campaignId(Terms calldata terms) external view returns (bytes32);
    function tallyOf(bytes32 campaign) external view returns (Tally memory);
    function windowOf(bytes32 campaign) external view returns (Window memory);
    function measureOf(bytes32 campaign) external view returns (Measure memory);
    function progressOf(bytes32 campaign) external view returns (Progress memory);
    function submissionOf(bytes32 campaign) external view returns (Submission memory);

    /// @notice SHA-256 digest of the evidence manifest submitted last.
    function evidenceOf(bytes32 campaign) external view returns (bytes32);
    function donorOf(bytes32 campaign, address donor) external view returns (Donor memory);
    function payoutOf(bytes32 campaign) external view returns (address payout, uint96 goal);
    function milestoneOf(bytes32 campaign, uint256 index) external view returns (uint16 share, uint32 deadline);

    /// @notice Whether refunds are due: cancelled, goal missed, or a milestone not approved in time.
    function isFailed(bytes32 campaign) external view returns (bool);

    /// @notice Base units that `withdraw` would pay now.
    function claimable(bytes32 campaign) external view returns (uint256);

    /// @notice Base units that `refund` pays the donor once the campaign has failed, at today's released share.
    function refundable(bytes32 campaign, address donor) external view returns (uint256);

    /// @notice A campaign's weight w = S^2 - Q in units of 1e-18 token.
    function weightOf(bytes32 campaign) external view returns (uint256);
}
