// SPDX-License-Identifier: MIT
pragma solidity ^0.8.37;

import {Math} from "@openzeppelin/contracts/utils/math/Math.sol";
import {SafeCast} from "@openzeppelin/contracts/utils/math/SafeCast.sol";
import {Milestone, Terms} from "src/interfaces/ICampaigns.sol";
import {Round, RoundTerms} from "src/interfaces/IMatchingRounds.sol";
import {RoundVotes} from "src/periphery/RoundVotes.sol";
import {Drawing, Draws} from "../support/Draws.sol";
import {Exact} from "../support/Exact.sol";
import {Scene} from "./Scene.sol";

/// @notice What the handler knows about a campaign from its own calls alone.
struct Book {
    address token;
    uint256 scale;
    uint256 minimum;
    uint32 opensAt;
    uint32 closesAt;
    bool gated;
    address payout;
    uint256 goal;
    uint256 challenge;
    uint256 vetoShare;
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

/// @notice What the handler knows about the current submission.
struct Trial {
    uint256 number;
    uint256 submittedAt;
    /// Bits of the attesters that approved exactly this submission and did not deny it.
    uint8 approvals;
    uint8 denials;
    uint256 challengeEndsAt;
    uint256 vetoes;
    uint256 threshold;
    bool open;
    bytes32 evidence;
}

/// @notice What the handler knows about a round.
struct Pool {
    address token;
    uint256 cap;
    address calculator;
    address unusedTo;
    uint256 start;
    uint256 end;
    uint256 reviewedAt;
    uint256 claimUntil;
    uint256 funded;
    uint256 early;
    uint256 claimed;
    uint256 recovered;
    uint256 reclaimed;
    uint256 members;
    uint256 sealedWeight;
    bytes32 rules;
    // the computed result: a tree of one leaf
    bytes32 computedFor;
    uint256 computedAmount;
    uint256 vetoUntil;
    uint256 vetoes;
    /// Second of the veto that ended the result; 0: none did.
    uint256 vetoedAt;
}

/// @title Ledger
/// @notice The books of the invariant tests, and how campaigns and rounds begin.
abstract contract Ledger is Scene {
    using Drawing for Draws;
    using SafeCast for uint256;

    uint256 internal constant MAX_CAMPAIGNS = 12;
    uint256 internal constant MAX_ROUNDS = 5;
    uint256 internal constant REVIEW_PERIOD = 3 days;

    bytes32[] internal campaignIds;
    uint32[] internal roundIds;
    /// Two campaigns with the same terms that get the same money in different parts.
    bytes32[2] internal twins;

    /// How often each action did its work.
    mapping(string action => uint256) public done;

    mapping(bytes32 campaign => Book) internal _books;
    mapping(bytes32 campaign => Trial) internal _trials;
    /// A5: points that an account can veto the current submission with.
    mapping(bytes32 campaign => mapping(address donor => uint256)) internal powerOf;
    mapping(bytes32 campaign => mapping(address donor => uint256)) internal givenBy;
    mapping(bytes32 campaign => mapping(address donor => uint256)) internal countedOf;
    mapping(bytes32 campaign => mapping(address donor => uint256)) internal lastCountedAt;
    mapping(bytes32 campaign => mapping(address donor => bool)) internal isRefunded;
    mapping(uint32 round => Pool) internal _pools;
    mapping(uint32 round => mapping(address sponsor => uint256)) internal fundedBy;
    mapping(uint32 round => mapping(address sponsor => uint256)) internal earlyBy;
    mapping(uint32 round => mapping(address account => uint256)) internal reclaimedBy;
    mapping(uint32 round => bytes32[]) internal _applicants;
    mapping(uint32 round => RoundVotes) internal votes;
    /// The round that a campaign applied to, and whether its lab left it again.
    mapping(bytes32 campaign => uint32) internal roundOf;
    mapping(bytes32 campaign => bool) internal hasLeft;
    /// The terms of the latest campaign and the latest round, encoded.
    bytes internal latestTerms;
    bytes internal latestRoundTerms;

    function setUp() public override {
        super.setUp();
        Draws memory draws = Draws(1, 0);
        uint32 plain = _startRound(draws, address(usdc), 0);
        uint32 capped = _startRound(draws, NATIVE, 1e20);
        _fund(plain, sponsor, sponsor, 1e12);
        _fund(capped, sponsor, sponsor, 2e21);
        for (uint256 i; i < 2; ++i) {
            twins[i] = _startMember(draws, plain);
        }
        for (uint256 i; i < 3; ++i) {
            _startMember(draws, capped);
        }
        uint32 computed = _startRound(draws, address(dai), 0);
        _fund(computed, sponsor, sponsor, 1e20);
        _fund(computed, ada, ada, 1e19);
        for (uint256 i; i < 2; ++i) {
            _startMember(draws, computed);
        }
        _startCampaign(draws, address(dai), 0);
    }

    function _startMember(Draws memory draws, uint32 round) private returns (bytes32 id) {
        id = _startCampaign(draws, _pools[round].token, round);
        admit(round, id);
        ++_pools[round].members;
    }

    /// @dev Anyone pays, in the name of a sponsor that it names.
    function _fund(uint32 round, address payer, address named, uint256 amount) internal {
        address token = _pools[round].token;
        bytes32 termsHash = rounds.roundOf(round).termsHash;
        provide(token, payer, address(rounds), amount);
        vm.prank(payer);
        rounds.fund{value: token == NATIVE ? amount : 0}(round, termsHash, named, amount.toUint96());
        Pool storage pool = _pools[round];
        pool.funded += amount;
        fundedBy[round][named] += amount;
        if (pool.calculator == address(0) || _now() >= pool.start) return;
        pool.early += amount;
        earlyBy[round][named] += amount;
    }

    function _startRound(Draws memory draws, address token, uint256 cap) internal returns (uint32 round) {
        RoundTerms memory terms = roundTerms();
        terms.token = token;
        terms.start = _now().toUint32();
        // The first three rounds are of the three kinds: plain, capped, computed.
        uint256 n = roundIds.length;
        if (n == 2 || (n > 2 && draws.chance(50))) {
            terms.calculator = operator;
            terms.start += 1 days;
        }
        terms.end = (_now() + draws.between(10, 20) * 1 days).toUint32();
        terms.reviewPeriod = REVIEW_PERIOD.toUint32();
        uint256 latest = terms.end + (terms.calculator == address(0) ? 1 : 2) * REVIEW_PERIOD + 1 days;
        terms.claimUntil = (latest + (draws.chance(20) ? 7 days : 50 days)).toUint32();
        terms.challengePeriod = 1 days;
        terms.cap = cap.toUint96();
        if (n != 1 && draws.chance(40)) terms.minimum = draws.magnitude(1, 1e20).toUint88();
        if (n != 0 && draws.chance(50)) terms.unusedTo = heirs[draws.between(0, 2)];
        round = openRound(terms);
        votes[round] = new RoundVotes(rounds, round);
        latestRoundTerms = abi.encode(terms);
        _openPool(round, terms);
    }

    function _openPool(uint32 round, RoundTerms memory terms) private {
        roundIds.push(round);
        Pool storage pool = _pools[round];
        (pool.token, pool.cap) = (terms.token, terms.cap);
        (pool.calculator, pool.unusedTo) = (terms.calculator, terms.unusedTo);
        (pool.start, pool.end, pool.claimUntil) = (terms.start, terms.end, terms.claimUntil);
        pool.reviewedAt = terms.end + REVIEW_PERIOD;
        pool.rules = _rulesOf(round);
    }

    /// @dev Whether a campaign of the round can still open for a day, a day from now.
    function _takesApplications(uint32 round) internal view returns (bool) {
        return Math.max(_now(), _pools[round].start) + 2 days <= _pools[round].end;
    }

    function _startCampaign(Draws memory draws, address token, uint32 round) internal returns (bytes32 id) {
        Terms memory terms = termsIn(token);
        uint256 opensAt = round == 0 ? _now() : Math.max(_now(), _pools[round].start);
        if (draws.chance(30)) opensAt += 1 days;
        uint256 closesAt = round == 0 ? opensAt + draws.between(1, 15) * 1 days : _pools[round].end;
        terms.round = round;
        terms.opensAt = opensAt.toUint32();
        terms.closesAt = closesAt.toUint32();
        terms.challengePeriod = 1 days;
        terms.vetoShare = draws.between(2_500, 5_000).toUint16();
        terms.goal = draws.chance(70) ? 0 : draws.magnitude(1, 1e20 / _scaleOf(token)).toUint96();
        if (round == 0 && draws.chance(15)) terms.gate = address(0);
        if (terms.gate == address(0) && terms.goal == 0) terms.challengePeriod = 0;
        terms.milestones = _milestones(draws, closesAt + 7 days);
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
        (book.gated, book.payout, book.goal) = (terms.gate != address(0), terms.payout, terms.goal);
        (book.challenge, book.vetoShare) = (terms.challengePeriod, terms.vetoShare);
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
        if (rise != 0) _bookCount(id, donor, countedOf[id][donor] + rise);
    }

    /// @dev A5: points that come after the submission change no veto power, but that an account without any gets what
    /// its first gift in the submission's own second brings.
    function _bookCount(bytes32 id, address donor, uint256 counted) internal {
        countedOf[id][donor] = counted;
        lastCountedAt[id][donor] = _now();
        Trial storage t = _trials[id];
        if (t.open && t.submittedAt == _now() && powerOf[id][donor] == 0) powerOf[id][donor] = _rootOf(id, donor);
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

    /// @dev s by definition, from the books.
    function _rootOf(bytes32 id, address donor) internal view returns (uint256) {
        uint256 counted = countedOf[id][donor];
        return counted < _books[id].minimum ? 0 : Exact.root(counted);
    }

    /// @dev Everything about a round that its creation fixes.
    function _rulesOf(uint32 round) internal view returns (bytes32) {
        Round memory r = rounds.roundOf(round);
        (r.pool, r.claimed, r.recovered, r.early, r.weight, r.pinned, r.members) = (0, 0, 0, 0, 0, 0, 0);
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
