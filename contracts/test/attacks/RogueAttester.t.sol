// SPDX-License-Identifier: MIT
pragma solidity ^0.8.37;

import {ICampaigns, Signature, Terms} from "src/interfaces/ICampaigns.sol";
import {Attack} from "../support/Attack.sol";
import {Digests} from "../support/Digests.sol";

/// Two of three must approve. Two honest attesters do so in time, but a third, rogue, comes in between as the second,
/// so that the other honest one is no longer needed; and denies when nobody can take its place any more.
contract RogueAttesterTest is Attack {
    using Digests for ICampaigns;

    address private rogue;
    address private first;
    address private second;

    function setUp() public override {
        super.setUp();
        (rogue, first, second) = (attesters[0], attesters[1], attesters[2]);
    }

    function _approveAs(bytes32 id, address attester) private {
        uint256 number = campaigns.submissionOf(id).number;
        vm.prank(attester);
        campaigns.approve(id, number, one(unsigned(attester)));
    }

    /// Where the rule is missing it is refused, and the attack continues.
    function _tryToApproveAs(bytes32 id, address attester) private {
        bytes memory data =
            abi.encodeCall(ICampaigns.approve, (id, campaigns.submissionOf(id).number, one(unsigned(attester))));
        vm.prank(attester);
        (bool ok,) = address(campaigns).call(data);
        ok;
    }

    function _denyAs(bytes32 id, address attester) private {
        uint256 number = campaigns.submissionOf(id).number;
        vm.prank(attester);
        campaigns.deny(id, number, 0, unsigned(attester));
    }

    function _extend(bytes32 id, uint32 deadline) private {
        Signature[] memory signed = new Signature[](2);
        for (uint256 i; i < 2; ++i) {
            bytes32 digest = campaigns.extensionDigest(id, 1, deadline, attesters[i + 1]);
            signed[i] = Signature(attesters[i + 1], rawSignature(attesters[i + 1], digest));
        }
        campaigns.extend(id, deadline, signed);
    }

    /// The rogue approves as the second, and denies in the last second of the window that it started.
    function _attack(bytes32 id) private {
        submit(id);
        _approveAs(id, first);
        _approveAs(id, rogue);
        uint256 endsAt = campaigns.submissionOf(id).challengeEndsAt;
        vm.warp(endsAt - 1 hours);
        _tryToApproveAs(id, second);
        vm.warp(endsAt - 1);
        _denyAs(id, rogue);
        assertEq(campaigns.submissionOf(id).challengeEndsAt, endsAt, "the window continues");
        vm.warp(endsAt);
        campaigns.release(id);
    }

    /// The last milestone, extended as far as it goes, approved a day before its cutoff: nothing moves it any more.
    /// @custom:mutant A8-no-more-than-k | src/core/Milestones.sol | uint256 approvalsBefore = submission.approvals; |
    /// require(submission.challengeEndsAt == 0, Campaigns_AlreadyApproved(id, number)); uint256 approvalsBefore =
    /// submission.approvals;
    function test_A8_AtTheLastCutoffTheMilestoneIsReleased() public {
        bytes32 id = funded();
        pass(id);
        _extend(id, LAST_DEADLINE + MAX_EXTENSION);
        uint256 cutoff = campaigns.progressOf(id).cutoff;
        assertEq(cutoff, uint256(LAST_DEADLINE) + GRACE + MAX_EXTENSION);
        vm.warp(cutoff - 1 days);
        _attack(id);
        assertEq(campaigns.withdraw(id), 100 * USD, "the lab has what it worked for");
        assertFalse(campaigns.isFailed(id));
    }

    /// Without any extension: a challenge period of 90 days outlasts the last cutoff as well.
    function test_A8_WithTheLongestChallengeTheMilestoneIsReleased() public {
        Terms memory terms = usdcTerms();
        terms.challengePeriod = 90 days;
        bytes32 id = list(terms);
        give(id, ada, 100 * USD);
        pass(id);
        vm.warp(campaigns.progressOf(id).cutoff - 1);
        _attack(id);
        assertEq(campaigns.withdraw(id), 100 * USD);
    }

    /// In the ordinary case it would cost the lab another challenge period, again and again.
    /// @custom:mutant A8-any-denial-ends-the-window | src/core/Milestones.sol | submission.challengeEndsAt != 0 &&
    /// _bitCount(submission.approvals) < progress.threshold | submission.challengeEndsAt != 0
    function test_A8_TheChallengeEndsWhenItWouldHave() public {
        bytes32 id = funded();
        vm.warp(T0 + 1);
        _attack(id);
        assertEq(vm.getBlockTimestamp(), T0 + 1 + CHALLENGE);
    }

    /// A rogue that starts the window again with its late approval would hold up the release.
    /// @custom:mutant A8-each-approval-starts-a-window | src/core/Milestones.sol | submission.challengeEndsAt == 0 &&
    /// _bitCount(submission.approvals) >= progress.threshold | _bitCount(submission.approvals) >= progress.threshold
    function test_A8_ALateApprovalHoldsNothingUp() public {
        bytes32 id = funded();
        submit(id);
        _approveAs(id, first);
        _approveAs(id, second);
        vm.warp(T0 + CHALLENGE - 1);
        _approveAs(id, rogue);
        vm.warp(T0 + CHALLENGE);
        _denyAs(id, rogue);
        campaigns.release(id);
        assertEq(campaigns.claimable(id), 40 * USD);
    }

    /// All three signed. Just before their signatures are posted the rogue denies, so that the call is refused.
    /// @custom:mutant A8-one-denial-refuses-all | src/core/Milestones.sol | submission.denials) & bit != 0) continue; |
    /// 0) & bit != 0) continue; require(submission.denials & bit == 0, Campaigns_Denied(number, attester));
    function test_A8_ADenialStopsNobodyElsesSignature() public {
        bytes32 id = funded();
        submit(id);
        Signature[] memory all = signatures(id, 3);
        _denyAs(id, rogue);
        campaigns.approve(id, 1, all);
        assertEq(campaigns.submissionOf(id).challengeEndsAt, T0 + CHALLENGE);
        passChallenge(id);
        campaigns.release(id);
    }

    /// Two of three may still take back what they approved.
    function test_A6_TwoThatDenyDoStopTheRelease() public {
        bytes32 id = funded();
        submit(id);
        campaigns.approve(id, 1, signatures(id, 3));
        _denyAs(id, first);
        _denyAs(id, second);
        vm.warp(T0 + CHALLENGE);
        bytes memory notApproved = abi.encodeWithSelector(ICampaigns.Campaigns_NotApproved.selector, id);
        refused(lab, abi.encodeCall(ICampaigns.release, (id)), notApproved);
    }
}
