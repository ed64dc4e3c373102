// SPDX-License-Identifier: MIT
pragma solidity ^0.8.37;

import {Donor, ICampaigns} from "src/interfaces/ICampaigns.sol";
import {Gates} from "src/libraries/Gates.sol";
import {Base} from "../support/Base.sol";

contract RefreshTest is Base {
    function _refuse(bytes32 id) private {
        vm.expectRevert(abi.encodeWithSelector(ICampaigns.Campaigns_NothingToCount.selector, id, ada));
        vm.prank(ada);
        campaigns.refresh(id, ada);
    }

    function test_CountsEarlierGiftsAtTodaysWeight() public {
        uint32 round = openRound();
        bytes32 id = member(round);
        give(id, bao, 4 * USD);
        gate.set(ada, 0);
        give(id, ada, 4 * USD);
        gate.set(ada, 2_500);
        give(id, ada, 5 * USD);
        gate.set(ada, FULL);

        vm.warp(T0 + 9);
        vm.expectEmit(address(campaigns));
        emit ICampaigns.Refreshed(id, ada, ada, FULL, 9e18);
        vm.prank(ada);
        campaigns.refresh(id, ada);
        Donor memory donor = campaigns.donorOf(id, ada);
        assertEq(donor.counted, 9e18);
        assertEq(donor.amount, 9 * USD);
        assertEq(donor.lastCountedAt, T0 + 9);
        assertEq(campaigns.tallyOf(id).sumRoots, 5e9);
        assertEq(campaigns.tallyOf(id).total, 13 * USD);
        assertEq(rounds.roundOf(round).weight, 12e18);
    }

    function test_Q8_NeverLowers() public {
        bytes32 id = listed();
        give(id, ada, 4 * USD);
        gate.set(ada, 5_000);
        _refuse(id);
        gate.set(ada, FULL);
        _refuse(id);
        assertEq(campaigns.donorOf(id, ada).counted, 4e18);
    }

    /// By the donor or its operator; ROUTER speaks for gifts, not for this.
    /// @custom:mutant Q8-anyone-refreshes | src/core/Escrow.sol | require(_actsFor(account),
    /// Campaigns_Unauthorized(msg.sender)); |
    function test_Q8_NobodyElseRefreshes() public {
        bytes32 id = listed();
        gate.set(ada, 0);
        give(id, ada, 4 * USD);
        gate.set(ada, FULL);
        address[6] memory others = [router, resolver, stranger, bao, lab, operator];
        for (uint256 i; i < others.length; ++i) {
            vm.expectRevert(abi.encodeWithSelector(ICampaigns.Campaigns_Unauthorized.selector, others[i]));
            vm.prank(others[i]);
            campaigns.refresh(id, ada);
        }
        assertEq(campaigns.donorOf(id, ada).counted, 0);
    }

    function test_AnOperatorRefreshes() public {
        bytes32 id = listed();
        gate.set(ada, 0);
        give(id, ada, 4 * USD);
        gate.set(ada, FULL);
        vm.prank(ada);
        campaigns.setOperator(ada, operator, T0 + 1);
        vm.expectEmit(address(campaigns));
        emit ICampaigns.Refreshed(id, ada, operator, FULL, 4e18);
        vm.prank(operator);
        campaigns.refresh(id, ada);
        assertEq(campaigns.donorOf(id, ada).counted, 4e18);
    }

    function test_RefusesWhoGaveNothing() public {
        _refuse(listed());
    }

    function test_Q6_OnlyInTheWindow() public {
        bytes32 id = listed();
        gate.set(ada, 0);
        give(id, ada, 4 * USD);
        gate.set(ada, FULL);
        vm.warp(CLOSES);
        vm.expectRevert(abi.encodeWithSelector(ICampaigns.Campaigns_NotOpen.selector, id, T0, CLOSES));
        vm.prank(ada);
        campaigns.refresh(id, ada);
        vm.warp(CLOSES - 1);
        vm.prank(ada);
        campaigns.refresh(id, ada);
        assertEq(campaigns.donorOf(id, ada).counted, 4e18);
    }

    function test_RefusesUnknownCampaigns() public {
        vm.expectRevert(abi.encodeWithSelector(ICampaigns.Campaigns_UnknownCampaign.selector, UNKNOWN));
        campaigns.refresh(UNKNOWN, address(this));
    }

    /// The sum of roots is forged in storage: only more than 65,536 donors of the largest total could reach it.
    function test_RefusesASumOfRootsBeyond64BitsToo() public {
        bytes32 id = listed();
        gate.set(ada, 0);
        give(id, ada, USD);
        gate.set(ada, FULL);
        vm.record();
        campaigns.tallyOf(id);
        (bytes32[] memory reads,) = vm.accesses(address(campaigns));
        vm.store(address(campaigns), reads[0], bytes32(uint256(USD | uint256(type(uint64).max - 1) << 96)));
        vm.expectRevert(abi.encodeWithSelector(ICampaigns.Campaigns_LimitReached.selector, id));
        vm.prank(ada);
        campaigns.refresh(id, ada);
    }

    function test_Q7_TooLittleGasForTheGateIsRefused() public {
        bytes32 id = listed();
        give(id, ada, USD);
        vm.expectRevert(abi.encodeWithSelector(Gates.Gates_TooLittleGas.selector, uint256(100_000) * 64 / 63));
        vm.prank(ada);
        campaigns.refresh{gas: 100_000}(id, ada);
    }
}
