// SPDX-License-Identifier: MIT
pragma solidity ^0.8.37;

import {
    AttestationRequest,
    AttestationRequestData,
    DelegatedAttestationRequest,
    DelegatedRevocationRequest,
    MultiAttestationRequest,
    MultiRevocationRequest,
    RevocationRequestData
} from "@ethereum-attestation-service/eas-contracts/contracts/IEAS.sol";
import {Campaigns} from "src/core/Campaigns.sol";
import {ICampaigns, Signature, Terms} from "src/interfaces/ICampaigns.sol";
import {EASMilestoneResolver} from "src/periphery/EASMilestoneResolver.sol";
import {SharedAccount} from "../support/Accounts.sol";
import {MilestoneAttestations} from "../support/MilestoneAttestations.sol";

contract EASMilestoneResolverTest is MilestoneAttestations {
    function test_A2_TheSchemaIsTheOneThatTheRegistryKnows() public view {
        assertEq(address(milestones.EAS()), address(eas));
        assertEq(registry.getSchema(schema).uid, schema);
        assertEq(address(registry.getSchema(schema).resolver), address(milestones));
        assertTrue(registry.getSchema(schema).revocable);
        assertEq(registry.getSchema(schema).schema, milestones.SCHEMA());
    }

    function test_A1_KAttestationsStartTheChallenge() public {
        vm.expectEmit(address(campaigns));
        emit ICampaigns.Approved(id, 0, 1, attesters[0]);
        approveBy(0);
        assertEq(approvals(), 1);
        assertEq(challengeEndsAt(), 0);
        vm.expectEmit(address(campaigns));
        emit ICampaigns.ChallengeStarted(id, 0, 1, T0 + CHALLENGE);
        approveBy(2);
        assertEq(approvals(), 5);
        passChallenge(id);
        campaigns.release(id);
        assertEq(campaigns.progressOf(id).releasedShare, 4_000);
    }

    function test_A1_AttestationsAndSignaturesShareOneBitmap() public {
        approveBy(0);
        campaigns.approve(id, 1, one(signatureOf(id, attesters[1])));
        assertEq(approvals(), 3);
        assertEq(challengeEndsAt(), T0 + CHALLENGE);
    }

    /// In either order, or both times by attestation, one attester is one approval.
    function test_A1_TheSameAttesterTwiceIsOne() public {
        bytes memory nothing = abi.encodeWithSelector(ICampaigns.Campaigns_NothingApproved.selector, id, 1);
        Signature[] memory signature = one(signatureOf(id, attesters[0]));
        uint256 snapshot = vm.snapshotState();
        approveBy(0);
        refuse(approval(), nothing);
        vm.expectRevert(nothing);
        campaigns.approve(id, 1, signature);
        assertEq(approvals(), 1);
        assertEq(challengeEndsAt(), 0);
        vm.revertToState(snapshot);

        campaigns.approve(id, 1, signature);
        refuse(approval(), nothing);
        assertEq(challengeEndsAt(), 0);
    }

    function test_A1_OnlyNamedAttestersCount() public {
        address[4] memory others = [stranger, lab, payout, ada];
        AttestationRequest[2] memory requests = [approval(), denial()];
        for (uint256 i; i < others.length * 2; ++i) {
            vm.expectRevert(abi.encodeWithSelector(ICampaigns.Campaigns_NotAttester.selector, others[i / 2]));
            vm.prank(others[i / 2]);
            eas.attest(requests[i % 2]);
        }
    }

    function test_A1_OneBatchMayHoldVerdictsOnSeveralCampaigns() public {
        bytes32 first = id;
        MultiAttestationRequest[] memory batch = new MultiAttestationRequest[](1);
        batch[0] = MultiAttestationRequest({schema: schema, data: new AttestationRequestData[](2)});
        batch[0].data[0] = approval().data;
        id = funded();
        submit(id);
        batch[0].data[1] = denial().data;

        vm.prank(attesters[1]);
        bytes32[] memory uids = eas.multiAttest(batch);
        assertEq(campaigns.submissionOf(first).approvals, 2);
        assertEq(denials(), 2);

        MultiRevocationRequest[] memory revocations = new MultiRevocationRequest[](1);
        revocations[0] = MultiRevocationRequest({schema: schema, data: new RevocationRequestData[](2)});
        (revocations[0].data[0].uid, revocations[0].data[1].uid) = (uids[0], uids[1]);
        vm.prank(attesters[1]);
        eas.multiRevoke(revocations);
        assertEq(campaigns.submissionOf(first).approvals, 0);
        assertEq(campaigns.submissionOf(first).denials, 2);
        assertEq(denials(), 2);
    }

    /// A batch is taken whole or not at all.
    function test_A1_TwoApprovalsInOneBatchAreRefused() public {
        MultiAttestationRequest[] memory batch = new MultiAttestationRequest[](1);
        batch[0] = MultiAttestationRequest({schema: schema, data: new AttestationRequestData[](2)});
        (batch[0].data[0], batch[0].data[1]) = (approval().data, approval().data);
        vm.prank(attesters[0]);
        vm.expectRevert(abi.encodeWithSelector(ICampaigns.Campaigns_NothingApproved.selector, id, 1));
        eas.multiAttest(batch);
        assertEq(approvals(), 0);
    }

    function test_A1_AnyonePostsASignedAttestation() public {
        DelegatedAttestationRequest memory request = delegated(approval(), attesters[0], attesters[0]);
        vm.prank(stranger);
        bytes32 uid = eas.attestByDelegation(request);
        assertEq(approvals(), 1);
        assertEq(eas.getAttestation(uid).attester, attesters[0]);

        DelegatedRevocationRequest memory revocation = delegated(revocationOf(schema, uid), attesters[0]);
        vm.prank(stranger);
        eas.revokeByDelegation(revocation);
        assertEq(approvals(), 0);
        assertEq(denials(), 1);
    }

    /// A contract can sign in EAS where its signature has the 65 bytes of a key's; otherwise it calls EAS itself.
    function test_A4_ASharedAccountAttests() public {
        address[] memory owners = signers(3);
        address single = address(new SharedAccount(owners, 1));
        address both = address(new SharedAccount(owners, 2));
        Terms memory terms = usdcTerms();
        (terms.attesters[0], terms.attesters[1], terms.attesters[2]) = (single, both, stranger);
        sort(terms.attesters);
        id = list(terms);
        submit(id);

        DelegatedAttestationRequest memory forged = delegated(approval(), single, _outsider());
        vm.expectRevert(bytes4(keccak256("InvalidSignature()")));
        eas.attestByDelegation(forged);
        eas.attestByDelegation(delegated(approval(), single, owners[1]));
        assertEq(challengeEndsAt(), 0);
        attestAs(both, approval());
        assertEq(challengeEndsAt(), T0 + CHALLENGE);
    }

    function _outsider() private returns (address) {
        address[] memory four = signers(4);
        for (uint256 i; i < 3; ++i) {
            if (four[i] != attesters[i]) return four[i];
        }
        return four[3];
    }

    /// Versions differ from chain to chain, mainnet's being the oldest, but not in what is used of them.
    function test_A1_TheVersionsDeployedOnChainsServe() public {
        string[4] memory chains = ["mainnet", "polygon", "linea", "arbitrum-sepolia"];
        for (uint256 i; i < chains.length; ++i) {
            _serves(chains[i]);
        }
    }

    function _serves(string memory chain) private {
        deployEasOf(chain);
        milestones = new EASMilestoneResolver(eas);
        campaigns = new Campaigns(router, address(milestones));
        assertEq(registry.register(milestones.SCHEMA(), milestones, true), milestones.SCHEMA_UID(), chain);
        schema = milestones.SCHEMA_UID();
        id = funded();
        submit(id);
        bytes32 uid = approveBy(0);
        approveBy(1);
        assertEq(challengeEndsAt(), T0 + CHALLENGE, chain);
        revokeBy(0, uid);
        assertEq(challengeEndsAt(), 0, chain);
        assertEq(denials(), 1, chain);
    }
}
