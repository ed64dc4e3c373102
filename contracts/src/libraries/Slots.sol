// SPDX-License-Identifier: MIT
pragma solidity ^0.8.37;

import {Donor, Progress, Submission, Tally} from "../types/CampaignTypes.sol";

/// @title Slots
/// @notice Writes a struct that fills one slot with one SSTORE. The compiler reads and writes the slot once per field,
/// which costs 200 gas each. The offsets are those that the compiler uses, from the lowest bits up.
/// test/fuzz/Slots.t.sol compares every field of all four structs.
library Slots {
    uint256 private constant TALLY_SUM_ROOTS = 96;
    uint256 private constant TALLY_SUM_SQUARES = 160;

    uint256 private constant DONOR_COUNTED = 96;
    uint256 private constant DONOR_LAST_COUNTED_AT = 192;
    uint256 private constant DONOR_VETOED = 224;
    uint256 private constant DONOR_ROLE = 240;

    uint256 private constant PROGRESS_RELEASED_SHARE = 96;
    uint256 private constant PROGRESS_MILESTONE = 112;
    uint256 private constant PROGRESS_STATUS = 120;
    uint256 private constant PROGRESS_CUTOFF = 128;
    uint256 private constant PROGRESS_CHALLENGE_PERIOD = 160;
    uint256 private constant PROGRESS_VETO_SHARE = 184;
    uint256 private constant PROGRESS_THRESHOLD = 200;
    uint256 private constant PROGRESS_MILESTONE_COUNT = 208;
    uint256 private constant PROGRESS_ROUND = 216;
    uint256 private constant PROGRESS_EXTENDED = 248;

    uint256 private constant SUBMISSION_SUBMITTED_AT = 16;
    uint256 private constant SUBMISSION_APPROVALS = 48;
    uint256 private constant SUBMISSION_DENIALS = 56;
    uint256 private constant SUBMISSION_CHALLENGE_ENDS_AT = 64;
    uint256 private constant SUBMISSION_VETOES = 96;
    uint256 private constant SUBMISSION_VETO_THRESHOLD = 160;
    uint256 private constant SUBMISSION_OPEN = 1 << 224;

    /// @notice Saves about 400 gas.
    function store(Tally storage slot, Tally memory tally) internal {
        uint256 word = uint256(tally.total) | uint256(tally.sumRoots) << TALLY_SUM_ROOTS | uint256(tally.sumSquares)
            << TALLY_SUM_SQUARES;
        assembly ("memory-safe") {
            sstore(slot.slot, word)
        }
    }

    /// @notice Saves about 600 gas.
    function store(Donor storage slot, Donor memory donor) internal {
        uint256 word = uint256(donor.amount) | uint256(donor.counted) << DONOR_COUNTED | uint256(donor.lastCountedAt)
            << DONOR_LAST_COUNTED_AT | uint256(donor.vetoed) << DONOR_VETOED | uint256(donor.role) << DONOR_ROLE;
        assembly ("memory-safe") {
            sstore(slot.slot, word)
        }
    }

    /// @notice Saves about 1,600 gas.
    function store(Progress storage slot, Progress memory progress) internal {
        uint256 word = uint256(progress.paid) | uint256(progress.releasedShare) << PROGRESS_RELEASED_SHARE
            | uint256(progress.milestone) << PROGRESS_MILESTONE | uint256(progress.status) << PROGRESS_STATUS
            | uint256(progress.cutoff) << PROGRESS_CUTOFF | uint256(progress.challengePeriod)
            << PROGRESS_CHALLENGE_PERIOD | uint256(progress.vetoShare) << PROGRESS_VETO_SHARE
            | uint256(progress.threshold) << PROGRESS_THRESHOLD | uint256(progress.milestoneCount)
            << PROGRESS_MILESTONE_COUNT | uint256(progress.round) << PROGRESS_ROUND | uint256(progress.extended)
            << PROGRESS_EXTENDED;
        assembly ("memory-safe") {
            sstore(slot.slot, word)
        }
    }

    /// @notice Saves about 1,000 gas.
    function store(Submission storage slot, Submission memory submission) internal {
        uint256 word = uint256(submission.number) | uint256(submission.submittedAt) << SUBMISSION_SUBMITTED_AT
            | uint256(submission.approvals) << SUBMISSION_APPROVALS | uint256(submission.denials) << SUBMISSION_DENIALS
            | uint256(submission.challengeEndsAt) << SUBMISSION_CHALLENGE_ENDS_AT | uint256(submission.vetoes)
            << SUBMISSION_VETOES | uint256(submission.vetoThreshold) << SUBMISSION_VETO_THRESHOLD;
        if (submission.open) word |= SUBMISSION_OPEN;
        assembly ("memory-safe") {
            sstore(slot.slot, word)
        }
    }
}
