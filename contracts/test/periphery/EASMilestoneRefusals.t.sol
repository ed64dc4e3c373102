// SPDX-License-Identifier: MIT
pragma solidity ^0.8.37;

import {AccessDenied, InvalidEAS} from "@ethereum-attestation-service/eas-contracts/contracts/Common.sol";
import {Attestation, AttestationRequest, IEAS} from "@ethereum-attestation-service/eas-contracts/contracts/IEAS.sol";
import {ISchemaRegistry} from "@ethereum-attestation-service/eas-contracts/contracts/ISchemaRegistry.sol";
import {SchemaResolver} from "@ethereum-attestation-service/eas-contracts/contracts/resolver/SchemaResolver.sol";
import {Campaigns} from "src/core/Campaigns.sol";
import {ICampaigns, Terms} from "src/interfaces/ICampaigns.sol";
import {IEASMilestoneResolver, Verdict} from "src/interfaces/IEASMilestoneResolver.sol";
import {EASMilestoneResolver} from "src/periphery/EASMilestoneResolver.sol";
import {MilestoneAttestations} from "../support/MilestoneAttestations.sol";

contract EASMilestoneRefusalsTest is MilestoneAttestations {
    function test_A2_RefusesOtherSchemasOfThisResolver() public {
        bytes32 irrevocable = registry.register(milestones.SCHEMA(), milestones, false);
        bytes32 other = registry.register("bool approved", milestones, true);
        bytes32[2] memory schemas = [irrevocable, other];
        for (uint256 i; i < schemas.length; ++i) {
            AttestationRequest memory request = approval();
            request.schema = schemas[i];
            request.data.revocable = false;
            refuse(
                request,
                abi.encodeWithSelector(IEASMilestoneResolver.EASMilestoneResolver_WrongSchema.selector, schemas[i])
            );
        }
    }

    /// @custom:mutant A2-takes-what-expires | src/periphery/EASMilestoneResolver.sol | expirationTime == 0 |
    /// expirationTime != 1
    function test_A2_RefusesExpiry() public {
        AttestationRequest memory request = approval();
        request.data.expirationTime = type(uint64).max;
        refuse(
            request,
            abi.encodeWithSelector(
                IEASMilestoneResolver.EASMilestoneResolver_Expires.selector, uint256(type(uint64).max)
            )
        );
    }

    function test_A2_RefusesWhatCannotBeRevoked() public {
        AttestationRequest memory request = approval();
        request.data.revocable = false;
        refuse(
            request,
            abi.encodeWithSelector(IEASMilestoneResolver.EASMilestoneResolver_Irrevocable.selector, attesters[0])
        );
    }

    function test_A2_RefusesAReference() public {
        bytes32 uid = attestAs(attesters[1], approval());
        AttestationRequest memory request = approval();
        request.data.refUID = uid;
        refuse(request, abi.encodeWithSelector(IEASMilestoneResolver.EASMilestoneResolver_HasReference.selector, uid));
    }

    /// @custom:mutant A2-takes-any-recipient | src/periphery/EASMilestoneResolver.sol | verdict.campaigns == recipient
    /// | true
    function test_A2_RefusesAnotherRecipient() public {
        ICampaigns twin = new Campaigns(router, address(milestones));
        address[3] memory recipients = [address(twin), attesters[0], address(0)];
        for (uint256 i; i < recipients.length; ++i) {
            AttestationRequest memory request = approval();
            request.data.recipient = recipients[i];
            refuse(
                request,
                abi.encodeWithSelector(
                    IEASMilestoneResolver.EASMilestoneResolver_WrongRecipient.selector,
                    recipients[i],
                    address(campaigns)
                )
            );
        }
    }

    /// Campaigns with the same resolver, a campaign of the same terms and a submission of the same number and evidence.
    function test_A1_AnApprovalIsForOneContractOnly() public {
        Terms memory terms = usdcTerms();
        id = list(terms);
        submit(id);
        ICampaigns twin = new Campaigns(router, address(milestones));
        vm.startPrank(lab);
        assertEq(twin.create(terms), id);
        twin.submit(id, EVIDENCE);
        vm.stopPrank();

        approveBy(0);
        assertEq(approvals(), 1);
        assertEq(twin.submissionOf(id).approvals, 0);
    }

    function test_A1_RefusesAnotherChain() public {
        Verdict memory verdict = verdictOf(true);
        verdict.chainId = 5;
        refuseBoth(verdict, abi.encodeWithSelector(IEASMilestoneResolver.EASMilestoneResolver_WrongChain.selector, 5));
    }

    function test_A1_RefusesAnotherMilestone() public {
        Verdict memory verdict = verdictOf(true);
        verdict.milestone = 1;
        refuseBoth(
            verdict, abi.encodeWithSelector(IEASMilestoneResolver.EASMilestoneResolver_WrongMilestone.selector, 1, 0)
        );
    }

    /// The first milestone's submission approves neither it again nor the next one.
    function test_A1_RefusesAReleasedMilestone() public {
        Verdict memory verdict = verdictOf(true);
        approve(id);
        passChallenge(id);
        campaigns.release(id);
        refuseBoth(
            verdict, abi.encodeWithSelector(IEASMilestoneResolver.EASMilestoneResolver_WrongMilestone.selector, 0, 1)
        );
        verdict.milestone = 1;
        refuseBoth(verdict, abi.encodeWithSelector(ICampaigns.Campaigns_NoSubmission.selector, id, 1));
    }

    function test_A3_RefusesAnotherSubmission() public {
        Verdict memory verdict = verdictOf(true);
        verdict.submission = 2;
        refuseBoth(verdict, abi.encodeWithSelector(ICampaigns.Campaigns_NoSubmission.selector, id, 2));
        verdict.submission = 1;
        submit(id);
        refuseBoth(verdict, abi.encodeWithSelector(ICampaigns.Campaigns_NoSubmission.selector, id, 1));
    }

    function test_A3_RefusesOtherEvidence() public {
        Verdict memory verdict = verdictOf(true);
        bytes32 other = keccak256("other");
        vm.prank(lab);
        campaigns.submit(id, other);
        refuseBoth(
            verdict,
            abi.encodeWithSelector(IEASMilestoneResolver.EASMilestoneResolver_WrongEvidence.selector, EVIDENCE, other)
        );
        verdict.submission = 2;
        refuseBoth(
            verdict,
            abi.encodeWithSelector(IEASMilestoneResolver.EASMilestoneResolver_WrongEvidence.selector, EVIDENCE, other)
        );
    }

    function test_A1_RefusesUnknownCampaigns() public {
        Verdict memory verdict = verdictOf(true);
        (verdict.campaign, verdict.evidence) = (UNKNOWN, 0);
        refuseBoth(verdict, abi.encodeWithSelector(ICampaigns.Campaigns_UnknownCampaign.selector, UNKNOWN));
    }

    function test_A1_RefusesAContractThatIsNotCampaigns() public {
        Verdict memory verdict = verdictOf(true);
        address[2] memory others = [stranger, address(usdc)];
        for (uint256 i; i < others.length; ++i) {
            verdict.campaigns = others[i];
            refuseBoth(verdict, "");
        }
    }

    /// Campaigns that names another resolver takes nothing from this one.
    function test_A2_RefusesCampaignsOfAnotherResolver() public {
        ICampaigns other = new Campaigns(router, resolver);
        Terms memory terms = usdcTerms();
        vm.startPrank(lab);
        id = other.create(terms);
        other.submit(id, EVIDENCE);
        vm.stopPrank();
        Verdict memory verdict = Verdict({
            chainId: block.chainid,
            campaigns: address(other),
            campaign: id,
            milestone: 0,
            submission: 1,
            evidence: EVIDENCE,
            approved: true,
            reason: 0
        });
        refuseBoth(verdict, abi.encodeWithSelector(ICampaigns.Campaigns_InvalidSignature.selector, attesters[0]));
    }

    function test_A2_TheDataIsExactlyOneVerdict() public {
        bytes memory data = abi.encode(verdictOf(true));
        _refuseData(bytes.concat(data, hex"00"));
        _refuseData(bytes.concat(data, new bytes(32)));
        _refuseData(_cut(data, data.length - 1));
        _refuseData("");
        // one bit beyond the address, on either end, and beyond the bool
        _refuseData(_flipped(data, 43));
        _refuseData(_flipped(data, 32));
        _refuseData(_flipped(data, 192));
        _refuseData(_withByte(data, 223, 0x02));
        _refuseData(_withByte(data, 223, 0xff));
    }

    /// Any single changed byte before the reason makes another statement, which is refused, except for the verdict's
    /// own bit.
    function testFuzz_A1_AnyChangedByteIsRefused(uint256 index, uint8 by) public {
        bytes memory data = abi.encode(verdictOf(true));
        index = bound(index, 0, 223);
        vm.assume(by != 0 && (index != 223 || by != 1));
        data[index] ^= bytes1(by);
        vm.prank(attesters[0]);
        vm.expectRevert();
        eas.attest(requestOf(schema, address(campaigns), data));
        assertEq(approvals(), 0);
        assertEq(denials(), 0);
    }

    /// The last word is the reason, any digest, of an approval too.
    function testFuzz_A2_AnyReasonIsTaken(bytes32 reason) public {
        Verdict memory verdict = verdictOf(true);
        verdict.reason = reason;
        attestAs(attesters[0], requestFor(verdict));
        assertEq(approvals(), 1);
        assertEq(denials(), 0);
    }

    function _refuseData(bytes memory data) private {
        refuse(
            requestOf(schema, address(campaigns), data),
            abi.encodeWithSelector(IEASMilestoneResolver.EASMilestoneResolver_InvalidData.selector, data.length)
        );
    }

    function _cut(bytes memory data, uint256 length) private pure returns (bytes memory cut) {
        cut = new bytes(length);
        for (uint256 i; i < length; ++i) {
            cut[i] = data[i];
        }
    }

    function _flipped(bytes memory data, uint256 index) private pure returns (bytes memory) {
        return _withByte(data, index, uint8(data[index]) ^ 1);
    }

    function _withByte(bytes memory data, uint256 index, uint8 value) private pure returns (bytes memory copy) {
        copy = bytes.concat(data);
        copy[index] = bytes1(value);
    }

    function test_A2_OnlyEasMayCallTheHooks() public {
        Attestation memory attestation = Attestation({
            uid: keccak256("uid"),
            schema: schema,
            time: T0,
            expirationTime: 0,
            revocationTime: 0,
            refUID: 0,
            recipient: address(campaigns),
            attester: attesters[0],
            revocable: true,
            data: approval().data.data
        });
        Attestation[] memory attestations = new Attestation[](1);
        attestations[0] = attestation;
        vm.startPrank(attesters[0]);
        vm.expectRevert(AccessDenied.selector);
        milestones.attest(attestation);
        vm.expectRevert(AccessDenied.selector);
        milestones.multiAttest(attestations, new uint256[](1));
        vm.expectRevert(AccessDenied.selector);
        milestones.revoke(attestation);
        vm.expectRevert(AccessDenied.selector);
        milestones.multiRevoke(attestations, new uint256[](1));
        assertEq(approvals(), 0);
        assertEq(denials(), 0);
    }

    /// Another EAS is a stranger too.
    function test_A2_AnotherEasIsRefused() public {
        IEAS real = eas;
        ISchemaRegistry realRegistry = registry;
        deployEas();
        assertTrue(address(eas) != address(real) && address(registry) != address(realRegistry));
        assertEq(registry.register(milestones.SCHEMA(), milestones, true), schema);
        refuse(approval(), abi.encodeWithSelector(AccessDenied.selector));
    }

    function test_RefusesToBeBuiltWithoutEas() public {
        vm.expectRevert(InvalidEAS.selector);
        new EASMilestoneResolver(IEAS(address(0)));
    }

    function test_TakesNoValue() public {
        AttestationRequest memory request = approval();
        request.data.value = 1;
        vm.deal(attesters[0], 2);
        vm.startPrank(attesters[0]);
        vm.expectRevert(SchemaResolver.NotPayable.selector);
        eas.attest{value: 1}(request);
        (bool ok, bytes memory reason) = address(milestones).call{value: 1}("");
        assertFalse(ok);
        assertEq(reason, abi.encodeWithSelector(SchemaResolver.NotPayable.selector));

        request.data.value = 0;
        eas.attest{value: 1}(request);
        assertEq(attesters[0].balance, 2);
        assertEq(approvals(), 1);
    }
}
