// SPDX-License-Identifier: MIT
pragma solidity ^0.8.37;

import {Terms} from "../types/CampaignTypes.sol";
import {Entry, Round, RoundTerms, Sponsor, Standing} from "../types/RoundTypes.sol";
import {ICampaigns} from "./ICampaigns.sol";
import {IComputedResult} from "./IComputedResult.sol";

/// @title MatchingRounds
/// @notice Holds matching pools and pays them, by quadratic funding, into the escrow of the campaigns that people
/// supported. Payout = pool * w / W with w = S^2 - Q, at most the cap, and at most the ideal subsidy w itself.
interface IMatchingRounds {
    /// @param decimals The token's.
    event RoundCreated(uint32 indexed round, address indexed operator, uint8 decimals, RoundTerms terms);
    /// @param sponsor Whom the money is booked for: anybody may be named, so only `payer` says who paid.
    /// @param amount Base units.
    /// @param pool Base units funded so far.
    event Funded(uint32 indexed round, address indexed sponsor, address indexed payer, uint256 amount, uint256 pool);
    /// @param weight The campaign's w, in units of 1e-18 token.
    event CampaignAdmitted(uint32 indexed round, bytes32 indexed campaign, uint256 weight);
    /// A campaign of the operator's batch could not be admitted, or had been before.
    event CampaignSkipped(uint32 indexed round, bytes32 indexed campaign);
    /// @param weight The campaign's w, in units of 1e-18 token.
    event CampaignRemoved(uint32 indexed round, bytes32 indexed campaign, uint256 weight);
    /// @param reason SHA-256 digest of the published reason.
    event Disqualified(uint32 indexed round, bytes32 indexed campaign, bytes32 reason);
    /// @param weight The campaign's w, in units of 1e-18 token.
    event Pinned(uint32 indexed round, bytes32 indexed campaign, uint256 weight);
    /// @param pool Base units.
    /// @param weight W less the weights of pinned campaigns, in units of 1e-18 token.
    /// @param pinned Number of pinned campaigns.
    event Sealed(uint32 indexed round, uint256 pool, uint256 weight, uint256 pinned);
    /// @param amount Base units of match paid into the campaign's escrow.
    event Claimed(uint32 indexed round, bytes32 indexed campaign, uint256 amount);
    /// @param amount Base units of match that came back.
    event Recovered(uint32 indexed round, bytes32 indexed campaign, uint256 amount);
    /// @param sponsor The sponsor, or the account that the terms name for what is not used.
    /// @param amount Base units.
    event Reclaimed(uint32 indexed round, address indexed sponsor, address to, uint256 amount);

    error MatchingRounds_Unauthorized(address caller);
    error MatchingRounds_UnknownRound(uint32 round);
    /// A term is outside what is allowed.
    /// @param field Names the term.
    /// @param limit The nearest value that is allowed; 0 where the term is not a number.
    error MatchingRounds_InvalidTerms(string field, uint256 limit);
    /// The campaign's `field` does not fit what the round fixes.
    /// @param limit The nearest value that fits: a number, an address or a hash.
    error MatchingRounds_CampaignMismatch(uint32 round, string field, uint256 limit);
    /// The round's terms are not those that the sponsor expects.
    error MatchingRounds_UnexpectedTerms(uint32 round, bytes32 actual);
    error MatchingRounds_InvalidSponsor(address sponsor);
    error MatchingRounds_ZeroAmount();
    /// With a calculator, money funded from the start on is at most what was funded before it.
    /// @param room Base units that may still be funded.
    error MatchingRounds_AboveEarlyMoney(uint32 round, uint256 room);
    error MatchingRounds_Ended(uint32 round, uint256 end);
    error MatchingRounds_NotEnded(uint32 round, uint256 end);
    /// Pools are funded and campaigns disqualified only until the end of the review.
    error MatchingRounds_ReviewOver(uint32 round, uint256 until);
    error MatchingRounds_InReview(uint32 round, uint256 until);
    error MatchingRounds_AlreadySealed(uint32 round);
    error MatchingRounds_NotSealed(uint32 round);
    error MatchingRounds_ClaimsOver(uint32 round, uint256 claimUntil);
    error MatchingRounds_ClaimsOpen(uint32 round, uint256 claimUntil);
    /// The seal found a computed result (then claim through RESULTS), or none that stands (then claim here).
    error MatchingRounds_WrongResult(uint32 round, bool isComputed);
    error MatchingRounds_AboveCap(bytes32 campaign, uint256 amount, uint256 cap);
    error MatchingRounds_AbovePool(uint32 round, uint256 claimed, uint256 pool);
    error MatchingRounds_WrongStanding(bytes32 campaign, Standing standing);
    /// None of the batch could be admitted.
    error MatchingRounds_NothingAdmitted(uint32 round);
    error MatchingRounds_BelowCap(bytes32 campaign);
    error MatchingRounds_NothingToPay(uint32 round);
    error MatchingRounds_LimitReached(uint32 round);

    // sponsors

    /// @notice Adds `amount` base units to a pool until the review is over; anyone may, in anybody's name. Not
    /// idempotent. In a round with a calculator, money from the start on is taken only up to what was funded before, so
    /// that the money that can veto a result is always at least half of the pool. On tokens, see `ICampaigns.donate`.
    /// @param termsHash keccak256 of the round's encoded terms, so that a reorganised chain cannot swap the round.
    /// @param sponsor Whom the money is booked for: who may veto with it, and gets back what is not used.
    function fund(uint32 round, bytes32 termsHash, address sponsor, uint96 amount) external payable;

    /// @notice As `reclaim` for the caller, to an account that the caller names.
    function reclaimTo(uint32 round, address to) external returns (uint256 amount);

    // the operator

    /// @notice Opens a round; `terms.operator` must be the caller. Not idempotent: each call makes a new round.
    function openRound(RoundTerms calldata terms) external returns (uint32 round);

    /// @notice The operator admits campaigns that applied, until the round's end. What cannot join (any more), or has
    /// joined before, is skipped and reported; a batch that admits none reverts.
    function admit(uint32 round, bytes32[] calldata campaigns) external;

    /// @notice The operator takes a campaign out of the totals, until `end + reviewPeriod`, and says why.
    /// @param reason SHA-256 digest of the published reason.
    function disqualify(uint32 round, bytes32 campaign, bytes32 reason) external;

    // anyone

    /// @notice Takes failed campaigns out of the totals before the seal; anyone may. Those that are out are passed
    /// over.
    function drop(uint32 round, bytes32[] calldata campaigns) external;

    /// @notice Sets campaigns whose match reaches the cap apart, so that what they leave goes to the others; anyone
    /// may, after the end and before the seal, in any order. Those that are pinned or out are passed over.
    function pin(uint32 round, bytes32[] calldata campaigns) external;

    /// @notice Fixes the result; anyone may: a computed result that stands once its veto and the review are over, else
    /// the result on chain a day after the later of the review's end and a successful veto. That day is for `pin` and
    /// `drop`.
    function seal(uint32 round) external;

    /// @notice Pays a campaign's match into its escrow; anyone may, until `claimUntil`.
    function claimMatch(uint32 round, bytes32 campaign) external returns (uint256 amount);

    /// @notice Takes the unreleased match of a failed campaign back for the round; anyone may, at any time.
    function recover(uint32 round, bytes32 campaign) external returns (uint256 amount);

    /// @notice Pays a sponsor's share of what the round did not use or got back, or all of it to the terms'
    /// `unusedTo`; anyone may, from `claimUntil`.
    function reclaim(uint32 round, address sponsor) external returns (uint256 amount);

    // the other core contracts

    /// @notice Only RESULTS: pays a campaign what a computed result that stands gives it, at most cap and pool.
    function payComputed(uint32 round, bytes32 campaign, uint96 amount) external;

    /// @notice Only Campaigns: adds `rise` to W. Never reverts for Campaigns.
    function record(uint32 round, uint256 rise) external;

    /// @notice Only Campaigns: a campaign leaves with weight `w`, before the end.
    function remove(uint32 round, bytes32 campaign, uint256 w) external;

    // views

    /// @notice Reverts with the field that is outside of what campaigns, or the round that is applied to, allow.
    /// @param lastCutoff Seconds from the last milestone's deadline to its last cutoff.
    /// @return decimals The token's decimals, as the round found them.
    /// @return minimum The round's minimum, in 18 decimals; 0 without a round.
    function checkListing(Terms calldata terms, uint256 lastCutoff)
        external
        view
        returns (uint8 decimals, uint88 minimum);

    function CAMPAIGNS() external view returns (ICampaigns);
    function RESULTS() external view returns (IComputedResult);
    function roundOf(uint32 round) external view returns (Round memory);
    function roundCount() external view returns (uint32);
    function entryOf(uint32 round, bytes32 campaign) external view returns (Entry memory);
    function sponsorOf(uint32 round, address sponsor) external view returns (Sponsor memory);
    function isSealed(uint32 round) external view returns (bool);
    function endOf(uint32 round) external view returns (uint256);

    /// @notice Unix seconds from which the round can be sealed, whatever is posted and vetoed: the review (twice with a
    /// calculator) and a day after its end.
    function latestSealAt(uint32 round) external view returns (uint256);

    /// @notice Whether the campaign's match is claimed, or has waited for 7 days from `latestSealAt` on.
    function isSettled(uint32 round, bytes32 campaign) external view returns (bool);

    /// @notice What `reclaim` would pay the account now, in base units.
    function reclaimable(uint32 round, address sponsor) external view returns (uint256 amount);
}
