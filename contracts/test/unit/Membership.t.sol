// SPDX-License-Identifier: MIT
pragma solidity ^0.8.37;

import {ICampaigns, Status, Terms} from "src/interfaces/ICampaigns.sol";
import {IMatchingRounds, RoundTerms, Standing} from "src/interfaces/IMatchingRounds.sol";
import {Base} from "../support/Base.sol";

/// Who is in a round: approve, leave, drop, disqualify.
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
        _cannotJoin(
            id, abi.encodeWithSelector(IMatchingRounds.MatchingRounds_WrongStanding.selector, id, Standing.Removed)
        );
    }

    function _cannotJoin(bytes32 id, bytes memory reason) private {
        if (vm.getBlockTimestamp() >= CLOSES) return;
        vm.expectRevert(reason);
        vm.prank(operator);
        rounds.admit(round, ids(id));
    }

    function test_TheOperatorAdmitsApplicants() public {
        bytes32 a = _backed(_applicant());
        bytes32 b = _applicant();
        assertEq(rounds.roundOf(round).weight, 0, "gifts before the approval count from it on");
        assertEq(preview.matchOf(round, a), 0);
        vm.expectEmit(address(campaigns));
        emit ICampaigns.RoundJoined(a, round);
        vm.expectEmit(address(rounds));
        emit IMatchingRounds.CampaignAdmitted(round, a, 8e18);
        vm.prank(operator);
        rounds.admit(round, ids(a, b));
        assertEq(rounds.roundOf(round).weight, 8e18);
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

    function test_Q10_ApprovalsEndWithTheRound() public {
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
        _cannotJoin(guest, abi.encodeWithSelector(ICampaigns.Campaigns_NotInRound.selector, guest, round));
        bytes32 elsewhere = list(termsFor(openRound()));
        _cannotJoin(elsewhere, abi.encodeWithSelector(ICampaigns.Campaigns_NotInRound.selector, elsewhere, round));
        _cannotJoin(UNKNOWN, abi.encodeWithSelector(ICampaigns.Campaigns_UnknownCampaign.selector, UNKNOWN));
    }

    function test_Q14_RefusesFinishedAndFailedApplicants() public {
        bytes32 id = _applicant();
        vm.prank(lab);
        campaigns.cancel(id);
        _cannotJoin(id, abi.encodeWithSelector(ICampaigns.Campaigns_WrongStatus.selector, id, Status.Cancelled));
        Terms memory terms = termsFor(round);
        terms.closesAt = T0 + 1 days;
        id = list(terms);
        vm.warp(T0 + 1 days);
        _cannotJoin(id, abi.encodeWithSelector(ICampaigns.Campaigns_HasFailed.selector, id));
    }

    function test_RefusesTheSameTwice() public {
        bytes32 id = _applicant();
        bytes memory reason =
            abi.encodeWithSelector(IMatchingRounds.MatchingRounds_WrongStanding.selector, id, Standing.Admitted);
        vm.expectRevert(reason);
        vm.prank(operator);
        rounds.admit(round, ids(id, id));
        admit(round, id);
        _cannotJoin(id, reason);
    }

    /// @custom:mutant Q9-counts-after-leaving | src/Escrow.sol | c.window.round = 0; |
    function test_Q9_LeavingTakesExactlyItsWeightOut() public {
        bytes32 id = _backed(member(round));
        bytes32 other = member(round);
        give(other, ada, 9 * USD);
        give(other, bao, 9 * USD);
        vm.warp(CLOSES - 1);
        vm.expectEmit(address(campaigns));
        emit ICampaigns.RoundLeft(id, round);
        vm.expectEmit(address(rounds));
        emit IMatchingRounds.CampaignRemoved(round, id, 8e18);
        _leave(id);
        assertEq(rounds.roundOf(round).weight, 18e18);
        _backed(id);
        assertEq(rounds.roundOf(round).weight, 18e18, "gifts after it change no W");
        assertGt(campaigns.weightOf(id), 8e18);
        _assertOut(id);
    }

    function test_Q10_LeavingEndsWithTheRound() public {
        bytes32 id = member(round);
        vm.warp(CLOSES);
        vm.expectRevert(abi.encodeWithSelector(IMatchingRounds.MatchingRounds_Ended.selector, round, CLOSES));
        _leave(id);
    }

    function test_OnlyTheLabLeaves() public {
        bytes32 id = member(round);
        vm.expectRevert(abi.encodeWithSelector(ICampaigns.Campaigns_Unauthorized.selector, operator));
        vm.prank(operator);
        campaigns.leaveRound(id);
        vm.expectRevert(abi.encodeWithSelector(ICampaigns.Campaigns_UnknownCampaign.selector, UNKNOWN));
        _leave(UNKNOWN);
    }

    function test_OnlyMembersLeave() public {
        bytes32 id = _applicant();
        vm.expectRevert(abi.encodeWithSelector(ICampaigns.Campaigns_NotInRound.selector, id, round));
        _leave(id);
        admit(round, id);
        _leave(id);
        vm.expectRevert(abi.encodeWithSelector(ICampaigns.Campaigns_NotInRound.selector, id, 0));
        _leave(id);
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
        vm.expectRevert(abi.encodeWithSelector(ICampaigns.Campaigns_NotInRound.selector, id, round));
        rounds.drop(round, failed);
    }

    function test_Q9_AnAttestedFailureIsDroppedBeforeTheEnd() public {
        Terms memory terms = termsFor(round);
        terms.closesAt = T0 + 1 days;
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

    function test_OnlyTheOperatorDisqualifiesAndOnlyBeforeTheSeal() public {
        bytes32 id = member(round);
        vm.expectRevert(abi.encodeWithSelector(IMatchingRounds.MatchingRounds_Unauthorized.selector, stranger));
        vm.prank(stranger);
        rounds.disqualify(round, id, "why");
        vm.expectRevert(abi.encodeWithSelector(ICampaigns.Campaigns_NotInRound.selector, UNKNOWN, round));
        vm.prank(operator);
        rounds.disqualify(round, UNKNOWN, "why");
        seal(round);
        vm.expectRevert(abi.encodeWithSelector(IMatchingRounds.MatchingRounds_AlreadySealed.selector, round));
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
        vm.expectRevert(abi.encodeWithSelector(ICampaigns.Campaigns_NotInRound.selector, id, own));
        rounds.admit(own, ids(id));
        assertEq(campaigns.tallyOf(id).total, 8 * USD);
    }
}
