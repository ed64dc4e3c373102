// SPDX-License-Identifier: MIT
pragma solidity ^0.8.37;

import {ICampaigns, Terms} from "src/interfaces/ICampaigns.sol";
import {Attack} from "../support/Attack.sol";

/// What went wrong: a manager's key could withdraw the escrow, and took 7.5 of 10 after the first milestone had
/// released 2.5. Here: escrow leaves only by a release, a refund or a match that goes back; no role can do anything
/// else (M4).
contract ManagerWithdrawsEscrowTest is Attack {
    bytes32 private id;
    address[] private roles;

    /// Ten given, 2.5 released and paid, 7.5 in escrow.
    function setUp() public override {
        super.setUp();
        Terms memory terms = termsIn(NATIVE);
        (terms.milestones[0].share, terms.milestones[1].share) = (2_500, 7_500);
        id = list(terms);
        give(id, ada, 10 ether);
        pass(id);
        assertEq(campaigns.withdraw(id), 2.5 ether);
        roles = [lab, payout, operator, sponsor, router, resolver, attesters[0], attesters[1], attesters[2], stranger];
    }

    function _assertUntouched() private view {
        assertEq(address(campaigns).balance, 7.5 ether, "escrow");
        assertEq(payout.balance, 2.5 ether, "paid");
        assertEq(campaigns.refundable(id, ada), 7.5 ether, "refundable");
    }

    function test_M4_NoRoleWithdrawsWhatWasNotReleased() public {
        bytes memory nothing = abi.encodeWithSelector(ICampaigns.Campaigns_NothingToPay.selector, id);
        bytes memory notFailed = abi.encodeWithSelector(ICampaigns.Campaigns_NotFailed.selector, id);
        for (uint256 i; i < roles.length; ++i) {
            address who = roles[i];
            bytes memory unauthorized = abi.encodeWithSelector(ICampaigns.Campaigns_Unauthorized.selector, who);
            refused(who, abi.encodeCall(ICampaigns.withdraw, (id)), nothing);
            refused(who, abi.encodeCall(ICampaigns.withdrawTo, (id, who)), who == payout ? nothing : unauthorized);
            refused(who, abi.encodeCall(ICampaigns.refund, (id, ada)), notFailed);
            refused(who, abi.encodeCall(ICampaigns.refundTo, (id, who)), notFailed);
            refused(who, abi.encodeCall(ICampaigns.recoverMatch, (id, 7.5 ether)), unauthorized);
            refused(who, abi.encodeCall(ICampaigns.creditMatch, (id, 1, 7.5 ether)), unauthorized);
        }
        _assertUntouched();
    }

    function test_M4_NoRoleReleasesWithoutApprovals() public {
        bytes memory reason = abi.encodeWithSelector(ICampaigns.Campaigns_NotApproved.selector, id);
        for (uint256 i; i < roles.length; ++i) {
            refused(roles[i], abi.encodeCall(ICampaigns.release, (id)), reason);
        }
        _assertUntouched();
    }

    /// The lab's one power over the rest is to give it back.
    function test_M4_WhatIsNotReleasedGoesBackToItsDonor() public {
        cancel(id);
        vm.prank(stranger);
        assertEq(campaigns.refund(id, ada), 7.5 ether);
        assertEq(ada.balance, 7.5 ether);
        assertEq(payout.balance, 2.5 ether);
        assertEq(address(campaigns).balance, 0);
    }
}
