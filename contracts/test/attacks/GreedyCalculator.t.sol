// SPDX-License-Identifier: MIT
pragma solidity ^0.8.37;

import {IComputedResult} from "src/interfaces/IComputedResult.sol";
import {IMatchingRounds, RoundTerms, Standing} from "src/interfaces/IMatchingRounds.sol";
import {Attack} from "../support/Attack.sol";

/// A round's calculator posts a result that gives the whole pool to a campaign of its own.
contract GreedyCalculatorTest is Attack {
    address private calculator = makeAddr("calculator");
    uint32 private round;
    IComputedResult private results;
    bytes32 private honest;
    bytes32 private own;

    /// A pool of 100, put up before the start, and an honest member whose weight is 20.
    function setUp() public override {
        super.setUp();
        RoundTerms memory terms = roundTerms();
        (terms.start, terms.calculator) = (T0 + 1 days, calculator);
        round = openRound(terms);
        results = rounds.RESULTS();
        fund(round, sponsor, 100 * USD);
        honest = list(openTerms(round, T0 + 1 days));
        own = list(openTerms(round, T0 + 1 days));
        admit(round, honest);
        vm.warp(T0 + 1 days);
        give(honest, ada, 4 * USD);
        give(honest, bao, 25 * USD);
    }

    function _postAllFor(bytes32 campaign) private {
        endRound(round);
        bytes32 root = keccak256(bytes.concat(keccak256(abi.encode(campaign, uint256(100 * USD)))));
        vm.prank(calculator);
        results.post(round, root, "inputs", "configuration", "code");
    }

    function _claimAllFor(bytes32 campaign, bytes memory reason) private {
        vm.expectRevert(reason);
        vm.prank(calculator);
        results.claimComputed(round, campaign, 100e6, new bytes32[](0));
    }

    function test_Q13_ANonMemberIsPaidNothing() public {
        _postAllFor(own);
        vm.warp(CLOSES + REVIEW);
        rounds.seal(round);
        _claimAllFor(
            own, abi.encodeWithSelector(IMatchingRounds.MatchingRounds_WrongStanding.selector, own, Standing.None)
        );
        vm.warp(CLAIM_UNTIL);
        assertEq(rounds.reclaim(round, sponsor), 100 * USD);
    }

    function test_Q13_SponsorsVetoAndTheResultOnChainExecutes() public {
        admit(round, own);
        _postAllFor(own);
        vm.prank(sponsor);
        results.vetoResult(round);
        vm.warp(CLOSES + REVIEW + 1 days);
        rounds.seal(round);
        _claimAllFor(own, abi.encodeWithSelector(IMatchingRounds.MatchingRounds_WrongResult.selector, round, false));
        assertEq(rounds.claimMatch(round, own), 0);
        assertEq(rounds.claimMatch(round, honest), 20 * USD);
        assertEq(usdc.balanceOf(address(rounds)), 80 * USD);
    }

    function test_Q13_ThereIsNoSecondPostAfterAVeto() public {
        _postAllFor(own);
        vm.prank(sponsor);
        results.vetoResult(round);
        vm.expectRevert(abi.encodeWithSelector(IComputedResult.ComputedResult_AlreadyPosted.selector, round));
        vm.prank(calculator);
        results.post(round, "again", "inputs", "configuration", "code");
    }
}
