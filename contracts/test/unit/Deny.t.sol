// SPDX-License-Identifier: MIT
pragma solidity ^0.8.37;

import {Campaigns} from "src/core/Campaigns.sol";
import {ICampaigns, Signature, Status, Submission} from "src/interfaces/ICampaigns.sol";
import {Base} from "../support/Base.sol";
import {Digests} from "../support/Digests.sol";
import {TypedData} from "../support/TypedData.sol";

contract DenyTest is Base {
    using Digests for ICampaigns;

    bytes32 private constant REASON = keccak256("reason");

    bytes32 private id;

    function setUp() public override {
        super.setUp();
        id = funded();
        submit(id);
    }

    function _denial(uint256 submission, address signer) private view returns (Signature memory) {
        return Signature(signer, rawSignature(signer, campaigns.denialDigest(id, submission, signer, REASON)));
    }

    function _deny(address signer) private {
        campaigns.deny(id, 1, REASON, _denial(1, signer));
    }

    /// The digest is forge's own, from the JSON that a wallet is asked to sign.
    function test_A1_TakesASignatureOverTheTypedData() public {
        bytes32 digest = TypedData.digestOf(
            address(campaigns),
            "Denial",
            "bytes32 campaign,uint256 submission,address attester,bytes32 reason",
            string.concat(
                '{"campaign":"',
                vm.toString(id),
                '","submission":1,"attester":"',
                vm.toString(attesters[0]),
                '","reason":"',
                vm.toString(REASON),
                '"}'
            )
        );
        campaigns.deny(id, 1, REASON, Signature(attesters[0], rawSignature(attesters[0], digest)));
        assertEq(campaigns.submissionOf(id).denials, 1);
    }

    /// @custom:mutant A6-denied-approval-counts | src/core/Milestones.sol | submission.approvals &= ~bit; |
    function test_A6_ADenialInTheChallengeSendsTheSubmissionBackToApproval() public {
        approve(id);
        vm.warp(T0 + 1 days);
        vm.expectEmit(address(campaigns));
        emit ICampaigns.Denied(id, 0, 1, attesters[1], REASON);
        vm.expectEmit(address(campaigns));
        emit ICampaigns.ChallengeEnded(id, 0, 1, FIRST_DEADLINE + GRACE);
        Signature memory denial = _denial(1, attesters[1]);
        vm.prank(stranger);
        campaigns.deny(id, 1, REASON, denial);
        Submission memory submission = campaigns.submissionOf(id);
        assertEq(submission.approvals, 1);
        assertEq(submission.denials, 2);
        assertEq(submission.challengeEndsAt, 0);
        assertTrue(submission.open);
        vm.warp(T0 + 5 days);
        vm.expectRevert(abi.encodeWithSelector(ICampaigns.Campaigns_NotApproved.selector, id));
        campaigns.release(id);
    }

    function test_A6_AnotherAttesterMayTakeThePlace() public {
        approve(id);
        _deny(attesters[0]);
        campaigns.approve(id, 1, one(signatureOf(id, attesters[2])));
        assertEq(campaigns.submissionOf(id).approvals, 6);
        assertEq(campaigns.submissionOf(id).challengeEndsAt, T0 + CHALLENGE);
    }

    /// Posted alone it is refused, and among others it is passed over, unread.
    /// @custom:mutant A6-approves-again | src/core/Milestones.sol | submission.denials) & bit != 0) continue; | 0) &
    /// bit != 0) continue;
    function test_A6_ADenialCannotBeUndone() public {
        approve(id);
        Signature[] memory approvals = signatures(id, 3);
        Signature memory denial = _denial(1, attesters[0]);
        campaigns.deny(id, 1, REASON, denial);
        vm.expectRevert(abi.encodeWithSelector(ICampaigns.Campaigns_NothingApproved.selector, id, 1));
        campaigns.approve(id, 1, one(approvals[0]));
        vm.expectRevert(abi.encodeWithSelector(ICampaigns.Campaigns_Denied.selector, 1, attesters[0]));
        campaigns.deny(id, 1, REASON, denial);

        approvals[0].data = "spent";
        campaigns.approve(id, 1, approvals);
        assertEq(campaigns.submissionOf(id).approvals, 6, "of the others alone");
        assertEq(campaigns.submissionOf(id).denials, 1);
    }

    function test_A6_ADenialStopsASignatureThatWasNotPostedYet() public {
        Signature memory approval = signatureOf(id, attesters[0]);
        vm.prank(attesters[0]);
        campaigns.deny(id, 1, 0, unsigned(attesters[0]));
        assertEq(campaigns.submissionOf(id).approvals, 0);
        vm.expectRevert(abi.encodeWithSelector(ICampaigns.Campaigns_NothingApproved.selector, id, 1));
        campaigns.approve(id, 1, one(approval));
    }

    function test_A6_ADenialIsOfOneSubmission() public {
        _deny(attesters[0]);
        submit(id);
        assertEq(campaigns.submissionOf(id).denials, 0);
        approve(id);
        assertEq(campaigns.submissionOf(id).approvals, 3);
    }

    function test_A8_EnoughApprovalsSurviveADenial() public {
        campaigns.approve(id, 1, signatures(id, 3));
        _deny(attesters[2]);
        assertEq(campaigns.submissionOf(id).approvals, 3);
        assertEq(campaigns.submissionOf(id).challengeEndsAt, T0 + CHALLENGE);
        passChallenge(id);
        campaigns.release(id);
    }

    function test_A7_AfterADenialTheLabHasAChallengePeriodButNeverPastTheLastCutoff() public {
        vm.warp(FIRST_DEADLINE + GRACE - 1);
        approve(id);
        vm.warp(FIRST_DEADLINE + GRACE + 1 days);
        _deny(attesters[0]);
        assertEq(campaigns.progressOf(id).cutoff, FIRST_DEADLINE + GRACE + 1 days + CHALLENGE);

        uint256 last = LAST_DEADLINE + GRACE + MAX_EXTENSION;
        vm.warp(FIRST_DEADLINE + GRACE + 1 days + CHALLENGE - 1);
        campaigns.approve(id, 1, one(signatureOf(id, attesters[2])));
        vm.warp(last - 1);
        _deny(attesters[2]);
        assertEq(campaigns.progressOf(id).cutoff, last);
        vm.warp(last);
        assertTrue(campaigns.isFailed(id));
    }

    function test_A6_NothingIsDeniedAfterTheRelease() public {
        approve(id);
        passChallenge(id);
        campaigns.release(id);
        Signature memory denial = _denial(1, attesters[0]);
        vm.expectRevert(abi.encodeWithSelector(ICampaigns.Campaigns_NoSubmission.selector, id, 1));
        campaigns.deny(id, 1, REASON, denial);
    }

    /// A denial binds campaign, submission, attester, reason, contract and chain: any other digest is refused.
    /// @custom:mutant A1-a-denial-signs-no-reason | src/core/Milestones.sol | number, attester, reason)), signature |
    /// number, attester, bytes32(0))), signature
    function test_A1_RefusesSignaturesOverAnythingElse() public {
        address signer = attesters[0];
        ICampaigns twin = new Campaigns(router, resolver);
        bytes32[6] memory digests = [
            campaigns.denialDigest(UNKNOWN, 1, signer, REASON),
            campaigns.denialDigest(id, 2, signer, REASON),
            campaigns.denialDigest(id, 1, attesters[1], REASON),
            campaigns.denialDigest(id, 1, signer, 0),
            twin.denialDigest(id, 1, signer, REASON),
            _digestOnChain(5, signer)
        ];
        for (uint256 i; i < digests.length; ++i) {
            Signature memory signature = Signature(signer, rawSignature(signer, digests[i]));
            vm.expectRevert(abi.encodeWithSelector(ICampaigns.Campaigns_InvalidSignature.selector, signer));
            campaigns.deny(id, 1, REASON, signature);
        }
    }

    function _digestOnChain(uint256 chain, address signer) private returns (bytes32 digest) {
        uint256 here = block.chainid;
        vm.chainId(chain);
        digest = campaigns.denialDigest(id, 1, signer, REASON);
        vm.chainId(here);
    }

    function test_OnlyAttestersDenyAndOnlyTheCurrentSubmission() public {
        Signature memory denial = _denial(2, attesters[0]);
        vm.expectRevert(abi.encodeWithSelector(ICampaigns.Campaigns_NoSubmission.selector, id, 2));
        campaigns.deny(id, 2, REASON, denial);
        vm.expectRevert(abi.encodeWithSelector(ICampaigns.Campaigns_InvalidSignature.selector, attesters[0]));
        campaigns.deny(id, 1, REASON, denial);
        vm.expectRevert(abi.encodeWithSelector(ICampaigns.Campaigns_NotAttester.selector, lab));
        vm.prank(lab);
        campaigns.deny(id, 1, 0, unsigned(lab));
        vm.expectRevert(abi.encodeWithSelector(ICampaigns.Campaigns_NotAttester.selector, payout));
        vm.prank(payout);
        campaigns.deny(id, 1, 0, unsigned(payout));
        vm.expectRevert(abi.encodeWithSelector(ICampaigns.Campaigns_NotAttester.selector, ada));
        vm.prank(ada);
        campaigns.deny(id, 1, 0, unsigned(ada));
        vm.expectRevert(abi.encodeWithSelector(ICampaigns.Campaigns_InvalidSignature.selector, attesters[0]));
        vm.prank(stranger);
        campaigns.deny(id, 1, 0, unsigned(attesters[0]));
    }

    function test_AFailedCampaignTakesNoDenial() public {
        vm.warp(FIRST_DEADLINE + GRACE);
        Signature memory denial = _denial(1, attesters[0]);
        vm.expectRevert(abi.encodeWithSelector(ICampaigns.Campaigns_HasFailed.selector, id));
        campaigns.deny(id, 1, REASON, denial);
        campaigns.expire(id);
        vm.expectRevert(abi.encodeWithSelector(ICampaigns.Campaigns_WrongStatus.selector, id, Status.Failed));
        campaigns.deny(id, 1, REASON, denial);
        id = UNKNOWN;
        denial = _denial(1, attesters[0]);
        vm.expectRevert(abi.encodeWithSelector(ICampaigns.Campaigns_UnknownCampaign.selector, UNKNOWN));
        campaigns.deny(id, 1, REASON, denial);
    }

    function test_A1_TheResolverBringsApprovalsAndDenials() public {
        campaigns.approve(id, 1, one(signatureOf(id, attesters[0])));
        vm.startPrank(resolver);
        vm.expectRevert(abi.encodeWithSelector(ICampaigns.Campaigns_NothingApproved.selector, id, 1));
        campaigns.approve(id, 1, one(unsigned(attesters[0])));
        vm.expectEmit(address(campaigns));
        emit ICampaigns.Approved(id, 0, 1, attesters[1]);
        vm.expectEmit(address(campaigns));
        emit ICampaigns.ChallengeStarted(id, 0, 1, T0 + CHALLENGE);
        campaigns.approve(id, 1, one(unsigned(attesters[1])));
        vm.expectEmit(address(campaigns));
        emit ICampaigns.Denied(id, 0, 1, attesters[1], REASON);
        vm.expectEmit(address(campaigns));
        emit ICampaigns.ChallengeEnded(id, 0, 1, FIRST_DEADLINE + GRACE);
        campaigns.deny(id, 1, REASON, unsigned(attesters[1]));
        assertEq(campaigns.submissionOf(id).challengeEndsAt, 0);
        vm.expectRevert(abi.encodeWithSelector(ICampaigns.Campaigns_NothingApproved.selector, id, 1));
        campaigns.approve(id, 1, one(unsigned(attesters[1])));
    }

    function test_A1_TheResolverIsHeldToTheSubmissionToo() public {
        vm.startPrank(resolver);
        vm.expectRevert(abi.encodeWithSelector(ICampaigns.Campaigns_NoSubmission.selector, id, 2));
        campaigns.approve(id, 2, one(unsigned(attesters[0])));
        vm.expectRevert(abi.encodeWithSelector(ICampaigns.Campaigns_NotAttester.selector, ada));
        campaigns.approve(id, 1, one(unsigned(ada)));
        vm.expectRevert(abi.encodeWithSelector(ICampaigns.Campaigns_NotAttester.selector, ada));
        campaigns.deny(id, 1, 0, unsigned(ada));
        vm.stopPrank();
        vm.startPrank(stranger);
        vm.expectRevert(abi.encodeWithSelector(ICampaigns.Campaigns_InvalidSignature.selector, attesters[0]));
        campaigns.approve(id, 1, one(unsigned(attesters[0])));
        vm.expectRevert(abi.encodeWithSelector(ICampaigns.Campaigns_InvalidSignature.selector, attesters[0]));
        campaigns.deny(id, 1, 0, unsigned(attesters[0]));
    }

    function test_A8_TheResolverAddsApprovalsAfterTheKthToo() public {
        approve(id);
        vm.warp(T0 + 1 days);
        vm.prank(resolver);
        campaigns.approve(id, 1, one(unsigned(attesters[2])));
        assertEq(campaigns.submissionOf(id).approvals, 7);
        assertEq(campaigns.submissionOf(id).challengeEndsAt, T0 + CHALLENGE);
    }

    /// A denial that leaves fewer than k ends the window, and the next k-th approval starts another.
    function test_A8_TheNextKthApprovalStartsAnotherWindow() public {
        approve(id);
        vm.warp(T0 + 1 days);
        _deny(attesters[0]);
        vm.warp(T0 + 2 days);
        vm.expectEmit(address(campaigns));
        emit ICampaigns.ChallengeStarted(id, 0, 1, T0 + 2 days + CHALLENGE);
        campaigns.approve(id, 1, one(signatureOf(id, attesters[2])));
    }

    function test_TheResolverHasNoSayInFinishedAndUnknownCampaigns() public {
        vm.warp(FIRST_DEADLINE + GRACE);
        bytes memory failed = abi.encodeWithSelector(ICampaigns.Campaigns_HasFailed.selector, id);
        _refuseTheResolver(failed);
        campaigns.expire(id);
        _refuseTheResolver(abi.encodeWithSelector(ICampaigns.Campaigns_WrongStatus.selector, id, Status.Failed));
        id = UNKNOWN;
        _refuseTheResolver(abi.encodeWithSelector(ICampaigns.Campaigns_UnknownCampaign.selector, UNKNOWN));
    }

    function _refuseTheResolver(bytes memory reason) private {
        vm.startPrank(resolver);
        vm.expectRevert(reason);
        campaigns.approve(id, 1, one(unsigned(attesters[0])));
        vm.expectRevert(reason);
        campaigns.deny(id, 1, 0, unsigned(attesters[0]));
        vm.stopPrank();
    }

    /// Else attesters who approve nothing could hold up refunds.
    function test_A7_ADenialOfWhatIsNotApprovedMovesNoCutoff() public {
        vm.warp(FIRST_DEADLINE + GRACE - 1);
        vm.recordLogs();
        vm.prank(attesters[0]);
        campaigns.deny(id, 1, 0, unsigned(attesters[0]));
        assertEq(vm.getRecordedLogs().length, 1, "Denied alone");
        assertEq(campaigns.progressOf(id).cutoff, FIRST_DEADLINE + GRACE);
        assertTrue(campaigns.submissionOf(id).open);
    }
}
