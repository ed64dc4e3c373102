// SPDX-License-Identifier: MIT
pragma solidity ^0.8.37;

import {Terms} from "src/interfaces/ICampaigns.sol";
import {Attack} from "../support/Attack.sol";

/// What went wrong: proposals that were cancelled stayed in the totals, so their share of the pool was lost to
/// everybody else. Here: whichever way a campaign goes out, its w leaves W in the same call, and what it would have got
/// is shared by
/// the others (Q9).
contract CancelledStayInTotalsTest is Attack {
    uint32 private round;
    bytes32 private stays;
    bytes32 private goes;

    /// Two campaigns of equal weight, of which the second lacks its goal.
    function setUp() public override {
        super.setUp();
        round = pooled(10 * USD);
        stays = backed(round, 2, 5);
        Terms memory terms = termsFor(round);
        terms.goal = 30e6;
        goes = list(terms);
        admit(round, goes);
        give(goes, ada, 4 * USD);
        give(goes, bao, 25 * USD);
        assertEq(preview.matchOf(round, stays), 5 * USD, "half, as long as both are in");
    }

    function _assertTheOtherGetsAll() private {
        assertEq(rounds.roundOf(round).weight, campaigns.weightOf(stays), "W");
        assertEq(preview.matchOf(round, goes), 0);
        seal(round);
        assertEq(rounds.claimMatch(round, stays), 10 * USD);
        assertEq(usdc.balanceOf(address(rounds)), 0, "nothing is lost");
    }

    function test_Q9_ACancelledCampaignLeavesItsShareToTheOthers() public {
        cancel(goes);
        _assertTheOtherGetsAll();
        assertEq(campaigns.refund(goes, ada), 4 * USD);
    }

    /// It can only leave before it opens; what it is given afterwards takes nothing from the others either.
    function test_Q9_ACampaignThatLeavesLeavesItsShareToTheOthers() public {
        bytes32 left = list(openTerms(round, T0 + 1 days));
        admit(round, left);
        vm.prank(lab);
        campaigns.leaveRound(left);
        vm.warp(T0 + 1 days);
        give(left, ada, 400 * USD);
        give(left, bao, 2_500 * USD);
        assertEq(preview.matchOf(round, left), 0);
        assertEq(preview.matchOf(round, stays), 5 * USD);
        cancel(goes);
        _assertTheOtherGetsAll();
    }

    function test_Q9_AFailedCampaignLeavesItsShareToTheOthers() public {
        endRound(round);
        assertTrue(campaigns.isFailed(goes), "below its goal");
        vm.prank(stranger);
        rounds.drop(round, ids(goes));
        _assertTheOtherGetsAll();
    }

    function test_Q9_ADisqualifiedCampaignLeavesItsShareToTheOthers() public {
        disqualify(round, goes);
        give(goes, chidi, 1_000 * USD);
        _assertTheOtherGetsAll();
    }
}
