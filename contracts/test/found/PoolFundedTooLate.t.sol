// SPDX-License-Identifier: MIT
pragma solidity ^0.8.37;

import {IMatchingRounds} from "src/interfaces/IMatchingRounds.sol";
import {Attack} from "../support/Attack.sol";

/// What went wrong: a pool took money after its result was final, which no payout and no sponsor could ever reach.
/// Here: funding ends with the review, before any seal, and all that was taken before has an owner (Q11).
contract PoolFundedTooLateTest is Attack {
    uint32 private round;
    bytes32 private termsHash;

    function setUp() public override {
        super.setUp();
        round = pooled(10 * USD);
        termsHash = rounds.roundOf(round).termsHash;
        provide(address(usdc), chidi, address(rounds), 50 * USD);
    }

    function _refuseFunds(bytes memory reason) private {
        refusedByRounds(chidi, abi.encodeCall(IMatchingRounds.fund, (round, termsHash, chidi, 50e6)), reason);
        assertEq(usdc.balanceOf(chidi), 50 * USD, "the late money");
        assertEq(rounds.roundOf(round).pool, 10 * USD, "the pool");
        assertEq(usdc.balanceOf(address(rounds)), 10 * USD);
    }

    function _reviewOver() private view returns (bytes memory) {
        return abi.encodeWithSelector(IMatchingRounds.MatchingRounds_ReviewOver.selector, round, CLOSES + REVIEW);
    }

    function test_Q11_ASealedPoolTakesNoMoney() public {
        seal(round);
        _refuseFunds(_reviewOver());
    }

    function test_Q11_APoolThatNobodySealedTakesNoMoneyEither() public {
        vm.warp(rounds.latestSealAt(round));
        _refuseFunds(_reviewOver());
        vm.warp(CLAIM_UNTIL);
        _refuseFunds(_reviewOver());
    }

    /// Money of the last moment of the review works like all other, and nothing is left over in the contract.
    function test_Q11_MoneyOfTheLastMomentIsPaidOutOrGoesBack() public {
        bytes32 id = backed(round, 2, 5);
        vm.warp(CLOSES + REVIEW - 1);
        vm.prank(chidi);
        rounds.fund(round, termsHash, chidi, 50e6);
        seal(round);
        assertEq(rounds.claimMatch(round, id), 20 * USD);
        vm.warp(CLAIM_UNTIL);
        assertEq(rounds.reclaim(round, sponsor), 6_666_666, "a sixth of 40");
        assertEq(rounds.reclaim(round, chidi), 33_333_333, "five sixths");
        assertEq(usdc.balanceOf(address(rounds)), 1, "dust");
    }
}
