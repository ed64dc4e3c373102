// SPDX-License-Identifier: MIT
pragma solidity ^0.8.37;

import {IMatchingRounds, RoundTerms, Sponsor} from "src/interfaces/IMatchingRounds.sol";
import {Tokens} from "src/libraries/Tokens.sol";
import {Base} from "../support/Base.sol";

contract FundTest is Base {
    uint32 private round;
    bytes32 private termsHash;

    function setUp() public override {
        super.setUp();
        round = openRound();
        termsHash = rounds.roundOf(round).termsHash;
    }

    function _refuse(bytes memory reason) private {
        provide(address(usdc), sponsor, address(rounds), USD);
        vm.expectRevert(reason);
        vm.prank(sponsor);
        rounds.fund(round, termsHash, 1e6);
    }

    function test_AddsToThePool() public {
        fund(round, sponsor, 5 * USD);
        fund(round, ada, 2 * USD);
        provide(address(usdc), sponsor, address(rounds), USD);
        vm.expectEmit(address(rounds));
        emit IMatchingRounds.Funded(round, sponsor, USD, 8 * USD);
        vm.prank(sponsor);
        rounds.fund(round, termsHash, 1e6);
        assertEq(rounds.roundOf(round).pool, 8 * USD);
        Sponsor memory s = rounds.sponsorOf(round, sponsor);
        assertEq(s.funded, 6 * USD);
        assertEq(s.reclaimed, 0);
        assertEq(usdc.balanceOf(address(rounds)), 8 * USD);
    }

    function test_TakesNativeCoin() public {
        RoundTerms memory terms = roundTerms();
        terms.token = NATIVE;
        round = openRound(terms);
        fund(round, sponsor, 3 ether);
        assertEq(address(rounds).balance, 3 ether);
        termsHash = rounds.roundOf(round).termsHash;
        vm.deal(sponsor, 1);
        vm.expectRevert(abi.encodeWithSelector(Tokens.Tokens_WrongValue.selector, 2, 1));
        vm.prank(sponsor);
        rounds.fund{value: 1}(round, termsHash, 2);
    }

    function test_TakesFundsUntilTheSeal() public {
        vm.warp(CLOSES + REVIEW + 10);
        fund(round, sponsor, USD);
        assertEq(rounds.roundOf(round).pool, USD);
    }

    /// @custom:mutant Q11-funds-after-the-seal | src/MatchingRounds.sol | r.termsHash)); require(!r.isSealed, |
    /// r.termsHash)); require(true,
    function test_Q11_RefusesFundsAfterTheSeal() public {
        seal(round);
        _refuse(abi.encodeWithSelector(IMatchingRounds.MatchingRounds_AlreadySealed.selector, round));
    }

    function test_Q11_RefusesFundsAfterTheClaims() public {
        vm.warp(CLAIM_UNTIL - 1);
        fund(round, sponsor, USD);
        vm.warp(CLAIM_UNTIL);
        _refuse(abi.encodeWithSelector(IMatchingRounds.MatchingRounds_ClaimsOver.selector, round, CLAIM_UNTIL));
        assertEq(rounds.reclaim(round, sponsor), USD);
    }

    function test_RefusesUnexpectedTerms() public {
        vm.expectRevert(
            abi.encodeWithSelector(IMatchingRounds.MatchingRounds_UnexpectedTerms.selector, round, termsHash)
        );
        rounds.fund(round, keccak256("other"), 1);
    }

    function test_RefusesNothing() public {
        vm.expectRevert(IMatchingRounds.MatchingRounds_ZeroAmount.selector);
        rounds.fund(round, termsHash, 0);
    }

    function test_RefusesTheWrongValue() public {
        vm.deal(address(this), 1);
        vm.expectRevert(abi.encodeWithSelector(Tokens.Tokens_WrongValue.selector, 0, 1));
        rounds.fund{value: 1}(round, termsHash, 1);
    }

    function test_RefusesMoreThanTheLimit() public {
        fund(round, sponsor, type(uint96).max);
        _refuse(abi.encodeWithSelector(IMatchingRounds.MatchingRounds_LimitReached.selector, round));
    }

    function test_OnlyRoundsWithACalculatorCountEarlyMoney() public {
        RoundTerms memory terms = roundTerms();
        terms.start = T0 + 1 days;
        round = openRound(terms);
        fund(round, sponsor, USD);
        assertEq(rounds.roundOf(round).early, 0);
        assertEq(rounds.sponsorOf(round, sponsor).early, 0);
        terms.calculator = stranger;
        round = openRound(terms);
        fund(round, sponsor, USD);
        assertEq(rounds.roundOf(round).early, USD);
        assertEq(rounds.sponsorOf(round, sponsor).early, USD);
        fund(round, sponsor, 2 * USD);
        fund(round, stranger, 4 * USD);
        assertEq(rounds.roundOf(round).early, 7 * USD, "all of it");
        assertEq(rounds.sponsorOf(round, sponsor).early, 3 * USD, "both times");
        assertEq(rounds.sponsorOf(round, stranger).early, 4 * USD);
    }
}
