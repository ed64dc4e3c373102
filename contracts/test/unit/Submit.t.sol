// SPDX-License-Identifier: MIT
pragma solidity ^0.8.37;

import {ICampaigns, Status, Submission} from "src/interfaces/ICampaigns.sol";
import {Base} from "../support/Base.sol";

contract SubmitTest is Base {
    function _refuse(bytes32 id, bytes memory reason) private {
        vm.expectRevert(reason);
        vm.prank(lab);
        campaigns.submit(id, EVIDENCE);
    }

    function test_PutsEvidenceBeforeTheAttesters() public {
        bytes32 id = funded();
        // S = 2 * sqrt(50e18); 30% of it, rounded up
        uint256 sum = campaigns.tallyOf(id).sumRoots;
        uint256 threshold = (sum * 3_000 + 9_999) / 10_000;
        vm.warp(T0 + 7);
        vm.expectEmit(address(campaigns));
        emit ICampaigns.Submitted(id, 0, 1, EVIDENCE, threshold);
        submit(id);

        Submission memory submission = campaigns.submissionOf(id);
        assertEq(submission.number, 1);
        assertEq(submission.submittedAt, T0 + 7);
        assertEq(submission.approvals, 0);
        assertEq(submission.challengeEndsAt, 0);
        assertEq(submission.vetoes, 0);
        assertEq(submission.vetoThreshold, threshold);
        assertEq(campaigns.evidenceOf(id), EVIDENCE);
        assertTrue(submission.open);
    }

    /// Evidence replaced after an approval clears it: nobody approves what they have not seen.
    /// @custom:mutant A3-approvals-carry-over | src/core/Milestones.sol | submission.open = true; |
    /// (submission.open, submission.approvals) = (true, previous.approvals);
    function test_A3_ReplacingEvidenceClearsApprovals() public {
        bytes32 id = funded();
        submit(id);
        campaigns.approve(id, 1, signatures(id, 1));
        assertEq(campaigns.submissionOf(id).approvals, 1);
        vm.prank(lab);
        campaigns.submit(id, keccak256("other"));
        Submission memory submission = campaigns.submissionOf(id);
        assertEq(submission.number, 2);
        assertEq(submission.approvals, 0);
        assertEq(campaigns.evidenceOf(id), keccak256("other"));
    }

    function test_A3_ApprovedEvidenceCannotBeReplaced() public {
        bytes32 id = funded();
        attest(id);
        _refuse(id, abi.encodeWithSelector(ICampaigns.Campaigns_AlreadyApproved.selector, id, 1));
        passChallenge(id);
        _refuse(id, abi.encodeWithSelector(ICampaigns.Campaigns_AlreadyApproved.selector, id, 1));
    }

    function test_OnlyTheLab() public {
        bytes32 id = funded();
        address[4] memory others = [stranger, payout, attesters[0], operator];
        for (uint256 i; i < others.length; ++i) {
            vm.expectRevert(abi.encodeWithSelector(ICampaigns.Campaigns_Unauthorized.selector, others[i]));
            vm.prank(others[i]);
            campaigns.submit(id, EVIDENCE);
        }
    }

    function test_RefusesUnknownCampaigns() public {
        _refuse(UNKNOWN, abi.encodeWithSelector(ICampaigns.Campaigns_UnknownCampaign.selector, UNKNOWN));
    }

    function test_RefusesNoEvidence() public {
        bytes32 id = funded();
        vm.expectRevert(ICampaigns.Campaigns_EmptyEvidence.selector);
        vm.prank(lab);
        campaigns.submit(id, 0);
    }

    /// With a goal, evidence comes from the close on, whether the goal is reached by then or not.
    /// @custom:mutant M11-evidence-before-the-close | src/core/Milestones.sol | require(block.timestamp >= closesAt ||
    /// campaign.goal == 0, Campaigns_StillOpen(id, closesAt)); |
    function test_M11_WithAGoalNotBeforeTheClose() public {
        bytes32 id = list(goalTerms(100 * USD));
        bytes memory stillOpen = abi.encodeWithSelector(ICampaigns.Campaigns_StillOpen.selector, id, CLOSES);
        _refuse(id, stillOpen);
        give(id, ada, 100 * USD);
        _refuse(id, stillOpen);
        vm.warp(CLOSES - 1);
        _refuse(id, stillOpen);
        vm.warp(CLOSES);
        assertEq(submit(id), 1);
    }

    function test_WithoutAGoalBeforeTheCloseToo() public {
        bytes32 id = listed();
        vm.warp(CLOSES - 1);
        assertEq(submit(id), 1);
    }

    function test_M11_AMissedGoalTakesNoEvidence() public {
        bytes32 id = list(goalTerms(100 * USD));
        give(id, ada, 100 * USD - 1);
        vm.warp(CLOSES);
        _refuse(id, abi.encodeWithSelector(ICampaigns.Campaigns_HasFailed.selector, id));
    }

    function test_RefusesAFailedCampaign() public {
        bytes32 id = funded();
        vm.warp(FIRST_DEADLINE + GRACE - 1);
        submit(id);
        vm.warp(FIRST_DEADLINE + GRACE);
        _refuse(id, abi.encodeWithSelector(ICampaigns.Campaigns_HasFailed.selector, id));
        campaigns.expire(id);
        _refuse(id, abi.encodeWithSelector(ICampaigns.Campaigns_WrongStatus.selector, id, Status.Failed));
    }

    /// Submissions are numbered in 16 bits; the count is forged in storage here.
    function test_RefusesMoreSubmissionsThanCanBeNumbered() public {
        bytes32 id = funded();
        submit(id);
        vm.record();
        campaigns.submissionOf(id);
        (bytes32[] memory reads,) = vm.accesses(address(campaigns));
        uint256 packed = uint256(vm.load(address(campaigns), reads[0]));
        assertEq(packed >> 224, 1, "a bool is its lowest bit, as the compiler writes it");
        vm.store(address(campaigns), reads[0], bytes32(packed | type(uint16).max));
        assertEq(campaigns.submissionOf(id).number, type(uint16).max);
        _refuse(id, abi.encodeWithSelector(ICampaigns.Campaigns_LimitReached.selector, id));
    }
}
