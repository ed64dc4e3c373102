// SPDX-License-Identifier: MIT
pragma solidity ^0.8.37;

import {Donation, ICampaigns} from "src/interfaces/ICampaigns.sol";
import {Attack} from "../support/Attack.sol";

/// Refunds are open to anyone, so somebody who sees Ada's in the mempool calls first and names an account of its own.
contract StolenRefundTest is Attack {
    bytes32 private id;

    /// Ada gave 50 herself; a sponsor gave 30 in her name; Bao gave 50.
    function setUp() public override {
        super.setUp();
        id = funded();
        Donation[] memory gifts = new Donation[](1);
        gifts[0] = gift(id, 30 * USD);
        provide(address(usdc), sponsor, address(campaigns), 30 * USD);
        vm.prank(sponsor);
        campaigns.donateFor(gifts, ada, 0);
        cancel(id);
    }

    function test_M3_NobodyElseNamesWhereARefundGoes() public {
        bytes memory nothing = abi.encodeWithSelector(ICampaigns.Campaigns_NothingToPay.selector, id);
        address[4] memory thieves = [stranger, lab, payout, sponsor];
        for (uint256 i; i < thieves.length; ++i) {
            refused(thieves[i], abi.encodeCall(ICampaigns.refundTo, (id, thieves[i])), nothing);
            refused(thieves[i], abi.encodeCall(ICampaigns.refund, (id, thieves[i])), nothing);
        }
        vm.prank(ada);
        assertEq(campaigns.refundTo(id, chidi), 80 * USD);
        assertEq(usdc.balanceOf(chidi), 80 * USD);
    }

    /// Coming first only means to pay Ada's gas.
    function test_M3_WhoCallsFirstPaysTheDonor() public {
        vm.prank(stranger);
        campaigns.refund(id, ada);
        assertEq(usdc.balanceOf(ada), 80 * USD);
        assertEq(usdc.balanceOf(stranger), 0);
        bytes memory nothing = abi.encodeWithSelector(ICampaigns.Campaigns_NothingToPay.selector, id);
        refused(ada, abi.encodeCall(ICampaigns.refundTo, (id, chidi)), nothing);
        assertEq(campaigns.refundable(id, bao), 50 * USD, "no one else's");
    }
}
