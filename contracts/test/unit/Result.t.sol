// SPDX-License-Identifier: MIT
pragma solidity ^0.8.37;

import {ICampaigns, Terms} from "src/interfaces/ICampaigns.sol";
import {IMatchingRounds, Round, RoundTerms, Standing} from "src/interfaces/IMatchingRounds.sol";
import {Base} from "../support/Base.sol";

/// How a round ends: pin and claim.
contract ResultTest is Base {
    uint32 private round;

    /// A round with a cap in whole dollars (0: none) and a pool.
    function _round(uint96 cap, uint256 pool) private {
        RoundTerms memory terms = roundTerms();
        terms.cap = cap * 1e6;
        round = openRound(terms);
        if (pool != 0) fund(round, sponsor, pool * USD);
    }

    /// A member with gifts of x * x and y * y dollars, whose weight is exactly 2 * x * y dollars.
    function _backed(uint256 x, uint256 y) private returns (bytes32 id) {
        id = member(round);
        give(id, ada, x * x * USD);
        give(id, bao, y * y * USD);
        assertEq(campaigns.weightOf(id), 2 * x * y * 1e18);
    }

    function _pin(bytes32 id) private {
        rounds.pin(round, ids(id));
    }

    function _belowCap(bytes32 id) private {
        vm.expectRevert(abi.encodeWithSelector(IMatchingRounds.MatchingRounds_BelowCap.selector, id));
        _pin(id);
    }

    function test_ASaturatedPoolIsSharedByWeight() public {
        _round(0, 6);
        bytes32 a = _backed(2, 5);
        bytes32 b = _backed(1, 5);
        assertEq(preview.matchOf(round, a), 4 * USD);
        seal(round);
        vm.expectEmit(address(rounds));
        emit IMatchingRounds.Claimed(round, a, 4 * USD);
        vm.expectEmit(address(campaigns));
        emit ICampaigns.MatchCredited(a, round, 4 * USD);
        vm.prank(stranger);
        assertEq(rounds.claimMatch(round, a), 4 * USD);
        assertEq(rounds.claimMatch(round, b), 2 * USD);
        assertStanding(round, a, Standing.Claimed);
        assertEq(campaigns.tallyOf(a).total, 33 * USD);
        assertEq(rounds.entryOf(round, a).matched, 4 * USD);
        assertEq(campaigns.weightOf(a), 20e18, "a match is not counted");
        assertEq(rounds.roundOf(round).claimed, 6 * USD);
        assertEq(usdc.balanceOf(address(rounds)), 0);
        assertEq(usdc.balanceOf(address(campaigns)), 61 * USD);
    }

    function test_AnUnsaturatedPoolPaysTheIdealSubsidy() public {
        _round(0, 1_000);
        bytes32 a = _backed(2, 5);
        bytes32 b = _backed(1, 5);
        seal(round);
        assertEq(rounds.claimMatch(round, a), 20 * USD);
        assertEq(rounds.claimMatch(round, b), 10 * USD);
        vm.warp(CLAIM_UNTIL);
        assertEq(rounds.reclaim(round, sponsor), 970 * USD);
    }

    function test_ExactlySaturated() public {
        _round(0, 30);
        bytes32 a = _backed(2, 5);
        bytes32 b = _backed(1, 5);
        seal(round);
        assertEq(rounds.claimMatch(round, a), 20 * USD);
        assertEq(rounds.claimMatch(round, b), 10 * USD);
    }

    function test_ClaimsInNativeCoin() public {
        RoundTerms memory terms = roundTerms();
        terms.token = NATIVE;
        round = openRound(terms);
        fund(round, sponsor, 3 ether);
        bytes32 id = member(round);
        give(id, ada, 1 ether);
        give(id, bao, 1 ether);
        seal(round);
        assertEq(rounds.claimMatch(round, id), 2 ether);
        assertEq(address(campaigns).balance, 4 ether);
        assertEq(address(rounds).balance, 1 ether);
    }

    function test_M1_AMatchOfOneBaseUnitArrives() public {
        address[2] memory tokens = [address(usdc), NATIVE];
        for (uint256 i; i < tokens.length; ++i) {
            RoundTerms memory terms = roundTerms();
            terms.token = tokens[i];
            round = openRound(terms);
            fund(round, sponsor, 1);
            bytes32 id = member(round);
            give(id, ada, 1e6);
            give(id, bao, 1e6);
            seal(round);
            assertEq(rounds.claimMatch(round, id), 1);
            assertEq(campaigns.tallyOf(id).total, 2e6 + 1);
            assertEq(balanceOf(tokens[i], address(campaigns)), 2e6 + 1);
            vm.warp(T0);
        }
    }

    function test_Q3_ALoneDonorEarnsNothing() public {
        _round(0, 100);
        bytes32 id = member(round);
        give(id, ada, 50 * USD);
        assertEq(preview.matchOf(round, id), 0);
        seal(round);
        assertEq(rounds.claimMatch(round, id), 0);
        assertStanding(round, id, Standing.Claimed);
        vm.expectRevert(abi.encodeWithSelector(IMatchingRounds.MatchingRounds_NothingToPay.selector, round));
        rounds.recover(round, id);
    }

    function test_AnEmptyPoolPaysNothing() public {
        _round(0, 0);
        bytes32 id = _backed(1, 5);
        seal(round);
        assertEq(rounds.claimMatch(round, id), 0);
    }

    function test_AMinimumIsOfTheRunningTotal() public {
        RoundTerms memory terms = roundTerms();
        terms.minimum = 4e18;
        round = openRound(terms);
        bytes32 id = member(round);
        give(id, ada, 4 * USD);
        give(id, bao, 4 * USD - 1);
        assertEq(campaigns.tallyOf(id).sumRoots, 2e9);
        assertEq(campaigns.weightOf(id), 0);
        give(id, bao, 1);
        assertEq(campaigns.tallyOf(id).sumRoots, 4e9);
        assertEq(rounds.roundOf(round).weight, 8e18);
    }

    // pins

    /// @custom:mutant Q4-pins-cost-nothing | src/core/MatchingRounds.sol | uint256(round.pool) -
    /// uint256(round.pinned) * round.cap | round.pool
    function test_Q4_PinsEqualWaterFilling() public {
        // pool 100, cap 40: w = 60, 30, 10; uncapped 60, 30, 10; after the pin 60 * 3/4 = 45 goes over the cap too
        _round(40, 100);
        bytes32 a = _backed(10, 30);
        bytes32 b = _backed(10, 15);
        bytes32 c = _backed(5, 10);
        endRound(round);
        _belowCap(b);
        vm.expectEmit(address(rounds));
        emit IMatchingRounds.Pinned(round, a, 600e18);
        _pin(a);
        Round memory state = rounds.roundOf(round);
        assertEq(state.pinned, 1);
        assertEq(state.weight, 400e18);
        assertStanding(round, a, Standing.Pinned);
        assertEq(preview.matchOf(round, a), 40 * USD);
        _pin(b);
        assertEq(preview.matchOf(round, b), 40 * USD);
        _belowCap(c);
        seal(round);
        assertEq(rounds.claimMatch(round, c), 20 * USD);
        assertEq(rounds.claimMatch(round, a), 40 * USD);
        assertEq(rounds.claimMatch(round, b), 40 * USD);
        assertEq(usdc.balanceOf(address(rounds)), 0);
    }

    function test_Q4_AMissingPinReturnsMoneyToSponsors() public {
        _round(40, 100);
        bytes32 a = _backed(10, 30);
        bytes32 b = _backed(10, 20);
        seal(round);
        assertEq(rounds.claimMatch(round, a), 40 * USD);
        assertEq(rounds.claimMatch(round, b), 40 * USD);
        vm.warp(CLAIM_UNTIL);
        assertEq(rounds.reclaim(round, sponsor), 20 * USD);
    }

    function test_Q4_AnUnsaturatedRoundPinsByTheIdealSubsidy() public {
        _round(10, 1_000);
        bytes32 a = _backed(1, 5);
        bytes32 b = _backed(2, 2);
        endRound(round);
        _pin(a);
        _belowCap(b);
        seal(round);
        assertEq(rounds.claimMatch(round, a), 10 * USD);
        assertEq(rounds.claimMatch(round, b), 8 * USD);
    }

    /// @custom:mutant Q10-pins-before-the-end | src/core/MatchingRounds.sol | timestamp >= round.end | timestamp >=
    /// round.start
    function test_Q10_PinsOnlyBetweenTheEndAndTheSeal() public {
        _round(1, 100);
        bytes32 id = _backed(1, 5);
        vm.warp(CLOSES - 1);
        vm.expectRevert(abi.encodeWithSelector(IMatchingRounds.MatchingRounds_NotEnded.selector, round, CLOSES));
        _pin(id);
        seal(round);
        vm.expectRevert(abi.encodeWithSelector(IMatchingRounds.MatchingRounds_AlreadySealed.selector, round));
        _pin(id);
    }

    function test_RefusesPinsOfOthers() public {
        _round(1, 100);
        bytes32 applicant = list(termsFor(round));
        endRound(round);
        vm.expectRevert(
            abi.encodeWithSelector(IMatchingRounds.MatchingRounds_WrongStanding.selector, applicant, Standing.None)
        );
        _pin(applicant);
    }

    function test_WithoutACapNothingIsPinned() public {
        _round(0, 100);
        bytes32 id = _backed(1, 5);
        endRound(round);
        _belowCap(id);
    }

    /// @custom:mutant Q9-removal-keeps-the-pin | src/core/MatchingRounds.sol | Standing.Pinned) --round.pinned |
    /// Standing.Removed) --round.pinned
    function test_Q9_APinnedCampaignThatIsTakenOutGivesItsCapBack() public {
        _round(40, 100);
        bytes32 a = _backed(10, 30);
        bytes32 b = _backed(4, 5);
        endRound(round);
        _pin(a);
        vm.prank(operator);
        rounds.disqualify(round, a, "why");
        Round memory state = rounds.roundOf(round);
        assertEq(state.pinned, 0);
        assertEq(state.weight, 40e18);
        assertEq(preview.matchOf(round, a), 0);
        _pin(b);
        seal(round);
        assertEq(rounds.claimMatch(round, b), 40 * USD);
    }

    // claim

    function test_Q6_NothingIsCountedAfterTheEnd() public {
        _round(0, 100);
        bytes32 id = _backed(1, 5);
        vm.warp(CLOSES - 1);
        give(id, chidi, 4 * USD);
        uint256 weight = rounds.roundOf(round).weight;
        assertEq(weight, 34e18, "the last second counts");
        provide(address(usdc), ada, address(campaigns), USD);
        bytes memory closed = abi.encodeWithSelector(ICampaigns.Campaigns_NotOpen.selector, id, T0, CLOSES);
        for (uint256 i; i < 2; ++i) {
            vm.warp(CLOSES + i);
            vm.expectRevert(closed);
            vm.prank(ada);
            campaigns.donate(id, 1e6);
        }
        seal(round);
        vm.expectRevert(closed);
        vm.prank(ada);
        campaigns.donate(id, 1e6);
        assertEq(rounds.roundOf(round).weight, weight);
    }

    /// @custom:mutant Q10-claims-before-the-seal | src/core/MatchingRounds.sol | require(round.isSealed, |
    /// require(true,
    function test_Q10_NotBeforeTheSealAndNotTwice() public {
        _round(0, 100);
        bytes32 id = _backed(1, 5);
        vm.warp(rounds.latestSealAt(round));
        vm.expectRevert(abi.encodeWithSelector(IMatchingRounds.MatchingRounds_NotSealed.selector, round));
        rounds.claimMatch(round, id);
        rounds.seal(round);
        rounds.claimMatch(round, id);
        vm.expectRevert(
            abi.encodeWithSelector(IMatchingRounds.MatchingRounds_WrongStanding.selector, id, Standing.Claimed)
        );
        rounds.claimMatch(round, id);
    }

    function test_Q13_PaysOnlyMembers() public {
        _round(0, 100);
        bytes32 left = list(openTerms(round, T0 + 1));
        admit(round, left);
        bytes32 applicant = list(termsFor(round));
        vm.prank(lab);
        campaigns.leaveRound(left);
        vm.warp(T0 + 1);
        give(applicant, ada, 100 * USD);
        give(left, ada, 100 * USD);
        seal(round);
        vm.expectRevert(
            abi.encodeWithSelector(IMatchingRounds.MatchingRounds_WrongStanding.selector, left, Standing.Removed)
        );
        rounds.claimMatch(round, left);
        vm.expectRevert(
            abi.encodeWithSelector(IMatchingRounds.MatchingRounds_WrongStanding.selector, applicant, Standing.None)
        );
        rounds.claimMatch(round, applicant);
    }

    function test_ClaimsEnd() public {
        _round(0, 100);
        bytes32 a = _backed(1, 5);
        bytes32 b = _backed(1, 5);
        attest(a);
        attest(b);
        seal(round);
        vm.warp(CLAIM_UNTIL - 1);
        rounds.claimMatch(round, a);
        vm.warp(CLAIM_UNTIL);
        vm.expectRevert(abi.encodeWithSelector(IMatchingRounds.MatchingRounds_ClaimsOver.selector, round, CLAIM_UNTIL));
        rounds.claimMatch(round, b);
        assertTrue(rounds.isSettled(round, b));
    }

    /// @custom:mutant Q14-pays-the-failed | src/core/Escrow.sol | require(!isFailed(id), | require(true,
    function test_Q14_AFailedCampaignGetsNoMatch() public {
        _round(0, 100);
        bytes32 id = _backed(1, 5);
        seal(round);
        vm.warp(FIRST_DEADLINE + GRACE);
        vm.expectRevert(abi.encodeWithSelector(ICampaigns.Campaigns_HasFailed.selector, id));
        rounds.claimMatch(round, id);
        vm.warp(CLAIM_UNTIL);
        assertEq(rounds.reclaim(round, sponsor), 100 * USD);
    }

    function test_ACompletedCampaignGetsItsMatchInFull() public {
        _round(0, 100);
        bytes32 id = _backed(1, 5);
        seal(round);
        pass(id);
        pass(id);
        assertEq(campaigns.withdraw(id), 26 * USD);
        assertEq(rounds.claimMatch(round, id), 10 * USD);
        assertEq(campaigns.withdraw(id), 10 * USD);
        assertEq(usdc.balanceOf(payout), 36 * USD);
    }

    function test_AMatchDoesNotReachTheGoal() public {
        _round(0, 1_000);
        Terms memory terms = termsFor(round);
        terms.goal = 12e6;
        bytes32 id = list(terms);
        admit(round, id);
        give(id, ada, 5 * USD);
        give(id, bao, 5 * USD);
        seal(round);
        vm.expectRevert(abi.encodeWithSelector(ICampaigns.Campaigns_HasFailed.selector, id));
        rounds.claimMatch(round, id);
    }

    /// A campaign that is full takes no match beyond the limit; the sponsors get it back.
    function test_AMatchBeyondTheLimitIsRefused() public {
        _round(0, 0);
        fund(round, sponsor, 10 * USD);
        bytes32 id = member(round);
        give(id, ada, type(uint96).max / 1e12 - 3);
        give(id, bao, 1);
        seal(round);
        vm.expectRevert(abi.encodeWithSelector(ICampaigns.Campaigns_LimitReached.selector, id));
        rounds.claimMatch(round, id);
        vm.warp(CLAIM_UNTIL);
        assertEq(rounds.reclaim(round, sponsor), 10 * USD);
    }
}
