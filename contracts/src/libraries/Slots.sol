// SPDX-License-Identifier: MIT
pragma solidity ^0.8.37;

import {Donor, Progress, Submission, Tally} from "../interfaces/ICampaigns.sol";

/// @title Slots
/// @notice Writes a struct that fills one slot with one SSTORE. The compiler would read and write the slot once a
/// field, which costs 200 gas each time. The layouts are those that the compiler gives the structs, lowest bits first;
/// tests compare both.
library Slots {
    function store(Tally storage slot, Tally memory t) internal {
        uint256 word = uint256(t.total) | uint256(t.sumRoots) << 96 | uint256(t.sumSquares) << 160;
        assembly ("memory-safe") {
            sstore(slot.slot, word)
        }
    }

    function store(Donor storage slot, Donor memory d) internal {
        uint256 word = uint256(d.amount) | uint256(d.counted) << 96 | uint256(d.lastCountedAt) << 192
            | uint256(d.vetoed) << 224 | uint256(d.role) << 240;
        assembly ("memory-safe") {
            sstore(slot.slot, word)
        }
    }

    function store(Progress storage slot, Progress memory p) internal {
        uint256 word = uint256(p.paid) | uint256(p.releasedShare) << 96 | uint256(p.milestone) << 112
            | uint256(p.status) << 120 | uint256(p.cutoff) << 128 | uint256(p.challengePeriod) << 160
            | uint256(p.vetoShare) << 184 | uint256(p.threshold) << 200 | uint256(p.milestoneCount) << 208
            | uint256(p.round) << 216 | uint256(p.extended) << 248;
        assembly ("memory-safe") {
            sstore(slot.slot, word)
        }
    }

    function store(Submission storage slot, Submission memory s) internal {
        uint256 word = uint256(s.number) | uint256(s.submittedAt) << 16 | uint256(s.approvals) << 48
            | uint256(s.denials) << 56 | uint256(s.challengeEndsAt) << 64 | uint256(s.vetoes) << 96
            | uint256(s.vetoThreshold) << 160;
        if (s.open) word |= 1 << 224;
        assembly ("memory-safe") {
            sstore(slot.slot, word)
        }
    }
}
