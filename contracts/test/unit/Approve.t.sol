// SPDX-License-Identifier: MIT
pragma solidity ^0.8.37;

import {Campaigns} from "src/core/Campaigns.sol";
import {ICampaigns, Signature, Status, Submission, Terms} from "src/interfaces/ICampaigns.sol";
import {SharedAccount} from "../support/Accounts.sol";
import {Base} from "../support/Base.sol";
import {Digests} from "../support/Digests.sol";
import {TypedData} from "../support/TypedData.sol";

contract ApproveTest is Base {
    using Digests for ICampaigns;

    bytes32 private id;

    function setUp() public override {
        super.setUp();
        id = funded();
        submit(id);
    }

    function _one(Signature memory signature) private pure returns (Signature[] memory list) {
        list = new Signature[](1);
        list[0] = signature;
    }

    function _invalid(Signature memory signature) private {
        vm.expectRevert(abi.encodeWithSelector(ICampaigns.Campaigns_InvalidSignature.selector, signature.signer));
        campaigns.approve(id, 1, _one(signature));
    }

    /// The digest is forge's own, from the JSON that a wallet is asked to sign.
    function test_A1_TakesASignatureOverTheTypedData() public {
        bytes32 digest = TypedData.digestOf(
            address(campaigns),
            "Approval",
            "bytes32 campaign,uint256 milestone,uint256 submission,bytes32 evidence,address attester",
            string.concat(
                '{"campaign":"',
                vm.toString(id),
                '","milestone":0,"submission":1,"evidence":"',
                vm.toString(EVIDENCE),
                '","attester":"',
                vm.toString(attesters[0]),
                '"}'
            )
        );
        campaigns.approve(id, 1, _one(Signature(attesters[0], rawSignature(attesters[0], digest))));
        assertEq(campaigns.submissionOf(id).approvals, 1);
    }

    function test_TheKthApprovalStartsTheChallenge() public {
        vm.expectEmit(address(campaigns));
        emit ICampaigns.Approved(id, 0, 1, attesters[0]);
        campaigns.approve(id, 1, _one(signatureOf(id, attesters[0])));
        Submission memory submission = campaigns.submissionOf(id);
        assertEq(submission.approvals, 1);
        assertEq(submission.challengeEndsAt, 0);

        vm.warp(T0 + 50);
        vm.expectEmit(address(campaigns));
        emit ICampaigns.Approved(id, 0, 1, attesters[2]);
        vm.expectEmit(address(campaigns));
        emit ICampaigns.ChallengeStarted(id, 0, 1, T0 + 50 + CHALLENGE);
        campaigns.approve(id, 1, _one(signatureOf(id, attesters[2])));
        submission = campaigns.submissionOf(id);
        assertEq(submission.approvals, 5);
        assertEq(submission.challengeEndsAt, T0 + 50 + CHALLENGE);
        assertTrue(submission.open);
    }

    function test_A1_TheSameAttesterTwiceIsOne() public {
        Signature[] memory twice = new Signature[](2);
        (twice[0], twice[1]) = (signatureOf(id, attesters[0]), signatureOf(id, attesters[0]));
        campaigns.approve(id, 1, twice);
        assertEq(campaigns.submissionOf(id).approvals, 1);
        assertEq(campaigns.submissionOf(id).challengeEndsAt, 0);

        vm.expectRevert(abi.encodeWithSelector(ICampaigns.Campaigns_NothingApproved.selector, id, 1));
        campaigns.approve(id, 1, twice);
    }

    function test_TwoPostersDoNotBlockEachOther() public {
        campaigns.approve(id, 1, signatures(id, 1));
        campaigns.approve(id, 1, signatures(id, 2));
        assertEq(campaigns.submissionOf(id).approvals, 3);
    }

    /// What was counted is passed over unread: it is neither checked nor emitted again.
    function test_A1_ACountedApprovalIsPassedOver() public {
        campaigns.approve(id, 1, signatures(id, 1));
        Signature[] memory list_ = signatures(id, 2);
        list_[0].data = "spent";
        vm.recordLogs();
        campaigns.approve(id, 1, list_);
        assertEq(vm.getRecordedLogs().length, 2, "Approved of the second, and ChallengeStarted");
        assertEq(campaigns.submissionOf(id).approvals, 3);
    }

    function test_RefusesAnEmptyList() public {
        vm.expectRevert(abi.encodeWithSelector(ICampaigns.Campaigns_NothingApproved.selector, id, 1));
        campaigns.approve(id, 1, new Signature[](0));
    }

    function test_A1_OnlyNamedAttestersCount() public {
        address[4] memory others = [stranger, lab, payout, ada];
        for (uint256 i; i < others.length; ++i) {
            vm.expectRevert(abi.encodeWithSelector(ICampaigns.Campaigns_NotAttester.selector, others[i]));
            vm.prank(others[i]);
            campaigns.approve(id, 1, _one(Signature(others[i], "")));
        }
    }

    function test_AnAttesterMayCallWithoutASignature() public {
        vm.prank(attesters[1]);
        campaigns.approve(id, 1, _one(Signature(attesters[1], "")));
        assertEq(campaigns.submissionOf(id).approvals, 2);
    }

    function test_A1_NobodyElseMayCallWithoutASignature() public {
        vm.prank(attesters[0]);
        _invalid(Signature(attesters[1], ""));
    }

    function test_A1_RefusesAnothersSignature() public {
        _invalid(Signature(attesters[0], rawSignature(attesters[1], approvalDigest(id, attesters[0]))));
        _invalid(Signature(attesters[0], hex"00"));
        _invalid(Signature(attesters[0], new bytes(65)));
    }

    /// An approval binds campaign, milestone, submission, evidence, attester, contract and chain: any other digest is
    /// refused.
    /// @custom:mutant A1-binds-no-submission | src/core/Milestones.sol | APPROVAL_TYPEHASH, id, progress.milestone,
    /// number | APPROVAL_TYPEHASH, id, progress.milestone, 2
    function test_A1_RefusesSignaturesOverAnythingElse() public {
        address signer = attesters[0];
        bytes32 other = keccak256("other");
        ICampaigns twin = new Campaigns(router, resolver);
        bytes32[7] memory digests = [
            campaigns.approvalDigest(other, 0, 1, EVIDENCE, signer),
            campaigns.approvalDigest(id, 1, 1, EVIDENCE, signer),
            campaigns.approvalDigest(id, 0, 2, EVIDENCE, signer),
            campaigns.approvalDigest(id, 0, 1, other, signer),
            campaigns.approvalDigest(id, 0, 1, EVIDENCE, attesters[1]),
            twin.approvalDigest(id, 0, 1, EVIDENCE, signer),
            _digestOnChain(5, signer)
        ];
        for (uint256 i; i < digests.length; ++i) {
            _invalid(Signature(signer, rawSignature(signer, digests[i])));
        }
    }

    function _digestOnChain(uint256 chain, address signer) private returns (bytes32 digest) {
        uint256 here = block.chainid;
        vm.chainId(chain);
        digest = campaigns.approvalDigest(id, 0, 1, EVIDENCE, signer);
        vm.chainId(here);
    }

    function test_A3_AnApprovalOfReplacedEvidenceIsWorthless() public {
        Signature[] memory old = signatures(id, 2);
        vm.prank(lab);
        campaigns.submit(id, keccak256("other"));
        vm.expectRevert(abi.encodeWithSelector(ICampaigns.Campaigns_NoSubmission.selector, id, 1));
        campaigns.approve(id, 1, old);
        vm.expectRevert(abi.encodeWithSelector(ICampaigns.Campaigns_InvalidSignature.selector, attesters[0]));
        campaigns.approve(id, 2, old);
    }

    /// The same evidence submitted again is another submission.
    function test_A3_ASubmissionsApprovalDoesNotCarryOver() public {
        Signature[] memory old = signatures(id, 2);
        submit(id);
        vm.expectRevert(abi.encodeWithSelector(ICampaigns.Campaigns_InvalidSignature.selector, attesters[0]));
        campaigns.approve(id, 2, old);
    }

    /// @custom:mutant A4-keys-only | src/libraries/Signatures.sol |
    /// SignatureChecker.isValidERC1271SignatureNow(signer, digest, signature) | false
    function test_A4_ASharedAccountAttests() public {
        address[] memory owners = signers(3);
        SharedAccount shared = new SharedAccount(owners, 2);
        Terms memory terms = usdcTerms();
        terms.attesters = new address[](1);
        terms.attesters[0] = address(shared);
        terms.threshold = 1;
        id = list(terms);
        submit(id);

        bytes32 digest = approvalDigest(id, address(shared));
        bytes memory first = rawSignature(owners[0], digest);
        bytes memory second = rawSignature(owners[1], digest);
        _invalid(Signature(address(shared), first));
        _invalid(Signature(address(shared), bytes.concat(first, first)));
        _invalid(Signature(address(shared), ""));
        campaigns.approve(id, 1, _one(Signature(address(shared), bytes.concat(first, second))));
        assertEq(campaigns.submissionOf(id).challengeEndsAt, T0 + CHALLENGE);
    }

    function test_A4_ASharedAccountMayCallItself() public {
        address[] memory mixed = new address[](2);
        mixed[0] = attesters[0];
        mixed[1] = address(new SharedAccount(attesters, 2));
        sort(mixed);
        Terms memory terms = usdcTerms();
        terms.attesters = mixed;
        terms.threshold = 1;
        id = list(terms);
        submit(id);
        address shared = mixed[0] == attesters[0] ? mixed[1] : mixed[0];
        vm.prank(shared);
        campaigns.approve(id, 1, _one(Signature(shared, "")));
        assertGt(campaigns.submissionOf(id).challengeEndsAt, 0);
    }

    function test_EightOfEight() public {
        Terms memory terms = usdcTerms();
        terms.attesters = signers(8);
        terms.threshold = 8;
        id = list(terms);
        submit(id);
        for (uint256 i; i < 8; ++i) {
            assertEq(campaigns.submissionOf(id).challengeEndsAt, 0);
            campaigns.approve(id, 1, _one(signatureOf(id, terms.attesters[i])));
        }
        assertEq(campaigns.submissionOf(id).approvals, 255);
        assertEq(campaigns.submissionOf(id).challengeEndsAt, T0 + CHALLENGE);
    }

    /// Approvals beyond the k-th are counted until the release, and leave the window where it is.
    function test_A8_ApprovalsAreTakenAfterTheKth() public {
        approve(id);
        vm.warp(T0 + 1 days);
        Signature[] memory all = signatures(id, 3);
        vm.recordLogs();
        campaigns.approve(id, 1, all);
        assertEq(vm.getRecordedLogs().length, 1, "Approved of the third alone");
        assertEq(campaigns.submissionOf(id).approvals, 7);
        assertEq(campaigns.submissionOf(id).challengeEndsAt, T0 + CHALLENGE, "the window starts once");

        vm.expectRevert(abi.encodeWithSelector(ICampaigns.Campaigns_NothingApproved.selector, id, 1));
        campaigns.approve(id, 1, all);
    }

    /// What was approved in time is not failed at its cutoff: further approvals are taken as long as nobody releases.
    function test_A8_ApprovalsAreTakenUntilTheRelease() public {
        vm.warp(FIRST_DEADLINE + GRACE - 1);
        approve(id);
        vm.warp(FIRST_DEADLINE + GRACE + CHALLENGE + 30 days);
        Signature[] memory third = one(signatureOf(id, attesters[2]));
        uint256 snapshot = vm.snapshotState();
        campaigns.approve(id, 1, third);
        assertEq(campaigns.submissionOf(id).approvals, 7);
        assertTrue(vm.revertToState(snapshot));
        campaigns.release(id);
        vm.expectRevert(abi.encodeWithSelector(ICampaigns.Campaigns_NoSubmission.selector, id, 1));
        campaigns.approve(id, 1, third);
    }

    function test_RefusesTheWrongNumberAndNoSubmission() public {
        Signature[] memory list_ = signatures(id, 2);
        vm.expectRevert(abi.encodeWithSelector(ICampaigns.Campaigns_NoSubmission.selector, id, 2));
        campaigns.approve(id, 2, list_);
        bytes32 fresh = listed();
        vm.expectRevert(abi.encodeWithSelector(ICampaigns.Campaigns_NoSubmission.selector, fresh, 0));
        campaigns.approve(fresh, 0, list_);
        vm.expectRevert(abi.encodeWithSelector(ICampaigns.Campaigns_UnknownCampaign.selector, UNKNOWN));
        campaigns.approve(UNKNOWN, 0, list_);
    }

    /// A released submission is closed: its approval cannot be posted for the next milestone.
    function test_A1_RefusesAReleasedSubmission() public {
        approve(id);
        passChallenge(id);
        campaigns.release(id);
        Signature[] memory list_ = signatures(id, 2);
        vm.expectRevert(abi.encodeWithSelector(ICampaigns.Campaigns_NoSubmission.selector, id, 1));
        campaigns.approve(id, 1, list_);
    }

    function test_AtTheCutoffItIsTooLate() public {
        vm.warp(FIRST_DEADLINE + GRACE - 1);
        uint256 snapshot = vm.snapshotState();
        approve(id);
        assertFalse(campaigns.isFailed(id));
        vm.revertToState(snapshot);

        vm.warp(FIRST_DEADLINE + GRACE);
        Signature[] memory list_ = signatures(id, 2);
        vm.expectRevert(abi.encodeWithSelector(ICampaigns.Campaigns_HasFailed.selector, id));
        campaigns.approve(id, 1, list_);
        campaigns.expire(id);
        vm.expectRevert(abi.encodeWithSelector(ICampaigns.Campaigns_WrongStatus.selector, id, Status.Failed));
        campaigns.approve(id, 1, list_);
    }
}
