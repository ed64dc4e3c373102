// SPDX-License-Identifier: MIT
pragma solidity ^0.8.37;

import {ICampaigns, Milestone, Progress, Status, Terms} from "src/interfaces/ICampaigns.sol";
import {Base} from "../support/Base.sol";

contract ReleaseTest is Base {
    function _refuse(bytes32 id, bytes memory reason) private {
        vm.expectRevert(reason);
        campaigns.release(id);
    }

    function test_ReleasesTheShareAndMovesNoMoney() public {
        bytes32 id = funded();
        attest(id);
        passChallenge(id);
        vm.expectEmit(address(campaigns));
        emit ICampaigns.Released(id, 0, 4_000, LAST_DEADLINE + GRACE);
        vm.prank(stranger);
        campaigns.release(id);

        Progress memory progress = campaigns.progressOf(id);
        assertEq(progress.releasedShare, 4_000);
        assertEq(progress.milestone, 1);
        assertEq(progress.cutoff, LAST_DEADLINE + GRACE);
        assertEq(progress.paid, 0);
        assertStatus(id, Status.Active);
        assertEq(campaigns.claimable(id), 40 * USD);
        assertEq(usdc.balanceOf(address(campaigns)), 100 * USD);
        assertFalse(campaigns.submissionOf(id).open);
        assertEq(campaigns.submissionOf(id).challengeEndsAt, 0);
    }

    function test_TheLastReleaseCompletes() public {
        bytes32 id = funded();
        pass(id);
        attest(id);
        passChallenge(id);
        vm.expectEmit(address(campaigns));
        emit ICampaigns.Completed(id);
        campaigns.release(id);
        assertStatus(id, Status.Completed);
        assertEq(campaigns.claimable(id), 100 * USD);
        assertFalse(campaigns.isFailed(id));
        vm.warp(LAST_DEADLINE + GRACE + 1);
        assertFalse(campaigns.isFailed(id), "completed for good");
        _refuse(id, abi.encodeWithSelector(ICampaigns.Campaigns_WrongStatus.selector, id, Status.Completed));
        vm.prank(lab);
        vm.expectRevert(abi.encodeWithSelector(ICampaigns.Campaigns_WrongStatus.selector, id, Status.Completed));
        campaigns.cancel(id);
    }

    function test_NotBeforeTheChallengeIsOver() public {
        bytes32 id = funded();
        attest(id);
        uint256 endsAt = T0 + CHALLENGE;
        vm.warp(endsAt - 1);
        _refuse(id, abi.encodeWithSelector(ICampaigns.Campaigns_InChallenge.selector, id, endsAt));
        vm.warp(endsAt);
        campaigns.release(id);
    }

    /// Only without a gate, where nobody could veto, and without a goal.
    function test_AtOnceWithoutAChallengePeriod() public {
        bytes32 id = list(escrowTerms());
        attest(id);
        campaigns.release(id);
        assertEq(campaigns.progressOf(id).releasedShare, 4_000);
    }

    /// @custom:mutant A1-one-approval-does | src/core/Milestones.sol | _bitCount(submission.approvals) >=
    /// progress.threshold | submission.approvals != 0
    function test_A1_NothingUnapprovedIsReleased() public {
        bytes32 id = funded();
        bytes memory reason = abi.encodeWithSelector(ICampaigns.Campaigns_NotApproved.selector, id);
        _refuse(id, reason);
        submit(id);
        _refuse(id, reason);
        campaigns.approve(id, 1, signatures(id, 1));
        vm.warp(T0 + CHALLENGE);
        _refuse(id, reason);
        campaigns.approve(id, 1, signatures(id, 2));
        passChallenge(id);
        campaigns.release(id);
        _refuse(id, reason);
        _refuse(UNKNOWN, abi.encodeWithSelector(ICampaigns.Campaigns_UnknownCampaign.selector, UNKNOWN));
    }

    function test_M11_NotIfTheGoalWasMissed() public {
        bytes32 id = list(goalTerms(100 * USD));
        give(id, ada, 100 * USD - 1);
        _refuse(id, abi.encodeWithSelector(ICampaigns.Campaigns_NotApproved.selector, id));
        vm.warp(CLOSES);
        _refuse(id, abi.encodeWithSelector(ICampaigns.Campaigns_HasFailed.selector, id));
    }

    function test_M11_AGoalThatIsReachedIsReleasedAfterTheClose() public {
        bytes32 id = list(goalTerms(100 * USD));
        give(id, ada, 100 * USD);
        vm.warp(CLOSES);
        pass(id);
        assertEq(vm.getBlockTimestamp(), CLOSES + CHALLENGE);
        assertEq(campaigns.claimable(id), 40 * USD);
    }

    function test_ARoundCampaignWaitsForTheSeal() public {
        uint32 round = openRound();
        bytes32 id = member(round);
        give(id, ada, USD);
        attest(id);
        passChallenge(id);
        bytes memory reason = abi.encodeWithSelector(ICampaigns.Campaigns_RoundNotSealed.selector, round);
        _refuse(id, reason);
        vm.warp(rounds.latestSealAt(round));
        _refuse(id, reason);
        rounds.seal(round);
        campaigns.release(id);
    }

    function test_AnApplicantThatWasNotAdmittedNeedNotWait() public {
        bytes32 id = list(termsFor(openRound()));
        pass(id);
        assertEq(campaigns.progressOf(id).releasedShare, 4_000);
    }

    /// Approved in time: it can be released however late, and the next milestone keeps at least a challenge period.
    function test_M8_ALateReleaseLeavesTimeForTheNext() public {
        bytes32 id = funded();
        attest(id);
        uint256 late = uint256(LAST_DEADLINE) + GRACE + 10 days;
        vm.warp(late);
        assertFalse(campaigns.isFailed(id));
        vm.prank(stranger);
        campaigns.release(id);
        assertEq(campaigns.progressOf(id).cutoff, late + CHALLENGE);
        assertFalse(campaigns.isFailed(id));
        vm.warp(late + CHALLENGE);
        assertTrue(campaigns.isFailed(id));
    }

    function test_A7_ALateReleaseCannotPassTheLastCutoff() public {
        bytes32 id = funded();
        attest(id);
        uint256 last = uint256(LAST_DEADLINE) + GRACE + MAX_EXTENSION;
        vm.warp(last - 1 days);
        campaigns.release(id);
        assertEq(campaigns.progressOf(id).cutoff, last);
    }

    function test_ReleasesEachOfTenMilestones() public {
        Terms memory terms = escrowTerms();
        terms.milestones = new Milestone[](10);
        for (uint32 i; i < 10; ++i) {
            terms.milestones[i] = Milestone(i == 9 ? 9_991 : 1, FIRST_DEADLINE + i, "");
        }
        bytes32 id = list(terms);
        give(id, ada, 10_000);
        for (uint256 i; i < 10; ++i) {
            pass(id);
            assertEq(campaigns.claimable(id), i == 9 ? 10_000 : i + 1);
            if (i < 9) assertEq(campaigns.progressOf(id).cutoff, FIRST_DEADLINE + GRACE + i + 1);
        }
        assertStatus(id, Status.Completed);
    }

    function test_CompletionAfterTheCloseLeavesIt() public {
        bytes32 id = funded();
        vm.warp(CLOSES + 1);
        pass(id);
        pass(id);
        assertStatus(id, Status.Completed);
        assertEq(campaigns.windowOf(id).closesAt, CLOSES);
    }
}
