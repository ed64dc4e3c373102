// SPDX-License-Identifier: MIT
pragma solidity ^0.8.37;

import {Math} from "@openzeppelin/contracts/utils/math/Math.sol";
import {SafeCast} from "@openzeppelin/contracts/utils/math/SafeCast.sol";
import {Milestone, Terms} from "src/interfaces/ICampaigns.sol";
import {Round, RoundTerms} from "src/interfaces/IMatchingRounds.sol";
import {RoundVotes} from "src/periphery/RoundVotes.sol";
import {Drawing, Draws} from "../support/Draws.sol";
import {Scene} from "./Scene.sol";

/// @notice What the handler knows of a campaign from its own calls alone.
struct Book {
    address token;
    uint256 scale;
    uint256 minimum;
    uint32 opensAt;
    uint32 closesAt;
    bool gated;
    address payout;
    /// Second from which, whatever delays it, an unapproved milestone has failed the campaign.
    uint256 lastCutoff;
    uint256 given;
    uint256 matched;
    uint256 refunded;
    uint256 recovered;
    uint256 paid;
    uint256 share;
    uint256 released;
    uint256 donors;
}

/// @notice What the handler knows of a round.
struct Pool {
    address token;
    uint256 cap;
    uint256 funded;
    uint256 early;
    uint256 claimed;
    uint256 recovered;
    uint256 reclaimed;
    uint256 sealedWeight;
    bytes32 rules;
    // the computed result: a tree of one leaf
    bytes32 computedFor;
    uint256 computedAmount;
    bool isPosted;
    uint256 vetoes;
}

/// @title Ledger
/// @notice The books of the invariant tests, and how campaigns and rounds begin.
abstract contract Ledger is Scene {
    using Drawing for Draws;
    using SafeCast for uint256;

    uint256 internal constant MAX_CAMPAIGNS = 12;
    uint256 internal constant MAX_ROUNDS = 4;

    bytes32[] internal campaignIds;
    uint32[] internal roundIds;
    /// Two campaigns with the same terms that get the same money in different parts.
    bytes32[2] internal twins;

    /// How often each action did its work.
    mapping(string action => uint256) public done;

    mapping(bytes32 campaign => Book) internal _books;
    mapping(bytes32 campaign => mapping(address donor => uint256)) internal givenBy;
    mapping(bytes32 campaign => mapping(address donor => uint256)) internal countedOf;
    mapping(bytes32 campaign => mapping(address donor => uint256)) internal lastCountedAt;
    mapping(bytes32 campaign => mapping(address donor => bool)) internal isRefunded;
    mapping(uint32 round => Pool) internal _pools;
    mapping(uint32 round => bytes32[]) internal _applicants;
    mapping(uint32 round => RoundVotes) internal votes;
    /// The round that a campaign applied to.
    mapping(bytes32 campaign => uint32) internal roundOf;
    /// The terms of the latest campaign and the latest round, encoded.
    bytes internal latestTerms;
    bytes internal latestRoundTerms;

    function setUp() public override {
        super.setUp();
        Draws memory draws = Draws(1, 0);
        uint32 plain = _startRound(draws, address(usdc), 0);
        uint32 capped = _startRound(draws, NATIVE, 1e20);
        _fund(plain, sponsor, 1e12);
        _fund(capped, sponsor, 2e21);
        for (uint256 i; i < 2; ++i) {
            twins[i] = _startMember(draws, plain);
        }
        for (uint256 i; i < 3; ++i) {
            _startMember(draws, capped);
        }
        uint32 computed = _startRound(draws, address(dai), 0);
        _fund(computed, sponsor, 1e20);
        _fund(computed, ada, 1e19);
        for (uint256 i; i < 2; ++i) {
            _startMember(draws, computed);
        }
        _startCampaign(draws, address(dai), 0);
    }

    function _startMember(Draws memory draws, uint32 round) private returns (bytes32 id) {
        id = _startCampaign(draws, _pools[round].token, round);
        admit(round, id);
    }

    function _fund(uint32 round, address from, uint256 amount) internal {
        fund(round, from, amount);
        Pool storage pool = _pools[round];
        pool.funded += amount;
        if (rounds.roundOf(round).calculator != address(0) && _now() < rounds.roundOf(round).start) {
            pool.early += amount;
        }
    }

    function _startRound(Draws memory draws, address token, uint256 cap) internal returns (uint32 round) {
        RoundTerms memory terms = roundTerms();
        terms.token = token;
        terms.start = _now().toUint32();
        // The first three rounds are of the three kinds: plain, capped, computed.
        uint256 n = roundIds.length;
        if (n == 2 || (n > 2 && draws.chance(50))) {
            terms.calculator = operator;
            terms.start += 1 hours;
        }
        terms.end = (_now() + draws.between(10, 20) * 1 days).toUint32();
        terms.reviewPeriod = 3 days;
        terms.claimUntil = terms.end + 60 days;
        terms.challengePeriod = 1 days;
        terms.cap = cap.toUint96();
        if (n != 1 && draws.chance(40)) terms.minimum = draws.magnitude(1, 1e20).toUint88();
        round = openRound(terms);
        roundIds.push(round);
        _pools[round].token = token;
        _pools[round].cap = cap;
        _pools[round].rules = _rulesOf(round);
        votes[round] = new RoundVotes(rounds, round);
        latestRoundTerms = abi.encode(terms);
    }

    function _startCampaign(Draws memory draws, address token, uint32 round) internal returns (bytes32 id) {
        Terms memory terms = termsIn(token);
        uint256 opensAt = _now() + (draws.chance(30) ? 1 days : 0);
        uint256 closesAt = opensAt + draws.between(1, 15) * 1 days;
        if (round != 0) {
            (opensAt, closesAt) = (Math.max(_now(), rounds.roundOf(round).start), rounds.endOf(round));
            terms.round = round;
        } else if (draws.chance(15)) {
            terms.gate = address(0);
        }
        terms.opensAt = opensAt.toUint32();
        terms.closesAt = closesAt.toUint32();
        terms.challengePeriod = 1 days;
        terms.goal = draws.chance(70) ? 0 : draws.magnitude(1, 1e20 / _scaleOf(token)).toUint96();
        terms.milestones = _milestones(draws, closesAt + 6 days);
        if (draws.chance(30)) terms.payout = stubborn;
        id = list(terms);
        latestTerms = abi.encode(terms);
        _open(id, terms);
    }

    function _open(bytes32 id, Terms memory terms) private {
        campaignIds.push(id);
        if (terms.round != 0) _applicants[terms.round].push(id);
        roundOf[id] = terms.round;
        Book storage book = _books[id];
        (book.token, book.scale) = (terms.token, _scaleOf(terms.token));
        (book.opensAt, book.closesAt) = (terms.opensAt, terms.closesAt);
        (book.gated, book.payout) = (terms.gate != address(0), terms.payout);
        if (terms.round != 0) book.minimum = rounds.roundOf(terms.round).minimum;
        uint256 last = terms.milestones[terms.milestones.length - 1].deadline;
        book.lastCutoff = last + GRACE + MAX_EXTENSION;
    }

    function _milestones(Draws memory draws, uint256 first) private pure returns (Milestone[] memory milestones) {
        uint256 n = draws.between(1, 4);
        uint256[] memory shares = draws.split(FULL, n);
        milestones = new Milestone[](n);
        for (uint256 i; i < n; ++i) {
            milestones[i] = Milestone(shares[i].toUint16(), (first + i * 10 days).toUint32(), EVIDENCE);
        }
    }

    /// @dev A gift in the books, at the weight of this second.
    function _bookGift(bytes32 id, address donor, uint256 amount) internal {
        _bookUncounted(id, donor, amount);
        uint256 rise = amount * _books[id].scale * _weight(id, donor) / FULL;
        if (rise != 0) lastCountedAt[id][donor] = _now();
        countedOf[id][donor] += rise;
    }

    /// @dev A gift that counts nothing.
    function _bookUncounted(bytes32 id, address donor, uint256 amount) internal {
        Book storage book = _books[id];
        if (givenBy[id][donor] == 0) ++book.donors;
        givenBy[id][donor] += amount;
        book.given += amount;
    }

    /// @dev The weight that a donor has in a campaign: none for insiders, none without a gate.
    function _weight(bytes32 id, address donor) internal view returns (uint256) {
        bool insider = donor == lab || donor == _books[id].payout || donor == attesters[0];
        return insider || !_books[id].gated ? 0 : _weightOf(donor);
    }

    /// @dev Everything about a round that its creation fixes.
    function _rulesOf(uint32 round) internal view returns (bytes32) {
        Round memory r = rounds.roundOf(round);
        (r.pool, r.claimed, r.recovered, r.early, r.weight, r.pinned) = (0, 0, 0, 0, 0, 0);
        (r.isSealed, r.isComputed) = (false, false);
        return keccak256(abi.encode(r));
    }

    /// @dev All that money and results hang on, of one campaign, its round and every contract that holds money.
    function _fingerprint(bytes32 id) internal view override returns (bytes32) {
        bytes memory escrow = abi.encode(
            campaigns.tallyOf(id),
            campaigns.progressOf(id),
            campaigns.submissionOf(id),
            campaigns.evidenceOf(id),
            campaigns.windowOf(id)
        );
        bytes32 round = roundOf[id] == 0 ? bytes32(0) : keccak256(abi.encode(rounds.roundOf(roundOf[id])));
        bytes memory money;
        for (uint256 i; i < 3; ++i) {
            money = bytes.concat(
                money,
                abi.encode(
                    balanceOf(tokens[i], address(campaigns)),
                    balanceOf(tokens[i], address(rounds)),
                    balanceOf(tokens[i], address(airdrops)),
                    balanceOf(tokens[i], router)
                )
            );
        }
        return keccak256(bytes.concat(escrow, round, money));
    }
}
