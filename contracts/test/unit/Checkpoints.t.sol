// SPDX-License-Identifier: MIT
pragma solidity ^0.8.37;

import {Checkpoint, Donation, ICampaigns, Terms} from "src/interfaces/ICampaigns.sol";
import {RoundTerms} from "src/interfaces/IMatchingRounds.sol";
import {Base} from "../support/Base.sol";

/// Which points an account can veto with: those that it held when the submission was made, in the order of calls. Where
/// only seconds are kept, a gift in the submission's own second counts as before it.
contract CheckpointsTest is Base {
    bytes32 private id;
    uint32 private constant SUBMITTED = T0 + 1 hours;

    /// Bao's gift is so large that no threshold is 0, and that no veto of Ada's reaches one.
    function setUp() public override {
        super.setUp();
        Terms memory terms = usdcTerms();
        terms.vetoShare = 5_000;
        id = list(terms);
        give(id, bao, 10_000 * USD);
    }

    function _submit() private {
        vm.warp(SUBMITTED);
        submit(id);
    }

    function _assertKept(address account, uint256 submission, uint256 points) private view {
        Checkpoint memory kept = campaigns.checkpointOf(id, account);
        assertEq(kept.submission, submission, "submission");
        assertEq(kept.points, points, "points");
    }

    /// Approves the current submission and vetoes it.
    function _assertVetoes(address account, uint256 points) private {
        if (campaigns.submissionOf(id).challengeEndsAt == 0) approve(id);
        uint256 before = campaigns.submissionOf(id).vetoes;
        vm.prank(account);
        campaigns.veto(id, 0);
        assertEq(campaigns.submissionOf(id).vetoes - before, points, "points of the veto");
    }

    function _assertNoPower(address account) private {
        if (campaigns.submissionOf(id).challengeEndsAt == 0) approve(id);
        vm.expectRevert(abi.encodeWithSelector(ICampaigns.Campaigns_NoVetoPower.selector, account));
        vm.prank(account);
        campaigns.veto(id, 0);
    }

    // gifts after the submission

    /// @custom:mutant A5-top-up-takes-the-veto | src/core/Escrow.sol | if (rootBefore != 0) | if (false)
    function test_A5_ATopUpInALaterSecondKeepsThePoints() public {
        give(id, ada, 100 * USD);
        _submit();
        vm.warp(SUBMITTED + 1);
        give(id, ada, 300 * USD);
        _assertKept(ada, 1, 10e9);
        give(id, ada, 500 * USD);
        _assertKept(ada, 1, 10e9);
        _assertVetoes(ada, 10e9);
    }

    function test_A5_ATopUpInTheSubmissionsSecondKeepsThePoints() public {
        give(id, ada, 100 * USD);
        _submit();
        give(id, ada, 300 * USD);
        _assertKept(ada, 1, 10e9);
        _assertVetoes(ada, 10e9);
    }

    /// @custom:mutant A5-the-last-gift-rules | src/core/Escrow.sol | if (campaign.checkpoints[account].submission ==
    /// submission.number) return; |
    function test_A5_TwoGiftsInTheSubmissionsSecondKeepThePoints() public {
        give(id, ada, 100 * USD);
        _submit();
        give(id, ada, 300 * USD);
        give(id, ada, 500 * USD);
        _assertKept(ada, 1, 10e9);
        vm.warp(SUBMITTED + 1);
        give(id, ada, 700 * USD);
        _assertKept(ada, 1, 10e9);
        _assertVetoes(ada, 10e9);
    }

    // gifts in the submission's own second, where nothing was held before it

    /// @custom:mutant A5-own-second-is-too-late | src/core/Milestones.sol | if (countedAt > submission.submittedAt)
    /// return 0; | return 0;
    function test_A5_TheFirstGiftInTheSubmissionsSecondCounts() public {
        _submit();
        give(id, ada, 100 * USD);
        _assertKept(ada, 0, 0);
        _assertVetoes(ada, 10e9);
    }

    function test_A5_OfTwoFirstGiftsInTheSubmissionsSecondOneCounts() public {
        _submit();
        give(id, ada, 100 * USD);
        give(id, ada, 300 * USD);
        _assertKept(ada, 1, 10e9);
        _assertVetoes(ada, 10e9);
    }

    function test_A5_BeforeTheSubmissionInItsSecondAllCounts() public {
        vm.warp(SUBMITTED);
        give(id, ada, 100 * USD);
        give(id, ada, 300 * USD);
        _submit();
        _assertKept(ada, 0, 0);
        _assertVetoes(ada, 20e9);
    }

    /// @custom:mutant A5-own-second-is-not-kept | src/core/Escrow.sol | lastCountedAt > submission.submittedAt |
    /// lastCountedAt >= submission.submittedAt
    function test_A5_AroundTheSubmissionInItsSecondTheFormerCounts() public {
        vm.warp(SUBMITTED);
        give(id, ada, 100 * USD);
        _submit();
        give(id, ada, 300 * USD);
        _assertKept(ada, 1, 10e9);
        _assertVetoes(ada, 10e9);
    }

    // points that came later

    function test_A5_FirstGiftsOfLaterHaveNoPower() public {
        _submit();
        vm.warp(SUBMITTED + 1);
        give(id, ada, 100 * USD);
        _assertNoPower(ada);
        give(id, ada, 100 * USD);
        _assertKept(ada, 0, 0);
        _assertNoPower(ada);
        vm.warp(SUBMITTED + 2);
        give(id, ada, 100 * USD);
        _assertKept(ada, 0, 0);
        _assertNoPower(ada);
    }

    /// Below the minimum there are no points to keep.
    function test_A5_ReachingTheMinimumLaterGivesNoPower() public {
        RoundTerms memory terms = roundTerms();
        terms.minimum = 100e18;
        id = member(openRound(terms));
        give(id, bao, 10_000 * USD);
        give(id, ada, 99 * USD);
        _submit();
        vm.warp(SUBMITTED + 1);
        give(id, ada, USD);
        _assertKept(ada, 0, 0);
        _assertNoPower(ada);
    }

    // further submissions

    function test_A5_AResubmissionInTheSameSecondTakesWhatCameBetween() public {
        give(id, ada, 100 * USD);
        _submit();
        give(id, ada, 300 * USD);
        _assertKept(ada, 1, 10e9);
        submit(id);
        _assertVetoes(ada, 20e9);
    }

    function test_A5_AfterAResubmissionInTheSameSecondItsPointsAreKept() public {
        give(id, ada, 100 * USD);
        _submit();
        give(id, ada, 300 * USD);
        submit(id);
        give(id, ada, 500 * USD);
        _assertKept(ada, 2, 20e9);
        _assertVetoes(ada, 20e9);
    }

    /// @custom:mutant A5-old-points-count | src/core/Milestones.sol | if (checkpoint.submission ==
    /// submission.number) return checkpoint.points; | if (checkpoint.submission != 0) return checkpoint.points;
    function test_A5_AnOlderSubmissionsCheckpointNeverCounts() public {
        give(id, ada, 100 * USD);
        _submit();
        vm.warp(SUBMITTED + 1);
        give(id, ada, 300 * USD);
        submit(id);
        _assertKept(ada, 1, 10e9);
        uint256 snapshot = vm.snapshotState();
        _assertVetoes(ada, 20e9);
        assertTrue(vm.revertToState(snapshot));

        vm.warp(SUBMITTED + 2);
        give(id, ada, 500 * USD);
        _assertKept(ada, 2, 20e9);
        _assertVetoes(ada, 20e9);
    }

    /// What was given while nothing was open is held by the next submission.
    function test_A5_TheNextMilestonesSubmissionTakesAllPoints() public {
        give(id, ada, 100 * USD);
        _submit();
        give(id, ada, 300 * USD);
        approve(id);
        passChallenge(id);
        campaigns.release(id);
        give(id, ada, 500 * USD);
        _assertKept(ada, 1, 10e9);
        vm.warp(vm.getBlockTimestamp() + 1);
        submit(id);
        _assertVetoes(ada, 30e9);
    }

    /// A denial leaves the submission open: what was held when it was made still vetoes it.
    function test_A5_ADenialLeavesTheKeptPoints() public {
        give(id, ada, 100 * USD);
        _submit();
        approve(id);
        vm.warp(SUBMITTED + 1);
        give(id, ada, 300 * USD);
        vm.prank(attesters[0]);
        campaigns.deny(id, 1, 0, unsigned(attesters[0]));
        give(id, ada, 500 * USD);
        campaigns.approve(id, 1, one(signatureOf(id, attesters[2])));
        _assertVetoes(ada, 10e9);
    }

    // every way in which points rise

    function test_A5_ARefreshKeepsThePoints() public {
        gate.set(ada, 2_500);
        give(id, ada, 400 * USD);
        _submit();
        gate.set(ada, FULL);
        vm.prank(ada);
        campaigns.refresh(id, ada);
        assertEq(campaigns.donorOf(id, ada).counted, 400e18);
        _assertKept(ada, 1, 10e9);
        _assertVetoes(ada, 10e9);
    }

    function test_A5_ACartKeepsThePoints() public {
        give(id, ada, 100 * USD);
        _submit();
        vm.warp(SUBMITTED + 1);
        giveMany(gifts2(gift(id, 300 * USD), gift(id, 500 * USD)), ada);
        _assertKept(ada, 1, 10e9);
        _assertVetoes(ada, 10e9);
    }

    function test_A5_AGiftThatTheRouterBringsKeepsThePoints() public {
        _assertKeptWhenBroughtBy(router);
    }

    function test_A5_AGiftThatAnOperatorBringsKeepsThePoints() public {
        vm.prank(ada);
        campaigns.setOperator(ada, operator, type(uint256).max);
        _assertKeptWhenBroughtBy(operator);
    }

    function test_A5_ARefreshByAnOperatorKeepsThePoints() public {
        gate.set(ada, 2_500);
        give(id, ada, 400 * USD);
        vm.prank(ada);
        campaigns.setOperator(ada, operator, type(uint256).max);
        _submit();
        vm.warp(SUBMITTED + 1);
        gate.set(ada, FULL);
        vm.prank(operator);
        campaigns.refresh(id, ada);
        _assertKept(ada, 1, 10e9);
        _assertKept(operator, 0, 0);
        _assertVetoes(ada, 10e9);
    }

    function _assertKeptWhenBroughtBy(address payer) private {
        give(id, ada, 100 * USD);
        _submit();
        vm.warp(SUBMITTED + 1);
        provide(address(usdc), payer, address(campaigns), 800 * USD);
        vm.prank(payer);
        campaigns.donateFor(gifts2(gift(id, 300 * USD), gift(id, 500 * USD)), ada, 0);
        assertEq(campaigns.donorOf(id, ada).counted, 900e18);
        _assertKept(ada, 1, 10e9);
        _assertKept(payer, 0, 0);
        _assertVetoes(ada, 10e9);
    }

    // what it costs: a slot, only where points of an open submission are about to rise

    /// @return Slots of Campaigns that a gift of a dollar wrote.
    function _writesOfAGift(address donor) private returns (uint256) {
        provide(address(usdc), donor, address(campaigns), USD);
        Donation[] memory gifts = new Donation[](1);
        gifts[0] = gift(id, USD);
        vm.record();
        vm.prank(donor);
        campaigns.donateMany(gifts);
        (, bytes32[] memory writes) = vm.accesses(address(campaigns));
        return _distinct(writes);
    }

    function _distinct(bytes32[] memory slots) private pure returns (uint256 count) {
        for (uint256 i; i < slots.length; ++i) {
            bool isNew = true;
            for (uint256 j; j < i; ++j) {
                if (slots[j] == slots[i]) isNew = false;
            }
            if (isNew) ++count;
        }
    }

    function test_ACheckpointIsPaidForOnceASubmission() public {
        give(id, ada, 100 * USD);
        assertEq(_writesOfAGift(ada), 2, "nothing was submitted");
        _submit();
        vm.warp(SUBMITTED + 1);
        assertEq(_writesOfAGift(ada), 3, "points are about to rise");
        assertEq(_writesOfAGift(ada), 2, "once");
        assertEq(_writesOfAGift(chidi), 2, "a new donor held nothing");
        assertEq(_writesOfAGift(chidi), 2, "and holds nothing of it");
        submit(id);
        assertEq(_writesOfAGift(ada), 3, "once a submission");
        assertEq(_writesOfAGift(ada), 2);
    }

    function test_AGiftThatCountsNothingPaysForNoCheckpoint() public {
        give(id, ada, 100 * USD);
        _submit();
        gate.set(ada, 0);
        assertEq(_writesOfAGift(ada), 2);
        _assertKept(ada, 0, 0);
    }

    function test_WithoutAnOpenSubmissionThereIsNoCheckpoint() public {
        give(id, ada, 100 * USD);
        _submit();
        approve(id);
        vm.prank(bao);
        campaigns.veto(id, 0);
        assertFalse(campaigns.submissionOf(id).open);
        assertEq(_writesOfAGift(ada), 2, "vetoed");

        vm.warp(SUBMITTED + 1);
        pass(id);
        assertEq(_writesOfAGift(ada), 2, "released");
        _assertKept(ada, 0, 0);
    }
}
