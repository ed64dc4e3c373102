// SPDX-License-Identifier: MIT
pragma solidity ^0.8.37;

import {RoundTerms} from "src/interfaces/IMatchingRounds.sol";
import {Base} from "../support/Base.sol";

contract PreviewTest is Base {
    function _preview(bytes32 id, address donor, uint96 amount) private view returns (uint256 rise, bool exact) {
        return preview.previewMatch(id, donor, amount);
    }

    /// @custom:mutant Q5-preview-forgets-W | src/periphery/MatchPreview.sol | sum: round.weight + rise, w: w + rise |
    /// sum: round.weight, w: w + rise
    function test_Q5_TheRiseIsWhatTheGiftBrings() public {
        uint32 round = openRound();
        fund(round, sponsor, 50 * USD);
        bytes32 id = member(round);
        bytes32 other = member(round);
        give(id, bao, 9 * USD);
        give(other, bao, 9 * USD);
        give(other, chidi, 900 * USD);
        uint256 before = preview.matchOf(round, id);
        (uint256 rise, bool exact) = _preview(id, ada, 16e6);
        assertTrue(exact);
        give(id, ada, 16 * USD);
        assertEq(preview.matchOf(round, id) - before, rise);
        assertGt(rise, 0);
        seal(round);
        assertEq(rounds.claimMatch(round, id), before + rise);
    }

    function test_Q5_TheRiseIsBeyondTheMatchThatIsThere() public {
        uint32 round = openRound();
        fund(round, sponsor, 50 * USD);
        bytes32 id = member(round);
        give(id, bao, 9 * USD);
        give(id, chidi, 25 * USD);
        bytes32 other = member(round);
        give(other, bao, 9 * USD);
        give(other, chidi, 900 * USD);
        uint256 before = preview.matchOf(round, id);
        assertGt(before, 0);
        (uint256 rise,) = _preview(id, ada, 16e6);
        give(id, ada, 16 * USD);
        assertEq(preview.matchOf(round, id), before + rise);
    }

    function test_Q4_WhatIsPinnedIsOutOfThePool() public {
        RoundTerms memory terms = roundTerms();
        terms.cap = 5e6;
        uint32 round = openRound(terms);
        fund(round, sponsor, 8 * USD);
        bytes32 large = member(round);
        give(large, ada, 900 * USD);
        give(large, bao, 900 * USD);
        bytes32[2] memory small = [member(round), member(round)];
        for (uint256 i; i < 2; ++i) {
            give(small[i], ada, 4 * USD);
            give(small[i], bao, 4 * USD);
        }
        endRound(round);
        rounds.pin(round, ids(large));
        assertEq(preview.matchOf(round, large), 5 * USD);
        assertEq(preview.matchOf(round, small[0]), 1_500_000, "half of the three that are left");
        seal(round);
        assertEq(rounds.claimMatch(round, small[0]), 1_500_000);
    }

    function test_Q5_WithACapItIsAnEstimate() public {
        RoundTerms memory terms = roundTerms();
        terms.cap = 5e6;
        uint32 round = openRound(terms);
        fund(round, sponsor, 50 * USD);
        bytes32 id = member(round);
        give(id, bao, 9 * USD);
        (uint256 rise, bool exact) = _preview(id, ada, 16e6);
        assertFalse(exact);
        assertEq(rise, 5 * USD);
    }

    function test_Q8_InsidersAndUnknownPeopleRaiseNothing() public {
        uint32 round = openRound();
        fund(round, sponsor, 50 * USD);
        bytes32 id = member(round);
        give(id, bao, 9 * USD);
        gate.set(lab, FULL);
        gate.set(attesters[0], FULL);
        address[3] memory none = [lab, attesters[0], stranger];
        for (uint256 i; i < none.length; ++i) {
            (uint256 rise,) = _preview(id, none[i], 16e6);
            assertEq(rise, 0);
            (uint256 weight, uint256 dW) = preview.previewGift(id, none[i], 16e6);
            assertEq(weight + dW, 0);
        }
    }

    function test_PreviewGiftTellsWeightAndRise() public {
        bytes32 id = listed();
        give(id, bao, 9 * USD);
        gate.set(ada, 2_500);
        (uint256 weight, uint256 rise) = preview.previewGift(id, ada, 16e6);
        assertEq(weight, 2_500);
        assertEq(rise, 2 * 3e9 * 2e9);
        uint256 before = campaigns.weightOf(id);
        give(id, ada, 16 * USD);
        assertEq(campaigns.weightOf(id) - before, rise);
    }

    function test_NothingOutsideARoundOrItsWindow() public {
        uint32 round = openRound();
        fund(round, sponsor, 50 * USD);
        bytes32 guest = listed();
        bytes32 applicant = list(termsFor(round));
        bytes32 id = member(round);
        bytes32[3] memory all = [guest, applicant, UNKNOWN];
        for (uint256 i; i < 2; ++i) {
            give(all[i], bao, 9 * USD);
        }
        give(id, bao, 9 * USD);
        for (uint256 i; i < all.length; ++i) {
            (uint256 none, bool exact) = _preview(all[i], ada, 16e6);
            assertEq(none, 0);
            assertTrue(exact);
        }
        (uint256 rise,) = _preview(id, ada, 16e6);
        assertGt(rise, 0);
        vm.warp(CLOSES);
        (rise,) = _preview(id, ada, 16e6);
        assertEq(rise, 0);
    }

    /// The one case in which nothing is left for the unpinned, by which a pinned match could be mistaken for them.
    function test_Q4_APinnedMatchMayBeTheWholePool() public {
        RoundTerms memory terms = roundTerms();
        terms.cap = 5e6;
        uint32 round = openRound(terms);
        fund(round, sponsor, 5 * USD);
        bytes32 id = member(round);
        give(id, ada, 900 * USD);
        give(id, bao, 900 * USD);
        bytes32 other = member(round);
        give(other, ada, USD);
        give(other, bao, USD);
        assertLt(preview.matchOf(round, id), 5 * USD);
        vm.prank(operator);
        rounds.disqualify(round, other, EVIDENCE);
        endRound(round);
        rounds.pin(round, ids(id));
        assertEq(preview.matchOf(round, id), 5 * USD);
        assertEq(preview.matchOf(round, other), 0);
    }
}
