// SPDX-License-Identifier: MIT
pragma solidity ^0.8.37;

import {ICampaigns, Status, Terms} from "src/interfaces/ICampaigns.sol";
import {Base} from "../support/Base.sol";

contract RefundTest is Base {
    function _notFailed(bytes32 id) private {
        bytes memory reason = abi.encodeWithSelector(ICampaigns.Campaigns_NotFailed.selector, id);
        vm.expectRevert(reason);
        campaigns.expire(id);
        vm.expectRevert(reason);
        campaigns.refund(id, ada);
        vm.expectRevert(reason);
        vm.prank(ada);
        campaigns.refundTo(id, ada);
        assertFalse(campaigns.isFailed(id));
    }

    /// @custom:mutant M11-a-missed-goal-lives | src/core/CampaignStore.sol | campaign.tally.total < campaign.goal |
    /// campaign.tally.total == 0 && campaign.goal != 0
    function test_M11_AtTheCloseAMissedGoalIsAFailure() public {
        bytes32 id = _withGoal();
        give(id, ada, 100 * USD - 1);
        vm.warp(CLOSES - 1);
        _notFailed(id);
        vm.warp(CLOSES);
        assertTrue(campaigns.isFailed(id));
        vm.expectEmit(address(campaigns));
        emit ICampaigns.Failed(id, true);
        vm.prank(stranger);
        campaigns.expire(id);
        assertStatus(id, Status.Failed);
        assertEq(campaigns.refund(id, ada), 100 * USD - 1);
    }

    function _withGoal() private returns (bytes32) {
        return list(goalTerms(100 * USD));
    }

    function test_M11_AReachedGoalIsNoFailure() public {
        bytes32 id = _withGoal();
        give(id, ada, 100 * USD - 1);
        give(id, bao, 1);
        vm.warp(CLOSES);
        _notFailed(id);
    }

    function test_AtTheCutoffAMissingApprovalIsAFailure() public {
        bytes32 id = funded();
        submit(id);
        campaigns.approve(id, 1, signatures(id, 1));
        vm.warp(FIRST_DEADLINE + GRACE - 1);
        _notFailed(id);
        vm.warp(FIRST_DEADLINE + GRACE);
        vm.expectEmit(address(campaigns));
        emit ICampaigns.Failed(id, false);
        campaigns.expire(id);
    }

    function test_WhatWasApprovedInTimeCannotExpire() public {
        bytes32 id = funded();
        vm.warp(FIRST_DEADLINE + GRACE - 1);
        attest(id);
        vm.warp(FIRST_DEADLINE + GRACE + 1_000 days);
        _notFailed(id);
    }

    /// @custom:mutant M8-refund-waits-for-the-lab | src/core/Escrow.sol | require(isFailed(id), |
    /// require(campaign.progress.status > Status.Active,
    function test_M8_RefundsWithoutAnybodysKeys() public {
        bytes32 id = funded();
        pass(id);
        vm.warp(LAST_DEADLINE + GRACE);
        vm.startPrank(stranger);
        vm.expectEmit(address(campaigns));
        emit ICampaigns.Failed(id, false);
        vm.expectEmit(address(campaigns));
        emit ICampaigns.Refunded(id, ada, ada, 30 * USD);
        assertEq(campaigns.refund(id, ada), 30 * USD);
        assertEq(campaigns.refund(id, bao), 30 * USD);
        assertEq(campaigns.withdraw(id), 40 * USD);
        assertStatus(id, Status.Failed);
        assertEq(usdc.balanceOf(ada), 30 * USD);
        assertEq(usdc.balanceOf(address(campaigns)), 0);
    }

    function test_PaysNativeCoin() public {
        bytes32 id = list(termsIn(NATIVE));
        give(id, ada, 3 ether);
        vm.prank(lab);
        campaigns.cancel(id);
        campaigns.refund(id, ada);
        assertEq(ada.balance, 3 ether);
        assertEq(address(campaigns).balance, 0);
    }

    function test_NotTwice() public {
        bytes32 id = _withGoal();
        give(id, ada, USD);
        give(id, bao, USD);
        vm.warp(CLOSES);
        campaigns.refund(id, ada);
        assertEq(campaigns.donorOf(id, ada).amount, 0);
        bytes memory nothing = abi.encodeWithSelector(ICampaigns.Campaigns_NothingToPay.selector, id);
        vm.expectRevert(nothing);
        campaigns.refund(id, ada);
        vm.expectRevert(nothing);
        vm.prank(ada);
        campaigns.refundTo(id, ada);
        vm.expectRevert(nothing);
        campaigns.refund(id, stranger);
        assertEq(campaigns.refundable(id, bao), USD);
    }

    function test_ADonorMayNameAnother() public {
        bytes32 id = _withGoal();
        give(id, ada, USD);
        vm.warp(CLOSES);
        vm.expectEmit(address(campaigns));
        emit ICampaigns.Refunded(id, ada, chidi, USD);
        vm.prank(ada);
        campaigns.refundTo(id, chidi);
        assertEq(usdc.balanceOf(chidi), USD);
    }

    function test_InsidersGetTheirGiftsBackToo() public {
        bytes32 id = _withGoal();
        give(id, lab, USD);
        give(id, attesters[0], USD);
        vm.warp(CLOSES);
        assertEq(campaigns.refund(id, lab), USD);
        assertEq(campaigns.refund(id, attesters[0]), USD);
    }

    function test_RoundsDownToTheBaseUnit() public {
        Terms memory terms = usdcTerms();
        terms.milestones[0].share = 3_333;
        terms.milestones[1].share = 6_667;
        bytes32 id = list(terms);
        give(id, ada, 5);
        give(id, bao, 5);
        pass(id);
        vm.warp(LAST_DEADLINE + GRACE);
        assertEq(campaigns.withdraw(id), 3);
        assertEq(campaigns.refund(id, ada), 3);
        assertEq(campaigns.refund(id, bao), 3);
        assertEq(usdc.balanceOf(address(campaigns)), 1);
    }

    function test_ExpiresOnce() public {
        bytes32 id = _withGoal();
        vm.warp(CLOSES);
        campaigns.expire(id);
        vm.expectRevert(abi.encodeWithSelector(ICampaigns.Campaigns_NotFailed.selector, id));
        campaigns.expire(id);
        vm.expectRevert(abi.encodeWithSelector(ICampaigns.Campaigns_NotFailed.selector, UNKNOWN));
        campaigns.expire(UNKNOWN);
    }

    function test_ACancelledCampaignDoesNotExpire() public {
        bytes32 id = listed();
        vm.prank(lab);
        campaigns.cancel(id);
        vm.expectRevert(abi.encodeWithSelector(ICampaigns.Campaigns_NotFailed.selector, id));
        campaigns.expire(id);
    }

    /// A milestone can be missed while a later gift would still be taken; the failure closes the campaign.
    function test_FailureClosesTheCampaign() public {
        Terms memory terms = usdcTerms();
        terms.closesAt = FIRST_DEADLINE;
        bytes32 id = list(terms);
        pass(id);
        vm.warp(LAST_DEADLINE + GRACE);
        campaigns.expire(id);
        assertEq(campaigns.windowOf(id).closesAt, FIRST_DEADLINE);
    }

    /// Nothing that anyone else can call lowers what a donor can take back, but the release of an attested milestone.
    /// @custom:mutant M3-cancelling-takes | src/core/Escrow.sol | emit Cancelled(id) | campaign.progress.releasedShare
    /// = 10_000
    function test_M3_OnlyAnAttestedReleaseLowersARefund() public {
        bytes32 id = funded();
        uint256 before = campaigns.refundable(id, ada);
        give(id, chidi, 1 * USD);
        give(id, bao, 1_000 * USD);
        attest(id);
        vm.prank(chidi);
        campaigns.veto(id, 0);
        assertEq(campaigns.refundable(id, ada), before);
        passChallenge(id);
        assertEq(campaigns.refundable(id, ada), before);
        campaigns.release(id);
        assertEq(campaigns.refundable(id, ada), before * 6_000 / 10_000);
        campaigns.withdraw(id);
        vm.prank(lab);
        campaigns.cancel(id);
        campaigns.refund(id, bao);
        assertEq(campaigns.refundable(id, ada), before * 6_000 / 10_000);
        assertEq(campaigns.refund(id, ada), before * 6_000 / 10_000);
    }

    /// Only MatchingRounds may book or take a match, or change membership (M4, M10).
    /// @custom:mutant M10-anyone-takes-the-match | src/core/Escrow.sol | returns (uint256) {
    /// _requireSender(address(ROUNDS)); | returns (uint256) {
    function test_M10_OnlyRoundsMayCallTheRoundsSide() public {
        bytes32 id = funded();
        bytes memory reason = abi.encodeWithSelector(ICampaigns.Campaigns_Unauthorized.selector, operator);
        vm.startPrank(operator);
        vm.expectRevert(reason);
        campaigns.join(id, 1);
        vm.expectRevert(reason);
        campaigns.expel(id, 1, false);
        vm.expectRevert(reason);
        campaigns.creditMatch(id, 1, 1);
        vm.expectRevert(reason);
        campaigns.recoverMatch(id, 1);
    }

    function test_ARefundLeavesACancelledCampaignCancelled() public {
        bytes32 id = funded();
        vm.prank(lab);
        campaigns.cancel(id);
        vm.recordLogs();
        campaigns.refund(id, ada);
        assertEq(vm.getRecordedLogs().length, 2, "Refunded and the token's Transfer, no Failed");
        assertStatus(id, Status.Cancelled);
    }

    function test_AShareThatRoundsToNothingIsNotPaid() public {
        bytes32 id = listed();
        give(id, ada, 1);
        pass(id);
        vm.prank(lab);
        campaigns.cancel(id);
        vm.expectRevert(abi.encodeWithSelector(ICampaigns.Campaigns_NothingToPay.selector, id));
        campaigns.refund(id, ada);
        assertEq(campaigns.donorOf(id, ada).amount, 1);
    }
}
