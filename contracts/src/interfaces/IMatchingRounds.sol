// SPDX-License-Identifier: MIT
pragma solidity ^0.8.37;

import {ICampaigns, Terms} from "./ICampaigns.sol";
import {IComputedResult} from "./IComputedResult.sol";

/// @notice Everything about a round that is fixed at creation.
/// @param operator Approves campaigns until `end` and may disqualify, with a reason, until the seal.
/// @param token The one token of pool and campaigns; zero address: native coin.
/// @param gate The personhood gate that every campaign of the round uses.
/// @param digest SHA-256 of the round's document.
/// @param start First second at which its campaigns take gifts.
/// @param end First second at which they no longer do.
/// @param reviewPeriod Seconds from `end` until anyone may seal; with a calculator also the time to post a result, and
/// from then the time to veto it. At least a day with a calculator.
/// @param claimUntil First second at which matches can no longer be claimed and sponsors may reclaim.
/// @param minimum Counted total of a donor in one campaign, in 18 decimals, below which the donor adds no match.
/// @param cap Most that one campaign can be matched, in base units; 0: no cap.
/// @param challengePeriod Least challenge period of its campaigns, in seconds.
/// @param threshold k of the attesters, the same for all its campaigns.
/// @param calculator Account that may post a result computed off chain (pairwise, COCM); zero: none. Without a posted
/// result that stands, the result on chain executes.
/// @param attesters The attesters of all its campaigns, ascending.
struct RoundTerms {
    address operator;
    address token;
    address gate;
    bytes32 digest;
    uint32 start;
    uint32 end;
    uint32 reviewPeriod;
    uint32 claimUntil;
    uint88 minimum;
    uint96 cap;
    uint24 challengePeriod;
    uint8 threshold;
    address calculator;
    address[] attesters;
}

/// @notice A round's state.
/// @param weight W less the weights of pinned campaigns, in units of 1e-18 token.
/// @param pinned Campaigns that take the whole cap.
/// @param pool Base units funded.
/// @param claimed Base units of match paid into escrow.
/// @param isComputed Whether the seal found a computed result that stands: claims go through RESULTS.
/// @param recovered Base units of match that came back from failed campaigns.
/// @param early Base units funded before the start, which may veto a computed result; only kept with a calculator.
struct Round {
    address operator;
    uint32 start;
    uint32 end;
    uint32 claimUntil;
    address token;
    uint96 pool;
    address gate;
    uint88 minimum;
    uint8 decimals;
    uint96 cap;
    uint96 claimed;
    uint32 reviewPeriod;
    uint24 challengePeriod;
    bool isSealed;
    uint192 weight;
    uint32 pinned;
    bool isComputed;
    uint96 recovered;
    address calculator;
    uint96 early;
    bytes32 attestersHash;
    bytes32 termsHash;
}

/// @notice A campaign's standing in its round.
enum Standing {
    None,
    Approved,
    Pinned,
    Claimed,
    Removed
}

/// @notice A campaign in a round.
/// @param matched Base units of match paid to the campaign and not recovered.
struct Entry {
    Standing standing;
    uint96 matched;
}

/// @notice One sponsor's money in a round, in base units.
/// @param early The part funded before the round's start; only kept with a calculator.
struct Sponsor {
    uint96 funded;
    uint96 reclaimed;
    uint96 early;
}

/// @title MatchingRounds
/// @notice Holds matching pools and pays them, by quadratic funding, into the escrow of the campaigns that people
/// supported. Payout = pool * w / W with w = S^2 - Q, at most the cap, and at most the ideal subsidy w itself.
interface IMatchingRounds {
    event RoundCreated(uint32 indexed round, address indexed operator, uint8 decimals, RoundTerms terms);
    event Funded(uint32 indexed round, address indexed sponsor, uint256 amount, uint256 pool);
    event CampaignApproved(uint32 indexed round, bytes32 indexed campaign, uint256 weight);
    event CampaignRemoved(uint32 indexed round, bytes32 indexed campaign, uint256 weight);
    event Disqualified(uint32 indexed round, bytes32 indexed campaign, bytes32 reason);
    event Pinned(uint32 indexed round, bytes32 indexed campaign, uint256 weight);
    event Sealed(uint32 indexed round, uint256 pool, uint256 weight, uint256 pinned);
    event Claimed(uint32 indexed round, bytes32 indexed campaign, uint256 amount);
    event Recovered(uint32 indexed round, bytes32 indexed campaign, uint256 amount);
    event Reclaimed(uint32 indexed round, address indexed sponsor, address to, uint256 amount);

    error MatchingRounds_Unauthorized(address caller);
    error MatchingRounds_UnknownRound(uint32 round);
    error MatchingRounds_InvalidTerms(string field);
    /// The campaign's `field` does not fit what the round fixes.
    error MatchingRounds_CampaignMismatch(uint32 round, string field);
    /// The round's terms are not those that the sponsor expects.
    error MatchingRounds_UnexpectedTerms(uint32 round, bytes32 actual);
    error MatchingRounds_ZeroAmount();
    error MatchingRounds_Ended(uint32 round, uint256 end);
    error MatchingRounds_NotEnded(uint32 round, uint256 end);
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
    error MatchingRounds_BelowCap(bytes32 campaign);
    error MatchingRounds_NothingToPay(uint32 round);
    error MatchingRounds_LimitReached(uint32 round);

    /// @notice Opens a round; `terms.operator` must be the caller. Not idempotent: each call makes a new round.
    function create(RoundTerms calldata terms) external returns (uint32 round);

    /// @notice Adds `amount` base units to a pool until it is sealed. Not idempotent.
    /// @param termsHash keccak256 of the round's encoded terms, so that a reorganised chain cannot swap the round.
    function fund(uint32 round, bytes32 termsHash, uint96 amount) external payable;

    /// @notice The operator admits campaigns that applied, until the round's end.
    function approve(uint32 round, bytes32[] calldata campaigns) external;

    /// @notice Takes failed campaigns out of the totals before the seal; anyone may.
    function drop(uint32 round, bytes32[] calldata campaigns) external;

    /// @notice The operator takes a campaign out of the totals before the seal and says why.
    /// @param reason SHA-256 digest of the published reason.
    function disqualify(uint32 round, bytes32 campaign, bytes32 reason) external;

    /// @notice Sets a campaign whose match reaches the cap apart, so that what it leaves goes to the others; anyone
    /// may, after the end and before the seal, in any order.
    function pin(uint32 round, bytes32[] calldata campaigns) external;

    /// @notice Fixes the result after the review; anyone may.
    function seal(uint32 round) external;

    /// @notice Pays a campaign's match into its escrow; anyone may, until `claimUntil`.
    function claim(uint32 round, bytes32 campaign) external returns (uint256 amount);

    /// @notice Only RESULTS: pays a campaign what a computed result that stands gives it, at most cap and pool.
    function claimComputed(uint32 round, bytes32 campaign, uint96 amount) external;

    /// @notice Takes the unreleased match of a failed campaign back for the round's sponsors; anyone may, for ever.
    function recover(uint32 round, bytes32 campaign) external returns (uint256 amount);

    /// @notice Pays a sponsor's share of what the round did not use or got back; anyone may, from `claimUntil`.
    function reclaim(uint32 round, address sponsor) external returns (uint256 amount);

    /// @notice As `reclaim` for the caller, to an account that the caller names.
    function reclaimTo(uint32 round, address to) external returns (uint256 amount);

    /// @notice Only Campaigns: adds `rise` to W. Never reverts for Campaigns.
    function record(uint32 round, uint256 rise) external;

    /// @notice Only Campaigns: a campaign leaves with weight `w`.
    function remove(uint32 round, bytes32 campaign, uint256 w) external;

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

    /// @notice Whether the campaign's match is claimed, or can no longer be.
    function isSettled(uint32 round, bytes32 campaign) external view returns (bool);

    /// @notice What `reclaim` would pay the sponsor now, in base units.
    function reclaimable(uint32 round, address sponsor) external view returns (uint256 amount);
}
