// SPDX-License-Identifier: MIT
pragma solidity ^0.8.37;

import {Math} from "@openzeppelin/contracts/utils/math/Math.sol";
import {Casts} from "src/libraries/Casts.sol";
import {Progress, Tally} from "src/types/CampaignTypes.sol";

/// What a campaign's payouts, refunds and cutoffs are computed from, with the text that computes them.
abstract contract AnyCampaign {
    struct Campaign {
        Tally tally;
        Progress progress;
    }

    uint256 internal constant FULL_SHARE = 10_000;

    mapping(bytes32 id => Campaign) internal _campaigns;
    uint256 internal constant GRACE = 14 days;
    uint256 internal constant MAX_EXTENSION = 90 days;
    uint32 internal lastDeadline;

    // from src/core/CampaignStore.sol: claimable, _unreleased

    /// Writes without a pointer: what is written through one, the solver does not find again in the mapping.
    function _set(uint96 total, uint16 share, uint96 paid) internal {
        require(share <= FULL_SHARE);
        _campaigns[0].tally.total = total;
        _campaigns[0].progress.releasedShare = share;
        _campaigns[0].progress.paid = paid;
    }

    // from src/core/Milestones.sol: _movedCutoff

    function milestoneOf(bytes32, uint256) internal view returns (uint16 share, uint32 deadline) {
        return (0, lastDeadline);
    }
}

/// M2: what is paid and two refunds never exceed what came in.
contract PayoutAndRefundsStayWithinTheTotal is AnyCampaign {
    function claim(uint96 total, uint16 share, uint96 a, uint96 b) external {
        require(uint256(a) + b <= total);
        _set(total, share, 0);
        assert(claimable(0) + _unreleased(_campaigns[0], a) + _unreleased(_campaigns[0], b) <= total);
    }
}

/// M2: of one donor's money at most one base unit is left over.
contract OneDonorLeavesAtMostOneUnit is AnyCampaign {
    function claim(uint96 total, uint16 share) external {
        _set(total, share, 0);
        assert(claimable(0) + _unreleased(_campaigns[0], total) + 1 >= total);
    }
}

/// M5: paid at any time before, at any lower share and total, a lab ends with the released share and no more.
contract ALabEndsWithTheReleasedShare is AnyCampaign {
    function claim(uint96 before, uint96 total, uint16 shareBefore, uint16 share) external {
        require(before <= total && shareBefore <= share);
        _set(before, shareBefore, 0);
        uint256 paid = claimable(0);
        require(paid <= type(uint96).max);
        _set(total, share, uint96(paid));
        assert(paid + claimable(0) == uint256(total) * share / FULL_SHARE);
    }
}

/// M3: a refund falls only with what is released.
contract ARefundFallsOnlyWithARelease is AnyCampaign {
    function claim(uint96 amount, uint16 before, uint16 share) external {
        require(before <= share);
        _set(amount, before, 0);
        uint256 refund = _unreleased(_campaigns[0], amount);
        _set(amount, share, 0);
        uint256 rest = _unreleased(_campaigns[0], amount);
        assert(rest <= refund && (before != share || rest == refund));
    }
}

/// A7: a cutoff never moves to an earlier time, nor past the last that the terms allow.
contract ACutoffNeverPassesTheLast is AnyCampaign {
    function claim(uint32 cutoff, uint32 deadline, uint40 wanted) external {
        Progress memory progress;
        progress.cutoff = cutoff;
        progress.milestoneCount = 1;
        lastDeadline = deadline;
        uint256 last = deadline + GRACE + MAX_EXTENSION;
        require(last <= type(uint32).max);
        uint256 moved = _movedCutoff(0, progress, wanted);
        assert(moved >= cutoff && (moved <= last || moved == cutoff));
    }
}
