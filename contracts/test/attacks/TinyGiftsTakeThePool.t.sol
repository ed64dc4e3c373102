// SPDX-License-Identifier: MIT
pragma solidity ^0.8.37;

import {RoundTerms} from "src/interfaces/IMatchingRounds.sol";
import {Attack} from "../support/Attack.sol";

/// A round with few gifts and a large pool: two people with a dollar each would share out all of it, or what a capped
/// campaign leaves over.
contract TinyGiftsTakeThePoolTest is Attack {
    function test_Q4_TwoDollarsDrawTwoDollars() public {
        uint32 round = pooled(1_000 * USD);
        bytes32 tiny = backed(round, 1, 1);
        seal(round);
        assertEq(rounds.claimMatch(round, tiny), 2 * USD, "not 1,000");
        vm.warp(CLAIM_UNTIL);
        assertEq(rounds.reclaim(round, sponsor), 998 * USD);
    }

    /// Pool 100, cap 40: what the large one may not have does not fall to the tiny one.
    function test_Q4_WhatACapLeavesOverIsNotHandedOn() public {
        RoundTerms memory terms = roundTerms();
        terms.cap = 40e6;
        uint32 round = openRound(terms);
        fund(round, sponsor, 100 * USD);
        bytes32 large = backed(round, 10, 30);
        bytes32 tiny = backed(round, 1, 1);
        endRound(round);
        rounds.pin(round, ids(large));
        seal(round);
        assertEq(rounds.claimMatch(round, tiny), 2 * USD);
        assertEq(rounds.claimMatch(round, large), 40 * USD);
        vm.warp(CLAIM_UNTIL);
        assertEq(rounds.reclaim(round, sponsor), 58 * USD);
    }
}
