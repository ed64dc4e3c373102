// SPDX-License-Identifier: MIT
pragma solidity ^0.8.37;

import {ICampaigns, Signature} from "src/interfaces/ICampaigns.sol";
import {Attack} from "../support/Attack.sol";

/// What went wrong: approvers' signatures did not bind the request that they approved, so one approval paid for others.
/// Here: the signed struct names campaign, milestone, submission and evidence, its domain the chain and the contract,
/// and k distinct attesters must have signed exactly that (A1).
contract SignaturesBoundNothingTest is Attack {
    bytes32 private honest;
    bytes32 private greedy;

    /// One lab, two campaigns, the same attesters. They have approved the honest one's first milestone.
    function setUp() public override {
        super.setUp();
        honest = funded();
        greedy = funded();
        submit(honest);
    }

    function _refusedIn(bytes32 id, Signature[] memory signatures_) private {
        uint256 number = campaigns.submissionOf(id).number;
        bytes memory reason =
            abi.encodeWithSelector(ICampaigns.Campaigns_InvalidSignature.selector, signatures_[0].signer);
        refused(lab, abi.encodeCall(ICampaigns.approve, (id, number, signatures_)), reason);
        assertEq(campaigns.submissionOf(id).approvals, 0);
    }

    function test_A1_AnApprovalPaysForNoOtherCampaign() public {
        Signature[] memory approved = signatures(honest, 2);
        submit(greedy);
        _refusedIn(greedy, approved);
        assertEq(campaigns.claimable(greedy), 0);
        campaigns.approve(honest, 1, approved);
        passChallenge(honest);
        campaigns.release(honest);
        assertEq(campaigns.withdraw(honest), 40 * USD, "what they did sign is paid");
        assertEq(usdc.balanceOf(address(campaigns)), 160 * USD);
    }

    function test_A1_AnApprovalPaysForNoLaterMilestone() public {
        Signature[] memory approved = signatures(honest, 2);
        campaigns.approve(honest, 1, approved);
        passChallenge(honest);
        campaigns.release(honest);
        submit(honest);
        _refusedIn(honest, approved);
        assertEq(campaigns.claimable(honest), 40 * USD, "not 100");
    }

    function test_A1_AnApprovalPaysForNoOtherEvidence() public {
        Signature[] memory approved = signatures(honest, 2);
        vm.prank(lab);
        campaigns.submit(honest, keccak256("an empty file"));
        _refusedIn(honest, approved);
    }

    function test_A1_OneApprovalIsNotTwo() public {
        Signature[] memory twice = new Signature[](2);
        (twice[0], twice[1]) = (signatureOf(honest, attesters[0]), signatureOf(honest, attesters[0]));
        campaigns.approve(honest, 1, twice);
        assertEq(campaigns.submissionOf(honest).challengeEndsAt, 0, "one of two");
        bytes memory reason = abi.encodeWithSelector(ICampaigns.Campaigns_NotApproved.selector, honest);
        refused(lab, abi.encodeCall(ICampaigns.release, (honest)), reason);
    }
}
