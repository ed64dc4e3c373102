// SPDX-License-Identifier: MIT
pragma solidity ^0.8.37;

import {Vm} from "forge-std/Vm.sol";
import {ICampaigns, Status, Terms} from "src/interfaces/ICampaigns.sol";
import {IMatchingRounds, Standing} from "src/interfaces/IMatchingRounds.sol";
import {Base} from "../support/Base.sol";

/// A member leaves only before it takes gifts; an applicant that is not admitted at any time.
contract LeaveRoundTest is Base {
    uint32 private constant OPENS = T0 + 5 days;

    uint32 private round;

    function setUp() public override {
        super.setUp();
        round = openRound();
    }

    function _applicant() private returns (bytes32) {
        return list(openTerms(round, OPENS));
    }

    function _member() private returns (bytes32 id) {
        id = _applicant();
        admit(round, id);
    }

    function _leave(bytes32 id) private {
        vm.prank(lab);
        campaigns.leaveRound(id);
    }

    function _refuse(bytes32 id, bytes memory reason) private {
        vm.expectRevert(reason);
        _leave(id);
    }

    function _assertCannotBeAdmitted(bytes32 id) private {
        vm.expectRevert(abi.encodeWithSelector(IMatchingRounds.MatchingRounds_NothingAdmitted.selector, round));
        vm.prank(operator);
        rounds.admit(round, ids(id));
    }

    function test_Q9_AMemberLeavesBeforeItOpens() public {
        bytes32 id = _member();
        vm.warp(OPENS - 1);
        vm.expectEmit(address(campaigns));
        emit ICampaigns.RoundLeft(id, round);
        vm.expectEmit(address(rounds));
        emit IMatchingRounds.CampaignRemoved(round, id, 0);
        _leave(id);
        assertEq(campaigns.windowOf(id).round, 0);
        assertEq(campaigns.progressOf(id).round, 0);
        assertStanding(round, id, Standing.Removed);
        _assertCannotBeAdmitted(id);

        vm.warp(OPENS);
        give(id, ada, 4 * USD);
        give(id, bao, 4 * USD);
        assertEq(rounds.roundOf(round).weight, 0, "gifts after it change no W");
        pass(id);
    }

    /// @custom:mutant Q9-leaves-with-the-gifts | src/core/Escrow.sol | require(block.timestamp < window.opensAt,
    /// Campaigns_AlreadyOpen(id, window.opensAt)); |
    function test_Q9_AMemberStaysFromItsOpeningOn() public {
        bytes32 id = _member();
        bytes memory reason = abi.encodeWithSelector(ICampaigns.Campaigns_AlreadyOpen.selector, id, OPENS);
        uint256[5] memory times = [OPENS, OPENS + 1, CLOSES - 1, CLOSES, rounds.latestSealAt(round)];
        for (uint256 i; i < times.length; ++i) {
            vm.warp(times[i]);
            _refuse(id, reason);
        }
        rounds.seal(round);
        _refuse(id, reason);
        assertEq(campaigns.windowOf(id).round, round);
    }

    /// Its gifts do not count in the round until it is admitted: nobody gave them for the match.
    function test_AnApplicantWithdrawsAtAnyTime() public {
        uint256[4] memory times = [uint256(T0), OPENS - 1, OPENS, CLOSES + 1];
        for (uint256 i; i < times.length; ++i) {
            uint256 snapshot = vm.snapshotState();
            bytes32 id = _applicant();
            vm.warp(times[i]);
            if (times[i] == OPENS) give(id, ada, 4 * USD);
            vm.expectEmit(address(campaigns));
            emit ICampaigns.RoundLeft(id, round);
            vm.recordLogs();
            _leave(id);
            Vm.Log[] memory logs = vm.getRecordedLogs();
            assertEq(logs.length, 1, "no event of the round");
            assertEq(campaigns.progressOf(id).round, 0);
            assertStanding(round, id, Standing.None);
            assertStatus(id, Status.Active);
            _refuse(id, abi.encodeWithSelector(ICampaigns.Campaigns_NotInRound.selector, id, 0));
            assertTrue(vm.revertToState(snapshot));
        }
    }

    /// @custom:mutant Q9-the-withdrawn-are-admitted | src/core/Escrow.sol | campaign.progress.round = 0; emit
    /// RoundLeft(id, applied); | emit RoundLeft(id, applied);
    function test_Q9_WhoWithdrewCannotBeAdmitted() public {
        bytes32 id = _applicant();
        _leave(id);
        _assertCannotBeAdmitted(id);
        bytes32 other = _applicant();
        vm.expectEmit(address(rounds));
        emit IMatchingRounds.CampaignSkipped(round, id);
        vm.prank(operator);
        rounds.admit(round, ids(id, other));
        assertStanding(round, id, Standing.None);
        assertStanding(round, other, Standing.Admitted);
    }

    function test_WithoutARoundThereIsNothingToLeave() public {
        bytes32 id = listed();
        _refuse(id, abi.encodeWithSelector(ICampaigns.Campaigns_NotInRound.selector, id, 0));
        id = _member();
        _leave(id);
        _refuse(id, abi.encodeWithSelector(ICampaigns.Campaigns_NotInRound.selector, id, 0));
    }

    function test_OnlyTheLabLeaves() public {
        bytes32[2] memory all = [_applicant(), _member()];
        address[4] memory others = [operator, payout, attesters[0], stranger];
        for (uint256 i; i < 8; ++i) {
            vm.expectRevert(abi.encodeWithSelector(ICampaigns.Campaigns_Unauthorized.selector, others[i / 2]));
            vm.prank(others[i / 2]);
            campaigns.leaveRound(all[i % 2]);
        }
        _refuse(UNKNOWN, abi.encodeWithSelector(ICampaigns.Campaigns_UnknownCampaign.selector, UNKNOWN));
    }

    /// A window that opened before the creation leaves no time to leave, only to withdraw.
    function test_WhatIsOpenFromTheStartIsNeverLeft() public {
        Terms memory terms = termsFor(round);
        terms.opensAt = T0;
        bytes32 id = list(terms);
        admit(round, id);
        _refuse(id, abi.encodeWithSelector(ICampaigns.Campaigns_AlreadyOpen.selector, id, T0));
        vm.prank(lab);
        campaigns.cancel(id);
        assertStanding(round, id, Standing.Removed);
    }
}
