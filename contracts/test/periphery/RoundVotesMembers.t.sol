// SPDX-License-Identifier: MIT
pragma solidity ^0.8.37;

import {IVotes} from "@openzeppelin/contracts/governance/utils/IVotes.sol";
import {IRoundVotes} from "src/interfaces/IRoundVotes.sol";
import {RoundVotes} from "src/periphery/RoundVotes.sol";
import {Base} from "../support/Base.sol";

/// @notice The supply, of which a quorum is a share: what of the round's members is in it, and when.
contract RoundVotesMembersTest is Base {
    /// s of a gift of 49 USDC.
    uint256 private constant SEVEN = 7e9;

    uint32 private round;
    RoundVotes private votes;
    bytes32 private first;
    bytes32 private second;

    function setUp() public override {
        super.setUp();
        round = openRound();
        votes = new RoundVotes(rounds, round);
        first = member(round);
        second = member(round);
        give(first, ada, 49 * USD);
        give(first, bao, 49 * USD);
        give(second, chidi, 49 * USD);
    }

    function _supply() private returns (uint256) {
        vm.warp(vm.getBlockTimestamp() + 1);
        return votes.getPastTotalSupply(vm.getBlockTimestamp() - 1);
    }

    function _bringIn(bytes32 id) private {
        vm.prank(stranger);
        votes.bringIn(ids(id));
    }

    /// @custom:mutant P4-supply-is-what-was-minted | src/periphery/RoundVotes.sol | address(this), matured - supplied);
    /// | address(this), 0);
    function test_P4_AFirstMintPutsAllOfItsCampaignIntoTheSupply() public {
        seal(round);
        pass(first);
        assertEq(_supply(), 0);
        vm.expectEmit(address(votes));
        emit IRoundVotes.BroughtIn(first, 2 * SEVEN * 4 / 10);
        votes.mint(first, ada);
        assertEq(votes.suppliedOf(first), 2 * SEVEN * 4 / 10);
        assertEq(_supply(), 2 * SEVEN * 4 / 10, "Bao's too");
        votes.mint(first, bao);
        assertEq(_supply(), 2 * SEVEN * 4 / 10, "minting moves votes, and adds none");
        assertEq(votes.membersIn(), 1);
    }

    function test_P4_AnyoneBringsAMemberIn() public {
        seal(round);
        pass(first);
        vm.expectEmit(address(votes));
        emit IRoundVotes.BroughtIn(first, 2 * SEVEN * 4 / 10);
        vm.expectEmit(address(votes));
        emit IRoundVotes.BroughtIn(second, 0);
        vm.prank(stranger);
        votes.bringIn(ids(first, second));
        assertEq(votes.membersIn(), 2);
        assertEq(votes.suppliedOf(second), 0);
        assertEq(_supply(), 2 * SEVEN * 4 / 10);
        assertTrue(votes.isComplete());
    }

    function test_P4_BringingInAgainDoesNothing() public {
        seal(round);
        pass(first);
        votes.bringIn(ids(first, first));
        vm.recordLogs();
        votes.bringIn(ids(first));
        assertEq(votes.mint(first, stranger), 0);
        assertEq(vm.getRecordedLogs().length, 0);
        assertEq(votes.membersIn(), 1);
        assertEq(_supply(), 2 * SEVEN * 4 / 10);
        assertFalse(votes.isComplete());
    }

    function test_P4_NobodyIsBroughtInBeforeTheSeal() public {
        vm.warp(rounds.latestSealAt(round));
        vm.expectRevert(abi.encodeWithSelector(IRoundVotes.RoundVotes_NotSealed.selector, round));
        votes.bringIn(ids(first));
        assertFalse(votes.isComplete());
    }

    function test_P4_WhatWasNeverAMemberIsNotBroughtIn() public {
        bytes32[3] memory outside = [list(termsFor(round)), funded(), UNKNOWN];
        seal(round);
        for (uint256 i; i < outside.length; ++i) {
            vm.expectRevert(abi.encodeWithSelector(IRoundVotes.RoundVotes_NotInRound.selector, round, outside[i]));
            votes.bringIn(ids(outside[i]));
        }
        votes.bringIn(ids(first, second));
        assertTrue(votes.isComplete(), "an applicant is no member");
    }

    /// Nobody holds the votes up: a stranger brings in also who left, was cancelled or disqualified, failed, or has
    /// nothing that matured.
    /// @custom:mutant P4-complete-without-all | src/periphery/RoundVotes.sol | count != ROUNDS.roundOf(ROUND).members |
    /// count == 0
    function test_P4_MembersOfAnyFateAreBroughtInByAStranger() public {
        bytes32 left = list(openTerms(round, T0 + 1));
        admit(round, left);
        bytes32 cancelled = member(round);
        bytes32 disqualified = member(round);
        bytes32 failed = member(round);
        give(disqualified, ada, 49 * USD);
        give(failed, ada, 49 * USD);
        vm.startPrank(lab);
        campaigns.leaveRound(left);
        campaigns.cancel(cancelled);
        vm.stopPrank();
        vm.prank(operator);
        rounds.disqualify(round, disqualified, keccak256("reason"));
        seal(round);
        pass(first);
        pass(disqualified);
        pass(failed);
        vm.warp(LAST_DEADLINE + GRACE);
        campaigns.refund(failed, ada);
        assertEq(rounds.roundOf(round).members, 6);
        bytes32[6] memory all = [first, second, left, cancelled, disqualified, failed];
        for (uint256 i; i < all.length; ++i) {
            assertFalse(votes.isComplete());
            _bringIn(all[i]);
            assertEq(votes.membersIn(), i + 1);
        }
        assertTrue(votes.isComplete());
        assertEq(votes.suppliedOf(disqualified), 0, "the sealed round does not count it");
        assertEq(votes.suppliedOf(failed), SEVEN * 4 / 10, "what it delivered before");
        assertEq(_supply(), 3 * SEVEN * 4 / 10);
        vm.expectRevert(abi.encodeWithSelector(IRoundVotes.RoundVotes_NotInRound.selector, round, disqualified));
        votes.mint(disqualified, ada);
    }

    /// @custom:mutant P4-complete-for-good | src/periphery/RoundVotes.sol | != suppliedOf[campaign]) return false | !=
    /// suppliedOf[campaign]) return true
    function test_P4_AfterAReleaseItsMemberIsDueAgain() public {
        seal(round);
        pass(first);
        votes.bringIn(ids(first, second));
        pass(first);
        assertFalse(votes.isComplete());
        assertEq(_supply(), 2 * SEVEN * 4 / 10);
        vm.expectEmit(address(votes));
        emit IRoundVotes.BroughtIn(first, 2 * SEVEN);
        _bringIn(first);
        assertTrue(votes.isComplete());
        assertEq(_supply(), 2 * SEVEN);
        assertEq(votes.membersIn(), 2, "once each");
        pass(second);
        assertFalse(votes.isComplete());
        votes.mint(second, stranger);
        assertTrue(votes.isComplete(), "for any minter");
    }

    /// Votes that wait are the contract's own, which has no delegate and can get none.
    function test_P4_NobodyVotesWithWhatIsNotMinted() public {
        seal(round);
        pass(first);
        _bringIn(first);
        bytes[] memory calls = new bytes[](2);
        calls[0] = abi.encodeCall(IVotes.delegate, (stranger));
        calls[1] = abi.encodeCall(IRoundVotes.mint, (first, address(votes)));
        vm.prank(stranger);
        votes.multicall(calls);
        assertEq(votes.delegates(address(votes)), address(0));
        assertEq(votes.delegates(stranger), stranger);
        (uint8 v, bytes32 r, bytes32 s) = vm.sign(uint256(keccak256("stranger")), keccak256("anything"));
        try votes.delegateBySig(stranger, 0, type(uint256).max, v, r, s) {} catch {}
        assertEq(votes.getVotes(stranger), 0);
        assertEq(votes.getVotes(address(votes)), 0);
        assertEq(votes.votesOf(address(votes)), 0);
        assertEq(votes.delegates(address(votes)), address(0));
    }

    function test_P4_ARoundWithoutMembersHasNoVotes() public {
        uint32 empty = openRound();
        RoundVotes none = new RoundVotes(rounds, empty);
        assertFalse(none.isComplete());
        seal(empty);
        assertTrue(none.isComplete());
        assertEq(none.membersIn(), 0);
        vm.expectRevert(abi.encodeWithSelector(IRoundVotes.RoundVotes_NotInRound.selector, empty, first));
        none.mint(first, ada);
    }

    /// A proposal asks all members, each with cold slots: a hundred fit a transaction many times over.
    function test_P4_AskingAHundredMembersFitsATransaction() public {
        bytes32[] memory all = new bytes32[](100);
        (all[0], all[1]) = (first, second);
        for (uint256 i = 2; i < 100; ++i) {
            all[i] = member(round);
        }
        seal(round);
        votes.bringIn(all);
        vm.cool(address(votes));
        vm.cool(address(rounds));
        vm.cool(address(campaigns));
        uint256 before = gasleft();
        bool isComplete = votes.isComplete();
        uint256 used = before - gasleft();
        assertTrue(isComplete);
        emit log_named_uint("gas of isComplete with 100 members", used);
        assertLt(used, 3_000_000);
    }
}
