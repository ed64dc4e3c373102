// SPDX-License-Identifier: MIT
pragma solidity ^0.8.37;

import {Attack} from "../support/Attack.sol";

/// Tokens and coins are sent straight to the contracts, past the books, to shift what somebody is paid or to pass for a
/// match or a refund.
contract StrayMoneyTest is Attack {
    uint32 private round;
    bytes32 private id;

    function setUp() public override {
        super.setUp();
        round = pooled(10 * USD);
        id = backed(round, 2, 5);
        _stray();
    }

    function _stray() private {
        usdc.mint(address(campaigns), 1_000 * USD);
        usdc.mint(address(rounds), 1_000 * USD);
        vm.deal(address(campaigns), address(campaigns).balance + 1 ether);
        vm.deal(address(rounds), address(rounds).balance + 1 ether);
    }

    /// A whole life, with stray money before every step: to the unit what it would be without.
    function test_M1_StrayMoneyChangesNoPayment() public {
        assertEq(rounds.roundOf(round).pool, 10 * USD);
        assertEq(campaigns.tallyOf(id).total, 29 * USD);
        seal(round);
        assertEq(rounds.claimMatch(round, id), 10 * USD);
        _stray();
        pass(id);
        assertEq(campaigns.withdraw(id), 15.6e6, "40% of 39");
        cancel(id);
        _stray();
        assertEq(campaigns.refund(id, ada), 2.4e6);
        assertEq(campaigns.refund(id, bao), 15e6);
        assertEq(rounds.recover(round, id), 6 * USD);
        vm.warp(CLAIM_UNTIL);
        _stray();
        assertEq(rounds.reclaim(round, sponsor), 6 * USD);
        assertEq(usdc.balanceOf(address(campaigns)), 4_000 * USD, "only what was sent past the books is left");
        assertEq(usdc.balanceOf(address(rounds)), 4_000 * USD);
    }

    function test_M1_StrayMoneyReachesNoGoal() public {
        bytes32 short = list(goalTerms(100 * USD));
        give(short, ada, 99 * USD);
        usdc.mint(address(campaigns), 1_000 * USD);
        vm.warp(CLOSES);
        assertTrue(campaigns.isFailed(short));
        assertEq(campaigns.refund(short, ada), 99 * USD);
    }
}
