// SPDX-License-Identifier: MIT
pragma solidity ^0.8.37;

import {Math} from "@openzeppelin/contracts/utils/math/Math.sol";
import {SafeCast} from "@openzeppelin/contracts/utils/math/SafeCast.sol";
import {Milestone, Terms} from "src/interfaces/ICampaigns.sol";
import {RoundTerms} from "src/interfaces/IMatchingRounds.sol";
import {Base} from "../support/Base.sol";
import {Drawing, Draws} from "../support/Draws.sol";

/// @notice What the handler knows of a campaign from its own calls alone.
struct Book {
    address token;
    uint256 scale;
    uint256 minimum;
    uint32 opensAt;
    uint32 closesAt;
    bool gated;
    uint256 given;
    uint256 matched;
    uint256 refunded;
    uint256 recovered;
    uint256 paid;
    uint256 share;
    uint256 donors;
}

/// @notice What the handler knows of a round.
struct Pool {
    address token;
    uint256 cap;
    uint256 funded;
    uint256 claimed;
    uint256 recovered;
    uint256 reclaimed;
    uint256 sealedWeight;
}

/// @title Ledger
/// @notice The actors of the invariant tests, what they own by their own books, and how campaigns and rounds begin.
abstract contract Ledger is Base {
    using Drawing for Draws;
    using SafeCast for uint256;

    uint256 internal constant MAX_CAMPAIGNS = 12;
    uint256 internal constant MAX_ROUNDS = 4;

    address[3] public tokens;
    /// Five people, the lab and an attester.
    address[] public donors;
    address[] public sponsors;
    bytes32[] public campaignIds;
    uint32[] public roundIds;
    /// Two campaigns with the same terms that get the same money in different parts.
    bytes32[2] public twins;

    mapping(bytes32 campaign => Book) internal _books;
    mapping(bytes32 campaign => mapping(address donor => uint256)) public givenBy;
    mapping(bytes32 campaign => mapping(address donor => uint256)) public countedOf;
    mapping(uint32 round => Pool) internal _pools;
    mapping(uint32 round => bytes32[]) internal _applicants;
    /// The round that a campaign applied to.
    mapping(bytes32 campaign => uint32) public roundOf;

    function setUp() public override {
        super.setUp();
        tokens = [NATIVE, address(usdc), address(dai)];
        for (uint256 i; i < 5; ++i) {
            donors.push(person(i));
        }
        donors.push(lab);
        donors.push(attesters[0]);
        gate.set(donors[3], 3_000);
        gate.set(donors[4], 0);
        gate.set(lab, FULL);
        gate.set(attesters[0], FULL);
        sponsors = [sponsor, ada, operator];

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
        _pools[round].funded += amount;
    }

    function bookOf(bytes32 id) external view returns (Book memory) {
        return _books[id];
    }

    function poolOf(uint32 round) external view returns (Pool memory) {
        return _pools[round];
    }

    function applicantsOf(uint32 round) external view returns (bytes32[] memory) {
        return _applicants[round];
    }

    function allCampaigns() external view returns (bytes32[] memory) {
        return campaignIds;
    }

    function allRounds() external view returns (uint32[] memory) {
        return roundIds;
    }

    function allDonors() external view returns (address[] memory) {
        return donors;
    }

    function allSponsors() external view returns (address[] memory) {
        return sponsors;
    }

    function _scaleOf(address token) internal view returns (uint256) {
        return token == address(usdc) ? 1e12 : 1;
    }

    function _now() internal view returns (uint256) {
        return vm.getBlockTimestamp();
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
        id = list(terms);
        campaignIds.push(id);
        if (round != 0) _applicants[round].push(id);
        roundOf[id] = round;

        Book storage book = _books[id];
        (book.token, book.scale) = (token, _scaleOf(token));
        (book.opensAt, book.closesAt) = (terms.opensAt, terms.closesAt);
        book.gated = terms.gate != address(0);
        if (round != 0) book.minimum = rounds.roundOf(round).minimum;
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
        countedOf[id][donor] += amount * _books[id].scale * _weight(id, donor) / FULL;
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
        bool insider = donor == lab || donor == payout || donor == attesters[0];
        return insider || !_books[id].gated ? 0 : gate.weightOf(donor);
    }
}
