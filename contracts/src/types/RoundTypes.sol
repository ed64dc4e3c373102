// SPDX-License-Identifier: MIT
pragma solidity ^0.8.37;

/// @notice Everything about a round that is fixed at creation.
/// @param operator Admits campaigns until `end` and may disqualify, with a reason, until the review is over.
/// @param token The one token of pool and campaigns; zero address: native coin.
/// @param gate The personhood gate that every campaign of the round uses.
/// @param digest SHA-256 of the round's document.
/// @param start First second at which its campaigns take gifts; with a calculator at least a day after creation.
/// @param end First second at which they no longer do; at least a day after `start` and creation.
/// @param reviewPeriod Seconds from `end` in which the operator may disqualify, and with a calculator the time to post
/// a result, and from then the time to veto it. At least a day.
/// @param claimUntil First second at which matches can no longer be claimed and what is left may be reclaimed; at least
/// 7 days after `latestSealAt`.
/// @param minimum Counted total of a donor in one campaign, in 18 decimals, below which the donor adds no match.
/// @param cap Most that one campaign can be matched, in base units; 0: no cap.
/// @param challengePeriod Least challenge period of its campaigns, in seconds: 1 to 90 days.
/// @param threshold k of the attesters, the same for all its campaigns.
/// @param calculator Account that may post a result computed off chain (pairwise, COCM); zero: none. Without a posted
/// result that stands, the result on chain executes.
/// @param unusedTo Account that gets what the round does not use or gets back; zero: its sponsors, pro rata. Never
/// Campaigns or MatchingRounds.
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
    address unusedTo;
    address[] attesters;
}

/// @notice A round's state.
/// @param weight W less the weights of pinned campaigns, in units of 1e-18 token.
/// @param pinned Campaigns that take the whole cap.
/// @param members Campaigns ever admitted, those that left or were taken out included.
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
    uint176 weight;
    uint32 pinned;
    uint32 members;
    bool isComputed;
    uint96 recovered;
    address unusedTo;
    address calculator;
    uint96 early;
    bytes32 attestersHash;
    bytes32 termsHash;
}

/// @notice A campaign's standing in its round.
enum Standing {
    None,
    Admitted,
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
/// @param reclaimed What was paid back to it, or, for `unusedTo`, paid out to it.
/// @param early The part funded before the round's start; only kept with a calculator.
struct Sponsor {
    uint96 funded;
    uint96 reclaimed;
    uint96 early;
}

/// @notice A result that a round's calculator posted.
/// @param root Merkle root (as of @openzeppelin/merkle-tree) over leaves (bytes32 campaign, uint256 base units).
/// @param inputs SHA-256 of the canonical inputs, which follow from events alone.
/// @param configuration SHA-256 of the mechanism's configuration.
/// @param code SHA-256 of the program that computed it.
/// @param vetoUntil First second at which sponsors can no longer veto and the round can be sealed.
/// @param vetoedAt Second of the veto that reached more than half; 0: the result stands.
/// @param vetoes Base units of early sponsors that objected.
struct PostedResult {
    bytes32 root;
    bytes32 inputs;
    bytes32 configuration;
    bytes32 code;
    uint32 vetoUntil;
    uint32 vetoedAt;
    uint96 vetoes;
}
