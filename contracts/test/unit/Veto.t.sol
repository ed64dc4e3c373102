// SPDX-License-Identifier: MIT
pragma solidity ^0.8.37;

import {ICampaigns, Signature, Status, Submission, Terms} from "src/interfaces/ICampaigns.sol";
import {RoundTerms} from "src/interfaces/IMatchingRounds.sol";
import {Base} from "../support/Base.sol";

contract VetoTest is Base {
    bytes32 private constant REASON = keccak256("reason");

    function _veto(bytes32 id, address donor) private {
        vm.prank(donor);
        campaigns.veto(id, REASON);
    }

    function _refuse(bytes32 id, address donor, bytes memory reason) private {
        vm.expectRevert(reason);
        _veto(id, donor);
    }

    function _noPower(bytes32 id, address donor) private {
        _refuse(id, donor, abi.encodeWithSelector(ICampaigns.Campaigns_NoVetoPower.selector, donor));
    }

    /// A campaign with three equal donors, two of which make a majority, in its challenge window.
    function _challenged() private returns (bytes32 id) {
        Terms memory terms = usdcTerms();
        terms.vetoShare = 5_000;
        id = list(terms);
        give(id, ada, 49 * USD);
        give(id, bao, 49 * USD);
        give(id, chidi, 49 * USD);
        vm.warp(T0 + 1);
        attest(id);
    }

    /// @custom:mutant A5-a-veto-says-no-reason | src/core/Milestones.sol | points: points, reason: reason |
    /// points: points, reason: 0
    function test_A5_BelowTheThresholdTheReleaseGoesOn() public {
        bytes32 id = _challenged();
        vm.expectEmit(address(campaigns));
        emit ICampaigns.VetoCast(id, 0, 1, ada, 7e9, REASON);
        _veto(id, ada);
        Submission memory submission = campaigns.submissionOf(id);
        assertEq(submission.vetoes, 7e9);
        assertEq(submission.vetoThreshold, 105e8);
        assertTrue(submission.open);
        passChallenge(id);
        campaigns.release(id);
        assertEq(campaigns.progressOf(id).releasedShare, 4_000);
    }

    function test_A5_AtTheThresholdTheSubmissionIsClosed() public {
        bytes32 id = _challenged();
        _veto(id, ada);
        vm.expectEmit(address(campaigns));
        emit ICampaigns.Vetoed(id, 0, 1, FIRST_DEADLINE + GRACE);
        _veto(id, bao);
        Submission memory submission = campaigns.submissionOf(id);
        assertEq(submission.challengeEndsAt, 0);
        assertFalse(submission.open);
        vm.warp(T0 + 1 + CHALLENGE);
        vm.expectRevert(abi.encodeWithSelector(ICampaigns.Campaigns_NotApproved.selector, id));
        campaigns.release(id);
    }

    /// @custom:mutant A5-share-is-not-enough | src/core/Milestones.sol | submission.vetoes >= submission.vetoThreshold
    /// | submission.vetoes > submission.vetoThreshold
    function test_A5_ExactlyTheThresholdStops() public {
        Terms memory terms = usdcTerms();
        terms.vetoShare = 5_000;
        bytes32 id = list(terms);
        give(id, ada, 64 * USD);
        give(id, bao, 64 * USD);
        vm.warp(T0 + 1);
        attest(id);
        _veto(id, ada);
        assertEq(campaigns.submissionOf(id).challengeEndsAt, 0);
    }

    /// The threshold is rounded up: the share must be reached, not nearly.
    function test_A5_TheThresholdIsRoundedUp() public {
        Terms memory terms = usdcTerms();
        terms.vetoShare = 3_333;
        bytes32 id = list(terms);
        give(id, ada, 100 * USD);
        submit(id);
        assertEq(campaigns.submissionOf(id).vetoThreshold, (uint256(10e9) * 3_333 + 9_999) / 10_000);
    }

    function test_A5_OncePerDonorAndSubmission() public {
        bytes32 id = _challenged();
        _veto(id, ada);
        _refuse(id, ada, abi.encodeWithSelector(ICampaigns.Campaigns_AlreadyVetoed.selector, ada, 1));
        _veto(id, bao);

        vm.warp(T0 + 2);
        attest(id);
        assertEq(campaigns.submissionOf(id).vetoes, 0);
        _veto(id, ada);
        assertEq(campaigns.submissionOf(id).vetoes, 7e9);
    }

    function test_A5_BuyingInLaterDoesNotHelp() public {
        bytes32 id = _challenged();
        vm.warp(T0 + 2);
        give(id, ada, 1_000 * USD);
        assertEq(campaigns.submissionOf(id).vetoThreshold, 105e8, "the threshold does not move");
        _veto(id, ada);
        assertEq(campaigns.submissionOf(id).vetoes, 7e9, "nor do the points");
        address late = person(1);
        give(id, late, 1_000 * USD);
        _noPower(id, late);
        give(id, late, 1_000 * USD);
        _noPower(id, late);
    }

    /// Without anything at the submission: gifts of before it that count only since then.
    function test_A5_CountingLaterDoesNotHelp() public {
        bytes32 id = listed();
        give(id, bao, USD);
        gate.set(ada, 0);
        give(id, ada, 100 * USD);
        vm.warp(T0 + 1);
        attest(id);
        vm.warp(T0 + 2);
        gate.set(ada, FULL);
        vm.prank(ada);
        campaigns.refresh(id, ada);
        _noPower(id, ada);
    }

    /// Without points at the submission there is no share of them to reach: nobody can veto.
    /// @custom:mutant A5-nothing-stops-nothing | src/core/Milestones.sol | points != 0 && submission.vetoThreshold != 0
    /// | points != 0
    function test_A5_AThresholdOfZeroCannotBeVetoed() public {
        bytes32 id = listed();
        vm.warp(T0 + 1);
        attest(id);
        assertEq(campaigns.submissionOf(id).vetoThreshold, 0);
        give(id, ada, 100 * USD);
        assertEq(campaigns.donorOf(id, ada).lastCountedAt, campaigns.submissionOf(id).submittedAt);
        _noPower(id, ada);
        passChallenge(id);
        campaigns.release(id);
    }

    function test_OnlyWhoHoldsPoints() public {
        bytes32 id = _challenged();
        give(id, attesters[0], 100 * USD);
        give(id, stranger, 100 * USD);
        address[4] memory none = [stranger, attesters[0], lab, payout];
        for (uint256 i; i < none.length; ++i) {
            _noPower(id, none[i]);
        }
    }

    function test_OnlyInTheChallengeWindow() public {
        bytes32 id = listed();
        give(id, ada, 100 * USD);
        vm.warp(T0 + 1);
        bytes memory notApproved = abi.encodeWithSelector(ICampaigns.Campaigns_NotApproved.selector, id);
        _refuse(id, ada, notApproved);
        submit(id);
        _refuse(id, ada, notApproved);
        approve(id);
        uint256 endsAt = T0 + 1 + CHALLENGE;
        vm.warp(endsAt);
        _refuse(id, ada, abi.encodeWithSelector(ICampaigns.Campaigns_ChallengeOver.selector, id, endsAt));
        vm.warp(endsAt - 1);
        _veto(id, ada);
        _refuse(id, ada, notApproved);
    }

    function test_RefusesUnknownAndFinishedCampaigns() public {
        _refuse(UNKNOWN, ada, abi.encodeWithSelector(ICampaigns.Campaigns_UnknownCampaign.selector, UNKNOWN));
        bytes32 id = _challenged();
        vm.prank(lab);
        campaigns.cancel(id);
        _refuse(id, ada, abi.encodeWithSelector(ICampaigns.Campaigns_WrongStatus.selector, id, Status.Cancelled));
    }

    /// A veto after the cutoff leaves the lab one challenge period to answer.
    function test_A5_AVetoMovesTheCutoff() public {
        bytes32 id = funded();
        vm.warp(FIRST_DEADLINE + GRACE - 1);
        attest(id);
        vm.warp(FIRST_DEADLINE + GRACE + 1 days);
        assertFalse(campaigns.isFailed(id), "what was approved in time cannot expire");
        _veto(id, ada);
        uint256 cutoff = FIRST_DEADLINE + GRACE + 1 days + CHALLENGE;
        assertEq(campaigns.progressOf(id).cutoff, cutoff);
        vm.warp(cutoff - 1);
        attest(id);
    }

    /// However often attesters approve and backers veto, the campaign has failed by the last cutoff that its terms
    /// allow plus one challenge period.
    /// @custom:mutant A7-cutoff-without-an-end | src/core/Milestones.sol | Math.min(wantedCutoff, deadline +
    /// GRACE + MAX_EXTENSION) | wantedCutoff
    function test_A7_VetoesCannotDelayRefundsForEver() public {
        Terms memory terms = usdcTerms();
        terms.challengePeriod = 90 days;
        bytes32 id = list(terms);
        give(id, ada, 100 * USD);
        uint256 last = uint256(LAST_DEADLINE) + GRACE + MAX_EXTENSION;
        vm.warp(FIRST_DEADLINE + GRACE - 1);
        uint256 rounds_;
        while (!campaigns.isFailed(id)) {
            attest(id);
            vm.warp(campaigns.submissionOf(id).challengeEndsAt - 1);
            _veto(id, ada);
            uint256 cutoff = campaigns.progressOf(id).cutoff;
            assertLe(cutoff, last);
            if (cutoff > vm.getBlockTimestamp()) vm.warp(cutoff - 1);
            assertLt(++rounds_, 10, "ends");
        }
        assertGt(rounds_, 1);
        assertLe(vm.getBlockTimestamp(), last + 90 days);
        assertEq(campaigns.refund(id, ada), 100 * USD);
    }

    function test_RefusesAFailedCampaign() public {
        bytes32 id = listed();
        give(id, ada, 50 * USD);
        vm.warp(FIRST_DEADLINE + GRACE - 1);
        submit(id);
        vm.warp(FIRST_DEADLINE + GRACE);
        _refuse(id, ada, abi.encodeWithSelector(ICampaigns.Campaigns_HasFailed.selector, id));
        campaigns.expire(id);
        _refuse(id, ada, abi.encodeWithSelector(ICampaigns.Campaigns_WrongStatus.selector, id, Status.Failed));
    }

    function test_A5_BelowTheRoundsMinimumThereIsNoPower() public {
        RoundTerms memory terms = roundTerms();
        terms.minimum = 49e18;
        bytes32 id = member(openRound(terms));
        give(id, ada, 49 * USD - 1);
        give(id, bao, 49 * USD);
        vm.warp(T0 + 1);
        attest(id);
        _noPower(id, ada);
        _veto(id, bao);
    }

    /// The next gift writes the donor's slot again.
    function test_A5_AVetoIsRememberedThroughLaterGifts() public {
        bytes32 id = _challenged();
        _veto(id, ada);
        give(id, ada, USD);
        assertEq(campaigns.donorOf(id, ada).vetoed, 1);
        _refuse(id, ada, abi.encodeWithSelector(ICampaigns.Campaigns_AlreadyVetoed.selector, ada, 1));
    }
}
