// SPDX-License-Identifier: MIT
pragma solidity ^0.8.37;

/// @notice A round's terms, which never change.
/// @param operator The account that admits campaigns until `end`, and may disqualify them until the review is over.
/// @param token Token of the pool and of all its campaigns; zero address: native coin.
/// @param gate The personhood gate that every campaign of the round uses.
/// @param digest SHA-256 of the round's document.
/// @param start Unix seconds: first second at which its campaigns may accept donations; with a calculator at least a
/// day after creation.
/// @param end Unix seconds: first second at which they no longer accept donations; at least a day after `start` and
/// creation.
/// @param reviewPeriod Seconds from `end` in which the operator may disqualify, and the calculator may post a result.
/// Also the seconds from that post in which sponsors may veto it. At least a day.
/// @param claimUntil Unix seconds: first second at which matches can no longer be claimed and what is left can be
/// reclaimed; at least 7 days after `latestSealAt`.
/// @param minimum Counted total of a donor in one campaign below which the donor adds no match, in units of 1e-18
/// token. @param cap Highest match of one campaign, in base units; 0: no cap.
/// @param challengePeriod Least challenge period of its campaigns, in seconds: 1 to 90 days.
/// @param threshold How many of the attesters must approve a milestone (k of n), the same for all its campaigns.
/// @param calculator Account that may post a result computed off chain (pairwise, COCM); zero: none. If no posted
/// result stands, the result on chain counts.
/// @param unusedTo Account that gets what the round does not use or gets back; zero: its sponsors, in proportion. Never
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

/// @notice A round's state, and those of its terms that contracts read.
/// @param weight W without the weights of pinned campaigns, in units of 1e-18 token.
/// @param pinned Number of campaigns whose match is the cap.
/// @param members Number of campaigns ever admitted, including those that left or were taken out.
/// @param pool Base units funded.
/// @param claimed Base units of match paid into escrow.
/// @param isComputed Whether the seal chose the computed result: then claims go through RESULTS.
/// @param recovered Base units of match that came back from failed campaigns.
/// @param early Base units funded before the start, which can veto a computed result; 0 without a calculator.
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
/// @param funded Money booked for it.
/// @param reclaimed Money paid back to it, or, for `unusedTo`, paid to it.
/// @param early The part funded before the round's start; 0 without a calculator.
struct Sponsor {
    uint96 funded;
    uint96 reclaimed;
    uint96 early;
}

/// @notice A result that a round's calculator posted.
/// @param root Merkle root (as of @openzeppelin/merkle-tree) over leaves (bytes32 campaign, uint256 base units).
/// @param inputs SHA-256 of the canonical inputs, which can be computed from events alone.
/// @param configuration SHA-256 of the mechanism's configuration.
/// @param code SHA-256 of the program that computed it.
/// @param vetoUntil Unix seconds: first second at which sponsors can no longer veto.
/// @param vetoedAt Unix seconds of the veto that exceeded half; 0: the result stands.
/// @param vetoes Base units that the sponsors that objected funded before the start.
struct PostedResult {
    bytes32 root;
    bytes32 inputs;
    bytes32 configuration;
    bytes32 code;
    uint32 vetoUntil;
    uint32 vetoedAt;
    uint96 vetoes;
}
