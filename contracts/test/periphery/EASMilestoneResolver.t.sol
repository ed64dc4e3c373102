// SPDX-License-Identifier: MIT
pragma solidity ^0.8.37;

import {AccessDenied, InvalidEAS} from "@ethereum-attestation-service/eas-contracts/contracts/Common.sol";
import {
    Attestation,
    AttestationRequest,
    AttestationRequestData,
    DelegatedAttestationRequest,
    DelegatedRevocationRequest,
    IEAS,
    MultiAttestationRequest,
    MultiRevocationRequest,
    RevocationRequestData
} from "@ethereum-attestation-service/eas-contracts/contracts/IEAS.sol";
import {ISchemaRegistry} from "@ethereum-attestation-service/eas-contracts/contracts/ISchemaRegistry.sol";
import {SchemaResolver} from "@ethereum-attestation-service/eas-contracts/contracts/resolver/SchemaResolver.sol";
import {Campaigns} from "src/Campaigns.sol";
import {ICampaigns, Progress, Signature, Submission, Terms} from "src/interfaces/ICampaigns.sol";
import {IEASMilestoneResolver, Verdict} from "src/interfaces/IEASMilestoneResolver.sol";
import {EASMilestoneResolver} from "src/periphery/EASMilestoneResolver.sol";
import {SharedAccount} from "../support/Accounts.sol";
import {EasBase} from "../support/EasBase.sol";

/// @notice Claims to be Campaigns. Tries to act on the real one while the resolver calls it, or just misbehaves.
contract HostileCampaigns {
    enum Mode {
        Passes,
        Burns,
        Reenters
    }

    ICampaigns private immutable VICTIM;
    Mode private _mode;
    bytes private _data;
    uint256 public refusals;

    constructor(ICampaigns victim) {
        VICTIM = victim;
    }

    function setMode(Mode mode, bytes calldata data) external {
        (_mode, _data) = (mode, data);
    }

    function progressOf(bytes32) external pure returns (Progress memory progress) {}

    function submissionOf(bytes32 campaign) external view returns (Submission memory) {
        return VICTIM.submissionOf(campaign);
    }

    function approveByResolver(bytes32, uint256, bytes32, address) external {
        _act();
    }

    function denyByResolver(bytes32, uint256, address) external {
        _act();
    }

    function _act() private {
        while (_mode == Mode.Burns) {}
        if (_mode == Mode.Passes) return;
        (bool ok,) = address(VICTIM).call(_data);
        if (!ok) ++refusals;
    }
}

contract EASMilestoneResolverTest is EasBase {
    EASMilestoneResolver private milestones;
    bytes32 private schema;
    bytes32 private id;

    function setUp() public override {
        super.setUp();
        schema = milestones.SCHEMA_UID();
        registry.register(milestones.SCHEMA(), milestones, true);
        id = funded();
        submit(id);
    }

    function deployCampaigns() internal override returns (ICampaigns) {
        deployEas();
        milestones = new EASMilestoneResolver(eas);
        return new Campaigns(router, address(milestones));
    }

    // builders

    function _verdict(bool approved) private view returns (Verdict memory) {
        return Verdict({
            chainId: block.chainid,
            campaigns: address(campaigns),
            campaign: id,
            milestone: campaigns.progressOf(id).milestone,
            submission: campaigns.submissionOf(id).number,
            evidence: campaigns.submissionOf(id).evidence,
            approved: approved
        });
    }

    function _request(Verdict memory verdict) private view returns (AttestationRequest memory) {
        return requestOf(schema, verdict.campaigns, abi.encode(verdict));
    }

    function _approval() private view returns (AttestationRequest memory) {
        return _request(_verdict(true));
    }

    function _denial() private view returns (AttestationRequest memory) {
        return _request(_verdict(false));
    }

    function _attest(address attester, AttestationRequest memory request) private returns (bytes32) {
        vm.prank(attester);
        return eas.attest(request);
    }

    function _approve(uint256 index) private returns (bytes32) {
        return _attest(attesters[index], _approval());
    }

    function _revoke(uint256 index, bytes32 uid) private {
        vm.prank(attesters[index]);
        eas.revoke(revocationOf(schema, uid));
    }

    function _refuse(AttestationRequest memory request, bytes memory reason) private {
        uint8 approvals = campaigns.submissionOf(id).approvals;
        uint8 denials = campaigns.submissionOf(id).denials;
        vm.prank(attesters[0]);
        vm.expectRevert(reason);
        eas.attest(request);
        assertEq(campaigns.submissionOf(id).approvals, approvals);
        assertEq(campaigns.submissionOf(id).denials, denials);
    }

    /// @notice Neither an approval nor a denial that is changed so is taken.
    function _refuseBoth(Verdict memory verdict, bytes memory reason) private {
        verdict.approved = true;
        _refuse(_request(verdict), reason);
        verdict.approved = false;
        _refuse(_request(verdict), reason);
    }

    function _one(Signature memory signature) private pure returns (Signature[] memory list) {
        list = new Signature[](1);
        list[0] = signature;
    }

    function _approvals() private view returns (uint8) {
        return campaigns.submissionOf(id).approvals;
    }

    function _denials() private view returns (uint8) {
        return campaigns.submissionOf(id).denials;
    }

    function _challengeEndsAt() private view returns (uint32) {
        return campaigns.submissionOf(id).challengeEndsAt;
    }

    // approvals

    function test_A2_TheSchemaIsTheOneThatTheRegistryKnows() public view {
        assertEq(registry.getSchema(schema).uid, schema);
        assertEq(address(registry.getSchema(schema).resolver), address(milestones));
        assertTrue(registry.getSchema(schema).revocable);
        assertEq(registry.getSchema(schema).schema, milestones.SCHEMA());
    }

    function test_A1_KAttestationsStartTheChallenge() public {
        vm.expectEmit(address(campaigns));
        emit ICampaigns.Approved(id, 0, 1, attesters[0]);
        _approve(0);
        assertEq(_approvals(), 1);
        assertEq(_challengeEndsAt(), 0);
        vm.expectEmit(address(campaigns));
        emit ICampaigns.ChallengeStarted(id, 0, 1, T0 + CHALLENGE);
        _approve(2);
        assertEq(_approvals(), 5);
        passChallenge(id);
        campaigns.release(id);
        assertEq(campaigns.progressOf(id).releasedShare, 4_000);
    }

    function test_A1_AttestationsAndSignaturesShareOneBitmap() public {
        _approve(0);
        campaigns.approve(id, 1, _one(signatureOf(id, attesters[1])));
        assertEq(_approvals(), 3);
        assertEq(_challengeEndsAt(), T0 + CHALLENGE);
    }

    /// In either order, or both times by attestation, one attester is one approval.
    function test_A1_TheSameAttesterTwiceIsOne() public {
        bytes memory nothing = abi.encodeWithSelector(ICampaigns.Campaigns_NothingApproved.selector, id, 1);
        Signature[] memory signature = _one(signatureOf(id, attesters[0]));
        uint256 snapshot = vm.snapshotState();
        _approve(0);
        _refuse(_approval(), nothing);
        vm.expectRevert(nothing);
        campaigns.approve(id, 1, signature);
        assertEq(_approvals(), 1);
        assertEq(_challengeEndsAt(), 0);
        vm.revertToState(snapshot);

        campaigns.approve(id, 1, signature);
        _refuse(_approval(), nothing);
        assertEq(_challengeEndsAt(), 0);
    }

    function test_A1_OnlyNamedAttestersCount() public {
        address[4] memory others = [stranger, lab, payout, ada];
        AttestationRequest[2] memory requests = [_approval(), _denial()];
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
        batch[0].data[0] = _approval().data;
        id = funded();
        submit(id);
        batch[0].data[1] = _denial().data;

        vm.prank(attesters[1]);
        bytes32[] memory uids = eas.multiAttest(batch);
        assertEq(campaigns.submissionOf(first).approvals, 2);
        assertEq(_denials(), 2);

        MultiRevocationRequest[] memory revocations = new MultiRevocationRequest[](1);
        revocations[0] = MultiRevocationRequest({schema: schema, data: new RevocationRequestData[](2)});
        (revocations[0].data[0].uid, revocations[0].data[1].uid) = (uids[0], uids[1]);
        vm.prank(attesters[1]);
        eas.multiRevoke(revocations);
        assertEq(campaigns.submissionOf(first).approvals, 0);
        assertEq(campaigns.submissionOf(first).denials, 2);
        assertEq(_denials(), 2);
    }

    /// A batch is taken whole or not at all.
    function test_A1_TwoApprovalsInOneBatchAreRefused() public {
        MultiAttestationRequest[] memory batch = new MultiAttestationRequest[](1);
        batch[0] = MultiAttestationRequest({schema: schema, data: new AttestationRequestData[](2)});
        (batch[0].data[0], batch[0].data[1]) = (_approval().data, _approval().data);
        vm.prank(attesters[0]);
        vm.expectRevert(abi.encodeWithSelector(ICampaigns.Campaigns_NothingApproved.selector, id, 1));
        eas.multiAttest(batch);
        assertEq(_approvals(), 0);
    }

    function test_A1_AnyonePostsASignedAttestation() public {
        DelegatedAttestationRequest memory request = delegated(_approval(), attesters[0], attesters[0]);
        vm.prank(stranger);
        bytes32 uid = eas.attestByDelegation(request);
        assertEq(_approvals(), 1);
        assertEq(eas.getAttestation(uid).attester, attesters[0]);

        DelegatedRevocationRequest memory revocation = delegated(revocationOf(schema, uid), attesters[0]);
        vm.prank(stranger);
        eas.revokeByDelegation(revocation);
        assertEq(_approvals(), 0);
        assertEq(_denials(), 1);
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

        DelegatedAttestationRequest memory forged = delegated(_approval(), single, _outsider());
        vm.expectRevert(bytes4(keccak256("InvalidSignature()")));
        eas.attestByDelegation(forged);
        eas.attestByDelegation(delegated(_approval(), single, owners[1]));
        assertEq(_challengeEndsAt(), 0);
        _attest(both, _approval());
        assertEq(_challengeEndsAt(), T0 + CHALLENGE);
    }

    function _outsider() private returns (address) {
        address[] memory four = signers(4);
        for (uint256 i; i < 3; ++i) {
            if (four[i] != attesters[i]) return four[i];
        }
        return four[3];
    }

    // what is refused

    function test_A2_RefusesOtherSchemasOfThisResolver() public {
        bytes32 irrevocable = registry.register(milestones.SCHEMA(), milestones, false);
        bytes32 other = registry.register("bool approved", milestones, true);
        bytes32[2] memory schemas = [irrevocable, other];
        for (uint256 i; i < schemas.length; ++i) {
            AttestationRequest memory request = _approval();
            request.schema = schemas[i];
            request.data.revocable = false;
            _refuse(
                request,
                abi.encodeWithSelector(IEASMilestoneResolver.EASMilestoneResolver_WrongSchema.selector, schemas[i])
            );
        }
    }

    function test_A2_RefusesExpiry() public {
        AttestationRequest memory request = _approval();
        request.data.expirationTime = type(uint64).max;
        _refuse(
            request,
            abi.encodeWithSelector(
                IEASMilestoneResolver.EASMilestoneResolver_Expires.selector, uint256(type(uint64).max)
            )
        );
    }

    function test_A2_RefusesWhatCannotBeRevoked() public {
        AttestationRequest memory request = _approval();
        request.data.revocable = false;
        _refuse(
            request,
            abi.encodeWithSelector(IEASMilestoneResolver.EASMilestoneResolver_Irrevocable.selector, attesters[0])
        );
    }

    function test_A2_RefusesAReference() public {
        bytes32 uid = _attest(attesters[1], _approval());
        AttestationRequest memory request = _approval();
        request.data.refUID = uid;
        _refuse(request, abi.encodeWithSelector(IEASMilestoneResolver.EASMilestoneResolver_HasReference.selector, uid));
    }

    function test_A2_RefusesAnotherRecipient() public {
        ICampaigns twin = new Campaigns(router, address(milestones));
        address[3] memory recipients = [address(twin), attesters[0], address(0)];
        for (uint256 i; i < recipients.length; ++i) {
            AttestationRequest memory request = _approval();
            request.data.recipient = recipients[i];
            _refuse(
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

        _approve(0);
        assertEq(_approvals(), 1);
        assertEq(twin.submissionOf(id).approvals, 0);
    }

    function test_A1_RefusesAnotherChain() public {
        Verdict memory verdict = _verdict(true);
        verdict.chainId = 5;
        _refuseBoth(verdict, abi.encodeWithSelector(IEASMilestoneResolver.EASMilestoneResolver_WrongChain.selector, 5));
    }

    function test_A1_RefusesAnotherMilestone() public {
        Verdict memory verdict = _verdict(true);
        verdict.milestone = 1;
        _refuseBoth(
            verdict, abi.encodeWithSelector(IEASMilestoneResolver.EASMilestoneResolver_WrongMilestone.selector, 1, 0)
        );
    }

    /// The first milestone's submission approves neither it again nor the next one.
    function test_A1_RefusesAReleasedMilestone() public {
        Verdict memory verdict = _verdict(true);
        approve(id);
        passChallenge(id);
        campaigns.release(id);
        _refuseBoth(
            verdict, abi.encodeWithSelector(IEASMilestoneResolver.EASMilestoneResolver_WrongMilestone.selector, 0, 1)
        );
        verdict.milestone = 1;
        _refuseBoth(verdict, abi.encodeWithSelector(ICampaigns.Campaigns_NoSubmission.selector, id, 1));
    }

    function test_A3_RefusesAnotherSubmission() public {
        Verdict memory verdict = _verdict(true);
        verdict.submission = 2;
        _refuseBoth(verdict, abi.encodeWithSelector(ICampaigns.Campaigns_NoSubmission.selector, id, 2));
        verdict.submission = 1;
        submit(id);
        _refuseBoth(verdict, abi.encodeWithSelector(ICampaigns.Campaigns_NoSubmission.selector, id, 1));
    }

    function test_A3_RefusesOtherEvidence() public {
        Verdict memory verdict = _verdict(true);
        bytes32 other = keccak256("other");
        vm.prank(lab);
        campaigns.submit(id, other);
        _refuseBoth(
            verdict,
            abi.encodeWithSelector(IEASMilestoneResolver.EASMilestoneResolver_WrongEvidence.selector, EVIDENCE, other)
        );
        verdict.submission = 2;
        _refuseBoth(
            verdict,
            abi.encodeWithSelector(IEASMilestoneResolver.EASMilestoneResolver_WrongEvidence.selector, EVIDENCE, other)
        );
    }

    function test_A1_RefusesUnknownCampaigns() public {
        Verdict memory verdict = _verdict(true);
        (verdict.campaign, verdict.evidence) = (UNKNOWN, 0);
        _refuseBoth(verdict, abi.encodeWithSelector(ICampaigns.Campaigns_UnknownCampaign.selector, UNKNOWN));
    }

    function test_A1_RefusesAContractThatIsNotCampaigns() public {
        Verdict memory verdict = _verdict(true);
        address[2] memory others = [stranger, address(usdc)];
        for (uint256 i; i < others.length; ++i) {
            verdict.campaigns = others[i];
            _refuseBoth(verdict, "");
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
        Verdict memory verdict = Verdict(block.chainid, address(other), id, 0, 1, EVIDENCE, true);
        _refuseBoth(verdict, abi.encodeWithSelector(ICampaigns.Campaigns_Unauthorized.selector, address(milestones)));
    }

    function test_A2_TheDataIsExactlyOneVerdict() public {
        bytes memory data = abi.encode(_verdict(true));
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

    /// Any single changed byte makes another statement, which is refused, but for the verdict's own bit.
    function testFuzz_A1_AnyChangedByteIsRefused(uint256 at, uint8 by) public {
        bytes memory data = abi.encode(_verdict(true));
        at = bound(at, 0, data.length - 1);
        vm.assume(by != 0 && (at != data.length - 1 || by != 1));
        data[at] ^= bytes1(by);
        vm.prank(attesters[0]);
        vm.expectRevert();
        eas.attest(requestOf(schema, address(campaigns), data));
        assertEq(_approvals(), 0);
        assertEq(_denials(), 0);
    }

    function _refuseData(bytes memory data) private {
        _refuse(
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

    function _flipped(bytes memory data, uint256 at) private pure returns (bytes memory) {
        return _withByte(data, at, uint8(data[at]) ^ 1);
    }

    function _withByte(bytes memory data, uint256 at, uint8 value) private pure returns (bytes memory copy) {
        copy = bytes.concat(data);
        copy[at] = bytes1(value);
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
            data: _approval().data.data
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
        assertEq(_approvals(), 0);
        assertEq(_denials(), 0);
    }

    /// Another EAS is a stranger too.
    function test_A2_AnotherEasIsRefused() public {
        IEAS real = eas;
        ISchemaRegistry realRegistry = registry;
        deployEas();
        assertTrue(address(eas) != address(real) && address(registry) != address(realRegistry));
        assertEq(registry.register(milestones.SCHEMA(), milestones, true), schema);
        _refuse(_approval(), abi.encodeWithSelector(AccessDenied.selector));
    }

    function test_RefusesToBeBuiltWithoutEas() public {
        vm.expectRevert(InvalidEAS.selector);
        new EASMilestoneResolver(IEAS(address(0)));
    }

    function test_TakesNoValue() public {
        AttestationRequest memory request = _approval();
        request.data.value = 1;
        vm.deal(attesters[0], 2);
        vm.startPrank(attesters[0]);
        vm.expectRevert(SchemaResolver.NotPayable.selector);
        eas.attest{value: 1}(request);
        (bool ok, bytes memory reason) = address(milestones).call{value: 1}("");
        assertFalse(ok);
        assertEq(bytes4(reason), SchemaResolver.NotPayable.selector);

        request.data.value = 0;
        eas.attest{value: 1}(request);
        assertEq(attesters[0].balance, 2);
        assertEq(_approvals(), 1);
    }

    // denials

    function test_A6_AnAttestedDenialIsSticky() public {
        vm.expectEmit(address(campaigns));
        emit ICampaigns.Denied(id, 0, 1, attesters[0]);
        _attest(attesters[0], _denial());
        assertEq(_denials(), 1);
        bytes memory denied = abi.encodeWithSelector(ICampaigns.Campaigns_Denied.selector, 1, attesters[0]);
        _refuse(_approval(), denied);
        _refuse(_denial(), denied);
    }

    /// Revoking a denial is recorded, but gives nothing back.
    function test_A6_ARevokedDenialStaysADenial() public {
        bytes32 uid = _attest(attesters[0], _denial());
        _revoke(0, uid);
        assertEq(eas.getAttestation(uid).revocationTime, T0);
        assertEq(_denials(), 1);
        _refuse(_approval(), abi.encodeWithSelector(ICampaigns.Campaigns_Denied.selector, 1, attesters[0]));
    }

    function test_A6_RevokingTakesTheApprovalBackForGood() public {
        Signature[] memory signature = _one(signatureOf(id, attesters[0]));
        bytes32 uid = _approve(0);
        vm.expectEmit(address(campaigns));
        emit ICampaigns.Denied(id, 0, 1, attesters[0]);
        _revoke(0, uid);
        assertEq(_approvals(), 0);
        assertEq(_denials(), 1);

        bytes memory denied = abi.encodeWithSelector(ICampaigns.Campaigns_Denied.selector, 1, attesters[0]);
        _refuse(_approval(), denied);
        vm.expectRevert(denied);
        campaigns.approve(id, 1, signature);
        _approve(1);
        assertEq(_challengeEndsAt(), 0);
        _approve(2);
        assertEq(_challengeEndsAt(), T0 + CHALLENGE);
    }

    function test_A6_RevokingInTheChallengeWindowEndsIt() public {
        bytes32 uid = _approve(0);
        campaigns.approve(id, 1, _one(signatureOf(id, attesters[1])));
        vm.warp(T0 + CHALLENGE - 1);
        _revoke(0, uid);
        assertEq(_challengeEndsAt(), 0);
        vm.warp(T0 + CHALLENGE);
        vm.expectRevert(abi.encodeWithSelector(ICampaigns.Campaigns_NotApproved.selector, id));
        campaigns.release(id);
        _refuse(_approval(), abi.encodeWithSelector(ICampaigns.Campaigns_Denied.selector, 1, attesters[0]));
    }

    /// Also after the window, as long as nobody has called release.
    function test_A6_RevokingBeforeTheReleaseIsInTime() public {
        bytes32 uid = _approve(0);
        _approve(1);
        passChallenge(id);
        _revoke(0, uid);
        vm.expectRevert(abi.encodeWithSelector(ICampaigns.Campaigns_NotApproved.selector, id));
        campaigns.release(id);
    }

    /// After the release, and wherever else it comes too late, a revocation is a record in EAS and nothing more.
    function test_A6_RevokingAfterTheReleaseIsARecordOnly() public {
        bytes32 uid = _approve(0);
        _approve(1);
        passChallenge(id);
        campaigns.release(id);
        _revokesWithoutEffect(uid);
        assertEq(campaigns.progressOf(id).releasedShare, 4_000);
    }

    function test_A6_RevokingAnOldSubmissionsApprovalIsARecordOnly() public {
        bytes32 uid = _approve(0);
        submit(id);
        _approve(0);
        _revokesWithoutEffect(uid);
        assertEq(_approvals(), 1);
    }

    function test_A6_RevokingInAFailedOrCancelledCampaignIsARecordOnly() public {
        bytes32 uid = _approve(0);
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
        bytes32 uid = _approve(0);
        bytes memory signature = rawSignature(attesters[0], campaigns.denialDigest(id, 1));
        campaigns.deny(id, 1, Signature({signer: attesters[0], data: signature}));
        _revokesWithoutEffect(uid);
        assertEq(_denials(), 1);
    }

    function _revokesWithoutEffect(bytes32 uid) private {
        bytes32 before = keccak256(abi.encode(campaigns.submissionOf(id), campaigns.progressOf(id)));
        _revoke(0, uid);
        assertEq(eas.getAttestation(uid).revocationTime, block.timestamp);
        assertEq(keccak256(abi.encode(campaigns.submissionOf(id), campaigns.progressOf(id))), before);
    }

    function test_A6_OnlyTheAttesterRevokes() public {
        bytes32 uid = _approve(0);
        vm.prank(attesters[1]);
        vm.expectRevert(AccessDenied.selector);
        eas.revoke(revocationOf(schema, uid));
        assertEq(_approvals(), 1);
    }

    /// Whoever posts an attester's signed revocation chooses its gas. No choice revokes without denying, and the one
    /// that breaks off in the denial says so.
    function test_A6_NoAmountOfGasRevokesWithoutDenying() public {
        bytes32 uid = _approve(0);
        DelegatedRevocationRequest memory request = delegated(revocationOf(schema, uid), attesters[0]);
        bytes memory call = abi.encodeCall(IEAS.revokeByDelegation, (request));
        uint256 snapshot = vm.snapshotState();
        uint256 brokeOff;
        uint256 passed;
        for (uint256 gasLimit = 20_000; gasLimit < 220_000; gasLimit += 500) {
            vm.cool(address(campaigns));
            vm.cool(address(eas));
            (bool ok, bytes memory reason) = address(eas).call{gas: gasLimit}(call);
            assertEq(eas.getAttestation(uid).revocationTime != 0, _denials() == 1);
            if (ok) ++passed;
            if (bytes4(reason) == IEASMilestoneResolver.EASMilestoneResolver_DenialBrokeOff.selector) ++brokeOff;
            vm.revertToState(snapshot);
        }
        assertGt(passed, 0);
        assertGt(brokeOff, 0);
    }

    // hostile contracts

    /// A contract that only claims to be Campaigns makes the resolver say what its own attesters attested, to itself.
    function test_A2_AHostileCampaignsHarmsNobody() public {
        HostileCampaigns hostile = new HostileCampaigns(campaigns);
        Verdict memory verdict = _verdict(true);
        verdict.campaigns = address(hostile);
        bytes32 uid = _attest(attesters[0], _request(verdict));
        _revoke(0, uid);
        _attest(stranger, _request(verdict));
        assertEq(_approvals(), 0);
        assertEq(_denials(), 0);
        _approve(0);
        _approve(1);
        assertEq(_challengeEndsAt(), T0 + CHALLENGE);
    }

    /// While it is called it cannot borrow the resolver's standing: in Campaigns it is itself, in EAS too.
    function test_A2_AHostileCampaignsCannotReenter() public {
        HostileCampaigns hostile = new HostileCampaigns(campaigns);
        Verdict memory verdict = _verdict(true);
        verdict.campaigns = address(hostile);
        bytes[2] memory calls = [
            abi.encodeCall(ICampaigns.approveByResolver, (id, 1, EVIDENCE, attesters[0])),
            abi.encodeCall(ICampaigns.denyByResolver, (id, 1, attesters[0]))
        ];
        for (uint256 i; i < calls.length; ++i) {
            hostile.setMode(HostileCampaigns.Mode.Reenters, calls[i]);
            _attest(attesters[0], _request(verdict));
            assertEq(hostile.refusals(), i + 1);
        }
        assertEq(_approvals(), 0);
        assertEq(_denials(), 0);
    }

    /// It can hold up only what concerns itself.
    function test_A2_AHostileCampaignsBlocksOnlyItself() public {
        HostileCampaigns hostile = new HostileCampaigns(campaigns);
        Verdict memory verdict = _verdict(true);
        verdict.campaigns = address(hostile);
        bytes32 trapped = _attest(attesters[0], _request(verdict));
        bytes32 uid = _approve(0);
        hostile.setMode(HostileCampaigns.Mode.Burns, "");
        vm.prank(attesters[0]);
        vm.expectRevert(
            abi.encodeWithSelector(IEASMilestoneResolver.EASMilestoneResolver_DenialBrokeOff.selector, trapped)
        );
        eas.revoke{gas: 3_000_000}(revocationOf(schema, trapped));
        _revoke(0, uid);
        assertEq(_denials(), 1);
    }
}
