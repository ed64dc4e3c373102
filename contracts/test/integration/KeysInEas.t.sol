// SPDX-License-Identifier: MIT
pragma solidity ^0.8.37;

import {Signature as EasSignature} from "@ethereum-attestation-service/eas-contracts/contracts/Common.sol";
import {AttestationRequest} from "@ethereum-attestation-service/eas-contracts/contracts/IEAS.sol";
import {ISchemaResolver} from "@ethereum-attestation-service/eas-contracts/contracts/resolver/ISchemaResolver.sol";
import {Campaigns} from "src/core/Campaigns.sol";
import {ICampaigns, Signature, Terms} from "src/interfaces/ICampaigns.sol";
import {EASMilestoneResolver} from "src/periphery/EASMilestoneResolver.sol";
import {EASGate} from "src/personhood/EASGate.sol";
import {Nullifiers} from "src/personhood/Nullifiers.sol";
import {Consent} from "src/types/PersonhoodTypes.sol";
import {Base} from "../support/Base.sol";
import {Consents} from "../support/Consents.sol";
import {MilestoneAttestations} from "../support/MilestoneAttestations.sol";
import {Signer, Signers} from "../support/Signers.sol";

/// @notice Keys with code, a Safe and a passkey as attesters that speak through EAS, and as persons that it attests.
/// forge-config: default.evm_version = "osaka"
contract KeysInEasTest is Signers, MilestoneAttestations {
    /// Declared by EAS outside any interface that can be imported.
    error InvalidSignature();

    function setUp() public override(Base, MilestoneAttestations) {
        super.setUp();
    }

    function deployCampaigns() internal override(Base, MilestoneAttestations) returns (ICampaigns) {
        return MilestoneAttestations.deployCampaigns();
    }

    /// The EAS of today asks the code first, older ones the key. An attester that it refuses attests by its own call,
    /// or signs for Campaigns, in turn.
    function test_A9_WhomEasRefusesSpeaksItselfOrToCampaigns() public {
        _speak("today", true);
        _redeploy("polygon");
        _speak("polygon", false);
    }

    function _speak(string memory chain, bool asksCode) private {
        address[] memory all = allSigners(chain);
        address[] memory attesters_ = new address[](SIGNERS);
        for (uint256 i; i < SIGNERS; ++i) {
            attesters_[i] = all[i];
        }
        sort(attesters_);
        Terms memory terms = usdcTerms();
        (terms.attesters, terms.threshold) = (attesters_, 6);
        id = list(terms);
        submit(id);
        for (uint256 i; i < SIGNERS; ++i) {
            bool refused = !hasKey(all[i]) || (asksCode && isDelegated(all[i]));
            uint8 before = approvals();
            _delegate(all[i], refused);
            assertEq(approvals() == before, refused, chain);
            if (refused) _speakOtherwise(all[i], i % 2 == 0);
        }
        assertEq(approvals(), 63);
        assertEq(challengeEndsAt(), T0 + CHALLENGE, chain);
    }

    function _speakOtherwise(address attester, bool attests) private {
        if (attests) {
            attestAs(attester, approval());
            return;
        }
        bytes memory data = signatureBy(attester, approvalDigest(id, attester));
        vm.prank(stranger);
        campaigns.approve(id, 1, one(Signature({signer: attester, data: data})));
    }

    function _delegate(address attester, bool refused) private {
        AttestationRequest memory request = approval();
        EasSignature memory parts;
        (parts.v, parts.r, parts.s) = partsBy(attester, attestationDigest(request, attester));
        if (refused) vm.expectRevert(InvalidSignature.selector);
        eas.attestByDelegation(withSignature(request, attester, parts));
    }

    function _redeploy(string memory chain) private {
        deployEasOf(chain);
        milestones = new EASMilestoneResolver(eas);
        campaigns = new Campaigns(router, address(milestones));
        registry.register(milestones.SCHEMA(), milestones, true);
        schema = milestones.SCHEMA_UID();
    }

    function test_A9_AllConsentToABindingThatEasAttests() public {
        address issuer = makeAddr("issuer");
        bytes32 people = registry.register("uint16 weight,bytes32 nullifier", ISchemaResolver(address(0)), true);
        EASGate persons = new EASGate(eas, people, issuer);
        address[] memory all = allSigners("person");
        for (uint256 i; i < SIGNERS; ++i) {
            bytes32 nullifier = keccak256(abi.encode(i));
            bytes32 uid = attestAs(issuer, requestOf(people, all[i], abi.encode(FULL, nullifier)));
            bytes32 digest = Consents.digestOf(persons, Consents.EAS_GATE, all[i], nullifier, T0 + 1);
            Consent memory consent = Consent({deadline: T0 + 1, signature: signatureBy(all[(i + 1) % 6], digest)});
            vm.expectRevert(abi.encodeWithSelector(Nullifiers.Nullifiers_NoConsent.selector, all[i]));
            persons.register(uid, consent);
            consent.signature = signatureBy(all[i], digest);
            persons.register(uid, consent);
            assertEq(persons.weightOf(all[i]), FULL, nameOf(Signer(i)));
        }
    }
}
