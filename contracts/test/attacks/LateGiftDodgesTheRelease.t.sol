// SPDX-License-Identifier: MIT
pragma solidity ^0.8.37;

import {Attack} from "../support/Attack.sol";

/// A donor waits until 40% has been released and paid out of the others' money, so that all of its own gift stays
/// refundable; or the lab has its friends wait, to draw the released share out of the others' gifts twice.
contract LateGiftDodgesTheReleaseTest is Attack {
    bytes32 private id;

    function setUp() public override {
        super.setUp();
        id = funded();
        pass(id);
        assertEq(campaigns.withdraw(id), 40 * USD);
    }

    function test_M5_ALateGiftIsReleasedLikeAllOthers() public {
        give(id, chidi, 100 * USD);
        assertEq(campaigns.refundable(id, chidi), 60 * USD, "not 100");
        assertEq(campaigns.refundable(id, ada), 30 * USD, "no one else's changed");
        assertEq(campaigns.claimable(id), 40 * USD, "40% of the late gift, once");
        cancel(id);
        assertEq(campaigns.refund(id, chidi), 60 * USD);
        assertEq(campaigns.withdraw(id), 40 * USD);
        assertEq(campaigns.refund(id, ada), 30 * USD);
        assertEq(campaigns.refund(id, bao), 30 * USD);
        assertEq(usdc.balanceOf(address(campaigns)), 0);
    }
}
