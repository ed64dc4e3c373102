// SPDX-License-Identifier: MIT
pragma solidity ^0.8.37;

import {ICampaigns, Status} from "src/interfaces/ICampaigns.sol";
import {Standing} from "src/interfaces/IMatchingRounds.sol";
import {Base} from "../support/Base.sol";

contract CancelTest is Base {
    function _cancel(bytes32 id) private {
        vm.prank(lab);
        campaigns.cancel(id);
    }

    function _pending(bytes32 id, uint32 round) private {
        vm.expectRevert(abi.encodeWithSelector(ICampaigns.Campaigns_MatchPending.selector, id, round));
        _cancel(id);
    }

    function test_TheLabGivesUp() public {
        bytes32 id = funded();
        vm.expectEmit(address(campaigns));
        emit ICampaigns.Cancelled(id);
        _cancel(id);
        assertStatus(id, Status.Cancelled);
        assertTrue(campaigns.isFailed(id));
        assertEq(campaigns.windowOf(id).closesAt, T0);
        assertEq(campaigns.refund(id, ada), 50 * USD);
    }

    function test_CancellingAfterTheCloseKeepsTheClose() public {
        bytes32 id = funded();
        vm.warp(CLOSES + 1);
        _cancel(id);
        assertEq(campaigns.windowOf(id).closesAt, CLOSES);
    }

    function test_OnlyTheLab() public {
        bytes32 id = funded();
        address[4] memory others = [stranger, payout, attesters[0], operator];
        for (uint256 i; i < others.length; ++i) {
            vm.expectRevert(abi.encodeWithSelector(ICampaigns.Campaigns_Unauthorized.selector, others[i]));
            vm.prank(others[i]);
            campaigns.cancel(id);
        }
        vm.expectRevert(abi.encodeWithSelector(ICampaigns.Campaigns_UnknownCampaign.selector, UNKNOWN));
        _cancel(UNKNOWN);
    }

    function test_NotTwiceAndNotAfterAFailure() public {
        bytes32 id = funded();
        _cancel(id);
        vm.expectRevert(abi.encodeWithSelector(ICampaigns.Campaigns_WrongStatus.selector, id, Status.Cancelled));
        _cancel(id);
        id = list(goalTerms(100 * USD));
        vm.warp(CLOSES);
        vm.expectRevert(abi.encodeWithSelector(ICampaigns.Campaigns_HasFailed.selector, id));
        _cancel(id);
    }

    function test_Q9_BeforeTheEndItTakesItsWeightAlong() public {
        uint32 round = openRound();
        bytes32 id = member(round);
        bytes32 other = member(round);
        for (uint256 i; i < 2; ++i) {
            give(id, [ada, bao][i], 4 * USD);
            give(other, [ada, bao][i], 9 * USD);
        }
        vm.warp(CLOSES - 1);
        vm.expectEmit(address(campaigns));
        emit ICampaigns.RoundLeft(id, round);
        _cancel(id);
        assertEq(rounds.roundOf(round).weight, campaigns.weightOf(other));
        assertStanding(round, id, Standing.Removed);
        assertEq(campaigns.windowOf(id).round, 0);
    }

    /// From the round's end until the match is claimed the lab cannot pull out: its weight would be left in W, or its
    /// donors' support would be worth a different amount to the others after they saw the totals.
    function test_Q14_NotBetweenTheEndAndTheClaim() public {
        uint32 round = openRound();
        fund(round, sponsor, 10 * USD);
        bytes32 id = member(round);
        give(id, ada, 4 * USD);
        give(id, bao, 4 * USD);
        vm.warp(CLOSES);
        _pending(id, round);
        seal(round);
        _pending(id, round);
        assertEq(rounds.claimMatch(round, id), 8 * USD);
        _cancel(id);
        assertEq(campaigns.refund(id, ada), 4 * USD);
        assertEq(rounds.recover(round, id), 8 * USD);
    }

    /// From 7 days after the latest possible seal its match is settled, sealed or not, claimed or not.
    function test_M8_AfterTheTimeToClaimItCan() public {
        uint32 round = openRound();
        bytes32 id = member(round);
        attest(id);
        uint256 settledAt = CLOSES + REVIEW + 1 days + 7 days;
        vm.warp(settledAt - 1);
        _pending(id, round);
        vm.warp(settledAt);
        _cancel(id);
    }

    function test_AnApplicantThatWasNotAdmittedCan() public {
        bytes32 id = list(termsFor(openRound()));
        give(id, ada, 100 * USD);
        vm.warp(CLOSES);
        _cancel(id);
    }
}
