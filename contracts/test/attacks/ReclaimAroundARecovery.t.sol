// SPDX-License-Identifier: MIT
pragma solidity ^0.8.37;

import {IMatchingRounds} from "src/interfaces/IMatchingRounds.sol";
import {Attack} from "../support/Attack.sol";

/// A sponsor reclaims before a failed campaign's match comes back and again after it, hoping that its share is counted
/// from the start both times.
contract ReclaimAroundARecoveryTest is Attack {
    function test_Q14_TheOrderOfReclaimsAndRecoveriesPaysNobodyMore() public {
        uint32 round = pooled(30 * USD);
        fund(round, chidi, 60 * USD);
        bytes32 id = backed(round, 2, 5);
        seal(round);
        assertEq(rounds.claimMatch(round, id), 20 * USD);
        vm.warp(CLAIM_UNTIL);
        assertTrue(campaigns.isFailed(id));

        assertEq(rounds.reclaim(round, sponsor), 23_333_333, "a third of 70");
        bytes memory nothing = abi.encodeWithSelector(IMatchingRounds.MatchingRounds_NothingToPay.selector, round);
        refusedByRounds(sponsor, abi.encodeCall(IMatchingRounds.reclaimTo, (round, bao)), nothing);
        vm.prank(sponsor);
        assertEq(rounds.recover(round, id), 20 * USD);
        refusedByRounds(sponsor, abi.encodeCall(IMatchingRounds.recover, (round, id)), nothing);
        assertEq(rounds.reclaim(round, sponsor), 6_666_667, "and the rest of a third of 90");
        assertEq(rounds.reclaim(round, chidi), 60 * USD);
        refusedByRounds(sponsor, abi.encodeCall(IMatchingRounds.reclaim, (round, sponsor)), nothing);
        refusedByRounds(chidi, abi.encodeCall(IMatchingRounds.reclaim, (round, chidi)), nothing);
        assertEq(usdc.balanceOf(address(rounds)), 0);
    }
}
