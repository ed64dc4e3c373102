// SPDX-License-Identifier: MIT
pragma solidity ^0.8.37;

import {AttestationRequest} from "@ethereum-attestation-service/eas-contracts/contracts/IEAS.sol";
import {Campaigns} from "src/core/Campaigns.sol";
import {ICampaigns, Signature} from "src/interfaces/ICampaigns.sol";
import {Verdict} from "src/interfaces/IEASMilestoneResolver.sol";
import {EASMilestoneResolver} from "src/periphery/EASMilestoneResolver.sol";
import {EasBase} from "./EasBase.sol";

/// @notice A funded campaign with a submission, whose attesters speak through EAS.
abstract contract MilestoneAttestations is EasBase {
    EASMilestoneResolver internal milestones;
    bytes32 internal schema;
    bytes32 internal id;

    function setUp() public virtual override {
        super.setUp();
        schema = milestones.SCHEMA_UID();
        registry.register(milestones.SCHEMA(), milestones, true);
        id = funded();
        submit(id);
    }

    function deployCampaigns() internal virtual override returns (ICampaigns) {
        deployEas();
        milestones = new EASMilestoneResolver(eas);
        return new Campaigns(router, address(milestones));
    }

    // builders

    function verdictOf(bool approved) internal view returns (Verdict memory) {
        return Verdict({
            chainId: block.chainid,
            campaigns: address(campaigns),
            campaign: id,
            milestone: campaigns.progressOf(id).milestone,
            submission: campaigns.submissionOf(id).number,
            evidence: campaigns.evidenceOf(id),
            approved: approved,
            reason: 0
        });
    }

    function requestFor(Verdict memory verdict) internal view returns (AttestationRequest memory) {
        return requestOf(schema, verdict.campaigns, abi.encode(verdict));
    }

    function approval() internal view returns (AttestationRequest memory) {
        return requestFor(verdictOf(true));
    }

    function denial() internal view returns (AttestationRequest memory) {
        return requestFor(verdictOf(false));
    }

    function attestAs(address attester, AttestationRequest memory request) internal returns (bytes32) {
        vm.prank(attester);
        return eas.attest(request);
    }

    function approveBy(uint256 index) internal returns (bytes32) {
        return attestAs(attesters[index], approval());
    }

    function revokeBy(uint256 index, bytes32 uid) internal {
        vm.prank(attesters[index]);
        eas.revoke(revocationOf(schema, uid));
    }

    function refuse(AttestationRequest memory request, bytes memory reason) internal {
        bytes32 before = keccak256(abi.encode(campaigns.submissionOf(id)));
        vm.prank(attesters[0]);
        vm.expectRevert(reason);
        eas.attest(request);
        assertEq(keccak256(abi.encode(campaigns.submissionOf(id))), before);
    }

    /// @notice Neither an approval nor a denial that is changed so is taken.
    function refuseBoth(Verdict memory verdict, bytes memory reason) internal {
        verdict.approved = true;
        refuse(requestFor(verdict), reason);
        verdict.approved = false;
        refuse(requestFor(verdict), reason);
    }

    function approvals() internal view returns (uint8) {
        return campaigns.submissionOf(id).approvals;
    }

    function denials() internal view returns (uint8) {
        return campaigns.submissionOf(id).denials;
    }

    function challengeEndsAt() internal view returns (uint32) {
        return campaigns.submissionOf(id).challengeEndsAt;
    }
}
