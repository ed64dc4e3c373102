// SPDX-License-Identifier: MIT
pragma solidity ^0.8.37;

import {Terms} from "src/interfaces/ICampaigns.sol";
import {IComputedResult} from "src/interfaces/IComputedResult.sol";
import {IMatchingRounds, RoundTerms, Standing} from "src/interfaces/IMatchingRounds.sol";
import {Attack} from "../support/Attack.sol";

/// A capped round of 1,000: the large campaign may have 500, and the rest falls to the small one once the large one is
/// pinned: 500. Unpinned the small one has its plain share, 9.90, and the sponsor takes 490 back. So the sponsor lets
/// the result on chain become the one that counts in the last second, and seals in the next.
contract NoTimeToPinTest is Attack {
    uint256 private constant POOL = 1_000 * USD;
    uint256 private constant UNPINNED = 9_900_990;

    address private calculator = makeAddr("calculator");
    uint32 private round;
    IComputedResult private results;
    bytes32 private large;
    bytes32 private small;

    function setUp() public override {
        super.setUp();
        results = rounds.RESULTS();
    }

    /// All money is the sponsor's, and early where there is a calculator.
    function _open(address calculator_) private {
        RoundTerms memory terms = roundTerms();
        (terms.start, terms.calculator, terms.cap) = (T0 + 1 days, calculator_, 500e6);
        round = openRound(terms);
        fund(round, sponsor, POOL);
        vm.warp(T0 + 1 days);
        large = _member(100, 250);
        small = _member(10, 25);
        assertEq(preview.matchOf(round, large), 500 * USD);
        assertEq(preview.matchOf(round, small), UNPINNED);
    }

    /// With a w of 2 * x * y dollars.
    function _member(uint256 x, uint256 y) private returns (bytes32 id) {
        id = list(openTerms(round, T0 + 1 days));
        admit(round, id);
        give(id, ada, x * x * USD);
        give(id, bao, y * y * USD);
    }

    function _postAt(uint256 time) private {
        vm.warp(time);
        bytes32 root = keccak256(bytes.concat(keccak256(abi.encode(small, uint256(500 * USD)))));
        vm.prank(calculator);
        results.post(round, root, "inputs", "configuration", "code");
    }

    function _vetoAt(uint256 time) private {
        vm.warp(time);
        vm.prank(sponsor);
        results.vetoResult(round);
    }

    /// The sponsor cannot seal now, and in the last second before it can, somebody still pins.
    function _assertPinnedInTime(uint256 sealableAt) private {
        bytes memory early = abi.encodeWithSelector(IMatchingRounds.MatchingRounds_InReview.selector, round, sealableAt);
        refusedByRounds(sponsor, abi.encodeCall(IMatchingRounds.seal, (round)), early);
        vm.warp(sealableAt - 1);
        refusedByRounds(sponsor, abi.encodeCall(IMatchingRounds.seal, (round)), early);
        vm.prank(stranger);
        rounds.pin(round, ids(large));
        vm.warp(sealableAt);
        vm.prank(sponsor);
        rounds.seal(round);
        assertLe(sealableAt, rounds.latestSealAt(round));
        assertEq(rounds.claimMatch(round, small), 500 * USD, "not 9.90");
        assertEq(rounds.claimMatch(round, large), 500 * USD);
        vm.warp(CLAIM_UNTIL);
        assertEq(rounds.reclaimable(round, sponsor), 0, "not 490.09");
    }

    /// It posts late, so that the veto ends with the latest second of all.
    function test_Q16_AVetoInTheLastSecondLeavesADayToPin() public {
        _open(calculator);
        _postAt(CLOSES + REVIEW - 1);
        uint256 vetoUntil = results.resultOf(round).vetoUntil;
        _vetoAt(vetoUntil - 1);
        vm.warp(vetoUntil);
        _assertPinnedInTime(vetoUntil - 1 + 1 days);
    }

    /// It posts at once, and its sponsor vetoes just before the review ends.
    function test_Q16_AVetoWithTheReviewsLastSecondLeavesADayToPin() public {
        _open(calculator);
        _postAt(CLOSES);
        _vetoAt(CLOSES + REVIEW - 1);
        vm.warp(CLOSES + REVIEW);
        _assertPinnedInTime(CLOSES + REVIEW + 1 days);
    }

    /// Everybody waits for a result, and none is posted until the review's last second is over.
    function test_Q16_AResultThatIsNeverPostedLeavesADayToPin() public {
        _open(calculator);
        vm.warp(CLOSES + REVIEW);
        bytes memory late =
            abi.encodeWithSelector(IComputedResult.ComputedResult_NotInTime.selector, round, CLOSES, CLOSES + REVIEW);
        vm.expectRevert(late);
        vm.prank(calculator);
        results.post(round, "root", "inputs", "configuration", "code");
        _assertPinnedInTime(CLOSES + REVIEW + 1 days);
    }

    /// A third campaign keeps the large one below the cap, so that it cannot be pinned; the operator, the sponsor's
    /// friend, takes it out in the block of the seal.
    function test_Q16_WhoIsTakenOutInTheLastSecondLeavesADayToPin() public {
        _open(address(0));
        bytes32 third = _member(100, 300);
        endRound(round);
        bytes memory below = abi.encodeWithSelector(IMatchingRounds.MatchingRounds_BelowCap.selector, large);
        refusedByRounds(stranger, abi.encodeCall(IMatchingRounds.pin, (round, ids(large))), below);
        uint256 reviewed = CLOSES + REVIEW;
        vm.warp(reviewed - 1);
        disqualify(round, third);
        vm.warp(reviewed);
        _assertPinnedInTime(reviewed + 1 days);
    }

    function test_Q16_InTheBlockOfTheSealNobodyIsTakenOut() public {
        _open(address(0));
        bytes32 third = _member(100, 300);
        vm.warp(rounds.latestSealAt(round));
        bytes memory over =
            abi.encodeWithSelector(IMatchingRounds.MatchingRounds_ReviewOver.selector, round, CLOSES + REVIEW);
        refusedByRounds(operator, abi.encodeCall(IMatchingRounds.disqualify, (round, third, "why")), over);
        rounds.seal(round);
        assertStanding(round, third, Standing.Admitted);
    }

    /// Before the money the large campaign is below the cap, and cannot be pinned: with it, and the seal in the same
    /// block, it would be too late, and the sponsor would get back most of what it showed.
    function test_Q16_MoneyOfTheLastSecondMakesNoPinDue() public {
        _open(address(0));
        fund(round, sponsor, POOL);
        endRound(round);
        bytes32 termsHash = rounds.roundOf(round).termsHash;
        bytes memory over =
            abi.encodeWithSelector(IMatchingRounds.MatchingRounds_ReviewOver.selector, round, CLOSES + REVIEW);
        bytes memory more = abi.encodeCall(IMatchingRounds.fund, (round, termsHash, sponsor, 500e6));
        vm.warp(rounds.latestSealAt(round));
        refusedByRounds(sponsor, more, over);
        vm.warp(CLOSES + REVIEW);
        refusedByRounds(sponsor, more, over);
        vm.warp(CLOSES + REVIEW - 1);
        fund(round, sponsor, 500 * USD);
        vm.prank(stranger);
        rounds.pin(round, ids(large));
        seal(round);
        assertStanding(round, large, Standing.Pinned);
    }

    /// Somebody does a part of the batch first, so that the keeper's call, the last before the seal, would fail.
    function test_Q16_APinThatWasDoneFirstStopsNoBatch() public {
        _open(address(0));
        bytes32 second = _member(100, 200);
        fund(round, sponsor, 2 * POOL);
        vm.warp(rounds.latestSealAt(round) - 1);
        vm.prank(sponsor);
        rounds.pin(round, ids(large));
        vm.prank(stranger);
        rounds.pin(round, ids(large, second));
        seal(round);
        assertStanding(round, large, Standing.Pinned);
        assertStanding(round, second, Standing.Pinned);
        assertEq(rounds.claimMatch(round, second), 500 * USD);
    }

    /// Two that failed hold the shares of the others down; one of them is dropped before the keeper's batch.
    function test_Q16_ADropThatWasDoneFirstStopsNoBatch() public {
        _open(address(0));
        bytes32[2] memory failed = [_missesItsGoal(), _missesItsGoal()];
        vm.warp(rounds.latestSealAt(round) - 1);
        vm.prank(sponsor);
        rounds.drop(round, ids(failed[0]));
        vm.prank(stranger);
        rounds.drop(round, ids(failed[0], failed[1]));
        _assertPinnedInTime(rounds.latestSealAt(round));
    }

    function _missesItsGoal() private returns (bytes32 id) {
        Terms memory terms = openTerms(round, T0 + 1 days);
        terms.goal = 200_000e6;
        id = list(terms);
        admit(round, id);
        give(id, ada, 10_000 * USD);
        give(id, bao, 90_000 * USD);
    }
}
