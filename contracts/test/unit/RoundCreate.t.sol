// SPDX-License-Identifier: MIT
pragma solidity ^0.8.37;

import {IMatchingRounds, Round, RoundTerms} from "src/interfaces/IMatchingRounds.sol";
import {Base} from "../support/Base.sol";
import {FineToken} from "../support/Tokens.sol";

contract RoundCreateTest is Base {
    function _refuse(RoundTerms memory terms, string memory field) private {
        vm.expectRevert(abi.encodeWithSelector(IMatchingRounds.MatchingRounds_InvalidTerms.selector, field));
        vm.prank(operator);
        rounds.openRound(terms);
    }

    function test_StoresEveryTermAndTellsThem() public {
        RoundTerms memory terms = roundTerms();
        terms.minimum = 1e18;
        terms.cap = 7e6;
        vm.expectEmit(address(rounds));
        emit IMatchingRounds.RoundCreated(1, operator, 6, terms);
        uint32 round = openRound(terms);
        assertEq(round, 1);
        assertEq(rounds.roundCount(), 1);

        Round memory r = rounds.roundOf(round);
        assertEq(r.operator, operator);
        assertEq(r.start, terms.start);
        assertEq(r.end, terms.end);
        assertEq(r.claimUntil, terms.claimUntil);
        assertEq(r.token, terms.token);
        assertEq(r.gate, terms.gate);
        assertEq(r.minimum, terms.minimum);
        assertEq(r.decimals, 6);
        assertEq(r.cap, terms.cap);
        assertEq(r.reviewPeriod, REVIEW);
        assertEq(r.challengePeriod, CHALLENGE);
        assertEq(r.attestersHash, keccak256(abi.encode(uint8(2), attesters)));
        assertEq(r.termsHash, keccak256(abi.encode(terms)));
        assertEq(r.pool + r.claimed + r.recovered + r.weight + r.pinned, 0);
        assertFalse(r.isSealed);
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
        _refuse(terms, "token");
        terms.token = address(new FineToken());
        _refuse(terms, "token");
        terms = roundTerms();
        terms.gate = address(0);
        _refuse(terms, "gate");
        terms.gate = stranger;
        _refuse(terms, "gate");
        terms = roundTerms();
        terms.digest = 0;
        _refuse(terms, "digest");
        terms = roundTerms();
        terms.challengePeriod = 90 days + 1;
        _refuse(terms, "challengePeriod");
        terms.challengePeriod = 90 days;
        openRound(terms);
        terms = roundTerms();
        terms.threshold = 4;
        _refuse(terms, "attesters");
        terms.threshold = 0;
        _refuse(terms, "attesters");
        terms = roundTerms();
        (terms.attesters[0], terms.attesters[1]) = (terms.attesters[1], terms.attesters[0]);
        _refuse(terms, "attesters");
    }

    function test_RefusesBadTimes() public {
        RoundTerms memory terms = roundTerms();
        terms.start = terms.end;
        _refuse(terms, "end");
        terms.start = T0 - 2;
        terms.end = T0;
        _refuse(terms, "end");
        terms = roundTerms();
        terms.claimUntil = terms.end + terms.reviewPeriod;
        _refuse(terms, "claimUntil");
        terms.claimUntil = T0 + 5 * 365 days + 1;
        _refuse(terms, "claimUntil");
        terms.claimUntil = T0 + 5 * 365 days;
        openRound(terms);
        terms = roundTerms();
        terms.reviewPeriod = type(uint32).max;
        _refuse(terms, "claimUntil");
    }

    function test_UnknownRounds() public {
        bytes memory reason = abi.encodeWithSelector(IMatchingRounds.MatchingRounds_UnknownRound.selector, 9);
        vm.expectRevert(reason);
        rounds.roundOf(9);
        vm.expectRevert(reason);
        rounds.fund(9, 0, 1);
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
