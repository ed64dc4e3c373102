// SPDX-License-Identifier: MIT
pragma solidity ^0.8.37;

import {Terms} from "../types/CampaignTypes.sol";
import {Entry, Round, RoundTerms, Sponsor, Standing} from "../types/RoundTypes.sol";
import {ICampaigns} from "./ICampaigns.sol";
import {IComputedResult} from "./IComputedResult.sol";

/// @title MatchingRounds
/// @notice Holds matching pools and pays them, by quadratic funding, into the escrow of the campaigns that people
/// supported. A campaign's match is pool * w / W with w = S^2 - Q, at most the cap, and at most w itself.
/// @dev Units of the events: amounts in base units of the round's token, campaigns' weights w in units of 1e-18 token.
interface IMatchingRounds {
    /// A round was opened.
    /// @param round The round's number, from 1, here and in all other events.
    /// @param operator The account that admits campaigns.
    /// @param decimals Decimals of the round's token.
    /// @param terms All terms. They never change.
    event RoundCreated(uint32 indexed round, address indexed operator, uint8 decimals, RoundTerms terms);
    /// Money was added to a round's pool.
    /// @param sponsor The account that the money is booked for. Anyone can name any account, so only `payer` shows who
    /// paid.
    /// @param payer The caller.
    /// @param amount Base units added.
    /// @param pool Base units funded so far, this amount included.
    event Funded(uint32 indexed round, address indexed sponsor, address indexed payer, uint256 amount, uint256 pool);
    /// A campaign became a member of the round.
    /// @param campaign The campaign's id, here and in all other events.
    /// @param weight The campaign's w, in units of 1e-18 token.
    event CampaignAdmitted(uint32 indexed round, bytes32 indexed campaign, uint256 weight);
    /// A campaign of the operator's batch could not be admitted, or had been admitted before.
    event CampaignSkipped(uint32 indexed round, bytes32 indexed campaign);
    /// A member left or was taken out: the round no longer counts it.
    /// @param weight The campaign's w, in units of 1e-18 token.
    event CampaignRemoved(uint32 indexed round, bytes32 indexed campaign, uint256 weight);
    /// The operator took a campaign out. `CampaignRemoved` follows.
    /// @param reason SHA-256 digest of the published reason.
    event Disqualified(uint32 indexed round, bytes32 indexed campaign, bytes32 reason);
    /// A campaign's match was fixed at the cap. The other campaigns share what it leaves.
    /// @param weight The campaign's w, in units of 1e-18 token.
    event Pinned(uint32 indexed round, bytes32 indexed campaign, uint256 weight);
    /// The result of the round is fixed.
    /// @param pool Base units funded.
    /// @param weight W without the weights of pinned campaigns, in units of 1e-18 token.
    /// @param pinned Number of pinned campaigns.
    event Sealed(uint32 indexed round, uint256 pool, uint256 weight, uint256 pinned);
    /// A campaign's match was paid into its escrow.
    /// @param amount Base units paid.
    event Claimed(uint32 indexed round, bytes32 indexed campaign, uint256 amount);
    /// The unreleased match of a failed campaign came back to the round.
    /// @param amount Base units that arrived.
    event Recovered(uint32 indexed round, bytes32 indexed campaign, uint256 amount);
    /// Money that the round did not use was paid back.
    /// @param sponsor The sponsor, or the terms' `unusedTo`.
    /// @param to The same account, or the account that it named.
    /// @param amount Base units paid.
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
    /// With a calculator, the money funded from the start on cannot exceed the money funded before.
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
    /// The seal chose the computed result (claim through RESULTS) or the result on chain (claim here).
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

    /// @notice Adds `amount` base units to a pool until the review is over. Anyone may, in any account's name. Not
    /// idempotent. In a round with a calculator, the money added from the start on cannot exceed the money added
    /// before: the money that can veto a result is always at least half of the pool.
    /// Native coin: send exactly `amount` as value. The token must move exactly the amount that it is asked to move: a
    /// token that takes a fee is refused, and one whose balances change without transfers is unsupported.
    /// @param termsHash keccak256 of the round's encoded terms, so that a reorganised chain cannot swap the round.
    /// @param sponsor The account that the money is booked for: it may veto with it and gets back what is not used.
    function fund(uint32 round, bytes32 termsHash, address sponsor, uint96 amount) external payable;

    /// @notice Like `reclaim` for the caller, but pays an account that the caller names.
    function reclaimTo(uint32 round, address to) external returns (uint256 amount);

    // the operator

    /// @notice Opens a round. `terms.operator` must be the caller. Not idempotent: each call makes a new round.
    /// Money of the round moves in `terms.token`: see `fund` for what it must do.
    function openRound(RoundTerms calldata terms) external returns (uint32 round);

    /// @notice The operator admits campaigns that applied, until the round's end. A campaign that cannot join, or
    /// joined before, is skipped with an event. A batch that admits none reverts.
    function admit(uint32 round, bytes32[] calldata campaigns) external;

    /// @notice The operator takes a campaign out of the totals, until `end + reviewPeriod`, and gives a reason.
    /// @param reason SHA-256 digest of the published reason.
    function disqualify(uint32 round, bytes32 campaign, bytes32 reason) external;

    // anyone

    /// @notice Takes failed campaigns out of the totals before the seal. Anyone may. Skips those that are out already.
    function drop(uint32 round, bytes32[] calldata campaigns) external;

    /// @notice Fixes the match of campaigns that reach the cap, so that the others share what they leave. Anyone may,
    /// after the end and before the seal, in any order. Skips campaigns that are pinned or out already.
    function pin(uint32 round, bytes32[] calldata campaigns) external;

    /// @notice Fixes the result. Anyone may. A computed result that stands is sealed once its veto and the review are
    /// over. Otherwise the result on chain is sealed, a day after the later of the review's end and a successful veto:
    /// that day is for `pin` and `drop`.
    function seal(uint32 round) external;

    /// @notice Pays a campaign's match into its escrow. Anyone may, until `claimUntil`.
    function claimMatch(uint32 round, bytes32 campaign) external returns (uint256 amount);

    /// @notice Takes the unreleased match of a failed campaign back for the round. Anyone may, at any time.
    function recover(uint32 round, bytes32 campaign) external returns (uint256 amount);

    /// @notice Pays a sponsor its share of what the round did not use or got back, or pays all of it to the terms'
    /// `unusedTo`. Anyone may, from `claimUntil`.
    function reclaim(uint32 round, address sponsor) external returns (uint256 amount);

    // the other core contracts

    /// @notice Only RESULTS: pays a campaign its amount of the sealed computed result, at most the cap and the pool.
    function payComputed(uint32 round, bytes32 campaign, uint96 amount) external;

    /// @notice Only Campaigns: adds `rise` to W. Never reverts for Campaigns.
    function record(uint32 round, uint256 rise) external;

    /// @notice Only Campaigns: a campaign with weight `w` leaves before the round's end.
    function remove(uint32 round, bytes32 campaign, uint256 w) external;

    // views

    /// @notice Reverts with the first term that the rules for campaigns, or the round applied to, do not allow.
    /// @param lastCutoff Seconds from the last milestone's deadline to its last cutoff.
    /// @return decimals The token's decimals, as read when the round was opened, or now without a round.
    /// @return minimum The round's minimum, in units of 1e-18 token; 0 without a round.
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

    /// @notice Unix seconds from which the round can be sealed in every case: its end, the review (twice with a
    /// calculator) and a day.
    function latestSealAt(uint32 round) external view returns (uint256);

    /// @notice Whether the campaign's match is claimed, or 7 days have passed since `latestSealAt`.
    function isSettled(uint32 round, bytes32 campaign) external view returns (bool);

    /// @notice Base units that `reclaim` would pay the account now.
    function reclaimable(uint32 round, address sponsor) external view returns (uint256 amount);
}
