// SPDX-License-Identifier: MIT
pragma solidity ^0.8.37;

import {Test} from "forge-std/Test.sol";
import {Donor, ICampaigns, Milestone, Progress, Status, Submission, Tally, Terms} from "src/interfaces/ICampaigns.sol";
import {Slots} from "src/libraries/Slots.sol";
import {Base} from "../support/Base.sol";

/// @notice `Progress` as a fuzzer draws it, which knows no bounds of an enum.
struct RawProgress {
    uint96 paid;
    uint16 releasedShare;
    uint8 milestone;
    uint8 status;
    uint32 cutoff;
    uint24 challengePeriod;
    uint16 vetoShare;
    uint8 threshold;
    uint8 milestoneCount;
    uint32 round;
    uint8 extended;
}

library Raw {
    function progressOf(RawProgress memory raw) internal pure returns (Progress memory) {
        raw.status %= uint8(Status.Completed) + 1;
        return abi.decode(abi.encode(raw), (Progress));
    }
}

/// @notice Each packed struct twice: one for the compiler to write, one for Slots.
contract Layouts {
    using Slots for Tally;
    using Slots for Donor;
    using Slots for Progress;
    using Slots for Submission;

    Tally public tally;
    Tally private storedTally;
    Donor public donor;
    Donor private storedDonor;
    Progress public progress;
    Progress private storedProgress;
    Submission public submission;
    Submission private storedSubmission;

    function write(Tally calldata value) external {
        tally = value;
        storedTally.store(value);
    }

    function write(Donor calldata value) external {
        donor = value;
        storedDonor.store(value);
    }

    function write(Progress calldata value) external {
        progress = value;
        storedProgress.store(value);
    }

    function write(Submission calldata value) external {
        submission = value;
        storedSubmission.store(value);
    }

    function readTally() external view returns (Tally memory) {
        return storedTally;
    }

    function readDonor() external view returns (Donor memory) {
        return storedDonor;
    }

    function readProgress() external view returns (Progress memory) {
        return storedProgress;
    }

    function readSubmission() external view returns (Submission memory) {
        return storedSubmission;
    }
}

/// Slots writes each struct of one slot as the compiler does: every field, at its place, and no other slot.
contract SlotsFuzzTest is Test {
    Layouts private layouts;

    function setUp() public {
        layouts = new Layouts();
    }

    /// @param index Of the struct, in the order of the contract above, where each stands twice and fills a slot.
    function _assertSame(uint256 index) private view {
        bytes32 compilers = vm.load(address(layouts), bytes32(2 * index));
        bytes32 ours = vm.load(address(layouts), bytes32(2 * index + 1));
        assertEq(ours, compilers, "the word");
        assertEq(vm.load(address(layouts), bytes32(uint256(8))), 0, "and no other slot");
    }

    function testFuzz_TallyAsTheCompilerWritesIt(Tally memory before, Tally memory value) public {
        layouts.write(before);
        layouts.write(value);
        _assertSame(0);
        assertEq(abi.encode(layouts.readTally()), abi.encode(value));
    }

    function testFuzz_DonorAsTheCompilerWritesIt(Donor memory before, Donor memory value) public {
        layouts.write(before);
        layouts.write(value);
        _assertSame(1);
        assertEq(abi.encode(layouts.readDonor()), abi.encode(value));
    }

    function testFuzz_ProgressAsTheCompilerWritesIt(RawProgress memory before, RawProgress memory raw) public {
        layouts.write(Raw.progressOf(before));
        Progress memory value = Raw.progressOf(raw);
        layouts.write(value);
        _assertSame(2);
        assertEq(abi.encode(layouts.readProgress()), abi.encode(value));
    }

    function testFuzz_SubmissionAsTheCompilerWritesIt(Submission memory before, Submission memory value) public {
        layouts.write(before);
        layouts.write(value);
        _assertSame(3);
        assertEq(abi.encode(layouts.readSubmission()), abi.encode(value));
    }

    /// The highest value of every field at once, and each alone: no field spills into its neighbour.
    function test_TheLargestValuesFit() public {
        layouts.write(Tally(type(uint96).max, type(uint64).max, type(uint96).max));
        _assertSame(0);
        layouts.write(Donor(type(uint96).max, type(uint96).max, type(uint32).max, type(uint16).max, type(uint8).max));
        _assertSame(1);
        Progress memory progress;
        (progress.paid, progress.releasedShare, progress.milestone) = (type(uint96).max, type(uint16).max, 255);
        (progress.status, progress.cutoff) = (Status.Completed, type(uint32).max);
        (progress.challengePeriod, progress.vetoShare) = (type(uint24).max, type(uint16).max);
        (progress.threshold, progress.milestoneCount) = (255, 255);
        (progress.round, progress.extended) = (type(uint32).max, 255);
        layouts.write(progress);
        _assertSame(2);
        Submission memory submission;
        (submission.number, submission.submittedAt) = (type(uint16).max, type(uint32).max);
        (submission.approvals, submission.denials) = (255, 255);
        (submission.challengeEndsAt, submission.vetoes) = (type(uint32).max, type(uint64).max);
        (submission.vetoThreshold, submission.open) = (type(uint64).max, true);
        layouts.write(submission);
        _assertSame(3);
    }
}

/// The same in the contract itself: whatever stands in a struct's slot, a call that writes the struct leaves every
/// field that it does not change.
contract SlotsInPlaceFuzzTest is Base {
    uint32 private constant LATE = T0 + 1_000 days;

    Layouts private layouts;
    bytes32 private id;

    function setUp() public override {
        super.setUp();
        layouts = new Layouts();
        Terms memory terms = termsIn(NATIVE);
        terms.milestones = new Milestone[](10);
        for (uint32 i; i < 10; ++i) {
            terms.milestones[i] = Milestone(FULL / 10, LATE + i, "");
        }
        id = list(terms);
        submit(id);
        give(id, ada, 1);
    }

    /// Puts what the compiler wrote for a struct into the slot that a view of Campaigns reads.
    function _place(uint256 index, bytes memory view_) private {
        vm.record();
        (bool ok,) = address(campaigns).staticcall(view_);
        assertTrue(ok);
        (bytes32[] memory reads,) = vm.accesses(address(campaigns));
        for (uint256 i; i < reads.length; ++i) {
            assertEq(reads[i], reads[0], "one slot");
        }
        vm.store(address(campaigns), reads[0], vm.load(address(layouts), bytes32(2 * index)));
    }

    function testFuzz_AGiftLeavesTheRestOfTallyAndDonor(Tally memory tally, Donor memory donor, uint96 amount) public {
        amount = uint96(bound(amount, 1, type(uint96).max));
        tally.total = uint96(bound(tally.total, 0, type(uint96).max - amount));
        donor.amount = uint96(bound(donor.amount, 0, tally.total));
        layouts.write(tally);
        _place(0, abi.encodeCall(ICampaigns.tallyOf, (id)));
        layouts.write(donor);
        _place(1, abi.encodeCall(ICampaigns.donorOf, (id, ada)));
        assertEq(abi.encode(campaigns.tallyOf(id)), abi.encode(tally));
        assertEq(abi.encode(campaigns.donorOf(id, ada)), abi.encode(donor));

        gate.set(ada, 0);
        give(id, ada, amount);
        tally.total += amount;
        donor.amount += amount;
        assertEq(abi.encode(campaigns.tallyOf(id)), abi.encode(tally));
        assertEq(abi.encode(campaigns.donorOf(id, ada)), abi.encode(donor));
    }

    function testFuzz_ADenialLeavesTheRestOfTheSubmission(Submission memory submission) public {
        (submission.open, submission.challengeEndsAt) = (true, 0);
        submission.denials &= 254;
        layouts.write(submission);
        _place(3, abi.encodeCall(ICampaigns.submissionOf, (id)));
        assertEq(abi.encode(campaigns.submissionOf(id)), abi.encode(submission));

        vm.prank(attesters[0]);
        campaigns.deny(id, submission.number, 0, unsigned(attesters[0]));
        submission.denials |= 1;
        submission.approvals &= 254;
        assertEq(abi.encode(campaigns.submissionOf(id)), abi.encode(submission));
    }

    /// A veto below the threshold changes the vetoes alone, whatever the bitmaps and the end of the window are.
    function testFuzz_AVetoLeavesTheRestOfTheSubmission(Submission memory submission) public {
        submission.number = uint16(bound(submission.number, 1, type(uint16).max));
        submission.submittedAt = uint32(bound(submission.submittedAt, T0, type(uint32).max));
        submission.challengeEndsAt = uint32(bound(submission.challengeEndsAt, T0 + 1, type(uint32).max));
        submission.vetoThreshold = uint64(bound(submission.vetoThreshold, 2, type(uint64).max));
        submission.vetoes = uint64(bound(submission.vetoes, 0, submission.vetoThreshold - 2));
        layouts.write(submission);
        _place(3, abi.encodeCall(ICampaigns.submissionOf, (id)));
        assertEq(abi.encode(campaigns.submissionOf(id)), abi.encode(submission));

        vm.prank(ada);
        campaigns.veto(id, 0);
        submission.vetoes += 1;
        assertEq(abi.encode(campaigns.submissionOf(id)), abi.encode(submission));
    }

    function testFuzz_AReleaseLeavesTheRestOfTheProgress(RawProgress memory raw) public {
        raw.status = uint8(Status.Active);
        raw.milestone = uint8(bound(raw.milestone, 0, 8));
        raw.milestoneCount = uint8(bound(raw.milestoneCount, raw.milestone + 2, type(uint8).max));
        raw.releasedShare = uint16(bound(raw.releasedShare, 0, type(uint16).max - FULL / 10));
        approve(id);
        passChallenge(id);
        Progress memory progress = Raw.progressOf(raw);
        layouts.write(progress);
        _place(2, abi.encodeCall(ICampaigns.progressOf, (id)));
        assertEq(abi.encode(campaigns.progressOf(id)), abi.encode(progress));

        campaigns.release(id);
        progress.releasedShare += FULL / 10;
        progress.milestone += 1;
        progress.cutoff = LATE + progress.milestone + GRACE;
        assertEq(abi.encode(campaigns.progressOf(id)), abi.encode(progress));
    }
}
