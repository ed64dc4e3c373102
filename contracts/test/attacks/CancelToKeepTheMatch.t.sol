// SPDX-License-Identifier: MIT
pragma solidity ^0.8.37;

import {ICampaigns} from "src/interfaces/ICampaigns.sol";
import {IMatchingRounds} from "src/interfaces/IMatchingRounds.sol";
import {Attack} from "../support/Attack.sol";

/// A lab's friends give borrowed money that draws nearly all of the pool; the lab cancels so that they get it back, and
/// keeps the match.
contract CancelToKeepTheMatchTest is Attack {
    uint32 private round;
    bytes32 private honest;
    bytes32 private wash;
    address private friend;
    address private other;

    function setUp() public override {
        super.setUp();
        (friend, other) = (person(1), person(2));
        round = pooled(1_000 * USD);
        honest = backed(round, 2, 5);
        wash = member(round);
        vm.warp(CLOSES - 1);
        give(wash, friend, 10_000 * USD);
        give(wash, other, 10_000 * USD);
    }

    function _takeBack() private {
        assertEq(campaigns.refund(wash, friend), 10_000 * USD);
        assertEq(campaigns.refund(wash, other), 10_000 * USD);
    }

    function test_Q14_CancellingBeforeTheEndTakesTheVotesAlong() public {
        cancel(wash);
        _takeBack();
        assertEq(rounds.roundOf(round).weight, 20e18);
        seal(round);
        assertEq(rounds.claimMatch(round, honest), 20 * USD, "as if the borrowed money had never been there");
    }

    function test_Q14_BetweenTheEndAndTheClaimItCannotCancel() public {
        bytes memory pending = abi.encodeWithSelector(ICampaigns.Campaigns_MatchPending.selector, wash, round);
        vm.warp(CLOSES);
        refused(lab, abi.encodeCall(ICampaigns.cancel, (wash)), pending);
        seal(round);
        refused(lab, abi.encodeCall(ICampaigns.cancel, (wash)), pending);
    }

    /// Anybody may claim for it meanwhile. Where nobody does, it can go, and has no match any more.
    function test_Q14_WhoIsSettledWithoutAClaimCancelsAndGetsNoMatch() public {
        seal(round);
        vm.warp(rounds.latestSealAt(round) + 7 days);
        cancel(wash);
        _takeBack();
        bytes memory failed = abi.encodeWithSelector(ICampaigns.Campaigns_HasFailed.selector, wash);
        refusedByRounds(lab, abi.encodeCall(IMatchingRounds.claimMatch, (round, wash)), failed);
        assertEq(rounds.claimMatch(round, honest), 999_000);
        vm.warp(CLAIM_UNTIL);
        assertEq(rounds.reclaim(round, sponsor), 1_000 * USD - 999_000);
    }

    function test_Q14_AfterTheClaimTheMatchGoesBackToTheSponsors() public {
        seal(round);
        uint256 matched = rounds.claimMatch(round, wash);
        assertEq(matched, 999_000_999);
        assertEq(rounds.claimMatch(round, honest), 999_000);
        cancel(wash);
        _takeBack();
        assertEq(rounds.recover(round, wash), matched);
        bytes memory nothing = abi.encodeWithSelector(ICampaigns.Campaigns_NothingToPay.selector, wash);
        refused(payout, abi.encodeCall(ICampaigns.withdraw, (wash)), nothing);
        vm.warp(CLAIM_UNTIL);
        assertEq(rounds.reclaim(round, sponsor), 1_000 * USD - 999_000);
        assertEq(usdc.balanceOf(lab) + usdc.balanceOf(payout), 0, "the lab keeps nothing");
    }
}
