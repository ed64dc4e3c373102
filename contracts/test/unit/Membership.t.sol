// SPDX-License-Identifier: MIT
pragma solidity ^0.8.37;

import {ICampaigns, Status, Terms} from "src/interfaces/ICampaigns.sol";
import {IMatchingRounds, Round, RoundTerms, Standing} from "src/interfaces/IMatchingRounds.sol";
import {Base} from "../support/Base.sol";

/// Who is in a round: admit, leave, drop, disqualify.
contract MembershipTest is Base {
    uint32 private round;

    function setUp() public override {
        super.setUp();
        round = openRound();
    }

    function _applicant() private returns (bytes32) {
        return list(termsFor(round));
    }

    function _backed(bytes32 id) private returns (bytes32) {
        give(id, ada, 4 * USD);
        give(id, bao, 4 * USD);
        return id;
    }

    function _leave(bytes32 id) private {
        vm.prank(lab);
        campaigns.leaveRound(id);
    }

    function _assertOut(bytes32 id) private {
        assertStanding(round, id, Standing.Removed);
        assertEq(campaigns.windowOf(id).round, 0);
        assertEq(campaigns.progressOf(id).round, 0);
        assertEq(preview.matchOf(round, id), 0);
        if (vm.getBlockTimestamp() < CLOSES) _cannotJoin(id);
    }

    /// Alone it makes a batch that admits nothing; next to one that can join it is skipped and reported.
    function _cannotJoin(bytes32 id) private {
        Standing standing = rounds.entryOf(round, id).standing;
        bytes memory nothing = abi.encodeWithSelector(IMatchingRounds.MatchingRounds_NothingAdmitted.selector, round);
        vm.expectRevert(nothing);
        vm.prank(operator);
        rounds.admit(round, ids(id));
        if (vm.getBlockTimestamp() + 1 days > CLOSES) return;
        Round memory before = rounds.roundOf(round);
        bytes32 other = _applicant();
        vm.expectEmit(address(rounds));
        emit IMatchingRounds.CampaignSkipped(round, id);
        vm.expectEmit(address(rounds));
        emit IMatchingRounds.CampaignAdmitted(round, other, 0);
        vm.prank(operator);
        rounds.admit(round, ids(id, other));
        assertStanding(round, id, standing);
        assertStanding(round, other, Standing.Admitted);
        assertEq(rounds.roundOf(round).members, before.members + 1, "one of the two");
        assertEq(rounds.roundOf(round).weight, before.weight);
    }

    function test_TheOperatorAdmitsApplicants() public {
        bytes32 a = _backed(_applicant());
        bytes32 b = _applicant();
        assertEq(rounds.roundOf(round).weight, 0, "gifts before it is admitted count from then on");
        assertEq(preview.matchOf(round, a), 0);
        vm.expectEmit(address(campaigns));
        emit ICampaigns.RoundJoined(a, round);
        vm.expectEmit(address(rounds));
        emit IMatchingRounds.CampaignAdmitted(round, a, 8e18);
        vm.prank(operator);
        rounds.admit(round, ids(a, b));
        assertEq(rounds.roundOf(round).weight, 8e18);
        assertEq(rounds.roundOf(round).members, 2);
        assertStanding(round, a, Standing.Admitted);
        assertStanding(round, b, Standing.Admitted);
        assertEq(campaigns.windowOf(a).round, round);
        _backed(b);
        assertEq(rounds.roundOf(round).weight, 16e18);
    }

    function test_OnlyTheOperatorAdmits() public {
        bytes32 id = _applicant();
        address[3] memory others = [stranger, lab, sponsor];
        for (uint256 i; i < others.length; ++i) {
            vm.expectRevert(abi.encodeWithSelector(IMatchingRounds.MatchingRounds_Unauthorized.selector, others[i]));
            vm.prank(others[i]);
            rounds.admit(round, ids(id));
        }
    }

    function test_Q10_AdmissionsEndWithTheRound() public {
        bytes32 a = _applicant();
        bytes32 b = _applicant();
        vm.warp(CLOSES - 1);
        give(a, ada, 100 * USD);
        give(b, ada, 100 * USD);
        admit(round, a);
        vm.warp(CLOSES);
        vm.expectRevert(abi.encodeWithSelector(IMatchingRounds.MatchingRounds_Ended.selector, round, CLOSES));
        vm.prank(operator);
        rounds.admit(round, ids(b));
    }

    function test_RefusesWhatDidNotApply() public {
        bytes32 guest = listed();
        _cannotJoin(guest);
        _cannotJoin(list(termsFor(openRound())));
        _cannotJoin(UNKNOWN);
    }

    function test_Q14_RefusesFinishedAndFailedApplicants() public {
        bytes32 id = _applicant();
        vm.prank(lab);
        campaigns.cancel(id);
        _cannotJoin(id);
        Terms memory terms = termsFor(round);
        (terms.closesAt, terms.goal) = (T0 + 1 days, 1);
        id = list(terms);
        terms.digest = keccak256("another");
        bytes32 expired = list(terms);
        vm.warp(T0 + 1 days);
        _cannotJoin(id);
        campaigns.expire(expired);
        _cannotJoin(expired);
    }

    function test_ABatchOfNothingIsRefused() public {
        vm.expectRevert(abi.encodeWithSelector(IMatchingRounds.MatchingRounds_NothingAdmitted.selector, round));
        vm.prank(operator);
        rounds.admit(round, new bytes32[](0));
    }

    function test_AdmitsTheSameOnce() public {
        bytes32 id = _backed(_applicant());
        vm.expectEmit(address(rounds));
        emit IMatchingRounds.CampaignAdmitted(round, id, 8e18);
        vm.expectEmit(address(rounds));
        emit IMatchingRounds.CampaignSkipped(round, id);
        vm.prank(operator);
        rounds.admit(round, ids(id, id));
        assertEq(rounds.roundOf(round).weight, 8e18);
        assertEq(rounds.roundOf(round).members, 1);
        _cannotJoin(id);
    }

    /// A member leaves before it opens, so with a w of 0; it stays out, and what it is given changes no W.
    function test_Q9_LeavingTakesItOutForGood() public {
        bytes32 id = list(openTerms(round, T0 + 1 days));
        admit(round, id);
        bytes32 other = _backed(member(round));
        vm.warp(T0 + 1 days - 1);
        vm.expectEmit(address(campaigns));
        emit ICampaigns.RoundLeft(id, round);
        vm.expectEmit(address(rounds));
        emit IMatchingRounds.CampaignRemoved(round, id, 0);
        _leave(id);
        vm.warp(T0 + 1 days);
        _backed(id);
        assertEq(campaigns.weightOf(id), 8e18);
        assertEq(rounds.roundOf(round).weight, campaigns.weightOf(other), "gifts after it change no W");
        _assertOut(id);
    }

    /// Cancelling is the way out once gifts are taken: until the round's last second its w goes along.
    /// @custom:mutant Q9-counts-after-leaving | src/core/Escrow.sol | campaign.window.round = 0; |
    function test_Q9_CancellingTakesExactlyItsWeightOut() public {
        bytes32 id = _backed(member(round));
        bytes32 other = member(round);
        give(other, ada, 9 * USD);
        give(other, bao, 9 * USD);
        vm.warp(CLOSES - 1);
        vm.expectEmit(address(campaigns));
        emit ICampaigns.RoundLeft(id, round);
        vm.expectEmit(address(rounds));
        emit IMatchingRounds.CampaignRemoved(round, id, 8e18);
        vm.prank(lab);
        campaigns.cancel(id);
        assertEq(rounds.roundOf(round).weight, 18e18);
        _assertOut(id);
    }

    /// Campaigns alone asks for it, and never at a time at which the round would refuse; the round does not rely on it.
    function test_Q10_NothingIsRemovedAfterTheEnd() public {
        bytes32 id = _backed(member(round));
        vm.warp(CLOSES);
        vm.expectRevert(abi.encodeWithSelector(IMatchingRounds.MatchingRounds_Ended.selector, round, CLOSES));
        vm.prank(address(campaigns));
        rounds.remove(round, id, 8e18);
    }

    function test_Q9_AnyoneDropsTheFailed() public {
        Terms memory terms = termsFor(round);
        terms.goal = 10e6;
        bytes32 id = list(terms);
        admit(round, id);
        _backed(id);
        bytes32 other = _backed(member(round));
        bytes32[] memory failed = ids(id);
        vm.warp(CLOSES - 1);
        vm.expectRevert(abi.encodeWithSelector(ICampaigns.Campaigns_NotFailed.selector, id));
        rounds.drop(round, failed);
        vm.warp(CLOSES);
        vm.expectEmit(address(rounds));
        emit IMatchingRounds.CampaignRemoved(round, id, 8e18);
        vm.prank(stranger);
        rounds.drop(round, failed);
        assertEq(rounds.roundOf(round).weight, campaigns.weightOf(other));
        _assertOut(id);
        rounds.drop(round, failed);
        assertEq(rounds.roundOf(round).weight, campaigns.weightOf(other), "once");
    }

    /// Somebody who drops half of a batch first does not stop the rest of it.
    function test_Q16_WhatIsOutIsPassedOver() public {
        Terms memory terms = termsFor(round);
        terms.goal = 10e6;
        bytes32 a = list(terms);
        terms.digest = keccak256("b");
        bytes32 b = list(terms);
        bytes32 c = member(round);
        vm.prank(operator);
        rounds.admit(round, ids(a, b));
        _backed(a);
        _backed(b);
        _backed(c);
        vm.prank(lab);
        campaigns.cancel(c);
        vm.warp(CLOSES);
        rounds.drop(round, ids(a));
        bytes32[] memory batch = new bytes32[](4);
        (batch[0], batch[1], batch[2], batch[3]) = (a, b, c, b);
        vm.expectEmit(address(rounds));
        emit IMatchingRounds.CampaignRemoved(round, b, 8e18);
        rounds.drop(round, batch);
        assertEq(rounds.roundOf(round).weight, 0);
        rounds.drop(round, batch);
        bytes32[3] memory all = [a, b, c];
        for (uint256 i; i < 3; ++i) {
            assertStanding(round, all[i], Standing.Removed);
        }
    }

    function test_OnlyMembersAreDropped() public {
        Terms memory terms = termsFor(round);
        terms.goal = 10e6;
        bytes32 id = list(terms);
        vm.warp(CLOSES);
        assertTrue(campaigns.isFailed(id));
        vm.expectRevert(abi.encodeWithSelector(ICampaigns.Campaigns_NotInRound.selector, id, round));
        rounds.drop(round, ids(id));
    }

    function test_Q9_AFailureIsDroppedBeforeTheEnd() public {
        Terms memory terms = termsFor(round);
        (terms.closesAt, terms.goal) = (T0 + 1 days, 10e6);
        bytes32 id = list(terms);
        admit(round, id);
        _backed(id);
        vm.warp(T0 + 1 days);
        rounds.drop(round, ids(id));
        assertEq(rounds.roundOf(round).weight, 0);
        assertEq(campaigns.refund(id, ada), 4 * USD);
    }

    function test_Q10_NothingIsDroppedAfterTheSeal() public {
        bytes32 id = list(termsFor(round));
        admit(round, id);
        seal(round);
        vm.expectRevert(abi.encodeWithSelector(IMatchingRounds.MatchingRounds_AlreadySealed.selector, round));
        rounds.drop(round, ids(id));
    }

    function test_Q9_TheOperatorDisqualifiesWithAReason() public {
        bytes32 id = _backed(member(round));
        bytes32 other = _backed(member(round));
        vm.warp(CLOSES + 1);
        vm.expectEmit(address(rounds));
        emit IMatchingRounds.Disqualified(round, id, "why");
        vm.expectEmit(address(campaigns));
        emit ICampaigns.RoundLeft(id, round);
        vm.expectEmit(address(rounds));
        emit IMatchingRounds.CampaignRemoved(round, id, 8e18);
        vm.prank(operator);
        rounds.disqualify(round, id, "why");
        assertEq(rounds.roundOf(round).weight, campaigns.weightOf(other));
        assertEq(campaigns.tallyOf(id).total, 8 * USD, "gifts stay");
        assertStatus(id, Status.Active);
        _assertOut(id);
    }

    function test_Q9_GiftsAfterADisqualificationChangeNoW() public {
        bytes32 id = _backed(member(round));
        vm.prank(operator);
        rounds.disqualify(round, id, "why");
        _backed(id);
        assertEq(rounds.roundOf(round).weight, 0);
        _assertOut(id);
    }

    /// @custom:mutant Q16-disqualifies-after-the-review | src/core/MatchingRounds.sol | require(block.timestamp <
    /// reviewEnd, | require(true,
    function test_Q16_TheOperatorDisqualifiesUntilTheReviewIsOver() public {
        bytes32 a = _backed(member(round));
        bytes32 b = _backed(member(round));
        vm.warp(CLOSES + REVIEW - 1);
        vm.prank(operator);
        rounds.disqualify(round, a, "why");
        for (uint256 i; i < 2; ++i) {
            vm.warp(i == 0 ? CLOSES + REVIEW : rounds.latestSealAt(round));
            vm.expectRevert(
                abi.encodeWithSelector(IMatchingRounds.MatchingRounds_ReviewOver.selector, round, CLOSES + REVIEW)
            );
            vm.prank(operator);
            rounds.disqualify(round, b, "why");
        }
        assertEq(rounds.roundOf(round).weight, 8e18);
    }

    function test_OnlyTheOperatorDisqualifiesAndOnlyMembers() public {
        bytes32 id = member(round);
        vm.expectRevert(abi.encodeWithSelector(IMatchingRounds.MatchingRounds_Unauthorized.selector, stranger));
        vm.prank(stranger);
        rounds.disqualify(round, id, "why");
        vm.expectRevert(abi.encodeWithSelector(ICampaigns.Campaigns_NotInRound.selector, UNKNOWN, round));
        vm.prank(operator);
        rounds.disqualify(round, UNKNOWN, "why");
        vm.prank(operator);
        rounds.disqualify(round, id, "why");
        vm.expectRevert(abi.encodeWithSelector(ICampaigns.Campaigns_NotInRound.selector, id, round));
        vm.prank(operator);
        rounds.disqualify(round, id, "why");
    }

    /// An operator reaches no campaign of another's round, and no money in any.
    function test_M4_AnOperatorHasNoPowerOverOtherRounds() public {
        bytes32 id = _backed(member(round));
        RoundTerms memory terms = roundTerms();
        terms.operator = stranger;
        uint32 own = openRound(terms);
        vm.startPrank(stranger);
        vm.expectRevert(abi.encodeWithSelector(ICampaigns.Campaigns_NotInRound.selector, id, own));
        rounds.disqualify(own, id, "why");
        vm.expectRevert(abi.encodeWithSelector(IMatchingRounds.MatchingRounds_NothingAdmitted.selector, own));
        rounds.admit(own, ids(id));
        assertEq(campaigns.tallyOf(id).total, 8 * USD);
    }
}
