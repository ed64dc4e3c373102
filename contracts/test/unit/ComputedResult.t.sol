// SPDX-License-Identifier: MIT
pragma solidity ^0.8.37;

import {SafeCast} from "@openzeppelin/contracts/utils/math/SafeCast.sol";
import {Hashes} from "@openzeppelin/contracts/utils/cryptography/Hashes.sol";
import {IComputedResult} from "src/interfaces/IComputedResult.sol";
import {IMatchingRounds, RoundTerms, Standing} from "src/interfaces/IMatchingRounds.sol";
import {Base} from "../support/Base.sol";

contract ComputedResultTest is Base {
    using SafeCast for uint256;

    address private calculator = makeAddr("calculator");
    address private second = makeAddr("second sponsor");
    IComputedResult private results;
    uint32 private round;
    bytes32 private a;
    bytes32 private b;

    function setUp() public override {
        super.setUp();
        results = rounds.RESULTS();
        _open(0);
    }

    /// A round that starts tomorrow, with two thirds of its early money from one sponsor, and two backed campaigns.
    function _open(uint96 cap) private {
        RoundTerms memory terms = roundTerms();
        terms.start = uint32(block.timestamp) + 1 days;
        terms.calculator = calculator;
        terms.cap = cap;
        round = openRound(terms);
        fund(round, sponsor, 40 * USD);
        fund(round, second, 20 * USD);
        vm.warp(terms.start);
        fund(round, stranger, 49 * USD);
        (a, b) = (_backed(), _backed());
    }

    function _backed() private returns (bytes32 id) {
        id = list(openTerms(round, uint32(block.timestamp)));
        admit(round, id);
        give(id, ada, 9 * USD);
        give(id, bao, 9 * USD);
    }

    function _leaf(bytes32 campaign, uint256 amount) private pure returns (bytes32) {
        return keccak256(bytes.concat(keccak256(abi.encode(campaign, amount))));
    }

    function _root(uint256 forA, uint256 forB) private view returns (bytes32) {
        return Hashes.commutativeKeccak256(_leaf(a, forA), _leaf(b, forB));
    }

    function _post(bytes32 root) private {
        vm.prank(calculator);
        results.post(round, root, "inputs", "configuration", "code");
    }

    /// Posted at the end, sealed when it can no longer be vetoed.
    function _seal(uint256 forA, uint256 forB) private {
        endRound(round);
        _post(_root(forA, forB));
        vm.warp(CLOSES + REVIEW);
        rounds.seal(round);
    }

    function _proof(bytes32 sibling) private pure returns (bytes32[] memory proof) {
        proof = new bytes32[](1);
        proof[0] = sibling;
    }

    function test_Q13_AComputedResultIsPaidAsPosted() public {
        endRound(round);
        vm.expectEmit(address(results));
        emit IComputedResult.ResultPosted(
            round, _root(70 * USD, 30 * USD), "inputs", "configuration", "code", CLOSES + REVIEW
        );
        _post(_root(70 * USD, 30 * USD));
        vm.warp(CLOSES + REVIEW);
        rounds.seal(round);
        vm.expectEmit(address(rounds));
        emit IMatchingRounds.Claimed(round, a, 70 * USD);
        vm.prank(stranger);
        results.claimComputed(round, a, (70 * USD).toUint96(), _proof(_leaf(b, 30 * USD)));
        results.claimComputed(round, b, (30 * USD).toUint96(), _proof(_leaf(a, 70 * USD)));
        assertEq(campaigns.tallyOf(a).total, 88 * USD);
        assertEq(campaigns.tallyOf(b).total, 48 * USD);
        assertEq(rounds.roundOf(round).claimed, 100 * USD);
        assertStanding(round, a, Standing.Claimed);
    }

    function test_Q13_TheResultOnChainDoesNotExecuteBesideAComputedOne() public {
        _seal(70 * USD, 30 * USD);
        vm.expectRevert(abi.encodeWithSelector(IMatchingRounds.MatchingRounds_WrongResult.selector, round, true));
        rounds.claimMatch(round, a);
    }

    function test_Q13_EachCampaignIsPaidOnce() public {
        _seal(40 * USD, 30 * USD);
        bytes32[] memory proof = _proof(_leaf(b, 30 * USD));
        results.claimComputed(round, a, (40 * USD).toUint96(), proof);
        vm.expectRevert(
            abi.encodeWithSelector(IMatchingRounds.MatchingRounds_WrongStanding.selector, a, Standing.Claimed)
        );
        results.claimComputed(round, a, (40 * USD).toUint96(), proof);
    }

    function test_Q13_OnlyWhatIsInTheTree() public {
        _seal(70 * USD, 30 * USD);
        bytes32[] memory proof = _proof(_leaf(b, 30 * USD));
        vm.expectRevert(abi.encodeWithSelector(IComputedResult.ComputedResult_InvalidProof.selector, a, 71 * USD));
        results.claimComputed(round, a, (71 * USD).toUint96(), proof);
        vm.expectRevert(abi.encodeWithSelector(IComputedResult.ComputedResult_InvalidProof.selector, b, 70 * USD));
        results.claimComputed(round, b, (70 * USD).toUint96(), proof);
    }

    /// @custom:mutant Q13-pays-over-the-pool | src/core/MatchingRounds.sol | claimed <= round.pool | claimed - amount
    /// <= round.pool
    function test_Q13_NeverMoreThanThePool() public {
        _seal(70 * USD, 40 * USD);
        results.claimComputed(round, a, (70 * USD).toUint96(), _proof(_leaf(b, 40 * USD)));
        bytes32[] memory proof = _proof(_leaf(a, 70 * USD));
        vm.expectRevert(
            abi.encodeWithSelector(IMatchingRounds.MatchingRounds_AbovePool.selector, round, 110 * USD, 109 * USD)
        );
        results.claimComputed(round, b, (40 * USD).toUint96(), proof);
    }

    function test_Q13_ThePoolMayBePaidWhole() public {
        _seal(70 * USD, 39 * USD);
        results.claimComputed(round, a, (70 * USD).toUint96(), _proof(_leaf(b, 39 * USD)));
        results.claimComputed(round, b, (39 * USD).toUint96(), _proof(_leaf(a, 70 * USD)));
        assertEq(usdc.balanceOf(address(rounds)), 0);
    }

    function test_Q13_NeverMoreThanTheCap() public {
        vm.warp(T0);
        _open((50 * USD).toUint96());
        _seal(50 * USD + 1, 50 * USD);
        bytes32[] memory proof = _proof(_leaf(b, 50 * USD));
        vm.expectRevert(
            abi.encodeWithSelector(IMatchingRounds.MatchingRounds_AboveCap.selector, a, 50 * USD + 1, 50 * USD)
        );
        results.claimComputed(round, a, (50 * USD + 1).toUint96(), proof);
        results.claimComputed(round, b, (50 * USD).toUint96(), _proof(_leaf(a, 50 * USD + 1)));
    }

    function test_Q13_NobodyWhoIsNotAMemberIsPaid() public {
        bytes32 applied = list(openTerms(round, uint32(block.timestamp)));
        endRound(round);
        _post(_leaf(applied, 1));
        vm.warp(CLOSES + REVIEW);
        rounds.seal(round);
        vm.expectRevert(
            abi.encodeWithSelector(IMatchingRounds.MatchingRounds_WrongStanding.selector, applied, Standing.None)
        );
        results.claimComputed(round, applied, 1, new bytes32[](0));
    }

    function test_Q13_ADisqualifiedCampaignIsNotPaid() public {
        endRound(round);
        _post(_root(70 * USD, 30 * USD));
        vm.prank(operator);
        rounds.disqualify(round, a, "reason");
        vm.warp(CLOSES + REVIEW);
        rounds.seal(round);
        bytes32[] memory proof = _proof(_leaf(b, 30 * USD));
        vm.expectRevert(
            abi.encodeWithSelector(IMatchingRounds.MatchingRounds_WrongStanding.selector, a, Standing.Removed)
        );
        results.claimComputed(round, a, (70 * USD).toUint96(), proof);
    }

    /// @custom:mutant Q13-posts-again | src/core/ComputedResult.sol | _results[id].root == 0 | true
    function test_Q13_ThereIsNoSecondPost() public {
        endRound(round);
        _post(_root(1, 2));
        vm.expectRevert(abi.encodeWithSelector(IComputedResult.ComputedResult_AlreadyPosted.selector, round));
        _post(_root(2, 1));
    }

    function test_Q13_MoreThanHalfOfTheEarlyMoneyVetoes() public {
        endRound(round);
        _post(_root(70 * USD, 30 * USD));
        vm.expectEmit(address(results));
        emit IComputedResult.ResultVetoCast(round, second, 20 * USD);
        vm.prank(second);
        results.vetoResult(round);
        (bool stands,) = results.standing(round);
        assertTrue(stands, "a third is not more than half");
        vm.expectEmit(address(results));
        emit IComputedResult.ResultVetoed(round);
        vm.prank(sponsor);
        results.vetoResult(round);
        uint256 decidedAt;
        (stands, decidedAt) = results.standing(round);
        assertFalse(stands);
        assertEq(decidedAt, CLOSES);
        vm.warp(CLOSES + REVIEW + 1 days);
        rounds.seal(round);
        assertFalse(rounds.roundOf(round).isComputed);
        bytes32[] memory proof = _proof(_leaf(b, 30 * USD));
        vm.expectRevert(abi.encodeWithSelector(IMatchingRounds.MatchingRounds_WrongResult.selector, round, false));
        results.claimComputed(round, a, (70 * USD).toUint96(), proof);
        assertEq(rounds.claimMatch(round, a), 18 * USD, "the result on chain executes");
    }

    /// Of three equal sponsors two are needed, and the third changes nothing any more.
    function test_Q13_VetoesAddUpAndSucceedOnce() public {
        vm.warp(T0);
        RoundTerms memory terms = roundTerms();
        (terms.start, terms.calculator) = (T0 + 1 days, calculator);
        round = openRound(terms);
        address[3] memory sponsors = [sponsor, second, stranger];
        for (uint256 i; i < 3; ++i) {
            fund(round, sponsors[i], 3 * USD);
        }
        endRound(round);
        _post("root");
        for (uint256 i; i < 3; ++i) {
            vm.warp(CLOSES + i);
            vm.recordLogs();
            vm.prank(sponsors[i]);
            results.vetoResult(round);
            assertEq(vm.getRecordedLogs().length, i == 1 ? 2 : 1, "ResultVetoed comes with the veto that succeeds");
            (bool stands, uint256 decidedAt) = results.standing(round);
            assertEq(stands, i == 0);
            assertEq(decidedAt, i == 0 ? CLOSES + REVIEW : CLOSES + 1, "a veto after the successful one moves nothing");
        }
        assertEq(results.resultOf(round).vetoes, 9 * USD);
        assertEq(results.resultOf(round).vetoedAt, CLOSES + 1);
    }

    function test_Q13_HalfOfTheEarlyMoneyDoesNot() public {
        vm.warp(T0);
        RoundTerms memory terms = roundTerms();
        terms.start = T0 + 1 days;
        terms.calculator = calculator;
        round = openRound(terms);
        fund(round, sponsor, 3 * USD);
        fund(round, second, 3 * USD);
        endRound(round);
        _post("root");
        vm.prank(sponsor);
        results.vetoResult(round);
        (bool stands,) = results.standing(round);
        assertTrue(stands);
    }

    function test_Q13_MoneyFundedFromTheStartOnHasNoVeto() public {
        endRound(round);
        _post(_root(1, 2));
        assertEq(rounds.sponsorOf(round, stranger).early, 0);
        assertEq(rounds.roundOf(round).early, 60 * USD);
        vm.expectRevert(abi.encodeWithSelector(IComputedResult.ComputedResult_NoVetoPower.selector, stranger));
        vm.prank(stranger);
        results.vetoResult(round);
    }

    function test_ASponsorVetoesOnce() public {
        endRound(round);
        _post(_root(1, 2));
        vm.startPrank(second);
        results.vetoResult(round);
        assertTrue(results.hasVetoed(round, second));
        vm.expectRevert(abi.encodeWithSelector(IComputedResult.ComputedResult_AlreadyVetoed.selector, round, second));
        results.vetoResult(round);
    }

    function test_TheVetoHasItsWholeTimeHoweverLateThePost() public {
        vm.warp(CLOSES + REVIEW - 1);
        _post(_root(70 * USD, 30 * USD));
        uint256 until = CLOSES + 2 * REVIEW - 1;
        vm.warp(until - 1);
        vm.expectRevert(abi.encodeWithSelector(IMatchingRounds.MatchingRounds_InReview.selector, round, until));
        rounds.seal(round);
        vm.prank(second);
        results.vetoResult(round);
        vm.warp(until);
        vm.expectRevert(abi.encodeWithSelector(IComputedResult.ComputedResult_VetoOver.selector, round, until));
        vm.prank(sponsor);
        results.vetoResult(round);
        rounds.seal(round);
        assertTrue(rounds.roundOf(round).isComputed);
    }

    function test_NothingIsDecidedBeforeAPost() public view {
        (bool stands, uint256 decidedAt) = results.standing(round);
        assertFalse(stands);
        assertEq(decidedAt, 0);
    }

    function test_M8_AnAbsentResultHoldsNothingUp() public {
        seal(round);
        assertEq(rounds.claimMatch(round, a), 18 * USD);
        vm.expectRevert(abi.encodeWithSelector(IComputedResult.ComputedResult_InvalidProof.selector, b, 1));
        results.claimComputed(round, b, 1, new bytes32[](0));
    }

    function test_PostsOnlyInTheReviewAndByTheCalculator() public {
        bytes32 root = _root(1, 2);
        vm.warp(CLOSES - 1);
        bytes memory notInTime =
            abi.encodeWithSelector(IComputedResult.ComputedResult_NotInTime.selector, round, CLOSES, CLOSES + REVIEW);
        vm.expectRevert(notInTime);
        _post(root);
        vm.warp(CLOSES + REVIEW);
        vm.expectRevert(notInTime);
        _post(root);
        vm.warp(CLOSES);
        vm.expectRevert(abi.encodeWithSelector(IComputedResult.ComputedResult_Unauthorized.selector, operator));
        vm.prank(operator);
        results.post(round, root, "inputs", "configuration", "code");
        _post(root);
        assertEq(results.resultOf(round).root, root);
        assertEq(results.resultOf(round).code, "code");
    }

    function test_PostsNeedEveryDigest() public {
        endRound(round);
        for (uint256 i; i < 4; ++i) {
            bytes32[4] memory digests = [EVIDENCE, EVIDENCE, EVIDENCE, EVIDENCE];
            digests[i] = 0;
            vm.expectRevert(abi.encodeWithSelector(IComputedResult.ComputedResult_EmptyDigest.selector));
            vm.prank(calculator);
            results.post(round, digests[0], digests[1], digests[2], digests[3]);
        }
    }

    function test_Q13_WithoutEarlyMoneyNobodyCouldObjectSoNothingIsPosted() public {
        vm.warp(T0);
        RoundTerms memory terms = roundTerms();
        (terms.start, terms.calculator) = (T0 + 1 days, calculator);
        round = openRound(terms);
        endRound(round);
        vm.expectRevert(abi.encodeWithSelector(IComputedResult.ComputedResult_NoEarlySponsors.selector, round));
        _post("root");
    }

    function test_VetoesNeedAPost() public {
        endRound(round);
        vm.expectRevert(abi.encodeWithSelector(IComputedResult.ComputedResult_NotPosted.selector, round));
        vm.prank(sponsor);
        results.vetoResult(round);
    }

    function test_OnlyResultsMayClaimSo() public {
        _seal(1, 2);
        vm.expectRevert(abi.encodeWithSelector(IMatchingRounds.MatchingRounds_Unauthorized.selector, calculator));
        vm.prank(calculator);
        rounds.payComputed(round, a, 1);
    }

    function test_Q13_AComputedResultIsNotPaidAfterTheClaims() public {
        _seal(70 * USD, 30 * USD);
        bytes32[] memory proof = _proof(_leaf(b, 30 * USD));
        vm.warp(CLAIM_UNTIL);
        vm.expectRevert(abi.encodeWithSelector(IMatchingRounds.MatchingRounds_ClaimsOver.selector, round, CLAIM_UNTIL));
        results.claimComputed(round, a, (70 * USD).toUint96(), proof);
    }

    function test_UnknownRoundsTakeNoPost() public {
        round = 9;
        vm.expectRevert(abi.encodeWithSelector(IMatchingRounds.MatchingRounds_UnknownRound.selector, 9));
        _post("root");
    }
}
