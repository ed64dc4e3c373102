// SPDX-License-Identifier: MIT
pragma solidity ^0.8.37;

import {ICampaigns, Signature, Terms} from "src/interfaces/ICampaigns.sol";
import {Attack} from "../support/Attack.sol";
import {Digests} from "../support/Digests.sol";

/// A lab and all of its attesters want to block the money without limit: they approve in the last second, take the
/// approval back at the end of the challenge, submit again, and extend whatever they may.
contract RefundsStalledTest is Attack {
    using Digests for ICampaigns;

    bytes32 private id;

    function setUp() public override {
        super.setUp();
        Terms memory terms = usdcTerms();
        terms.challengePeriod = 7 days;
        id = list(terms);
        give(id, ada, 100 * USD);
    }

    function _extend() private {
        uint32 deadline = FIRST_DEADLINE + MAX_EXTENSION;
        Signature[] memory signed = new Signature[](2);
        for (uint256 i; i < 2; ++i) {
            bytes32 digest = campaigns.extensionDigest(id, 0, deadline, attesters[i]);
            signed[i] = Signature(attesters[i], rawSignature(attesters[i], digest));
        }
        campaigns.extend(id, deadline, signed);
    }

    function _takeApprovalBack() private {
        uint256 number = campaigns.submissionOf(id).number;
        bytes memory data = rawSignature(attesters[0], campaigns.denialDigest(id, number, attesters[0], 0));
        campaigns.deny(id, number, 0, Signature(attesters[0], data));
    }

    function test_A7_NoCollusionDelaysRefundsBeyondTheLastCutoff() public {
        uint256 last = uint256(LAST_DEADLINE) + GRACE + MAX_EXTENSION;
        _extend();
        uint256 cycles;
        for (; !campaigns.isFailed(id); ++cycles) {
            assertLe(campaigns.progressOf(id).cutoff, last, "fixed at creation");
            assertLt(cycles, 100, "ends");
            vm.warp(uint256(campaigns.progressOf(id).cutoff) - 1);
            attest(id);
            vm.warp(uint256(campaigns.submissionOf(id).challengeEndsAt) - 1);
            _takeApprovalBack();
        }
        assertEq(cycles, 3);
        assertLe(vm.getBlockTimestamp(), last + 7 days, "one challenge later at most");
        bytes memory failed = abi.encodeWithSelector(ICampaigns.Campaigns_HasFailed.selector, id);
        refused(lab, abi.encodeCall(ICampaigns.submit, (id, EVIDENCE)), failed);
        vm.prank(stranger);
        assertEq(campaigns.refund(id, ada), 100 * USD);
        assertEq(usdc.balanceOf(ada), 100 * USD);
    }
}
