// SPDX-License-Identifier: MIT
pragma solidity ^0.8.37;

import {ICampaigns, Signature, Terms} from "src/interfaces/ICampaigns.sol";
import {Attack} from "../support/Attack.sol";
import {Digests} from "../support/Digests.sol";

/// As soon as vetoes come near the threshold, an attester who is in league with the lab takes its approval back, and
/// the lab submits the same again: the vetoes are gone, and the backers have voted.
contract VetoersWornOutTest is Attack {
    using Digests for ICampaigns;

    bytes32 private id;

    function setUp() public override {
        super.setUp();
        Terms memory terms = usdcTerms();
        terms.vetoShare = 5_000;
        id = list(terms);
        give(id, ada, 49 * USD);
        give(id, bao, 49 * USD);
        give(id, chidi, 49 * USD);
    }

    function _veto(address backer) private {
        vm.prank(backer);
        campaigns.veto(id, 0);
    }

    function _startAnew(uint256 number) private {
        bytes memory data = rawSignature(attesters[0], campaigns.denialDigest(id, number, attesters[0], 0));
        campaigns.deny(id, number, 0, Signature(attesters[0], data));
        assertEq(campaigns.submissionOf(id).challengeEndsAt, 0);
    }

    function test_A5_BackersVetoEverySubmissionAnew() public {
        for (uint256 number = 1; number <= 5; ++number) {
            vm.warp(T0 + number);
            attest(id);
            _veto(ada);
            assertEq(campaigns.submissionOf(id).vetoes, 7e9, "one vote each time, and none lost");
            bytes memory again = abi.encodeWithSelector(ICampaigns.Campaigns_AlreadyVetoed.selector, ada, number);
            refused(ada, abi.encodeCall(ICampaigns.veto, (id, 0)), again);
            if (number < 5) _startAnew(number);
        }
        _veto(bao);
        assertFalse(campaigns.submissionOf(id).open, "stopped at the first time that both are faster");
        assertEq(campaigns.claimable(id), 0);
    }
}
