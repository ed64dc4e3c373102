// SPDX-License-Identifier: MIT
pragma solidity ^0.8.37;

import {SafeCast} from "@openzeppelin/contracts/utils/math/SafeCast.sol";
import {Round, RoundTerms, Standing} from "src/interfaces/IMatchingRounds.sol";
import {Base} from "../support/Base.sol";
import {Drawing, Draws} from "../support/Draws.sol";
import {Exact} from "../support/Exact.sol";

/// What a round pays, against water-filling over all campaigns.
contract PayoutsFuzzTest is Base {
    using Drawing for Draws;
    using SafeCast for uint256;

    uint256 private constant MEMBERS = 6;

    uint32 private round;
    bytes32[] private members;
    uint256[] private weights;
    uint256 private pool;
    uint256 private cap;

    /// A round that has ended, with weights, pool and cap over many orders of magnitude.
    function _endedRound(Draws memory draws) private {
        RoundTerms memory terms = roundTerms();
        cap = draws.chance(20) ? 0 : draws.magnitude(1, 1e12);
        terms.cap = cap.toUint96();
        round = openRound(terms);
        for (uint256 i; i < MEMBERS; ++i) {
            members.push(member(round));
            give(members[i], ada, draws.magnitude(1, 1e12));
            give(members[i], bao, draws.magnitude(1, 1e12));
            if (draws.chance(30)) give(members[i], chidi, draws.magnitude(1, 1e12));
            weights.push(campaigns.weightOf(members[i]));
        }
        pool = draws.chance(80) ? draws.magnitude(1, 1e12) : Exact.sum(weights) / 1e12;
        if (pool == 0) pool = 1;
        fund(round, sponsor, pool);
        endRound(round);
    }

    /// Posts pins in a random order, again and again until none is left to post.
    function _pinAll(Draws memory draws) private {
        bool pinned = true;
        while (pinned) {
            pinned = false;
            uint256[] memory order = draws.order(MEMBERS);
            for (uint256 i; i < MEMBERS; ++i) {
                pinned = _tryPin(members[order[i]]) || pinned;
            }
        }
    }

    /// Whether it was pinned now, and not before.
    function _tryPin(bytes32 id) private returns (bool) {
        bool isDue = rounds.entryOf(round, id).standing == Standing.Admitted;
        try rounds.pin(round, ids(id)) {
            return isDue;
        } catch {
            return false;
        }
    }

    function _claimAll(Draws memory draws) private returns (uint256[] memory amounts) {
        amounts = new uint256[](MEMBERS);
        uint256[] memory order = draws.order(MEMBERS);
        for (uint256 i; i < MEMBERS; ++i) {
            uint256 expected = preview.matchOf(round, members[order[i]]);
            amounts[order[i]] = rounds.claimMatch(round, members[order[i]]);
            assertEq(amounts[order[i]], expected);
            assertEq(preview.matchOf(round, members[order[i]]), expected, "and stays so");
        }
    }

    function testFuzz_Q4_PinsInAnyOrderEqualWaterFilling(uint256 seed) public {
        Draws memory draws = Draws(seed, 0);
        _endedRound(draws);
        _pinAll(draws);
        Round memory state = rounds.roundOf(round);
        seal(round);
        uint256[] memory amounts = _claimAll(draws);
        uint256[] memory expected = Exact.payouts(weights, pool, cap, 1e12);
        assertEq(amounts, expected);

        uint256 paid = Exact.sum(amounts);
        assertLe(paid, pool);
        if (cap != 0) assertLe(state.pinned, pool / cap);
        uint256 rest = pool - state.pinned * cap;
        bool saturated = state.weight != 0 && state.weight >= rest * 1e12;
        if (saturated) assertLe(pool - paid, MEMBERS, "all but dust is paid");
    }

    /// With only some of the pins posted nobody gets more than with all, and the pool still suffices.
    function testFuzz_Q4_MissingPinsOnlyReturnMoney(uint256 seed) public {
        Draws memory draws = Draws(seed, 0);
        _endedRound(draws);
        for (uint256 i; i < MEMBERS; ++i) {
            if (draws.chance(40)) _tryPin(members[draws.between(0, MEMBERS - 1)]);
        }
        seal(round);
        uint256[] memory amounts = _claimAll(draws);
        uint256[] memory most = Exact.payouts(weights, pool, cap, 1e12);
        for (uint256 i; i < MEMBERS; ++i) {
            assertLe(amounts[i], most[i]);
            if (cap != 0) assertLe(amounts[i], cap);
        }
        uint256 paid = Exact.sum(amounts);
        assertLe(paid, pool);
        vm.warp(CLAIM_UNTIL);
        assertEq(rounds.reclaimable(round, sponsor), pool - paid);
    }

    /// Campaigns are taken out between the pins: what remains is as if they had never been in.
    function testFuzz_Q9_TakingCampaignsOutLeavesTheRest(uint256 seed) public {
        Draws memory draws = Draws(seed, 0);
        _endedRound(draws);
        for (uint256 i; i < MEMBERS; ++i) {
            if (draws.chance(50)) _tryPin(members[i]);
            if (!draws.chance(30)) continue;
            vm.prank(operator);
            rounds.disqualify(round, members[i], "why");
            weights[i] = 0;
        }
        _pinAll(draws);
        seal(round);
        uint256[] memory expected = Exact.payouts(weights, pool, cap, 1e12);
        for (uint256 i; i < MEMBERS; ++i) {
            assertEq(preview.matchOf(round, members[i]), expected[i]);
        }
    }

    /// Sponsors who come and go: each gets its share of what is left, and together never more.
    function testFuzz_Q14_SponsorsShareWhatIsLeft(uint256 seed) public {
        Draws memory draws = Draws(seed, 0);
        round = openRound();
        uint256[] memory funded = new uint256[](5);
        for (uint256 i; i < 8; ++i) {
            uint256 s = draws.between(0, 4);
            uint256 amount = draws.magnitude(1, 1e13);
            funded[s] += amount;
            fund(round, person(s), amount);
        }
        pool = Exact.sum(funded);
        bytes32 id = member(round);
        give(id, ada, draws.magnitude(1, 1e12));
        give(id, bao, draws.magnitude(1, 1e12));
        seal(round);
        uint256 claimed = rounds.claimMatch(round, id);
        vm.warp(CLAIM_UNTIL);
        uint256 early = draws.between(0, 4);
        if (rounds.reclaimable(round, person(early)) != 0) rounds.reclaim(round, person(early));
        assertTrue(campaigns.isFailed(id), "without any evidence");
        uint256 recovered = claimed == 0 ? 0 : rounds.recover(round, id);
        assertEq(recovered, claimed, "nothing was released");
        uint256 paid;
        for (uint256 s; s < 5; ++s) {
            if (rounds.reclaimable(round, person(s)) != 0) rounds.reclaim(round, person(s));
            uint256 got = rounds.sponsorOf(round, person(s)).reclaimed;
            assertEq(got, funded[s], "all of it, since nothing was used");
            paid += got;
        }
        assertEq(paid, pool);
        assertEq(usdc.balanceOf(address(rounds)), 0);
    }
}
