// SPDX-License-Identifier: MIT
pragma solidity ^0.8.37;

import {ICampaigns} from "src/interfaces/ICampaigns.sol";
import {IMatchingRounds, RoundTerms} from "src/interfaces/IMatchingRounds.sol";
import {ReenteringPayee} from "../support/Accounts.sol";
import {Base} from "../support/Base.sol";

/// How sponsors get back what a round did not use: recover, reclaim.
contract SponsorsTest is Base {
    uint32 private round;

    function setUp() public override {
        super.setUp();
        round = openRound();
    }

    /// A campaign with 1 + 25 of gifts and 10 of match, 40% of it released, that has failed.
    function _failedWithMatch() private returns (bytes32 id) {
        fund(round, sponsor, 30 * USD);
        id = member(round);
        give(id, ada, USD);
        give(id, bao, 25 * USD);
        seal(round);
        assertEq(rounds.claimMatch(round, id), 10 * USD);
        pass(id);
        vm.prank(lab);
        campaigns.cancel(id);
    }

    function test_Q14_TheUnreleasedMatchComesBack() public {
        bytes32 id = _failedWithMatch();
        vm.expectEmit(address(campaigns));
        emit ICampaigns.Refunded(id, address(rounds), address(rounds), 6 * USD);
        vm.expectEmit(address(rounds));
        emit IMatchingRounds.Recovered(round, id, 6 * USD);
        vm.prank(stranger);
        assertEq(rounds.recover(round, id), 6 * USD);
        assertEq(rounds.roundOf(round).recovered, 6 * USD);
        assertEq(campaigns.refund(id, bao), 15 * USD, "to the same degree as a gift");
        assertEq(campaigns.withdraw(id), 14.4e6);
        campaigns.refund(id, ada);
        assertEq(usdc.balanceOf(address(campaigns)), 0);
        vm.expectRevert(abi.encodeWithSelector(IMatchingRounds.MatchingRounds_NothingToPay.selector, round));
        rounds.recover(round, id);
    }

    function test_RecoversNativeCoin() public {
        RoundTerms memory terms = roundTerms();
        terms.token = NATIVE;
        round = openRound(terms);
        fund(round, sponsor, 5 ether);
        bytes32 id = member(round);
        give(id, ada, 1 ether);
        give(id, bao, 1 ether);
        seal(round);
        rounds.claimMatch(round, id);
        vm.prank(lab);
        campaigns.cancel(id);
        assertEq(rounds.recover(round, id), 2 ether);
        assertEq(rounds.roundOf(round).recovered, 2 ether);
        vm.warp(CLAIM_UNTIL);
        assertEq(rounds.reclaim(round, sponsor), 5 ether);
        assertEq(sponsor.balance, 5 ether);
    }

    function test_M10_NobodyElseTriggersTheRefundOfAMatch() public {
        uint32 other = openRound();
        bytes32 id = _failedWithMatch();
        vm.expectRevert(abi.encodeWithSelector(ICampaigns.Campaigns_NothingToPay.selector, id));
        vm.prank(stranger);
        campaigns.refund(id, address(rounds));
        vm.expectRevert(abi.encodeWithSelector(IMatchingRounds.MatchingRounds_NothingToPay.selector, other));
        rounds.recover(other, id);
        assertEq(rounds.recover(round, id), 6 * USD);
    }

    function test_RecoversOnlyFromFailedCampaigns() public {
        bytes32 id = member(round);
        vm.expectRevert(abi.encodeWithSelector(IMatchingRounds.MatchingRounds_NothingToPay.selector, round));
        rounds.recover(round, id);
        fund(round, sponsor, 10 * USD);
        give(id, ada, 50 * USD);
        give(id, bao, 50 * USD);
        seal(round);
        rounds.claimMatch(round, id);
        vm.expectRevert(abi.encodeWithSelector(ICampaigns.Campaigns_NotFailed.selector, id));
        rounds.recover(round, id);
    }

    function test_RecoversForEver() public {
        bytes32 id = _failedWithMatch();
        vm.warp(CLAIM_UNTIL + 5_000 days);
        assertEq(rounds.reclaim(round, sponsor), 20 * USD);
        rounds.recover(round, id);
        assertEq(rounds.reclaim(round, sponsor), 6 * USD, "cumulative");
    }

    function test_SponsorsReclaimProRata() public {
        fund(round, sponsor, 10 * USD);
        fund(round, ada, 20 * USD);
        bytes32 id = member(round);
        give(id, bao, USD);
        give(id, chidi, 9 * USD);
        seal(round);
        rounds.claimMatch(round, id);
        vm.warp(CLAIM_UNTIL);
        assertEq(rounds.reclaimable(round, sponsor), 8 * USD);
        vm.expectEmit(address(rounds));
        emit IMatchingRounds.Reclaimed(round, sponsor, sponsor, 8 * USD);
        vm.prank(stranger);
        assertEq(rounds.reclaim(round, sponsor), 8 * USD);
        assertEq(rounds.reclaim(round, ada), 16 * USD);
        assertEq(usdc.balanceOf(address(rounds)), 0);
        assertEq(rounds.sponsorOf(round, sponsor).reclaimed, 8 * USD);
        bytes memory nothing = abi.encodeWithSelector(IMatchingRounds.MatchingRounds_NothingToPay.selector, round);
        vm.expectRevert(nothing);
        rounds.reclaim(round, sponsor);
        vm.expectRevert(nothing);
        rounds.reclaim(round, stranger);
    }

    function test_NotBeforeTheClaimsEnd() public {
        fund(round, sponsor, 10 * USD);
        seal(round);
        vm.warp(CLAIM_UNTIL - 1);
        assertEq(rounds.reclaimable(round, sponsor), 0);
        bytes memory reason =
            abi.encodeWithSelector(IMatchingRounds.MatchingRounds_ClaimsOpen.selector, round, CLAIM_UNTIL);
        vm.expectRevert(reason);
        rounds.reclaim(round, sponsor);
        vm.expectRevert(reason);
        vm.prank(sponsor);
        rounds.reclaimTo(round, ada);
        vm.warp(CLAIM_UNTIL);
        rounds.reclaim(round, sponsor);
    }

    /// @custom:mutant M8-reclaim-waits-for-a-seal | src/core/MatchingRounds.sol | require(amount != 0,
    /// MatchingRounds_NothingToPay | require(round.isSealed, MatchingRounds_NothingToPay
    function test_M8_AnUnsealedRoundReturnsEverything() public {
        fund(round, sponsor, 10 * USD);
        vm.warp(CLAIM_UNTIL);
        assertEq(rounds.reclaim(round, sponsor), 10 * USD);
        rounds.seal(round);
        assertEq(rounds.reclaimable(round, sponsor), 0);
    }

    function test_ASponsorMayNameAnother() public {
        fund(round, sponsor, 10 * USD);
        vm.warp(CLAIM_UNTIL);
        vm.expectEmit(address(rounds));
        emit IMatchingRounds.Reclaimed(round, sponsor, chidi, 10 * USD);
        vm.prank(sponsor);
        assertEq(rounds.reclaimTo(round, chidi), 10 * USD);
        assertEq(usdc.balanceOf(chidi), 10 * USD);
        vm.expectRevert(abi.encodeWithSelector(IMatchingRounds.MatchingRounds_NothingToPay.selector, round));
        vm.prank(stranger);
        rounds.reclaimTo(round, stranger);
    }

    function test_AnEmptyRoundOwesNothing() public {
        vm.warp(CLAIM_UNTIL);
        assertEq(rounds.reclaimable(round, sponsor), 0);
    }

    function test_M6_ASponsorCannotReenter() public {
        RoundTerms memory terms = roundTerms();
        terms.token = NATIVE;
        round = openRound(terms);
        ReenteringPayee payee = new ReenteringPayee();
        fund(round, address(payee), 5 ether);
        fund(round, sponsor, 5 ether);
        vm.warp(CLAIM_UNTIL);
        payee.arm(address(rounds), abi.encodeCall(IMatchingRounds.reclaim, (round, sponsor)));
        rounds.reclaim(round, address(payee));
        assertEq(payee.attempts(), 1);
        assertFalse(payee.succeeded());
        assertEq(address(rounds).balance, 5 ether);
    }

    function test_Q14_WhatComesBackAddsUp() public {
        round = openRound();
        fund(round, sponsor, 1_000 * USD);
        bytes32[2] memory ids = [member(round), member(round)];
        for (uint256 i; i < 2; ++i) {
            give(ids[i], ada, 9 * USD);
            give(ids[i], bao, 9 * USD);
        }
        seal(round);
        for (uint256 i; i < 2; ++i) {
            assertEq(rounds.claimMatch(round, ids[i]), 18 * USD);
            vm.prank(lab);
            campaigns.cancel(ids[i]);
            assertEq(rounds.recover(round, ids[i]), 18 * USD);
        }
        assertEq(rounds.roundOf(round).recovered, 36 * USD);
        vm.warp(CLAIM_UNTIL);
        assertEq(rounds.reclaim(round, sponsor), 1_000 * USD);
    }
}
