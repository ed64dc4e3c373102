// SPDX-License-Identifier: MIT
pragma solidity ^0.8.37;

import {ICampaigns} from "src/interfaces/ICampaigns.sol";
import {Base} from "../support/Base.sol";

contract WithdrawTest is Base {
    function _nothing(bytes32 id) private {
        vm.expectRevert(abi.encodeWithSelector(ICampaigns.Campaigns_NothingToPay.selector, id));
        campaigns.withdraw(id);
    }

    function test_AnyonePaysThePayoutAccount() public {
        bytes32 id = funded();
        pass(id);
        vm.expectEmit(address(campaigns));
        emit ICampaigns.Withdrawn(id, payout, 40 * USD);
        vm.prank(stranger);
        assertEq(campaigns.withdraw(id), 40 * USD);
        assertEq(usdc.balanceOf(payout), 40 * USD);
        assertEq(campaigns.progressOf(id).paid, 40 * USD);
        assertEq(campaigns.claimable(id), 0);
        _nothing(id);
    }

    function test_PaysNativeCoin() public {
        bytes32 id = list(termsIn(NATIVE));
        give(id, ada, 10 ether);
        pass(id);
        assertEq(campaigns.withdraw(id), 4 ether);
        assertEq(payout.balance, 4 ether);
    }

    /// A gift that arrives after a release is released to the same degree, whatever order gifts and withdrawals take.
    /// @custom:mutant M5-forgets-what-was-paid | src/core/Milestones.sol | paid += Casts.toUint96(amount) | paid =
    /// Casts.toUint96(amount)
    function test_M5_LaterGiftsAreReleasedToTheSameDegree() public {
        bytes32 id = funded();
        pass(id);
        campaigns.withdraw(id);
        give(id, chidi, 50 * USD);
        assertEq(campaigns.claimable(id), 20 * USD);
        campaigns.withdraw(id);
        assertEq(usdc.balanceOf(payout), 60 * USD);
        pass(id);
        campaigns.withdraw(id);
        assertEq(usdc.balanceOf(payout), 150 * USD);
        assertEq(usdc.balanceOf(address(campaigns)), 0);
    }

    function test_ThePayoutAccountMayNameAnother() public {
        bytes32 id = funded();
        pass(id);
        vm.expectEmit(address(campaigns));
        emit ICampaigns.Withdrawn(id, chidi, 40 * USD);
        vm.prank(payout);
        assertEq(campaigns.withdrawTo(id, chidi), 40 * USD);
        assertEq(usdc.balanceOf(chidi), 40 * USD);
        vm.expectRevert(abi.encodeWithSelector(ICampaigns.Campaigns_NothingToPay.selector, id));
        vm.prank(payout);
        campaigns.withdrawTo(id, chidi);
    }

    /// Nobody but the payout account redirects a payment: not the lab, an attester, a donor or a round's operator.
    /// @custom:mutant M4-anyone-names-the-payee | src/core/Milestones.sol | _requireSender(_campaigns[id].payout); |
    function test_M4_NobodyElseMayNameAnother() public {
        bytes32 id = funded();
        pass(id);
        address[5] memory others = [lab, attesters[0], ada, operator, stranger];
        for (uint256 i; i < others.length; ++i) {
            vm.expectRevert(abi.encodeWithSelector(ICampaigns.Campaigns_Unauthorized.selector, others[i]));
            vm.prank(others[i]);
            campaigns.withdrawTo(id, others[i]);
        }
        vm.expectRevert(abi.encodeWithSelector(ICampaigns.Campaigns_Unauthorized.selector, payout));
        vm.prank(payout);
        campaigns.withdrawTo(UNKNOWN, payout);
    }

    function test_NothingBeforeARelease() public {
        bytes32 id = funded();
        _nothing(id);
        attest(id);
        _nothing(id);
        _nothing(UNKNOWN);
    }

    /// What was released stays the lab's after a failure, and nothing more.
    function test_M5_AfterAFailureOnlyTheReleasedShare() public {
        bytes32 id = funded();
        pass(id);
        vm.warp(LAST_DEADLINE + GRACE);
        campaigns.refund(id, ada);
        assertEq(campaigns.withdraw(id), 40 * USD);
        campaigns.refund(id, bao);
        _nothing(id);
        assertEq(usdc.balanceOf(address(campaigns)), 0);
    }
}
