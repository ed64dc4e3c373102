// SPDX-License-Identifier: MIT
pragma solidity ^0.8.37;

import {AccessDenied} from "@ethereum-attestation-service/eas-contracts/contracts/Common.sol";
import {
    AttestationRequest,
    DelegatedRevocationRequest,
    IEAS
} from "@ethereum-attestation-service/eas-contracts/contracts/IEAS.sol";
import {ICampaigns, Signature} from "src/interfaces/ICampaigns.sol";
import {IEASMilestoneResolver, Verdict} from "src/interfaces/IEASMilestoneResolver.sol";
import {MilestoneAttestations} from "../support/MilestoneAttestations.sol";
import {Digests} from "../support/Digests.sol";

contract EASMilestoneRevocationTest is MilestoneAttestations {
    using Digests for ICampaigns;

    enum Act {
        AttestsApproval,
        SignsApproval,
        AttestsDenial,
        SignsDenial,
        Revokes
    }

    function test_A6_AnAttestedDenialIsSticky() public {
        vm.expectEmit(address(campaigns));
        emit ICampaigns.Denied(id, 0, 1, attesters[0], 0);
        attestAs(attesters[0], denial());
        assertEq(denials(), 1);
        refuse(approval(), _nothing());
        refuse(denial(), abi.encodeWithSelector(ICampaigns.Campaigns_Denied.selector, 1, attesters[0]));
    }

    /// A denial passes the digest of its reason on; what revokes an approval has none.
    function test_A6_AnAttestedDenialMaySayWhy() public {
        Verdict memory verdict = verdictOf(false);
        verdict.reason = keccak256("reason");
        vm.expectEmit(address(campaigns));
        emit ICampaigns.Denied(id, 0, 1, attesters[0], keccak256("reason"));
        attestAs(attesters[0], requestFor(verdict));
        bytes32 uid = approveBy(1);
        vm.expectEmit(address(campaigns));
        emit ICampaigns.Denied(id, 0, 1, attesters[1], 0);
        revokeBy(1, uid);
        assertEq(denials(), 3);
    }

    function _nothing() private view returns (bytes memory) {
        return abi.encodeWithSelector(ICampaigns.Campaigns_NothingApproved.selector, id, 1);
    }

    /// Revoking a denial is recorded, but gives nothing back.
    function test_A6_ARevokedDenialStaysADenial() public {
        bytes32 uid = attestAs(attesters[0], denial());
        revokeBy(0, uid);
        assertEq(eas.getAttestation(uid).revocationTime, T0);
        assertEq(denials(), 1);
        refuse(approval(), _nothing());
    }

    function test_A6_RevokingTakesTheApprovalBackForGood() public {
        Signature[] memory signature = one(signatureOf(id, attesters[0]));
        bytes32 uid = approveBy(0);
        vm.expectEmit(address(campaigns));
        emit ICampaigns.Denied(id, 0, 1, attesters[0], 0);
        revokeBy(0, uid);
        assertEq(approvals(), 0);
        assertEq(denials(), 1);

        refuse(approval(), _nothing());
        vm.expectRevert(_nothing());
        campaigns.approve(id, 1, signature);
        approveBy(1);
        assertEq(challengeEndsAt(), 0);
        approveBy(2);
        assertEq(challengeEndsAt(), T0 + CHALLENGE);
    }

    function test_A6_RevokingInTheChallengeWindowEndsIt() public {
        bytes32 uid = approveBy(0);
        campaigns.approve(id, 1, one(signatureOf(id, attesters[1])));
        vm.warp(T0 + CHALLENGE - 1);
        revokeBy(0, uid);
        assertEq(challengeEndsAt(), 0);
        vm.warp(T0 + CHALLENGE);
        vm.expectRevert(abi.encodeWithSelector(ICampaigns.Campaigns_NotApproved.selector, id));
        campaigns.release(id);
        refuse(approval(), _nothing());
    }

    /// What one takes back does not end a window that k others hold.
    function test_A6_RevokingDoesNotEndAWindowThatOthersHold() public {
        bytes32 uid = approveBy(0);
        approveBy(1);
        vm.warp(T0 + 1 days);
        approveBy(2);
        assertEq(challengeEndsAt(), T0 + CHALLENGE, "of the second approval");
        revokeBy(0, uid);
        assertEq(approvals(), 6);
        assertEq(denials(), 1);
        assertEq(challengeEndsAt(), T0 + CHALLENGE);
        vm.warp(T0 + CHALLENGE);
        campaigns.release(id);
    }

    /// Also after the window, as long as nobody has called release.
    function test_A6_RevokingBeforeTheReleaseIsInTime() public {
        bytes32 uid = approveBy(0);
        approveBy(1);
        passChallenge(id);
        revokeBy(0, uid);
        vm.expectRevert(abi.encodeWithSelector(ICampaigns.Campaigns_NotApproved.selector, id));
        campaigns.release(id);
    }

    /// After the release, and wherever else it comes too late, a revocation is a record in EAS and nothing more.
    function test_A6_RevokingAfterTheReleaseIsARecordOnly() public {
        bytes32 uid = approveBy(0);
        approveBy(1);
        passChallenge(id);
        campaigns.release(id);
        _revokesWithoutEffect(uid);
        assertEq(campaigns.progressOf(id).releasedShare, 4_000);
    }

    function test_A6_RevokingAnOldSubmissionsApprovalIsARecordOnly() public {
        bytes32 uid = approveBy(0);
        submit(id);
        approveBy(0);
        _revokesWithoutEffect(uid);
        assertEq(approvals(), 1);
    }

    function test_A6_RevokingInAFailedOrCancelledCampaignIsARecordOnly() public {
        bytes32 uid = approveBy(0);
        uint256 snapshot = vm.snapshotState();
        vm.warp(FIRST_DEADLINE + GRACE);
        assertTrue(campaigns.isFailed(id));
        _revokesWithoutEffect(uid);
        vm.revertToState(snapshot);
        vm.prank(lab);
        campaigns.cancel(id);
        _revokesWithoutEffect(uid);
    }

    function test_A6_RevokingAfterASignedDenialIsARecordOnly() public {
        bytes32 uid = approveBy(0);
        bytes memory signature = rawSignature(attesters[0], campaigns.denialDigest(id, 1, attesters[0], 0));
        campaigns.deny(id, 1, 0, Signature({signer: attesters[0], data: signature}));
        _revokesWithoutEffect(uid);
        assertEq(denials(), 1);
    }

    function _revokesWithoutEffect(bytes32 uid) private {
        bytes32 before = keccak256(abi.encode(campaigns.submissionOf(id), campaigns.progressOf(id)));
        revokeBy(0, uid);
        assertEq(eas.getAttestation(uid).revocationTime, block.timestamp);
        assertEq(keccak256(abi.encode(campaigns.submissionOf(id), campaigns.progressOf(id))), before);
    }

    function test_A6_OnlyTheAttesterRevokes() public {
        bytes32 uid = approveBy(0);
        vm.prank(attesters[1]);
        vm.expectRevert(AccessDenied.selector);
        eas.revoke(revocationOf(schema, uid));
        assertEq(approvals(), 1);
    }

    /// The account that posts an attester's signed revocation chooses its gas. No choice revokes without denying, and
    /// the one that breaks off in the denial says so.
    function test_A6_NoAmountOfGasRevokesWithoutDenying() public {
        bytes32 uid = approveBy(0);
        DelegatedRevocationRequest memory request = delegated(revocationOf(schema, uid), attesters[0]);
        bytes memory call = abi.encodeCall(IEAS.revokeByDelegation, (request));
        uint256 snapshot = vm.snapshotState();
        bytes memory breakOff =
            abi.encodeWithSelector(IEASMilestoneResolver.EASMilestoneResolver_DenialBrokeOff.selector, uid);
        uint256 brokeOff;
        uint256 passed;
        for (uint256 gasLimit = 20_000; gasLimit < 220_000; gasLimit += 500) {
            vm.cool(address(campaigns));
            vm.cool(address(eas));
            (bool ok, bytes memory reason) = address(eas).call{gas: gasLimit}(call);
            assertEq(eas.getAttestation(uid).revocationTime != 0, denials() == 1);
            if (ok) ++passed;
            if (keccak256(reason) == keccak256(breakOff)) ++brokeOff;
            vm.revertToState(snapshot);
        }
        assertGt(passed, 0);
        assertGt(brokeOff, 0);
    }

    /// Attestations and signatures of three attesters in any order: what counts is one bitmap of approvals, from which
    /// a denial of either kind takes its attester out for good.
    function testFuzz_A6_AnyOrderOfVerdictsIsOneBitmap(uint8[24] memory draws) public {
        bytes32[3] memory uids;
        uint256 approved;
        uint256 denied;
        for (uint256 i; i < draws.length; ++i) {
            uint256 index = draws[i] % 3;
            uint256 bit = 2 ** index;
            Act act = Act(draws[i] / 3 % 5);
            bool isApproval = act == Act.AttestsApproval || act == Act.SignsApproval;
            if (act == Act.Revokes && uids[index] == 0) continue;
            bool taken = isApproval ? (approved | denied) & bit == 0 : denied & bit == 0 || act == Act.Revokes;
            bytes32 uid = _perform(act, index, uids[index], taken);
            if (uid != 0 || act == Act.Revokes) uids[index] = uid;
            if (taken && isApproval) approved |= bit;
            if (taken && !isApproval) (approved, denied) = (approved & ~bit, denied | bit);
            assertEq(approvals(), approved);
            assertEq(denials(), denied);
            assertEq(challengeEndsAt() != 0, _isEnough(approved));
        }
    }

    function _isEnough(uint256 approved) private pure returns (bool) {
        return approved != 0 && approved & (approved - 1) != 0;
    }

    /// @return uid Of the attestation made, if any.
    function _perform(Act act, uint256 index, bytes32 uid, bool taken) private returns (bytes32) {
        address attester = attesters[index];
        AttestationRequest memory request = act == Act.AttestsDenial ? denial() : approval();
        Signature[] memory approvalSignature = one(signatureOf(id, attester));
        Signature memory denialSignature =
            Signature(attester, rawSignature(attester, campaigns.denialDigest(id, 1, attester, 0)));
        if (!taken) vm.expectRevert();
        if (act == Act.SignsApproval) campaigns.approve(id, 1, approvalSignature);
        else if (act == Act.SignsDenial) campaigns.deny(id, 1, 0, denialSignature);
        else if (act == Act.Revokes) revokeBy(index, uid);
        else return _attestIf(taken, attester, request);
        return 0;
    }

    function _attestIf(bool taken, address attester, AttestationRequest memory request) private returns (bytes32) {
        bytes32 uid = attestAs(attester, request);
        return taken ? uid : bytes32(0);
    }
}
