// SPDX-License-Identifier: MIT
pragma solidity ^0.8.37;

import {ICampaigns, Signature, Terms} from "src/interfaces/ICampaigns.sol";
import {Attack} from "../support/Attack.sol";

/// Signatures for one chain and contract are posted where everything else is the same: on a fork of the chain, or to a
/// second deployment, where the same terms have the same id.
contract ApprovalReplayedElsewhereTest is Attack {
    bytes32 private id;
    bytes private terms;
    Signature[] private approved;

    function setUp() public override {
        super.setUp();
        Terms memory fresh = usdcTerms();
        fresh.goal = 0;
        terms = abi.encode(fresh);
        id = list(fresh);
        submit(id);
        Signature[] memory two = signatures(id, 2);
        approved.push(two[0]);
        approved.push(two[1]);
    }

    function _invalid() private view returns (bytes memory) {
        return abi.encodeWithSelector(ICampaigns.Campaigns_InvalidSignature.selector, attesters[0]);
    }

    function test_A1_AnApprovalIsWorthNothingOnAForkOfTheChain() public {
        uint256 home = block.chainid;
        vm.chainId(home + 1);
        refused(stranger, abi.encodeCall(ICampaigns.approve, (id, 1, approved)), _invalid());
        vm.chainId(home);
        campaigns.approve(id, 1, approved);
        assertEq(campaigns.submissionOf(id).challengeEndsAt, T0 + CHALLENGE);
    }

    function test_A1_AnApprovalIsWorthNothingInAnotherDeployment() public {
        ICampaigns twin = deployCampaigns();
        vm.startPrank(lab);
        assertEq(twin.create(abi.decode(terms, (Terms))), id, "the same id");
        twin.submit(id, EVIDENCE);
        vm.stopPrank();
        assertEq(twin.submissionOf(id).number, campaigns.submissionOf(id).number);
        vm.expectRevert(_invalid());
        twin.approve(id, 1, approved);
        campaigns.approve(id, 1, approved);
    }
}
