// SPDX-License-Identifier: MIT
pragma solidity ^0.8.37;

import {SafeCast} from "@openzeppelin/contracts/utils/math/SafeCast.sol";
import {IMatchingRounds, RoundTerms, Sponsor} from "src/interfaces/IMatchingRounds.sol";
import {Tokens} from "src/libraries/Tokens.sol";
import {Base} from "../support/Base.sol";

contract FundTest is Base {
    using SafeCast for uint256;

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
        rounds.fund(round, termsHash, sponsor, 1e6);
    }

    function test_AddsToThePool() public {
        fund(round, sponsor, 5 * USD);
        fund(round, ada, 2 * USD);
        provide(address(usdc), sponsor, address(rounds), USD);
        vm.expectEmit(address(rounds));
        emit IMatchingRounds.Funded(round, sponsor, sponsor, USD, 8 * USD);
        vm.prank(sponsor);
        rounds.fund(round, termsHash, sponsor, 1e6);
        assertEq(rounds.roundOf(round).pool, 8 * USD);
        Sponsor memory booked = rounds.sponsorOf(round, sponsor);
        assertEq(booked.funded, 6 * USD);
        assertEq(booked.reclaimed, 0);
        assertEq(usdc.balanceOf(address(rounds)), 8 * USD);
    }

    /// For any payer, the money is booked for the account that is named. Only the event has the payer.
    function test_BooksForTheSponsorThatIsNamed() public {
        provide(address(usdc), stranger, address(rounds), USD);
        vm.expectEmit(address(rounds));
        emit IMatchingRounds.Funded(round, sponsor, stranger, USD, USD);
        vm.prank(stranger);
        rounds.fund(round, termsHash, sponsor, 1e6);
        assertEq(rounds.sponsorOf(round, sponsor).funded, USD);
        assertEq(rounds.sponsorOf(round, stranger).funded, 0);
        assertEq(usdc.balanceOf(stranger), 0, "the payer paid");
        vm.warp(CLAIM_UNTIL);
        assertEq(rounds.reclaimable(round, stranger), 0);
        assertEq(rounds.reclaim(round, sponsor), USD);
    }

    /// Nobody could ever take back what is booked for them.
    function test_RefusesSponsorsWhoCouldNotReclaim() public {
        provide(address(usdc), sponsor, address(rounds), USD);
        address[3] memory none = [address(0), address(campaigns), address(rounds)];
        for (uint256 i; i < none.length; ++i) {
            vm.expectRevert(abi.encodeWithSelector(IMatchingRounds.MatchingRounds_InvalidSponsor.selector, none[i]));
            vm.prank(sponsor);
            rounds.fund(round, termsHash, none[i], 1e6);
        }
        assertEq(rounds.roundOf(round).pool, 0);
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
        rounds.fund{value: 1}(round, termsHash, sponsor, 2);
    }

    function test_TakesFundsUntilTheReviewIsOver() public {
        vm.warp(CLOSES + REVIEW - 1);
        fund(round, sponsor, USD);
        assertEq(rounds.roundOf(round).pool, USD);
    }

    /// @custom:mutant Q11-funds-after-the-review | src/core/MatchingRounds.sol | _requireReview(id, round);
    /// require(sponsor != address(0) | require(sponsor != address(0)
    function test_Q11_RefusesFundsOnceTheReviewIsOver() public {
        bytes memory over =
            abi.encodeWithSelector(IMatchingRounds.MatchingRounds_ReviewOver.selector, round, CLOSES + REVIEW);
        vm.warp(CLOSES + REVIEW);
        _refuse(over);
        seal(round);
        _refuse(over);
        vm.warp(CLAIM_UNTIL);
        _refuse(over);
    }

    function test_RefusesUnexpectedTerms() public {
        vm.expectRevert(
            abi.encodeWithSelector(IMatchingRounds.MatchingRounds_UnexpectedTerms.selector, round, termsHash)
        );
        rounds.fund(round, keccak256("other"), sponsor, 1);
    }

    function test_RefusesNothing() public {
        vm.expectRevert(IMatchingRounds.MatchingRounds_ZeroAmount.selector);
        rounds.fund(round, termsHash, sponsor, 0);
    }

    function test_RefusesTheWrongValue() public {
        vm.deal(address(this), 1);
        vm.expectRevert(abi.encodeWithSelector(Tokens.Tokens_WrongValue.selector, 0, 1));
        rounds.fund{value: 1}(round, termsHash, sponsor, 1);
    }

    function test_RefusesMoreThanTheLimit() public {
        fund(round, sponsor, type(uint96).max);
        _refuse(abi.encodeWithSelector(IMatchingRounds.MatchingRounds_LimitReached.selector, round));
    }

    /// @custom:mutant Q13-late-money-without-limit | src/core/MatchingRounds.sol | require(pool <= maxPool, |
    /// require(true,
    function test_Q13_LateMoneyIsTakenUpToTheEarlyMoneyAndNoFurther() public {
        RoundTerms memory terms = roundTerms();
        (terms.start, terms.calculator) = (T0 + 1 days, stranger);
        round = openRound(terms);
        termsHash = rounds.roundOf(round).termsHash;
        vm.warp(T0 + 1 days - 1);
        fund(round, ada, 3 * USD);
        fund(round, sponsor, 2 * USD);
        vm.warp(T0 + 1 days);
        _refuseLate(5 * USD + 1, 5 * USD);
        fund(round, sponsor, 4 * USD);
        _refuseLate(USD + 1, USD);
        fund(round, chidi, USD);
        assertEq(rounds.roundOf(round).pool, 10 * USD, "exactly as much again");
        assertEq(rounds.roundOf(round).early, 5 * USD);
        _refuseLate(1, 0);
        vm.warp(CLOSES + REVIEW - 1);
        _refuseLate(1, 0);
    }

    function _refuseLate(uint256 amount, uint256 room) private {
        provide(address(usdc), sponsor, address(rounds), amount);
        vm.expectRevert(abi.encodeWithSelector(IMatchingRounds.MatchingRounds_AboveEarlyMoney.selector, round, room));
        vm.prank(sponsor);
        rounds.fund(round, termsHash, sponsor, amount.toUint96());
    }

    function test_Q13_WithoutEarlyMoneyNoLateMoneyIsTaken() public {
        RoundTerms memory terms = roundTerms();
        (terms.start, terms.calculator) = (T0 + 1 days, stranger);
        round = openRound(terms);
        termsHash = rounds.roundOf(round).termsHash;
        vm.warp(T0 + 1 days);
        _refuseLate(1, 0);
    }

    /// What the limit of a pool allows is taken twice over by what early money allows.
    function test_Q13_TheLargestPoolHasItsEarlyHalf() public {
        RoundTerms memory terms = roundTerms();
        (terms.start, terms.calculator) = (T0 + 1 days, stranger);
        round = openRound(terms);
        fund(round, sponsor, type(uint96).max);
        vm.warp(T0 + 1 days);
        termsHash = rounds.roundOf(round).termsHash;
        provide(address(usdc), sponsor, address(rounds), 1);
        vm.expectRevert(abi.encodeWithSelector(IMatchingRounds.MatchingRounds_LimitReached.selector, round));
        vm.prank(sponsor);
        rounds.fund(round, termsHash, sponsor, 1);
    }

    function test_OnlyRoundsWithACalculatorLimitLateMoney() public {
        fund(round, sponsor, 1);
        vm.warp(CLOSES - 1);
        fund(round, sponsor, 1_000_000 * USD);
        assertEq(rounds.roundOf(round).pool, 1_000_000 * USD + 1);
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
