// SPDX-License-Identifier: MIT
pragma solidity ^0.8.37;

import {RoundTerms} from "src/interfaces/IMatchingRounds.sol";
import {Attack} from "../support/Attack.sol";

/// The square root favours many small gifts: twenty people are paid a few cents each to give one that is not worth the
/// check of who they are.
contract DustUnderTheMinimumTest is Attack {
    uint32 private round;
    bytes32 private honest;
    bytes32 private dust;

    function setUp() public override {
        super.setUp();
        RoundTerms memory terms = roundTerms();
        terms.minimum = 7e18;
        round = openRound(terms);
        fund(round, sponsor, 30 * USD);
        honest = backed(round, 3, 5);
        dust = member(round);
    }

    function test_Q1_ManyGiftsUnderTheMinimumDrawNoMatch() public {
        for (uint256 i; i < 20; ++i) {
            give(dust, person(i), 7 * USD - 1);
        }
        assertEq(campaigns.tallyOf(dust).total, 20 * (7 * USD - 1));
        assertEq(campaigns.weightOf(dust), 0, "2,660 without the minimum");
        assertEq(rounds.roundOf(round).weight, 30e18);
        seal(round);
        assertEq(rounds.claimMatch(round, dust), 0);
        assertEq(rounds.claimMatch(round, honest), 30 * USD, "nothing was taken from it");
    }

    /// The minimum is of what one person gave in all, so it keeps out nobody who gives in parts.
    function test_Q2_GivingInPartsPassesTheMinimum() public {
        for (uint256 i; i < 9; ++i) {
            give(dust, ada, USD);
        }
        give(dust, bao, 9 * USD);
        assertEq(campaigns.weightOf(dust), 18e18);
    }
}
