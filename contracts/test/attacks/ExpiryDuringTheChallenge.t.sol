// SPDX-License-Identifier: MIT
pragma solidity ^0.8.37;

import {ICampaigns} from "src/interfaces/ICampaigns.sol";
import {Attack} from "../support/Attack.sol";

/// Evidence is approved in the last second. While the challenge runs, the cutoff passes, and a donor who would rather
/// have its money back declares the campaign failed.
contract ExpiryDuringTheChallengeTest is Attack {
    function test_A7_WhatWasApprovedInTimeIsReleasedHoweverLate() public {
        bytes32 id = funded();
        vm.warp(uint256(FIRST_DEADLINE) + GRACE - 1);
        attest(id);
        bytes memory notFailed = abi.encodeWithSelector(ICampaigns.Campaigns_NotFailed.selector, id);
        uint256[3] memory delays = [uint256(1), CHALLENGE, 1_000 days];
        for (uint256 i; i < delays.length; ++i) {
            vm.warp(uint256(FIRST_DEADLINE) + GRACE + delays[i]);
            refused(ada, abi.encodeCall(ICampaigns.expire, (id)), notFailed);
            refused(ada, abi.encodeCall(ICampaigns.refund, (id, ada)), notFailed);
        }
        campaigns.release(id);
        assertEq(campaigns.withdraw(id), 40 * USD);
        assertEq(usdc.balanceOf(payout), 40 * USD);
    }
}
