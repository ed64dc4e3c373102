// SPDX-License-Identifier: MIT
pragma solidity ^0.8.37;

import {ICampaigns, Terms} from "src/interfaces/ICampaigns.sol";
import {Base} from "../support/Base.sol";

/// Whether a campaign can join a round: `join` answers, so that one campaign cannot hold up an operator's batch.
contract JoinTest is Base {
    uint32 private round;

    function setUp() public override {
        super.setUp();
        round = openRound();
    }

    function _join(bytes32 id) private returns (bool joined, uint256 w) {
        vm.prank(address(rounds));
        return campaigns.join(id, round);
    }

    function _assertNot(bytes32 id) private {
        uint32 before = campaigns.windowOf(id).round;
        vm.recordLogs();
        (bool joined, uint256 w) = _join(id);
        assertFalse(joined);
        assertEq(w, 0);
        assertEq(vm.getRecordedLogs().length, 0);
        assertEq(campaigns.windowOf(id).round, before);
    }

    function test_AnApplicantJoins() public {
        bytes32 id = list(termsFor(round));
        give(id, ada, 4 * USD);
        give(id, bao, 9 * USD);
        vm.expectEmit(address(campaigns));
        emit ICampaigns.RoundJoined(id, round);
        (bool joined, uint256 w) = _join(id);
        assertTrue(joined);
        assertEq(w, 12e18);
        assertEq(campaigns.windowOf(id).round, round);
    }

    function test_Q9_AMemberDoesNotJoinTwice() public {
        bytes32 id = list(termsFor(round));
        _join(id);
        _assertNot(id);
    }

    function test_WhatDidNotApplyDoesNotJoin() public {
        _assertNot(UNKNOWN);
        _assertNot(listed());
        _assertNot(list(termsFor(openRound())));
    }

    function test_Q14_WhatIsCancelledOrHasFailedDoesNotJoin() public {
        bytes32 cancelled = list(termsFor(round));
        vm.prank(lab);
        campaigns.cancel(cancelled);
        _assertNot(cancelled);

        Terms memory terms = termsFor(round);
        (terms.closesAt, terms.goal) = (T0 + 1 days, 1);
        bytes32 missed = list(terms);
        vm.warp(T0 + 1 days);
        _assertNot(missed);
        campaigns.expire(missed);
        _assertNot(missed);
    }

    /// Of a campaign that has released, every gift could be paid out at once, lent on and counted again.
    function test_Q14_WhatHasReleasedDoesNotJoin() public {
        bytes32 id = list(termsFor(round));
        give(id, ada, 4 * USD);
        pass(id);
        _assertNot(id);
    }

    function test_M10_OnlyRoundsLetsACampaignJoin() public {
        bytes32 id = list(termsFor(round));
        vm.expectRevert(abi.encodeWithSelector(ICampaigns.Campaigns_Unauthorized.selector, operator));
        vm.prank(operator);
        campaigns.join(id, round);
    }
}
