// SPDX-License-Identifier: MIT
pragma solidity ^0.8.37;

import {IComputedResult} from "src/interfaces/IComputedResult.sol";
import {IMatchingRounds, Round, RoundTerms, Standing} from "src/interfaces/IMatchingRounds.sol";
import {Base} from "../support/Base.sol";
import {Drawing, Draws} from "../support/Draws.sol";

/// When a round can be sealed, and the day for pins and drops before the result on chain is.
contract SealTest is Base {
    using Drawing for Draws;

    uint256 private constant REVIEWED = CLOSES + REVIEW;

    address private calculator = makeAddr("calculator");
    address private second = makeAddr("second sponsor");
    IComputedResult private results;
    uint32 private round;

    function setUp() public override {
        super.setUp();
        results = rounds.RESULTS();
    }

    /// A round with a cap of 20 and a pool of 100.
    function _capped() private {
        RoundTerms memory terms = roundTerms();
        terms.cap = 20e6;
        round = openRound(terms);
        fund(round, sponsor, 100 * USD);
    }

    /// A round with a calculator, and early money of which one sponsor has two thirds.
    function _computed() private {
        RoundTerms memory terms = roundTerms();
        (terms.start, terms.calculator) = (T0 + 1 days, calculator);
        round = openRound(terms);
        fund(round, sponsor, 40 * USD);
        fund(round, second, 20 * USD);
    }

    function _backed(uint256 x, uint256 y) private returns (bytes32 id) {
        id = member(round);
        give(id, ada, x * x * USD);
        give(id, bao, y * y * USD);
    }

    function _postAt(uint256 time) private {
        vm.warp(time);
        vm.prank(calculator);
        results.post(round, "root", "inputs", "configuration", "code");
    }

    function _vetoAt(uint256 time) private {
        vm.warp(time);
        vm.prank(sponsor);
        results.vetoResult(round);
    }

    function _refuseSealAt(uint256 time, uint256 sealableAt) private {
        vm.warp(time);
        vm.expectRevert(abi.encodeWithSelector(IMatchingRounds.MatchingRounds_InReview.selector, round, sealableAt));
        rounds.seal(round);
    }

    function _assertSealableFrom(uint256 time, bool isComputed) private {
        _refuseSealAt(time - 1, time);
        vm.warp(time);
        rounds.seal(round);
        assertTrue(rounds.isSealed(round));
        assertEq(rounds.roundOf(round).isComputed, isComputed);
    }

    /// @custom:mutant Q16-seals-without-the-day | src/core/MatchingRounds.sol | sealableAt += SETTLING_PERIOD |
    /// sealableAt += 0
    function test_Q16_AnyoneSealsADayAfterTheReview() public {
        _capped();
        bytes32 id = _backed(1, 5);
        uint256 sealableAt = REVIEWED + 1 days;
        assertEq(rounds.latestSealAt(round), sealableAt);
        _refuseSealAt(CLOSES, sealableAt);
        _refuseSealAt(REVIEWED, sealableAt);
        _refuseSealAt(sealableAt - 1, sealableAt);
        vm.warp(sealableAt);
        vm.expectEmit(address(rounds));
        emit IMatchingRounds.Sealed(round, 100 * USD, campaigns.weightOf(id), 0);
        vm.prank(stranger);
        rounds.seal(round);
        assertTrue(rounds.isSealed(round));
        vm.expectRevert(abi.encodeWithSelector(IMatchingRounds.MatchingRounds_AlreadySealed.selector, round));
        rounds.seal(round);
    }

    /// A result that stands needs no pins: it waits only for its veto and the review.
    function test_Q16_AStandingResultIsSealedWithoutTheDay() public {
        _computed();
        _postAt(CLOSES);
        _assertSealableFrom(REVIEWED, true);
    }

    function test_Q16_ALateResultIsSealedWhenItsVetoIsOver() public {
        _computed();
        _postAt(REVIEWED - 1);
        _assertSealableFrom(REVIEWED - 1 + REVIEW, true);
    }

    /// A result that is vetoed within the review counts as if none had been posted.
    function test_Q16_AnEarlyVetoHoldsNothingUp() public {
        _computed();
        _postAt(CLOSES);
        _vetoAt(CLOSES + 1 days);
        _assertSealableFrom(REVIEWED + 1 days, false);
    }

    /// @custom:mutant Q16-forgets-a-late-veto | src/core/MatchingRounds.sol | Math.max(sealableAt, decidedAt) |
    /// sealableAt
    function test_Q16_AfterALateVetoThereIsADayToPin() public {
        _computed();
        _postAt(REVIEWED - 1);
        _vetoAt(REVIEWED - 1 + REVIEW - 1);
        assertEq(rounds.latestSealAt(round), CLOSES + 2 * REVIEW + 1 days);
        _assertSealableFrom(CLOSES + 2 * REVIEW - 2 + 1 days, false);
    }

    function test_Q16_AnAbsentResultLeavesTheDayToo() public {
        _computed();
        _assertSealableFrom(REVIEWED + 1 days, false);
    }

    /// Somebody who pins half of a batch first does not stop the rest of it.
    /// @custom:mutant Q16-pins-stop-at-what-is-done | src/core/MatchingRounds.sol | entry.standing == Standing.Pinned
    /// || entry.standing == Standing.Removed | entry.standing == Standing.Removed
    function test_Q16_WhatIsPinnedOrOutIsPassedOver() public {
        _capped();
        bytes32 a = _backed(10, 30);
        bytes32 b = _backed(10, 25);
        bytes32 c = _backed(10, 20);
        endRound(round);
        vm.prank(operator);
        rounds.disqualify(round, c, "why");
        rounds.pin(round, ids(a));
        bytes32[] memory batch = new bytes32[](4);
        (batch[0], batch[1], batch[2], batch[3]) = (a, b, c, b);
        vm.recordLogs();
        rounds.pin(round, batch);
        assertEq(vm.getRecordedLogs().length, 1, "one is new");
        Round memory state = rounds.roundOf(round);
        assertEq(state.pinned, 2);
        assertEq(state.weight, 0);
        assertStanding(round, a, Standing.Pinned);
        assertStanding(round, b, Standing.Pinned);
        assertStanding(round, c, Standing.Removed);
        rounds.pin(round, batch);
        assertEq(rounds.roundOf(round).pinned, 2, "and nothing at all may be new");
    }

    /// Whatever is posted and vetoed, and whenever: the seal comes when the rule says, and never after latestSealAt.
    function testFuzz_Q16_AtLatestSealAtTheSealWorks(uint256 seed) public {
        Draws memory draws = Draws(seed, 0);
        _computed();
        uint256 sealableAt = REVIEWED + 1 days;
        bool stands = draws.chance(85);
        if (stands) {
            _postAt(draws.chance(30) ? REVIEWED - 1 : draws.between(CLOSES, REVIEWED - 1));
            sealableAt = results.resultOf(round).vetoUntil;
            if (sealableAt < REVIEWED) sealableAt = REVIEWED;
        }
        if (stands && draws.chance(70)) {
            uint256 until = results.resultOf(round).vetoUntil;
            _vetoAt(draws.chance(30) ? until - 1 : draws.between(vm.getBlockTimestamp(), until - 1));
            stands = false;
            sealableAt = (vm.getBlockTimestamp() < REVIEWED ? REVIEWED : vm.getBlockTimestamp()) + 1 days;
        }
        uint256 latest = rounds.latestSealAt(round);
        assertLe(sealableAt, latest);
        uint256 time = draws.between(vm.getBlockTimestamp(), latest);
        if (time < sealableAt) _refuseSealAt(time, sealableAt);
        vm.warp(latest);
        rounds.seal(round);
        assertEq(rounds.roundOf(round).isComputed, stands);
    }
}
