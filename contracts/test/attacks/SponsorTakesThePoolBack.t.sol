// SPDX-License-Identifier: MIT
pragma solidity ^0.8.37;

import {IMatchingRounds} from "src/interfaces/IMatchingRounds.sol";
import {Attack} from "../support/Attack.sol";

/// A sponsor draws gifts with a pool that it takes back before anybody is matched.
contract SponsorTakesThePoolBackTest is Attack {
    function test_Q10_APoolStaysUntilTheClaimsAreOver() public {
        uint32 round = pooled(20 * USD);
        bytes32 id = backed(round, 2, 5);
        attest(id);
        bytes memory open =
            abi.encodeWithSelector(IMatchingRounds.MatchingRounds_ClaimsOpen.selector, round, CLAIM_UNTIL);
        uint32[4] memory times = [T0, CLOSES, CLOSES + REVIEW, CLAIM_UNTIL - 1];
        for (uint256 i; i < times.length; ++i) {
            vm.warp(times[i]);
            refusedByRounds(sponsor, abi.encodeCall(IMatchingRounds.reclaim, (round, sponsor)), open);
            refusedByRounds(operator, abi.encodeCall(IMatchingRounds.reclaimTo, (round, operator)), open);
        }
        rounds.seal(round);
        assertEq(rounds.claimMatch(round, id), 20 * USD, "in the last second, by anyone");
        vm.warp(CLAIM_UNTIL);
        bytes memory nothing = abi.encodeWithSelector(IMatchingRounds.MatchingRounds_NothingToPay.selector, round);
        refusedByRounds(sponsor, abi.encodeCall(IMatchingRounds.reclaim, (round, sponsor)), nothing);
        assertEq(usdc.balanceOf(sponsor), 0);
    }
}
