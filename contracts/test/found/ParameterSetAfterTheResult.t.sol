// SPDX-License-Identifier: MIT
pragma solidity ^0.8.37;

import {ICampaigns} from "src/interfaces/ICampaigns.sol";
import {IMatchingRounds} from "src/interfaces/IMatchingRounds.sol";
import {Attack} from "../support/Attack.sol";

/// What went wrong: a parameter of the result could be set after the round was final, so one claim paid 10,000 and the
/// next one, for the same votes, 1,000. Here: all is fixed at creation or by the seal, and nobody can change it in
/// between (Q10).
contract ParameterSetAfterTheResultTest is Attack {
    uint32 private round;
    bytes32 private first;
    bytes32 private second;

    function setUp() public override {
        super.setUp();
        round = pooled(20_000 * USD);
        first = backed(round, 100, 100);
        second = backed(round, 100, 100);
        seal(round);
        assertEq(rounds.claimMatch(round, first), 10_000 * USD);
    }

    function _turnAtTheRound() private {
        bytes memory isSealed = abi.encodeWithSelector(IMatchingRounds.MatchingRounds_AlreadySealed.selector, round);
        bytes32 termsHash = rounds.roundOf(round).termsHash;
        bytes memory reviewed =
            abi.encodeWithSelector(IMatchingRounds.MatchingRounds_ReviewOver.selector, round, CLOSES + REVIEW);
        refusedByRounds(sponsor, abi.encodeCall(IMatchingRounds.fund, (round, termsHash, sponsor, 1)), reviewed);
        refusedByRounds(operator, abi.encodeCall(IMatchingRounds.disqualify, (round, second, "why")), reviewed);
        refusedByRounds(operator, abi.encodeCall(IMatchingRounds.drop, (round, ids(second))), isSealed);
        refusedByRounds(operator, abi.encodeCall(IMatchingRounds.pin, (round, ids(second))), isSealed);
        refusedByRounds(operator, abi.encodeCall(IMatchingRounds.seal, (round)), isSealed);
        bytes memory ended = abi.encodeWithSelector(IMatchingRounds.MatchingRounds_Ended.selector, round, CLOSES);
        refusedByRounds(operator, abi.encodeCall(IMatchingRounds.admit, (round, ids(second))), ended);
        bytes memory unauthorized =
            abi.encodeWithSelector(IMatchingRounds.MatchingRounds_Unauthorized.selector, operator);
        refusedByRounds(operator, abi.encodeCall(IMatchingRounds.record, (round, 1e30)), unauthorized);
        refusedByRounds(operator, abi.encodeCall(IMatchingRounds.remove, (round, second, 1e18)), unauthorized);
    }

    function _turnAtTheVotes() private {
        gate.set(ada, 1);
        gate.set(bao, 1);
        gate.set(chidi, type(uint256).max);
        bytes memory closed = abi.encodeWithSelector(ICampaigns.Campaigns_NotOpen.selector, second, T0, CLOSES);
        refused(chidi, abi.encodeCall(ICampaigns.donate, (second, 1)), closed);
        refused(ada, abi.encodeCall(ICampaigns.refresh, (second, ada)), closed);
        bytes memory open = abi.encodeWithSelector(ICampaigns.Campaigns_AlreadyOpen.selector, second, T0);
        refused(lab, abi.encodeCall(ICampaigns.leaveRound, (second)), open);
    }

    function test_Q10_TheSameVotesAreWorthTheSameAtEveryClaim() public {
        _turnAtTheRound();
        _turnAtTheVotes();
        vm.warp(FIRST_DEADLINE);
        assertEq(rounds.claimMatch(round, second), 10_000 * USD, "not 1,000");
        assertEq(usdc.balanceOf(address(rounds)), 0);
    }
}
