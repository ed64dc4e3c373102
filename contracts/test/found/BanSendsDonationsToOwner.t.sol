// SPDX-License-Identifier: MIT
pragma solidity ^0.8.37;

import {ICampaigns} from "src/interfaces/ICampaigns.sol";
import {IMatchingRounds, Standing} from "src/interfaces/IMatchingRounds.sol";
import {Attack} from "../support/Attack.sol";

/// What went wrong: banning a project moved its donors' money to the owner of the contract. Here: the hardest that an
/// operator can do is to disqualify, which moves only the campaign's weight (M4).
contract BanSendsDonationsToOwnerTest is Attack {
    uint32 private round;
    bytes32 private id;

    function setUp() public override {
        super.setUp();
        round = pooled(100 * USD);
        id = backed(round, 2, 5);
    }

    function _ban() private {
        disqualify(round, id);
        assertStanding(round, id, Standing.Removed);
        assertEq(rounds.roundOf(round).weight, 0);
    }

    function test_M4_ADisqualificationMovesNoMoney() public {
        _ban();
        assertEq(usdc.balanceOf(address(campaigns)), 29 * USD, "gifts");
        assertEq(usdc.balanceOf(address(rounds)), 100 * USD, "pool");
        assertEq(usdc.balanceOf(operator), 0);
        assertEq(campaigns.refundable(id, ada), 4 * USD);
        assertEq(campaigns.refundable(id, bao), 25 * USD);
        bytes memory unauthorized = abi.encodeWithSelector(ICampaigns.Campaigns_Unauthorized.selector, operator);
        refused(operator, abi.encodeCall(ICampaigns.withdrawTo, (id, operator)), unauthorized);
        refused(operator, abi.encodeCall(ICampaigns.cancel, (id)), unauthorized);
        bytes memory notFailed = abi.encodeWithSelector(ICampaigns.Campaigns_NotFailed.selector, id);
        refused(operator, abi.encodeCall(ICampaigns.refundTo, (id, operator)), notFailed);
    }

    function test_M4_ABannedCampaignStillDelivers() public {
        _ban();
        give(id, chidi, 71 * USD);
        pass(id);
        pass(id);
        assertEq(campaigns.withdraw(id), 100 * USD);
        assertEq(usdc.balanceOf(payout), 100 * USD);
    }

    function test_M4_IfItDoesNotDeliverItsDonorsGetEverything() public {
        _ban();
        vm.warp(FIRST_DEADLINE + GRACE);
        assertEq(campaigns.refund(id, ada), 4 * USD);
        assertEq(campaigns.refund(id, bao), 25 * USD);
        assertEq(usdc.balanceOf(address(campaigns)), 0);
    }

    /// Nor does the match that the banned campaign loses fall to the operator: it is the sponsors'.
    function test_M4_TheMatchGoesBackToTheSponsors() public {
        _ban();
        seal(round);
        bytes memory reason =
            abi.encodeWithSelector(IMatchingRounds.MatchingRounds_WrongStanding.selector, id, Standing.Removed);
        refusedByRounds(operator, abi.encodeCall(IMatchingRounds.claimMatch, (round, id)), reason);
        vm.warp(CLAIM_UNTIL);
        bytes memory nothing = abi.encodeWithSelector(IMatchingRounds.MatchingRounds_NothingToPay.selector, round);
        refusedByRounds(operator, abi.encodeCall(IMatchingRounds.reclaimTo, (round, operator)), nothing);
        assertEq(rounds.reclaim(round, sponsor), 100 * USD);
    }
}
