// SPDX-License-Identifier: MIT
pragma solidity ^0.8.37;

import {SafeCast} from "@openzeppelin/contracts/utils/math/SafeCast.sol";
import {Milestone, Progress, Terms} from "src/interfaces/ICampaigns.sol";
import {Base} from "../support/Base.sol";
import {Drawing, Draws} from "../support/Draws.sol";

/// Where a campaign's money goes, over random shares, gifts, releases and withdrawals.
contract EscrowFuzzTest is Base {
    using Drawing for Draws;
    using SafeCast for uint256;

    uint256 private constant DONORS = 4;

    bytes32 private id;
    uint256[DONORS] private given;

    function _list(Draws memory draws) private {
        Terms memory terms = escrowTerms();
        if (draws.chance(50)) terms.token = NATIVE;
        uint256 n = draws.between(1, 10);
        uint256[] memory shares = draws.split(FULL, n);
        terms.milestones = new Milestone[](n);
        for (uint256 i; i < n; ++i) {
            terms.milestones[i] = Milestone(shares[i].toUint16(), (CLOSES + i).toUint32(), EVIDENCE);
        }
        id = list(terms);
    }

    function _step(Draws memory draws) private {
        uint256 action = draws.between(0, 9);
        if (action < 5) {
            uint256 donor = draws.between(0, DONORS - 1);
            uint256 amount = draws.magnitude(1, 1e15);
            given[donor] += amount;
            give(id, person(donor), amount);
        } else if (action < 7) {
            Progress memory progress = campaigns.progressOf(id);
            if (progress.milestone + 1 < progress.milestoneCount) pass(id);
        } else if (campaigns.claimable(id) != 0) {
            campaigns.withdraw(id);
        }
    }

    function _assertSolvent() private view {
        Progress memory progress = campaigns.progressOf(id);
        uint256 total = campaigns.tallyOf(id).total;
        uint256 owed = campaigns.claimable(id);
        for (uint256 d; d < DONORS; ++d) {
            owed += campaigns.refundable(id, address(_person(d)));
        }
        assertLe(progress.paid + campaigns.claimable(id), total * progress.releasedShare / FULL, "M5");
        assertLe(owed, balanceOf(campaigns.windowOf(id).token, address(campaigns)), "M1");
    }

    function _person(uint256 d) private pure returns (address) {
        return vm.addr(uint256(keccak256(abi.encodePacked(string.concat("person ", vm.toString(d))))));
    }

    /// In any order of gifts, releases and withdrawals nothing is paid twice, and once all is taken only dust is left.
    /// @custom:mutant M2-refunds-round-up | src/core/CampaignStore.sol | releasedShare) / FULL_SHARE |
    /// releasedShare) / FULL_SHARE + 1
    function testFuzz_M2_M5_RefundsAndPayoutsNeverExceedGifts(uint256 seed) public {
        Draws memory draws = Draws(seed, 0);
        _list(draws);
        for (uint256 i; i < 25; ++i) {
            _step(draws);
            _assertSolvent();
        }
        vm.prank(lab);
        campaigns.cancel(id);
        uint256 share = campaigns.progressOf(id).releasedShare;
        if (campaigns.claimable(id) != 0 && draws.chance(50)) campaigns.withdraw(id);
        for (uint256 d; d < DONORS; ++d) {
            if (campaigns.refundable(id, _person(d)) == 0) continue;
            assertEq(campaigns.refund(id, _person(d)), given[d] * (FULL - share) / FULL);
            _assertSolvent();
        }
        if (campaigns.claimable(id) != 0) campaigns.withdraw(id);
        assertEq(campaigns.progressOf(id).paid, uint256(campaigns.tallyOf(id).total) * share / FULL);
        assertLe(balanceOf(campaigns.windowOf(id).token, address(campaigns)), DONORS + 1, "only dust is left");
    }

    /// A completed campaign pays out everything to the last base unit.
    function testFuzz_M2_ACompletedCampaignLeavesNothing(uint256 seed) public {
        Draws memory draws = Draws(seed, 0);
        _list(draws);
        for (uint256 i; i < 15; ++i) {
            _step(draws);
        }
        uint256 n = campaigns.progressOf(id).milestoneCount;
        while (campaigns.progressOf(id).milestone < n) {
            pass(id);
        }
        if (campaigns.claimable(id) != 0) campaigns.withdraw(id);
        assertEq(balanceOf(campaigns.windowOf(id).token, address(campaigns)), 0);
        assertEq(campaigns.progressOf(id).paid, campaigns.tallyOf(id).total);
    }

    /// Gifts and withdrawals by others, and vetoes, leave a donor's refund as it was.
    function testFuzz_M3_OthersGiftsLeaveARefundAlone(uint256 amount, uint256 other) public {
        amount = bound(amount, 1, 1e16);
        other = bound(other, 1, 1e16);
        id = listed();
        give(id, ada, amount);
        give(id, bao, other);
        assertEq(campaigns.refundable(id, ada), amount);
        vm.prank(lab);
        campaigns.cancel(id);
        campaigns.refund(id, bao);
        assertEq(campaigns.refund(id, ada), amount);
    }
}
