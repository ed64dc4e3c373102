// SPDX-License-Identifier: MIT
pragma solidity ^0.8.37;

import {AttestationRequest} from "@ethereum-attestation-service/eas-contracts/contracts/IEAS.sol";
import {ICampaigns} from "src/interfaces/ICampaigns.sol";
import {IEASMilestoneResolver, Verdict} from "src/interfaces/IEASMilestoneResolver.sol";
import {MilestoneAttestations} from "../support/MilestoneAttestations.sol";

/// What went wrong: of an attestation only schema and attester were checked, so any that an attester ever made under
/// the schema released money: about another project, expired, or revoked. Here: recipient, reference, expiry,
/// revocability and
/// every field of the verdict are checked as well, in the real EAS (A2).
contract AttestationOfAnythingElseTest is MilestoneAttestations {
    function test_A2_AnAttestationAboutAnotherProjectReleasesNothingHere() public {
        bytes32 other = funded();
        vm.prank(lab);
        campaigns.submit(other, EVIDENCE);
        Verdict memory verdict = verdictOf(true);
        verdict.campaign = other;
        attestAs(attesters[0], requestFor(verdict));
        attestAs(attesters[1], requestFor(verdict));
        assertNotEq(campaigns.submissionOf(other).challengeEndsAt, 0, "what they attested is approved");
        assertEq(approvals(), 0, "and nothing else");
        vm.expectRevert(abi.encodeWithSelector(ICampaigns.Campaigns_NotApproved.selector, id));
        campaigns.release(id);
    }

    function test_A2_AnAttestationToAnotherRecipientIsRefused() public {
        AttestationRequest memory request = approval();
        request.data.recipient = lab;
        refuse(
            request,
            abi.encodeWithSelector(
                IEASMilestoneResolver.EASMilestoneResolver_WrongRecipient.selector, lab, address(campaigns)
            )
        );
    }

    function test_A2_AnAttestationThatExpiresIsRefused() public {
        AttestationRequest memory request = approval();
        request.data.expirationTime = uint64(vm.getBlockTimestamp() + 1);
        refuse(
            request,
            abi.encodeWithSelector(
                IEASMilestoneResolver.EASMilestoneResolver_Expires.selector, request.data.expirationTime
            )
        );
    }

    /// One that could not be taken back would keep an attester from ever correcting itself.
    function test_A2_AnAttestationThatCannotBeRevokedIsRefused() public {
        AttestationRequest memory request = approval();
        request.data.revocable = false;
        refuse(
            request,
            abi.encodeWithSelector(IEASMilestoneResolver.EASMilestoneResolver_Irrevocable.selector, attesters[0])
        );
    }

    function test_A2_AnAttestationWithAReferenceIsRefused() public {
        bytes32 uid = approveBy(1);
        AttestationRequest memory request = approval();
        request.data.refUID = uid;
        refuse(request, abi.encodeWithSelector(IEASMilestoneResolver.EASMilestoneResolver_HasReference.selector, uid));
    }

    /// Two real approvals, one of them revoked after the whole challenge: nothing is released, and the donors get all.
    function test_A2_ARevokedAttestationReleasesNothing() public {
        bytes32 uid = approveBy(0);
        approveBy(1);
        vm.warp(challengeEndsAt());
        revokeBy(0, uid);
        assertEq(denials(), 1);
        vm.expectRevert(abi.encodeWithSelector(ICampaigns.Campaigns_NotApproved.selector, id));
        campaigns.release(id);
        vm.warp(LAST_DEADLINE + GRACE);
        assertEq(campaigns.refund(id, ada), 50 * USD);
        assertEq(campaigns.refund(id, bao), 50 * USD);
    }
}
