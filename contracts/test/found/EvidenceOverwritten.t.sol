// SPDX-License-Identifier: MIT
pragma solidity ^0.8.37;

import {ICampaigns, Signature} from "src/interfaces/ICampaigns.sol";
import {Attack} from "../support/Attack.sol";

/// What went wrong: a project overwrote its metadata just before the release, which then approved what nobody had
/// looked at. Here: a submission has a number and a digest, both signed; replacing it clears its approvals, and from
/// the k-th
/// approval on it cannot be replaced (A3).
contract EvidenceOverwrittenTest is Attack {
    bytes32 private constant SWAPPED = keccak256("swapped");
    bytes32 private id;

    function setUp() public override {
        super.setUp();
        id = funded();
        submit(id);
    }

    function _swap() private {
        vm.prank(lab);
        campaigns.submit(id, SWAPPED);
    }

    /// The lab sees the last approval in the mempool and swaps the evidence before it.
    function test_A3_ASwapBeforeTheLastApprovalLeavesNone() public {
        campaigns.approve(id, 1, one(signatureOf(id, attesters[0])));
        Signature[] memory last = one(signatureOf(id, attesters[1]));
        _swap();
        assertEq(campaigns.submissionOf(id).approvals, 0, "cleared");
        bytes memory outdated = abi.encodeWithSelector(ICampaigns.Campaigns_NoSubmission.selector, id, 1);
        refused(lab, abi.encodeCall(ICampaigns.approve, (id, 1, last)), outdated);
        bytes memory invalid = abi.encodeWithSelector(ICampaigns.Campaigns_InvalidSignature.selector, attesters[1]);
        refused(lab, abi.encodeCall(ICampaigns.approve, (id, 2, last)), invalid);
        assertEq(campaigns.submissionOf(id).challengeEndsAt, 0);
    }

    function test_A3_ASwapBeforeTheReleaseIsRefused() public {
        approve(id);
        bytes memory reason = abi.encodeWithSelector(ICampaigns.Campaigns_AlreadyApproved.selector, id, 1);
        refused(lab, abi.encodeCall(ICampaigns.submit, (id, SWAPPED)), reason);
        passChallenge(id);
        refused(lab, abi.encodeCall(ICampaigns.submit, (id, SWAPPED)), reason);
        vm.expectEmit(address(campaigns));
        emit ICampaigns.Released(id, 0, 4_000, LAST_DEADLINE + GRACE);
        campaigns.release(id);
        assertEq(campaigns.evidenceOf(id), EVIDENCE, "what they looked at");
    }

    /// Swapping there and back does not bring the approvals back either.
    function test_A3_SwappingBackBringsNoApprovalBack() public {
        Signature[] memory given = signatures(id, 2);
        _swap();
        submit(id);
        bytes memory invalid = abi.encodeWithSelector(ICampaigns.Campaigns_InvalidSignature.selector, attesters[0]);
        refused(lab, abi.encodeCall(ICampaigns.approve, (id, 3, given)), invalid);
    }
}
