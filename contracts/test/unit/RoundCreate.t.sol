// SPDX-License-Identifier: MIT
pragma solidity ^0.8.37;

import {IMatchingRounds, Round, RoundTerms} from "src/interfaces/IMatchingRounds.sol";
import {Base} from "../support/Base.sol";
import {FineToken} from "../support/Tokens.sol";

contract RoundCreateTest is Base {
    function _refuse(RoundTerms memory terms, string memory field, uint256 limit) private {
        vm.expectRevert(abi.encodeWithSelector(IMatchingRounds.MatchingRounds_InvalidTerms.selector, field, limit));
        vm.prank(operator);
        rounds.openRound(terms);
    }

    function test_StoresEveryTermAndTellsThem() public {
        RoundTerms memory terms = roundTerms();
        terms.minimum = 1e18;
        terms.cap = 7e6;
        (terms.start, terms.calculator, terms.unusedTo) = (T0 + 1 days, stranger, chidi);
        vm.expectEmit(address(rounds));
        emit IMatchingRounds.RoundCreated(1, operator, 6, terms);
        uint32 round = openRound(terms);
        assertEq(round, 1);
        assertEq(rounds.roundCount(), 1);

        Round memory state = rounds.roundOf(round);
        assertEq(state.operator, operator);
        assertEq(state.start, terms.start);
        assertEq(state.end, terms.end);
        assertEq(state.claimUntil, terms.claimUntil);
        assertEq(state.token, terms.token);
        assertEq(state.gate, terms.gate);
        assertEq(state.minimum, terms.minimum);
        assertEq(state.decimals, 6);
        assertEq(state.cap, terms.cap);
        assertEq(state.reviewPeriod, REVIEW);
        assertEq(state.challengePeriod, CHALLENGE);
        assertEq(state.attestersHash, keccak256(abi.encode(uint8(2), attesters)));
        assertEq(state.termsHash, keccak256(abi.encode(terms)));
        assertEq(state.pool + state.claimed + state.recovered + state.weight, 0);
        assertEq(state.pinned + state.members + state.early, 0);
        assertEq(state.calculator, terms.calculator);
        assertEq(state.unusedTo, terms.unusedTo);
        assertFalse(state.isSealed || state.isComputed);
        assertEq(rounds.endOf(round), CLOSES);
        assertEq(address(rounds.CAMPAIGNS()), address(campaigns));
    }

    function test_EachCallMakesANewRound() public {
        assertEq(openRound(), 1);
        assertEq(openRound(), 2);
    }

    function test_OnlyTheOperatorItself() public {
        RoundTerms memory terms = roundTerms();
        vm.expectRevert(abi.encodeWithSelector(IMatchingRounds.MatchingRounds_Unauthorized.selector, stranger));
        vm.prank(stranger);
        rounds.openRound(terms);
    }

    function test_RefusesBadTerms() public {
        RoundTerms memory terms = roundTerms();
        terms.token = stranger;
        _refuse(terms, "token", 18);
        terms.token = address(new FineToken());
        _refuse(terms, "token", 18);
        terms = roundTerms();
        terms.gate = address(0);
        _refuse(terms, "gate", 0);
        terms.gate = stranger;
        _refuse(terms, "gate", 0);
        terms = roundTerms();
        terms.digest = 0;
        _refuse(terms, "digest", 0);
        terms = roundTerms();
        terms.threshold = 4;
        _refuse(terms, "attesters", 8);
        terms.threshold = 0;
        _refuse(terms, "attesters", 8);
        terms = roundTerms();
        (terms.attesters[0], terms.attesters[1]) = (terms.attesters[1], terms.attesters[0]);
        _refuse(terms, "attesters", 8);
        terms.attesters = signers(9);
        _refuse(terms, "attesters", 8);
        terms.attesters = signers(8);
        openRound(terms);
    }

    /// Money for one of them could never be taken out again.
    function test_M13_UnusedMatchGoesToNoCoreContract() public {
        RoundTerms memory terms = roundTerms();
        address[2] memory core = [address(campaigns), address(rounds)];
        for (uint256 i; i < core.length; ++i) {
            terms.unusedTo = core[i];
            _refuse(terms, "unusedTo", 0);
        }
        terms.unusedTo = sponsor;
        openRound(terms);
    }

    function test_UnknownRounds() public {
        bytes memory reason = abi.encodeWithSelector(IMatchingRounds.MatchingRounds_UnknownRound.selector, 9);
        vm.expectRevert(reason);
        rounds.roundOf(9);
        vm.expectRevert(reason);
        rounds.fund(9, 0, sponsor, 1);
        vm.expectRevert(reason);
        rounds.admit(9, ids(UNKNOWN));
        vm.expectRevert(reason);
        rounds.drop(9, ids(UNKNOWN));
        vm.expectRevert(reason);
        rounds.disqualify(9, UNKNOWN, "why");
        vm.expectRevert(reason);
        rounds.pin(9, ids(UNKNOWN));
        vm.expectRevert(reason);
        rounds.seal(9);
        vm.expectRevert(reason);
        rounds.claimMatch(9, UNKNOWN);
        vm.expectRevert(reason);
        rounds.recover(9, UNKNOWN);
        vm.expectRevert(reason);
        rounds.reclaim(9, sponsor);
        vm.expectRevert(reason);
        rounds.reclaimTo(9, sponsor);
        vm.expectRevert(reason);
        preview.matchOf(9, UNKNOWN);
        vm.expectRevert(reason);
        rounds.reclaimable(9, sponsor);
        vm.expectRevert(reason);
        rounds.latestSealAt(9);
        vm.expectRevert(reason);
        rounds.isSettled(9, UNKNOWN);
    }

    function test_OnlyCampaignsMayCountOrRemove() public {
        uint32 round = openRound();
        bytes memory reason = abi.encodeWithSelector(IMatchingRounds.MatchingRounds_Unauthorized.selector, operator);
        vm.startPrank(operator);
        vm.expectRevert(reason);
        rounds.record(round, 1);
        vm.expectRevert(reason);
        rounds.remove(round, UNKNOWN, 1);
    }
}
