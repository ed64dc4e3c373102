// SPDX-License-Identifier: MIT
pragma solidity ^0.8.37;

import {ICampaigns} from "src/interfaces/ICampaigns.sol";
import {Attack} from "../support/Attack.sol";

/// A lab and its attesters release in the middle of the round, so that one friend's gift can be lent to the next friend
/// and counted again.
contract ReleaseBeforeTheSealTest is Attack {
    uint32 private round;
    bytes32 private id;
    address private friend;

    function setUp() public override {
        super.setUp();
        friend = person(1);
        round = pooled(100 * USD);
        id = member(round);
        give(id, friend, 100 * USD);
        attest(id);
        passChallenge(id);
    }

    function test_Q14_NothingIsReleasedBeforeTheSeal() public {
        bytes memory reason = abi.encodeWithSelector(ICampaigns.Campaigns_RoundNotSealed.selector, round);
        refused(lab, abi.encodeCall(ICampaigns.release, (id)), reason);
        vm.warp(rounds.latestSealAt(round) - 1);
        refused(lab, abi.encodeCall(ICampaigns.release, (id)), reason);
        bytes memory nothing = abi.encodeWithSelector(ICampaigns.Campaigns_NothingToPay.selector, id);
        refused(payout, abi.encodeCall(ICampaigns.withdraw, (id)), nothing);
        assertEq(usdc.balanceOf(address(campaigns)), 100 * USD, "the gift stays where it is");
    }

    /// A lab cannot leave to release, and an operator who helps it out leaves the votes behind.
    function test_Q9_WhoGoesOutToReleaseHasNoVotesInTheRound() public {
        give(id, ada, 100 * USD);
        assertEq(rounds.roundOf(round).weight, 200e18);
        bytes memory open = abi.encodeWithSelector(ICampaigns.Campaigns_AlreadyOpen.selector, id, T0);
        refused(lab, abi.encodeCall(ICampaigns.leaveRound, (id)), open);
        disqualify(round, id);
        campaigns.release(id);
        assertEq(campaigns.withdraw(id), 80 * USD);
        give(id, bao, 80 * USD);
        assertEq(rounds.roundOf(round).weight, 0);
        assertEq(preview.matchOf(round, id), 0);
    }
}
